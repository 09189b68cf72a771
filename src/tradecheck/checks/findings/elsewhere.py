"""Whether a figure of a failed relation may be of another pair, source or period than the words before made it.

In: the claims of a document and a relation that fails between figures of several sentences. Out: worries, which a typical
misprint lifts. What reading carries on from sentence to sentence is mostly right; where another figure of the text would fit
in its place, or where the money changed on the way, it proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...claim import Claim
from ...party import WORLD
from ...units import is_money
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..facts.told import carried, told_beside
from ..verdict import Trial, fits_with
from .misprint import opposite

ANOTHER_FITS = "a like figure of another pair, source or kind of goods fits in the place of one of the figures, which may be of that"
PART_CARRIED = "no word beside the part tells its partner and period, so that it may be a part of something else"
WHOLE_UNTOLD = "no word tells that the whole is of all partners"
OTHER_MONEY = "a figure is in another currency than those that name its source, which is only carried on to it"
_OF_FLOWS = frozenset("G101 G102 G103 G104 G201 G301 A101 A201 A202 A203 A204".split())  # rules that join figures by pair and goods
_MOST = 24  # figures of a document that are tried in the place of one


def elsewhere(facts: Facts, trial: Trial) -> list[str]:
    """Return what speaks for figures of a failed relation being of something else than was carried on to them."""
    found = []
    if trial.rule.code in _OF_FLOWS and not _in_one_sentence(facts, trial) and _another_fits(facts, trial):
        found.append(ANOTHER_FITS)
    if trial.formula.sign == "<=" and not _in_one_sentence(facts, trial) and any(_part_carried(facts, c) for c in _parts(trial)):
        found.append(PART_CARRIED)
    whole = dict(trial.roles).get("whole", ())
    if trial.formula.sign == "<=" and any(map(_of_all_by_default, whole)) and any(part.partner != WORLD for part in _parts(trial)):
        found.append(WHOLE_UNTOLD)
    return found


def _in_one_sentence(facts: Facts, trial: Trial) -> bool:
    first, *others = trial.claims
    return all(facts.words(first).together(first, claim) for claim in others)


def _another_fits(facts: Facts, trial: Trial) -> bool:
    """Return whether the relation fits with another figure of the same measure, unit and period, of another subject or source.

    Where it fits with the opposite sign, that is the slip.
    """
    if trial.formula.sign != "=" or opposite(trial):
        return False
    single = [(role, claims[0]) for role, claims in trial.roles if len(claims) == 1]
    return any(fits_with(trial, role, other) for role, claim in single for other in _alike(facts, claim))


def _alike(facts: Facts, claim: Claim) -> Iterator[Claim]:
    about = (claim.measure, claim.of, claim.unit, span(claim.period), span(claim.base_period))
    own = (subject(claim), claim.source)
    others = (c for c in facts.of(claim.measure) if (c.measure, c.of, c.unit, span(c.period), span(c.base_period)) == about)
    alike = [c for c in others if c.doc == claim.doc and (subject(c), c.source) != own]
    yield from sorted(alike, key=lambda other: abs(other.start - claim.start))[:_MOST]


def _parts(trial: Trial) -> tuple[Claim, ...]:
    roles = dict(trial.roles)
    return roles.get("part", ()) or roles.get("parts", ())


def _part_carried(facts: Facts, part: Claim) -> bool:
    """Return whether a part in running text has its period and, of one partner, its partner from a sentence before."""
    partner_told = part.partner in (None, WORLD) or told_beside(part, "partner")
    return bool(part.evidence) and carried(part, "period") and not partner_told and not facts.words(part).cell(part)


def _of_all_by_default(whole: Claim) -> bool:
    """Return whether a figure is of all partners only because none is told."""
    return whole.partner == WORLD and any(note.startswith("partner: all partners") for note in whole.notes)


def other_money(facts: Facts, claim: Claim) -> bool:
    """Return whether a figure has source and partner from before, and all figures beside that source's name are in other money."""
    if not claim.source or not carried(claim, "source") or told_beside(claim, "partner") or not is_money(claim.unit):
        return False
    named = [c for c in facts.claims if c.doc == claim.doc and c.source == claim.source and c.evidence and not carried(c, "source")]
    units = {c.unit for c in named if is_money(c.unit)}
    return bool(units) and claim.unit not in units
