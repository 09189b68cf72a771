"""Which period goes on from sentence to sentence: that of the text, not the day it is written on, nor one told aside."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

TODAY = date(2024, 3, 12)


def periods(language: str, text: str) -> list[str | None]:
    return [claim.period for claim in claims_of(Document("any", text, lang=language, date=TODAY)).claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Сегодня каждая третья тонна уходит в Китай. В прошлом году экспорт Узбекистана составил 24 млрд долларов.\n\n"
            "Хлопок принёс 1,3 млрд долларов.",
        ),
        (
            "es",
            "Hoy una de cada tres toneladas va a China. El año pasado las exportaciones de Perú sumaron 64.000 millones de dólares.\n\n"
            "El cobre aportó 23.000 millones de dólares.",
        ),
        ("zh", "如今每三吨就有一吨运往中国。去年秘鲁出口640亿美元。\n\n铜出口230亿美元。"),
    ],
)
def test_what_is_so_today_dates_no_figure_behind_it(language: str, text: str) -> None:
    assert periods(language, text)[-2:] == ["2023", "2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Viet Nam shipped 1.62 million tonnes of coffee in the crop year just closed (October 2022 to September 2023).\n\n"
            "Germany took 210,000 tonnes.",
        ),
        ("ru", "В закрывшемся маркетинговом году (октябрь 2022 – сентябрь 2023) вывезено 8,4 млн тонн пшеницы.\n\nИран взял 1,1 млн тонн."),
        (
            "fr",
            "La campagne (octobre 2022 à septembre 2023) a vu partir 1,6 million de tonnes de cacao.\n\n"
            "Les Pays-Bas ont acheté 310 000 tonnes.",
        ),
    ],
)
def test_months_that_explain_a_season_in_brackets_go_on(language: str, text: str) -> None:
    assert periods(language, text) == ["2022-10/2023-09", "2022-10/2023-09"]


def test_a_year_in_brackets_behind_a_figure_is_an_aside() -> None:
    text = "Exports of copper were 23 billion dollars in 2023, against 21 billion (2021). Gold brought in 9 billion dollars."
    assert periods("en", text)[-1] == "2023"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plants of Egypt exported 120,000 tonnes of juice in 2023, and the ministry wants to sell 300,000 tonnes by 2027."),
        ("fr", "En 2023, 439 000 tonnes de cacao ont été exportées et l'État vise 500 000 tonnes à l'horizon 2030."),
        ("de", "2023 wurden 76.000 Tonnen Käse ausgeführt, und bis 2030 sollen es 90.000 Tonnen werden."),
    ],
)
def test_the_year_of_an_aim_behind_a_figure_is_not_its_own(language: str, text: str) -> None:
    assert periods(language, text)[0] == "2023"


def test_a_season_that_still_runs_is_not_what_a_new_paragraph_goes_back_to() -> None:
    text = "Chile ships 380,000 tonnes of cherries in the season 2023/24 (October to September).\n\n"
    text += "In 2023 its exports to China came to 37 billion dollars.\n\nImports were 19 billion dollars."
    assert periods("en", text)[-1] == "2023"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("zh", "去年双边贸易额360亿美元。截至2月底，贸易额已达50亿美元。\n\n出口为210亿美元。", ["2023", "2024-01/2024-02", "2023"]),
        (
            "en",
            "Trade came to 36 billion dollars last year. At the end of February imports had reached 5 billion.\n\n"
            "Exports were 21 billion dollars.",
            ["2023", "2024-01/2024-02", "2023"],
        ),
    ],
)
def test_what_had_come_in_by_the_end_of_a_month_is_an_aside(language: str, text: str, told: list[str]) -> None:
    assert periods(language, text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Trade came to 9 billion dollars in 2023.\n\n"
            "Bulgaria has 13 projects in Viet Nam with a registered capital of 31.2 million dollars.",
        ),
        (
            "ru",
            "Товарооборот в 2023 году – 9 млрд долларов.\n\n"
            "В Танзании зарегистрировано 17 проектов с российским капиталом на сумму 51,2 млн долларов.",
        ),
        (
            "kk",
            "2023 жылы тауар айналымы 9 млрд доллар болды.\n\n"
            "Түркияның 145 жобасы іске қосылды, әр жобаға шаққанда 35 млн доллардан келеді.",
        ),
    ],
)
def test_money_beside_a_count_of_projects_is_of_the_same_day(language: str, text: str) -> None:
    assert periods(language, text) == ["2023", "2024-03", "2024-03"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Ввезено 284 тыс. т пшеницы: 158 тыс. т в январе и 126 тыс. т в феврале."),
        ("en", "Exports of tea came to 284,000 tonnes: 158,000 tonnes in January and 126,000 tonnes in February."),
        ("es", "Las exportaciones de uva sumaron 284.000 toneladas: 158.000 toneladas en enero y 126.000 toneladas en febrero."),
    ],
)
def test_the_months_of_the_parts_behind_a_colon_do_not_date_their_sum(language: str, text: str) -> None:
    first = {"ru": "В 2023 году торговля была 9 млрд долларов. ", "en": "Trade was 9 billion dollars in 2023. "}
    first["es"] = "En 2023 el comercio fue de 9.000 millones de dólares. "
    assert periods(language, first[language] + text)[1] == "2023"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trade came to 9 billion dollars in 2023.\n\nThe credit line comes to 35 million dollars, of which four fifths are drawn."),
        ("ru", "Товарооборот в 2023 году – 9 млрд долларов.\n\nКредитная линия составляет 35 млн долларов, выбрано 64 процента."),
    ],
)
def test_what_is_drawn_of_a_credit_line_is_of_the_month(language: str, text: str) -> None:
    assert periods(language, text) == ["2023", "2024-03", "2024-03"]


def test_the_multiple_that_an_aim_needs_has_its_year() -> None:
    text = "Былтыр тауар айналымы 4 млрд доллар болды. 2030 жылға қарай 10 млрд долларға жеткізу жоспарланған. "
    text += "Ол үшін қазіргі көлемді екі жарым есе арттыру керек."
    assert periods("kk", text) == ["2023", "2030", "2030"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In January and February exports came to 41.3 million dollars, whereas a year ago they had been 18.9 million dollars."),
        ("ru", "За январь и февраль экспорт составил 41,3 млн долларов, тогда как год назад к этому сроку было 18,9 млн долларов."),
        ("de", "Von Januar bis Februar lagen die Exporte bei 41,3 Mio. Euro, während es ein Jahr davor 18,9 Mio. Euro waren."),
    ],
)
def test_a_clause_that_opens_with_a_year_ago_tells_the_level_of_then(language: str, text: str) -> None:
    assert periods(language, text) == ["2024-01/2024-02", "2023-01/2023-02"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "• El superávit con Japón ascendió a 1.318 millones de dólares.\n\n"
            "En 2023 las exportaciones sumaron 1.500 millones de dólares.",
        ),
        ("en", "The trade deficit with Finland was 980 million euros, says the service.\n\nIn 2023 exports came to 2.13 billion euros."),
        ("ru", "Дефицит торговли с Финляндией составил 980 млн евро.\n\nВ 2023 году экспорт достиг 2,13 млрд евро."),
    ],
)
def test_the_lead_has_the_period_of_the_first_dated_figure(language: str, text: str) -> None:
    assert periods(language, text) == ["2023", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "En 2023 las compras a la India retrocedieron 3,4 %, de US$ 560 millones a US$ 541 millones.",
        "En 2023 las ventas a Chile crecieron un 8 %, de 500 millones de euros a 540 millones de euros.",
    ],
)
def test_of_before_to_tells_where_a_movement_starts(text: str) -> None:
    assert periods("es", text) == ["2023", "2022", "2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Foreign trade of Ghana, January 2024\nAccra, 3 March 2024\n\n"
            "Imports, which stood at $598 million in December, rose by 5.6% to $631 million.",
        ),
        (
            "fr",
            "Commerce extérieur du Mali – janvier 2024\nBamako, mars 2024\n\n"
            "Évaluées à 598 millions d'euros en décembre, les importations ont progressé de 5,6% pour atteindre 631 millions d'euros.",
        ),
        (
            "de",
            "Außenhandel Ghanas, Januar 2024\nAccra, 3. März 2024\n\n"
            "Die Einfuhren, die im Dezember 598 Millionen Dollar betragen hatten, stiegen um 5,6 % auf 631 Millionen Dollar.",
        ),
    ],
)  # fmt: skip
def test_a_level_of_the_month_before_leaves_the_rest_in_the_month_of_the_title(language: str, text: str) -> None:
    claims = claims_of(Document("any", text, lang=language, date=TODAY)).claims
    assert [claim.period for claim in claims] == ["2023-12", "2024-01", "2024-01"]
    assert claims[1].base_period == "2023-12"


def test_a_section_goes_back_to_the_month_of_the_title() -> None:
    text = (
        "Overseas trade: January 2024\n\nKey facts\nIn January 2024 exports of New Zealand were $7.6 billion.\n\n"
        "In the year ended January 2024, exports were valued at $73.5 billion.\n\nDestinations\nTo Australia, $845 million."
    )
    assert periods("en", text) == ["2024-01", "2023-02/2024-01", "2024-01"]


def test_in_the_previous_year_that_opens_a_german_text_is_the_last_year() -> None:
    assert periods("de", "Wien, 3. Juni 2024\n\nSloweniens Wirtschaft wuchs im Vorjahr um 1,6 %. Exporte Österreichs: 4,62 Mrd. Euro.") == [
        "2023"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2023 Kenya's exports came to 7.4 billion dollars. In July they came to 680 million. Of this, tea made up 120 million."),
        (
            "es",
            "En 2023 Perú exportó 64.000 millones de dólares. En julio exportó 5.600 millones. De ellos, 2.100 millones fueron de cobre.",
        ),
        ("de", "2023 führte Polen Waren für 350 Mrd. Euro aus. Im Juli waren es 28 Mrd. Euro. Davon entfielen auf Autos 4 Mrd. Euro."),
        ("zh", "2023年，秘鲁出口640亿美元。7月出口56亿美元，上年同期为52亿美元。其中，铜21亿美元。"),
    ],
)
def test_parts_told_in_a_sentence_of_their_own_have_the_period_of_their_whole(language: str, text: str) -> None:
    told = periods(language, text)
    assert (told[0], told[-1]) == ("2023", "2023-07")


def test_a_paragraph_goes_back_from_a_month_to_the_months_it_is_among() -> None:
    text = (
        "2023年前8个月，越南出口2280亿美元。\n\n8月，越南出口330亿美元，进口290亿美元。\n\n"
        "前8个月，美国是越南第一大出口市场。韩国为第三大，出口150亿美元。\n\n手机出口360亿美元。"
    )
    assert periods("zh", text) == ["2023-01/2023-08", "2023-08", "2023-08", *["2023-01/2023-08"] * 4]


def test_the_year_up_to_the_month_of_a_heading_goes_on_with_the_figures_behind_it() -> None:
    text = (
        "Office des changes, Rabat, le 4 juin 2023\nCommerce extérieur, avril 2023\n"
        "À fin avril 2023, le déficit commercial du Maroc a atteint 91 milliards de dirhams. "
        "Les importations se sont élevées à 238 milliards de dirhams. En avril, les exportations ont atteint 36 milliards de dirhams."
    )
    assert periods("fr", text) == ["2023-01/2023-04", "2023-01/2023-04", "2023-04"]


@pytest.mark.parametrize(
    ("language", "head", "text"),
    [
        ("fr", "Note, campagne 2022/2023 – 15 novembre 2023", "La Côte d'Ivoire compte aujourd'hui 40 exportateurs de cacao."),
        ("es", "Boletín de la temporada 2022/2023 – 15 de noviembre de 2023", "Chile cuenta hoy con 40 exportadores de cerezas."),
    ],
)
def test_a_date_behind_a_season_and_a_dash_is_that_of_the_document(language: str, head: str, text: str) -> None:
    (claim,) = claims_of(Document("any", f"{head}\n\n{text}", lang=language)).claims
    assert claim.period == "2023-11"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2021 to 2023 Kenya exported 6.7 billion, 7.4 billion and 7.9 billion dollars of goods."),
        ("ru", "В 2021–2023 годах экспорт Кении составил 6,7, 7,4 и 7,9 млрд долларов."),
        ("zh", "2021年至2023年，肯尼亚出口67亿美元、74亿美元和79亿美元。"),
    ],
)
def test_as_many_figures_as_a_span_has_years_are_of_one_year_each(language: str, text: str) -> None:
    assert periods(language, text) == ["2021", "2022", "2023"]


def test_a_list_of_countries_goes_before_the_years_of_a_span() -> None:
    text = "In 2021 to 2023 Kenya's exports to Uganda, Ghana and Togo came to 2.7 billion, 1.4 billion and 0.9 billion dollars."
    assert periods("en", text) == ["2021/2023"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "2021年秘鲁出口560亿美元，2022年620亿美元，2023年640亿美元，三年共1820亿美元，年均增长6.9%。",
        "2021年至2023年，秘鲁出口年均增长6.9%，三年累计1820亿美元。",
    ],
)
def test_a_sum_of_years_and_their_average_have_the_span(text: str) -> None:
    assert periods("zh", text)[-2:] == ["2021/2023", "2021/2023"]


def test_a_sum_behind_a_table_is_of_its_years() -> None:
    text = "秘鲁铜出口\n\n| 年份 | 数量（万吨） |\n| 2021 | 220 |\n| 2022 | 230 |\n| 2023 | 260 |\n\n三年共出口710万吨铜。"
    assert periods("zh", text)[-1] == "2021/2023"
