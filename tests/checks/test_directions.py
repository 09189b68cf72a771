"""A word of rise or fall against the levels it is told of."""

from __future__ import annotations

import pytest

from .telling import checked, failures, told, verdicts

OLD, NEW = told("imports", "214 mn", period="2023", commodity="cloth"), told("imports", "236 mn", period="2024", commodity="cloth")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Our orders of cloth fell again. In 2023 they made 214 mn and in 2024 they made 236 mn.", ["G402"]),
        ("Our orders of cloth rose again. In 2023 they made 214 mn and in 2024 they made 236 mn.", []),
        ("Our orders of cloth fell again.\n\nIn 2023 they made 214 mn and in 2024 they made 236 mn.", []),
        ("Prices fell. In 2023 they made 214 mn and, with the rise of 2024, then 236 mn.", []),
        ("Rates fell from one year to the next. In 2023 orders made 214 mn altogether. We know that in 2024 they made 236 mn.", []),
    ],
    ids=["fall", "rise", "another paragraph", "a word of its own", "two sentences"],
)
def test_a_sentence_without_figures_may_tell_the_direction_of_those_behind_it(text: str, codes: list[str]) -> None:
    assert failures(checked(OLD, NEW, text=text)) == codes


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A ton of wheat cost 262 dollars in January, has become dearer and now costs 241 dollars.", "en"),
        ("Eine Tonne Weizen kostete im Januar 262 Dollar, verteuerte sich und kostet nun 241 Dollar.", "de"),
        ("La tonne de blé valait 262 dollars en janvier, a renchéri et vaut 241 dollars.", "fr"),
        ("La tonelada de trigo costaba 262 dólares en enero, se encareció y cuesta 241 dólares.", "es"),
        ("Тонна пшеницы стоила в январе 262 доллара, подорожала и стоит теперь 241 доллар.", "ru"),
        ("Бидайдың тоннасы қаңтарда 262 доллар еді, содан бері қымбаттап, 241 доллар болды.", "kk"),
        ("Тонна пшениці коштувала в січні 262 долари, подорожчала і коштує тепер 241 долар.", "uk"),
    ],
)
def test_words_of_price_tell_a_direction(text: str, lang: str) -> None:
    wheat = {"unit": "USD/t", "commodity": "wheat", "partner": None, "lang": lang}
    rows = [told("price", "262", period="2024-01", **wheat), told("price", "241", period="2024-07", **wheat)]
    assert failures(checked(*rows, text=text)) == ["G401"]
    assert failures(checked({**rows[0], "value": "231"}, rows[1], text=text)) == []


def test_against_and_came_in_are_no_words_of_fall() -> None:
    spanish = [told("exports", v, period=p, lang="es") for v, p in (("1.2 bn", "2022"), ("1.5 bn", "2023"))]
    assert failures(checked(*spanish, text="Se vendieron 1.2 bn en 2022 contra los 1.5 bn de 2023.")) == []
    kazakh = [told("exports", v, period=p, lang="kk") for v, p in (("1.2 bn", "2022"), ("1.5 bn", "2023"))]
    assert failures(checked(*kazakh, text="Екі жылда табыс түскен: 1.2 bn және 1.5 bn.")) == []


def test_a_rate_tells_the_direction_of_its_levels() -> None:
    rate = told("growth", "5.8%", value="-5.8", of="exports", base_period="2021")
    rows = [told("exports", "196 bn"), rate, told("exports", "208 bn", period="2021")]
    report = checked(*rows, text="Exports were 196 bn, 5.8% under the 208 bn of the record year.")
    assert verdicts(report, "G402") == ["consistent"]
    rows[2] = told("exports", "180 bn", period="2021")
    assert failures(checked(*rows, text="Exports were 196 bn, 5.8% under the 180 bn.")) == ["G101"]


@pytest.mark.parametrize(("rate", "codes"), [("5.2%", ["G101", "G401"]), ("7.2%", ["G101"]), ("-5.2%", [])])
def test_a_rise_whose_levels_fall_by_just_its_rate_is_a_wrong_direction(rate: str, codes: list[str]) -> None:
    text = f"Sales stood at 381 mn. Compared with 402 mn the year before, that is to say {rate} more."
    levels = told("exports", "381 mn"), told("exports", "402 mn", period="2021")
    assert failures(checked(*levels, told("growth", rate, of="exports", base_period="2021"), text=text)) == codes


@pytest.mark.parametrize(("measure", "codes"), [("balance", []), ("exports", ["G401"])])
def test_a_plus_is_a_surplus_where_it_is_of_a_balance_and_a_rise_elsewhere(measure: str, codes: list[str]) -> None:
    text = "Die Bilanz wies ein Plus von 2,5 Mrd. auf, nach einem Plus von 2,9 Mrd. ein Jahr zuvor."
    rows = [told(measure, "2.5 bn", quote="2,5 Mrd.", lang="de"), told(measure, "2.9 bn", quote="2,9 Mrd.", period="2021", lang="de")]
    assert failures(checked(*rows, text=text)) == codes


def test_the_name_of_a_country_tells_no_direction() -> None:
    text = "El intercambio con los Países Bajos fue de 136.9 bn en 2022, frente a 118.9 bn en 2021."
    rows = [told("turnover", "136.9 bn", lang="es"), told("turnover", "118.9 bn", period="2021", lang="es")]
    assert failures(checked(*rows, text=text)) == []


def test_a_balance_that_improves_may_be_a_deficit_that_shrinks() -> None:
    text = "The balance, a deficit of -0.89 bn, has improved since -1.24 bn in 2021."
    rows = [told("balance", "-0.89 bn", cue="rise"), told("balance", "-1.24 bn", period="2021")]
    assert failures(checked(*rows, text=text)) == []
