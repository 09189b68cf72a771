"""Who is named in a sentence: parties and regions one by one and in lists, each with its role; names inside offices left out.

In: a sentence. Out: `Named`, the mark of a party with its code and role (`roles` tells the role of one mark).
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import WORLD
from ..goods.origin import goods_beside
from ..sentence import Sentence
from ..sides.owners import party_of
from .chambers import pair_in_name
from .listed_partners import closes_list, joined, joined_before_flow, listed
from .pairs import sides_of, trades_together
from .roles import GENITIVE, OWNER, PARTNER, PLAIN, REGION, RIVAL, Named, outranked, owns_flow, role_of

_FLOWS = ("exports", "imports", "turnover")
_OPENING = 2  # tokens before a region that opens its sentence
_REGIONS = ("name", "third", "world")  # values of regions told as partners
_NAMING = frozenset(("country", "adjective", "side", "region", "pair"))  # all that `countries` asks a mark for
_BODIES = frozenset(("body", "named_body", "foreign_body"))


def countries(sentence: Sentence, spoken: str | None = None) -> list[Named]:
    """Return the parties named in a sentence with their roles, leaving out those inside the name of an office.

    ``spoken`` is the country told last, which "thither" at the head of a sentence means.
    """
    offices = {k for mark in (*sentence.of("named_body"), *sentence.of("body")) for k in range(mark.i, mark.j)}
    offices |= {k for mark in sentence.with_any(_BODIES) for k in pair_in_name(sentence, mark)}
    out: list[Named] = []
    for mark in sentence.with_any(_NAMING):
        code = party_of(mark)
        if "pair" in mark and trades_together(sentence, mark):
            out += [(mark, side, PLAIN) for side in sides_of(mark)]
        elif code and mark.i not in offices and ("currency" not in mark or goods_beside(sentence, mark)):
            role = role_of(sentence, mark)
            if out and (role == PARTNER and _describes(sentence, out[-1], mark) or _is_left_out(sentence, out[-1], mark)):
                continue
            out.append((mark, code, role))
            _share_role(sentence, out)
        elif spoken and mark.get("side") == "thither" and mark.i - sentence.first <= 1:
            out.append((mark, spoken, PARTNER))
        elif _is_region(sentence, mark) or mark.get("region") in _REGIONS and out and _told_by(sentence, out[-1], mark):
            if not (out and _describes(sentence, out[-1], mark)):
                if out and _leaves_out(sentence, out[-1], mark):
                    out.pop()
                out.append((mark, WORLD if _is_world(sentence, mark, out) else REGION, PARTNER))
    return out[1:] if _heads_list(sentence, out) else out


def _heads_list(sentence: Sentence, named: Sequence[Named]) -> bool:
    """Return whether a region opens a sentence only to single out one of its countries: of third countries, most came from China."""
    if len(named) < 2 or named[0][1] != REGION or named[0][0].i - sentence.first > _OPENING:
        return False
    between = range(named[0][0].j, named[1][0].i)
    singled = any(mark is not None and ("rank_cue" in mark or "record" in mark) for k in between if (mark := sentence.at.get(k)))
    return singled and not any(sentence.printed(k)[:1].isdecimal() for k in between)


def _share_role(sentence: Sentence, out: list[Named]) -> None:
    """Give the last two parties, listed side by side, one role: behind China and Japan; to China and Japan; Ресей мен Қытайдан кейін.

    Where verbs stand at the end, the ending of the last is that of both: Almanya ve İtalya'ya.
    """
    if len(out) < 2 or out[-1][0].i == out[-2][0].j and sentence.of("overtake") or not listed(sentence, out[-2][0].j, out[-1][0].i):
        return
    before, (mark, code, role) = out[-2], out[-1]
    if role == PARTNER and closes_list(sentence, [named[0] for named in out]):
        role = OWNER if owns_flow(sentence, mark) == "flow" else PLAIN
        out[-1] = (mark, code, role)
    alike = role == GENITIVE and mark.get("case") == before[0].get("case") and before[2] == PARTNER  # до Польщі та Румунії
    alike = alike or role == OWNER and before[2] == PARTNER and joined(sentence, before[0], mark)
    alike = alike or role == GENITIVE and before[2] == RIVAL  # после Германии и Китая
    if alike or role == PLAIN and (before[2] == RIVAL or before[2] == PARTNER and "country" in mark):
        out[-1] = (mark, code, before[2])
    elif role == PARTNER and before[2] == PLAIN and sentence.lexicon.verb_last and {"case", "country"} <= mark.meanings.keys():
        bare = "country" in before[0] and "case" not in before[0]
        out[-2] = (*before[:2], PARTNER) if bare and sentence.mark(before[0].j, "range") == "and" else before
    elif role == OWNER and before[2] == PLAIN and joined_before_flow(sentence, before[0], mark):
        for k in range(len(out) - 2, -1, -1):  # 德国、荷兰、新加坡对华投资
            if out[k][2] != PLAIN or not joined_before_flow(sentence, out[k][0], out[k + 1][0]):
                break
            out[k] = (*out[k][:2], OWNER)
    elif role == RIVAL and outranked(sentence, mark) and sentence.mark(before[0].j, "range") == "and":
        out[-2] = (*before[:2], RIVAL)
        first = out[-3] if len(out) > 3 else None  # Türkiye, ... Çin, Rusya ve Kazakistan'ın ardından: one more is the subject
        if first is not None and first[2] == PLAIN and listed(sentence, first[0].j, before[0].i):
            out[-3] = (*first[:2], RIVAL)


def _describes(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a party only describes the one before it, between commas, no flow told: the Netherlands, gateway to Europe, took."""
    opening, closing = last[0].j, next((k for k in range(mark.j, mark.j + 4) if sentence.word(k) == ","), -1)
    if last[2] != PLAIN or sentence.word(opening) != "," or closing < 0 or not 3 <= mark.i - opening <= 8:
        return False
    inside = [sentence.at.get(k) for k in range(opening + 1, closing)]
    if any(sentence.printed(k)[:1].isdecimal() or sentence.word(k) == "," for k in range(opening + 1, closing)):
        return False
    return not any(m is not None and any(c in m for c in ("measure", "measure_weak", "share", "move", "multiple")) for m in inside)


def _is_region(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a region is told as a partner; a part of the world only where the way of goods leads there: в страны Азии."""
    if mark.get("region") == "continent":
        by_case = sentence.lexicon.has("case") and role_of(sentence, mark) == PARTNER
        return "country" not in mark and (by_case or _traded_with(sentence, mark))
    if mark.get("region") not in _REGIONS:
        return False
    if mark.get("region") == "third" and _led_to(sentence, mark):
        return True
    beside = (
        _holds_bracket(sentence, mark) or _before_dash(sentence, mark) or _behind_amount(sentence, mark) or _behind_flow(sentence, mark)
    )
    return beside or role_of(sentence, mark) == PARTNER or _whither(sentence, mark) or _takes_part(sentence, mark)


def _takes_part(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a region right before a verb of buying or of taking a share is the buyer: la CEDEAO nous achète la moitié."""
    us = sentence.starting(mark.j, "side")
    verb = sentence.at.get(mark.j if us is None else us.j)
    taken = verb is not None and "noun" not in verb and "measure" not in verb and verb.get("measure_weak") in ("imports", "exports")
    return mark.get("region") == "name" and (taken or verb is not None and verb.get("share") not in (None, "of"))


def _traded_with(sentence: Sentence, continent: Mark) -> bool:
    """Return whether goods go to a continent or come from there: exports to Europe; 19% went to the Middle East."""
    article = sentence.mark(continent.i - 1, "filler") is not None or sentence.mark(continent.i - 1, "definite") is not None
    led = sentence.mark(continent.i - 1 - article, "preposition") in ("to", "from", "with")
    goods = any(sentence.of(category) for category in ("measure", "measure_weak", "share", "travel"))
    return led and goods and sentence.word(continent.j) not in ("-", "–") and role_of(sentence, continent) == PARTNER


def _is_world(sentence: Sentence, mark: Mark, before: list[Named]) -> bool:
    """Return whether "the rest of the world" means all partners, none told before it: imports from the rest of the world."""
    return mark.get("region") == "world" and role_of(sentence, mark) == PARTNER and not any(n[2] == PARTNER for n in before)


def _is_left_out(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a country stands right behind the words for all others: exports to countries other than the United States."""
    at = mark.i - (sentence.mark(mark.i - 1, "filler") is not None)
    if (cue := sentence.ending(at - 1, "except")) is not None:
        at = cue.i - (sentence.word(cue.i - 1) == ",")  # с другими странами, кроме США
    return last[1] == REGION and last[0].j == at and not is_cjk(sentence.word(mark.i))


def _leaves_out(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether the words for all others stand right behind the country left out: ABD dışındaki ülkelere, 美国以外的国家."""
    return mark.get("region") == "name" and last[0].j == mark.i and "country" in last[0] and sentence.lexicon.verb_last


def _told_by(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether the party before a region tells it as a partner: one of a list with it, or the one it leaves out."""
    return _goes_on_list(sentence, last, mark) or _leaves_out(sentence, last, mark)


def _goes_on_list(sentence: Sentence, last: Named, mark: Mark) -> bool:
    """Return whether a region stands in a list of partners: 对非洲、东盟、拉美分别出口."""
    return last[2] == PARTNER and sentence.word(last[0].j) == "、" and mark.i == last[0].j + 1


def _behind_amount(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "of" leads from an amount to a name: 44 millions d'euros de Turquie et 18 millions d'euros des autres pays."""
    of = sentence.ending(mark.i - 1, "preposition")
    return of is not None and of.get("preposition") == "of" and sentence.ending(of.i - 1, "currency") is not None


def _before_dash(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a dash or colon and a number stand right behind a name: Беларусь – 42,9 млн, өзге елдер – 47,8 млн."""
    figure = any(sentence.printed(k)[:1].isdecimal() for k in (mark.j + 1, mark.j + 2))
    return sentence.word(mark.j) in ("–", "—", ":", "：") and figure


def _led_to(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a preposition leads to third countries in a sentence of trade: in Drittstaaten wurden Waren exportiert."""
    link = next(
        (m for k in (mark.i - 1, mark.i - 2) if (m := sentence.at.get(k)) is not None and ("preposition" in m or "than" in m)), None
    )
    opens = link is not None and (link.get("preposition") in ("in", "to", "from", "with") or link.i == sentence.first)
    return opens and bool(sentence.of("measure") or sentence.of("measure_weak"))


def _whither(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "in" leads from a flow right before it to a region: Ausfuhren in Drittstaaten."""
    into = sentence.ending(mark.i - 1, "preposition")
    return into is not None and into.get("preposition") == "in" and sentence.ending(into.i - 1, "measure") is not None


def _behind_flow(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a region stands right behind a flow, to which it belongs: l'export extra Ue, les exportations suisses hors UE."""
    owner = sentence.ending(mark.i - 1, "adjective") or sentence.ending(mark.i - 1, "country")
    flow = sentence.ending((mark if owner is None else owner).i - 1, "measure")
    return mark.get("region") in ("name", "third") and flow is not None and flow["measure"] in _FLOWS


def _holds_bracket(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a bracket opens right behind a name: in Asia (+3.1%)."""
    return sentence.printed(mark.j) in ("(", "（")
