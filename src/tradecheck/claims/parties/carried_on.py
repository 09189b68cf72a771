"""Pairs that go on where a figure names nobody: told again in a bracket, the partner told before, the sides of the document.

In: a sentence and the pair spoken of. Out: the pair or party that goes on, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.tokens import is_cjk
from ...party import BODY_PARTIES, COUNTRIES, WORLD
from ..numbers.quantity import Quantity
from ..roles.roles import GENITIVE, OWNER, PARTNER, PLAIN, Named
from ..sentence import Sentence
from ..sides.setting import Setting
from .pair import Pair

_GAPPED = 4  # tokens between a subject and its figure where the verb is left out
_NO_SMALL_WORDS = ("measure", "measure_weak", "share", "rank_cue", "placed", "possessive", "commodity", "goods", "noun", "body")


def restated(sentence: Sentence, quantity: Quantity, spoken: Pair | None, named: list[Named], others: Sequence[Quantity]) -> Pair | None:
    """Return the pair of the figure that a bracket or "or" right behind it tells again: 14.7 billion (+11.2 %).

    84 %, or 7.9 billion; 1.7 billion, or 41 % of all imports.
    """
    if spoken is None or spoken.sentence != id(sentence):
        return None
    told = next((q for q in others if q.i == spoken.at), None)
    if sentence.bracket[quantity.i - sentence.first]:
        opening = next((k for k in range(quantity.i, sentence.first - 1, -1) if sentence.printed(k) in ("(", "（")), -1)
        same = told is not None and told.j == opening
    else:
        opening = quantity.i - 1
        link = sentence.at.get(opening)
        behind = (n[0].i for n in named if n[2] == PARTNER and n[0].i >= quantity.j)
        own = any(sentence.distance(quantity.j - 1, i) <= 5 for i in behind)  # 7.9 billion or 84 % went to China
        same = (
            told is not None
            and link is not None
            and "or" in link
            and link.i - told.j <= 3
            and not own
            and "percent" in (told.kind, quantity.kind)
        )
    again = same and not any(opening < n[0].i < quantity.i for n in named)
    return Pair(spoken.reporter, spoken.partner, dict(spoken.evidence)) if again else None


def turned(sentence: Sentence, quantity: Quantity, spoken: Pair | None, named: list[Named]) -> Pair | None:
    """Return the pair of the figure before turned round, where its partner is the subject of the same verb: Athens sold 2.9 bn, Sofia 1.9.

    So it is where its adjective or genitive stands for its flow: Czech exports were 1.5 bn, Ukrainian ones 0.9; экспорт Чехии – 1,5,
    Украины – 0,9. Nothing but small words stands between the new subject and its figure, and no preposition before it.
    """
    if spoken is None or spoken.sentence != id(sentence) or spoken.partner not in COUNTRIES:
        return None
    subject = next((n for n in named if n[1] == spoken.partner and 0 <= quantity.i - n[0].j <= _GAPPED), None)
    if subject is None or subject[2] not in (PLAIN, GENITIVE) or sentence.mark(subject[0].i - 1, "preposition") is not None:
        return None
    if subject[2] == GENITIVE and sentence.printed(subject[0].i - 1)[:1].isalnum() and sentence.at.get(subject[0].i - 1) is None:
        return None  # закупки Ташкента у Кабула
    owns = subject[2] == GENITIVE or "country" not in subject[0]
    owners = [n for n in named if n[1] == spoken.reporter and n[0].i < spoken.at and n[2] in ((OWNER,) if owns else (PLAIN, OWNER))]
    first = any(owns or "country" in n[0] for n in owners)
    parted = sentence.clause_of(spoken.at) != sentence.clause_of(quantity.i) or sentence.mark(subject[0].i - 1, "range") == "and"
    between = [mark for k in range(subject[0].j, quantity.i) if (mark := sentence.at.get(k)) is not None]
    plain = not any(c in mark for mark in between for c in _NO_SMALL_WORDS)
    return Pair(spoken.partner, spoken.reporter) if first and parted and plain else None


def in_parallel(sentence: Sentence, quantity: Quantity, spoken: Pair | None, named: list[Named]) -> Pair | None:
    """Return the pair of the next country that trades with ours, told without a verb: 澳大利亚对华出口铁矿石7.4亿吨，巴西2.5亿吨."""
    if spoken is None or spoken.sentence != id(sentence):
        return None
    homes = sentence.lexicon.homes
    subject = next((n for n in named if n[0].j == quantity.i and n[1] in COUNTRIES and n[2] == PLAIN), None)
    if subject is None or not is_cjk(sentence.word(subject[0].i)) or spoken.partner not in homes or {spoken.reporter, subject[1]} & homes:
        return None
    opens = sentence.word(subject[0].i - 1) in ("，", "；", "、", ",", ";")
    before = any(n[1] == spoken.reporter and (n[2] == OWNER or n[0].j == spoken.at) for n in named)
    parts = any(m.meanings["list_cue"] in ("of_which", "open") and spoken.at < m.i < quantity.i for m in sentence.of("list_cue"))
    return Pair(subject[1], spoken.partner) if opens and before and not parts else None


def going_on(spoken: Pair | None, carried: str | None) -> str | None:
    """While one office's figures go on, its country goes on reporting."""
    own = carried if carried in COUNTRIES else BODY_PARTIES.get(carried or "")
    return own if own and spoken is not None and spoken.reporter == own else None


def goes_on(sentence: Sentence, spoken: Pair | None, named: list[Named], other: str | None) -> bool:
    """Return whether a sentence goes on about the partner told in the one before, whom it does not name: Of it 374.6 m were exports.

    So does one that opens with "including": В том числе экспорт – 5,6 млрд.

    The neighbour is the ``other`` side where the text has one.
    """
    neighbour = other is not None and any(mark.meanings["side"] == "neighbour" for mark in sentence.of("side"))
    if spoken is None or neighbour and spoken.partner != other or spoken.block != sentence.block or "partner" not in spoken.evidence:
        return False
    if any(n[1] != spoken.reporter for n in named):
        return False
    if named:
        return any(mark.meanings["side"] in ("there", "neighbour", "both") for mark in sentence.of("side"))
    back = (mark for mark in sentence.of("side") if mark.meanings["side"] not in ("its", "we"))  # they point to goods or the owner
    flow = min((mark.i for mark in sentence.of("measure")), default=sentence.last)
    cues = {mark.meanings["list_cue"] for mark in sentence.of("list_cue") if mark.i < flow}  # not: exports were made up of
    opening = sentence.starting(sentence.first, "list_cue")
    part = "of_which" in cues or opening is not None and opening.get("list_cue") == "open"
    on = part or "reverse" in cues and other is None and spoken.partner != WORLD  # in the other direction
    return on or next(back, None) is not None


def holds_share(sentence: Sentence, spoken: Pair | None, named: list[Named]) -> bool:
    """Return whether a short sentence but tells which share of all the figure before it is: that was 60 per cent of all our exports."""
    if spoken is None or spoken.block != sentence.block or "partner" not in spoken.evidence or len(sentence.digits) > 1:
        return False
    plain = all(n[1] == spoken.reporter for n in named) and sentence.last - sentence.first <= _SHORT
    plain = plain and not _opens_with_subject(sentence)
    plain = plain and len(sentence.of("measure")) + len(sentence.of("measure_weak")) < 2  # not: exports accounted for 74.9% of total trade
    return plain and bool(sentence.of("share")) and not sentence.of("commodity") and not sentence.of("move")


def _opens_with_subject(sentence: Sentence) -> bool:
    """Return whether a sentence opens with an article and a noun of its own: the red metal brings in 70 percent of export earnings."""
    opening = sentence.starting(sentence.first, "article") or sentence.starting(sentence.first, "filler")
    if opening is None:
        return False
    word = sentence.word(opening.j)
    return sentence.at.get(opening.j) is None and word.isalpha() and word not in sentence.lexicon.common_words


_SHORT = 16  # tokens of a sentence that only tells a share


def mirrored(sentence: Sentence, spoken: Pair | None, named: list[Named], source: str | None) -> Pair | None:
    """Return the pair seen from its other side, whose office tells the flows next: Beijing has 24.7 bn. By Kazakh data 14.7."""
    if spoken is None or source is None or spoken.partner != source or spoken.block != sentence.block or spoken.sentence == id(sentence):
        return None
    return Pair(spoken.partner, spoken.reporter) if all(n[1] == source for n in named) else None


def default_partner(
    sentence: Sentence, reporter: str | None, setting: Setting, here: Pair | None, spoken: Pair | None = None
) -> str | None:
    """Return the partner of a figure that names none: of the pair before it, else the other side of the document, else all."""
    home, other = setting.home, None if _before_other(sentence, setting) else setting.other
    if reporter == WORLD:
        return None
    if spoken is not None and spoken.reporter == reporter and not here:
        return spoken.partner
    if here and here.reporter == reporter:
        return here.partner  # be it none: several, or a part of the world
    if here and here.partner == reporter and here.reporter:
        return here.reporter
    if other:
        return other if reporter == home else home if reporter == other else other
    return home if reporter != home and home not in (None, WORLD) else WORLD


def _before_other(sentence: Sentence, setting: Setting) -> bool:
    """Return whether we tell of "our" trade in an interview before the other side is named in it: unsere Exporte erreichten 15 Mrd."""
    return sentence.block < setting.other_from and any(mark.meanings["side"] == "we" for mark in sentence.of("side"))
