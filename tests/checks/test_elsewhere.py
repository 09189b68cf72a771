"""Figures that may be of another pair, source or goods than reading carried on to them prove no failure."""

from __future__ import annotations

from datetime import date

import pytest

import tradecheck
from tradecheck.documents.document import Document

from .telling import alarms, checked, told, verdicts

LIST_AFTER_A_MONTH = (
    "Según el DANE, las exportaciones colombianas a Ecuador sumaron 1.933 millones de dólares en 2022.\n\n"
    "En enero de 2023 las ventas al vecino país bajaron un 2,1 %, hasta 142 millones. "
    "Los principales productos fueron los vehículos (118 millones en 2022) y los medicamentos (165 millones).\n"
)
OTHER_MONEY = (
    "За даними Державної митної служби, у 2023 році експорт України до Польщі становив 4,7 млрд доларів, імпорт — 6,6 млрд.\n\n"
    "За даними польського статистичного відомства, імпорт із України у 2023 році становив 4,5 млрд євро. "
    "Продовольчі товари принесли 21,9 млрд доларів.\n"
)
TOTAL_AFTER_A_PARTNER = (
    "Selon l'Office des changes, les exportations marocaines vers l'Espagne ont atteint 87,3 milliards de dirhams en 2022, "
    "en hausse de 25 %.\n\nL'automobile a rapporté 111,3 milliards de dirhams (+33 %). "
    "Au total, les exportations ont progressé de 29,4 % à 428,6 milliards.\n"
)
REGION_BESIDE_COUNTRY = (
    "Внешнеторговый оборот Омской области с Казахстаном за первое полугодие составил 310 млн долларов: экспорт — 255 млн, "
    "импорт — 55 млн.\n\nДоля России во внешней торговле Казахстана — 18,8 %.\n"
)


@pytest.mark.parametrize("text", [LIST_AFTER_A_MONTH, OTHER_MONEY, TOTAL_AFTER_A_PARTNER, REGION_BESIDE_COUNTRY])
def test_what_is_only_carried_on_to_a_figure_raises_no_alarm(text: str) -> None:
    table = tradecheck.extract(Document("release", text, date=date(2023, 8, 15), lang=None))
    rows = tradecheck.check(table, text=text).findings.to_dict("records")
    assert [row["message"] for row in rows if row["severity"] != "info"] == []


def test_a_rate_that_fits_a_figure_of_another_pair_is_not_called_wrong() -> None:
    rows = [
        told("exports", "1.60 bn"),
        told("exports", "1.38 bn", partner="CHN"),
        told("growth", "38%", of="exports", base_period="2021"),
        told("exports", "1.00 bn", period="2021"),
    ]
    text = "Exports to Germany were 1.60 bn. Exports were 1.38 bn to China. They rose by 38% . In 2021 they were 1.00 bn."
    assert alarms(checked(*rows, text=text)) == []
    assert alarms(checked(rows[0], *rows[2:], text=text)) == ["G101"]


@pytest.mark.parametrize(("between", "verdict"), [("and", []), ("of which", ["inconsistent"])])
def test_goods_side_by_side_are_no_share_of_each_other(between: str, verdict: list[str]) -> None:
    rows = [
        told("imports", "1.78 mn", commodity="crude oil"),
        told("imports", "1.20 mn", commodity="machinery"),
        told("share", "76.4%", of="imports", commodity="machinery"),
    ]
    text = f"Imports were led by crude oil with 1.78 mn {between} machinery with 1.20 mn. Machinery made up 76.4% of imports."
    assert [one for one in verdicts(checked(*rows, text=text), "R101") if one == "inconsistent"] == verdict


@pytest.mark.parametrize(("caption", "codes"), [("Exports by partner", ["A102"]), ("Exports to the main partners", [])])
def test_a_table_of_the_main_partners_need_not_reach_its_total(caption: str, codes: list[str]) -> None:
    parts = [told("exports", f"{v} mn", partner=p) for v, p in (("2129", "POL"), ("912", "CHN"), ("5416", "UKR"))]
    rows = [*parts, told("exports", "8547 mn", partner="WLD")]
    text = f"{caption}, 2022\n\nPoland | 2129 mn\nChina | 912 mn\nUkraine | 5416 mn\nTotal | 8547 mn\n"
    assert alarms(checked(*rows, text=text)) == codes


def test_a_flow_named_beyond_another_number_is_not_compared() -> None:
    text = (
        "Selon l'Office des changes du Maroc, les exportations marocaines vers la France ont atteint 6,6 milliards d'euros en 2022. "
        "La douane française compte 13,4 milliards, 6,7 à l'achat et 6,7 à la vente.\n"
    )
    table = tradecheck.extract(Document("release", text, date=date(2023, 8, 15), lang=None))
    assert "mismatch" not in set(tradecheck.check(table, text=text).checks["verdict"])


@pytest.mark.parametrize(("measured", "codes"), [("", ["A201"]), (" in FOB terms", [])])
def test_a_balance_of_another_valuation_is_not_called_wrong(measured: str, codes: list[str]) -> None:
    rows = [told("exports", "98.55 bn"), told("imports", "94.41 bn"), told("balance", "3.81 bn")]
    text = f"Exports were 98.55 bn. Imports came to 94.41 bn in that year. This left a surplus of 3.81 bn{measured}."
    assert alarms(checked(*rows, text=text)) == codes
