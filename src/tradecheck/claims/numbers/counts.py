"""Numbers of counted things: 634 Japanese-invested entities, the number of firms rose from 320 to 345."""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...units import TENDER
from ..sentence import Sentence
from .labels import opened_by, ranked
from .money import currency_of
from .numerals import is_year
from .prices import base_at, with_base
from .quantity import DASHES, Quantity, replace, unit_of

_CARRIED = ("vehicle", "train", "vessel", "wagon", "aircraft")
_SHORTEST_COMPOUND = 8
_OF_WHICH = 2  # tokens between "of which" and the count
_GOODS = ("head", "item")  # goods told by the piece


def counted(sentence: Sentence, quantity: Quantity) -> Quantity:
    """A number without unit: a count where a counted noun follows, else kind number; endings behind a hyphen are its own."""
    noun = _called(sentence, _ended(sentence, quantity)) or _noun_after(sentence, quantity.j)
    if noun is not None and noun.i == quantity.j and is_cjk(sentence.printed(noun.i)) and noun.j - noun.i == 1:
        noun = _joined_before(sentence, quantity) or noun
    head = _counted_before(sentence, quantity) if noun and noun.get("suffix") == "counting" and noun["noun"] == "enterprise" else None
    noun = head or noun  # 出口企业数量达到8450家
    if noun and not _counter_aside(sentence, quantity, noun):
        return _of_noun(sentence, _ended(sentence, quantity), noun)
    people = sentence.starting(quantity.j, "adjective")
    if people is not None and not quantity.word and _employs(sentence, people.i):
        return replace(quantity, kind="count", unit="person", noun=people.i)  # give work to 28 thousand Ecuadorians
    quantity = _ended(sentence, quantity)
    link = sentence.starting(quantity.j, "per")
    if link is not None and quantity.scale < 6:
        base = base_at(sentence, link.j, prefer_money=True)
        quoted = _quoted(sentence, quantity, base.name) if base is not None and base.kind == "currency" else None
        if base is not None and quoted is not None:
            return with_base(sentence, replace(quantity, kind="money", unit=quoted), base)
    if link is None and sentence.mark(quantity.j, "range") == "to" and _tells_rate(sentence, quantity) and not quantity.scale:
        base = base_at(sentence, sentence.at[quantity.j].j, prefer_money=True)
        quoted = _quoted(sentence, quantity, base.name) if base is not None and base.kind == "currency" else None
        if base is not None and quoted is not None and not sentence.printed(base.j)[:1].isdecimal():
            return with_base(sentence, replace(quantity, kind="money", unit=quoted), base)
    if ranked(sentence, quantity):
        return replace(quantity, kind="rank", unit="rank")
    counted = _counted_before(sentence, quantity) or _named_before(sentence, quantity) or opened_by(sentence, quantity)
    if counted is not None and not quantity.word:
        return replace(quantity, kind="count", unit=_unit(sentence, quantity.i, counted), noun=counted.i)
    return quantity


def _called(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return what a part of things counted before is said to be: оның 120-сы – бірлескен кәсіпорын; 其中120家为合资企业."""
    if not any(mark.meanings["list_cue"] == "of_which" and 0 <= quantity.i - mark.j <= _OF_WHICH for mark in sentence.of("list_cue")):
        return None
    counter = sentence.starting(quantity.j, "suffix")
    at = counter.j if counter is not None and counter["suffix"] == "counting" else quantity.j
    link = sentence.starting(at, "step")
    if sentence.word(at) not in DASHES and (link is None or link["step"] != "to"):
        return None
    return sentence.starting(at + 1 if link is None or sentence.word(at) in DASHES else link.j, "noun")


def _counter_aside(sentence: Sentence, quantity: Quantity, noun: Mark) -> bool:
    """Return whether a Chinese counter tells nothing of goods: it ends another word (11道人工柜台), or nothing is sold (3台打谷机)."""
    if noun.meanings["noun"] != "item" or not is_cjk(sentence.word(noun.i)):
        return False
    clause = sentence.clause_of(noun.i)
    return noun.i != quantity.j or not (quantity.scale or any(sentence.clause_of(mark.i) == clause for mark in sentence.of("measure")))


def _unit(sentence: Sentence, number: int, noun: Mark) -> str:
    unit = unit_of(noun.meanings["noun"])
    return "exporter" if unit == "enterprise" and _export(sentence, number, noun) else unit


def _ended(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Take in the ending of a case that is written behind a number and a hyphen: 320-дан, 204-і."""
    at = quantity.j
    if sentence.word(at) not in DASHES or not sentence.glued(at - 1, at) or not sentence.glued(at, at + 1):
        return quantity
    told = sentence.mark(at + 1, "suffix")
    return replace(quantity, j=at + 2) if told is not None and told not in ("times", "counting") else quantity


def _of_noun(sentence: Sentence, quantity: Quantity, noun: Mark) -> Quantity:
    unit = _unit(sentence, quantity.i, noun)
    link = sentence.starting(noun.j, "per")
    span = sentence.mark(link.j, "time") if link is not None else None
    if link is not None and span and unit in _CARRIED:
        return replace(quantity, j=link.j + 1, kind="quantity", unit=f"{unit}/{span}", noun=noun.i)
    return replace(quantity, kind="quantity" if unit in _GOODS else "count", unit=unit, noun=noun.i)


def _export(sentence: Sentence, number: int, noun: Mark) -> bool:
    """Return whether a verb says that firms export to somewhere, behind them or before their number.

    Companies export to; empresas chilenas que le venden a ese mercado; exportan a Ecuador 1.217 empresas.
    """
    place = sentence.at.get(number - 1)
    link = sentence.at.get(place.i - 1) if place is not None and ("country" in place or place.get("side") == "that") else None
    if link is not None and link.get("preposition") in _TO and _sells(sentence.at.get(link.i - 1)):
        return True
    if _sells_whither(sentence, number, noun):
        return True
    at = noun.j
    while at < noun.j + _REACH and not _sells(sentence.at.get(at)):
        mark = sentence.at.get(at)
        if not (mark is not None and ("adjective" in mark or "side" in mark) or sentence.word(at) in sentence.lexicon.common_words):
            return False
        at += 1
    verb = sentence.starting(at, "measure") or sentence.starting(at, "measure_weak")
    if verb is None:
        return False
    return any(mark is not None and mark.get("preposition") in _TO for mark in (verb, sentence.at.get(verb.j)))


def _sells_whither(sentence: Sentence, number: int, noun: Mark) -> bool:
    """Return whether the clause of firms tells that they export, and whither: В Польшу экспортировали 3200 компаний; 向波兰出口."""
    clause = sentence.clause_of(noun.i)
    sold = [mark for c in ("measure", "measure_weak") for mark in sentence.of(c) if mark[c] == "exports"]
    verbs = [mark for mark in sold if sentence.clause_of(mark.i) == clause]
    ends = noun.j if noun.j > number else number + 1
    if not any(mark.j <= number or mark.i >= ends for mark in verbs) or any(k > noun.j or k < number for k in _figures(sentence, clause)):
        return False
    named = (mark for mark in sentence.of("country") if sentence.clause_of(mark.i) == clause)
    led = ((mark.get("case"), sentence.mark(mark.i - 1, "preposition")) for mark in named)
    return any(case == "dative" or leads == "to" or (case, leads) == ("accusative", "in") for case, leads in led)


def _figures(sentence: Sentence, clause: int) -> list[int]:
    """Return the digits of a clause that are no years."""
    return [k for k in sentence.digits if sentence.clause_of(k) == clause and not is_year(sentence.printed(k))]


_TO = ("to", "in")
_REACH = 4


def _sells(mark: Mark | None) -> bool:
    return mark is not None and (mark.get("measure") or mark.get("measure_weak")) == "exports"


def _quoted(sentence: Sentence, quantity: Quantity, base: str) -> str | None:
    """Return the currency that a bare number per dollar is told in: the last one named before it, else that of a home."""
    named = [currency_of(sentence, mark) for mark in sentence.of("currency") if mark.j <= quantity.i]
    homes = [TENDER[home] for home in sentence.homes if home in TENDER]
    return next((code for code in (*reversed(named), *homes) if code != base), None)


def _tells_rate(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a rate is spoken of, or a currency is what a sentence tells of: the lari averaged 2.62 to the dollar."""
    if any(mark.meanings["measure"] == "rate" for mark in sentence.of("measure")):
        return True
    named = (mark for mark in sentence.of("currency") if mark.j <= quantity.i)
    return any(not sentence.printed(mark.i - 1)[:1].isdecimal() and sentence.mark(mark.i - 1, "scale") is None for mark in named)


def counts_things(sentence: Sentence, j: int) -> bool:
    """Return whether the number before token ``j`` counts things of no known kind: 12 millones de vacunas, 3 million doses.

    Behind "of" a plain word is what is counted; right behind the number it is where words do not change with case.
    """
    mark = sentence.at.get(j)
    traded = mark is not None and "measure" in mark and sentence.lexicon.verb_second
    if mark is not None and traded and "commodity" in sentence.at.get(mark.j, ()):
        return True  # 7,5 Millionen exportierte Armbanduhren
    partitive = mark is not None and mark.i == j and mark.get("preposition") == "of" and not any(c in mark for c in _OTHER_ROLES)
    if mark is not None and partitive and sentence.lexicon.inflected:
        follower = sentence.at.get(mark.j)
        if follower is not None and follower.i == mark.j:
            return "distractor" in follower or "commodity" in follower and "measure" not in follower
        return _is_thing(sentence, mark.j)
    if partitive and sentence.mark(j - 1, "scale") == "6":  # 173 millions de caisses; an amount of abstract things is told in billions
        return mark is not None and mark.j not in sentence.at and _is_thing(sentence, mark.j) and _plural_follows(sentence, mark.j)
    if mark is not None and mark.i == j:
        return "distractor" in mark and "measure" not in mark or "unit" in mark or "noun" in mark
    if is_cjk(sentence.printed(j)):
        return False
    if sentence.mark(j - 1 - (sentence.printed(j - 1) == "."), "scale") == "3":  # money in thousands has its currency: 64 тыс. субъектов
        return _is_thing(sentence, j) or sentence.lexicon.compounds and sentence.printed(j)[:1].isupper()
    return not sentence.lexicon.inflected and _is_thing(sentence, j) and _plural_follows(sentence, j)


_OTHER_ROLES = ("currency", "unit", "noun", "scale", "relative", "measure", "step", "out_of")


def _is_thing(sentence: Sentence, at: int) -> bool:
    word = sentence.printed(at)
    return (
        word[:1].isalpha() and word.islower() and word not in sentence.lexicon.common_words and not is_cjk(word) and not word.endswith("ly")
    )


def _plural_follows(sentence: Sentence, j: int) -> bool:
    words = [sentence.word(k) for k in (j, j + 1) if sentence.word(k)[:1].isalpha() and k not in sentence.at]
    endings = sentence.lexicon.plural_endings
    return any(plural.endswith(endings) and plural not in sentence.lexicon.common_words for plural in words)  # 1.5 million (land) mines


def _counted_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun of "the number of Polish companies rose from 320 to 345"."""
    for head in sentence.of("number_of"):
        for noun in sentence.of("noun"):
            beside = head.j <= noun.i <= head.j + 5 or noun.j == head.i  # the number of firms, firmalar sayısı
            if beside and max(head.j, noun.j) <= quantity.i and _no_measure(sentence, max(head.j, noun.j), quantity.i):
                return noun
    link = sentence.at.get(quantity.i - 1)
    if link is not None and "hedge_before" in link:
        link = sentence.at.get(link.i - 1)
    follower = sentence.starting(quantity.j, "step")
    compared = follower is not None and follower.get("step") == "from"  # экспортёров стало 63 против 48
    alone = link is not None and (compared or not sentence.printed(quantity.j)[:1].isalnum())
    if link is not None and "number_verb" in link and (alone or link.get("step") == "to") and not quantity.scale and quantity.ulp == 1:
        nouns = [noun for noun in sentence.of("noun") if noun.j <= link.i and sentence.clause_of(noun.i) == sentence.clause_of(quantity.i)]
        return nouns[-1] if nouns else None
    return None


def _named_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun right before a number with a counter behind it, hedges and verbs between: 获批项目278个, 项目达245个."""
    if sentence.mark(quantity.j, "suffix") != "counting":
        return None
    at = quantity.i - 1
    while (mark := sentence.at.get(at)) is not None and "noun" not in mark and any(c in mark for c in ("hedge_before", "number_verb")):
        at = mark.i - 1
    return sentence.ending(at, "noun")


def _joined_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the joint ventures or exporters named right before a number with the counter of firms behind it: 合资企业380家."""
    noun = sentence.ending(quantity.i - 1, "noun")
    return noun if noun is not None and noun.meanings["noun"] in ("joint_venture", "exporter") else None


def _no_measure(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether nothing else is measured between the number of things and a figure."""
    return all((mark := sentence.at.get(k)) is None or "measure" not in mark for k in range(first, last))


def _noun_after(sentence: Sentence, at: int) -> Mark | None:
    """Return the counted noun up to four words on, past adjectives: 634 Japanese-invested entities."""
    for step in range(at, min(at + 6, sentence.last)):
        mark = sentence.at.get(step)
        word = sentence.word(step)
        if word in DASHES and not (sentence.glued(step - 1, step) or sentence.glued(step, step + 1)):
            return None  # the other 4.5 billion – car parts from Korea
        if mark is not None and mark.i <= step:
            if "noun" in mark and not _ties(sentence, mark.j):
                if not (mark.meanings["noun"] == "employed" and not _employs(sentence, at)):
                    people = sentence.starting(mark.j, "distractor")
                    return None if people is not None and people.get("distractor") == "people" else mark  # 60 компания өкілі
            elif "unit" in mark and "unit" in mark and step > at:
                return None
            if step > at and sentence.word(step - 1) == "-" and sentence.glued(step - 1, step):
                continue  # an adjective tied by a hyphen: Japanese-invested
            if "hedge_after" in mark:
                continue  # 17 bin civarında şirket
            if (
                any(
                    c in mark
                    for c in (
                        "distractor",
                        "scale",
                        "currency",
                        "time",
                        "month",
                        "step",
                        "span",
                        "source_cue",
                        "hedge_before",
                        "move",
                        "relative",
                    )
                )
                or mark.get("measure", "quantity") != "quantity"
                and sentence.mark(mark.j, "noun") not in _CARRIED  # 312 ihracat treni
            ):
                return None
            continue
        if (tail := _tail(sentence, step)) is not None:
            return tail
        if word[:1].isdecimal() or (word and not word[0].isalpha() and word not in "+-–‑'’"):
            return None
        if word in sentence.lexicon.common_words and step > at:
            if word not in sentence.lexicon.common_words or not is_cjk(word):
                return None
    return None


def _ties(sentence: Sentence, j: int) -> bool:
    """Return whether a hyphen ties a noun to the next word: ship-to-shore cranes, project-related."""
    return sentence.word(j) in DASHES and sentence.glued(j - 1, j) and sentence.glued(j, j + 1) and sentence.printed(j + 1).isalpha()


def _tail(sentence: Sentence, at: int) -> Mark | None:
    """Return the noun that ends a compound word of languages that write such in one: Mitgliedsfirmen, Frachtschiffe."""
    word = sentence.word(at)
    if at in sentence.at or len(word) < _SHORTEST_COMPOUND or not sentence.lexicon.has("noun_tail"):
        return None
    tails = (told for tail, told in sentence.lexicon.single_words("noun_tail") if word.endswith(tail) and len(word) > len(tail) + 2)
    told = next(tails, None)
    tokens = sentence.tokens
    return None if told is None else Mark(at, at + 1, tokens.starts[at], tokens.ends[at], {"noun": told})


def _employs(sentence: Sentence, at: int) -> bool:
    """People are counted where firms of a sentence employ them; one firm's own staff is no claim about trade."""
    firms = any(mark.meanings["noun"] in ("enterprise", "joint_venture", "project", "exporter") for mark in sentence.of("noun"))
    return firms and any(abs(mark.i - at) < 8 for mark in sentence.of("employ"))
