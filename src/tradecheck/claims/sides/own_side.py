"""Which of the countries named is the own side of a document: whose figures those are that no owner is told for.

In: the sentences and the countries they name. Out: a country, or none. Each piece of evidence speaks for one country with the
strength of `EVIDENCE`; the country with the greatest sum is the own side. The strengths were weighed on the texts of the corpus.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...party import COUNTRIES, CURRENCY_HOMES
from ...units import TENDER
from ..roles.naming import countries
from ..roles.roles import GENITIVE, OWNER, PARTNER, PLACE, PLAIN, leading_to
from ..roles.subjects import trades_alone
from ..sentence import Sentence
from ..sources.telling import opens_clause
from .between_others import between_others, port_abroad
from .datelines import dateline, imprint, only_in_dateline
from .first_person import partner_of_verb, speaks_itself, tells_our_flows, who_says_our, who_says_you
from .mentions import PLACES, Mentions
from .other_side import joined_in, tells_all_trade
from .owners import flow_owner, nearest_party, party_of
from .speakers import joined_pairs, speaker_of, title_owner

_FIGURES_OF_THE_HEAD = 3  # a country named only behind so many sentences with amounts is not the one that tells them

_A_GUEST = 1 / 5  # so often, of the mentions of its host, is the country of a guest named at least
_PAID = 3  # amounts in a currency from which on it tells whose text it is
_HEAD = 3  # sentences
_FIRST_FIGURES = 2  # a title and the sentence behind it
_NAMING = ("country", "adjective", "named_body")
_A_TEXT = 3  # sentences from which on a text that names none of the homes of its language means the usual one


@dataclass(frozen=True, slots=True)
class _Text:
    sentences: Sequence[Sentence]
    named: Mentions


def _speaker(text: _Text) -> str | None:
    """Return the country of the embassy, minister or chamber in the head, if the text names it often: Embassy of Sweden, New Delhi."""
    code, named = speaker_of(text.sentences)[0], text.named
    often = code in named.ranked[:2] or named.counts[code or ""] * 5 >= 2 * max(named.counts.values(), default=0)
    return code if often or len(named.counts) == 1 else None


def _speaker_in_person(text: _Text) -> str | None:
    """Return the speaker's country where the text says "we": not "the Japanese ambassador hails our ties" in a paper of Perth."""
    return _speaker(text) if speaks_itself(text.sentences) else None


def _minister(text: _Text) -> str | None:
    """Return the country of the minister who opens a text that says "our": Latvia's economy minister answered questions."""
    if not speaks_itself(text.sentences):
        return None
    heads = (mark for s in text.sentences[:_HEAD] for mark in s.of("body") if mark.meanings["body"] == "ministry" and opens_clause(s, mark))
    first = next(heads, None)
    told = next((nearest_party(s, first) for s in text.sentences[:_HEAD] if first is not None and first in s.of("body")), None)
    return told if told in text.named.counts else None


def _first_person(text: _Text) -> str | None:
    """Return the country of "we" and "you": our exports to Poland; your sales to France.

    "You" are nobody of the two where one of them is hardly named: a senator reports to "your committee" on the French customs.
    """
    guest = who_says_you(text.sentences, text.named.ranked) if text.named.about_as_often(_A_GUEST) else None
    return guest or who_says_our(text.sentences, text.named.ranked)


def _titled(text: _Text) -> str | None:
    """Return the owner of the flow in the title: UK trade: March 2024."""
    return title_owner(text.sentences)


def _all_trade(text: _Text) -> str | None:
    """Return the country whose trade with all is told first: Japan exported goods worth 102 trillion yen."""
    told = (*text.named.every[:3], *text.named.cited[:1])
    return next((code for code in told if tells_all_trade(text.sentences, code)), None)


def _of_the_language(text: _Text) -> str | None:
    """Return that one of two countries named about as often, or cited by its office, whose press alone writes in the language."""
    homes, ranked = text.sentences[0].lexicon.homes, text.named.ranked
    cited = [code for code in text.named.cited if code in homes]
    if cited and all(code == cited[0] for code in ranked[:3] if code in homes):
        return cited[0]
    own = [code for code in ranked[:2] if code in homes] if text.named.about_as_often(1 / 3) else []
    return own[0] if len(own) == 1 else None


def _dated_from(text: _Text) -> str | None:
    """Return the country of the dateline: WARSAW (PAP) -."""
    return dateline(text.sentences)


def _printed_in(text: _Text) -> str | None:
    """Return the country of the town in the letterhead, where nobody speaks abroad: Trade magazine, Tallinn / 9 May 2024."""
    return imprint(text.sentences) if speaker_of(text.sentences)[0] is None else None


def _cited_as_ours(text: _Text) -> str | None:
    """Return the country of the only offices cited where a paragraph tells "our" flows: selon les Douanes françaises ... Nos exportations.

    An embassy may cite its host: of two countries it is the one whose press writes in the language.
    """
    cited, homes = set(text.named.cited), text.sentences[0].lexicon.homes
    blocks = {s.block for s in text.sentences if s.of("body") or s.of("named_body")}
    if len(cited) != 1 or not tells_our_flows([s for s in text.sentences if s.block in blocks]):
        return None
    code = next(iter(cited))
    return code if code in homes or homes.isdisjoint(text.named.ranked[:2]) else None


def _cited_first(text: _Text) -> str | None:
    """Return the country whose office is cited first: GUS says."""
    return next(iter(text.named.cited), None)


def _cited_most(text: _Text) -> str | None:
    """Return the country whose offices are cited most."""
    return max(text.named.cited, key=text.named.cited.count, default=None)


def _owner(text: _Text) -> str | None:
    """Return the country that owns most of the exports and imports told with an owner: Ghana's exports, exports of Ghana."""
    return owner_of_flows(text.sentences)


def _invested_in(text: _Text) -> str | None:
    """Return the country in which the first amount of investment is told, nobody else before it: FDI in Rwanda reached 2.5 billion."""
    first = next((s for s in text.sentences if s.digits and s.of("measure") and not s.heading), text.sentences[0])
    for capital in first.of("measure"):
        at = capital.j + (capital.j in first.at and first.mark(capital.j, "preposition") in ("in", "to"))
        place = first.starting(at, "country") if at > capital.j else None
        led = any(party_of(mark) in COUNTRIES for mark in first.marks if mark.i < capital.i)
        if capital.meanings["measure"] == "investment" and place is not None and not led and party_of(place) in COUNTRIES:
            return party_of(place)
    return None


def _named_first(text: _Text) -> str | None:
    """Return that of the three countries named most that is named first, unless that is only behind several figures.

    A port that tells its throughput and then a supplier is not of the supplier's country.
    """
    both = len(text.named.counts) == 2  # the union and its partner
    most = [code for n, code in enumerate(text.named.ranked[:3]) if n == 0 or both or code in COUNTRIES]
    code = min(most, key=lambda code: text.named.first[code], default=None)
    return code if code is not None and _in_the_head(text, code) else None


def _joined_first(text: _Text) -> str | None:
    """Return the first of the two countries that a title joins: Kazakh-Dutch consultations, Germany and Kazakhstan."""
    return next((first for first, _ in joined_pairs(text.sentences)), None)


def _paid_in(text: _Text) -> str | None:
    """Return that one of the countries named most in whose currency most amounts are told: A$44.3 billion; dollars are everybody's."""
    told: Counter[str] = Counter()
    amounts = [mark for sentence in text.sentences for mark in sentence.of("currency")]
    for mark in amounts:
        codes = (mark.get("currencies") or mark.meanings["currency"]).split("|")
        told.update(code for code in text.named.ranked[:3] if TENDER.get(code) in codes and TENDER.get(code) != "USD")
    (most, count), *others = told.most_common(2) or [("", 0)]
    return most if count >= _PAID and not others and 2 * count > len(amounts) else None


def _counted_in(text: _Text) -> str | None:
    """Return the country in whose currency a text says that it counts: all values are in New Zealand dollars; (in Mio. CHF)."""
    for sentence in text.sentences:
        for mark in sentence.of("currency"):
            scale = sentence.at.get(mark.i - 1 - (sentence.word(mark.i - 1) == "."))
            before = scale.i if scale is not None and ("scale" in scale or "scale_short" in scale) else mark.i
            own = CURRENCY_HOMES.get(mark.meanings["currency"]) if "currencies" not in mark else None
            if own not in (None, "USA") and sentence.mark(before - 1, "preposition") == "in":
                return own
    return None


def _named_most(text: _Text) -> str | None:
    """Return the country named most, unless it is named only behind several figures."""
    code = next(iter(text.named.ranked), None)
    return code if code is not None and _in_the_head(text, code) else None


def _in_the_head(text: _Text, code: str) -> bool:
    before = text.sentences[: text.named.first[code] // PLACES]
    return sum(1 for sentence in before if sentence.digits and (sentence.of("currency") or sentence.of("unit"))) < _FIGURES_OF_THE_HEAD


def _unnamed(text: _Text) -> str | None:
    """Return the country that texts in the language mean where they name none of those that write in it, as own texts need not.

    A title that joins two other countries, first figures that are another's, the offices of two others cited, or the port of the only
    country named are of their trade: 哈萨克斯坦与荷兰双边贸易额增长60%.
    """
    lexicon = text.sentences[0].lexicon
    marks = (m for s in text.sentences for category in _NAMING for m in s.of(category) if "currency" not in m)
    named = any(not lexicon.homes.isdisjoint((party_of(m), m.get("named_body"))) for m in marks)
    short = sum(not s.heading for s in text.sentences) < _A_TEXT
    may_own = len(lexicon.homes) > 1 or len(text.named.counts) == 1 and not text.named.partners
    others = next(iter(joined_pairs(text.sentences)), None) or _first_owner(text.sentences) or any(map(joined_in, text.sentences))
    others = bool(others or title_owner(text.sentences) or _tells_of_two(text)) or short and any(map(between_others, text.sentences))
    others = others or len(text.named.counts) == 1 and any(map(port_abroad, text.sentences))
    return None if named or others or _of_two_others(text) or short and may_own else lexicon.home


def _tells_of_two(text: _Text) -> bool:
    """Return whether a text names two countries only, one about as often as the other and neither only as a partner."""
    return len(text.named.counts) == 2 and not text.named.partners and text.named.about_as_often(1 / 2)


def _first_owner(sentences: Sequence[Sentence]) -> str | None:
    """Return the country whose flow the first figures are of, as the words beside it tell: 越南自法国进口, 越南与法国双边贸易额."""
    figures = (s for s in sentences if s.of("multiple") or s.digits and any(map(s.of, ("currency", "relative", "unit"))))
    told = [s for s in sentences[:_HEAD] if s.heading and s.of("measure") and len(s.of("country")) > 1]
    told += [s for s in figures if _tells_flow(s)][:_FIRST_FIGURES]
    owners = (flow_owner(s, flow, ("exports", "imports", "turnover")) for s in told for flow in s.of("measure"))
    subjects = (party_of(mark) for s in told for mark in s.of("country") if trades_alone(s, mark))
    trading = (code for s in told if (code := _trades_with_another(s) or _whence(s)))
    return next((code for code in (*owners, *subjects, *trading) if code), None)


def _tells_flow(sentence: Sentence) -> bool:
    weak = {mark.meanings["measure_weak"] for mark in sentence.of("measure_weak")}
    return bool(sentence.of("measure")) or not weak.isdisjoint(("exports", "imports", "turnover"))


def _trades_with_another(sentence: Sentence) -> str | None:
    """Return the country that sells to another or buys there, as subject or as whence goods go: Перу Канадаға тауар экспорттады."""
    named = [n for n in countries(sentence) if n[1] in COUNTRIES]
    partners = {code for mark, code, role in named if role in (PARTNER, PLACE, GENITIVE) and "country" in mark}
    told = (n for n in named if n[2] == OWNER or n is named[0] and n[2] == PLAIN and "country" in n[0] and "case" not in n[0])
    return next((code for _, code, _ in told if partners - {code}), None)


def _whence(sentence: Sentence) -> str | None:
    """Return the owner of a flow from one country to the one right behind it: exported from Lithuania to Poland."""
    named = [mark for mark in sentence.of("country") if party_of(mark) in COUNTRIES]
    flows = {mark.get("measure") or mark.get("measure_weak") for category in ("measure", "measure_weak") for mark in sentence.of(category)}
    for one, other in pairwise(named):
        ways = (leading_to(sentence, one), leading_to(sentence, other))
        if ways in _WHENCE and len(named) == 2 and len(flows & {"exports", "imports"}) == 1:
            return party_of(one if "exports" in flows else other)
    return None


_WHENCE = (("from", "to"), ("ablative", "dative"))


def _only_home(text: _Text) -> str | None:
    """Return the only country that writes in the language of a text, if it is one of those named most: Kazakhstan in Kazakh.

    Where no other country is named but unions are, it may be told as a partner only: Türkiye'ye AB'den yatırım geldi. Nor is it
    the own side of a report from abroad on all that the office there counts: TAŞKENT (AA) - Özbekistan İstatistik Ajansı ...
    Where the offices of two others are cited and it is hardly named, the story is theirs.
    """
    lexicon, named = text.sentences[0].lexicon, text.named
    abroad = dateline(text.sentences)
    if abroad in named.cited[:1] and lexicon.home not in named.cited and tells_all_trade(text.sentences, abroad):
        return None
    alone = lexicon.home in named.every and not any(code in COUNTRIES for code in named.ranked)
    alone = alone or lexicon.home in named.every and _tells_our_flow(text.sentences, lexicon.home)
    may_own = len(lexicon.homes) == 1 and not _of_two_others(text)
    return lexicon.home if may_own and (alone or lexicon.home in named.ranked[:3]) else None


def _tells_our_flow(sentences: Sequence[Sentence], home: str | None) -> bool:
    """Return whether an ending makes exports or imports ours, none of which go to home or come from it: ihracatımız, экспортымыз."""
    ours = [(s, mark) for s in sentences for mark in s.of("side") if mark.meanings["side"] == "we" and "measure" in mark]
    return bool(ours) and not any(partner_of_verb(s, mark) == home for s, mark in ours)


def _of_two_others(text: _Text) -> bool:
    """Return whether the offices of two countries are cited, not that of the language's own, which is named far less often than they."""
    home, named = text.sentences[0].lexicon.home or "", text.named
    cited = set(named.cited)
    return len(cited) > 1 and home not in cited and all(2 * named.counts[home] <= named.counts[code] for code in cited)


EVIDENCE: tuple[tuple[float, Callable[[_Text], str | None]], ...] = (
    (10, _only_home),
    (5, _first_person),
    (4, _speaker),
    (2.5, _speaker_in_person),
    (2.5, _minister),
    (5, _dated_from),
    (3, _printed_in),
    (3, _unnamed),
    (3, _all_trade),
    (2, _titled),
    (2, _of_the_language),
    (2, _owner),
    (3, _invested_in),
    (1.5, _named_first),
    (1.5, _joined_first),
    (2.5, _paid_in),
    (3, _counted_in),
    (4, _cited_as_ours),
    (1, _cited_first),
    (1, _cited_most),
    (0.5, _named_most),
)


def own_side(sentences: Sequence[Sentence], named: Mentions) -> str | None:
    """Return the country for which most of the evidence speaks; of two equal ones that of the stronger single piece."""
    if not sentences:
        return None
    text = _Text(sentences, named)
    weight: defaultdict[str, float] = defaultdict(float)
    abroad = _only_whence(text)
    for strength, ask in EVIDENCE:
        code = ask(text)
        if code is not None and code != abroad:
            weight[code] += strength
    return max(weight, key=lambda code: weight[code], default=None)


def _only_whence(text: _Text) -> str | None:
    """Return the country of the dateline where it is named nowhere else in a report on the flows, or the office, of another."""
    town = dateline(text.sentences)
    other = owner_of_flows(text.sentences) or _cited_first(text)
    away = town is not None and other not in (None, town) and not tells_our_flows(text.sentences)
    return town if away and only_in_dateline(text.sentences, town) else None


def owner_of_flows(sentences: Sequence[Sentence]) -> str | None:
    """Return the country that owns most of the exports and imports that are told with an owner."""
    owners = Counter(code for s in sentences for flow in s.of("measure") if (code := flow_owner(s, flow)))
    return owners.most_common(1)[0][0] if owners else None
