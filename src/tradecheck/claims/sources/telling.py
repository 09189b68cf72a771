"""Whether a name stands as one that tells figures: the subject of its clause, beside a word of telling or for data.

In: a sentence and the mark of a name, of an office or a country. Out: whether it tells.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..sentence import Sentence

FLOWS = frozenset(("turnover", "exports", "imports", "balance", "deficit", "surplus"))


def opens_clause(sentence: Sentence, mark: Mark) -> bool:
    """Return whether nothing but small words stands before an office in its clause."""
    clause = sentence.clause_of(mark.i)
    first = next(k for k in range(sentence.first, sentence.last) if sentence.clause_of(k) == clause)
    first = _behind_time(sentence, first, mark.i)
    led = [sentence.at.get(k) for k in range(first, mark.i)]
    plain = all(m is None or not sentence.printed(m.i)[0].isalnum() or _is_small(m) for m in led)
    told = sum(m is None for m in led) + len({id(m) for m in led if m is not None})  # names of several tokens count once: 吉尔吉斯斯坦
    return plain and told <= 4


def _is_small(mark: Mark) -> bool:
    """Return whether a word may stand before a subject: the, the Polish, our; as importer (İthalatçı Polonya)."""
    return not _SMALL.isdisjoint(mark) or mark.get("rank_cue") == "place" and "measure" not in mark


_SMALL = frozenset(("article", "adjective", "country", "possessive", "filler", "side", "contrast"))


def _behind_time(sentence: Sentence, first: int, end: int) -> int:
    """Return the token behind a phrase of time that opens a clause: en 2022, nel primo semestre del 2022."""
    last = first
    for k in range(first, end):
        mark = sentence.at.get(k)
        if sentence.printed(k)[:1].isdecimal() or mark is not None and not _TIMES.isdisjoint(mark):
            last = k + 1
        elif mark is None or "span" not in mark and "preposition" not in mark and "ordinal" not in mark:
            break
    return last


_TIMES = frozenset(("month", "time", "subperiod", "when"))


def is_subject(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an office opens its clause and a figure follows: the Statistics Agency has a turnover of."""
    return opens_clause(sentence, mark) and any(k >= mark.j for k in sentence.digits)


def heads(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an office before a colon, or set apart at the start, heads figures of a flow: i conti dell'Istat: l'import vale."""
    colon = sentence.printed(mark.j) in (":", "：")
    alone = sentence.printed(mark.j) == "," and mark.i - sentence.first <= 3
    return (colon or alone) and counts_trade(sentence, mark)


def told_last(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a verb of telling ends the sentence behind a figure, as in Kazakh: министрлік 2 млн тонна келгенін мәлімдеді."""
    told = (verb for verb in sentence.of("tell") if not sentence.bracket[verb.i - sentence.first])  # (含自由港投资数据)
    last = [verb for verb in told if sentence.last - verb.j <= 2]
    return sentence.lexicon.verb_last and bool(last) and any(mark.j <= k < last[0].i for k in sentence.digits)


def counts_trade(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a statistical office or customs stands in a sentence with a flow and its figure, whatever verb joins them."""
    flows = {m.get("measure") or m.get("measure_weak") for m in (*sentence.of("measure"), *sentence.of("measure_weak"))}
    return bool(flows & FLOWS) and any(k >= mark.j for k in sentence.digits)


def cued(sentence: Sentence, mark: Mark, reach: int) -> bool:
    """An office counts as a source where a word of telling stands near, or where it is itself called data: données des douanes."""
    if _set_apart_by_per(sentence, mark):
        return True
    inside = (sentence.lexicon.meanings(sentence.word(k)).get("source_cue") for k in range(mark.i, mark.j))
    if mark.get("body") and (mark.get("source_cue") or "strong" in inside):
        return True
    return any(abs(cue.i - mark.i) <= reach + 6 for cue in sentence.of("source_cue")) or tells(sentence, mark)


def _set_apart_by_per(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "per" behind a comma or bracket, or at the start, leads to an office: EU exports, per Eurostat, were 5.9 billion."""
    at = mark.i - 1 - (sentence.mark(mark.i - 1, "filler") is not None)
    apart = at == sentence.first or sentence.printed(at - 1) in (",", "(", "–", "—")
    return apart and sentence.mark(at, "per") == "each"


def strongly_cued(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a strong word of telling stands near, or follows in the clause an office opens, its long name in between."""
    cues = [cue for cue in sentence.of("source_cue") if cue.meanings["source_cue"] == "strong"]
    if any(abs(cue.i - mark.i) <= 6 for cue in cues):
        return True
    long = [cue for cue in cues if 0 <= cue.i - mark.j <= 12 and sentence.clause_of(cue.i) == sentence.clause_of(mark.i)]
    return bool(long) and is_subject(sentence, mark) and not any(mark.j <= k < long[0].i for k in sentence.digits)


def after_according_to(sentence: Sentence, mark: Mark, *, verbs: bool = True) -> bool:
    """Return whether a word for data, or one of ``verbs``, leads to a name, an article in between: d'après le port de Cherbourg."""
    leads = [cue for k in (mark.i - 1, mark.i - 2) if (cue := sentence.at.get(k)) is not None and (verbs or "tell" not in cue)]
    return any(cue.get("source_cue") == "strong" and mark.i - cue.j <= 1 for cue in leads)


def tells(sentence: Sentence, mark: Mark) -> bool:
    return any(0 <= verb.i - mark.j <= 6 or 0 <= mark.i - verb.j <= 3 for verb in sentence.of("tell"))
