"""Whether a percent is a share or tells a movement, by what stands nearest: "% of", a word of shares, a verb.

In: a percent in its sentence. Out: whether it is a part of a whole, the level of a share, or by how much something moved.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.numerals import is_year
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .comparatives import comparative_after, held_to_level
from .nearness import gap, move_near, numbers_between
from .share_bases import end_of_list, listed_under, whole_before
from .steps import step_before
from .variation import is_variation

_CLAUSE = 24  # words between a share word and its percent
_TO_YEAR = 4  # tokens from a year to its figure: 2023年的15%


def is_share(sentence: Sentence, quantity: Quantity, share: Mark | None, verb: Mark | None) -> bool:
    """Decide share against growth by what stands nearest: "% of", a share word, a word of movement."""
    if _stands_for_move(sentence, share):
        return False
    if (
        quantity.printed_sign
        or comparative_after(sentence, quantity)
        or _beyond_level(sentence, quantity)
        or is_variation(sentence, quantity)
    ):
        return False
    if moved_of(sentence, quantity):
        return share_moved(sentence, quantity) is not None and _goes_on_to(sentence, quantity)
    dashed = sentence.ending(quantity.i - 2, "share") if sentence.word(quantity.i - 1) in ("–", "—", "-") else None
    if whole_before(sentence, quantity) is not None or dashed is not None and dashed["share"] == "cue" and "move" not in dashed:
        return True  # (+3 %, доля – 36 %)
    end = end_of_list(sentence, quantity)
    follower = sentence.at.get(end)
    if follower is not None and follower.i == end and (_moved_behind(sentence, follower) or _from_level(sentence, quantity, follower)):
        return False
    if (
        follower is not None
        and follower.i == end
        and (
            follower.get("share") in ("of",)
            or follower.get("list_cue") == "of_which"
            or follower.get("preposition") == "of"
            and not _of_time(sentence, quantity, follower)
            and not _moves_right_before(verb, quantity, follower)
            or follower.get("span") == "in"
            and sentence.word(quantity.j) == "of"
        )
    ):
        return True
    if quantity.word and step_before(sentence, quantity) != "by" and _whole_behind(sentence, quantity):
        return True
    if share is not None and share is share_moved(sentence, quantity):
        return True
    gap_share = gap(sentence, share, quantity)
    gap_move = gap(sentence, verb, quantity)
    if share is None or share.get("share") == "of":
        return quantity.word and verb is None
    if sentence.printed(quantity.i - 1) in (":", "：") and share.get("share") == "cue":
        return True  # its market share is shrinking: 10.8 %
    if sentence.lexicon.verb_last and verb is not None and verb.j <= quantity.i and _names_share(sentence, quantity, share):
        return True
    if verb is not None and gap_move < gap_share and step_before(sentence, quantity) in ("by", "") and gap_move <= 3:
        return False
    return gap_share <= gap_move + 4 or step_before(sentence, quantity) in ("to", "from")


def share_moved(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the share that a percent behind "from" or "to" is the level of: its share of imports rose from 7% to 11%.

    The word of a share stands before it in its clause, with no number in between, or none but those behind a verb of movement.
    """
    if step_before(sentence, quantity) not in ("from", "to"):
        return None
    clause = sentence.clause_of(quantity.i)
    told = [m for m in sentence.of("share") if m.meanings["share"] != "of" and m.j <= quantity.i and sentence.clause_of(m.i) == clause]
    share = told[-1] if told and "measure" not in told[-1] and "move" not in told[-1] else None
    if share is None or not numbers_between(sentence, share.j, quantity.i):
        return share if share is not None and quantity.i - share.j <= 16 else None
    verbs = [m for m in sentence.of("move") if share.j <= m.i < quantity.i]
    return share if verbs and not numbers_between(sentence, share.j, verbs[0].i) else None


def opening_share(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of a share to which a clause with no movement and no other number leads: 塑料制品占自乌兹别克斯坦进口额的24.3％."""
    clauses = {sentence.clause_of(max(quantity.i - step, sentence.first)) for step in (0, 2)}  # a dash may end the clause
    for share in sentence.of("share"):
        if share.meanings["share"] == "cue" and 0 <= quantity.i - share.j <= _CLAUSE and sentence.clause_of(share.i) in clauses:
            moved = any(share.i < move.i < quantity.i for move in sentence.of("move"))
            if not moved and not numbers_between(sentence, share.j, quantity.i):
                return share
    return None


def in_list_of_buyers(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent stands alone in brackets in a list of buyers, suppliers or partners, nothing moving."""
    bracketed = sentence.printed(quantity.i - 1) in ("(", "（") and sentence.printed(quantity.j) in (")", "）", ",", ";")
    return bracketed and not quantity.printed_sign and listed_under(sentence, quantity) is not None and not sentence.of("move")


def tells_move(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent tells by how much something moved: a fall of 8 % of the Chilean market."""
    if quantity.printed_sign or moved_of(sentence, quantity) or comparative_after(sentence, quantity):
        return True
    return step_before(sentence, quantity) == "by" and bool(move_near(sentence, quantity.i, quantity.j, 6)[0])


def leads_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "to" leads to a percent, at most its year in between: 从2022年的12%升至2023年的15%."""
    years = (k for k in sentence.digits if quantity.i - _TO_YEAR <= k < quantity.i and is_year(sentence.printed(k)))
    return step_before(sentence, quantity) == "to" or any(sentence.mark(k - 1, "step") == "to" for k in years)


def up_from(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a comparison right behind a figure leads to a percent: amounted to 66.2 percent, up from 72.4 percent."""
    start = sentence.at.get(quantity.i - 1)
    return start is not None and start.get("step") == "from" and start.i > sentence.first and sentence.mark(start.i, "move") is not None


def falls_below(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a share is told to fall below a percent: sank unter 10 Prozent, опустилась ниже 10 %, è scesa sotto il 10 %.

    The word of a share opens its clause, the verb stands before the word.
    """
    below = sentence.ending(quantity.i - 1, "hedge_before") or sentence.ending(quantity.i - 1, "than")
    under = below is not None and (below.get("hedge_before") == "under" or "hedge_before" not in below) and below.get("move") != "rise"
    told = [m for m in sentence.of("share") if m["share"] == "cue" and "move" not in m and m.j <= quantity.i]
    if below is None or not under or not told or numbers_between(sentence, told[-1].j, quantity.i):
        return False
    verbs = [m for m in sentence.of("move") if told[-1].j <= m.i < below.i and m["move"] == "fall" and "comparative" not in m]
    return bool(verbs) and sentence.clause_of(told[-1].i) == sentence.clause_of(quantity.i)


def _goes_on_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "to" leads to another figure behind a percent: der Anteil stieg von 12 % auf 15 %."""
    return any(sentence.mark(k - 1, "step") == "to" for k in sentence.digits if k > quantity.j)


def _of_time(sentence: Sentence, quantity: Quantity, link: Mark) -> bool:
    """Return whether but a time stands behind "of": by 20% by 2027; frente al 5,4 % del primer trimestre."""
    behind = sentence.at.get(link.j)
    started = step_before(sentence, quantity) == "from" and behind is not None
    told = started and behind is not None and any(category in behind for category in ("subperiod", "month", "when", "time"))
    ordered = started and behind is not None and "ordinal" in behind and sentence.mark(behind.j, "subperiod") is not None
    return is_year(sentence.printed(link.j)) or told or ordered


def _stands_for_move(sentence: Sentence, share: Mark | None) -> bool:
    """Return whether a word of shares says what a movement is: cela représente une hausse de, esto supone un aumento del."""
    if share is None or "measure" in share:
        return False
    at = share.j + (sentence.mark(share.j, "article") is not None)
    move = sentence.starting(at, "move")
    return move is not None and at > share.j and move["move"] in ("rise", "fall")


def _names_share(sentence: Sentence, quantity: Quantity, share: Mark) -> bool:
    """Return whether a word of a share stands right behind a percent, at most its ending in between: yüzde 5,8'lik pay."""
    between = [sentence.at.get(k) for k in range(quantity.j, share.i)]
    return share.get("share") == "cue" and share.i >= quantity.j and all(mark is not None and "suffix" in mark for mark in between)


def _beyond_level(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a percent that no share word owns tells by how much a level was exceeded: ha superato il dato del 2022 del 44 %."""
    return not sentence.of("share") and bool(held_to_level(sentence, quantity))


def _moves_right_before(verb: Mark | None, quantity: Quantity, follower: Mark) -> bool:
    """Return whether a verb of movement stands right before a percent, so that what follows tells no whole: rose 60 per cent by volume."""
    return verb is not None and verb.j == quantity.i and not {"share", "comparative"} & {*follower, *verb}


def _moved_behind(sentence: Sentence, follower: Mark) -> bool:
    """Return whether "of" right behind a percent leads to a noun of movement: 262 % de hausse, un 5 % de crecimiento."""
    noun = sentence.starting(follower.j, "move") if follower.get("preposition") == "of" else None
    return noun is not None and noun.meanings["move"] in ("rise", "fall") and "measure" not in noun


def _from_level(sentence: Sentence, quantity: Quantity, follower: Mark) -> bool:
    """Return whether "of" behind the percent by which something moved leads to where it started: sank um 17,6 Prozent von 4,21 auf 3,47."""
    leads = follower.get("step") == "from" and sentence.printed(follower.j)[:1].isdecimal()
    if not leads or step_before(sentence, quantity) != "by":
        return False
    clause = sentence.clause_of(quantity.i)
    behind = sentence.lexicon.verb_second and any(m.i > follower.j and sentence.clause_of(m.i) == clause for m in sentence.of("move"))
    return behind or any(0 <= quantity.i - mark.j <= 4 for mark in sentence.of("move"))


def _whole_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a fraction stands right before what it is taken of, as the case tells: двух третей нашего экспорта."""
    for k in range(quantity.j, min(quantity.j + 4, sentence.last)):
        found = sentence.at.get(k)
        if found is not None and ("measure" in found or "measure_weak" in found):
            return sentence.lexicon.has("case")
        if found is None or not any(c in found for c in ("side", "adjective", "commodity", "whole", "share")):
            return False
    return False


def moved_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether "a rise of" stands right before a percent: what follows with "of" is then what rose; not a rise from it."""
    if quantity.step == "from":
        return False
    before = sentence.at.get(quantity.i - 1)
    while before is not None and ("hedge_before" in before or "article" in before) and before.get("preposition") != "of":
        before = sentence.at.get(before.i - 1)
    if before is not None and before.get("step") == "by" and ("move" in before or sentence.ending(before.i - 1, "move") is not None):
        return True  # "a rise of" as one phrase; el aumento en 33 % de los precios
    return before is not None and before.get("preposition") == "of" and sentence.ending(before.i - 1, "move") is not None
