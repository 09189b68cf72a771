"""Whose figures a text tells: datelines, the evidence for the own side, and the partner that a title names."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import _sentences, claims_of
from tradecheck.claims.sentence import Sentence
from tradecheck.claims.sides.datelines import dateline
from tradecheck.claims.sides.first_person import who_says_our
from tradecheck.claims.sides.own_side import owner_of_flows
from tradecheck.claims.sides.setting import setting
from tradecheck.documents.document import Document


def sentences(text: str, lang: str) -> list[Sentence]:
    return list(_sentences(Document("text", text, None, lang=lang)))


def pairs(text: str, lang: str) -> list[tuple[str | None, str | None]]:
    return [(claim.reporter, claim.partner) for claim in claims_of(Document("text", text, None, lang=lang)).claims]


@pytest.mark.parametrize(
    ("lang", "head", "country"),
    [
        ("en", "MANILA, Philippines - Sales grew.", "PHL"),
        ("en", "WARSAW (PAP) - Sales grew.", "POL"),
        ("es", "Bogotá, 10 de enero. Las ventas subieron.", "COL"),
        ("de", "Bern, 3.5.2024. Der Handel wuchs.", "CHE"),
        ("ru", "Ташкент. 15 января 2024 г. Торговля выросла.", "UZB"),
        ("zh", "新华社乌鲁木齐1月15日电 出口增长。", "CHN"),
        ("ru", "Россия – крупнейший партнёр.", None),
        ("fr", "Le Sénégal, 42e client", None),
        ("en", "Germany\n\nExports grew.", None),
    ],
)
def test_a_dateline_is_a_town_and_what_follows_it(lang: str, head: str, country: str | None) -> None:
    assert dateline(sentences(head, lang)) == country


@pytest.mark.parametrize(
    ("lang", "text", "owner"),
    [
        ("en", "Ghana's exports to China grew.", "GHA"),
        ("en", "We imported Polish goods.", None),
        ("fr", "Les exportations françaises vers l'Inde ont baissé.", "FRA"),
        ("ru", "Экспорт Армении в Россию вырос.", "ARM"),
    ],
)
def test_a_flow_is_of_the_country_beside_it(lang: str, text: str, owner: str | None) -> None:
    assert owner_of_flows(sentences(text, lang)) == owner


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        (
            "en",
            "Chinese envoy calls on Trade Minister\n\nAccra, May 3, 2024 - The Chinese Ambassador to Ghana has paid a courtesy call on the "
            "Minister for Trade. Exports to China were $1.9 billion in 2023.",
            ("GHA", "CHN"),
        ),
        (
            "fr",
            "L'ambassadeur de France reçu par le ministre du Commerce\n\nAbidjan – Les exportations ivoiriennes vers la France ont atteint "
            "700 milliards de FCFA en 2023.",
            ("CIV", "FRA"),
        ),
        (
            "en",
            "Address by the Minister of State for Trade, Hanoi\n\nVietnam is now our 14th largest partner. New Zealand exports grew. "
            "Our imports from Vietnam were worth 1.4 billion dollars in 2022.",
            ("NZL", "VNM"),
        ),
        (
            "en",
            "GOVERNMENT OF INDIA, MINISTRY OF COMMERCE\n\nTRADE WITH PERU\n\nExports were USD 865 million in 2022.",
            ("IND", "PER"),
        ),
    ],
)
def test_the_evidence_tells_whose_figures_they_are(lang: str, text: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, lang)


def test_a_port_is_not_of_the_country_that_supplies_it() -> None:
    text = (
        "Von Januar bis Juni 2024 schlug der Hafen 2,4 Mio. t um. Im Empfang waren es 1,8 Mio. t. Im Versand waren es 0,6 Mio. t. "
        "Davon kamen 312.000 t aus Uruguay."
    )
    assert "URY" not in {reporter for reporter, _ in pairs(text, "de")}


def test_amounts_in_the_currency_of_one_side_tell_whose_text_it_is() -> None:
    text = "Korea is still buying\n\nGoods sold to Korea reached {0}44.3 billion in 2023, and what came back {0}24.1 billion. "
    text += "Australia took cars worth {0}20.2 billion, and Korea took coal worth {0}12.6 billion. Australia and Korea are partners."
    assert setting(Document("text", text), sentences(text.format("A$"), "en")).home == "AUS"
    assert setting(Document("text", text), sentences(text.format("$"), "en")).home == "KOR"


@pytest.mark.parametrize(("text", "own"), [("我自秘进口255.6亿美元，增长3%。", "CHN"), ("秘鲁自华进口255.6亿美元，增长3%。", None)])
def test_our_flow_may_have_its_partner_before_it(text: str, own: str | None) -> None:
    assert who_says_our(sentences(text, "zh"), ["PER", "CHN"]) == own


def test_an_agency_of_trade_speaks_for_its_country_wherever_its_office_stands() -> None:
    text = (
        "ProChile | Ficha comercial: BRASIL\nOficina Comercial de São Paulo, 30 de abril de 2024\n\n"
        "Las exportaciones al vecino sumaron US$ 4.554 millones en 2023."
    )
    assert pairs(text, "es") == [("CHL", "BRA")]


def test_the_first_country_of_a_title_owns_its_trade_with_the_second() -> None:
    text = "Canadian merchandise trade with Mexico, 2023\n\nMexico stayed a leading partner. Exports edged down 2.1% to $8,831 million."
    assert pairs(text, "en") == [("CAN", "MEX")] * 2


def test_the_partner_of_the_first_figures_is_the_other_side_where_trade_is_bilateral() -> None:
    head = "En 2023, nos entreprises ont vendu pour 1 412 millions d'euros de biens à la Côte d'Ivoire, selon les douanes françaises. "
    assert pairs(head + "Le commerce bilatéral s'élève à 2 386 millions d'euros.", "fr")[-1] == ("FRA", "CIV")


def test_a_town_that_opens_a_report_is_no_label_of_its_paragraph() -> None:
    head = "Le Rwanda vend à la RDC\n\nKigali. "
    text = head + "Les exportations du Rwanda vers son grand voisin ont atteint 156 millions de dollars, selon le NISR."
    assert pairs(text, "fr") == [("RWA", "COD")]


def test_a_text_that_names_two_countries_in_its_first_figures_is_of_both() -> None:
    text = "China bleibt Deutschlands wichtigster Handelspartner. Das Institut beziffert den Warenhandel für 2023 auf 253 Mrd. Euro."
    assert pairs(text, "de") == [("DEU", "CHN")]


def test_a_report_of_a_world_body_on_a_country_is_of_that_country() -> None:
    text = "IMF staff report: Ethiopia\n\nEthiopia's coffee exports earned $1.43 billion in 2023. China supplied 24 percent of imports."
    assert pairs(text, "en") == [("ETH", "WLD"), ("ETH", "CHN")]


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        (
            "es",
            "Diario de Guayaquil\n\nChina, el cliente fiel\n\nEl año pasado se exportaron bienes por 5.740 millones de dólares.",
            ("ECU", "CHN"),
        ),
        ("en", "The Colombo Standard\n\nWhy India matters\n\nExports were $860 million and imports $3.2 billion.", ("LKA", "IND")),
        ("ru", "Бишкек, 5 марта 2024 г.\n\nКитай: сосед, который продаёт\n\nЭкспорт составил 80 млн долларов.", ("KGZ", "CHN")),
        ("en", "Nairobi, 6 June 2024\n\nKenya sells more\n\nExports reached $7.4 billion.", ("KEN", "WLD")),
    ],
)
def test_the_one_foreign_country_of_a_title_is_the_partner(lang: str, text: str, pair: tuple[str, str]) -> None:
    assert pairs(text, lang)[0] == pair


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        (
            "en",
            "The fax from Japan\n\nTrade magazine, Tallinn / 9 May 2024\n\nThe first Japanese order came by fax. Japan bought 12 cabins.",
            "EST JPN",
        ),
        (
            "en",
            "Hanoi, 3 May 2024\n\nTrade with the United States came to $124 billion last year. Exports reached $109 billion.",
            "VNM USA",
        ),
        ("kk", "Астана\n\nӘзербайжанмен сауда артты. Екі ел арасындағы тауар айналымы 529 млн доллар болды.", "KAZ AZE"),
        (
            "de",
            "Wien, 3. Mai 2024\n\nWährend der Krieg in der Ukraine andauert, erreichten die österreichischen Ausfuhren 200 Mrd. Euro.",
            "AUT None",
        ),
        (
            "en",
            "Overseas trade\n\nAll figures are actual values in New Zealand dollars.\n\nGoods exports rose to $7.6 billion.",
            "NZL None",
        ),
        ("es", "Comercio exterior\n\nValores en millones de soles.\n\nLas exportaciones sumaron 7 600 en mayo.", "PER None"),
        ("en", "Nairobi, 6 June 2024\n\nKenya sold goods for Sh1.1 trillion last year. Uganda took a tenth.", "KEN None"),
    ],
)
def test_the_sides_of_a_head(lang: str, text: str, sides: str) -> None:
    told = setting(Document("text", text, None, lang=lang), sentences(text, lang))
    assert f"{told.home} {told.other}" == sides


def test_the_currency_of_all_figures_tells_whose_release_it_is() -> None:
    head = "Overseas merchandise trade: March 2025\nEmbargoed until 22 April 2025\n\nAll values are in New Zealand dollars.\n\nKey facts\n"
    told = claims_of(
        Document("text", head + "Exports rose to $7.6 billion. China took $2.0 billion of our goods.\n\nNext release 21 May.")
    ).claims
    assert [(claim.reporter, claim.partner, claim.unit, claim.source) for claim in told] == [
        ("NZL", "WLD", "NZD", "NZL"),
        ("NZL", "CHN", "NZD", "NZL"),
    ]


def test_a_country_beside_our_country_is_another() -> None:
    text = (
        "据海关统计，2024年我国与马来西亚贸易总值1.5万亿元。马来西亚经济向好，马来西亚市场广阔。马来西亚是我国伙伴。我国自马进口7889亿元。"
    )
    assert pairs(text, "zh")[-1] == ("CHN", "MYS")


def test_trade_of_two_other_countries_is_not_that_of_the_language() -> None:
    text = "2025年3月5日。哈萨克斯坦与吉尔吉斯斯坦去年贸易额13亿美元。哈方向邻国出口9亿美元，从那里进口4亿美元。两国还将扩大合作。"
    assert pairs(text, "zh")[1:] == [("KAZ", "KGZ"), ("KAZ", "KGZ")]


def test_a_country_whose_goods_leave_it_owns_its_exports() -> None:
    told = (
        "12. August 2023\n\nVon Januar bis Juni 2023 wurden aus Österreich Waren für 9,4 Mrd. € exportiert. "
        "Der Überschuss betrug 1,3 Mrd. €."
        "\n\nExporte nach Ländern: Kanada 2,1 Mrd. €, Indien 1,6 Mrd. €, übrige Länder 5,7 Mrd. €."
    )
    assert pairs(told, "de") == [("AUT", "WLD"), ("AUT", "WLD"), ("AUT", "CAN"), ("AUT", "IND"), ("AUT", None)]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "The foreign trade of Norway reached 3.1 billion dollars in 2019. Norway imported goods worth 120 million dollars from Chile, "
            "9.6 per cent of all imports. Imports rose by 4 per cent to 1.25 billion dollars.",
            ["WLD", "CHL", "CHL", "WLD", "WLD"],
        ),
        (
            "zh",
            "2016年1-6月，越南货物贸易进出口总值为83.2亿美元。进口41.7亿美元。越南自法国进口5.3亿美元，占进口总额的12.7%。",
            ["WLD", "WLD", "FRA", "FRA"],
        ),
        (
            "ru",
            "Внешнеторговый оборот Грузии в 2018 году достиг 12,5 млрд долларов. Из Италии импортировано товаров на 0,9 млрд долларов, "
            "или 9,9 % всего импорта. Импорт вырос до 9,1 млрд долларов.",
            ["WLD", "ITA", "ITA", "WLD"],
        ),
    ],
)
def test_a_country_named_once_with_its_share_is_one_partner_of_many(lang: str, text: str, told: list[str]) -> None:
    assert [partner for _, partner in pairs(text, lang)] == told
