"""Countries that stand for their statistics: Kazakh data, China's figures, the Chinese side reported, Tehran registered.

In: a sentence and a mark of a word for data, a country or a side. Out: the country whose figures are told, or whether one tells them.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS, WORLD
from ..roles.subjects import past_insertion
from ..sentence import Sentence
from ..sides.datelines import is_town
from ..sides.owners import of_side, party_of
from .telling import is_subject, told_last

_OTHER_SUBJECTS = ("measure", "measure_weak", "country", "adjective", "body", "named_body", "noun", "commodity", "side_word", "source_cue")
_TELLING = ("source_cue", "tell", "reckon")
_TO_BALANCE = 5  # tokens between a verb of counting and the balance it tells
_COUNTED = 12  # tokens between a town and the amount counted there
_PARTNER_CASES = ("dative", "accusative", "ablative", "instrumental", "for")
_CLAUSE_ENDS = frozenset((",", ";", ":", "–", "—", "，", "；", "："))
_LEADING = frozenset(("preposition", "step", "particle"))
_SMALL_WORDS = 3  # between a country and its verb


def country_beside(sentence: Sentence, cue: Mark) -> str | None:
    """Return the country of "Kazakh data", "China's statistics", "data from Germany", "data of the German side"."""
    best: tuple[int, str] | None = None
    if sentence.heading and sentence.of("foreign_body"):
        return None  # the bulletin of the Argentine-Paraguayan chamber
    if any(c in mark for k in (cue.j, cue.j + 1) if (mark := sentence.at.get(k)) is not None for c in ("named_body", "body")):
        return None  # Österreich ist laut Bank of Albania der größte Investor
    office = sentence.ending(cue.i - 1, "named_body") if "tell" in cue else None  # в Россию и Казахстан, Нацстатком оценивает
    owned = sentence.ending(cue.i - 1, "body") is not None  # Ulusal Bankası verilerine göre Hollandalı yatırımcılar
    for mark in (*sentence.of("adjective"), *sentence.of("country")) if office is None else ():
        code = party_of(mark)
        if not code or code == WORLD or code in GROUPS and code != "EU":
            continue
        if "adjective" in mark and sentence.mark(mark.j, "source_cue") == "unofficial":
            continue  # nach Angaben des Deutschen Kaffeeverbandes
        if "tell" in cue and "adjective" in mark and _of_flow(sentence, mark):
            continue  # les importations tunisiennes montrent une hausse: the flow does, no office
        if owned and mark.i >= cue.j or mark.i < cue.i and sentence.word(cue.i - 1) in (":", "：", "–", "—"):
            continue  # Белорусско-российская торговля: цифры и факты; VIENA – Según los cálculos de Pekín
        if mark.j + 1 == cue.i and sentence.word(mark.j) == ",":
            continue  # con el cierre decretado por Delhi, contabilizó
        end = _past_side(sentence, mark, cue)
        before, after = cue.i - end, mark.i - cue.j
        is_adjective = "adjective" in mark
        led = _preposition(sentence, mark) in ("to", "from", "with", "of") and sentence.mark(mark.j, "possessive") is None
        led = led or mark.get("case") in _PARTNER_CASES  # Қытаймен сауда деректері
        if before >= 0 and not is_adjective and led:
            continue  # trade with China, or the balance with the Emirates, shows ...: they tell nothing; but by Egypt's count
        if (0 <= before <= (4 if "tell" in cue else 2) and (is_adjective or before == 0 or _possessive(sentence, mark, end))) or (
            0 <= after <= (2 if is_adjective or sentence.word(cue.j + 1) in ("'", "’") else 1)
            and not _has_object(sentence, cue, mark)
            and _genitive(sentence, cue, mark)
        ):
            gap = before if before >= 0 else after
            if best is None or gap < best[0]:
                best = (gap, code)
    return best[1] if best else None


def named_by(sentence: Sentence, according: Mark) -> str | None:
    """Return the country that "according to" leads to by its bare name or capital: selon Pékin, laut Kampala, Kampala'ya göre.

    A name that goes on is another's: according to Beijing News.
    """
    behind = sentence.starting(according.j, "country")
    if sentence.lexicon.verb_last and not sentence.lexicon.verb_second:
        before = sentence.ending(according.i - 1, "country")
        behind = before if before is not None and before.get("case") == "dative" else None
    elif behind is not None and (sentence.printed(behind.j)[:1].isupper() or "possessive" in sentence.at.get(behind.j, ())):
        return None
    return behind["country"] if behind is not None and behind["country"] in COUNTRIES else None


def _past_side(sentence: Sentence, country: Mark, cue: Mark) -> int:
    """Return the token behind a country, or behind a word for its side before a cue: Mısır tarafının hesabı, 巴西方面的统计."""
    side = sentence.at.get(country.j)
    return side.j if side is not None and "side_word" in side and side.j <= cue.i else country.j


def _of_flow(sentence: Sentence, adjective: Mark) -> bool:
    """Return whether an adjective stands right beside a flow: German exports, l'import italiano."""
    return sentence.starting(adjective.j, "measure") is not None or sentence.ending(adjective.i - 1, "measure") is not None


def _preposition(sentence: Sentence, mark: Mark) -> str | None:
    """Return the preposition before a country, an article between them stepped over: with the United Kingdom."""
    before = sentence.at.get(mark.i - 1)
    article = before is not None and "preposition" not in before and not {"filler", "article"}.isdisjoint(before)
    return sentence.mark(mark.i - 1 - article, "preposition")


def _has_object(sentence: Sentence, cue: Mark, mark: Mark) -> bool:
    """Return whether a country tells whose flow is the object of a verb of telling: weist kenianische Einfuhren aus, puts Polish FDI at."""
    offices = (*sentence.of("named_body"), *sentence.of("body"))
    led = any(0 <= cue.i - office.j <= 3 for office in offices)
    flow = led and "adjective" in mark and any(sentence.mark(k, "measure") for k in (mark.j, mark.j + 1))
    return "tell" in cue and (sentence.lexicon.verb_second or flow)


def _possessive(sentence: Sentence, mark: Mark, end: int) -> bool:
    marked = sentence.mark(end, "possessive") is not None or sentence.word(end) in ("'", "’")
    if sentence.lexicon.has("genitive"):
        return "genitive" in mark
    return marked or not sentence.lexicon.has("possessive")


def _genitive(sentence: Sentence, cue: Mark, mark: Mark) -> bool:
    """After a cue the country must follow as its owner; a noun such as "data" alone before a country is none: según el chino."""
    if "adjective" in mark:
        alone = not sentence.printed(mark.j)[:1].isalnum() and "source_line" not in cue
        return (
            mark.i == cue.j
            or alone
            or any(
                other.i >= mark.j and other.i - mark.j <= 2
                for other in (*sentence.of("source_cue"), *sentence.of("body"), *sentence.of("side_word"))
            )
        )
    seen = cue.j - cue.i > 1 and sentence.lexicon.meanings(sentence.word(cue.j - 1)).get("preposition") == "from"  # visto desde Astaná
    return seen or sentence.mark(cue.j, "preposition") in ("from", "of") or mark.get("case") == "genitive"


def announces(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a country tells figures of trade: Tehran registered arrivals; La Chine, elle, annonce 3,1 milliards d'exportations.

    Its embassy tells none: Kırgızistan'ın Türkiye Büyükelçisi belirtti.
    """
    joined = sentence.ending(mark.i - 1, "country")
    if sentence.starting(mark.j, "foreign_body") is not None or joined is not None and joined.get("case") == "instrumental":
        return False  # Türkiye ile İran arasındaki ticaret
    ahead = sentence.lexicon.verb_second and sentence.ending(mark.i - 1, "reckon") is not None
    if (is_subject(sentence, mark) or ahead) and _preposition(sentence, mark) is None and "case" not in mark:
        verb = _told_by(sentence, mark)
        verb = None if verb is not None and _runs_balance(sentence, verb) else verb
        if verb is not None and any(verb.j <= k <= verb.j + 12 for k in sentence.digits) or told_last(sentence, mark):
            return True
        if _closes_clause(sentence, mark):
            return True
    side = next((m for m in sentence.of("side") if 0 <= m.i - mark.j <= 1 and m.meanings["side"] == "its"), None)
    if side is None or not sentence.of("measure"):
        return False
    return any(0 <= verb.i - side.j <= 2 and any(k >= verb.j for k in sentence.digits) for verb in sentence.of("tell"))


def _closes_clause(sentence: Sentence, subject: Mark) -> bool:
    """Return whether a verb of telling ends the clause of a subject, where verbs stand last: Анкара 6,4 млрд деп бағалайды."""
    clause = sentence.clause_of(subject.i)
    last = [verb for verb in sentence.of("tell") if sentence.clause_of(verb.i) == clause != sentence.clause_of(verb.j)]
    return sentence.lexicon.verb_last and any(subject.j <= money.i < last[0].i for money in sentence.of("currency") if last)


def _runs_balance(sentence: Sentence, verb: Mark) -> bool:
    """Return whether a verb of counting says that a country has a deficit or surplus: Serbia recorded a deficit of 2 billion."""
    behind = range(verb.i, verb.j + _TO_BALANCE)
    return "reckon" in verb and any(sentence.mark(k, "measure") in ("deficit", "surplus", "balance") for k in behind)


def reckoned_in(sentence: Sentence, town: Mark) -> bool:
    """Return whether a town stands for its office where amounts are counted: в Бишкеке насчитали 771 миллион, в Ташкенте – 826.

    The verb stands beside it, or with the town told before; where verbs stand at the end, behind the amount.
    """
    placed = sentence.mark(town.i - 1, "preposition") in ("in", "to") or town.get("case") == "locative"
    if placed and is_town(sentence, town) and _published(sentence, town):
        return True
    amounts = sentence.of("currency") or sentence.of("scale")
    if not placed or not sentence.of("reckon") or not amounts or not is_town(sentence, town):
        return False
    counted = any(0 <= k - town.j <= _COUNTED for k in sentence.digits)
    reach = _COUNTED if sentence.lexicon.verb_last else _SMALL_WORDS + 1
    own = [verb for verb in sentence.of("reckon") if -2 <= verb.i - town.j <= reach]
    others = (m for m in sentence.of("country") if m.j <= town.i and m.get("country") != town["country"] and is_town(sentence, m))
    opening = any(sentence.printed(k) in (",", ";", "，", "；") for k in (town.i - 1, town.i - 2))
    listed = opening and any(reckoned_in(sentence, other) for other in others)
    return counted and (bool(own) or listed)


def _published(sentence: Sentence, town: Mark) -> bool:
    """Return whether figures published in a town are told: les chiffres publiés à Astana; die in Astana veröffentlichten Zahlen."""
    before, behind = sentence.ending(town.i - 1, "source_cue"), sentence.starting(town.j, "source_cue")
    figures = None if before is None else sentence.ending(before.i, "source_cue")
    figures = figures or (None if behind is None else sentence.starting(behind.j, "source_cue"))
    return figures is not None and figures["source_cue"] == "strong"


def _told_by(sentence: Sentence, subject: Mark) -> Mark | None:
    """Return the verb of telling behind a subject, at most a few words without meaning in between: КНР же отчиталась.

    Or right before it, where the verb stands second: 2022 verzeichnete Kenia Ausfuhren.
    """
    ahead = sentence.ending(subject.i - 1, "reckon") if sentence.lexicon.verb_second else None
    if ahead is not None and "tell" in ahead:
        return ahead
    first = past_insertion(sentence, subject.j)  # Polonia, como importador, registró
    first = past_insertion(sentence, _past_role(sentence, first))
    for k in range(first, first + _SMALL_WORDS + 1):
        mark = sentence.at.get(k)
        if mark is not None and ("tell" in mark or "reckon" in mark and is_town(sentence, subject)):
            return mark
        if mark is not None and any(c in mark for c in _OTHER_SUBJECTS):
            return None
    return None


def _past_role(sentence: Sentence, at: int) -> int:
    """Return the token behind the role of a subject, up to a word that leads to it: Польша как импортёр учла; 波兰作为进口方，统计."""
    role = next((m for k in (at, at + 1) if (m := sentence.starting(k, "rank_cue")) is not None), None)
    if role is None or role["rank_cue"] != "place":
        return at
    return role.j + (sentence.printed(role.j) == "，")


def reports(sentence: Sentence, side: Mark) -> bool:
    """Return whether the side of a country reports a figure of trade: the Chinese side reported 41 billion."""
    if of_side(sentence, side) is None or not (sentence.of("measure") or sentence.of("measure_weak")):
        return False
    data = sentence.starting(side.j, "tell")  # 南非方面的数据显示
    adjective = sentence.starting(side.j, "adjective")  # da parte polacca si sono registrate
    behind = side.j if adjective is None else past_insertion(sentence, adjective.j + (sentence.printed(adjective.j) == ","))
    ends = (side.j, behind) if data is None else (side.j, data.j)
    cued = any(0 <= cue.i - end <= 1 for category in _TELLING for cue in sentence.of(category) for end in ends)
    told = cued or told_last(sentence, side) or _set_on_side(sentence, side)
    return told and any(k >= side.j for k in sentence.digits)


def _set_on_side(sentence: Sentence, side: Mark) -> bool:
    """Return whether a clause opens with the side on which its figures are counted: on the Kazakh side, imports amount to 0.8 billion."""
    parties = (*sentence.of("adjective"), *sentence.of("country"))
    named = next((m for m in parties if m.j == side.i or m.i == side.j and "adjective" in m), None)
    if named is None or not sentence.of("measure"):
        return False
    start = min(side.i, named.i)
    while start > max(sentence.first, min(side.i, named.i) - _SMALL_WORDS) and not _CLAUSE_ENDS.issuperset(sentence.printed(start - 1)):
        start -= 1
    opens = start == sentence.first or sentence.printed(start - 1) in _CLAUSE_ENDS
    led = sentence.lexicon.verb_last or any(
        _LEADING.intersection(sentence.lexicon.meanings(sentence.word(k))) for k in range(start, min(side.i, named.i))
    )
    behind = max(side.j, named.j)
    return opens and (led or sentence.printed(behind) in (",", "，")) and "side" not in sentence.at.get(start, ())
