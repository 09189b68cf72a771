"""The row of a list for all others has no partner or goods of its own, and is a part like the named ones."""

from __future__ import annotations

import pytest

from .telling import Row, checked, failures, told, verdicts

_BULLETS = "Wool brought 500 mn. By market:\n- China: 300 mn (60%)\n- Italy: 125 mn (25%)\n- Other buyers: 75 mn ({}%)\n"
_TABLE = "Wool brought 500 mn.\n\nMarket   mn   share\nChina   300 mn   60%\nItaly   125 mn   25%\nOther   75 mn   {}%\n"
_PROSE = "Wool brought 500 mn. China bought 300 mn (60%), Italy, unlike the other two buyers, bought 125 mn (25%) and Peru 75 mn ({}%)."


def wool(rest: str) -> list[Row]:
    rows = [told("exports", "500 mn", partner="WLD", commodity="wool")]
    for partner, value, share in (("CHN", "300 mn", "60%"), ("ITA", "125 mn", "25%"), (None, "75 mn", f"{rest}%")):
        of_partner = {"partner": partner, "commodity": "wool"}
        rows += [told("exports", value, **of_partner), told("share", share, of="exports", **of_partner)]
    return rows


@pytest.mark.parametrize("text", [_BULLETS, _TABLE])
def test_the_share_of_the_rest_completes_the_shares_and_is_that_of_its_row(text: str) -> None:
    report = checked(*wool("15"), text=text.format(15))
    assert verdicts(report, "A103") == ["consistent"]
    assert {check.claims for check in report.checks if check.code == "R101" and check.verdict == "consistent"} >= {(6, 1, 7)}


def test_a_wrong_share_of_the_rest_in_a_table_is_found() -> None:
    assert failures(checked(*wool("23"), text=_TABLE.format(23))) == ["A103", "R101"]


def test_a_share_in_running_text_is_no_rest_though_others_are_named_before_it() -> None:
    assert verdicts(checked(*wool("51"), text=_PROSE.format(51)), "A103") == []
