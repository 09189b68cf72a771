"""Which words for an office tell figures, and the country whose office it is.

In: a sentence and the mark of an office. Out: whether it is a source, and the country told beside it, by "there", "its" or "our",
by the town that opens the sentence, or that of the text.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import BODY_PARTIES, COUNTRIES, CURRENCY_HOMES, WORLD
from ..sentence import Sentence
from ..sides.datelines import is_town
from ..sides.owners import nearest_party, party_of, side_before
from ..sides.setting import Setting
from .telling import counts_trade, cued, is_subject, strongly_cued, tells, told_last

_NEAR_BY = 5  # tokens between the town that opens a sentence and an office of its country


def is_office(sentence: Sentence, mark: Mark, body: str) -> bool:
    """Return whether an office tells figures; a ministry tells many other things."""
    subject = is_subject(sentence, mark)
    if body == "office":  # a board, an authority: an office where its country stands beside it
        return nearest_party(sentence, mark, 3) is not None and (strongly_cued(sentence, mark) or tells(sentence, mark))
    if body != "ministry":
        return subject or cued(sentence, mark, 9) or counts_trade(sentence, mark)
    if subject and (counts_trade(sentence, mark) or told_last(sentence, mark)) and not sentence.of("target"):
        return True
    return cued(sentence, mark, 9) and (strongly_cued(sentence, mark) or tells(sentence, mark))


def in_brackets(sentence: Sentence, mark: Mark) -> bool:
    """Return whether an office stands alone in brackets: 11.8 billion euros (Statistics Poland)."""
    return sentence.printed(mark.i - 1) in ("(", "（") and sentence.printed(mark.j) in (")", "）", ",", ";")


def owner_of(sentence: Sentence, mark: Mark, setting: Setting, spoken: str | None, told_before: str | None) -> str | None:
    """Return the country of an office: told beside it, by "there", "its" or "our", by the figures it belongs to, else the home country."""
    beside = nearest_party(sentence, mark) or side_before(sentence, mark) or _whence(sentence, mark) or _subject_before(sentence, mark)
    if beside:
        return beside
    words = {m.meanings["side"] for m in sentence.of("side") if m.j - mark.i >= -2 and m.i - mark.j <= 1}
    if words & {"there", "that"} and spoken:
        return spoken
    if "neighbour" in words and setting.other:
        return setting.other
    if "its" in words:
        earlier = [code for m in sentence.marks if m.i < mark.i and (code := party_of(m)) and code != WORLD]
        return earlier[0] if earlier else setting.home
    if "your" in words:
        return (setting.home if setting.speaker == setting.other else setting.other) or setting.home
    if "we" in words:
        return setting.speaker or setting.home
    paid_in = {CURRENCY_HOMES.get(m.meanings["currency"]) for m in sentence.of("currency")}
    if setting.other and setting.speaker and paid_in == {setting.other}:
        return setting.other  # an embassy quotes the institute of its host, in the host's money
    if told_before in COUNTRIES:
        return told_before  # German figures are higher: the statistical office counts ...
    union = setting.issuer in BODY_PARTIES and setting.home not in COUNTRIES
    return setting.issuer if union else setting.home  # the department of statistics of the Commission


def owner_behind(sentence: Sentence, mark: Mark) -> str | None:
    """Return the country right behind a name that several offices bear: Главное таможенное управление Монголии, le dogane del Vietnam."""
    behind = sentence.at.get(mark.j)
    of = behind is not None and behind.get("preposition") == "of"
    behind = sentence.at.get(behind.j) if of and behind is not None else behind
    owner = behind is not None and "country" in behind and (of or behind.get("case") == "genitive")
    return party_of(behind) if owner and behind is not None and party_of(behind) in COUNTRIES else None


def _subject_before(sentence: Sentence, office: Mark) -> str | None:
    """Return the subject before the colon behind which its own office stands: Kazakhstan booked more: the Bureau shows."""
    colon = next((k for k in range(office.i - 1, office.i - _NEAR_BY, -1) if sentence.word(k) in (":", "：")), None)
    told = [m for m in sentence.of("country") if colon is not None and m.j <= colon]
    if len(told) != 1 or "case" in told[0] or sentence.mark(told[0].i - 1, "preposition") is not None:
        return None
    telling = any(told[0].j <= verb.i < office.i for verb in sentence.of("tell"))
    return told[0]["country"] if telling and told[0]["country"] in COUNTRIES else None


def _whence(sentence: Sentence, office: Mark) -> str | None:
    """Return the country of the town that opens a sentence before an office: À La Haye, le Bureau des statistiques a compté."""
    opening = next((m for m in sentence.of("country") if m.i - sentence.first <= 2), None)
    if opening is None or not 0 <= office.i - opening.j <= _NEAR_BY or not is_town(sentence, opening):
        return None
    led = sentence.mark(opening.i - 1, "preposition")
    if led not in (None, "in") and not (led == "to" and opening.i - 1 == sentence.first and sentence.printed(opening.j) == ","):
        return None  # импорт из Китая, по официальным данным; but: A Varsavia, l'ufficio di statistica
    return opening.meanings["country"] if opening.get("country") in COUNTRIES else None
