"""The own side of a text by its "we" and "you": our exports to Kazakhstan, your statistics agency."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ..sentence import Sentence
from .owners import nearest_party, party_of
from .speakers import behind_partner_word


def speaks_itself(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text says "we" or "our", not only "the country"."""
    return any(in_person(s, mark) for s in sentences for mark in s.of("side"))


def in_person(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word of the own side is "we" or "our": "the country" is told by whoever speaks of it."""
    return mark.get("side") == "we" and "filler" not in sentence.lexicon.meanings(sentence.word(mark.i))


def tells_our_flows(sentences: Sequence[Sentence]) -> bool:
    """Return whether a text tells of "our" exports or imports."""
    return any(_flow_of_ours(sentence, our) is not None for sentence in sentences for our in sentence.of("side"))


def who_says_our(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the other of the two countries named most where our flow goes to one or comes from it, or it is our customer or supplier.

    Our exports to Kazakhstan; China is our third market. Where but one is named, the other is the home that texts in the language mean.
    """
    if len(ranked) == 1 and sentences and sentences[0].lexicon.home:
        ranked = [*ranked, str(sentences[0].lexicon.home)]
    for sentence in sentences if len(ranked) > 1 else ():
        for our in sentence.of("side"):
            flow = sentence.at.get(our.j)
            ranking = flow is not None and any(c in flow for c in ("ordinal", "rank_cue")) or sentence.word(our.j)[:1].isdecimal()
            if our.meanings["side"] == "we" and ranking:
                earlier = [m for m in sentence.of("country") if m.i < our.i]
                before = {party_of(m) for m in earlier if sentence.clause_of(m.i) == sentence.clause_of(our.i)}
                held = before & set(ranked[:2])
                if len(before) == 1 and held and sentence.mark(our.i - 1, "preposition") is None:
                    return next(other for other in ranked[:2] if other not in held)
            partner = _partner_before_flow(sentence, our) or partner_of_verb(sentence, our) or _our_colleagues(sentence, our)
            if partner in ranked[:2]:
                return next(other for other in ranked[:2] if other != partner)
            flow = _flow_of_ours(sentence, our)
            if flow is None:
                continue
            link = sentence.at.get(flow.j)
            sold_by = link is not None and "seller" in flow and link.get("preposition") == "in"  # acheté à Madagascar
            if link is None or not sold_by and link.get("preposition") not in ("to", "from", "with"):
                continue
            named = [mark for k in range(link.j, link.j + 4) if (mark := sentence.at.get(k)) is not None]
            code = next((party_of(mark) for mark in named if party_of(mark)), None)  # from the six Gulf states
            if code in ranked[:2]:
                return next(other for other in ranked[:2] if other != code)
    return None


def _partner_before_flow(sentence: Sentence, our: Mark) -> str | None:
    """Return the country that stands between "we" and our flow: 我自秘进口."""
    partner = sentence.at.get(our.j)
    if our.meanings["side"] != "we" or partner is None or partner.get("case") not in ("dative", "ablative", "instrumental"):
        return None
    return party_of(partner) if sentence.mark(partner.j, "measure") in ("exports", "imports") else None


def partner_of_verb(sentence: Sentence, our: Mark) -> str | None:
    """Return the country before a flow that says "our" itself, in the case of its way: Türkiye'ye 1,9 milyarlık mal ihraç ettik."""
    case = {"exports": "dative", "imports": "ablative"}.get(our.get("measure") or "")
    if our.meanings["side"] != "we" or case is None:
        return None
    clause = sentence.clause_of(our.i)
    led = [m for m in sentence.of("country") if m.get("case") == case and m.i < our.i and sentence.clause_of(m.i) == clause]
    return party_of(led[-1]) if led else None


def _our_colleagues(sentence: Sentence, our: Mark) -> str | None:
    """Return the country of "our" counterparts there: our Armenian colleagues, nos collègues arméniens."""
    beside = [sentence.at.get(k) for k in (our.j, our.j + 1)]
    people = our.meanings["side"] == "we" and any(mark is not None and "side_word" in mark for mark in beside)
    return next((party_of(mark) for mark in beside if mark is not None and "adjective" in mark), None) if people else None


def _flow_of_ours(sentence: Sentence, our: Mark) -> Mark | None:
    """Return the flow right behind "we" or "our", or one auxiliary further: our exports, we sold, nous avons acheté."""
    if our.meanings["side"] != "we":
        return None
    for k in range(our.j, our.j + 3):
        mark = sentence.at.get(k)
        if mark is not None and ("measure" in mark or "measure_weak" in mark):
            return mark
        leads = mark is not None and ("country" in mark or mark.get("preposition") not in (None, "of"))
        if leads or sentence.word(k) in (",", ";"):
            return None
    return None


def who_says_you(sentences: Sequence[Sentence], ranked: list[str]) -> str | None:
    """Return the other of the two countries named most where an office or flow of one is "yours": a speech of a guest.

    The country that your flow goes to or comes from is that of the guest: your sales to France.
    """
    for sentence in sentences:
        for your in sentence.of("side"):
            if your.meanings["side"] != "your" or _may_be_theirs(sentence, your):
                continue
            guest = _partner_of_yours(sentence, your)
            if guest in ranked[:2]:
                return guest
            bodies = (*sentence.of("named_body"), *sentence.of("body"))
            beside = [(body.i, body.get("named_body") or nearest_party(sentence, body)) for body in bodies]
            beside += [(mark.i, party_of(mark)) for mark in (*sentence.of("country"), *sentence.of("adjective"))]
            told = {code for at, code in beside if code in ranked[:2] and 0 <= at - your.j <= 6}
            if len(told) == 1 and len(ranked) > 1:
                return next(code for code in ranked[:2] if code not in told)
    return None


def _may_be_theirs(sentence: Sentence, your: Mark) -> bool:
    """Return whether a capital alone makes "your" of "their", which also opens a sentence: sie zählen anders: Ihre Statistik."""
    opens = your.i == sentence.first or sentence.printed(your.i - 1) in (":", "–", "—")
    return opens and sentence.lexicon.meanings(sentence.word(your.i)).get("side") == "its"


def _partner_of_yours(sentence: Sentence, your: Mark) -> str | None:
    """Return the country that "your" exports go to or "your" imports come from."""
    flow = next((mark for k in range(your.j, your.j + 2) if (mark := sentence.at.get(k)) is not None), None)
    if flow is None or not ("measure" in flow or "measure_weak" in flow) or (flow.get("measure_weak") or "").endswith("_rank"):
        return None
    behind = (mark for mark in sentence.of("country") if 0 < mark.i - flow.j <= 5 and behind_partner_word(sentence, mark))
    return next((party_of(mark) for mark in behind), None)
