"""An interval drawn for a notebook shows which ends belong to it."""

from __future__ import annotations

import re
from decimal import Decimal

from tradecheck.interval import Interval
from tradecheck.number_line import number_line

TWO, THREE, NINE = Decimal(2), Decimal(3), Decimal(9)


def places(drawing: str) -> list[float]:
    return [float(x) for x in re.findall(r'cx="([\d.]+)"', drawing)]


def test_an_end_that_belongs_is_filled_and_an_open_one_hollow() -> None:
    drawing = number_line(Interval(TWO, THREE, low_open=True))
    assert [fill == "white" for fill in re.findall(r'<circle[^>]* fill="(.*?)"', drawing)] == [True, False]


def test_an_unbounded_end_is_an_arrow() -> None:
    drawing = number_line(Interval(None, THREE))
    assert drawing.count("<path") == 1
    assert drawing.count("<circle") == 1


def test_intervals_beside_it_share_the_line() -> None:
    low, high = places(number_line(Interval(TWO, THREE), [Interval(NINE, NINE)]))
    assert low < high < places(number_line(Interval(NINE, NINE), [Interval(TWO, THREE)]))[0]


def test_a_point_and_a_line_without_ends_are_drawn() -> None:
    assert places(number_line(Interval.point(TWO))) == [160.0, 160.0]
    assert number_line(Interval(None, None)).count("<path") == 2


def test_a_notebook_shows_the_ends_in_words_too() -> None:
    assert "<code>(2, 3]</code>" in Interval(TWO, THREE, low_open=True)._repr_html_()


def test_a_notebook_shows_twelve_digits_rounded_outward() -> None:
    third = Interval.point(Decimal(1)) / Interval.point(THREE)
    assert "[0.333333333333, 0.333333333334]" in third._repr_html_()
