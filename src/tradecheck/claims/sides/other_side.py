"""Which country is the other side of a bilateral text, beside the own one; none where a text tells the trade with all.

In: the sentences, the own side and the countries by weight. Out: a country or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS, WORLD
from ..roles.subjects import trades_alone
from ..sentence import Sentence
from .datelines import opens_report
from .mentions import PLACES
from .owners import flow_owner, party_of
from .speakers import behind_partner_word, title_owner, titled_pair

_PARTIES = COUNTRIES | frozenset(GROUPS)
_OF_TWO = ("both", "that", "there", "neighbour")  # words for sides that a text about one country's trade with all has not in its head
_BALANCES = ("balance", "deficit", "surplus")
_JOINING = ("-", "'", "’")
_PARTING = ("country", "preposition", "range", "body", "rank_cue", "share")
_OF_A_KIND = 5  # tokens between an owner and its flow: non-oil, of goods
_HEAD_SENTENCES = 2
_HEAD_BLOCKS = 5
_NAMED_OFTEN = 4  # mentions, as they weigh, of a country that no preposition leads to
_FAR_AHEAD = 4  # so many times as often as any third country is a country named that is the only partner


def told_pair(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the partner where the first figure or heading on trade names home and one other: China's trade with Africa."""
    told = titled_pair(sentences, home) or _titled_partner(sentences, home, counts) or _titled_alone(sentences, home, counts)
    if told:
        return told
    read = 0
    for sentence in sentences[:6]:
        marks = [
            m for m in (*sentence.of("country"), *sentence.of("adjective")) if not (m.i - sentence.first <= 1 and opens_report(sentence, m))
        ]
        codes = {code for code in map(party_of, marks) if code and code != WORLD}
        if not codes or not (sentence.of("measure") or _tells_flow(sentence) or home in codes and counts.keys() == codes):
            continue
        if home in codes and len(codes) == 2:
            other = next(code for code in codes if code != home)
            several = sum(1 for code in counts if code not in (home, other)) > 4  # one partner of many
            alone = len(counts) == 2 and (not sentence.digits or joined_in(sentence))  # of the two that are named, no figure yet
            often = counts[other] >= 3 or alone
            return other if often and not several or sentence.heading else None
        read += 1
        if read == 2:
            break
    return None


def on_sheet(sentences: Sequence[Sentence], home: str | None, other: str | None) -> bool:
    """Return whether a title is that of a sheet on the other country: a promotion office's, or one whose lines tell flows of home.

    Ficha país: Marruecos (ICEX) - Fiche pays : Tunisie / Exportations suisses : 141 mio. CHF.
    """
    titles = [sentence for sentence in sentences[:_HEAD_BLOCKS] if sentence.heading]
    if any(_labelled(title, mark) and party_of(mark) == other for title in titles for mark in title.of("country")):
        return any(flow_owner(s, mark) == home for s in sentences if not s.heading for mark in s.of("measure"))
    told = (title for title in titles[:2] if any(party_of(mark) == other for mark in title.of("country")))
    offices = (mark for title in told for category in ("body", "named_body") for mark in title.of(category))
    return any(mark.get("body") == "promoter" for mark in offices)


def _labelled(title: Sentence, mark: Mark) -> bool:
    """Return whether the name of a country ends a short label of a title, which may be dated behind a dash: Fiche pays : Tunisie – 2024."""
    closed = mark.j >= title.last or title.printed(mark.j) in ("–", "—", "-", ",", "(", "|")
    return closed and title.printed(mark.i - 1) in (":", "：") and not any(k < mark.i for k in title.digits)


def is_part(sentences: Sequence[Sentence], group: str) -> bool:
    """Return whether a text tells which part of all exports or imports a group of countries has: На долю СНГ пришлось 9,6 % экспорта."""
    for sentence in sentences if group in GROUPS else ():
        if sentence.of("share") and {code for mark in sentence.marks if (code := party_of(mark))} == {group}:
            behind = [sentence.starting(mark.j, "measure") for mark in sentence.of("relative")]
            if any(mark is not None and mark.meanings["measure"] in ("exports", "imports", "turnover") for mark in behind):
                return True
    return False


def joined_in(sentence: Sentence) -> bool:
    """Return whether trade is told of two countries joined by "and" right behind it: товарооборот Беларуси и Сербии составил 248 млн.

    Or of two that open a sentence on trade as its subjects, and no third.
    """
    flows = [mark for mark in sentence.marks if "turnover" in (mark.get("measure"), mark.get("measure_weak"))]
    for mark in sentence.of("range"):
        first, second = sentence.at.get(mark.i - 1), sentence.at.get(mark.j)
        if mark.meanings["range"] != "and" or first is None or second is None:
            continue
        if {party_of(first), party_of(second)} <= COUNTRIES:
            beside = any(0 <= first.i - flow.j <= 2 or 0 <= flow.i - second.j <= 2 for flow in flows)
            return beside or bool(flows) and first.i == sentence.first and len(sentence.of("country")) == 2
    return False


def _titled_partner(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the one foreign country or union to which a title leads trade, if the text is about no third: TRADE WITH OMAN.

    The members of a union are no third: ВЗАИМНАЯ ТОРГОВЛЯ С ГОСУДАРСТВАМИ ЕАЭС.
    """
    for sentence in (s for s in sentences[:5] if s.heading and s.of("measure")):
        marks = [mark for mark in sentence.marks if party_of(mark) in _PARTIES and "currency" not in mark]
        if len({party_of(mark) for mark in marks}) == 1 and party_of(marks[0]) != home and behind_partner_word(sentence, marks[0]):
            other = str(party_of(marks[0]))
            thirds = [code for code in counts if code not in (home, other, *GROUPS.get(other, ()))]
            return other if all(counts[other] >= 2 * counts[code] for code in thirds) else None
    return None


def _titled_alone(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the one foreign country that a title names, if the text is about no third: Marruecos, el vecino que compra.

    A letterhead names offices and towns, and the owner of the flow in a title is not its partner.
    """
    for sentence in (s for s in sentences[:5] if s.heading and not _names_office(s)):
        marks = [mark for mark in sentence.marks if party_of(mark) in COUNTRIES and "currency" not in mark]
        codes = {str(party_of(mark)) for mark in marks}
        if len(codes) != 1 or home not in COUNTRIES or home in codes or opens_report(sentence, marks[0]) or "country" not in marks[0]:
            continue
        other = codes.pop()
        thirds = [code for code in counts if code not in (home, other) and code in COUNTRIES]
        most = all(counts[other] >= 2 * counts[code] for code in thirds)
        return other if most and title_owner(sentences) != other else None
    return None


def _names_office(sentence: Sentence) -> bool:
    """Return whether a title names an office other than one that promotes trade, whose sheets are on single countries: Marruecos (ICEX)."""
    marks = (mark for category in ("body", "named_body", "foreign_body") for mark in sentence.of(category))
    return any(mark.get("body") != "promoter" for mark in marks)


def one_of_many(sentences: Sequence[Sentence], other: str, every: Sequence[str], home: str | None) -> bool:
    """Return whether the first amounts are told before a country is named, title apart, and two others have amounts of their own.

    Kore'ye fındık. 562 milyon dolar döviz sağlandı ... Almanya 131 milyon dolarla, İtalya 96 milyon dolarla.
    """
    told = [sentence for sentence in sentences if not sentence.heading]
    first = next((n for n, sentence in enumerate(told) if _tells_amounts(sentence)), len(told))
    if any(party_of(mark) == other for sentence in told[: first + 1] for mark in sentence.marks):
        return False
    codes = {party_of(mark) for sentence in filter(_tells_amounts, told) for mark in sentence.marks}
    return len(codes & COUNTRIES.intersection(every) - {home, other}) > 1


def has_a_share(sentences: Sequence[Sentence], other: str) -> bool:
    """Return whether a country is named in one sentence alone, which tells its share, behind amounts of trade.

    Kenya's foreign trade reached 66 billion dollars. It imported goods worth 3.6 billion from Japan, 34 per cent of all imports. Or: flour
    exports reached 2.1 million tonnes; Afghanistan bought 68 % of that.
    """
    told = [place for place, sentence in enumerate(sentences) if any(party_of(mark) == other for mark in sentence.marks)]
    if len(told) != 1 or sentences[told[0]].heading:
        return False
    whole = sentences[told[0]]
    if not whole.of("relative"):
        return False
    shared = whole.of("share") or whole.of("whole")
    before = bool(shared) and any(_tells_amounts(sentence) and _tells_flow(sentence) for sentence in sentences[: told[0]])
    return before or _shares_amount(whole, other)


def _shares_amount(sentence: Sentence, other: str) -> bool:
    """Return whether a country stands behind a flow and its amount, and a percent behind the amount too, "of which" between them."""
    place = next((mark.i for mark in sentence.marks if party_of(mark) == other), -1)
    amounts = [mark for category in ("currency", "unit") for mark in sentence.of(category)]
    amount = min(amounts, key=lambda mark: mark.i, default=None)
    if amount is None or not amount.j <= place or not any(mark.i < amount.i for mark in sentence.of("measure")):
        return False
    parts = [mark for mark in sentence.of("relative") if mark.i > amount.i]
    of_it = [mark for category in ("list_cue", "share", "side") for mark in sentence.of(category) if mark.i >= amount.j]
    return bool(parts) and any(_points_back(mark) for mark in of_it)


def _points_back(mark: Mark) -> bool:
    """Return whether a word says that what follows is a part of what was told: of which, of it, of that."""
    return mark.get("list_cue") == "of_which" or mark.get("share") == "of" or mark.get("side") == "its"


def other_side(
    sentences: Sequence[Sentence], home: str | None, ranked: list[str], counts: Counter[str], first: dict[str, int], release: bool
) -> str | None:
    """Return the second country of a bilateral text: named nearly as often as the first, and far more often than any third."""
    if home is None:
        return None
    rest = [code for code in ranked if code != home and not (home in GROUPS.get(code, ()) and not release)]
    if not rest or (rest[0] in GROUPS and release):
        return None
    other = rest[0]
    third = counts[rest[1]] if len(rest) > 1 else 0
    if _told_before(sentences[: first[other] // PLACES]):
        return None
    near_the_head = first[other] < (PLACES if release else _HEAD_SENTENCES * PLACES) or _titled(sentences[: first[other] // PLACES + 1])
    weight = counts[other] / max(counts[home], 1)
    if not near_the_head and title_owner(sentences) == home:
        return None  # the trade of one country with all
    alone = counts[other] >= _FAR_AHEAD * third
    if counts[other] < (3 if near_the_head or alone else 4) or counts[other] < 2 * third or (release and not near_the_head):
        return None
    return other if weight >= (0.35 if near_the_head or alone else 0.6) else None


def _titled(head: Sequence[Sentence]) -> bool:
    """Return whether a country is named in a title, nothing but a letterhead and a dateline before it: Fiche pays n° 7 : Espagne."""
    return all(sentence.heading for sentence in head)


def _told_before(sentences: Sequence[Sentence]) -> bool:
    """Return whether figures of trade or carriage are told, and nothing of two sides: they are those of trade with all.

    Exports of grain reached 9.4 million tonnes. ... Afghanistan took 1.6 million.
    """
    told = list(filter(_tells_amounts, sentences))
    shared = any(mark.meanings["side"] in _OF_TWO for s in sentences for mark in s.of("side"))
    return not shared and any(s.of("measure") or s.of("transit") for s in told)


def _tells_amounts(sentence: Sentence) -> bool:
    return not sentence.heading and bool(sentence.digits) and bool(sentence.of("currency") or sentence.of("unit"))


def _flow_of(sentences: Sequence[Sentence], home: str) -> bool:
    """Return whether an amount of the exports or imports of a country is told, nobody else named."""
    return any(_tells_amounts(s) and _tells_flow(s) and any(party_of(mark) == home for mark in s.marks) for s in sentences)


def one_of_both(sentences: Sequence[Sentence], home: str | None, counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the country named most besides home where a text without a title of all trade speaks of "our two countries" in its head.

    The only one that the text names need not stand beside these words, but before figures of trade, or with them.
    """
    head = [s for s in sentences if s.block < _HEAD_BLOCKS and any(mark.meanings["side"] == "both" for mark in s.of("side"))]
    if home is None or not head:
        return None
    rest = sorted((code for code in counts if code != home and code in COUNTRIES), key=lambda code: -counts[code])
    before = sentences[: next(place for place, sentence in enumerate(sentences) if sentence is head[0])]
    if rest and not any(party_of(mark) == rest[0] for s in (*before, head[0]) for mark in s.marks) and any(map(_tells_amounts, before)):
        return None  # the trade of one country with all, and of talks with one
    if rest and _flow_of(before[: first.get(rest[0], 0) // PLACES], home):
        return None  # exports of Mexico came to 689 million ... from China 308 million were bought. Both sides discussed
    second = counts[rest[1]] if len(rest) > 1 else 0
    beside = [{party_of(mark) for mark in s.marks if "currency" not in mark} & COUNTRIES - {home} for s in head]
    named = bool(rest) and {rest[0]} in beside and counts[rest[0]] >= 2
    return rest[0] if named or len(rest) == 1 or rest and counts[rest[0]] >= max(3, 2 * second) else None


def only_partner(sentences: Sequence[Sentence], home: str | None, counts: Counter[str], first: dict[str, int]) -> str | None:
    """Return the only foreign country that a text names, where it stands before any amount: Handel mit Vietnam. Die Einfuhren ..."""
    foreign = [code for code in counts if code != home]
    if home not in COUNTRIES or len(foreign) != 1 or foreign[0] not in COUNTRIES:
        return None
    place, at = divmod(first[foreign[0]], PLACES)
    named = sentences[place].at.get(at)
    led = named is not None and behind_partner_word(sentences[place], named)
    amounts = (mark.i for category in ("currency", "unit") for mark in sentences[place].of(category))
    late = _told_before(sentences[:place]) or any(i < at for i in amounts)
    often = led or counts[foreign[0]] >= _NAMED_OFTEN
    return foreign[0] if often and not late and title_owner(sentences) not in (home, foreign[0]) else None


def traded_with_first(sentences: Sequence[Sentence], home: str | None, counts: Counter[str]) -> str | None:
    """Return the one country with which home or "we" trade in the first figures of a text that speaks of bilateral trade behind them.

    Our firms sold goods for 1.4 billion to Côte d'Ivoire. ... Bilateral trade came to 2.4 billion.
    """
    place = next((n for n, s in enumerate(sentences) if not s.heading and s.of("currency") and _tells_flow(s)), None)
    if place is None or home is None:
        return None
    both, first = _of_both(sentences[place:]), sentences[place]
    others = {code for mark in first.marks if "currency" not in mark and (code := party_of(mark)) in COUNTRIES and code != home}
    other = next((str(party_of(mark)) for mark in first.of("country") if behind_partner_word(first, mark)), "")
    if not both or others != {other}:
        return None
    return other if all(counts[other] >= counts[code] for code in counts if code != home) else None


def in_two_books(sentences: Sequence[Sentence], home: str | None, cited: Sequence[str]) -> str | None:
    """Return the country whose office alone is cited beside that of home, where a text gives figures of bilateral trade.

    The Kyrgyz committee puts bilateral trade at 641 million. Tashkent's data differ: by the Uzbek agency it was 820 million.
    """
    others = set(cited) - {home}
    return others.pop() if home in cited and len(others) == 1 and _of_both(sentences) else None


def _of_both(sentences: Sequence[Sentence]) -> bool:
    """Return whether a sentence with an amount speaks of both sides: bilateral, the two countries."""
    return any(of_both(sentence) for sentence in sentences if sentence.of("currency"))


def of_both(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of both sides, also inside a phrase: bilateral trade, the two countries."""
    return any(sentence.lexicon.meanings(sentence.word(k)).get("side") == "both" for k in range(sentence.first, sentence.last))


def _owns(sentence: Sentence, owner: Mark, flow: Mark) -> bool:
    """Return whether a flow stands right behind its owner, or behind its goods or kind: Oman's non-oil exports; Brazil exported."""
    between = range(owner.j, flow.i)
    marks = [mark for k in between if (mark := sentence.at.get(k)) is not None]
    kind = all(sentence.printed(k)[:1].isalpha() or sentence.printed(k) in _JOINING for k in between)
    return 0 <= len(between) <= _OF_A_KIND and kind and not any(c in mark for mark in marks for c in _PARTING)


def _tells_flow(sentence: Sentence) -> bool:
    flows = {mark.get("measure") or mark.get("measure_weak") for mark in sentence.marks}
    return not flows.isdisjoint(("exports", "imports", "turnover"))


def tells_all_trade(sentences: Sequence[Sentence], home: str | None, *, of_a_kind: bool = False) -> bool:
    """Return whether the first sentence on trade with figures, title apart, names home and no partner, or home and "abroad".

    Japan exported 102 tn; Моңғолияның кеден басқармасы хабарлағандай, ел шетелге 15 млрд долларға тауар шығарды. Whose flow it is may
    be told before: Das türkische Handelsdefizit ist geschrumpft. Es sank auf 6,9 Mrd. Dollar; so may whose office tells it:
    Özbekistan İstatistik Ajansı dış ticaret verilerini açıkladı. Dış ticaret hacmi 44,7 milyar dolara ulaştı. ``of_a_kind`` takes one
    kind of its goods or a verb for such a flow too, as it may be in a text that names several partners: Oman's non-oil exports grew.
    """
    told = False
    for sentence in sentences:
        if sentence.heading:
            continue
        flows = [mark for mark in sentence.of("measure") if mark.meanings["measure"] in ("exports", "imports", "turnover", *_BALANCES)]
        flows += [mark for mark in sentence.of("measure_weak") if mark.meanings["measure_weak"] == "turnover"]
        codes = {party_of(mark) for mark in sentence.marks if "currency" not in mark and party_of(mark)}
        abroad = WORLD in codes
        own = [flow for flow in flows if "turnover" not in flow.meanings.values()]
        owners = [mark for mark in sentence.marks if party_of(mark) == home and not behind_partner_word(sentence, mark)]
        owned = any(0 <= flow.i - mark.j <= 1 for mark in owners for flow in own)
        owned = owned or any(flow_owner(sentence, flow) == home for flow in own)
        owned = owned or any(trades_alone(sentence, mark) for mark in owners)  # Peru hat 2023 Waren für 67 Mrd. Dollar ausgeführt
        if of_a_kind and not owned:
            weak = [mark for mark in sentence.of("measure_weak") if mark.meanings["measure_weak"] in ("exports", "imports")]
            owned = any(_owns(sentence, mark, flow) for mark in owners for flow in (*flows, *weak))
        if not (sentence.of("currency") or of_a_kind and sentence.of("unit") and _tells_flow(sentence)):
            offices = {mark.meanings["named_body"] for mark in sentence.of("named_body")}
            told = owned and codes == {home} and any(flow.meanings.get("measure") in _BALANCES for flow in own)
            told = told or bool(flows) and offices == {home} and codes <= {home}
            continue
        foreign = any(flow.get("whole") is not None for flow in flows)  # Uzbekistan's office: foreign trade reached 30 billion
        owned = owned or foreign and bool(sentence.of("body") or sentence.of("named_body"))
        if not (flows or abroad or told or _tells_flow(sentence)):
            continue
        codes |= {mark.meanings["named_body"] for mark in sentence.of("named_body")}
        shared = any(mark.meanings["side"] in _OF_TWO for mark in sentence.of("side"))
        alone = codes - {WORLD} == {home} or told and codes <= {home}
        return (owned or abroad or told) and alone and not shared
    return False
