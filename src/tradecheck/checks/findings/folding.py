"""From tried relations to checks and findings: readings of one statement settled, one root cause told once.

Checks are never folded together; a finding carries the checks that fail for the same reason as consequences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ...claim import Claim
from ...interval import Interval
from ..record import FAILED, Check, Finding
from ..rule import rule
from ..verdict import LENIENT_ONLY, Tried
from .explanation import would_fit
from .fingerprint import distinguished
from .message import finding, information
from .misprint import misprint, slips, tenfold

_FITS = ("consistent", "coarse")
_STATED = ("share",)  # kinds of which one pair of figures may have two, of different things


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of the relations of one document, or of those across documents: all checks, the failures, what is told without one."""

    checks: tuple[Check, ...] = ()
    failed: tuple[Tried, ...] = ()
    notes: tuple[Finding, ...] = ()


def settled(tried: Iterable[Tried], *, pedantic: bool = False) -> Settled:
    """Return what came of relations: readings of one statement settled, slips of a thousand named.

    Where a figure is told twice, or may be told of two things, one reading that fits is enough: the others stay open.
    ``pedantic`` tells also what fits in the lenient reading only.
    """
    found = _settled(tried)
    notes = [information(one) for one in found if one.check.verdict == "note"]
    if pedantic:
        notes += [information(one) for one in found if one.check.verdict == "consistent" and one.check.note == LENIENT_ONLY]
    failed = tuple(one for one in found if one.check.verdict in FAILED)
    return Settled(tuple(one.check for one in found), failed, tuple(notes))


def _settled(tried: Iterable[Tried]) -> list[Tried]:
    found = _distinct(tried)
    fitting: dict[tuple[Hashable, ...], Check] = {}
    for one in found:
        if one.trial.occasion and (one.check.verdict in _FITS or (one.trial.remark and one.check.verdict == "note")):
            fitting.setdefault(one.trial.occasion, one.check)
    told = {_figures(one): one.check for one in found if one.check.verdict in _FITS and one.check.kind in _STATED}
    settled = []
    for one in map(_hardened, found):
        if one.check.verdict in FAILED:
            one = _slipped(_opened(one, fitting.get(one.trial.occasion) or _other_share(one, told)))
        settled.append(one)
    return settled


def _other_share(one: Tried, told: Mapping[Hashable, Check]) -> Check | None:
    """Return the check of another share of the same two figures that fits, unless this one is a typical misprint."""
    another = told.get(_figures(one))
    return None if another is None or misprint(one.trial) else another


def _figures(one: Tried) -> Hashable:
    """Return rule and figures of a relation without the stated one: what fits one share of two need not fit the other."""
    return (one.check.code, tuple(id(claim) for claim in one.trial.claims[:-1]))


def _hardened(one: Tried) -> Tried:
    """Return a failure that was only worried about as one where a typical misprint explains it."""
    worried = one.check.verdict == "open" and one.trial.worries and not one.trial.doubts
    if not worried or one.check.note not in one.trial.worries or not misprint(one.trial):
        return one
    return replace(one, check=replace(one.check, verdict="inconsistent", note=""))


def findings(tried: Sequence[Settled], told: Mapping[str, Sequence[Claim]]) -> tuple[Finding, ...]:
    """Return the findings: failures with their consequences, then information; ``told`` are the claims of each document."""
    failed = _representatives(one for mine in tried for one in mine.failed)
    failures = [finding(first, tuple(one.check for one in rest), told.get(first.check.doc or "", ())) for first, *rest in _rooted(failed)]
    return distinguished((*failures, *(note for mine in tried for note in mine.notes)))


def _representatives(failed: Iterable[Tried]) -> list[Tried]:
    """Return one failure for each statement: where no reading fits, the first, which is of the nearest figures."""
    found: dict[Hashable, Tried] = {}
    for one in failed:
        found.setdefault((one.check.doc, one.trial.occasion or id(one)), one)
    return list(found.values())


def _distinct(tried: Iterable[Tried]) -> list[Tried]:
    """Return each relation once: the same rule on the same claims in another order of equals is the same relation.

    Of two trials of it the one that judges stands, as it knows more than the one that leaves it open.
    """
    found: dict[tuple[str, frozenset[int], int], Tried] = {}
    for one in tried:
        key = (one.check.code, frozenset(id(claim) for claim in one.trial.claims), hash(one.trial.constants))
        if key not in found or found[key].check.verdict == "open" != one.check.verdict:
            found[key] = one
    return list(found.values())


def _opened(one: Tried, fitting: Check | None) -> Tried:
    if fitting is None:
        return one
    names = ", ".join(str(name) for name in fitting.claims)
    return replace(one, check=replace(one.check, verdict="open", note=f"another reading fits: claims {names}"))


def _slipped(one: Tried) -> Tried:
    """Return the relation as a slip of scale where a factor of thousands alone repairs it, or ten between two tellings of one figure."""
    if one.check.verdict not in FAILED or not (found := slips(one.trial) or tenfold(one.trial)):
        return one
    check = replace(one.check, note=f"{one.trial.rule.name}; would fit with a factor of {found[0].factor}", code=rule("U102").code)
    if not found[0].tenfold:
        check = replace(check, kind="scale", code=rule("U101").code, verdict="inconsistent")
    return replace(one, check=check)


def _rooted(failed: list[Tried]) -> list[list[Tried]]:
    """Group failures that one wrong figure can explain; the mirror failures of one pair and two sources too, the last period first."""
    mirrored, others = _mirrored(failed)
    groups: list[list[Tried]] = []
    for rest in _linked(others):
        while rest:
            best = max((_explained(claim, rest) for claim in _suspects(rest)), key=len, default=[])
            if len(best) < 2:
                groups += [[one] for one in rest]
                break
            groups.append(sorted(best, key=_directness))
            taken = {id(one) for one in best}
            rest = [one for one in rest if id(one) not in taken]
    groups += [group for group in mirrored if not _follows(group, groups)]
    order = {id(one): position for position, one in enumerate(failed)}
    return sorted(groups, key=lambda group: min(order[id(one)] for one in group))


def _follows(mirrored: list[Tried], groups: list[list[Tried]]) -> bool:
    """Fold a gap between two sources into the failure whose wrong figure makes it: 905 billion francs, or 1.83 (1.38) billion euros."""
    for group in groups if len(mirrored) == 1 else ():
        if any(_repaired(mirrored[0], claim, values) for claim, values in would_fit(group[0].trial)):
            group += mirrored
            return True
    return False


def _repaired(one: Tried, wrong: Claim, values: Interval) -> bool:
    """Return whether a relation holds with other values of one of its figures."""
    role = next((role for role, claims in one.trial.roles if claims == (wrong,)), None)
    return role is not None and one.trial.formula.holds({**one.trial.values(), role: (values,)})


def _linked(failed: list[Tried]) -> list[list[Tried]]:
    """Return failures apart that share no figure, directly or through others: no one figure explains two of them."""
    groups: dict[int, list[int]] = {}  # of each figure, the places of the failures that hang together with it
    for place, one in enumerate(failed):
        touched = {id(groups[claim]): groups[claim] for claim in map(id, one.trial.claims) if claim in groups}
        joined = [*chain.from_iterable(touched.values()), place]
        for claim in chain.from_iterable(failed[other].trial.claims for other in joined):
            groups[id(claim)] = joined
    apart = {id(group): sorted(group) for group in groups.values()}
    return [[failed[place] for place in group] for group in sorted(apart.values())]


def _mirrored(failed: list[Tried]) -> tuple[list[list[Tried]], list[Tried]]:
    groups: dict[Hashable, list[Tried]] = defaultdict(list)
    rest = []
    for one in failed:
        if one.check.kind == "mirror":
            flows = [claim for claim in one.trial.claims if claim.reporter]
            key = (one.check.doc, frozenset(c.source for c in flows), frozenset((flows[0].reporter, flows[0].partner)))
            groups[key].append(one)
        else:
            rest.append(one)
    return [_latest_first(group) for group in groups.values()], rest


def _latest_first(group: list[Tried]) -> list[Tried]:
    latest = max(one.trial.claims[0].period or "" for one in group)
    return sorted(group, key=lambda one: (one.trial.claims[0].period != latest, _directness(one)))


def _suspects(failed: list[Tried]) -> list[int]:
    counted: dict[int, int] = defaultdict(int)
    for one in failed:
        for claim in dict.fromkeys(id(claim) for claim in one.trial.claims):
            counted[claim] += 1
    return [claim for claim, count in counted.items() if count > 1]


def _explained(suspect: int, failed: list[Tried]) -> list[Tried]:
    """Return the failures that another value of one figure would repair together."""
    found: list[Tried] = []
    allowed = None
    for one in failed:
        if suspect not in {id(claim) for claim in one.trial.claims}:
            continue
        values = next((interval for claim, interval in would_fit(one.trial) if id(claim) == suspect), None)
        if values is None or allowed is None or allowed.overlaps(values):
            found.append(one)
            allowed = values if allowed is None else allowed if values is None else allowed.intersection(values)
    return found


def _directness(one: Tried) -> tuple[int, bool, int]:
    """Return a key that puts slips of scale and doubles first, bounds last, and else relations of few claims."""
    return ({"scale": 0, "repetition": 1}.get(one.check.kind, 2), one.trial.formula.sign == "<=", len(one.check.claims))
