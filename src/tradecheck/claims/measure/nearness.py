"""Which word belongs to a number: distances in tokens, borders of clauses, brackets and other numbers counted."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ..numbers.quantity import Quantity
from ..sentence import Sentence
from .flow_prices import of_price
from .moved_flow import is_moved
from .nouns_behind import TO_NOUN, more_of, of_participle
from .topic import FAR


def nearest_measure(
    sentence: Sentence, i: int, j: int, *, skip: tuple[str, ...] = (), spent: int = -1, moved: bool = False
) -> tuple[Mark | None, str, int]:
    """Return the measure mark that a number at i..j-1 belongs to, its lexicon value and its distance.

    What stands before the number in its clause wins; what follows counts a little further away; other numbers in
    between push a word away; ``spent`` is the measure of the number before, which stands between the two; ``moved`` tells that
    the number is where a movement goes: its measure stands before the verb.
    """
    best: tuple[int, Mark | None, str] = (FAR, None, "")
    for category, penalty in (("measure", 0), ("measure_weak", 6)):
        for mark in sentence.of(category):
            value = mark.meanings[category]
            ranking = value.endswith("_rank") and not _ranks(sentence, mark, i)
            if value in skip or category == "measure_weak" and (mark.get("measure") not in (None, *skip) or ranking):
                continue  # coffee fetched 4,100 dollars a tonne, and 952 million in all
            follower = sentence.at.get(mark.j)
            if value == "turnover" and (_balance(follower) or _of_balance(sentence, mark)):
                continue  # goods trade deficit, deficit in goods trade, сальдо торговли
            if value in ("exports", "imports") and "price" not in skip and of_price(sentence, mark):
                continue  # le prix moyen à l'export
            if value == "tariff" and _is_customs(sentence, mark):
                continue  # laut dem südkoreanischen Zoll
            if value == "balance" and _of_balance(sentence, mark, signed=True):
                continue  # Passivum der Handelsbilanz
            cost = penalty + _cost(sentence, mark, i, j) + (4 if value in ("quantity", "price") and category == "measure" else 0)
            cost += 10 if mark.i == spent and not of_participle(sentence, mark, j) else 0
            cost += 12 if mark.j < i and _in_dashes(sentence, mark, i) else 0
            cost += 8 if (value.endswith("_rank") or "rank_cue" in mark) and _flow_beside(sentence, mark) else 0
            cost += 12 if value in ("price", "quantity") and _tells_cause(sentence, mark, i) else 0
            cost += FAR if value == "price" and mark.i >= j and _of_time_told(sentence, mark, j) else 0
            cost += 12 if moved and mark.i >= j and sentence.clause_of(mark.i) != sentence.clause_of(j - 1) else 0
            if cost < best[0] or cost == best[0] and best[1] is not None and best[1].i < mark.i < i:
                best = (cost, mark, value)
    return best[1], best[2], best[0]


def _is_customs(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word for duties stands for the office: laut dem Zoll, der koreanische Zoll; not: der Zoll auf Autos."""
    led = sentence.at.get(mark.j)
    on_goods = led is not None and ("preposition" in led or "step" in led) and led.j not in sentence.digits
    if "body" not in mark or on_goods:
        return False
    before = [sentence.at.get(k) for k in range(mark.i - _CITED, mark.i)]
    return any(m is not None and ("source_cue" in m or m.i == mark.i - 1 and "adjective" in m) for m in before)


_CITED = 4  # tokens from "according to" to the office


def _flow_beside(sentence: Sentence, noun: Mark) -> bool:
    """Return whether a clause holds a flow besides a noun of buyers or suppliers: orderten chilenische Abnehmer; clients bought."""
    flows = [mark for mark in (*sentence.of("measure"), *sentence.of("measure_weak")) if mark is not noun]
    beside = [mark for mark in flows if sentence.clause_of(mark.i) == sentence.clause_of(noun.i)]
    return any((mark.get("measure") or mark.get("measure_weak")) in ("exports", "imports", "turnover") for mark in beside)


def _in_dashes(sentence: Sentence, mark: Mark, i: int) -> bool:
    """Return whether a measure only explains, in an aside, the one before it: the deficit — imports over exports — would fall to."""
    dashes = [k for k in range(max(mark.i - _ASIDE, sentence.first), min(mark.j + _ASIDE, i)) if sentence.printed(k) in ("–", "—")]
    opening, closing = [k for k in dashes if k < mark.i], [k for k in dashes if k >= mark.j]
    if not opening or not closing or numbers_between(sentence, opening[-1], i):
        return False
    return any(other.j <= opening[-1] for other in sentence.of("measure"))


_ASIDE = 8  # tokens of an aside between dashes


def _tells_cause(sentence: Sentence, mark: Mark, i: int) -> bool:
    """Return whether a word of prices or volumes stands between commas before a number: sales, driven by prices, rose 58 %."""
    if mark.j > i:
        return False
    opening = next((k for k in range(mark.i, max(mark.i - 6, sentence.first), -1) if sentence.word(k) == ","), -1)
    closing = next((k for k in range(mark.j, min(mark.j + 6, i)) if sentence.word(k) == ","), -1)
    if opening < 0 or closing < 0 or numbers_between(sentence, opening, closing):
        return False
    return any(other.j <= opening for category in ("measure", "measure_weak") for other in sentence.of(category))


def _of_time_told(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a price only tells what the base of a figure was like: 8 % less than in 2022, when energy prices were high."""
    opening = next((k for k in range(mark.i, j, -1) if sentence.word(k - 1) == ","), -1)
    return opening > 0 and sentence.starting(opening, "since_when") is not None


def _ranks(sentence: Sentence, mark: Mark, i: int) -> bool:
    """Return whether a word of buyer or supplier leads to a number: right before it, or in its clause with no other number between."""
    if 0 <= i - mark.j <= 4:
        return True
    alone = 0 <= i - mark.j <= 10 and sentence.clause_of(mark.i) == sentence.clause_of(i)
    return alone and not any(mark.j <= k < i for k in sentence.digits)


_TO_VERB = 4  # tokens between an amount and the verb that it is the object of
_OF_OBJECT = ("goods", "worth", "hedge_after", "commodity", "filler")
_BETWEEN = ("preposition", "article", "filler", "side", "adjective", "country", "commodity", "goods", "basis", "together")


def _balance(mark: Mark | None) -> bool:
    return mark is not None and mark.get("measure") in ("deficit", "surplus", "balance")


def _of_balance(sentence: Sentence, mark: Mark, signed: bool = False) -> bool:
    """Return whether a balance (``signed``: a deficit or surplus) stands right before, nothing but small words or adjectives in between."""
    for k in range(mark.i - 1, mark.i - 5, -1):
        found = sentence.at.get(k)
        if found is not None and _balance(found) and not (signed and found.get("measure") == "balance"):
            return True
        if found is not None and not any(c in found for c in _BETWEEN) and found.get("measure") != "turnover":
            return False  # but the balance of foreign trade turnover
        if sentence.printed(k)[:1].isdecimal() or sentence.clause_of(k) != sentence.clause_of(mark.i):
            return False
    return False


def _cost(sentence: Sentence, mark: Mark, i: int, j: int) -> int:
    if mark.i >= j:
        if mark.i - j <= 2 and sentence.mark(j, "preposition") == "of":
            return -1  # 883.1 million of imports
        told = any(_balance(sentence.at.get(k)) for k in range(i - _OF_BALANCE, i))  # a surplus of 11.3 billion in its foreign trade
        joined = any(sentence.mark(k, "range") == "and" for k in range(j, mark.i))  # worth 1.8 bn to Vietnam and imported $2 bn
        if mark.i - j <= 3 and sentence.mark(j, "preposition") in _LED and _ends_clause(sentence, mark) and not (told or joined):
            return -1  # una flessione del 2,1% per le importazioni
        if is_moved(sentence, mark, i, j):
            return -1
        if _object_of_verb(sentence, mark, j) or of_participle(sentence, mark, j) or more_of(sentence, mark, j):
            return -1
        if _named_behind(sentence, mark, j) or i - sentence.first <= 1 and _under_figure(sentence, mark, j):
            return -4
        if _of_whole_list(sentence, mark, j):
            return (mark.i - j) // 4 + 4
        crossed = numbers_between(sentence, j, mark.i) + 3 * any(
            j <= cue.i < mark.i and cue.meanings["list_cue"] in ("of_which", "open") for cue in sentence.of("list_cue")
        )
        other_clause = sentence.clause_of(mark.i) != sentence.clause_of(j - 1) or _in_brackets(sentence, j, mark.i)
        crossed += 3 * any(sentence.printed(k) in (";", "；") for k in range(j, mark.i))
        crossed += _leads_on(sentence, mark) + 3 * _of_next_office(sentence, mark, j)
        joined = sentence.mark(j, "range") == "and"  # GDP is seen at 2.6 %, and trade ...
        return mark.i - j + 4 + 6 * crossed + (10 if other_clause else 0) + (4 if joined else 0)
    clauses = sentence.clause_of(i) - sentence.clause_of(mark.i)
    if _in_brackets(sentence, mark.j, i):
        clauses += 5
    clauses += 3 * any(sentence.printed(k) in (";", "；") for k in range(mark.j, i))
    return (i - mark.j) // 2 + 2 * clauses + 3 * numbers_between(sentence, mark.j, i)


def _of_next_office(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether an office stands between a figure and a flow with its own: sold 502 m, and customs there counted imports of."""
    offices = (office for category in ("body", "named_body") for office in sentence.of(category))
    return any(j <= office.i < mark.i for office in offices) and any(k > mark.i for k in sentence.digits)


def _of_whole_list(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a verb ends a sentence that tells no other flow: Almanya'ya 12, İtalya'ya 4 milyar avroluk mal sattı."""
    if not sentence.lexicon.verb_last or any(sentence.printed(k)[:1].isdecimal() for k in range(mark.j, sentence.last)):
        return False
    told = (m for category in ("measure", "measure_weak") for m in sentence.of(category) if not m.meanings[category].endswith("_rank"))
    parted = any(sentence.printed(k) in (";", "；", "(", "（") for k in range(j, mark.i))
    return not parted and all(m is mark for m in told)


def _leads_on(sentence: Sentence, mark: Mark) -> bool:
    """Return whether "of" leads from a measure to a figure of its own: purchases fell to 42.8 billion and left a surplus of 83.6."""
    if mark.meanings.get("measure") not in ("deficit", "surplus", "balance") or sentence.mark(mark.j, "preposition") != "of":
        return False
    return any(sentence.printed(k)[:1].isdecimal() for k in (mark.j + 1, mark.j + 2))


def _ends_clause(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a sign, "and" or the end stands behind a word."""
    return not sentence.printed(mark.j)[:1].isalnum() or sentence.mark(mark.j, "range") == "and"


def _object_of_verb(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a measure stands right behind an amount where verbs close the clause: ticarette 1,1 milyar dolar açık verdik.

    Nothing but goods may stand between it and a verb that ends the clause: 2,1 млрд доллардан астам сомаға өнім импорттады. What
    trade is brought to is none: 5 млрд долларға жеткізуді көздейді.
    """
    own = sentence.lexicon.verb_last and sentence.clause_of(mark.i) == sentence.clause_of(j - 1)
    if not own or mark.get("step_after") == "to" and sentence.mark(j - 1, "case") == "dative":
        return False
    led_on = any((word := sentence.printed(k))[:1].isdecimal() and not _is_year(word) for k in (mark.j, mark.j + 1))
    if 0 < mark.i - j <= _TO_VERB and (_ends_clause(sentence, mark) or "measure" in mark and not led_on):
        return all((found := sentence.at.get(k)) is not None and any(c in found for c in _OF_OBJECT) for k in range(j, mark.i))
    return mark.i == j and not led_on


_BEFORE_FLOW = ("preposition", "side", "adjective", "commodity", "article", "share")


def _named_behind(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a dash or "falls on" right behind a figure says what it is: 2.28 bn – our exports; 1 bn falls on imports."""
    opening = sentence.at.get(j)
    if opening is not None and opening.get("list_cue") == "of_which" and opening.i == j:
        j = opening.j
        opening = sentence.at.get(j)  # 3.6 billion of this amount accounted for exports
    if mark.i - j > 4 or mark.i == j or not (sentence.word(j) in ("–", "—", "-") or opening is not None and "share" in opening):
        return False
    for k in range(j + 1, mark.i):
        found = sentence.at.get(k)
        led = found is not None and "country" in found and found.get("case") in ("ablative", "dative")  # – Қазақстаннан импорт
        if found is None or not led and not any(c in found for c in _BEFORE_FLOW):
            return False
    behind = sentence.at.get(mark.j)
    if sentence.printed(mark.j)[:1].isdecimal() or sentence.word(mark.j) in ("–", "—", "-", ":"):
        return False  # the measure of another figure
    return behind is None or "preposition" in behind or not any(c in behind for c in ("step", "move", "currency"))


def _under_figure(sentence: Sentence, mark: Mark, j: int) -> bool:
    """Return whether a colon behind a figure that opens a line says what it is: 9.1 billion dinars: that is the deficit."""
    plain = not any(sentence.printed(k)[:1].isdecimal() or sentence.word(k) in (",", ";") for k in range(j + 1, mark.i))
    return sentence.word(j) in (":", "：") and 0 < mark.i - j <= 6 and plain


def carried_through(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the word of transit, ports or roads that goods are told with: near, or before them in a sentence without other flows."""
    beside = near(sentence, "transit", quantity.i, quantity.j, 30)
    if beside is not None or any(mark.meanings["measure"] in ("exports", "imports") for mark in sentence.of("measure")):
        return beside
    return next((mark for mark in sentence.of("transit") if mark.j <= quantity.i), None)


def _in_brackets(sentence: Sentence, a: int, b: int) -> bool:
    """Return whether a bracket closes between two tokens that does not open there: the first stands inside it."""
    depth = 0
    for word in sentence.tokens.words[max(a, sentence.first) : min(b, sentence.last)]:
        depth += word in ("(", "（")
        if word in (")", "）"):
            depth -= 1
            if depth < 0:
                return True
    return False


def numbers_between(sentence: Sentence, a: int, b: int) -> int:
    """Count the numbers between two tokens, years and seasons (2024/25) left out."""
    words = sentence.tokens.words
    numbers = [k for k in sentence.digits if a <= k < b and not _is_year(words[k])]
    return sum(1 for k in numbers if not (words[k - 1] == "/" and _is_year(words[k - 2])))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def near(sentence: Sentence, category: str, i: int, j: int, reach: int, value: str | None = None) -> Mark | None:
    """Return the nearest mark of a category within ``reach`` tokens, clause borders counted."""
    best: tuple[int, Mark] | None = None
    for mark in sentence.of(category):
        if value is not None and mark.meanings[category] != value:
            continue
        gap = sentence.distance(j - 1, mark.i) if mark.i >= j else sentence.distance(mark.j - 1, i)
        if gap <= reach and (best is None or gap < best[0]):
            best = (gap, mark)
    return best[1] if best else None


_OF_BALANCE = 4  # tokens from a balance to its figure
_LED = ("for", "to", "in")  # 9,4 milliards à l'importation
_OWN = 3  # tokens from the figure of a verb that stands last to that verb: yüzde 4 artarken ithalatı yüzde 7 geriledi
_AFTER = 4  # tokens between "after" and a word of movement


def move_near(sentence: Sentence, i: int, j: int, reach: int = 12) -> tuple[int, Mark | None]:
    """Return the direction (+1 rise, -1 fall, 0 none) of the nearest word of movement and the word."""
    best: tuple[int, int, Mark | None] = (FAR, 0, None)
    behind = _past_bracket(sentence, j) if sentence.lexicon.verb_last else j
    for mark in sentence.of("move"):
        flow = sentence.starting(mark.j, "measure") if j <= mark.i <= j + TO_NOUN else None
        if flow is not None and of_participle(sentence, flow, j):
            return (1 if mark.meanings["move"] == "rise" else -1), mark
        value = mark.meanings["move"]
        if value == "stay" or "list_cue" in mark and mark.j <= i or ("comparative" in mark and not -1 <= mark.i - j <= 1 and mark.j != i):
            continue
        after = mark.i >= j
        if not after and _before_after(sentence, mark):
            continue  # eylüldeki sıçramanın ardından yüzde 26 düştü
        if after and "comparative" not in mark and _in_brackets(sentence, j, mark.i):
            continue  # 10.2 billion (70 %), with a rise of 13 %
        if after and "comparative" not in mark and _held_against(sentence, j, mark):
            continue  # rose by 4 % after a fall of 2 %
        if after and sentence.of("move")[0].j <= i and _of_next_clause(sentence, j, mark):
            continue
        gap = sentence.distance(j - 1, mark.i) + 1 if after else sentence.distance(mark.j - 1, i)
        gap += 3 * (numbers_between(sentence, j, mark.i) if after else numbers_between(sentence, mark.j, i))
        gap = 1 if mark.i == behind > j else gap
        gap += 2 * (not after and sentence.lexicon.verb_last and numbers_between(sentence, mark.i - _OWN, mark.i) > 0)
        if gap < best[0] and gap <= reach:
            best = (gap, 1 if (value == "rise") != negated(sentence, mark) else -1, mark)
    return best[1], best[2]


def _past_bracket(sentence: Sentence, j: int) -> int:
    """Return the token behind a short bracket that opens at a token, before the verb: yüzde 4,6 (1,7 milyar dolar) azaldı."""
    if sentence.printed(j) not in ("(", "（"):
        return j
    closing = next((k for k in range(j, min(j + _ASIDE, sentence.last)) if sentence.printed(k) in (")", "）")), None)
    return closing + 1 if closing is not None and sentence.starting(closing + 1, "move") is not None else j


def _of_next_clause(sentence: Sentence, j: int, move: Mark) -> bool:
    """Return whether a verb behind a figure has its own behind it, in another clause: в Польшу — на 3 %, а в Италию сократился на 2 %."""
    apart = sentence.clause_of(move.i) != sentence.clause_of(j - 1)
    return apart and sentence.mark(move.j, "step") == "by" and any(0 < k - move.j <= _OWN for k in sentence.digits)


def _before_after(sentence: Sentence, move: Mark) -> bool:
    """Return whether "after" stands right behind a movement, where such words stand behind their noun: өсімнен кейін, 大幅增长后."""
    if not sentence.lexicon.verb_last or sentence.lexicon.verb_second:
        return False
    return any(0 <= after.i - move.j <= 1 for after in sentence.of("after"))


def _held_against(sentence: Sentence, j: int, move: Mark) -> bool:
    """Return whether a word of movement is what the one before a figure is held against: after a fall, nach einem Rückgang."""
    led = [k for k in range(max(j, move.i - _AFTER), move.i) if sentence.mark(k, "step") == "from"]
    return bool(led) and not numbers_between(sentence, j, move.i) and not _ends_on_verb(sentence, led[-1], move)


def _ends_on_verb(sentence: Sentence, link: int, move: Mark) -> bool:
    """Return whether a time alone stands between "against" and a participle that ends the clause: gegenüber dem Vorjahr gefallen."""
    if not sentence.lexicon.verb_second or sentence.printed(move.i)[:1].isupper():
        return False
    marks = [sentence.at.get(k) for k in range(link + 1, move.i)]
    timed = any(mark is not None and any(c in mark for c in ("when", "month", "subperiod")) for mark in marks)
    return timed or any(_is_year(sentence.printed(k)) for k in range(link + 1, move.i))


def negated(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a word of negative sign stands right before a word of movement: negative growth."""
    before = sentence.ending(mark.i - 1, "sign")
    return before is not None and before.get("sign") == "negative"


def gap(sentence: Sentence, mark: Mark | None, quantity: Quantity) -> int:
    if mark is None:
        return FAR
    return sentence.distance(quantity.j - 1, mark.i) if mark.i >= quantity.j else sentence.distance(mark.j - 1, quantity.i)


def trade_sentence(sentence: Sentence) -> bool:
    return bool(sentence.of("measure") or sentence.of("commodity"))
