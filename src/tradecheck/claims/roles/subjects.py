"""Who buys or sells, where names have cases: the country in the nominative before the verb, another party told behind it.

In: a sentence and a country that no preposition leads to. Out: whether it owns the flow: Египет импортировал из России 8 млн тонн.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from ..sides.owners import party_of

_TO_VERB = 5  # tokens between the country and its verb: a phrase of time
_TO_PARTNER = 5  # tokens between the verb and the other party


def trades(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country in the nominative sells or buys, another party told behind the verb."""
    if not sentence.lexicon.has("case") or sentence.lexicon.verb_last or "country" not in mark or "case" in mark:
        return False
    clause = sentence.clause_of(mark.i)
    verb: Mark | None = None
    for k in range(mark.j, min(mark.j + _TO_VERB + 1, sentence.last)):
        found = sentence.at.get(k)
        if sentence.clause_of(k) != clause or found is not None and any(c in found for c in ("ordinal", "country", "adjective", "share")):
            return False
        if found is not None and (found.get("measure") or found.get("measure_weak")) in ("exports", "imports"):
            verb = found
            break
    if verb is None:
        return False
    behind = (sentence.at.get(k) for k in range(verb.j, min(verb.j + _TO_PARTNER, sentence.last)))
    return any(m is not None and "country" in m and party_of(m) not in (None, party_of(mark)) for m in behind)
