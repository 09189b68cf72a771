"""Whose statistics a figure is from: told in its sentence, carried from an earlier one, or that of the figure beside it.

In: a figure's reading, the attribution that covers it and the frames before it in its sentence. Out: its source or None.
Convention: an attribution holds until the next one or until the topic changes; firms, investment, ranks, prices and quantities
do not take it over from an earlier sentence, only from the trade figure beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES
from ..measure.topic import Reading
from ..parties.duties import DUTY_RULES
from ..parties.pair import Pair
from ..sides.setting import Setting
from ..thread import TRADE, Frame, Thread
from .attribution import Attribution

_OF_ITS_SENTENCE = frozenset(("rank", "count", "investment", "price", "quantity", "other", "target"))
_TAKES_OVER = frozenset(("rank", "price", "quantity"))


def keeps_to_its_sentence(reading: Reading) -> bool:
    """Return whether a figure takes no source from an earlier sentence."""
    return reading.measure in _OF_ITS_SENTENCE or reading.measured in _OF_ITS_SENTENCE


def source_of(
    reading: Reading, attribution: Attribution | None, carried: str | None, setting: Setting, earlier: Sequence[Frame], announced: bool
) -> str | None:
    """Return the source of a figure; ``carried`` is that of the sentences before, which holds for all topics where it was ``announced``."""
    if reading.rule == "currency per currency" or reading.measure == "target":
        return None  # what is aimed at is nobody's statistics, whoever tells it
    if attribution is not None and (attribution.source or not attribution.official):
        return attribution.source
    if setting.issuer:
        if keeps_to_its_sentence(reading):
            return setting.issuer if setting.counts and _released(reading) else None
        return carried or setting.issuer
    return None if keeps_to_its_sentence(reading) and not announced or _of_goods(reading, earlier) else carried


def of_foreign_market(reading: Reading, pair: Pair, source: str | None) -> bool:
    """Return whether a share or place is held in the imports of a country other than the one whose figures were told before.

    Selon les douanes françaises ... La France n'est plus que le troisième fournisseur du pays, avec une part de marché de 10,8 %.
    """
    held = reading.measure in ("share", "rank") and reading.measured == "imports"
    return held and source in COUNTRIES and pair.reporter in COUNTRIES and pair.reporter != source


def of_others(pair: Pair, source: str | None) -> bool:
    """Return whether a flow is told, as an aside, of countries other than the one whose office was cited before: Zum Vergleich: ..."""
    sides = (pair.reporter, pair.partner)
    told = pair.of_two or "reporter" in pair.evidence and pair.reporter in COUNTRIES
    return told and source in COUNTRIES and source not in sides


def _released(reading: Reading) -> bool:
    """Return whether an office's own release tells such figures as its own: not its aims, the firms it speaks of or the rates of duties."""
    return reading.measure != "target" and reading.measured != "count" and reading.rule not in DUTY_RULES


def _of_goods(reading: Reading, earlier: Sequence[Frame]) -> bool:
    """Return whether a figure hangs on the price before it, or tells how tonnes compare: 652 tonnes at 600 dollars are 391 thousand.

    What tonnes were worth, no price before it, is of the release told: 进口榴莲48.3万吨，货值168.7亿元，是上年的近9倍.
    """
    unsourced = [frame.reading.measured for frame in earlier if frame.source is None]
    weighed = reading.measure not in TRADE and bool(earlier) and earlier[-1].source is None and "quantity" in unsourced
    return "price" in unsourced or weighed


def share_source(frames: Sequence[Frame]) -> None:
    """Give ranks the source of the trade figure in their sentence, prices and quantities one that is told in it.

    15.4 % of exports, second behind China; customs counted 5 million tonnes, worth 1.2 billion.
    """
    trade = [frame for frame in frames if frame.source and frame.reading.measured in TRADE]
    told = next((frame.source for frame in trade), None)
    here = any(frame.source_evidence is not None for frame in trade)
    for frame in frames if told else ():
        reading = frame.reading
        goods = here and reading.measured in _TAKES_OVER and reading.measure not in ("target", "other")
        taken = reading.measure == "rank" or goods
        if frame.source is None and frame.source_evidence is None and taken:
            frame.source = told


def own_figures(pair: Pair, source: str | None, thread: Thread) -> bool:
    """Return whether a flow told before the other side's office is from the figures of its own country, cited earlier.

    Uganda's imports from Kenya were 887 million, while the Kenyan bureau has exports of 912.
    """
    return source is not None and pair.reporter != source == pair.partner and "reporter" in pair.evidence and pair.reporter in thread.cited
