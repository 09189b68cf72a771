"""Who buys or sells: the country in the nominative before the verb, another party told behind it or none at all.

In: a sentence and a country that no preposition leads to. Out: whether it owns the flow: Египет импортировал из России 8 млн тонн.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from ..sides.owners import party_of
from .adjectives import has_subject, is_people

_TO_VERB = 5  # tokens between the country and its verb: a phrase of time
_TO_PARTNER = 5  # tokens between the verb and the other party
_TO_LED_PARTNER = 12  # tokens between them, goods and their worth in between, where a preposition leads to the other party
_INSERTED = 6  # tokens of an insertion between commas
_TRADED = ("exports", "imports", "deficit", "surplus")
_FLOWS = ("exports", "imports", "turnover")


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


def trades_on(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bare country stands right before what it sold or lacks, another party led to behind it: no case tells the subject.

    Argentina sold soybeans worth 410 million dollars to China; L'Argentine a vendu à la Chine; the US gap with Vietnam. Not: China sales.
    A short insertion may stand before the verb: México, en cambio, colocó 61.000 toneladas en el mercado estadounidense.
    """
    if sentence.lexicon.has("case") or sentence.lexicon.verb_second or not ("country" in mark or is_people(sentence, mark)):
        return False
    first = past_insertion(sentence, mark.j)
    verb = next((m for k in (first, first + 1) if (m := sentence.starting(k, "measure_weak")) is not None), None)
    if verb is None or verb["measure_weak"] not in _TRADED or sentence.mark(mark.i - 1, "preposition") is not None:
        return False
    clause = sentence.clause_of(verb.i)
    for k in range(verb.j, min(verb.j + _TO_LED_PARTNER, sentence.last)):
        found = sentence.at.get(k)
        if sentence.clause_of(k) != clause:
            return False
        if found is not None and party_of(found) not in (None, party_of(mark)):
            if "country" in found:
                goods = found.j + (sentence.mark(found.j, "preposition") == "with")  # Italy sold Egypt goods; supplied Egypt with goods
                sold = k == verb.j and sentence.mark(goods, "goods") is not None
                return sold or any(_leads(sentence.at.get(i)) for i in (k - 1, k - 2))
            if "adjective" in found and (sentence.mark(k - 1, "measure_weak") or "").endswith("_rank"):
                return True
    return False


def trades_last(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bare country trades with another in a clause whose verb stands last: Испания Мароккодан ... импорттады."""
    lexicon = sentence.lexicon
    if not lexicon.verb_last or lexicon.verb_second or is_cjk(sentence.word(mark.i)) or "country" not in mark or "case" in mark:
        return False
    clause = sentence.clause_of(mark.i)
    behind = [m for m in sentence.marks if mark.j <= m.i and sentence.clause_of(m.i) == clause]
    other = next((m for m in behind if party_of(m)), None)
    verb = next((m for m in behind if (m.get("measure") or m.get("measure_weak")) in _TRADED[:2]), None)
    if other is None or verb is None or verb.i < other.j or other.i - mark.j > _TO_PARTNER or party_of(other) == party_of(mark):
        return False
    if any("possessive" in m or m.get("range") == "and" for m in behind if m.i < other.i) or sentence.printed(mark.j) in (",", "(", "–"):
        return False
    flow = verb.get("measure") or verb.get("measure_weak")
    return other.get("case") == ("dative" if flow == "exports" else "ablative") and "noun" not in verb and _ends(sentence, verb)


def _ends(sentence: Sentence, verb: Mark) -> bool:
    """Return whether a verb closes its clause."""
    return verb.j >= sentence.last or not sentence.printed(verb.j)[:1].isalnum()


def past_insertion(sentence: Sentence, at: int) -> int:
    """Return the token behind a short insertion between commas: Mexico, by contrast, sold; Lomé, lui, a vu."""
    if sentence.word(at) != ",":
        return at
    closing = next((k for k in range(at + 1, at + _INSERTED) if sentence.word(k) == ","), -1)
    plain = all("country" not in (sentence.at.get(k) or ()) and not sentence.printed(k)[:1].isdecimal() for k in range(at, closing))
    return closing + 1 if closing > 0 and plain else at


def _leads(mark: Mark | None) -> bool:
    """Return whether a preposition leads to a party: to China, with Vietnam; "in" with its article, as in au Vietnam."""
    return mark is not None and (
        mark.get("preposition") in ("to", "from", "with") or mark.get("preposition") == "in" and "definite" in mark
    )


def trades_alone(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country that opens its sentence, the only party named in it, exports or imports what is told.

    Brasilien hat 2023 Waren für 340 Milliarden Dollar ausgeführt; Brezilya 2023'te 340 milyar dolarlık ihracat yaptı.
    """
    lexicon = sentence.lexicon
    if not (lexicon.verb_second or lexicon.verb_last) or is_cjk(sentence.word(mark.i)) or "country" not in mark or len(mark.meanings) > 1:
        return False
    opens = mark.i == sentence.first or mark.i == sentence.first + 1 and sentence.mark(sentence.first, "filler") is not None
    if not opens or sentence.mark(mark.j, "possessive") is not None or sentence.printed(mark.j)[:1] in (",", "-", "–", ":", "("):
        return False
    if lexicon.verb_second and _sells_to(sentence, mark):
        return True
    alone = all(party_of(m) in (None, party_of(mark)) for m in (*sentence.of("country"), *sentence.of("adjective")))
    flows = [m for m in sentence.of("measure") if m.meanings["measure"] in ("exports", "imports")]
    flows = flows or [m for m in sentence.of("measure_weak") if m["measure_weak"] in ("exports", "imports") and "separable" not in m]
    whole = any("share" in m or sentence.mark(m.i - 1, "share") is not None for m in flows)  # China nahm 30 Prozent der Exporte ab
    whole = whole or lexicon.verb_last and any(sentence.mark(k, "relative") is not None for m in flows for k in (m.j, m.j + 1))
    shared = lexicon.verb_last and any(m.meanings["share"] != "of" for m in sentence.of("share"))
    other = sentence.of("rank_cue") or sentence.of("side") or shared
    return alone and not other and not whole and len({m.get("measure") or m.get("measure_weak") for m in flows}) == 1


def _sells_to(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a verb at the end of its clause sells, a party led to right before it: hat Gas nach Europa geliefert."""
    clause = sentence.clause_of(mark.i)
    verb = next((m for m in sentence.of("measure_weak") if m.meanings["measure_weak"] in _TRADED[:2] and m.i > mark.j), None)
    party = sentence.at.get(verb.i - 1) if verb is not None and sentence.clause_of(verb.i) == clause else None
    if party is None or "country" not in party or party_of(party) in (None, party_of(mark)):
        return False
    return any(_leads_to(sentence.at.get(k)) for k in (party.i - 1, party.i - 2))


def _leads_to(mark: Mark | None) -> bool:
    """Return whether a preposition leads to a party: nach Europa, in die USA, aus China."""
    return mark is not None and mark.get("preposition") in ("to", "from", "in")


def sold_by(sentence: Sentence, flow: Mark, mark: Mark) -> bool:
    """Return whether sales or purchases stand before their country: закупки Ташкента; not: Армения продала Грузии."""
    return flow.get("measure_weak") in _FLOWS and not has_subject(sentence, mark)


def undeclined(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a name without endings stands right behind its flow, where other names have them: экспорт Перу."""
    lexicon = sentence.lexicon
    flow = sentence.ending(mark.i - 1, "measure") if lexicon.has("case") and lexicon.inflected and not lexicon.verb_last else None
    return flow is not None and flow["measure"] in _TRADED[:2] and not sentence.heading


def trades_across(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country trades with one led to right behind it, in Chinese: 秘鲁对中国出口, 伊拉克对伊朗的供货."""
    if not is_cjk(sentence.word(mark.i)):
        return False
    led = sentence.at.get(mark.j)
    if led is not None and led.get("preposition") in ("to", "from"):
        led = sentence.at.get(led.j)
    elif led is None or led.get("case") not in ("dative", "ablative"):
        return False
    flow = sentence.at.get(led.j + (sentence.mark(led.j, "possessive") is not None)) if led is not None and "country" in led else None
    return flow is not None and ("measure" in flow or flow.get("measure_weak") in _FLOWS)
