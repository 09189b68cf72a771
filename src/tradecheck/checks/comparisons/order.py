"""Relations of order: a part against its whole, and a figure against the bound told beside it (A501 to A504, A506)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...claim import Claim
from ...party import GROUPS, WORLD, is_member
from ..facts.commodity import wider
from ..facts.compared import UNSETTLED
from ..facts.facts import Facts, span
from ..facts.subject import ENTERPRISE, ENTERPRISES, Subject, subject
from ..rule import rule
from ..verdict import Trial

_WHOLES = ("exports", "imports", "turnover", "investment", "quantity")
_COUNTED = ("investment", "quantity", "count")  # measures that may be counted in several ways
_OVER, _UNDER = ("over", "at_least"), ("under", "up_to")
_FURTHER = 12  # signs before a figure in which a word for "another" is looked for
_MOST = 4
_BEHIND = 20  # signs behind a figure in which "to be exact" is looked for
_TARGETS = "a target may be surpassed, and may be of another scope"
_KIN = "whether the one is a part of the other is not told"
_OF_ANOTHER = "the share told later may be of the group, or of a part of the trade"
_SPREAD = "figures of this measure may be of different things"


def order_trials(facts: Facts) -> Iterator[Trial]:
    """Yield parts with wholes, and figures with bounds."""
    yield from _parts(facts)
    yield from _partners(facts)
    yield from _shares(facts)
    yield from _enterprises(facts)
    yield from _bounds(facts)
    yield from _targets(facts)
    yield from _kin(facts)
    yield from _included(facts)


def _parts(facts: Facts) -> Iterator[Trial]:
    """A commodity against all goods, a partner against its group, a country's flow against its group's, a flow against turnover."""
    for about in facts.subjects():
        if about.measure not in (*_WHOLES, "count"):
            continue
        for when, parts in facts.series(about).items():
            for whole_subject in _wider(about):
                wholes = facts.series(whole_subject).get(when, ())
                for part in parts[:_MOST]:
                    for whole in wholes[:_MOST]:
                        yield from _within(facts, part, whole)


def _partners(facts: Facts) -> Iterator[Trial]:
    """Partners told in several places, together against all partners or their group: the United States here, Britain there."""
    members: dict[Subject, list[Subject]] = defaultdict(list)
    for about in facts.subjects():
        if about.partner not in (*GROUPS, WORLD):
            members[replace(about, partner="")].append(about)
    for about in facts.subjects():
        if about.measure not in _WHOLES or about.partner not in (WORLD, *GROUPS) or about.measure == "turnover":
            continue
        ones = [one for one in members[replace(about, partner="")] if is_member(one.partner, about.partner)]
        for when, wholes in facts.series(about).items():
            parts = [told[0] for one in ones if (told := facts.series(one).get(when))]
            for whole in wholes[:_MOST]:
                fit = [part for part in parts if part.unit == whole.unit and not isinstance(part.value, tuple) and facts.meet(part, whole)]
                apart = len({facts.words(part).paragraph(part) for part in fit}) > 1  # lists of one paragraph are tried as lists
                if len(fit) > 1 and apart:
                    yield Trial(rule("A502"), (("parts", tuple(fit)), ("whole", (whole,))), ("partners", about, when), (), (_SPREAD,))


def _wider(about: Subject) -> Iterator[Subject]:
    for commodity in wider(about.commodity):
        yield about.other(commodity=commodity)
    for reporter, partner in _told_sides(about):
        for group in (*GROUPS, WORLD):
            if group != partner and partner != WORLD and is_member(partner, group):
                for commodity in (about.commodity, *wider(about.commodity)):
                    yield Subject(about.measure, reporter, group, commodity, about.direction, about.basis).other()
    if about.measure == "quantity" and about.direction:
        for commodity in (about.commodity, *wider(about.commodity)):
            yield replace(about, direction="", commodity=commodity)
    if about.measure in ("exports", "imports") and about.partner:
        yield about.other(measure="turnover")
    for group in GROUPS:
        if is_member(about.reporter, group) and about.reporter != group and about.measure in ("exports", "imports"):
            yield Subject(about.measure, group, about.partner, about.commodity, about.direction, about.basis)


def _told_sides(about: Subject) -> tuple[tuple[str, str], ...]:
    """Return reporter and partner; of turnover, which has no sides, both ways round."""
    if not about.partner or not about.reporter:
        return ()
    told = (about.reporter, about.partner)
    return (told, told[::-1]) if about.measure == "turnover" else (told,)


def _within(facts: Facts, part: Claim, whole: Claim) -> Iterator[Trial]:
    if part.unit == whole.unit and "/" not in part.unit and part.number >= 0 and facts.meet(part, whole):
        worries = (UNSETTLED,) if facts.unsettled(part, whole) else ()
        spread = part.direction != whole.direction or not facts.words(part).near(part, whole)
        if part.measure in _COUNTED and (spread or part.measure == "count"):
            worries = (*worries, _SPREAD)
        occasion = ("part", subject(part), span(part.period), subject(whole))
        yield Trial(rule("A501"), (("part", (part,)), ("whole", (whole,))), occasion, worries)


def _shares(facts: Facts) -> Iterator[Trial]:
    """The share of a member against the share of its group."""
    shares = [share for share in facts.of("share") if share.partner and share.unit == "%"]
    groups = [share for share in shares if share.partner in GROUPS]
    for group in groups:
        for share in shares:
            if share is not group and is_member(share.partner or "", group.partner or "") and _share_of(share) == _share_of(group):
                words = facts.words(share)
                nested = words.said_between("of_that", group, share)  # 28 % went to the union, of which 62 % to one member
                worries = () if words.near(share, group) and not nested else (_OF_ANOTHER,)
                yield Trial(rule("A501"), (("part", (share,)), ("whole", (group,))), ("share", id(share), id(group)), worries)


def _share_of(share: Claim) -> tuple[object, ...]:
    return (share.of, share.reporter, share.source, share.commodity, share.direction, span(share.period))


def _enterprises(facts: Facts) -> Iterator[Trial]:
    """Exporters, joint ventures and the like against all enterprises; not 25 exporters, and another 12 firms in the queue."""
    counts = [c for c in facts.of("count") if not isinstance(c.value, tuple)]
    wholes = [c for c in counts if c.unit == ENTERPRISE]
    for part in counts:
        if part.unit in ENTERPRISES:
            for whole in wholes:
                same = part.doc == whole.doc and (part.reporter, part.partner) == (whole.reporter, whole.partner)
                words = facts.words(part)
                further = words.said_before("further", max(part, whole, key=lambda claim: claim.start), _FURTHER)
                if same and span(part.period) == span(whole.period) and words.near(part, whole) and not further:
                    yield Trial(rule("A501"), (("part", (part,)), ("whole", (whole,))), ("count", id(part), id(whole)))


def _bounds(facts: Facts) -> Iterator[Trial]:
    """'Crossed the three-billion mark' against the exact figure."""
    for about in facts.subjects():
        for tellings in facts.series(about).values():
            bounds = [c for c in tellings if c.qualifier in (*_OVER, *_UNDER)]
            for bound in bounds[:_MOST]:
                for figure in tellings:
                    if figure.qualifier == "exact" and figure.unit == bound.unit and figure.of == bound.of and facts.meet(figure, bound):
                        yield _bounded(facts, bound, figure)


def _bounded(facts: Facts, bound: Claim, figure: Claim) -> Trial:
    worries: Sequence[str] = (UNSETTLED,) if facts.unsettled(bound, figure) else ()
    spread = bound.measure not in ("exports", "imports", "turnover") or facts.words(bound).together(bound, figure)
    if spread and not _restated(facts, bound, figure):
        worries = (*worries, _SPREAD)
    roles = (("bound", (bound,)), ("figure", (figure,)))
    return Trial(rule("A503" if bound.qualifier in _OVER else "A504"), roles, ("bound", id(bound), id(figure)), tuple(worries))


def _restated(facts: Facts, bound: Claim, figure: Claim) -> bool:
    """Return whether the figure tells the bound more exactly: "passed the 400-million mark, 386.7 million to be exact"."""
    end = figure.start + len(figure.quote)
    between = [claim for claim in facts.within(bound.doc, bound.start + 1, figure.start) if claim is not figure]
    words = facts.words(bound)
    said = words.said_between("exactly", bound, figure) or words.says("exactly", end, min(words.extent(figure)[1], end + _BEHIND))
    return bound.start < figure.start and not between and words.together(bound, figure) and said


def _targets(facts: Facts) -> Iterator[Trial]:
    """A quota or target beside the latest figure in the same paragraph."""
    for target in facts.of("target"):
        if not target.of or target.of in ("multiple", "growth", "share", "rank"):
            continue
        series = facts.series(subject(target, target.of))
        before = [when for when in series if (asked := span(target.period)) and when[1] <= asked[1]]
        latest = [when for when in before if when[1] == max(when[1] for when in before)]
        for actual in [claim for when in latest for claim in series[when]][:_MOST]:
            if actual.unit == target.unit and facts.words(actual).near(actual, target):
                yield Trial(rule("A506"), (("actual", (actual,)), ("target", (target,))), ("target", id(actual), id(target)), (_TARGETS,))


def _kin(facts: Facts) -> Iterator[Trial]:
    """Several commodities told together against one told just before, of which they may be parts."""
    runs: dict[tuple[object, ...], list[Claim]] = {}
    for claim in facts.of("exports", "imports"):
        if claim.commodity and span(claim.period):
            about = subject(claim).other(commodity="*")
            key = (claim.doc, facts.words(claim).paragraph(claim), about, claim.unit, claim.source, span(claim.period))
            runs.setdefault(key, []).append(claim)
    for run in runs.values():
        whole, parts = run[0], run[1:]
        one_sentence = all(facts.words(part).together(part, parts[0]) for part in parts)
        if len(parts) > 1 and one_sentence and not facts.words(whole).cell(whole):
            yield Trial(rule("A502"), (("parts", tuple(parts)), ("whole", (whole,))), ("kin", id(whole)), (_KIN,))


def _included(facts: Facts) -> Iterator[Trial]:
    """Figures said to be included in one before them: "897 enterprises, including 302 joint ones"."""
    for part in facts.of(*_WHOLES, "count", "share", "other"):
        words = facts.words(part)
        before = [c for c in facts.beside(part) if c.start < part.start and _kindred(part, c)]
        wholes = [c for c in before if words.said_between("open_list", c, part) and not _inside_list(facts, c)]
        if before and (part.cue == "of-which" or words.said_after("open_list", part)):
            wholes = wholes or before
        if wholes:
            whole = wholes[-1]
            sure = _inner(part, whole) and facts.meet(part, whole) and part.measure not in ("share", "other")
            yield Trial(rule("A501"), (("part", (part,)), ("whole", (whole,))), ("included", id(part)), () if sure else (_KIN,))


def _kindred(part: Claim, whole: Claim) -> bool:
    units = part.unit == whole.unit or (part.unit in ENTERPRISES and whole.unit == ENTERPRISE)
    return units and part.measure == whole.measure and part.of == whole.of and not isinstance(whole.value, tuple)


def _inside_list(facts: Facts, claim: Claim) -> bool:
    """Return whether the claim itself follows a word such as "including" in its sentence."""
    words = facts.words(claim)
    return words.says("open_list", words.extent(claim)[0], claim.start)


def _inner(part: Claim, whole: Claim) -> bool:
    """Return whether the part is of the whole's parties, and of its period or a part of it."""
    inside, outside = span(part.period), span(whole.period)
    same = (part.reporter, part.partner, part.unit) == (whole.reporter, whole.partner, whole.unit)
    return same and inside is not None and outside is not None and outside[0] <= inside[0] and inside[1] <= outside[1]
