"""What else a figure of a failed relation may belong to: other goods, another whole, flow, base or figure of its sentence.

In: the claims of a document and a relation that fails. Out: doubts, which leave it open, and worries, which a typical
misprint lifts. Each names what the text offers instead; where it offers nothing else, the failure stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, permutations

from ...claim import Claim
from ..facts.facts import Facts, parsed_period, span
from ..facts.subject import FLOWS, subject
from ..facts.told import carried, told_beside
from ..rule import rule
from ..verdict import Trial, fits_with, is_coarse

GOODS_CARRIED = "no word in the sentence of a figure names its goods, or it names goods that are not taken for its own"
PARTNER_CARRIED = "only a partner carried on from another sentence makes the figure a part"
OTHER_WHOLE = "the sentence of the part tells a larger figure that it may be a part of"
OTHER_FLOW = "the share fits the other flow of the pair"
OTHER_BASE = "the base is not told, and a figure of another period would fit as base"
OTHER_RATE = "another rate beside this one fits the figures"
FLOW_ANEW = "a figure names its flow anew, without the goods of the sentence before, and may be of all goods"
FITS_BESIDE = "other figures of its own sentence fit the rate, change or multiple, which may be of them"
SUM_TOLD = "of three flows of a sentence two add up to the third, which may be their turnover"
_MOST = 6  # figures of a sentence, two of which are added up
_STATED = ("growth", "change", "multiple")
_COMPARING = ("G101", "G102", "G201", "G301")  # rules that hold them against two levels
_OTHER_FLOW = {"exports": "imports", "imports": "exports"}


@dataclass(frozen=True, slots=True)
class Belonging:
    """Doubts and worries that figures of a relation belong together."""

    doubts: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()


def belonging(facts: Facts, trial: Trial) -> Belonging:
    """Return what the text offers the figures of a failed relation instead."""
    doubts = [
        reason
        for reason, offered in (
            (OTHER_WHOLE, _other_whole),
            (OTHER_FLOW, _other_flow),
            (OTHER_BASE, _other_base),
            (OTHER_RATE, _other_rate),
            (FITS_BESIDE, _fits_beside),
            (FLOW_ANEW, _of_all_goods),
            (SUM_TOLD, _sum_beside),
        )
        if offered(facts, trial)
    ]
    strange = any(_strange(facts, claim, trial) for claim in trial.claims)
    if strange and trial.rule.kind == "mirror":
        doubts.append(GOODS_CARRIED)
    worries = [GOODS_CARRIED] if strange else []
    if _partner_carried(facts, trial):
        worries.append(PARTNER_CARRIED)
    return Belonging(tuple(doubts), tuple(worries))


def _partner_carried(facts: Facts, trial: Trial) -> bool:
    """Return whether a part is one only by a partner that no word beside it names: we sold 19.2 billion, of it 11.9 to the EU."""
    part, whole = (dict(trial.roles).get(role, ()) for role in ("part", "whole"))
    if trial.formula.sign != "<=" or len(part) != 1 or len(whole) != 1 or part[0].partner == whole[0].partner:
        return False
    return bool(part[0].evidence) and not told_beside(part[0], "partner") and not facts.words(part[0]).cell(part[0])


def _strange(facts: Facts, claim: Claim, trial: Trial) -> bool:
    """Return whether a figure in running text, alone of its relation in its sentence, is of goods that no word there names.

    The decline is due to gold, of which imports shrank by 23.6 per cent: the rate is hardly that of all imports.
    """
    words = facts.words(claim)
    if not carried(claim, "commodity") or words.cell(claim) or any(words.together(claim, c) for c in trial.claims if c is not claim):
        return False
    if claim.commodity:  # mostly carried on rightly; figures of two sources, or part and whole, have little but their fields in common
        return trial.rule.kind in ("mirror", "bound")
    return trial.rule.kind != "sum" and not any(other.commodity for other in facts.beside(claim))


def _of_all_goods(facts: Facts, trial: Trial) -> bool:
    """Return whether goods told for one figure are only carried on to another that names its flow.

    Purchases of oil rose by 8 per cent. Purchases were 5 billion.
    """
    goods = [claim for claim in trial.claims if claim.commodity] if trial.rule.kind in _STATED else []
    anew = [c for c in goods if carried(c, "commodity") and c.evidence and not carried(c, "measure") and not facts.words(c).cell(c)]
    told = [c for c in goods if not carried(c, "commodity")]
    return any(not facts.words(one).together(one, other) for one in anew for other in told)


def _other_whole(facts: Facts, trial: Trial) -> bool:
    """Return whether a larger figure stands before a part in its sentence: exports of 2.58 billion, of which medicines 0.26."""
    roles = dict(trial.roles)
    if trial.formula.sign != "<=" or len(roles.get("part", ())) != 1 or len(roles.get("whole", ())) != 1:
        return False
    part, whole = roles["part"][0], roles["whole"][0]
    words = facts.words(part)
    if words.together(whole, part) and words.said_between("open_list", whole, part):
        return False
    return any(_before(c, part) and c is not whole and c.unit == part.unit and c.number > part.number for c in facts.beside(part))


def _before(one: Claim, other: Claim) -> bool:
    return one.start < other.start and span(one.period) == span(other.period)


def _other_flow(facts: Facts, trial: Trial) -> bool:
    """Return whether a share of exports is that of imports, or the other way: clothing (2.3 billion, a quarter), to the north."""
    roles = dict(trial.roles)
    if trial.rule.code != "R101" or (whole := roles["whole"][0]).measure not in _OTHER_FLOW:
        return False
    others = facts.levels(subject(whole).other(measure=_OTHER_FLOW[whole.measure]), whole.period)
    return any(fits_with(trial, "whole", other) for other in others if other.unit == whole.unit)


def _other_base(facts: Facts, trial: Trial) -> bool:
    """Return whether a multiple without told base fits another earlier figure: 1.1 in 2018 ... 2.2 in 2023, thus doubled since."""
    roles = dict(trial.roles)
    stated = trial.claims[-1]
    if trial.rule.kind != "multiple" or "old" not in roles or facts.words(stated).together(stated, roles["old"][0]):
        return False
    new, old = roles["new"][0], roles["old"][0]
    if not (end := parsed_period(new.period)):
        return False
    series = facts.series(subject(old)).items()
    earlier = (c for when, told in series if when[1] < end.first for c in told if c is not old and c.unit == old.unit and c.number > 0)
    return any(fits_with(trial, "old", other) for other in earlier)


def periods_exchanged(facts: Facts, trial: Trial) -> bool:
    """Return whether a relation fits with what a figure was in another period: 453 million (a year before: 279) for 279 (453)."""
    single = [(role, claims[0]) for role, claims in trial.roles if len(claims) == 1] if trial.formula.sign == "=" else []
    return any(fits_with(trial, role, other) for role, claim in single for other in _of_another_period(facts, claim))


def _of_another_period(facts: Facts, claim: Claim) -> Iterator[Claim]:
    about = (subject(claim), claim.measure, claim.unit)
    for other in facts.beside(claim) if claim.measure in FLOWS else ():
        if (subject(other), other.measure, other.unit) == about and span(other.period) != span(claim.period):
            yield other


def _other_rate(facts: Facts, trial: Trial) -> bool:
    """Return whether a rate of one subject and period beside the stated one fits: by weight 25.8 per cent, by value 26.8."""
    stated = trial.claims[-1]
    if trial.rule.code not in ("G101", "G102") or trial.roles[-1][0] != "rate":
        return False
    return any(fits_with(trial, "rate", other) for other in _siblings(facts, stated))


def _fits_beside(facts: Facts, trial: Trial) -> bool:
    """Return whether a rate, change or multiple fits figures of its own sentence, while one it fails with stands in another.

    Goods of 421.8 kilotonnes, after 216.4, came close to double: the multiple is not that of the trade told in the next sentence.
    """
    stated = trial.claims[-1]
    if trial.rule.code not in _COMPARING or all(claim in facts.beside(stated) for claim in trial.claims[:-1]):
        return False
    beside = facts.beside(stated)[:_MOST]
    if any(_fits_pair(trial, new, old) for new, old in permutations([c for c in beside if c.measure not in _STATED], 2)):
        return True
    rates = [c for c in beside if c.measure == "growth" and c.unit == "%"] if stated.measure == "change" else []
    return any(_moved_to(stated, level, rate) for rate in rates for level in beside if level.unit == stated.unit)


def _fits_pair(trial: Trial, new: Claim, old: Claim) -> bool:
    """Return whether a relation of two levels fits with two others of one unit."""
    roles = (("new", (new,)), ("old", (old,)), trial.roles[-1])
    same = new.unit == old.unit and old.number > 0 and new.number > 0 and (trial.rule.code != "G201" or new.unit == trial.claims[-1].unit)
    tried = replace(trial, roles=roles)
    return same and tried.formula.holds(tried.values()) and not is_coarse(tried, *tried.formula.sides(tried.values()))


def _moved_to(change: Claim, level: Claim, rate: Claim) -> bool:
    """Return whether a change and a rate lead to a level: up 592 million (37 per cent), to 2.2 billion."""
    trial = Trial(rule("G103"), (("change", (change,)), ("new", (level,)), ("rate", (rate,))))
    return level is not change and level.number > 0 and trial.formula.holds(trial.values())


def _siblings(facts: Facts, rate: Claim) -> Iterator[Claim]:
    about = (subject(rate), rate.unit, span(rate.period), span(rate.base_period))
    for other in facts.beside(rate):
        if other.measure == rate.measure and (subject(other), other.unit, span(other.period), span(other.base_period)) == about:
            yield other


def _sum_beside(facts: Facts, trial: Trial) -> bool:
    """Return whether two figures add up to a third in the sentence of a flow: 143.2 million, deliveries being 98.6 and purchases 44.6."""
    if trial.rule.kind != "mirror":
        return False
    return any(_sum_of_others(facts, claim) for claim in trial.claims if claim.measure in _OTHER_FLOW)


def _sum_of_others(facts: Facts, claim: Claim) -> bool:
    """Return whether a flow is the sum of two others of its sentence, or one of these that has the name of the sum."""
    flows = [c for c in (claim, *facts.beside(claim)) if c.measure in _OTHER_FLOW and c.unit == claim.unit and c.number > 0][:_MOST]
    sums = ((sum_, *two) for sum_ in flows for two in combinations([c for c in flows if c is not sum_], 2))
    own = (triple for triple in sums if claim in triple and claim.measure == triple[0].measure)
    return any((one.strict + other.strict).overlaps(total.strict) for total, one, other in own)
