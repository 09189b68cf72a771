"""A second look at a relation that fails: reasons why the figures may be of different things, or may be misread.

In: the claims of a document and a relation that fails. Out: doubts, which leave it open, and worries, which a typical
misprint lifts. A slip of the pen mostly stays near the true figure or is a typical misprint; a larger gap between
figures that nothing but their fields brings together rather tells that they are of different things.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from ...claim import Claim
from ...interval import Interval
from ..facts.commodity import SERVICES, named
from ..facts.facts import Facts, span
from ..facts.subject import FLOWS, subject
from ..facts.told import carried
from ..verdict import Trial, Tried, is_coarse
from .belonging import belonging, periods_exchanged
from .converted import is_converted
from .elsewhere import OTHER_MONEY, elsewhere, other_money
from .misprint import opposite, slips

SOURCE_UNTOLD = "the source of a figure is not told, and several are named"
CARRIED = "the period of a figure is carried on from another sentence, so that it may be of another one"
UNPLACED = "only carried fields make the two figures the same"
SERVICES_MIXED = "the words around some of the figures name services, those around others do not"
MIXED = "the wording calls some of the figures seasonally adjusted, and others not"
TOLD_OTHERWISE = "one of the figures is told otherwise elsewhere, and may be of something else there"
TOLD_BESIDE = "one of the figures is told otherwise right beside it, so that one of the two is of another period or flow"
VALUED = "the wording values some of the figures at the border of one side (CIF or FOB), and not the others"
UNNAMED = "no word beside one of the figures tells what it measures"
AVERAGES = "some of the prices are averages, and others are not told to be"
UNNAMED_FLOW = "no word beside one of the figures names its flow"
FITS_ELSEWHERE = "other figures around it fit the share, which may be of them"
FAR_APART = "the figures lie so far apart that they may be of different things"
_GOODS = 30  # signs before a figure in which a word for goods is looked for: the goods deficit of 2.6 billion
_BEFORE = 90  # signs before a figure in which a word for services is looked for
_SHARE = "R101"
_OF_CHANGE = ("G103", "G104")
_SUMS = ("sum", "balance", "cumulative")
_ROWS = ("growth", "change", "multiple", "direction", "balance")  # kinds of which figures in one breath belong together
_JOINED = 6  # signs between two figures side by side
_AROUND = 12  # figures around a share that it may be of
_FEW_DIGITS = 2  # digits of a figure that may have changed places by chance
_ALIKE = Decimal("1.1")  # ratio of two tellings that a slip of the pen or a revision leaves
_RATIO = Decimal(2)  # ratio of what is stated to what follows from figures told elsewhere
_RATES = Decimal("1.25")  # the same for what growth rates multiply by
_PART = Decimal("0.33")  # gap of a sum over its largest member
_TOGETHER = Decimal("1.3")  # how much farther apart figures of one paragraph may lie
_SOURCES = Decimal(50)  # ratio of two sources of one flow
_SLIGHT = Decimal(2)  # ratio of two sources up to which a flow may be told without its name
_PARTS = ("exports", "imports")
_STEPS = {"growth": Decimal(100), "multiple": Decimal(1)}  # what makes a ratio of a rate, or of a multiple of what was added


def second_look(facts: Facts, one: Tried) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return doubts and worries about a failed relation."""
    trial = one.trial
    if len(trial.claims) == 1:
        return (), ()
    doubts, worries = [], []
    if not _compares(trial) and not facts.surely_meet(*trial.claims) and not _of_no_source(facts, trial):
        doubts.append(SOURCE_UNTOLD)
    if trial.rule.kind != "mirror" and len({facts.words(claim).said_of("seasonal", claim) for claim in trial.claims}) > 1:
        worries.append(MIXED)
    in_a_row = trial.rule.kind in _ROWS and facts.in_a_row(*trial.claims)
    if trial.rule.kind not in ("repetition", "mirror") and facts.contested(*trial.claims) and not in_a_row:
        worries.append(TOLD_OTHERWISE)
    if _far_apart(facts, trial) and not _turned(facts, trial):
        (worries if trial.formula.sign != "<=" or _included(facts, trial) else doubts).append(FAR_APART)
    if trial.rule.kind == "mirror":
        doubts += [UNNAMED_FLOW] if _unnamed(facts, trial) or any(_named_beyond(facts, claim) for claim in trial.claims) else []
        doubts += [OTHER_MONEY] if any(other_money(facts, c) and not is_converted(facts, c) for c in trial.claims) else []
        doubts += [TOLD_BESIDE] if any(_told_otherwise_beside(facts, claim) for claim in trial.claims) else []
        doubts += [SERVICES_MIXED] if len({facts.words(c).said_of("with_services", c) for c in trial.claims if c.reporter}) > 1 else []
    elif any(carried(claim, "period") and _alone(facts, claim, trial) and not facts.of_one_period(claim) for claim in trial.claims):
        worries.append(CARRIED)
    if trial.rule.kind in ("sum", "balance") and facts.of_several_sources(*trial.claims):
        doubts.append(SOURCE_UNTOLD)
    if trial.rule.kind == "repetition" and not all(_placed(claim) for claim in trial.claims):
        (doubts if _few_digits(trial) else worries).append(UNPLACED)
    if trial.rule.code == _SHARE and _fits_elsewhere(facts, trial):
        (worries if facts.words(trial.claims[0]).together(trial.claims[0], trial.claims[-1]) else doubts).append(FITS_ELSEWHERE)
    worries += elsewhere(facts, trial)
    own = belonging(facts, trial)
    doubts += own.doubts
    worries += own.worries
    if trial.rule.kind == "balance" and len({facts.words(claim).said_around("valuation", claim) for claim in trial.claims}) > 1:
        worries.append(VALUED)
    if _services_mixed(facts, trial) and not (trial.rule.kind == "balance" and opposite(trial)):
        worries.append(SERVICES_MIXED)
    if _of_unnamed_trade(trial):
        worries.append(UNNAMED)
    if _averages_mixed(facts, trial):
        worries.append(AVERAGES)
    return tuple(doubts), () if periods_exchanged(facts, trial) else tuple(worries)


def _averages_mixed(facts: Facts, trial: Trial) -> bool:
    """Return whether only some prices are told to be averages; the word before the first of a sentence is for the others, too."""
    prices = sorted((claim for claim in trial.claims if "price" in (claim.measure, claim.of)), key=lambda claim: claim.start)
    averages = [facts.words(claim).said_before("average", claim) for claim in prices]
    led = bool(prices) and averages[0] and all(facts.words(claim).together(prices[0], claim) for claim in prices)
    return len(set(averages)) > 1 and not led


def _few_digits(trial: Trial) -> bool:
    """Return whether the digits of two tellings are so few that they may have changed places, or be alike but for a factor, by chance."""
    told = [sum(sign.isdigit() for sign in claim.digits.strip("0.,")) for claim in trial.claims]
    return min(told) <= _FEW_DIGITS and not (slips(trial) and min(told) >= _FEW_DIGITS)


def _of_no_source(facts: Facts, trial: Trial) -> bool:
    """Return whether a figure told without source is none that any source tells: a headline of 980 over 890 and 120."""
    untold = [claim for claim in trial.claims if not claim.source]
    if trial.rule.kind != "repetition" or len(untold) != 1 or untold[0].measure not in FLOWS:
        return False
    others = (claim for claim in facts.levels(subject(untold[0]), untold[0].period) if claim is not untold[0])
    return not any(claim.lenient.overlaps(untold[0].lenient) for claim in others)


def _included(facts: Facts, trial: Trial) -> bool:
    """Return whether words say in one sentence that the one figure is a part of the other: "of which"."""
    whole, part = sorted(trial.claims, key=lambda claim: claim.start)[:: len(trial.claims) - 1]
    words = facts.words(part)
    return words.together(whole, part) and words.said_between("open_list", whole, part)


def _told_otherwise_beside(facts: Facts, claim: Claim) -> bool:
    """Return whether a flow is told twice side by side, of one source and period: purchases of $4.07 billion and $5.25 billion.

    The flow of a converted figure is sure, as is one named beside a figure for which no word beside names it.
    """
    if is_converted(facts, claim):
        return False
    about = (subject(claim), claim.measure, claim.unit, claim.source, span(claim.period))
    beside = [
        c for c in facts.beside(claim) if (subject(c), c.measure, c.unit, c.source, span(c.period)) == about and _gap(c, claim) <= _JOINED
    ]
    rivals = [other for other in beside if carried(claim, "measure") or not carried(other, "measure")]
    return claim.reporter is not None and any(not other.lenient.overlaps(claim.lenient) for other in rivals)


def _gap(one: Claim, other: Claim) -> int:
    """Return how many signs stand between two figures."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    return second.start - first.start - len(first.quote)


def _of_unnamed_trade(trial: Trial) -> bool:
    """Return whether a figure in a balance, or a change and its level, are trade only because the text spoke of trade before."""
    told = [claim for claim in trial.claims if claim.measure == "turnover" or trial.rule.code in _OF_CHANGE and claim.measure == "change"]
    return (trial.rule.kind == "balance" or trial.rule.code in _OF_CHANGE) and any(carried(claim, "measure") for claim in told)


def _services_mixed(facts: Facts, trial: Trial) -> bool:
    """Return whether the words before some figures, but not all, name services, where no figure is told to be of them.

    In a text on goods and services the words before some figures may name goods alone; so they may of a balance in any text: the
    trade deficit narrowed to 56.5 billion, the goods deficit by 1.5.
    """
    if (
        trial.rule.kind == "mirror"
        or trial.claims[0].measure == "count"
        or any(SERVICES in named(claim.commodity, claim.basis) for claim in trial.claims)
    ):
        return False
    told = [facts.words(claim) for claim in trial.claims]
    if len({words.said_before("services", claim, _BEFORE) for words, claim in zip(told, trial.claims, strict=True)}) > 1:
        return True
    both = any(words.says("services", 0, len(words.text)) for words in told)
    balances = (claim for claim in trial.claims if "balance" in (claim.measure, claim.of))
    both = both or any(facts.words(claim).said_before("goods", claim, _GOODS) for claim in balances)
    return both and len({words.said_before("goods", claim, _GOODS) for words, claim in zip(told, trial.claims, strict=True)}) > 1


def _unnamed(facts: Facts, trial: Trial) -> bool:
    """Return whether no word beside one of two figures that lie far apart names its flow; it may be another one the text tells of."""
    flows = [claim for claim in trial.claims if claim.reporter]
    alone = [c for c in flows if carried(c, "measure") and not facts.beside(c)]
    if any(_told_both_ways(facts, other) for one in alone for other in flows if one is not other):
        return True
    far = not Decimal(1) / _SLIGHT < _middle(trial.formula.sides(trial.values())[0]) < _SLIGHT
    unnamed = [claim for claim in flows if carried(claim, "measure") and not is_converted(facts, claim)] if far else []
    return any(not _of_the_only_flow(facts, claim) for claim in unnamed)


def _of_the_only_flow(facts: Facts, claim: Claim) -> bool:
    """Return whether a turnover is carried on in a text that tells, and names beside the figure, no other flow."""
    told = {other.of or other.measure for other in facts.claims if other.doc == claim.doc}
    words = facts.words(claim)
    return (
        words.known and claim.measure == "turnover" and told.isdisjoint(_PARTS) and not any(words.said_of(flow, claim) for flow in _PARTS)
    )


def _told_both_ways(facts: Facts, claim: Claim) -> bool:
    """Return whether the other flow of the same two sides is told beside a flow: exports of 1.0 and imports of 0.4. Their data show 0.5."""
    sides = {claim.reporter, claim.partner}
    return any({c.reporter, c.partner} == sides and {c.measure, claim.measure} == {"exports", "imports"} for c in facts.beside(claim))


def _named_beyond(facts: Facts, claim: Claim) -> bool:
    """Return whether a number that was not read stands between a figure and the word behind it that names its flow."""
    place, end = claim.evidence.get("measure"), claim.start + len(claim.quote)
    start = place[0] if isinstance(place, (list, tuple)) and place else None
    return isinstance(start, int) and start > end and facts.words(claim).unread(end, start)


def _placed(claim: Claim) -> bool:
    """Return whether words beside a figure name its partner and its period; what came in a claims table counts as told."""
    return not claim.evidence or all(field in claim.evidence and not carried(claim, field) for field in ("partner", "period"))


def _alone(facts: Facts, claim: Claim, trial: Trial) -> bool:
    """Return whether a claim stands in running text, alone of its relation in its paragraph."""
    words = facts.words(claim)
    return not words.cell(claim) and not any(words.near(claim, other) for other in trial.claims if other is not claim)


def _compares(trial: Trial) -> bool:
    """Return whether the relation sets sources against each other."""
    return trial.rule.kind == "mirror" or len({c.source for c in trial.claims if c.source and c.reporter}) > 1


def _far_apart(facts: Facts, trial: Trial) -> bool:
    """Return whether the sides of a relation differ by more than a slip would explain."""
    left, right = trial.formula.sides(trial.values())
    kind = trial.rule.kind
    if kind == "repetition":
        return _ratio(left, right) > _ALIKE
    if kind == "mirror":
        return trial.formula.sign == "in" and not Decimal(1) / _SOURCES < _middle(left) < _SOURCES
    if kind in ("direction", "rank") or trial.complete or not facts.words(trial.claims[0]).known:
        return False
    room = _TOGETHER if _told_together(facts, trial) else Decimal(1)
    if kind in _SUMS:
        largest = max(abs(claim.number) for claim in trial.claims)
        near, far = _nearest(left, right)
        gap = min(abs(near - far), abs(near + far)) if kind == "balance" else abs(near - far)  # the sign alone may be wrong
        return gap > _PART * room * largest
    step = Interval.point(_STEPS.get(kind, Decimal(0)))
    return _ratio(left + step, right + step) > (_RATES if kind == "growth" else _RATIO) * room


def _fits_elsewhere(facts: Facts, trial: Trial) -> bool:
    """Return whether the share is that of one of the two figures and another around: 87 of 297 million, and another 34 for fuel."""
    part, whole, share = trial.claims
    if share.strict.low is None or share.strict.high is None:
        return False  # more than half: of many figures one is more than half of another
    around = [c for c in facts.around(share, _AROUND) if c.unit == part.unit and c.number > 0 and c not in (part, whole)]
    around = [c for c in around if span(c.period) == span(share.period)]
    pairs = [pair for other in around for pair in ((part, other), (other, whole), (whole, other), (other, part))]
    pairs.append((whole, part))  # of 660 million bottles 81 % went abroad, 535 million
    for one, other in pairs:
        tried = replace(trial, roles=(("part", (one,)), ("whole", (other,)), ("share", (share,))))
        left, right = tried.formula.sides(tried.values())
        if one.number < other.number and left.overlaps(right) and not is_coarse(tried, left, right):
            return True
    return False


def _turned(facts: Facts, trial: Trial) -> bool:
    """Return whether a rate or change, or both, would fit with the other sign, while the words beside tell its own direction alone."""
    stated = trial.claims[-1]
    if stated.measure not in ("growth", "change") or trial.formula.sign != "=" or not _direction_told(facts, stated):
        return False
    values = dict(trial.values())
    moved = [role for role, claims in trial.roles if len(claims) == 1 and claims[0].measure in ("growth", "change")]
    turns = [moved[-1:], moved] if all(_direction_told(facts, trial.role(role)[0]) for role in moved) else [moved[-1:]]
    return any(trial.formula.holds({**values, **{role: (-values[role][0],) for role in turn}}) for turn in turns)


def _direction_told(facts: Facts, claim: Claim) -> bool:
    """Return whether the words beside a rate or change tell its own direction and no other."""
    own, other = ("rise", "fall") if claim.number > 0 else ("fall", "rise")
    words = facts.words(claim)
    return bool(claim.number) and words.said_around(own, claim) and not words.said_around(other, claim)


def _told_together(facts: Facts, trial: Trial) -> bool:
    """Return whether all figures stand in one paragraph or table."""
    return all(facts.words(one).near(one, other) for one, other in combinations(trial.claims, 2))


def _ratio(one: Interval, other: Interval) -> Decimal:
    """Return the ratio of the nearest ends, the larger over the smaller; endless over zero."""
    near, far = _nearest(one, other)
    small, large = sorted((abs(near), abs(far)))
    return large / small if small and (near < 0) == (far < 0) else Decimal("Infinity")


def _nearest(one: Interval, other: Interval) -> tuple[Decimal, Decimal]:
    """Return the ends at which two intervals that do not meet come nearest."""
    if one.high is not None and other.low is not None and one.high <= other.low:
        return one.high, other.low
    if one.low is not None and other.high is not None and other.high <= one.low:
        return one.low, other.high
    return Decimal(1), Decimal(1)


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else Decimal(1)
