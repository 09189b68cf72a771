"""What the text speaks of, and what one number was read as."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from ...claim import RELATIVE_MEASURES

LEVELS: Final = ("turnover", "exports", "imports", "balance", "investment", "price", "quantity", "other", "count")
SIGNED: Final = {"deficit": ("balance", -1), "surplus": ("balance", 1)}
OTHERS: Final = ("current_account", "reserves", "credit", "tariff", "contracts", "rate")
FAR: Final = 1000


@dataclass(slots=True)
class Topic:
    """What the text speaks of: carried from claim to claim and sentence to sentence."""

    measure: str | None = None
    sign: int = 0
    currency: str | None = None
    commodity: str | None = None
    unit: str | None = None
    block: int = -1
    ranked: int = -9  # the paragraph of the place told last
    ranked_of: str | None = None  # the measure in which that place is held
    listed: int = -1  # the paragraph that is the next item of a list
    kind: str = ""
    sentence: int = 0
    at: int = -1
    direction: int = 0
    price_unit: str | None = None
    price: tuple[Decimal, str] | None = None  # told last by unit, and its currency
    level: str | None = None
    lead: str | None = None
    flow: str | None = None  # exports or imports, as the goods spoken of went
    counted: int = 0  # the sentence in which a part of things counted was told
    indexed: int = 0  # the sentence in which a level was told as a percent of another
    physical: Decimal | None = None  # the last physical quantity, while no amount or count was told since
    flows: tuple[str, str] = ("", "")  # of the last two amounts of trade, balances apart
    sizes: dict[str, Decimal] = field(default_factory=dict)  # of the last amounts of turnover, exports and imports in the currency told
    larger: str | None = None  # of exports and imports, where the last two amounts were one of each
    traded: bool = False  # the text has told of trade both ways
    carrier: bool = False  # trains, ships or lorries were counted last
    spent: int = -1  # a measure that the figure before it has taken
    apart: bool = False  # two sources told the last flow


@dataclass(slots=True)
class Reading:
    """Measure and sign of a number, or the reason why it is no claim."""

    measure: str = ""
    of: str | None = None
    sign: int = 1
    cue: str | None = None
    reason: str = ""
    at: int = -1
    rule: str = ""
    step: str = ""
    inverse: bool = False  # a multiple below 1 told by how many times it fell
    subject: str | None = None  # the country of which the verb of the measure is told
    flow: str | None = None  # of a target: the measure whose growth, change or multiple is aimed at
    evidence: dict[str, object] = field(default_factory=dict)

    @property
    def measured(self) -> str | None:
        """The measure that the figure is of: that of a growth, share or rank, else its own."""
        return self.of if self.measure in RELATIVE_MEASURES else self.measure


def spoken_of(topic: Topic, sentence: int, block: int, goods: bool = False) -> str | None:
    """Return the measure a figure without one takes up: the whole whose parts were told last, else the last one.

    Where but one part was told since the whole, ``goods`` are of it: the exchange came to 1.6 billion. Paraguay exported 1.1 billion.
    Beef accounted for 63 %.
    """
    parts = topic.measure in ("exports", "imports") and topic.lead == "turnover"
    if goods and topic.flows in (("turnover", topic.measure), (topic.measure, topic.measure)):
        return topic.measure
    return topic.lead if parts and topic.sentence != sentence and topic.block == block else topic.measure


def level_of(value: str) -> tuple[str, int]:
    """Return the claims table's measure of a lexicon value, and its sign."""
    if value in SIGNED:
        return SIGNED[value]
    if value in OTHERS:
        return "other", 1
    if value == "transit":
        return "quantity", 1
    return value.removesuffix("_rank"), 1


_LIKE = Decimal("1.4")  # times by which two offices' figures of one flow may differ
_UNLIKE = Decimal("1.6")


def counted_elsewhere(topic: Topic, spoken: str, size: Decimal) -> str:
    """Return the flow of which an office tells another figure: that with an amount like it, where that of the flow told last is not.

    Trade reached 51.2 billion dollars. Exports were 26.4 billion. Rosstat gives a little more, 53.1 billion.
    """

    def times(told: Decimal) -> Decimal:
        return max(told, size) / min(told, size) if told and size else _UNLIKE

    like = [flow for flow, told in topic.sizes.items() if times(told) <= _LIKE]
    return like[0] if len(like) == 1 and spoken in topic.sizes and times(topic.sizes[spoken]) > _UNLIKE else spoken
