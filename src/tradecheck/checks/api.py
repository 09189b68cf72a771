"""Check claims against each other: the public entry of this station.

In: claims as a DataFrame, rows of a claims table, or `Claim` objects. Out: checks and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ..claim import Claim
from .across.relations import across_trials
from .claim_table import claims_from_rows
from .comparisons.mirror import Limits, mirror_trials
from .comparisons.order import order_trials
from .comparisons.ranks import rank_trials
from .comparisons.repetition import repetition_trials
from .comparisons.sources import source_trials
from .equations.addition import addition_trials
from .equations.announced import announced_trials
from .equations.breakdown import breakdown_trials
from .equations.change import change_trials, direction_trials
from .equations.columns import column_trials
from .equations.components import component_trials
from .equations.contributions import contribution_trials
from .equations.currencies import currency_trials
from .equations.exchange import exchange_trials
from .equations.growth import growth_trials
from .equations.hundred import hundred_trials
from .equations.joint_shares import joint_share_trials
from .equations.lists import list_trials
from .equations.places import place_trials
from .equations.shares import share_trials
from .equations.spans import span_trials
from .facts.facts import Facts
from .findings.credibility import second_look
from .findings.folding import Settled, findings, settled
from .nearby.differences import difference_trials
from .nearby.levels import level_trials
from .nearby.sums import sum_trials
from .outcome import Outcome
from .plausible.balance_words import balance_word_trials
from .plausible.other_base import other_base_trials
from .plausible.records import record_trials
from .plausible.unit_values import unit_value_trials
from .plausible.whole_numbers import whole_number_trials
from .record import FAILED, Report
from .rule import chosen, known_prefixes
from .screening.periods import period_trials
from .screening.values import value_trials
from .screening.wording import wording_trials
from .verdict import Trial, Tried, tried

if TYPE_CHECKING:
    import pandas as pd

_WITHIN: tuple[Callable[[Facts], Iterator[Trial]], ...] = (
    growth_trials, component_trials, change_trials, direction_trials, addition_trials, breakdown_trials, announced_trials, list_trials,
    column_trials, hundred_trials, place_trials, share_trials, joint_share_trials, rank_trials, span_trials, exchange_trials,
    order_trials, repetition_trials, sum_trials, difference_trials, value_trials, wording_trials, period_trials, currency_trials,
    source_trials, contribution_trials, record_trials, balance_word_trials, whole_number_trials, unit_value_trials, other_base_trials,
)  # fmt: skip
_STATED = ("growth", "change", "multiple", "share")  # kinds of relation in which the last role is explained by the others


def check(
    claims: pd.DataFrame | Iterable[Mapping[str, Any] | Claim],
    *,
    text: str | Mapping[str, str] | None = None,
    published: date | Mapping[str, date] | None = None,
    each: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    pedantic: bool = False,
) -> Outcome:
    """Try every relation between claims.

    Parameters
    ----------
    claims
        A claims table (columns of `tables.CLAIMS`) or `Claim` objects.
    text
        The text the claims were read from, or texts by document; rules may use its words, never its numbers.
    published
        The day on which the text was published, or days by document; some rules look at periods that were not over by then.
    each
        Leave out relations across documents.
    select, ignore
        Codes or prefixes of codes (``G``, ``A1``) of the rules to report.
    pedantic
        Also tell relations that fit in the lenient reading only.

    Returns
    -------
    Outcome
        With ``checks``, ``findings`` and ``claims`` as DataFrames.

    Raises
    ------
    TableError
        Where the table has faults.
    UsageError
        Where no rule begins with a given prefix.
    """
    known = _claims(claims)
    docs = [claim.doc for claim in known]
    texts = dict(text) if isinstance(text, Mapping) else dict.fromkeys(docs, text or "")
    dates = dict(published) if isinstance(published, Mapping) else dict.fromkeys(docs, published) if published else {}
    wanted, unwanted = known_prefixes(tuple(select), "select"), known_prefixes(tuple(ignore), "ignore")
    report = check_claims(known, texts, dates=dates, each=each, pedantic=pedantic)
    return Outcome(narrowed(report, wanted, unwanted))


def check_claims(
    claims: Sequence[Claim],
    texts: Mapping[str, str],
    *,
    dates: Mapping[str, date] | None = None,
    each: bool = False,
    pedantic: bool = False,
    limits: Limits | None = None,
) -> Report:
    """Return the report on claims of one or more documents; pure, no DataFrames.

    ``dates`` are the days on which the documents were published, where known. ``limits`` are the ratios of two sources that
    count as agreement. ``each`` leaves out relations across documents.
    """
    within = tried_within(claims, texts, dates, limits, pedantic=pedantic)
    return report_of(claims, texts, within, dates=dates, each=each, pedantic=pedantic, limits=limits)


def tried_within(
    claims: Sequence[Claim],
    texts: Mapping[str, str],
    dates: Mapping[str, date] | None = None,
    limits: Limits | None = None,
    *,
    pedantic: bool = False,
) -> list[Settled]:
    """Return what came of the relations within each document, none across them."""
    limits = limits or Limits()
    return [settled(_within(Facts(mine, texts, dates), limits), pedantic=pedantic) for mine in _by_doc(claims).values()]


def report_of(
    claims: Sequence[Claim],
    texts: Mapping[str, str],
    within: Sequence[Settled],
    *,
    dates: Mapping[str, date] | None = None,
    each: bool = False,
    pedantic: bool = False,
    limits: Limits | None = None,
) -> Report:
    """Return the report on documents of which the relations ``within`` each are tried (by `tried_within`, on these very claims)."""
    by_doc = _by_doc(claims)
    found = list(within)
    if not each and len(by_doc) > 1:
        facts = Facts(claims, texts, dates)
        found.append(settled(_tried(facts, across_trials(facts, limits or Limits())), pedantic=pedantic))
    return Report(tuple(claims), tuple(check for one in found for check in one.checks), findings(found, by_doc))


def _by_doc(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.doc, []).append(claim)
    return found


def narrowed(report: Report, select: tuple[str, ...], ignore: tuple[str, ...]) -> Report:
    """Return the report with the checks and findings of the chosen rules only."""
    checks = tuple(one for one in report.checks if chosen(one.code, select, ignore))
    return Report(report.claims, checks, tuple(one for one in report.findings if chosen(one.code, select, ignore)))


def _within(facts: Facts, limits: Limits) -> Iterator[Tried]:
    explained: set[int] = set()
    for join in _WITHIN:
        for one in _tried(facts, join(facts)):
            if one.check.verdict != "open" and one.check.kind in _STATED and not one.trial.remark:
                explained.add(id(one.trial.claims[-1]))
            yield one
    yield from _tried(facts, mirror_trials(facts, limits))
    yield from _tried(facts, level_trials(facts, lambda claim: id(claim) in explained))


def _tried(facts: Facts, trials: Iterable[Trial]) -> Iterator[Tried]:
    """Evaluate trials, those that fail a second time with what speaks against taking them for errors."""
    for trial in trials:
        one = tried(trial)
        if one.check.verdict in FAILED or one.check.note in trial.worries:
            doubts, worries = second_look(facts, one)
            if doubts or worries:
                one = tried(replace(trial, doubts=(*trial.doubts, *doubts), worries=(*trial.worries, *worries)))
        yield one


def _claims(claims: pd.DataFrame | Iterable[Mapping[str, Any] | Claim]) -> list[Claim]:
    if hasattr(claims, "to_dict") and hasattr(claims, "columns"):
        rows: list[Any] = claims.to_dict("records")
        return claims_from_rows(rows)
    given = list(claims)
    mappings = [item for item in given if not isinstance(item, Claim)]
    if mappings and len(mappings) < len(given):
        raise TypeError("give either rows of a claims table or Claim objects, not both")
    return claims_from_rows(mappings) if mappings else [item for item in given if isinstance(item, Claim)]
