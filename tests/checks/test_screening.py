"""Single figures and their words: impossible values, currencies that stand nowhere, wording that says another thing."""

from __future__ import annotations

from typing import Any

import pytest

from tradecheck.checks.record import Report

from .telling import checked, failures, told


def remarks(report: Report, family: str) -> list[str]:
    return [finding.code for finding in report.findings if finding.code.startswith(family) and finding.verdict == "note"]


@pytest.mark.parametrize(
    ("measure", "printed", "fields"),
    [
        ("share", "104.2%", {"of": "turnover"}),
        ("growth", "-126.7%", {"of": "exports", "base_period": "2021"}),
        ("exports", "-2.8 bn", {}),
        ("rank", "0", {"of": "exports", "unit": "rank"}),
    ],
)
def test_a_figure_that_cannot_be_is_an_error(measure: str, printed: str, fields: dict[str, Any]) -> None:
    report = checked(told(measure, printed, **fields))
    assert [(finding.code, finding.severity) for finding in report.findings] == [("U103", "error")]


@pytest.mark.parametrize(
    ("measure", "printed", "fields"),
    [
        ("share", "100.0%", {"of": "turnover"}),
        ("share", "134.0%", {"of": "imports"}),
        ("share", "117%", {"of": "exports", "commodity": "cheese"}),
        ("imports", "-5.1 bn", {"evidence": {"measure": [None, None, "table"]}}),
        ("growth", "-100.0%", {"of": "exports", "base_period": "2021"}),
        ("growth", "-340%", {"of": "balance", "base_period": "2021"}),
        ("balance", "-2.8 bn", {}),
        ("investment", "-2.8 bn", {}),
        ("rank", "1", {"of": "exports", "unit": "rank"}),
    ],
)
def test_a_figure_that_can_be_is_left_alone(measure: str, printed: str, fields: dict[str, Any]) -> None:
    assert failures(checked(told(measure, printed, **fields))) == []


@pytest.mark.parametrize("lang", ["en", "de", "ru", "fr", "zh"])
def test_possible_and_impossible_values_are_told_in_every_language(lang: str) -> None:
    assert failures(checked(told("share", "140.0%", lang=lang))) == ["U103"]


def test_two_sources_that_differ_by_ten_are_told_as_such() -> None:
    report = checked(told("turnover", "2.81 bn"), told("turnover", "28.1 bn", source="DEU", reporter="DEU", partner="KAZ"))
    (finding,) = report.findings
    assert (finding.code, finding.kind, finding.severity) == ("U102", "mirror", "warning")
    assert finding.message.endswith("the two differ by 10")


FALLS = [
    ("en", "Exports fell by -5.0% in 2022.", True),
    ("en", "Exports fell (-5.0%) in 2022.", False),
    ("en", "Exports were down, -5.0% in 2022.", False),
    ("en", "Exports changed by -5.0% in 2022.", False),
    ("de", "Die Ausfuhr sank um -5.0% gegen 2021.", True),
    ("de", "Rückgang der Ausfuhr: -5.0% gegen 2021.", False),
    ("ru", "Экспорт снизился на −5.0% за год.", True),
    ("ru", "Снижение экспорта – 5.0% за год.", False),
    ("es", "Las exportaciones cayeron un -5.0% en 2022.", True),
    ("fr", "Les exportations ont reculé de -5.0% en 2022.", True),
]


@pytest.mark.parametrize(("lang", "text", "twice"), FALLS)
def test_a_fall_told_by_word_and_by_sign_is_remarked(lang: str, text: str, twice: bool) -> None:
    quote = next(q for q in ("-5.0%", "−5.0%", "5.0%") if q in text)
    report = checked(told("growth", "-5.0%", of="exports", base_period="2021", lang=lang) | {"quote": quote}, text=text)
    assert remarks(report, "W") == (["W104"] if twice else [])


def test_points_told_as_per_cent_are_one_remark_and_no_failure_beside_it() -> None:
    text = "Der Anteil stieg um 3.0% auf 15.0%, nach 12.0% im Jahr 2021."
    rows = (
        told("growth", "3.0%", of="share", base_period="2021", lang="de"),
        told("share", "15.0%", of="exports", lang="de"),
        told("share", "12.0%", of="exports", period="2021", lang="de"),
    )
    report = checked(*rows, text=text)
    assert [(finding.code, finding.severity) for finding in report.findings] == [("W102", "warning")]
    assert failures(report) == []


def test_points_told_as_per_cent_are_seen_where_the_rate_was_read_to_be_of_the_flow() -> None:
    text = "The share of machinery in exports rose by 3.0% to 15.0%, from 12.0% in 2021."
    shares = told("share", "15.0%", of="exports"), told("share", "12.0%", of="exports", period="2021")
    rate = told("growth", "3.0%", of="exports", base_period="2021")
    assert remarks(checked(rate, *shares, text=text), "W") == ["W102"]
    assert remarks(checked({**rate, "value": "25.0"}, *shares, text=text), "W") == []
    assert remarks(checked(rate, *shares, told("exports", "2.8 bn"), text=text), "W") == []  # the rate has a level of its own


@pytest.mark.parametrize(
    ("printed", "qualifier", "remarked"), [("1.23456 bn", "about", True), ("1.23000 bn", "about", False), ("1.23456 bn", "over", False)]
)
def test_only_a_figure_called_about_can_be_too_exact(printed: str, qualifier: str, remarked: bool) -> None:
    assert remarks(checked(told("exports", printed, qualifier=qualifier)), "W") == (["W105"] if remarked else [])


def test_an_amount_without_currency_is_remarked_once_a_paragraph() -> None:
    text = "We sold 4.2 bn dollars and bought 3.1 bn euros, of which 2.8 bn and 0.2 bn by rail."
    context = {"notes": ["unit: taken from the context"]}
    rows = [
        told("exports", "4.2 bn"), told("imports", "3.1 bn", unit="EUR"),
        told("other", "2.8 bn", **context), told("other", "0.2 bn", **context),
    ]  # fmt: skip
    assert remarks(checked(*rows, text=text), "U") == ["U104"]
    assert remarks(checked(rows[0], *rows[2:], text=text), "U") == []
