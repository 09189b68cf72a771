"""Records, whole numbers behind a percentage, unit values, surplus and deficit in words, shares of another base, contributions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradecheck.checks.record import Report

from .telling import Row, checked, failures, told, verdicts


def remarks(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.verdict == "note" and finding.code != "G109"]


RECORDS = [
    ("en", "Exports reached a record 2.65 bn after 2.81 bn in 2021.", True),
    ("en", "Exports reached a record low of 2.65 bn after 2.81 bn in 2021.", False),
    ("en", "Exports recorded 2.65 bn after 2.81 bn in 2021.", False),
    ("en", "A record harvest was followed by two hard winters, and exports came to 2.65 bn after 2.81 bn.", False),
    ("de", "Die Ausfuhr erreichte den Rekordwert von 2.65 bn nach 2.81 bn.", True),
    ("ru", "Экспорт достиг рекордных 2.65 bn после 2.81 bn.", True),
    ("fr", "Les exportations ont atteint un niveau record de 2.65 bn, contre 2.81 bn.", True),
    ("es", "Las exportaciones sumaron un récord de 2.65 bn, frente a 2.81 bn.", True),
    ("it", "Le esportazioni hanno toccato il massimo storico di 2.65 bn, dopo 2.81 bn.", True),
    ("tr", "İhracat rekor kırarak 2.65 bn oldu, önceki yıl 2.81 bn idi.", True),
    ("uk", "Експорт сягнув рекордних 2.65 bn після 2.81 bn.", True),
    ("kk", "Экспорт рекордтық 2.65 bn болды, бұрын 2.81 bn еді.", True),
    ("zh", "出口创历史新高，达2.65 bn，上年为2.81 bn。", True),
]


@pytest.mark.parametrize(("lang", "text", "contradicted"), RECORDS)
def test_a_record_below_an_earlier_figure_is_told(lang: str, text: str, contradicted: bool) -> None:
    rows = told("exports", "2.65 bn", lang=lang), told("exports", "2.81 bn", period="2021", lang=lang)
    assert ("R204" in failures(checked(*rows, text=text))) is contradicted


def test_a_record_is_only_measured_by_earlier_periods_of_its_length() -> None:
    text = "Exports reached a record 2.65 bn; others 2.81 bn."
    record = told("exports", "2.65 bn")
    for period, failing in (("2021", True), ("2023", False), ("2021-H1", False), ("2018/2021", False)):
        assert ("R204" in failures(checked(record, told("exports", "2.81 bn", period=period), text=text))) is failing


def firms(share: str, total: str = "19", **fields: object) -> list[str]:
    text = f"Von {total} Firmen exportieren {share}."
    rows = (
        told("count", total, unit="enterprise", source=None, **fields),
        told("share", share, of="count", source=None),
    )
    return verdicts(checked(*rows, text=text), "R104")


def test_a_percentage_of_a_small_count_comes_from_a_whole_number() -> None:
    assert firms("36.8%") == ["consistent"]
    assert firms("37%") == ["consistent"]
    assert firms("37.0%") == ["inconsistent"]


def test_a_large_or_rounded_count_allows_every_percentage() -> None:
    assert firms("37.03%", "12345") == firms("37.0%", "1900") == []
    assert firms("37.0%", qualifier="about") == []


@settings(max_examples=100)
@given(st.integers(1, 400), st.data(), st.integers(0, 2))
def test_a_true_percentage_of_a_count_is_never_flagged(total: int, data: st.DataObject, places: int) -> None:
    part = data.draw(st.integers(0, total))
    assert "inconsistent" not in firms(f"{100 * part / total:.{places}f}%", str(total))


def unit_values(value: str) -> list[str]:
    rows: list[Row] = []
    for partner, worth in (("DEU", "0.120 bn"), ("ITA", value)):
        rows.append(told("exports", worth, partner=partner, commodity="wheat", direction="export"))
        rows.append(told("quantity", "0.412 mn", unit="t", partner=partner, commodity="wheat", direction="export"))
    return remarks(checked(*rows))


def test_unit_values_ten_times_apart_are_remarked() -> None:
    assert unit_values("1.320 bn") == ["R105"]
    assert unit_values("0.960 bn") == []


WORDS = [
    ("en", "Exports of 1.0 bn and imports of 1.8 bn left a surplus.", "A208"),
    ("en", "Exports of 1.0 bn and imports of 1.8 bn left a deficit.", ""),
    ("de", "Die Ausfuhr betrug 1.0 bn, die Einfuhr 1.8 bn, ein Überschuss.", "A208"),
    ("ru", "Экспорт 1.0 bn, импорт 1.8 bn, сложился профицит.", "A208"),
    ("fr", "Exportations 1.0 bn, importations 1.8 bn, d'où un excédent.", "A208"),
    ("zh", "出口1.0 bn，进口1.8 bn，实现顺差。", "A208"),
    ("en", "Exports of 1.0 bn and imports of 1.8 bn turned a surplus into a deficit.", ""),
]


@pytest.mark.parametrize(("lang", "text", "code"), WORDS)
def test_surplus_and_deficit_in_words_go_with_the_flows(lang: str, text: str, code: str) -> None:
    rows = told("exports", "1.0 bn", lang=lang), told("imports", "1.8 bn", lang=lang)
    assert failures(checked(*rows, text=text)) == ([code] if code else [])


def test_a_deficit_in_words_needs_more_imports_than_exports() -> None:
    rows = told("exports", "1.8 bn"), told("imports", "1.0 bn")
    assert failures(checked(*rows, text="Exports of 1.8 bn and imports of 1.0 bn left a deficit.")) == ["A209"]


def test_a_share_of_another_base_is_remarked_in_claims_tables_only() -> None:
    part, whole = told("exports", "0.70 bn", commodity="wheat"), told("turnover", "2.80 bn")
    share = told("share", "25.0%", of="exports", commodity="wheat")
    assert remarks(checked(part, whole, share)) == ["R103"]
    assert remarks(checked(part, whole, {**share, "evidence": {"measure": [0, 5, "share word"]}})) == []
    assert remarks(checked(part, whole, {**share, "value": "38.9", "quote": "38.9%"})) == []


def contributions(total: str, last: str = "the rest contributed 0.5%") -> list[str]:
    text = f"Wheat contributed 3.2%, oil contributed 1.4% and {last} to a growth of {total}, says the office."
    rows = [
        told("change", printed, of="growth", unit="pp", base_period="2021", commodity=commodity)
        for printed, commodity in (("3.2%", "wheat"), ("1.4%", "oil"), ("0.5%", "coal"))
    ]
    return verdicts(checked(*rows, told("growth", total, of="exports", base_period="2021"), text=text), "G115")


def test_contributions_make_the_growth_where_none_is_left_out() -> None:
    assert contributions("5.1%") == ["consistent"]
    assert contributions("6.4%") == ["inconsistent"]
    assert contributions("6.4%", "coal contributed 0.5%") == ["open"]


@pytest.mark.parametrize(("points", "verdict"), [("10.0%", "consistent"), ("62.5%", "inconsistent")])
def test_a_contribution_is_the_change_of_the_part_over_the_old_whole(points: str, verdict: str) -> None:
    text = f"Die Ausfuhr wuchs um 16.0% von 2.50 bn. Weizen: 0.40 bn, dann 0.65 bn; er trug {points} Punkte bei."
    wheat = {"commodity": "wheat", "lang": "de"}
    rows = [
        told("growth", "16.0%", of="exports", base_period="2021", lang="de"), told("exports", "2.50 bn", period="2021", lang="de"),
        told("exports", "0.40 bn", period="2021", **wheat), told("exports", "0.65 bn", **wheat),
        told("change", points, of="growth", unit="pp", base_period="2021", **wheat),
    ]  # fmt: skip
    assert verdicts(checked(*rows, text=text), "G116") == [verdict]


RANKED = [
    ("Ranked 53 by turnover, Germany is among the first 50 partners.", "inconsistent"),
    ("Ranked 53 by turnover. Germany is among the first 50 partners.", "open"),
]


@pytest.mark.parametrize(("text", "verdict"), RANKED)
def test_a_rank_beyond_its_list_is_told_where_one_sentence_tells_both(text: str, verdict: str) -> None:
    ranks = {"unit": "rank", "of": "turnover", "source": None}
    report = checked(told("rank", "53", **ranks), told("rank", "50", qualifier="up_to", **ranks), text=text)
    assert verdicts(report, "A505") == [verdict]
