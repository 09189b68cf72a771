"""Which phrases of time tell what is compared with: than in 2021, from 4.48 billion a year earlier, 2021 жылмен салыстырғанда.

In: a phrase of time and the words around it. Out: whether it is a base, and whether a level belongs to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ..measure.indices import is_of_year
from ..measure.steps import step_before
from ..numbers.quantity import Quantity
from ..periods.when import DASHES, UNKNOWN, When
from ..sentence import Sentence

# what may stand between a word of comparison and its period: than (the figure of) 2021, gegenüber (dem Wert des Jahres) 2021
_JOINTS = ("preposition", "article", "filler", "time", "level", "measure", "amount", "possessive", "definite", "those")
_NO_WORD: dict[str, str] = {}
_TO_COMPARISON = 7  # words and small words from a phrase back to what compares with it
_VERB = 12  # tokens between the end of a movement and its verb, which another movement may share
_TO_RATE = 6  # tokens between a rate and its base: 4 % more than in the year
_THAN = 8  # tokens between "more" and its "than"
_RELATIVE = 8  # tokens from a base to the figure of the clause it opens: which stood at about 5.9
RATES = ("percent", "points", "multiple")


def is_base(sentence: Sentence, when: When, others: Sequence[Quantity] = ()) -> bool:
    """Return whether a phrase of time stands behind a word of comparison: than in 2021, from 4.48 billion a year earlier."""
    if when.shift == UNKNOWN and when.i == sentence.first and not _than_behind(sentence, when):
        return False  # before the war exports grew by 5 % a year
    if when.looks_back or when.since or when.shift.startswith("years:"):
        return when.looks_back and not when.since and not _happened_in(sentence, when, others)  # over the three years is no base
    if _measured_by(sentence, when, others):
        return True
    before = _compared_before(sentence, when, others)
    if before is not None:
        return before
    link = sentence.at.get(when.i - 1)
    if link is not None and link.get("preposition") == "of" and sentence.ending(link.i - 1, "multiple") is not None:
        return True  # il doppio del 2019
    if link is not None and "comparative" in link and link.j == when.i and sentence.lexicon.has("case") and not sentence.lexicon.verb_last:
        return True  # на 6,0 % больше января
    start = next((q for q in others if q.i == when.j and step_before(sentence, q) == "from"), None)
    if _compared_by_case(sentence, when, others) or start is not None and not moves_on(sentence, start, others):
        return True  # 2022 жылғы 1,7 миллион тоннадан 65 пайызға көп
    after = sentence.at.get(when.j)
    if after is not None and "possessive" in after:
        year = sentence.at.get(when.j - 1)
        of_year = year is not None and is_of_year(sentence, year)
        if any(q.i == after.j and (q.kind == "multiple" or q.kind == "percent" and of_year) for q in others):
            return True  # 2022年的2.1倍; 为2022年的118.4%
        after = sentence.at.get(after.j)
    owner = sentence.at.get(when.j - 1, _NO_WORD)
    if "possessive" in owner and any(q.i == when.j and q.kind == "multiple" for q in others):
        return True  # 2022'nin 1,4 katı
    if after is not None and "than" in after and link is not None and link.get("preposition") == "with":
        return True  # 与一季度相比
    levelled = after is not None and "level" in after and ("filler" not in after or _exceeded(sentence, when))
    return levelled or after is not None and "than_after" in after and after.i == when.j


def _exceeded(sentence: Sentence, when: When) -> bool:
    """Return whether a word of exceeding or staying below stands right before a time: exceeded the 2022 level, 超过2022年水平."""
    at = when.i - 1 - (sentence.ending(when.i - 1, "filler") is not None)
    return sentence.mark(at, "hedge_before") in ("over", "under")


def _than_behind(sentence: Sentence, when: When) -> bool:
    after = sentence.at.get(when.j, _NO_WORD)
    return any(category in after for category in ("than", "than_after")) or "level" in after and "filler" not in after


def joined_to(sentence: Sentence, base: When, when: When, others: Sequence[Quantity] = ()) -> bool:
    """Return whether "and" joins a phrase of time to a base before it: 较一季度和去年四季度分别提高2.5个和5.7个百分点.

    Its own figure may stand between: a deficit of 0.3 billion against 0.1 billion a year ago and 0.2 billion in February.
    """
    joint = sentence.at.get(base.j)
    if joint is None or joint.get("range") != "and":
        return False
    figure = next((other for other in others if other.i == joint.j), None)
    held = figure is not None and any(other.j == base.i and step_before(sentence, other) == "from" for other in others)
    return joint.j == when.i or held and figure is not None and 0 <= when.i - figure.j <= 1


def _measured_by(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a percent is measured by a time right behind it, and nothing is aimed at: мінус 19% до 2022 року."""
    first = sentence.at.get(when.i)
    link = first if first is not None and "index_of" in first else sentence.at.get(when.i - 1)
    if link is None or "index_of" not in link or sentence.of("target"):
        return False
    return any(q.j == link.i and q.kind == "percent" for q in others)


def _happened_in(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether "in the previous year" tells when something moved: before all figures of its clause, no comparison before it.

    Die Exporte sanken im Vorjahr um 3,1 %.
    """
    inside = "in" in (sentence.mark(when.i - 1, "span"), sentence.lexicon.meanings(sentence.word(when.i)).get("span"))
    if when.shift != "previous_year" or not inside:
        return False
    clause = sentence.clause_of(when.i)
    figures = [other for other in others if sentence.clause_of(other.i) == clause and other.kind != "duration"]
    ahead = bool(figures) and all(other.i >= when.j for other in figures)
    return ahead and not _compared_before(sentence, when, others)


def moves_on(sentence: Sentence, start: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether a movement goes on from its start to an end that no phrase dates: 2023'te 42 bin tondan 45 bin tona çıktı."""
    end = next((q for q in others if 0 <= q.i - start.j <= 1 and q.kind == start.kind), None)
    if end is None or step_before(sentence, end) != "to":
        return False
    return any(0 <= verb.i - end.j <= _VERB and "comparative" not in verb for verb in sentence.of("move"))


def _compared_before(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool | None:
    """Return what the words before a phrase tell: a comparison, none, or nothing of either."""
    at = when.i - 1
    strangers = 0
    levelled = False
    for _ in range(_TO_COMPARISON):
        mark, word = sentence.at.get(at), sentence.word(at)
        figure = next((q for q in others if q.j == at + 1), None)
        if figure is not None and sentence.lexicon.has("step_after"):
            return None  # 2023'te 3,4 milyon tonken 2024'te 2,9 milyon tona: it dates what follows, or has its word behind it
        if figure is not None and when.j - figure.j <= 8:
            if levelled and figure.kind in RATES:
                return True  # dépasse de 44 % le niveau de 2022
            compared = _comparative_before(sentence, figure) if figure.kind in RATES else _than_before(sentence, figure, others)
            return compared or step_before(sentence, figure) == "from"
        if mark is not None:
            compares = "comparative" in mark and mark.j - mark.i > 1  # "more, than" in one phrase
            if mark.get("span") == "as_of" and mark.i == sentence.first:
                break  # on 1-10 May exports came to 16.8 billion
            levelled = levelled or "level" in mark or "those" in mark  # über denen des Jahres 2022, celles de 2022
            if levelled and ("comparative" in mark or mark.get("hedge_before") in ("over", "under") or "level" in mark and "move" in mark):
                return True  # в 1,8 раза выше уровня января 2022 года, exceeded the figure for 2022
            if mark.get("step") == "from" and "move" in mark and sentence.mark(mark.j, "span") == "in":
                return None  # est passé en 2022 de 1 766 à 807 millions
            if mark.get("step") == "from" or "than" in mark or compares:
                if _opens_clause(sentence, mark, others) or _earned_from(mark, when, others):
                    return False
                return compares or _is_no_hedge(sentence, mark, others)
            appended = mark.j == when.i and mark.get("when") == "same_period"  # zum Vorjahresmonat Juni 2023
            if appended or mark.get("span") in ("in", "end_of") or any(c in mark for c in _JOINTS):
                at = mark.i - 1
                continue
        if word in ("(", "（"):
            at -= 1
            continue
        if mark is not None and "tell" not in mark and "reckon" not in mark or not word[:1].isalpha() or strangers == 2:
            break
        strangers += 1
        at -= 1
    return None


def _opens_clause(sentence: Sentence, than: Mark, others: Sequence[Quantity]) -> bool:
    """Return whether a word that is "than" and "that" opens a clause, nothing compared before it: informó ... y que en 2022 vendió 5."""
    if sentence.word(than.i) not in sentence.lexicon.relatives or "comparative" in than:
        return False
    near_by = (sentence.at.get(k, _NO_WORD) for k in range(than.i - _THAN, than.i))
    compared = any(category in mark for mark in near_by for category in ("comparative", "multiple", "move", "hedge_before"))
    return not compared and not any(0 <= than.i - other.j <= _THAN and other.kind in RATES for other in others)


def _earned_from(source: Mark, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether "from" behind an amount tells what it was earned with: it earned 55.6 billion from exports in 2022."""
    return "preposition" in source and when.i - source.j > 1 and any(q.j == source.i and q.kind == "money" for q in others)


def _is_no_hedge(sentence: Sentence, mark: Mark, others: Sequence[Quantity]) -> bool:
    """Return whether a word compares: "over the first months" opens a span, "5 % over 2021" compares."""
    behind_figure = any(q.j == mark.i for q in others)
    return "hedge_before" not in mark or behind_figure or "move" in sentence.at.get(mark.i - 1, _NO_WORD)


def _comparative_before(sentence: Sentence, figure: Quantity) -> bool:
    """Return whether a word of comparison stands right before a rate: supérieur de 4,6 % à celui de 2023."""
    return any("comparative" in mark for k in range(figure.i - 3, figure.i) if (mark := sentence.at.get(k)) is not None)


def _than_before(sentence: Sentence, figure: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether a level stands behind a rate and a word of comparison: 12,2 % de plus que les 4,11 milliards de 2022."""
    for k in range(figure.i - 1, figure.i - 4, -1):
        mark = sentence.at.get(k)
        if mark is not None and ("than" in mark or "comparative" in mark and mark.j - mark.i > 1):
            return any(0 <= mark.i - rate.j <= 4 and rate.kind in RATES for rate in others)
    return False


def _compared_by_case(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether the ending of a phrase of time and a word of comparison behind it make a base: 2021 жылмен (...) салыстырғанда.

    So do an ablative and a rate with its comparative, or a rate in the dative with its verb: 2022 жылғы қаңтардан 1,4 есе көп, 3 %-ға өсті.
    """
    last = sentence.at.get(when.j - 1)
    if last is None or last.get("case") not in ("instrumental", "dative", "ablative"):
        return False
    rate = next((q for q in others if q.i == when.j and q.kind in RATES), None)
    if rate is not None and last.get("case") == "ablative":
        end = sentence.at.get(rate.j - 1, _NO_WORD)
        told = ("comparative", "move") if "dative" in (end.get("case"), end.get("suffix")) else ("comparative",)
        return any(category in sentence.at.get(k, _NO_WORD) for k in range(rate.j, rate.j + 4) for category in told)
    for k in range(when.j, sentence.last):
        if sentence.bracket[k - sentence.first] and not sentence.bracket[when.i - sentence.first]:
            continue
        found = sentence.at.get(k)
        if found is not None and "than_after" in found:
            return True
        if sentence.printed(k)[:1].isdecimal() or k - when.j > 14:
            return False
    return False


def opens_level(sentence: Sentence, when: When, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether a shift opens the clause of a level, which then is of that period: while the year before it was 18.9 billion."""
    if not when.shift or when.i >= quantity.i or _closes_comparison(sentence, when, others):
        return False
    if _dates_sentence(sentence, when):
        return step_before(sentence, quantity) != "from"
    dashed = sentence.word(quantity.i - 1) in (*DASHES, ":", "：")  # год назад был выше – 11,2 млн
    start = when.j if sentence.printed(when.j) == "," else when.i  # l'année d'avant, c'était 16,5
    if sentence.clause_of(start + (start == when.j)) != sentence.clause_of(quantity.i - 2 if dashed else quantity.i):
        return False
    opens = when.i - 2 <= sentence.first or sentence.clause_of(when.i - 3) != sentence.clause_of(when.i)
    opens = opens or sentence.word(when.i - 3) == ","  # тогда как год назад
    return opens and not any(when.j <= other.i < quantity.i for other in others) and step_before(sentence, quantity) != "from"


def _dates_sentence(sentence: Sentence, when: When) -> bool:
    """Return whether a shift opens a sentence of levels, with no word of comparison: a year earlier it sold 15 and bought 16 million."""
    led = [sentence.at.get(k, _NO_WORD) for k in range(sentence.first, when.i)]
    compares = any(c in mark for mark in led for c in ("than", "comparative", "step")) or sentence.of("move") or sentence.of("relative")
    return when.i - 2 <= sentence.first and not compares


def _is_verb(mark: Mark | None, quantity: Quantity) -> bool:
    """Return whether but a verb of being or reaching stands between a phrase of time and a figure: 上年为67.2亿美元."""
    return mark is not None and "number_verb" in mark and quantity.i - mark.j <= 1


def _another_begins(sentence: Sentence, i: int, j: int) -> bool:
    """Return whether a new flow is told between two tokens: more than in 2021, and bought 790 million."""
    flows = (*sentence.of("measure"), *sentence.of("measure_weak"))
    joined = any(i <= mark.i < j and mark.meanings["range"] == "and" for mark in sentence.of("range"))
    return joined and any(i <= mark.i < j for mark in flows)


def _closes_comparison(sentence: Sentence, when: When, others: Sequence[Quantity]) -> bool:
    """Return whether a comma ends what a rate is held against: 1.2 million tonnes, 18 % more than a year earlier, for 260 million."""
    more = next((mark for k in (when.i - 1, when.i - 2) if (mark := sentence.at.get(k)) is not None and "comparative" in mark), None)
    ends = sentence.word(when.j) == "," and sentence.starting(when.j + 1, "since_when") is None
    return ends and more is not None and any(other.j == more.i and other.kind in RATES for other in others)


def _added(sentence: Sentence, when: When, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Return whether "and" adds a figure to one whose rate has had its base: 1.4 million, 4% more than in 2021, and 33 million tonnes."""
    joint = sentence.at.get(when.j + (sentence.word(when.j) == ","))
    rated = any(0 <= when.i - rate.j <= _TO_RATE and rate.kind in RATES for rate in others)
    return rated and joint is not None and joint.get("range") == "and" and not when_between(sentence, when.j, quantity.i)


def when_between(sentence: Sentence, i: int, j: int) -> bool:
    return any(i <= mark.i < j for mark in sentence.of("since_when"))


def within_reach(quantity: Quantity, when: When, others: Sequence[Quantity]) -> bool:
    """A base belongs to a comparison with at most one other figure in between."""
    low, high = (quantity.j, when.i) if when.i >= quantity.j else (when.j, quantity.i)
    return sum(1 for other in others if low <= other.i < high and other.kind not in ("number", "code")) <= 1


_RECORDED = 5  # tokens between an amount and the time it was recorded in: registrado en el mismo periodo


def _is_recorded(sentence: Sentence, at: int) -> bool:
    """Return whether a word of recording stands at a token: the deficit of 62 million recorded in the same months of 2022."""
    mark = sentence.starting(at, "reckon") or sentence.starting(at, "tell") or sentence.starting(at, "step")
    return mark is not None and mark.get("step") in (None, "to") and sentence.printed(at).isalpha() and len(sentence.printed(at)) > _SHORT


_SHORT = 5  # letters of the longest small word


def belongs_to_base(sentence: Sentence, quantity: Quantity, when: When, step: str, others: Sequence[Quantity]) -> bool:
    """A level belongs to the base period where it stands in the comparison: from 4.48 billion a year earlier."""
    if step == "from":
        return True
    after = when.i >= quantity.j
    low, high = (quantity.j, when.i) if after else (when.j, quantity.i)
    if any(low <= other.i < high for other in others):
        return False
    owned = sentence.starting(quantity.j, "held")
    if after and owned is not None and when.i - owned.j <= 1:
        return True  # 3,29 milyar avro olan bir önceki yıla göre
    if after:
        held = any(sentence.mark(k, "hedge_before") in ("nearly", "under") for k in range(quantity.j, when.i))
        held = held or "level" in sentence.at.get(when.i, _NO_WORD) and sentence.word(when.i - 1) not in ("(", "（")
        return (
            not held  # lagen mit 4,2 Mrd. knapp unter Vorjahresniveau
            and not sentence.lexicon.has("step_after")
            and sentence.clause_of(when.i) == sentence.clause_of(quantity.j - 1)
            and when.i - quantity.j <= (_RECORDED if _is_recorded(sentence, quantity.j) else 2)
            and not any(sentence.mark(k, "step") == "from" or sentence.mark(k, "move") for k in range(quantity.j, when.i))
        )
    if quantity.i - when.j == 1 and sentence.word(when.j) in (*DASHES, ":", "："):
        return True  # (годом ранее – 1,67 млрд), where the dash is the verb
    if _is_verb(sentence.at.get(when.j), quantity):
        return True
    moved = any(sentence.mark(k, "move") in ("rise", "fall") or sentence.mark(k, "measure") for k in range(when.j, quantity.i))
    if quantity.kind != "percent" and not moved and quantity.i - when.j <= _RELATIVE and sentence.opens_relative(when.j):
        return True  # from the value recorded in the first quarter, which stood at 5.9 billion
    if step == "to" and not when_between(sentence, when.j, quantity.i):
        return False  # rose 4.5 % from a year earlier to 29.3 billion
    # "(in 2021: 9.64 billion)", "against 574.2 million in Q1 2022", "than in 2022, when it stood at 20.9 billion"
    if quantity.kind == "percent" and sentence.word(when.j) == ",":
        return False  # против 61,2 млн годом ранее, причём 71 процент
    if _added(sentence, when, quantity, others) or _closes_comparison(sentence, when, others):
        return False
    if _another_begins(sentence, when.j, quantity.i) or any(sentence.printed(k) in (";", "；") for k in range(when.j, quantity.i)):
        return False
    same_clause = sentence.clause_of(when.i) == sentence.clause_of(quantity.i) or sentence.apart(when.i, quantity.i)
    return (
        quantity.i - when.j <= 8 and same_clause and step != "to" or when_between(sentence, when.j, quantity.i) or quantity.i - when.j <= 2
    )
