"""What "we", "our" and "you" stand for in the roles of a sentence: owners of their flows, and "to us".

In: a sentence and the sides of the document. Out: `Named` parties beside those named by their names.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from ..sides.owners import party_of
from ..sides.setting import Setting
from .roles import OWNER, PARTNER, Named, leading_to


def owned_by_sides(sentence: Sentence, quantity: Quantity, setting: Setting) -> list[Named]:
    """Return "our exports", "we sold", экспортымыз as owners of their flow, and "your exports", Ihr Land lieferte: each side's country."""
    own, other = setting.speaker or setting.home, setting.other
    flows = [mark.i for mark in (*sentence.of("measure"), *sentence.of("measure_weak"))]
    first = -2 if sentence.lexicon.verb_second else 0  # kauften wir, haben wir gekauft
    owners: list[Named] = []
    for mark in sentence.of("side"):
        code = {"we": own, "your": other}.get(mark.meanings["side"])
        verb = "measure" in mark or "measure_weak" in mark  # exportamos, vendemos
        owns = verb or any(_joined(sentence, mark, i) and first <= i - mark.j <= 1 and not _told_whose(sentence, mark, i) for i in flows)
        apart = mark.i >= quantity.j and sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1)
        if code and owns and not apart:
            owners.append((mark, code, OWNER))
    return owners


def _told_whose(sentence: Sentence, mark: Mark, flow: int) -> bool:
    """Return whether a flow before a pronoun has its subject right before it: Ihr Land lieferte uns."""
    subject = sentence.at.get(flow - 1)
    return flow < mark.i and subject is not None and (subject.get("side") == "your" or party_of(subject) is not None)


def _joined(sentence: Sentence, mark: Mark, flow: int) -> bool:
    """Return whether no sign parts a word from a flow: not "close to ours: exports"."""
    return not any(sentence.word(k) in (":", ";", ".", "(") for k in range(mark.j, flow))


def towards_us(sentence: Sentence, own: str | None) -> list[Named]:
    """Return "to us", "from our country" as partners: vos exportations vers notre pays; 对我出口."""
    ours = [mark for mark in sentence.of("side") if mark.meanings["side"] == "we" and leading_to(sentence, mark) in ("to", "from")]
    return [(mark, own, PARTNER) for mark in ours if own and (mark.j - mark.i > 1 or not _of_ours(sentence, mark))]


def _of_ours(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "our" goes on with a thing: to our customers, на отечественные товары; not "to us in 2023"."""
    behind = sentence.at.get(mark.j)
    if behind is None:
        return sentence.printed(mark.j)[:1].isalpha() and sentence.word(mark.j) not in sentence.lexicon.common_words
    return any(c in behind for c in ("goods", "commodity", "noun", "rank_cue", "side_word", "body"))
