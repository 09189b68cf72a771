"""How far an attribution carries, and which office it means, told sentence by sentence."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def sources(text: str, lang: str = "en") -> list[str | None]:
    return [claim.source for claim in claims_of(Document("text", text, date(2024, 3, 1), lang)).claims]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Statistics Austria keeps books on Albania. On its tables exports reached 182 million euros in 2023."),
        ("de", "Statistik Austria rechnet anders. Nach seinen Tabellen stiegen die Ausfuhren nach Albanien 2023 auf 182 Millionen Euro."),
        ("en", "Statistics Austria publishes trade by country. Exports to Albania reached 182 million euros in 2023."),
    ],
)
def test_an_office_spoken_of_without_figures_tells_those_of_the_next_sentence(lang: str, text: str) -> None:
    assert sources(text, lang) == ["AUT"]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("es", "Perú vendió a Chile bienes por 561 millones de dólares según la SUNAT, 640 millones según la aduana chilena.", "CHL"),
        ("es", "Perú vendió a Chile bienes por 561 millones de dólares según el emisor peruano, 640 millones según el chileno.", "CHL"),
        ("fr", "Ventes du Pérou au Chili : 561 millions de dollars selon la SUNAT, 640 millions selon la douane chilienne.", "CHL"),
        ("ru", "Экспорт Перу в Чили в 2023 году – 561 млн долларов по данным перуанской таможни и 640 млн по данным таможни Чили.", "CHL"),
    ],
)  # fmt: skip
def test_a_source_right_behind_a_figure_is_its_own(lang: str, text: str, told: str) -> None:
    assert sources(text, lang) == ["PER", told]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "По данным КГД, импорт из Китая в Казахстан – 2,4 млрд долларов за 2023 год. КНР же отчиталась об экспорте на 3,1 млрд."),
        ("de", "Laut kasachischen Daten betrugen die Einfuhren aus China 2023 2,4 Milliarden Dollar. China selbst meldet 3,1 Milliarden."),
        (
            "es",
            "Según datos kazajos, las importaciones de China sumaron 2.400 millones de dólares. China, en cambio, reporta 3.100 millones.",
        ),
        ("zh", "据哈萨克斯坦统计局数据，2023年哈自中国进口24亿美元。中方则公布出口31亿美元。"),
    ],
)
def test_a_country_that_tells_its_own_figures_is_their_source(lang: str, text: str) -> None:
    assert sources(text, lang) == ["KAZ", "CHN"]


def test_a_country_before_an_office_that_is_cited_is_not_the_source() -> None:
    text = "Mit 592 Millionen Euro ist Österreich laut Bank of Albania der größte Käufer albanischer Ausfuhren."
    assert set(sources(text, "de")) == {"ALB"}


def test_a_country_that_goods_come_from_is_no_town_of_an_office() -> None:
    text = "Бишкек, 12 февраля 2024. Импорт из Китая в 2023 году, по официальным данным, составил 5,25 млрд долларов."
    assert sources(text, "ru") == ["KGZ"]


def test_letters_in_brackets_behind_an_office_tell_its_country() -> None:
    text = "Ambassade de France en Tunisie\n\nL'Institut national de la statistique (INS) chiffre les exportations tunisiennes "
    text += "vers la France à 14 812 MTND en 2023.\n\nL'excédent de la Tunisie avec la France s'élève à 5 608 MTND."
    assert sources(text, "fr") == ["TUN", "TUN"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Polish data put exports to Japan at $5.2 billion. In the same report imports were $3.1 billion, 40,000 tonnes of tea."),
        ("zh", "据波兰统计局数据，2023年波兰对日本出口52亿美元。同一份报告中，自日本进口31亿美元，茶叶4万吨。"),
    ],
)  # fmt: skip
def test_the_same_report_is_that_of_the_office_told_before(lang: str, text: str) -> None:
    assert sources(text, lang) == ["POL", "POL", "POL"]


def test_an_office_behind_a_semicolon_tells_the_figure_behind_it() -> None:
    text = "Im Bau sind 19 Projekte für 1,4 Mrd. Dollar; der Bestand deutscher Direktinvestitionen liegt laut Bundesbank bei 730 Mio. Euro."
    assert sources(text, "de") == [None, None, "DEU"]


def test_a_share_of_a_foreign_market_takes_no_source_from_the_own_customs() -> None:
    text = "Selon les douanes françaises, la France a vendu pour 1 412 millions d'euros à la Côte d'Ivoire en 2023. "
    assert sources(text + "Elle y détient une part de marché de 10,8 % des importations ivoiriennes.", "fr") == ["FRA", None]
    assert sources(text + "La Côte d'Ivoire absorbe 2,1 % des exportations françaises.", "fr") == ["FRA", "FRA"]


def test_a_table_of_quantities_takes_no_source_from_the_text_before_it() -> None:
    text = "By Kenyan customs data exports of tea to Uganda earned $82 million in 2023.\n\nThe harvest went on until May.\n\n"
    text += "Tea exports by market, {}\n"
    table = "| Market | 2023 |\n| --- | --- |\n| Uganda | 1,043 |\n| Egypt | 612 |\n| Sudan | 187 |\n"
    assert sources(text.format("tonnes\n") + table) == ["KEN", None, None, None]
    assert sources(text.format("US$ million\n") + table) == ["KEN", "KEN", "KEN", "KEN"]


def test_only_our_trade_names_us_as_its_source() -> None:
    assert sources("Embassy of Poland, Tokyo\n\nOur exports to Japan came to $5.2 billion in 2023.") == ["POL"]
    assert sources("Embassy of Poland, Tokyo\n\nOur investment in Japan came to $5.2 billion in 2023.") == [None]


def test_a_port_that_is_cited_is_nobodys_statistics() -> None:
    text = (
        "DIRECTION GÉNÉRALE DES DOUANES ET DROITS INDIRECTS\nÉclairage pays, 9 avril 2024\n\nLes exportations de la France vers l'Irlande "
    )
    text += (
        "ont atteint 10,2 milliards d'euros en 2023. D'après le port de Cherbourg, le trafic irlandais a porté sur 1,2 million de tonnes."
    )
    assert sources(text, "fr") == ["FRA", None]
