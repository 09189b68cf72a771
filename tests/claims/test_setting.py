"""What a text as a whole tells: its day where no year is printed, its two sides, whose figures it gives."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.language import language_of
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def read(text: str, day: date | None = None, lang: str = "en") -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    claims = claims_of(Document("text", text, day, lang=lang)).claims
    return [(claim.quote, claim.reporter, claim.partner, claim.source, claim.period) for claim in claims]


@pytest.mark.parametrize(
    ("head", "told", "period"),
    [
        ("HANOI, Jan. 9 (agency) -", "In 2024", "2024-12"),
        ("BAKU, October 3.", "From January through August 2024", "2023-12"),
    ],
)
def test_a_day_without_year_is_the_first_behind_the_last_period_told(head: str, told: str, period: str) -> None:
    text = f"{head} {told} exports of pepper from Vietnam came to 1.3 billion dollars.\n\nLast December they were 101 million dollars."
    assert [row[4] for row in read(text) if row[0] == "101 million dollars"] == [period]


def test_the_dateline_tells_the_own_side_of_two() -> None:
    text = "TASHKENT, 14 April 2023 - Uzbekistan and Poland met.\n\nTrade was $234 million in 2022, says the Statistics Agency."
    assert read(text) == [("$234 million", "UZB", "POL", "UZB", "2022")]


def test_both_countries_make_a_text_one_of_two() -> None:
    text = (
        "Lima, 3 May 2023\n\nThe Minister of Peru told the envoy of Norway that trade between our two countries was growing.\n\n"
        "Norway buys fish meal. Exports were $96 million in 2022."
    )
    assert read(text)[-1][1:3] == ("PER", "NOR")


def test_a_text_in_the_language_of_one_country_need_not_name_it() -> None:
    text = "Ұлттық статистика бюросының мәліметінше, 2022 жылы Қытаймен тауар айналымы 24,1 млрд доллар, Ресеймен 26,1 млрд доллар болды."
    assert [row[1:3] for row in read(text, date(2023, 3, 1), "kk")] == [("KAZ", "CHN"), ("KAZ", "RUS")]


def test_the_own_figures_resume_behind_an_aside_of_the_other_side() -> None:
    text = (
        "Riga, 11 October 2023\n\nLatvia's statistical bureau puts trade with Japan at EUR 126.4 million in 2022. "
        "Japanese customs has 141 million.\n\nExports to Japan grew by 21 percent."
    )
    assert [row[3] for row in read(text)] == ["LVA", "JPN", "LVA"]


@pytest.mark.parametrize(("words", "own"), [("Exports", "VNM"), ("Our exports", "POL")])
def test_an_embassy_that_gives_the_figures_of_its_host_alone_tells_from_there(words: str, own: str) -> None:
    text = (
        "Embassy of Poland in Hanoi\nMarket note, 3 May 2023\n\nVietnam Customs puts imports from Poland at $312 million in 2022.\n\n"
        f"{words} rose by 4 percent."
    )
    assert read(text)[-1][1] == own


def test_a_report_on_world_trade_is_of_the_world() -> None:
    text = "UNCTAD | GLOBAL TRADE UPDATE\n\nGlobal trade fell by 3.1% to $31.0 trillion in 2023. Exports of goods fell by 5% in China."
    assert [row[1:3] for row in read(text, date(2024, 3, 21))] == [("WLD", None), ("WLD", None), ("CHN", "WLD")]


def test_a_table_keeps_the_language_of_its_text() -> None:
    text = (
        "Exports closed the year 2022 at US$ 27.72 billion, 12.8 per cent less than before, the ministry said on 3 May 2023.\n\n"
        "Exports by country (US$ million)\nTotal  Chile  Peru\n\nCountry   2021   2022\nChina   2,782   2,020\nGermany   1,748   1,650\n"
    )
    values = [claim.value for claim in claims_of(Document("text", text)).claims]
    assert {2_020_000_000, 1_650_000_000} <= set(values)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Экспорт в Китай: 5,2 млрд долларов", "ru"),
        ("Цены на зерно, тыс. тенге", "ru"),
        ("Ausfuhren nach Polen: 5,2 Mrd. Euro", "de"),
        ("Valor de las compras: 79 millones", "es"),
        ("Quarterly shipments, million barrels", "en"),
        ("MANGANÈSE : LE RAIL TIENT LE CHOC", "fr"),
    ],
)
def test_a_line_without_common_words_is_told_by_the_words_of_trade(line: str, language: str) -> None:
    assert language_of(line) == language


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("Bulletin mensuel des statistiques du commerce extérieur, août 2023\nDakar, octobre 2023", "2023-08"),
        ("Statistiques du commerce extérieur, août 2023\nDakar, 12 octobre 2023", "2023-08"),
        ("Bulletin mensuel des statistiques, octobre 2023\nDakar, 12 octobre 2023", None),
    ],
)
def test_the_month_of_statistics_is_before_that_of_their_issue(head: str, period: str | None) -> None:
    ((_, _, _, _, told),) = read(f"{head}\n\nExportations : 291,4 milliards FCFA.", date(2023, 10, 12), "fr")
    assert told == period


def test_a_country_told_as_a_place_is_named_more_than_a_rival() -> None:
    text = (
        "Visite du ministre délégué au Chili\n\n« Nos échanges ont doublé en dix ans », s'est félicité le ministre français. "
        "Les deux pays visent 10 milliards d'euros d'ici à 2030. Quelque 300 entreprises françaises opèrent au Chili. "
        "La France y est le deuxième investisseur européen, après les Pays-Bas."
    )
    assert "NLD" not in {row[2] for row in read(text, date(2024, 5, 3), "fr")[:2]}


@pytest.mark.parametrize("fiscal", ["2023—24财年印中贸易额1184亿美元。", "2022—23财年印中贸易额1138亿美元。"])
def test_a_fiscal_year_does_not_make_a_text_a_year_younger(fiscal: str) -> None:
    text = f"新德里5月16日电 印度商工部公布，2024年4月印度出口349.9亿美元。\n\n4月对华出口12.5亿美元。{fiscal}"
    assert [claim.period for claim in claims_of(Document("any", text, lang="zh")).claims][:2] == ["2024-04", "2024-04"]


def test_a_round_of_news_tells_each_paragraph_from_its_own_country() -> None:
    text = (
        "Brèves\n\n* Algérie. Les exportations ont atteint 5,1 Md$ en 2023.\n* Gabon – Les exportations de bois ont rapporté 512 Md FCFA.\n"
        "* Maroc : le déficit recule de 3 %, à 285 Md MAD."
    )
    assert [row[1] for row in read(text, date(2024, 5, 3), "fr")] == ["DZA", "GAB", "MAR", "MAR"]


def test_a_list_of_partners_is_no_round_of_news() -> None:
    text = (
        "Commercio estero dell'Italia nel 2023\n\n- Germania: esportazioni 74,7 miliardi di euro.\n"
        "- Francia: esportazioni 63,4 miliardi di euro.\n"
        "- Spagna: importazioni 33,1 miliardi di euro."
    )
    assert [row[1:3] for row in read(text, date(2024, 5, 3), "it")] == [("ITA", "DEU"), ("ITA", "FRA"), ("ITA", "ESP")]


def test_our_flows_beside_one_office_are_of_its_country_and_a_section_is_told_from_its_own() -> None:
    text = (
        "FICHE PAYS – SÉNÉGAL\n\n1. Commerce extérieur du Sénégal\n\nEn 2023, les exportations se sont élevées à 3 211 Md FCFA.\n\n"
        "2. Échanges bilatéraux\n\nSelon les Douanes françaises, les échanges entre la France et le Sénégal ont totalisé 1,15 Md€ en 2023. "
        "Nos exportations ont atteint 1,04 Md€."
    )
    assert [row[1:3] for row in read(text, date(2024, 6, 3), "fr")] == [("SEN", "WLD"), ("FRA", "SEN"), ("FRA", "SEN")]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("ru", "Минск, 15 января. Экспорт в январе–декабре вырос на 4% против показателя за аналогичный период 2022 года.", "2023"),
        ("kk", "АҚТАУ. 18 қазан. Порт қаңтар–қыркүйекте 4,7 млн тонна жүк өңдеді, бұл 2022 жылғы осы кезеңнен көп.", "2023-01/2023-09"),
        (
            "en",
            "AKTAU, 18 October. In January-September 4.7 million tonnes were exported, more than in the same period of 2022.",
            "2023-01/2023-09",
        ),
    ],
)
def test_the_only_year_of_a_base_dates_the_text_in_the_year_behind_it(language: str, text: str, period: str) -> None:
    assert [claim.period for claim in claims_of(Document("any", text, lang=language)).claims] == [period]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Посольство Узбекистана в Латвии\n\nВ 2022 году экспорт составил 21,4 млн долл., импорт – 305,4 млн долл.\n\n"
            "По данным статистического бюро Латвии, латвийский экспорт в Узбекистан составил 142,6 млн евро.",
        ),
        (
            "en",
            "Embassy of Chile in the Republic of Korea\n\nIn 2022 exports were 21.4 million dollars, imports 305.4 million dollars.\n\n"
            "According to Statistics Korea, Korean exports to Chile came to 142.6 million euros.",
        ),
    ],
)
def test_an_embassy_that_cites_its_host_behind_its_own_figures_tells_its_own(lang: str, text: str) -> None:
    sides = [row[1:3] for row in read(text, lang=lang)]
    assert sides[0] == sides[1] == sides[2][::-1] == {"ru": ("UZB", "LVA"), "en": ("CHL", "KOR")}[lang]


def test_a_letterhead_tells_the_month_of_its_issue() -> None:
    text = "AHK Vietnam · Marktblick 3/2024\n\nGut 500 deutsche Firmen sind in Vietnam registriert."
    assert [str(claim.period) for claim in claims_of(Document("text", text, None, "de")).claims] == ["2024-03"]
    text = "AHK Vietnam · Mitteilung Nr. 3/2024\n\nGut 500 deutsche Firmen sind in Vietnam registriert."
    assert [claim.period for claim in claims_of(Document("text", text, None, "de")).claims] == [None]


def test_a_month_that_figures_are_held_against_is_not_that_of_the_text() -> None:
    text = (
        "Армения в сезоне-2023/24 (июль – июнь) вывезла в Грузию 92 тыс. тонн абрикосов.\n\n"
        "В мае отгрузки составили 8,4 тыс. тонн против 7,1 тыс. тонн в мае 2023 года. Пошлина с 29 мая – 90 драмов за тонну."
    )
    periods = [str(claim.period) for claim in claims_of(Document("text", text, None, "ru")).claims]
    assert periods[:3] == ["2023-07/2024-06", "2024-05", "2023-05"]


def test_the_day_an_agreement_entered_into_force_dates_no_text_that_tells_of_later_years() -> None:
    text = (
        "Letter of the chamber, spring\n\nIn 2023 Swiss exports to Morocco came to CHF 416 million. "
        "The agreement entered into force on 1 December 1999."
    )
    assert read(text) == [("CHF 416 million", "CHE", "MAR", None, "2023")]
    stock = "Switzerland has invested CHF 1.9 billion in Morocco so far."
    assert [row[4] for row in read(f"{text} {stock}") if row[0] == "CHF 1.9 billion"] != ["1999-12"]
