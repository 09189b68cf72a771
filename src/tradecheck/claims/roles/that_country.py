"""Who "that country", "both sides" and "its" are: the party named last, in the role that its case or a flow beside it tells.

In: a sentence and the country named last. Out: `Named` parties.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES
from ..sentence import Sentence
from ..sides.compass import neighbour_of
from ..sides.owners import flow_before, party_of
from ..sides.setting import Setting
from .roles import CASES, OWNER, PARTNER, PLAIN, Named, owns_flow, ranked_before

_OWN = 3  # tokens behind "its" in which its flow stands
_LONG_NAME = 8  # signs between "that country" and the last word of the name of an office


def meant_by_that(
    sentence: Sentence, named: Sequence[Named], place: str | None, setting: Setting, teller: str | None = None, alone: str | None = None
) -> list[Named]:
    """Return "that country" (бұл елге, 该国) as the party named last, in the role its case or a flow behind it tells.

    That is the own side where the sentence before named but that (``alone``) and the flow is that country's.

    It may be named before in its sentence: 墨西哥进口中国货增长，该国进口总额为6253亿美元. "Both sides" are the own side and the party
    named last before the sentence (``place``), where the text is about no pair and the sentence names no other. Where the other side's
    office tells (``teller``), that country is ours: la aduana coreana cuenta compras al país andino.
    """
    home, other = setting.home, setting.other
    found: list[Named] = []
    for mark in (mark for mark in sentence.of("side") if mark["side"] == "that"):
        role = _role_of_that(sentence, mark)
        earlier = [n for n in named if n[0].j <= mark.i and not (role == PARTNER and _sells(sentence, n, mark))]
        before = (code for _, code, _ in reversed(earlier) if code in COUNTRIES and code != home)
        meant = next(before, alone if role == OWNER and alone is not None else place)
        meant = setting.home if role == PARTNER and teller is not None and meant == teller == setting.other else meant
        found += [(mark, meant, role)] if meant is not None else []
    if found or place is None or other is not None or any(party_of(mark) for mark in sentence.marks):
        return found
    return [(mark, place, PARTNER) for mark in sentence.of("side") if mark.meanings["side"] == "both"][:1]


def _sells(sentence: Sentence, named: Named, that: Mark) -> bool:
    """Return whether a country stands in the nominative before "that country", to which it sells: Австрия ол елге, la Chine a livré."""
    mark, _, role = named
    bare = "country" in mark and "case" not in mark and sentence.mark(mark.i - 1, "preposition") is None
    return bare and role in (PLAIN, OWNER) and sentence.clause_of(mark.i) == sentence.clause_of(that.i)


def meant_by_neighbour(sentence: Sentence, setting: Setting, teller: str | None = None) -> list[Named]:
    """Return "the southern neighbour" as the country that lies there beside the own side, where its sentence does not name it too.

    "The neighbour" alone is the other side of a text about two countries, as seen by the office that tells (``teller``):
    notre voisin a livré pour 142 milliards; el INDEC contabiliza 1.071 millones de ventas a su vecino.
    """
    told = [(mark, neighbour_of(setting.home, mark.meanings["neighbour"])) for mark in sentence.of("neighbour")]
    alone = [m for m in sentence.of("side") if m.meanings["side"] == "neighbour" and "neighbour" not in m]
    codes = {party_of(mark) for mark in sentence.marks} if told or alone else set()
    here, there = (setting.other, setting.home) if teller and teller == setting.other else (setting.home, setting.other)
    told += [(mark, there) for mark in alone if codes <= {None, here}]  # not: с узбекскими соседями
    return [(mark, code, _role_of_that(sentence, mark)) for mark, code in told if code and code not in codes]


def meant_by_its(sentence: Sentence, named: Sequence[Named], introduced: str | None) -> list[Named]:
    """Return "its", before a flow that opens a sentence, as the country that the sentence before began to speak of.

    For Peru the picture is different. Its own shipments of blueberries to China rose to 219 million dollars.
    """
    first = sentence.at.get(sentence.first)
    if introduced is None or first is None or first.get("side") != "its" or any(n[1] == introduced for n in named):
        return []
    owned = [mark for k in range(first.j, first.j + _OWN) if (mark := sentence.at.get(k)) is not None]
    return [(first, introduced, OWNER)] if any("measure" in mark or "measure_weak" in mark for mark in owned) else []


def introduced_by(sentence: Sentence, named: Sequence[Named], home: str | None) -> str | None:
    """Return the one country, other than the own side, that a sentence without figures speaks of: And Uruguay?

    Not one that is placed among others: China is our first market.
    """
    codes = {n[1] for n in named if n[1] in COUNTRIES}
    ranked = sentence.of("rank_cue") or any(m.meanings["measure_weak"].endswith("_rank") for m in sentence.of("measure_weak"))
    code = codes.pop() if len(codes) == 1 and not sentence.digits and not ranked else None
    return code if code != home else None


def _role_of_that(sentence: Sentence, mark: Mark) -> str:
    case = mark.get("case") or ""
    before = sentence.at.get(mark.i - 1)
    of = mark.get("preposition") == "of" or before is not None and before.get("preposition") == "of"
    at = before.i if of and before is not None and mark.get("preposition") != "of" else mark.i
    if of and (flow_before(sentence, at) is not None or ranked_before(sentence, at)):
        return OWNER  # les exportations du pays maghrébin; the third-largest buyer of the Central Asian country
    opening = mark.i - 1 == sentence.first and sentence.lexicon.verb_second  # Der Nachbar lieferte
    if case in CASES or sentence.mark(mark.i - 1, "preposition") and not opening:
        return CASES.get(case, PARTNER)
    return OWNER if owns_flow(sentence, mark) == "flow" or _names_teller(sentence, mark) else PARTNER


def _names_teller(sentence: Sentence, that: Mark) -> bool:
    """Return whether "that country" opens the name of who tells its figures, in Chinese: 该国水果出口商协会说."""
    if not is_cjk(sentence.word(that.i)):
        return False
    for k in range(that.j, that.j + _LONG_NAME):
        mark = sentence.at.get(k)
        if mark is not None and ("body" in mark or mark.get("source_cue") == "unofficial"):
            return True
        if not is_cjk(sentence.word(k)) or mark is not None and ("measure" in mark or "country" in mark):
            return False
    return False
