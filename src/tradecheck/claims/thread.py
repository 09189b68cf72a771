"""What the text has spoken of so far, and what stands in one sentence.

In: nothing. Out: `Thread`, read by each claim and written by it; `Passage`, a sentence with all that was found in it; `Frame`,
a claim before it has its number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ..lexicons.tokens import BULLETS
from .measure.topic import Reading, Topic
from .numbers.numerals import is_year
from .numbers.quantity import Quantity
from .parties.pair import Pair
from .periods.when import When
from .roles.roles import Named
from .sentence import Sentence
from .sources.attribution import Attribution
from .timing.case import Timing
from .timing.spoken import Spoken

_ANNOUNCED = 2  # paragraphs behind an announcement
TRADE = frozenset(("turnover", "exports", "imports", "balance"))


@dataclass(slots=True)
class Thread:
    """What the text has spoken of so far; read by the next claim, written by each."""

    topic: Topic = field(default_factory=Topic)
    spoken: Spoken = field(default_factory=Spoken)
    pair: Pair | None = None
    first_pair: Pair | None = None  # of the first figure of the sentence
    headed: Pair | None = None  # of the line that opened the list read now; its block is that of the last item
    ways: set[str] = field(default_factory=set)  # the flows told of that pair in its paragraph
    source: str | None = None
    source_block: int = -1
    in_turn: tuple[Attribution, ...] = ()  # the two sources told together last, while none was told since
    announced: int = -9  # paragraph of a sentence that only announced an office's statistics
    introduced: str | None = None  # the office that the sentence before, without figures, began to speak of
    subject: str | None = None  # the country that the sentence before, without figures, began to speak of
    cited: set[str] = field(default_factory=set)  # the countries whose figures were told so far
    place: str | None = None  # the last country told other than home
    alone: str | None = None  # home, where the last sentence that names a country names no other
    last_money: Quantity | None = None
    levels: list[Quantity] = field(default_factory=list)  # the last two amounts, quantities or counts told, movements left out
    trade_currency: str | None = None  # of the last amount of trade, which amounts of investment do not change
    tender: str | None = None  # the currency of home, where the press of home writes a text that names none
    goods: str | None = None
    goods_block: int = -9
    text_goods: str | None = None  # of the figure that opens the text, while it tells of no others
    opened: bool = False  # by a sentence without figures
    presence: Pair | None = None  # of the firms or investment counted last
    invested_part: Pair | None = None  # of the part of all capital from abroad that was told last
    carriage: Pair | None = None  # of the port, railway or road whose traffic was told last
    weighed: Pair | None = None  # of the goods weighed last, where they went to one partner
    sold: Pair | None = None  # of the goods weighed last that went to all
    priced: Pair | None = None  # of the price told last
    ranked: Pair | None = None  # of the place told last
    ranked_flow: str | None = None  # exports, imports, turnover or investment, in whose list that place is
    duty: Pair | None = None  # who levies the duties told last, on whose goods
    carriage_way: str | None = None  # transit or both, where it was told
    tellings: list[Frame] = field(default_factory=list)  # the last amounts of trade
    attributed: str | None = None  # what was counted by the office cited last: investment, firms

    def is_item(self, sentence: Sentence) -> bool:
        """Return whether a sentence is an item of the list that the text is in: it begins with a bullet or a year."""
        opening = sentence.printed(sentence.first)
        begins = opening in BULLETS or is_year(opening)
        return begins and (self.topic.listed == sentence.block or self.topic.listed == sentence.block + 1 == self.topic.block + 1)

    def is_announced(self, sentence: Sentence) -> bool:
        """Return whether an office's statistics were announced in the paragraph, or are told point by point in those below.

        They go on over investment and firms: 先通报两组商务部统计数据。/ 一是吸收外资。
        """
        below = sentence.block - self.announced
        if self.source is None or not 0 <= below <= _ANNOUNCED:
            return False
        number = sentence.tokens.words[0]
        opening = sentence.lexicon.meanings(number)
        return below == 0 or number.isdecimal() and len(number) < 3 or "cardinal" in opening or "ordinal" in opening

    def is_counted_on(self, measured: str | None, sentence: Sentence) -> bool:
        """Return whether what an office counted goes on in its paragraph: investment, or the parts of tonnes behind "of these".

        Ұлттық банктің есебінде тартылған капитал 9,6 млрд доллар. Өткен жылы 670 млн келді. Кеден 2 млн тонна санады. Соның 1,4 млны ...
        """
        if measured != self.attributed or sentence.block != self.source_block and not self.is_item(sentence):
            return False
        return measured == "investment" or measured == "quantity" and sentence.opens_with("list_cue", "of_which")


@dataclass(slots=True)
class Passage:
    """A sentence with everything that was found in it."""

    sentence: Sentence
    quantities: list[Quantity]
    whens: list[When]
    told: list[Attribution]
    named: list[Named]
    in_turn: tuple[Attribution, ...] = ()  # two sources told together, here or before


@dataclass(slots=True)
class Frame:
    """A claim before it has its number: the fields in the words of the claims table."""

    quantity: Quantity
    reading: Reading
    pair: Pair
    source: str | None
    timing: Timing
    commodity: str | None
    unit: str
    value: Decimal | tuple[Decimal, Decimal]
    source_evidence: list[object] | None = None
    goods_direction: str | None = None  # of quantities and prices, whose measure tells none
    carrier: bool = False  # of trains, ships or lorries that pass, which are counted; cars that are sold are goods
