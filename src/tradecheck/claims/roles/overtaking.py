"""Who lost a place to another: China overtook Russia as the first partner of Uzbekistan, 墨西哥取代中国.

In: a sentence and a country named in it. Out: whether it is the one that was overtaken, whose figures the next ones are not.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from ..sides.owners import party_of

_BEHIND = 2  # tokens between an accusative and its verb


def overtaken(sentence: Sentence, mark: Mark, before: Mark | None) -> bool:
    """Return whether a country is the object of a verb of overtaking.

    It stands right behind the verb; in front of it in an accusative, where verbs stand last; as the second of two in a German clause:
    China löste 2023 Russland ab.
    """
    verbs = sentence.of("overtake")
    if not verbs or "country" not in mark:
        return False
    lexicon = sentence.lexicon
    if lexicon.verb_second:
        return _second_in_clause(sentence, mark, verbs)
    if lexicon.verb_last and lexicon.has("case") and not is_cjk(sentence.word(mark.i)):
        named = [m.i for m in sentence.of("country") if m.i >= mark.j]
        behind = any(0 <= verb.i - mark.j <= _BEHIND and not any(i < verb.i for i in named) for verb in verbs)
        return behind and mark.get("case") in (None, "accusative")
    if before is None:
        before = sentence.at.get(mark.i - 1)
    if before is not None and ("filler" in before or before.get("preposition") == "to"):  # superó a China; 超过了日本
        before = sentence.at.get(before.i - 1)
    return before is not None and "overtake" in before


def _second_in_clause(sentence: Sentence, mark: Mark, verbs: Sequence[Mark]) -> bool:
    """Return whether a country is the second bare one of a clause with such a verb: the first is its subject."""
    clause = sentence.clause_of(mark.i)
    if not any(sentence.clause_of(verb.i) == clause for verb in verbs):
        return False
    bare = [m for m in sentence.of("country") if _is_bare(sentence, m) and sentence.clause_of(m.i) == clause]
    return mark in bare[1:2]


def _is_bare(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country stands without preposition and is no genitive."""
    article = sentence.mark(mark.i - 1, "article") is not None or sentence.mark(mark.i - 1, "filler") is not None
    leads = sentence.mark(mark.i - 1 - article, "preposition") or sentence.mark(mark.i - 1, "preposition")
    return party_of(mark) is not None and leads in (None, "behind") and "genitive" not in mark and "currency" not in mark
