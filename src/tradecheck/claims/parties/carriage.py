"""Goods that pass: whose railway, port or road, for whom and which way.

Values of the category `transit`: `through` (transit, corridors: goods that only pass), `port` (all partners, both ways), `border`
(crossings and posts, both ways), `route` (railways, roads, canals) and `cue` (cargo, freight), which tell no way.
"""

from __future__ import annotations

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ...party import COUNTRIES, GROUPS, WORLD
from ..measure.nearness import carried_through
from ..measure.steps import step_before
from ..measure.topic import Topic
from ..numbers.quantity import Quantity
from ..roles.roles import OWNER, PARTNER, PLACE, PLAIN, Named
from ..roles.subjects import past_insertion
from ..sentence import Sentence
from ..sides.setting import Setting
from .pair import Pair

_OPENING = 5  # tokens
_CARRIERS = ("port", "route", "border")
_OWNED = ("port", "route")
_WAYS = {"through": "transit", "port": "both", "border": "both"}


def is_carriage(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether goods are only told to pass, no exports or imports beside them: in TEU, by train, or with a word of ports or roads."""
    if _flows_beside(sentence, quantity):
        return False
    if quantity.unit.partition("/")[0] in ("TEU", "train"):
        return True
    return not flows_told(sentence) and carried_through(sentence, quantity) is not None


def carries(sentence: Sentence, quantity: Quantity, way: str | None, topic: Topic) -> bool:
    """Return whether a figure counts what carries the goods: trains, ships, lorries that pass or are told by the day, and their growth."""
    unit, _, pace = quantity.unit.partition("/")
    if unit in ("%", "x"):
        return topic.carrier and not _weight_moved(sentence, quantity)
    return unit in ("train", "vessel") or unit == "vehicle" and (bool(pace) or way == "transit" or is_carriage(sentence, quantity))


def _weight_moved(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether a weight right before a rate is what moved, though ships were counted: 312 судов, увеличив перевалку на 46 %."""
    before = quantity.i - 1 - (step_before(sentence, quantity) == "by")
    weight = sentence.ending(before, "measure")
    return weight is not None and weight["measure"] == "quantity" and "noun" not in weight


def flows_told(sentence: Sentence) -> bool:
    """Return whether a sentence speaks of exports or imports; verbs of both ways only say that goods pass: embarcaron o desembarcaron."""
    weak = {flow for mark in sentence.of("measure_weak") if (flow := mark.meanings["measure_weak"]) in ("exports", "imports")}
    return len(weak) == 1 or any(mark.meanings["measure"] in ("exports", "imports") for mark in sentence.of("measure"))


def _flows_beside(sentence: Sentence, quantity: Quantity) -> bool:
    clause = sentence.clause_of(quantity.i)
    return any(_flow_of(mark) in ("exports", "imports") and sentence.clause_of(mark.i) == clause for mark in sentence.of("measure"))


def _flow_of(mark: Mark) -> str | None:
    return mark.get("measure") or mark.get("measure_weak")


def way_of(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return transit, both or None: a word of transit before the figure or in its clause, else a port or border post.

    Freight on the railway rose to 9.9 million tonnes, and transit made up 62 % of it: the first tells no way.
    """
    clause = sentence.clause_of(quantity.i)
    kinds = [mark.meanings["transit"] for mark in sentence.of("transit") if mark.i < quantity.i or sentence.clause_of(mark.i) == clause]
    return next((way for kind, way in _WAYS.items() if kind in kinds), None)


def names_carrier(sentence: Sentence) -> bool:
    """Return whether a sentence names a railway, road or crossing, not only trains: traffic told in it is not that of the port before."""
    return any(mark.meanings["transit"] == "route" and "noun" not in mark for mark in sentence.of("transit"))


def names_way(sentence: Sentence) -> bool:
    """Return whether a sentence names a way by which goods pass: a railway, a road, a corridor."""
    return any(mark.meanings["transit"] in ("route", "through") for mark in sentence.of("transit"))


def carriage(sentence: Sentence, quantity: Quantity, named: list[Named], setting: Setting) -> Pair:
    """Goods carried: reporter is the country whose railway or port is told or that carries them, partner the one other country named."""
    told = _carrier(sentence, quantity, named)
    carrier = told[1] if told is not None else setting.home
    codes = {n[1] for n in named if n[1] not in (carrier, WORLD)}
    if carrier != setting.home or len(codes) > 1 or "border" in {mark.meanings["transit"] for mark in sentence.of("transit")}:
        codes -= {n[1] for n in named if "transit" in n[0]}  # 发往德国的中欧班列
    codes = codes & {n[1] for n in _of_its_part(sentence, quantity, named)} if len(codes) > 1 else codes
    ours = (m for m in sentence.of("side") if m.meanings["side"] == "we" and sentence.mark(m.i - 1, "preposition") in ("from", "to"))
    if not codes and carrier != setting.home and next(ours, None) is not None:
        codes = {setting.home or WORLD}  # the Angolan railway received 22 trains from our side
    if not codes and _crosses(sentence, quantity) and carrier in (setting.home, setting.other):
        codes = {code for code in (setting.home, setting.other) if code and code != carrier}
    several = len(codes) != 1
    at_port = any(mark.meanings["transit"] == "port" for mark in sentence.of("transit")) and way_of(sentence, quantity) == "both"
    return Pair(carrier, codes.pop() if not several else WORLD if at_port and not codes else None)


def _of_its_part(sentence: Sentence, quantity: Quantity, named: list[Named]) -> list[Named]:
    """Return the countries of the clause of a figure, else those behind the last semicolon before it."""
    clause = sentence.clause_of(quantity.i)
    begun = max((k for k in range(sentence.first, quantity.i) if sentence.printed(k) in (";", "；")), default=sentence.first)
    own = [n for n in named if sentence.clause_of(n[0].i) == clause]
    return own or [n for n in named if begun <= n[0].i < quantity.i]


def _crosses(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether goods cross the border, as they do between the two sides of a text: 1,140 trucks clear Malaba every day.

    Lorries do, and what a crossing is named for: Хайратон өткелі арқылы 412 пойыз өтті.
    """
    kinds = {mark.meanings["transit"] for mark in sentence.of("transit")}
    lorries = quantity.unit.partition("/")[0] == "vehicle" and way_of(sentence, quantity) != "transit"
    return lorries or "border" in kinds and not kinds & {"port", "through"}


def _carrier(sentence: Sentence, quantity: Quantity, named: list[Named]) -> Named | None:
    """Return the country in the name of a railway or port (the Georgian Railway), else the one that stands as subject before the figure."""
    named = [n for n in named if "transit" not in n[0]]  # im Brasilienverkehr
    owners = [n for n in named if n[1] in COUNTRIES and n[1] not in GROUPS and _owns_carrier(sentence, n)]
    if owners:
        return next((n for n in reversed(owners) if n[0].i < quantity.i), owners[0])
    clause = sentence.clause_of(quantity.i)
    before = [n for n in named if n[0].i < quantity.i and n[1] in COUNTRIES]
    before = [n for n in before if sentence.clause_of(n[0].i) == clause or set_apart(sentence, n)]
    before = [n for n in before if not joins(sentence, n[0])]
    before = [n for n in before if n[2] == PLACE or sentence.mark(n[0].i - 1, "step") is None]  # auf China entfielen 578.000 TEU
    subject = next((n for n in before if n[2] in (PLAIN, OWNER) and ("country" in n[0] or _opens(sentence, n[0], quantity))), None)
    return subject or next((n for n in before if n[2] == PLACE), None)


def set_apart(sentence: Sentence, named: Named) -> bool:
    """Return whether a place opens the sentence, set apart from what passed there: Lomé, lui, a vu; À Tema, au Ghana, le trafic."""
    mark, _, role = named
    opens = mark.i - sentence.first <= _OPENING and not any(k < mark.i for k in sentence.digits) and sentence.word(mark.j) == ","
    led = sentence.mark(mark.i - 1, "preposition") not in (None, "in")
    return opens and not led and (role == PLACE or role == PLAIN and past_insertion(sentence, mark.j) > mark.j)


def owns_carrier(sentence: Sentence, named: list[Named]) -> bool:
    """Return whether a sentence names a country's railway, port or crossing."""
    return any(_owns_carrier(sentence, n) for n in named)


def _opens(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Return whether an adjective before a thing of no known kind is the subject of a figure: the Angolan section received 22 trains."""
    thing = sentence.at.get(mark.j) is None and sentence.printed(mark.j).isalpha()
    return "adjective" in mark and thing and mark.j + 1 < quantity.i and sentence.mark(mark.i - 1, "preposition") is None


def _owns_carrier(sentence: Sentence, named: Named) -> bool:
    """Return whether a port, railway or crossing stands right behind a country, or right before it as its owner: порты Казахстана."""
    mark, _, role = named
    at = mark.j
    if mark.get("case") == "locative" or joins(sentence, mark):
        return False
    if sentence.mark(at, "possessive"):
        at = sentence.at[at].j
    if role != PARTNER and sentence.mark(at, "transit") in _CARRIERS:
        return True
    link = sentence.at.get(mark.i - 1)
    of = link is not None and link.get("preposition") == "of"
    before = sentence.at.get(link.i - 1) if of and link is not None else link
    owner = of or mark.get("case") == "genitive" or "adjective" in mark
    return owner and before is not None and before.get("transit") in _OWNED


def joins(sentence: Sentence, mark: Mark) -> bool:
    """Return whether a railway or road is named for a country and the one joined before it: 中老铁路, the China-Laos railway."""
    if sentence.mark(mark.j, "transit") != "route":
        return False
    if mark.get("case") == "locative":
        return is_cjk(sentence.word(mark.i))
    return sentence.word(mark.i - 1) in ("-", "–", "—") and sentence.ending(mark.i - 2, "country") is not None
