"""The claims of a document (or of several), found by what they are about and when.

Nothing here tries all combinations: every question is a look-up by `Subject` and period.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Literal

from ...claim import Claim
from ...period import Period
from .subject import RELATIVE, Subject, subject
from .wording import Wording

Span = tuple[date, date]
_MANY = 3  # tellings of one figure that all differ: the reading is in doubt, not the figure
_MOST_TELLINGS = 40
_NOTHING: tuple[Claim, ...] = ()


class Facts:
    """Claims by subject and period, with the words around them and, where known, the day each document was published."""

    def __init__(self, claims: Sequence[Claim], texts: Mapping[str, str], dates: Mapping[str, date] | None = None) -> None:
        self._dates = dict(dates or {})
        self.claims = tuple(sorted(claims, key=lambda claim: (claim.doc, claim.start, claim.claim)))
        by_doc: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            by_doc[claim.doc].append(claim)
        self._of_doc = dict(by_doc)
        self._texts = texts
        self._words: dict[str, Wording] = {}  # of documents that were asked about, as are the next two
        self._groups: dict[tuple[str, str], Mapping[int, Sequence[Claim]]] = {}
        self._only_period: dict[str, Span | None] = {}
        self._levels: dict[Subject, dict[Span, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        self._relative: dict[tuple[str, Subject], list[Claim]] = defaultdict(list)
        self._sources: dict[tuple[frozenset[str], str, Span | None], set[str]] = defaultdict(set)
        for claim in self.claims:
            self._file(claim)

    def _file(self, claim: Claim) -> None:
        about, when = subject(claim), span(claim.period)
        if claim.measure in RELATIVE:
            self._relative[claim.measure, about].append(claim)
        if when and claim.measure not in ("change", "multiple", "rank", "target"):
            self._levels[subject(claim, claim.measure)][when].append(claim)
        if claim.source and claim.reporter:
            self._sources[about.pair, about.measure, when].add(claim.source)

    def words(self, claim: Claim) -> Wording:
        return self._wording(claim.doc)

    def _wording(self, doc: str) -> Wording:
        if doc not in self._words:
            self._words[doc] = Wording(self._texts.get(doc, ""), self._of_doc[doc])
        return self._words[doc]

    def published(self, claim: Claim) -> date | None:
        """Return the day on which the claim's document was published, ``None`` where it is not known."""
        return self._dates.get(claim.doc)

    def of(self, *measures: str) -> Iterator[Claim]:
        """Return the claims of some measures, in the order of the text."""
        return (claim for claim in self.claims if claim.measure in measures)

    def levels(self, about: Subject, period: str | None) -> Sequence[Claim]:
        """Return the claims that state this figure for this period."""
        when = span(period)
        return self._levels[about].get(when, _NOTHING) if when and about in self._levels else _NOTHING

    def series(self, about: Subject) -> Mapping[Span, Sequence[Claim]]:
        """Return all claims that state this figure, by period."""
        return self._levels.get(about, {})

    def subjects(self) -> Iterable[Subject]:
        return tuple(self._levels)

    def relative(self, measure: str, about: Subject) -> Sequence[Claim]:
        """Return growth rates, changes, multiples or ranks of this figure."""
        return self._relative.get((measure, about), _NOTHING)

    def relatives(self, measure: str) -> Iterable[Subject]:
        """Return what the growth rates, changes, multiples or ranks of the text are of."""
        return tuple(about for told, about in self._relative if told == measure)

    def meet(self, *claims: Claim) -> bool:
        """Return whether claims may meet in one relation: they name one source at most.

        Rates and prices without a reporter meet any source.
        """
        return len({claim.source for claim in claims if claim.source and claim.reporter}) <= 1

    def surely_meet(self, *claims: Claim) -> bool:
        """Return whether a claim without source meets only the one source named for its pair, flow and period."""
        told = [claim for claim in claims if claim.reporter]
        named = {claim.source for claim in told if claim.source}
        return not named or all(claim.source or self._sources_of(claim) <= named for claim in told)

    def of_several_sources(self, *claims: Claim) -> bool:
        """Return whether flows differ in their source; none beside the one source that its document names is that one."""
        told = [claim for claim in claims if claim.reporter]
        return len({claim.source for claim in told}) > 1 and any(len(self._named[claim.doc]) > 1 for claim in told)

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        return {doc: frozenset(c.source for c in own if c.source and c.reporter) for doc, own in self._of_doc.items()}

    def beside(self, claim: Claim) -> list[Claim]:
        """Return the other claims of the claim's sentence."""
        told = self._grouped(claim.doc, "sentence")[self.words(claim).sentence(claim)]
        return [other for other in told if other is not claim]

    def in_a_row(self, *claims: Claim) -> bool:
        """Return whether claims stand in one sentence that tells none of them otherwise, with no other between them.

        Rose by 7.2 per cent to 11.9, after 10.2 a year before.
        """
        first, last = (pick(claims, key=lambda claim: claim.start) for pick in (min, max))
        if not self.words(first).together(first, last):
            return False
        rivals = set().union(*(self._rivals.get(id(claim), ()) for claim in claims))
        between = self.within(first.doc, first.start, last.start + 1)
        return len(between) == len({id(claim) for claim in claims}) and not any(id(other) in rivals for other in self.beside(first))

    def within(self, doc: str, start: int, end: int) -> list[Claim]:
        """Return the claims of a document that begin between two places."""
        own = self._of_doc.get(doc, [])
        first = bisect_left(own, start, key=lambda claim: claim.start)
        return own[first : bisect_left(own, end, key=lambda claim: claim.start)]

    def held(self, rate: Claim) -> Claim | None:
        """Return the level behind which a rate stands, with nothing but signs between them."""
        before = [c for c in self.beside(rate) if c.start < rate.start and c.measure not in (*RELATIVE, "share", "target")]
        level = max(before, key=lambda claim: claim.start, default=None)
        return level if level is not None and self.words(rate).joined(level, rate) else None

    def around(self, claim: Claim, most: int) -> list[Claim]:
        """Return the nearest other claims of the claim's paragraph, in the order of their nearness."""
        told = self._grouped(claim.doc, "paragraph")[self.words(claim).paragraph(claim)]
        others = [other for other in told if other is not claim]
        return sorted(others, key=lambda other: abs(other.start - claim.start))[:most]

    def _grouped(self, doc: str, unit: Literal["sentence", "paragraph"]) -> Mapping[int, Sequence[Claim]]:
        """Return the claims of a document by the sentence or paragraph they stand in; of many documents few are asked about."""
        if (doc, unit) not in self._groups:
            found: dict[int, list[Claim]] = defaultdict(list)
            place = self._wording(doc).sentence if unit == "sentence" else self._wording(doc).paragraph
            for claim in self._of_doc[doc]:
                found[place(claim)].append(claim)
            self._groups[doc, unit] = found
        return self._groups[doc, unit]

    def of_one_period(self, claim: Claim) -> bool:
        """Return whether every sentence of a document tells figures of the claim's period, maybe beside those they are compared with."""
        if claim.doc not in self._only_period:
            dated = [own for own in self._of_doc.get(claim.doc, ()) if span(own.period)]
            sentences = [{span(c.period) for c in told} for _, told in groupby(dated, key=self._wording(claim.doc).sentence)]
            self._only_period[claim.doc] = next(iter(set.intersection(*sentences)), None) if sentences else None
        return self._only_period[claim.doc] == span(claim.period)

    def _sources_of(self, claim: Claim) -> set[str]:
        about = subject(claim)
        return self._sources.get((about.pair, about.measure, span(claim.period)), set())

    @cached_property
    def _unsettled(self) -> frozenset[int]:
        found: set[int] = set()
        for by_period in self._levels.values():
            for tellings in by_period.values():
                if len(tellings) >= _MANY:
                    found.update(id(c) for c in tellings if _apart(c, tellings) >= _MANY)
        return frozenset(found)

    def contested(self, *claims: Claim) -> bool:
        """Return whether one of the figures is told otherwise by another claim: of the same subject, period, unit and source.

        Where the figures themselves differ in nothing but value, as parts and total of a list, this tells nothing.
        """
        own = {id(claim) for claim in claims}
        rivals = [self._rivals.get(id(claim), set()) for claim in claims]
        return any(others and others.isdisjoint(own) for others in rivals)

    @cached_property
    def _rivals(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        tellings = [told for by_period in self._levels.values() for told in by_period.values()]
        for (measure, _), told in self._relative.items():
            by_periods: dict[tuple[Span | None, Span | None], list[Claim]] = defaultdict(list)
            for claim in told if measure in ("growth", "change") else ():
                by_periods[span(claim.period), span(claim.base_period)].append(claim)
            tellings += by_periods.values()
        for alike in tellings:
            for claim in alike if len(alike) > 1 else ():
                found[id(claim)] = {id(c) for c in _alike(claim, alike) if not c.lenient.overlaps(claim.lenient)}
        return found

    def unsettled(self, *claims: Claim) -> bool:
        """Return whether a figure is told so often and so differently that its reading must be in doubt."""
        return any(id(claim) in self._unsettled for claim in claims)


def span(period: str | None) -> Span | None:
    """Return first and last day of a canonical period, ``None`` where empty or unreadable."""
    found = parsed_period(period)
    return (found.first, found.last) if found else None


def parsed_period(period: str | None) -> Period | None:
    if not period:
        return None
    try:
        return Period.parse(period)
    except ValueError:
        return None


def _apart(claim: Claim, tellings: Sequence[Claim]) -> int:
    """Return how many different figures the tellings hold, of one unit and source, counted no further than "many"."""
    kept: list[Claim] = []
    for other in _alike(claim, tellings):
        if not any(other.lenient.overlaps(known.lenient) for known in kept):
            kept.append(other)
        if len(kept) == _MANY:
            break
    return len(kept)


def _alike(claim: Claim, tellings: Sequence[Claim]) -> list[Claim]:
    """Return the first tellings of the claim's unit, source and document; a long table may hold thousands."""
    some = tellings[:_MOST_TELLINGS]
    return [c for c in some if c.unit == claim.unit and c.source == claim.source and c.of == claim.of and c.doc == claim.doc]
