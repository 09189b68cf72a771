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

_CLITICS = 3  # tokens between a pronoun and its verb: vous nous avez livré


def owned_by_sides(sentence: Sentence, quantity: Quantity, setting: Setting) -> list[Named]:
    """Return "our exports", "we sold", экспортымыз as owners of their flow, and "your exports", vous avez livré: each side's country."""
    own = setting.speaker or setting.home
    theirs = setting.home if own == setting.other else setting.other
    flows = [mark.i for mark in (*sentence.of("measure"), *sentence.of("measure_weak"))]
    owners: list[Named] = []
    for mark in sentence.of("side"):
        code = {"we": own, "your": theirs, "you": theirs}.get(mark.meanings["side"])
        code = None if _is_object(sentence, mark) else code
        verb = "measure" in mark or "measure_weak" in mark  # exportamos, vendemos
        owns = verb or any(_owns(sentence, mark, i) and not _told_whose(sentence, mark, i) for i in flows)
        apart = mark.i >= quantity.j and sentence.clause_of(mark.i) != sentence.clause_of(quantity.j - 1)
        if code and owns and not apart:
            owners.append((mark, code, OWNER))
    return owners


def _owns(sentence: Sentence, mark: Mark, flow: int) -> bool:
    """Return whether a flow stands beside a pronoun, small words between: nous vous avons vendu; kauften wir, haben wir gekauft."""
    gap = flow - mark.j
    if gap < 0:
        return gap >= -2 and sentence.lexicon.verb_second and mark.meanings["side"] != "you" and _joined(sentence, mark, flow)
    small = all("side" in sentence.at.get(k, mark) for k in range(mark.j, flow))
    return (gap <= 1 or gap <= _CLITICS and small) and _joined(sentence, mark, flow)


def _is_object(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a pronoun right behind the other side's is whom something is done to: nous vous avons vendu, ustedes nos vendieron.

    So is "you" behind a verb or a preposition: we sold you, to you.
    """
    before = sentence.at.get(mark.i - 1)
    if before is None:
        return False
    if before.get("side") in ("we", "you") and before.get("side") != mark.meanings["side"]:
        return True
    return mark.meanings["side"] == "you" and any(c in before for c in ("preposition", "measure_weak", "measure"))


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
