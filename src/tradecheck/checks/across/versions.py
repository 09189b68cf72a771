"""Language versions of one release: the same claims must stand in each (D104, D105).

Two documents in different languages are versions of one release where most claims of either stand in the other with the
same measure, value and unit, in the same order. Where a claim differs between two that agree, it is told as a difference;
what only one of the two has, as information.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from ...claim import Claim
from ..facts.facts import Facts, span
from ..rule import rule
from ..verdict import UNTOLD, Trial

Told = Sequence[Claim]  # the claims of one document in order

_ALIKE = 0.6  # of the claims of the longer version that the other has too
_FEWEST = 3  # claims that two versions share at least
_COMMON = 12  # documents with the same figure: it tells no versions


def version_pairs(facts: Facts) -> list[tuple[Told, Told]]:
    """Return the claims of each two documents that are language versions of one release."""
    by_doc: dict[str, list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        by_doc[claim.doc].append(claim)
    figures = {doc: {_figure(claim) for claim in claims} for doc, claims in by_doc.items()}
    holders: dict[object, list[str]] = defaultdict(list)
    for doc, told in figures.items():
        for figure in told:
            holders[figure].append(doc)
    shared = Counter(pair for docs in holders.values() if len(docs) <= _COMMON for pair in combinations(docs, 2))
    pairs: list[tuple[Told, Told]] = []
    for (one, other), count in shared.items():
        longer = max(len(figures[one]), len(figures[other]))
        if count >= max(_FEWEST, _ALIKE * longer) and _language(by_doc[one]) != _language(by_doc[other]):
            pairs.append((by_doc[one], by_doc[other]))
    return pairs


def version_trials(pairs: Sequence[tuple[Told, Told]]) -> Iterator[Trial]:
    """Yield the claims that two versions tell differently, and those that one has alone."""
    for first, second in pairs:
        blocks = SequenceMatcher(None, [_figure(c) for c in first], [_figure(c) for c in second], autojunk=False).get_opcodes()
        for kind, i, ii, j, jj in blocks:
            if kind == "equal":
                for one, other in zip(first[i:ii], second[j:jj], strict=True):
                    yield _alike(one, other)
            else:
                yield from _differing(first[i:ii], second[j:jj])


def _differing(first: Told, second: Told) -> Iterator[Trial]:
    """Yield the claims between two that agree: those of one kind in the same order belong together, the others stand alone."""
    waiting = list(second)
    for one in first:
        other = next((claim for claim in waiting if _about(claim) == _about(one)), None)
        if other is None:
            yield _alone(one)
        else:
            waiting.remove(other)
            yield _alike(one, other)
    yield from (_alone(claim) for claim in waiting)


def _alike(one: Claim, other: Claim) -> Trial:
    return Trial(rule("D104"), (("first", (one,)), ("second", (other,))))


def _alone(claim: Claim) -> Trial:
    return Trial(rule("D105"), (("told", (claim,)),), constants=(("elsewhere", UNTOLD),))


def _figure(claim: Claim) -> object:
    return (claim.measure, claim.of, claim.unit, claim.value)


def _about(claim: Claim) -> object:
    return (claim.measure, claim.of, claim.unit, span(claim.period))


def _language(claims: Told) -> str:
    return Counter(claim.lang for claim in claims).most_common(1)[0][0]
