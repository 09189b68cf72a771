"""So many tonnes a train: the trains are counted without the goods, in a paragraph of their own."""

from __future__ import annotations

import pytest

from .telling import checked, failures, told, verdicts

_TEXT = "The line carried 90000 t of coal.\n\nIt ran 60 trains, with {} t on each."


@pytest.mark.parametrize(("each", "verdict"), [("1500", "consistent"), ("1800", "open")])
def test_a_number_without_goods_may_be_that_of_the_average(each: str, verdict: str) -> None:
    carried = told("quantity", "90000", unit="t", commodity="coal")
    average = told("quantity", each, unit="t/train", commodity="coal")
    report = checked(carried, told("count", "60", unit="train"), average, text=_TEXT.format(each))
    assert verdicts(report, "A403") == [verdict]
    assert failures(report) == []
