"""Who buys and sells where the partner's side tells the flow: Germany absorbed 11 percent; our first customer, with purchases of 5 bn.

In: a sentence, the reading of a figure and the countries named. Out: the flow as the own side tells it, and the pair.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...lexicons.lexicon import Mark
from ...party import COUNTRIES, GROUPS, WORLD, is_member
from ..goods.origin import bought_from
from ..measure.topic import Reading
from ..numbers.quantity import Quantity
from ..roles.adjectives import is_people
from ..roles.roles import OWNER, PARTNER, PLAIN, Named, leading_to
from ..sentence import Sentence
from ..sides.setting import Setting
from .pair import Pair
from .there import trades_there

OPPOSITE = {"exports": "imports", "imports": "exports"}
_CLITICS = 4  # tokens between a subject and its verb: la Belgique n'en absorbe que 2 %
_SMALL = frozenset(("side", "filler", "preposition", "list_cue", "multiple", "move"))  # words between them that tell nothing of a party
_ADVERB = 7  # letters of a word between them: the Americans alone took
_OUT = ("from", "ablative")
_INTO = ("to", "dative")
_TO_VERB = 10  # tokens between a subject in the nominative and its verb
_OF_A_NAME = ("possessive", "body", "named_body", "source_cue", "side_word")  # behind a country that is no subject: Корея кедені
_PARTING = (":", "–", "—", "-", "(", "（")
_WITH = 8  # tokens between "our first customer" and its purchases


def bought_by_partners(
    sentence: Sentence, reading: Reading, named: Sequence[Named], setting: Setting, spoken: Pair | None, last: Reading | None = None
) -> None:
    """Read what our customers bought as our exports, what our suppliers sold as our imports: die Abnehmerländer kauften.

    So is what another country took, nobody named from whom: Irish exports were 196 billion. Germany absorbed 11 percent. And what the own
    side took of the flow of another: Congo exported 26 billion. Belgium absorbed 2 percent of it. ``last`` is the reading of the figure
    before in the sentence, whose subject may go on: Spain sold it 12 billion and imported 9 billion.
    """
    if spoken is not None and spoken.of_two and spoken.block == sentence.block:
        return  # they trade with each other, not with home
    if trades_there(sentence, reading.at, reading.of or reading.measure, named, setting, spoken) is not None:
        return
    home = setting.home
    if home in GROUPS and any(is_member(code, home) for _, code, _ in named):
        return  # of a union and its own members
    partners = {setting.other, spoken.partner if spoken is not None else None}
    if home is not None and (spoken is None or (spoken.reporter, spoken.partner) == (home, WORLD)):
        partners |= {code for _, code, _ in named if code != home}  # of exports to all: больше всего купила Польша
    if last is not None and last.subject is not None and _goes_on(sentence, last, reading, named):
        reading.subject = last.subject
        if reading.subject != home and home is not None:
            _turn(reading)
        return
    verb = sentence.at.get(reading.at)
    flow = verb.get("measure_weak") if verb is not None and "measure" not in verb else None
    if flow not in OPPOSITE:
        return
    if flow not in (reading.measure, reading.of):
        if sentence.lexicon.has("case") and reading.measure == OPPOSITE[flow]:  # its purchases were read as ours to it
            reading.subject = _in_nominative(sentence, reading.at, named, partners - {home})
        elif sentence.lexicon.verb_second and reading.measure == OPPOSITE[flow]:
            reading.subject = _beside_verb(sentence, reading.at, named)
            if reading.subject == home:  # the own side bought it: Deutschland kaufte in Kenia
                _turn(reading)
        return
    if reading.measure == flow == "exports" and _sold_to(sentence, reading.at, home, named):
        reading.subject = next((n[1] for n in named if n[0].j <= reading.at and n[1] in COUNTRIES), None)
        _turn(reading)
        return
    if reading.measure == flow and _of_ranked(sentence, reading.at, OPPOSITE[flow]):
        _turn(reading)
        return
    if last is not None and last.at == reading.at:  # Brazil bought 32 percent and Argentina 28
        reading.subject = last.subject if last.subject != home else None
    else:
        reading.subject = _subject(sentence, reading.at, named, partners, home if spoken is not None and spoken.reporter == home else None)
    before = spoken.reporter if spoken is not None else None
    of_theirs = reading.measure == "share" and reading.subject == home and before not in (None, home, WORLD)
    if home is not None and reading.subject is not None and (reading.subject != home or of_theirs):
        _turn(reading)


def _sold_to(sentence: Sentence, verb: int, home: str | None, named: Sequence[Named]) -> bool:
    """Return whether goods are sold to the own side, which stands right behind the verb: it sold Mozambique goods worth 2.1 billion."""
    sale = sentence.at[verb]
    buyer = next((n for n in named if n[0].i == sale.j and n[1] == home and n[2] == PLAIN and "country" in n[0]), None)
    led = any(n[1] == home for n in named if n[0].j <= verb)
    return buyer is not None and not led and sentence.mark(buyer[0].j, "goods") is not None


def by_way_home(sentence: Sentence, reading: Reading, named: Sequence[Named], home: str | None) -> None:
    """Read goods that come out of the own country as its exports, and those that go into it as its imports.

    In a text on Austria, Aus der Steiermark kamen Waren für 1,46 Mrd. Euro tells exports. What reaches another country are exports too:
    nach Deutschland gelangten Güter für 1,1 Mrd. Dollar.
    """
    verb = sentence.at.get(reading.at)
    if verb is None or "travel" not in verb or home is None:
        return
    clause = sentence.clause_of(verb.i)
    here = [n for n in named if n[1] in COUNTRIES and sentence.clause_of(n[0].i) == clause]
    ways = {leading_to(sentence, n[0]) for n in here if n[1] == home}
    wrong = "imports" if not ways.isdisjoint(_OUT) else "exports" if not ways.isdisjoint(_INTO) else None
    if wrong is None and sentence.lexicon.verb_second and not any(n[1] == home for n in here):
        ways = {leading_to(sentence, n[0]) for n in here}
        wrong = "imports" if not ways.isdisjoint(_INTO) and ways.isdisjoint(_OUT) else None
    if wrong is not None and wrong in (reading.measure, reading.of):
        _turn(reading)


def _goes_on(sentence: Sentence, last: Reading, reading: Reading, named: Sequence[Named]) -> bool:
    """Return whether a flow is told behind "and" of the subject of the flow before, nobody named since; a verb also behind a comma."""
    between = range(last.at + 1, reading.at)
    flow = sentence.at.get(reading.at)
    told = flow is not None and not {flow.get("measure"), flow.get("measure_weak")}.isdisjoint(OPPOSITE)
    joined = any(sentence.mark(k, "range") == "and" for k in between[-_CLITICS:])
    joined = joined or flow is not None and "measure" not in flow and any(sentence.printed(k) in (",", "，") for k in between)
    return told and joined and not any(n[0].i in between for n in named)


def _turn(reading: Reading) -> None:
    reading.measure = OPPOSITE.get(reading.measure, reading.measure)
    reading.of = OPPOSITE.get(reading.of or "", reading.of or "") or None


def _of_ranked(sentence: Sentence, flow: int, opposite: str) -> bool:
    """Return whether a partner's flow stands right behind its rank, or with it: notre premier client, avec des achats de 17 milliards."""
    ranked = [m for m in sentence.of("measure_weak") if m.meanings["measure_weak"] == f"{opposite}_rank" and m.j <= flow]
    if not ranked:
        return False
    near_by = flow - ranked[-1].j
    with_it = near_by <= _WITH and any(sentence.mark(k, "preposition") == "with" for k in (flow - 1, flow - 2))
    return near_by <= 1 or with_it


def _subject(sentence: Sentence, verb: int, named: Sequence[Named], partners: Set[str | None], home: str | None) -> str | None:
    """Return the country that is the subject right before a verb, unmarked small words between, in a clause that names no partner.

    None but the own side by its goods: a text of Spain on its sales, Marruecos compró productos españoles.
    """
    if sentence.lexicon.verb_second:
        return None
    if sentence.lexicon.has("case"):
        return _in_nominative(sentence, verb, named, partners)
    clause = sentence.clause_of(verb)
    plain = [n for n in named if "side" in n[0] or n[2] == PLAIN and ("country" in n[0] or is_people(sentence, n[0]))]
    subject = next((n for n in plain if 0 <= verb - n[0].j <= _CLITICS), None)
    beside = next((n for n in named if n[0].j == verb and sentence.mark(n[0].i - 1, "preposition") == "with"), None)
    if beside is not None and "country" in beside[0]:
        return beside[1] if beside[1] in COUNTRIES else None  # with China taking 1.2 billion
    if subject is None or sentence.word(verb - 1) == ",":
        return _of_main_clause(sentence, verb, plain, named)
    if subject[1] not in COUNTRIES:
        return None
    partner = (n for n in named if n[2] == PARTNER and n is not subject and sentence.clause_of(n[0].i) == clause)
    if any(code != home or "adjective" not in mark for mark, code, _ in partner):
        return None
    between = [sentence.at.get(k) for k in range(subject[0].j, verb)]
    small = all(mark is None or not _SMALL.isdisjoint(mark.meanings) for mark in between)
    words = [sentence.printed(k) for k in range(subject[0].j, verb) if not _moves(sentence.at.get(k))]
    short = all(len(word) <= _ADVERB and not word[0].isupper() for word in words)  # not: China Mobile sold
    led = any(sentence.mark(k, "preposition") is not None for k in (subject[0].i - 1, subject[0].i - 1 - ("side" in subject[0])))
    return subject[1] if small and short and not led else None  # not: from our neighbour we bought


def _moves(mark: Mark | None) -> bool:
    """Return whether a word between a buyer and its purchases tells how they moved: la Francia ha raddoppiato gli acquisti."""
    return mark is not None and ("multiple" in mark or "move" in mark)


def _beside_verb(sentence: Sentence, verb: int, named: Sequence[Named]) -> str | None:
    """Return the country right before or behind a verb that stands second, nobody else in its clause: Deutschland kaufte für 162 Mio."""
    clause = sentence.clause_of(verb)
    told = [n for n in named if sentence.clause_of(n[0].i) == clause]
    mark, code, role = told[0] if len(told) == 1 else (None, "", "")
    if mark is None or role not in (PLAIN, OWNER) or "country" not in mark or code not in COUNTRIES:
        return None
    return code if mark.j == verb or mark.i == verb + 1 else None


def _of_main_clause(sentence: Sentence, verb: int, plain: Sequence[Named], named: Sequence[Named]) -> str | None:
    """Return the only country before a verb right behind a comma, the subject of its sentence: Kenya came first, taking 679 million."""
    before = [n for n in named if n[0].j < verb and n[1] in COUNTRIES]
    alone = before[0] if len(before) == 1 and before[0] in plain else None
    if sentence.word(verb - 1) != "," or alone is None or any(alone[0].j <= k < verb for k in sentence.digits):
        return None
    return None if sentence.mark(alone[0].i - 1, "preposition") is not None or "side" in alone[0] else alone[1]


def _in_nominative(sentence: Sentence, verb: int, named: Sequence[Named], partners: Set[str | None]) -> str | None:
    """Return that one of the partners spoken of that stands in the nominative before a verb, alone in its clause: Грузия поставила вино.

    Where verbs stand at the end its figure may stand between: Ermenistan 40 milyon dolarlık konyak sattı.
    """
    clause = sentence.clause_of(verb)
    told = [n for n in named if sentence.clause_of(n[0].i) == clause]
    told += [
        (m, WORLD, PARTNER) for m in sentence.of("side") if m["side"] == "we" and sentence.clause_of(m.i) == clause
    ]  # from our country
    mark, code, _ = told[0] if len(told) == 1 else (None, None, "")
    behind_verb = mark is not None and mark.i == sentence.at[verb].j  # больше всего купила Польша
    if mark is None or code not in partners or code not in COUNTRIES or "case" in mark:
        return None
    if not 0 <= verb - mark.j <= _TO_VERB and not behind_verb:
        return None
    parted = any(sentence.printed(k) in _PARTING for k in range(mark.j, verb))
    behind = sentence.at.get(mark.j, mark)
    free = not parted and ("country" in mark or "side" in mark) and not any(c in behind for c in _OF_A_NAME)
    return code if free and sentence.mark(mark.i - 1, "preposition") is None else None


def buys_goods_of(sentence: Sentence, flow: str | None, named: Sequence[Named]) -> Pair | None:
    """Return the pair of a buyer and of the goods it buys, whoever the text is about: Китай импортировал российскую пшеницу.

    The buyer stands bare before the goods in their clause, where nobody else is named.
    """
    origins = [n for n in named if flow == "imports" and n[1] in COUNTRIES and "adjective" in n[0] and bought_from(sentence, n[0])]
    if len(origins) != 1 or not sentence.lexicon.has("case"):
        return None
    goods = origins[0]
    here = [n for n in named if n is not goods and sentence.clause_of(n[0].i) == sentence.clause_of(goods[0].i)]
    mark, code, role = here[0] if len(here) == 1 else goods
    bare = role == PLAIN and "country" in mark and "case" not in mark and sentence.mark(mark.i - 1, "preposition") is None
    if not bare or mark.j > goods[0].i or code == goods[1]:
        return None
    return Pair(code, goods[1], {"reporter": [mark.start, mark.end, "buyer"]})


def sells_itself(sentence: Sentence, quantity: Quantity, subject: Named, named: Sequence[Named]) -> bool:
    """Return whether a country is the subject of a flow in its clause and sells to nobody named: Казахстан за тот же срок вывез 0,55 млн т.

    Not where a dash or colon leads from a partner to the figures with it: Румыния: экспорт 438 млн.
    """
    mark, code, role = subject
    if not sentence.lexicon.has("case") or role != PLAIN or code not in COUNTRIES or "country" not in mark or "case" in mark:
        return False
    clause = sentence.clause_of(quantity.i)
    alone = not any(n[1] != code and sentence.clause_of(n[0].i) == clause for n in named)
    opens = mark.i == sentence.first or sentence.clause_of(mark.i - 1) != clause and sentence.printed(mark.i - 1) not in _PARTING
    flows = (m for m in sentence.marks if "exports" in (m.get("measure"), m.get("measure_weak")) and sentence.clause_of(m.i) == clause)
    behind = quantity.j + _TO_VERB if sentence.lexicon.verb_last else quantity.i
    return alone and opens and sentence.clause_of(mark.i) == clause and any(mark.j <= m.i <= behind for m in flows)


def pair_of_subject(pair: Pair, reading: Reading, home: str | None, spoken: Pair | None, source: str | None) -> Pair:
    """Return the pair of a flow told of its subject: what another country takes is of home and it, what home takes is of the other's flow.

    A source of the other side keeps the pair it told.
    """
    subject = reading.subject
    if subject is not None and subject == home == pair.partner and source == pair.reporter and reading.measure in OPPOSITE:
        return Pair(home, pair.reporter)  # Kenya shipped goods worth 676 million, the Ugandan authority says
    if subject is None or home is None or source not in (None, home) or pair.aside:
        return pair
    if subject != home:
        return pair if pair.reporter == home and pair.partner in COUNTRIES else Pair(home, subject, pair.evidence)
    if reading.measure == "share" and spoken is not None and spoken.reporter not in (None, home, WORLD):
        return Pair(spoken.reporter, home)
    if pair.reporter == home or pair.reporter not in COUNTRIES:
        return pair
    return Pair(home, pair.reporter)
