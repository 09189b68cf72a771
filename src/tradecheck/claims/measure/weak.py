"""What verbs of buying and selling say of the flow that the text speaks of: they may tell a part of it, and not the other one.

In: a sentence, such a verb and the topic. Out: whether the flow spoken of stays.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sources.countries import reckoned_in
from .topic import Topic

_OFFICES = ("body", "named_body")  # who counts purchases buys nothing: à Madrid, les douanes chiffrent les achats au Maroc à 9,6 milliards
_FROM = 8  # tokens between the seller and a verb of buying at the end of its clause
_TO_VERB = 5  # tokens between the buyer and the verb
_TO_LAST_VERB = 26  # the same where verbs stand at the end, behind the figures and the buyers that share it


def weak_purchase(mark: Mark | None, value: str, topic: Topic, sentence: Sentence) -> bool:
    """What a buyer took of the exports spoken of stays exports: China bought 9.2 billion of it; not what is bought from it.

    Where goods go is no buyer of what a figure parts from it: поставки в Германию – 40,2 млрд евро, закупки – 30,1 млрд.
    """
    weak = mark is not None and "measure_weak" in mark and "measure" not in mark
    exported = topic.measure == "exports" or topic.kind == "quantity" and topic.flow == "exports"
    bought = weak and value == "imports" and exported and sentence.block - topic.block in (0, 1)
    if mark is None or sentence.mark(mark.j, "preposition") in ("from", "with", "of") or sentence.mark(mark.j, "goods"):
        return False  # bought goods worth 2.5 billion
    last = sentence.lexicon.verb_last
    if any(_sells(sentence, party) and 0 <= mark.i - party.j <= (_TO_LAST_VERB if last else _FROM) for party in sentence.of("country")):
        return False  # Türkiye'den 9,4 milyar avroluk mal aldı; 从喀布尔的采购额
    if sentence.mark(mark.j, "preposition") == "in" and "country" in sentence.at.get(mark.j + 1, ()):
        return False  # Taschkents Einkäufe in Kabul
    parties = [party for party in sentence.of("country") if party.get("case") != "dative"]  # продала Вьетнаму на 61 млн, купила на 67
    buyers = [party for party in parties if sentence.mark(party.i - 1, "preposition") not in ("from", "with", "to")]
    buyers = [party for party in buyers if not reckoned_in(sentence, party)]  # in Santiago they count purchases of 1.9 billion
    buyers = [party for party in buyers if not any(party.i - 2 <= office.i < mark.i for c in _OFFICES for office in sentence.of(c))]
    buyers = [party for party in buyers if not _led_to_figure(sentence, party, mark)]
    reaches = [(_past_relative(sentence, party.j), _TO_LAST_VERB if last and _is_other(sentence, party) else _TO_VERB) for party in buyers]
    return bought and any(0 <= mark.i - end <= reach for end, reach in reaches)


def _is_other(sentence: Sentence, party: Mark) -> bool:
    """Return whether a country stands bare as a subject and is none that the text is about."""
    return "case" not in party and party["country"] not in sentence.homes and sentence.mark(party.j, "measure") is None


def _sells(sentence: Sentence, party: Mark) -> bool:
    """Return whether goods are told to come from a country, by its case or the preposition before it."""
    return party.get("case") == "ablative" or sentence.mark(party.i - 1, "preposition") == "from"


def _led_to_figure(sentence: Sentence, party: Mark, verb: Mark) -> bool:
    """Return whether a preposition leads to a country, and a figure stands between it and a verb."""
    led = sentence.mark(party.i - 1, "preposition") is not None
    return led and any(party.j <= k < verb.i for k in sentence.digits)


def part_of_flow(sentence: Sentence, verb: Mark, quantity: Quantity, topic: Topic) -> bool:
    """Return whether "of which" parts a verb from a flow told before it: exports of 2.6 billion, of which fuels took 1.1 billion."""
    if topic.sentence != id(sentence) or topic.level not in ("exports", "imports"):
        return False
    cues = [m.i for m in sentence.of("list_cue") if m.meanings["list_cue"] == "of_which" and m.i < verb.i and m.j <= quantity.i]
    return any(m.meanings["measure"] == topic.level and m.j <= cue for m in sentence.of("measure") for cue in cues)


def _past_relative(sentence: Sentence, at: int) -> int:
    """Return the token behind the relative clause that begins at a token: Switzerland, which had led in 2019, bought."""
    clause = sentence.relative_around(at + 1)
    return clause[1] + 1 if clause is not None and clause[0] == at else at
