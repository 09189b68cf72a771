"""When: the period a figure covers and the period it is compared with.

Rule: the nearest phrase of time in the sentence, one told as a base ("than in 2021", "from ... a year earlier") only for
what it bases; else the period the text speaks of; stocks without a date have the month of the document.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...period import Period
from ..in_turn import period_in_turn
from ..measure.steps import behind_start, step_before
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..periods.when import When
from ..sentence import Sentence
from ..sides.setting import Setting
from .bases import RATES, belongs_to_base, is_base, joined_to, moves_on, opens_level, when_between
from .case import COMPARED, LEVELS_OF_TRADE, Case, Lag, Timing
from .compared import compared, compared_with, told_for_level
from .contrasted import behind_contrasted, ends_with_its_figure
from .dating import (
    before_bracket,
    dates_stock,
    in_bracket_behind,
    in_relative,
    of_another,
    of_plan,
    of_start,
    opens_next,
    owning,
    past_bracket,
    same_part,
    told_aside,
)
from .events import of_event, of_likeness, of_movement_before, of_record, of_sign_before, of_telling

STOCKS = frozenset(("count",))
_LISTS = frozenset(",;/、，；")
_TO_LEVEL = 8  # tokens between "when" and the level it had
_TO_YEARS = 3  # tokens between a sum and its years, or from one end of a movement to the other: 2.4 billion over the three years
_NO_WORD: dict[str, str] = {}


def timing(
    sentence: Sentence,
    quantity: Quantity,
    reading: Reading,
    whens: Sequence[When],
    others: Sequence[Quantity],
    spoken: Period | None,
    setting: Setting,
    lag: Lag | None = None,
) -> Timing:
    """Return period and base period of a claim; ``lag`` tells how far back the text has compared so far."""
    events = [when for when in whens if of_event(sentence, when, whens) or of_record(sentence, when) or of_telling(sentence, when, whens)]
    events += [when for when in whens if of_likeness(sentence, when) or of_movement_before(sentence, when)]
    events += [when for when in whens if of_sign_before(sentence, when)]
    counting = [when for when in whens if when not in events]
    dated = any(not (when.is_present or _lies_ahead(when, setting)) for when in counting)
    if (reading.of or reading.measure) in LEVELS_OF_TRADE and (spoken is not None or dated):
        counting = [when for when in counting if not when.is_present]  # now takes 13.9 % of imports: in the year spoken of
    if reading.step == "to" and reading.measure not in COMPARED:
        starts = [other.j for other in others if other.i < quantity.i and step_before(sentence, other) == "from"]  # 由668亿同比降至585亿
        reach = min(starts, default=quantity.j)
        counting = [when for when in counting if not (when.i >= reach and _over_the_year(when))]
    counting = [when for when in counting if not behind_contrasted(sentence, quantity, when, others)]
    bases = [when for when in counting if not _lies_ahead(when, setting) and is_base(sentence, when, others)]
    bases += [when for when in counting if when not in bases and any(joined_to(sentence, base, when, others) for base in bases)]
    listed = period_in_turn(sentence, quantity, counting, others)
    if listed is not None and listed not in bases:
        return Timing(listed.period, None if reading.measure not in COMPARED else (lag or Lag()).back(listed.period), listed)
    if reading.measure not in COMPARED:
        bases = [when for when in bases if not opens_level(sentence, when, quantity, others)]
    own = [when for when in counting if when not in bases and not ((when.since or when.name == "past") and reading.measure == "rank")]
    own = [when for when in own if not ends_with_its_figure(sentence, quantity, when, counting, others, spoken)]
    if reading.measure in COMPARED:  # 12 % more than in 2022, when it was 2.4 billion
        own = [when for when in own if when.name != "then" or when.i < quantity.i]
    else:  # in 2019 we began with 24.8 million, so that in four years it tripled
        clause = sentence.clause_of(quantity.j - 1)
        own = [when for when in own if not when.shift.startswith("years:") or sentence.clause_of(when.i) == clause]
    case = Case(sentence, quantity, reading, own, bases, others, spoken, setting, lag or Lag(), counting)
    then = _when_it_was(sentence, quantity, counting, others)
    if then is not None and reading.measure in LEVELS_OF_TRADE:
        return Timing(case.resolve(then, spoken), None, then)
    bracketed = in_bracket_behind(sentence, quantity, counting)
    opened = before_bracket(sentence, quantity, counting) or bracketed or owning(sentence, quantity, counting)
    if opened is not None and reading.measure not in COMPARED:
        told_first = next((when.period for when in own if when is not opened and when.period is not None), spoken)
        governing = told_first if opened.i >= quantity.j and opened is not bracketed else spoken
        return Timing(case.resolve(opened, governing), None, opened, compared=opened in bases)
    if bracketed is not None:
        return compared(case, bracketed, bracketed.period)
    if reading.measure in STOCKS:
        case.own = [when for when in own if dates_stock(sentence, when, quantity)]
        case.bases = [when for when in bases if sentence.clause_of(when.i) == sentence.clause_of(quantity.i)]
    told = spoken or setting.title_period
    if reading.measure in COMPARED:
        case.bases += [when for when in case.own if compared_with(case, when) or told_for_level(case, when)]
        case.bases += [when for when in case.own if when not in case.bases and told_aside(sentence, quantity, when, others, told)]
        case.own = [when for when in case.own if when not in case.bases]
    case.own = [
        when
        for when in case.own
        if not of_another(sentence, quantity, when, others, told)
        and not of_start(sentence, quantity, when, others)
        and not opens_next(sentence, quantity, when, case.own, others)
        and not of_plan(sentence, quantity, when, others, setting.today)
    ]
    aside = in_relative(sentence, quantity, case.own, others, spoken)
    case.own = [when for when in case.own if when not in aside]
    main, governing = _governing(case)
    if reading.measure == "target":
        return _aimed(case, main)
    if reading.measure in COMPARED:
        return compared(case, main, governing)
    return _level(case, main, governing)


def _when_it_was(sentence: Sentence, quantity: Quantity, whens: Sequence[When], others: Sequence[Quantity]) -> When | None:
    """Return the phrase of time of which "when it was" tells a level: up 18 % on January 2023, when it was 2.7 billion."""
    for when in whens:
        at = when.j + (sentence.word(when.j) == ",")
        opening = sentence.starting(at, "since_when")
        if opening is None or "than" in opening and sentence.word(when.j) != "," or not opening.j <= quantity.i <= opening.j + _TO_LEVEL:
            continue
        if not when.since and not any(opening.j <= other.i < quantity.i for other in others):
            return when
    return None


def _over_the_year(when: When) -> bool:
    """Return whether a phrase only says that two figures are a year apart: passé de 66,8 à 58,5 milliards d'une année sur l'autre."""
    return when.name == "same_period" and when.shift == "-1y"


def _lies_ahead(when: When, setting: Setting) -> bool:
    """Return whether a phrase tells a time after the document, with which nothing is compared: до 3 млрд долларов к 2030 году."""
    return when.period is not None and setting.today is not None and when.period.first > setting.today


def _governing(case: Case) -> tuple[When | None, Period | None]:
    """Return the phrase that dates a number and its period, else the period spoken of or that of the title."""
    sentence, quantity, own = case.sentence, case.quantity, case.own
    main = next((when for when in own if when.shift.startswith("years:") and 0 <= when.i - quantity.j <= _TO_YEARS), case.nearest(own))
    if main is not None and main.since and main.i < quantity.i and when_between(sentence, main.j, quantity.i):
        return main, main.period  # since 2000, when it was 10 billion
    if main is not None and main.since and case.reading.measure in LEVELS_OF_TRADE and not sentence.apart(main.i, quantity.i):
        own = [when for when in own if not when.since] if quantity.i > main.j or len(own) > 1 else own
        main = case.nearest(own)
    governing = case.resolve(main, case.spoken) or case.ago(main) if main is not None else case.spoken
    if main is not None and main.since and 0 <= quantity.i - main.j <= 3 and sentence.apart(main.i, quantity.i):
        governing = main.period  # since 2019 (659 million at the time)
    title = case.setting.title_period
    if main is None and governing is None and title and case.reading.measure not in STOCKS:
        governing = title
    return main, governing


def _aimed(case: Case, main: When | None) -> Timing:
    """Return the time a target aims at; a quota without one is in force now."""
    today = case.setting.today
    if main is None:  # against 31 million in 2023: no time to aim at
        main = case.nearest([when for when in case.bases if today is None or when.period is None or when.period.last > today])
    aimed = main.period if main is not None else None
    if main is not None and main.name == "year_end" and today and aimed is not None and aimed.last < today:
        aimed = Period.year(today.year)  # by the end of the year, of a text that tells of last year
    between = main is not None and any(main.j <= other.i < case.quantity.i for other in case.others)
    if main is not None and main.name == "last_year" and between and case.reading.step == "to":
        aimed = None  # to bring last year's six billion to fifteen
    if aimed is None and case.reading.cue == "quota" and today:
        aimed = Period.month(today.year, today.month)
    return Timing(aimed, None, main)


def _level(case: Case, main: When | None, governing: Period | None) -> Timing:
    """Return the period of a level: that of its base where it is what something is compared with."""
    sentence, quantity = case.sentence, case.quantity
    end = _end_of_span(case, governing)
    if end is not None:
        return Timing(end, None, main)
    nearest = case.nearest([*case.own, *case.bases])
    if nearest is not None and nearest in case.bases and belongs_to_base(sentence, quantity, nearest, case.reading.step, case.others):
        return Timing(case.resolve(nearest, governing) or case.ago(nearest), None, nearest, compared=True)
    dated = (
        nearest is not None
        and nearest in case.own
        and (
            nearest.i >= quantity.j
            and sentence.distance(past_bracket(sentence, quantity, nearest), nearest.i) <= 3
            or nearest.j == quantity.i
            and not moves_on(sentence, quantity, case.others)
        )
    )
    if case.reading.measure == "rank" and _left(case) and not (dated and nearest is not None and nearest.i >= quantity.j):
        return Timing(case.lag.back(governing), None)
    if case.reading.step != "from" or dated or _hedged(case) or _begins_alone(case, main):
        return Timing(governing, None, main)
    if _aims_ahead(case, governing) and not case.bases:
        return Timing(None, None)
    told = case.bases[0] if case.bases else None
    moves = [mark for category in ("move", "multiple") for mark in sentence.of(category) if same_part(sentence, quantity.i, mark.i)]
    ahead = [other for other in case.others if other.i >= quantity.j and same_part(sentence, quantity.i, other.i)]
    if moves or case.bases or _behind_another(case) or any(step_before(sentence, other) == "to" for other in ahead):
        return Timing(case.resolve(told, governing) if told is not None else case.lag.back(governing), None, told)
    return Timing(governing, None, main)


def _end_of_span(case: Case, governing: Period | None) -> Period | None:
    """Return the first or last of several years for the ends of a movement over them: from 2019 to 2023 trade rose from 4.4 to 5.9."""
    if governing is None or governing.grain != "year" or governing.days < _SEVERAL_YEARS:
        return None
    behind = case.quantity.j
    if any(when.period is not None and when.period.grain == "year" and 0 <= when.i - behind <= 1 for when in (*case.own, *case.bases)):
        return None  # over the past seven years, from 7.9 billion in 2010
    if case.reading.step == "from" and any(_goes_on_to(case, case.quantity, other) for other in case.others):
        return Period.year(governing.first.year)
    ends = case.reading.step == "to" and any(_goes_on_to(case, other, case.quantity) for other in case.others)
    multiplied = case.reading.step == "to" and any(other.kind == "multiple" for other in case.others)
    reached = ends or multiplied or behind_start(case.sentence, case.quantity)
    return Period.year(governing.last.year) if reached else None  # tripled from 2019 to 2023, to 15.5 billion


def _goes_on_to(case: Case, start: Quantity, end: Quantity) -> bool:
    """Return whether a movement leads from one figure to the next: from 1.2 to 3.6 billion, 1,2 milyar dolardan 3,6 milyar dolara."""
    beside = 0 <= end.i - start.j <= _TO_YEARS and end.kind in (start.kind, "number")
    return beside and step_before(case.sentence, start) == "from" and step_before(case.sentence, end) == "to"


_SEVERAL_YEARS = 700  # days


def _aims_ahead(case: Case, governing: Period | None) -> bool:
    """Return whether what is planned goes on from an undated level: to raise trade from 5.3 to 10 billion by 2030."""
    today = case.setting.today
    return bool(case.sentence.of("target")) and governing is not None and (today is None or governing.last > today)


def _begins_alone(case: Case, main: When | None) -> bool:
    """Return whether a phrase of time leads to a start that is held against nothing: in 2019 we began with 24.8 million."""
    quantity = case.quantity
    if main is None or main.period is None or main.j > quantity.i or case.bases:
        return False
    clause = case.sentence.clause_of(quantity.i)
    if any(case.sentence.clause_of(mark.i) == clause for mark in case.sentence.of("move")):
        return False
    if any(other.j <= main.i and other.kind == quantity.kind for other in case.others):
        return False  # 205,900 t shipped in 2023, against 283,600
    between = any(main.j <= other.i < quantity.i for other in case.others)
    ahead = any(other.i >= quantity.j and other.kind in (quantity.kind, "percent") for other in case.others)
    return not between and not ahead


def _behind_another(case: Case) -> bool:
    """Return whether the figure right before a level is held against it: 8.1 billion, against 7.6 billion; +4.6 % on 2.81 billion."""
    before = [other for other in case.others if other.j <= case.quantity.i and other.kind not in ("number", "code")]
    last = before[-1] if before else None
    word = case.sentence.at.get(case.quantity.i - 1)
    if word is not None and "preposition" in word and "than" not in word:
        return False  # imports from Austria of 1,198 million
    if word is not None and case.sentence.ending(word.i - 1, "country") is not None:
        return False  # на третьей – Бангладеш с 7,2 миллиона
    return last is not None and case.quantity.i - last.j <= 5 and last.kind in (case.quantity.kind, "percent")


def _hedged(case: Case) -> bool:
    """Return whether "over" before a level says how exact it is and holds it against no rate: China, spending over 4.6 billion."""
    word = case.sentence.at.get(case.quantity.i - 1, _NO_WORD)
    return "hedge_before" in word and not any(0 <= case.quantity.i - other.j <= 3 for other in case.others if other.kind in RATES)


def _left(case: Case) -> bool:
    """Return whether a place is the one left for another: from eleventh to eighth, vom zweiten auf den sechsten Platz."""
    sentence, quantity = case.sentence, case.quantity
    follower = next((other for other in case.others if other.i >= quantity.j), None)
    if follower is not None and follower.kind == "rank" and follower.i - quantity.j <= 4:
        between = range(quantity.j, follower.i)
        joined = any(sentence.mark(k, "range") == "and" or sentence.printed(k) in _LISTS for k in between)
        return not joined and not any(c in sentence.at.get(k, _NO_WORD) for k in between for c in ("or", "country", "measure", "article"))
    return step_before(sentence, quantity) == "from" and bool(sentence.of("move"))
