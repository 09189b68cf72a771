"""A word of surplus or deficit against exports and imports told right before it, where no balance is told in figures (A208, A209)."""

from __future__ import annotations

from collections.abc import Iterator

from ...claim import Claim
from ..facts.facts import Facts
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial

_REACH = 80  # signs behind the later flow in which the word is looked for


def balance_word_trials(facts: Facts) -> Iterator[Trial]:
    """Yield exports and imports of one sentence with the one word of surplus or deficit behind them."""
    for exports in facts.of("exports"):
        about = subject(exports)
        balanced = facts.levels(about.other(measure="balance"), exports.period)
        flows = [claim for claim in facts.beside(exports) if claim.measure in ("exports", "imports")]
        imports = [claim for claim in flows if claim.measure == "imports" and subject(claim) == about.other(measure="imports")]
        if len(flows) == len(imports) == 1 and not balanced and imports[0].unit == exports.unit and imports[0].period == exports.period:
            word = _word(facts, exports, imports[0]) if facts.meet(exports, imports[0]) else None
            roles: Roles = (("exports", (exports,)), ("imports", (imports[0],)))
            if word:
                yield Trial(rule("A208" if word == "surplus" else "A209"), roles, ("balance word", id(exports)))


def _word(facts: Facts, exports: Claim, imports: Claim) -> str | None:
    """Return whether surplus or deficit is said behind both flows, ``None`` where both or neither are, or another figure stands between."""
    words, later = facts.words(exports), max(exports, imports, key=lambda claim: claim.start)
    start, end = later.start + len(later.quote), min(words.extent(later)[1], later.start + len(later.quote) + _REACH)
    said = [word for word in ("surplus", "deficit") if words.says(word, start, end)]
    return said[0] if len(said) == 1 and not facts.within(later.doc, start, end) else None
