"""Figures beside trade that are nothing of it: people, interest, words that tell how often."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

_TRADE = {
    "en": "2024-05-01. Trade between Kenya and Egypt reached $900 million in 2023. ",
    "ru": "5 мая 2024. Торговля Кении с Египтом составила 900 млн долларов в 2023 году. ",
    "de": "5. Mai 2024. Der Handel Kenias mit Ägypten erreichte 2023 900 Mio. Dollar. ",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "71 million Egyptians hold ration cards."),
        ("en", "The court in Arusha said so twice."),
        ("en", "The exporter's lorries leave for Nairobi three times a week, the ferry twice a day."),
        ("en", "Goods that enter by way of a third country make a difference."),
        ("en", "A certificate of origin costs A$40."),
        ("ru", "На господдержку направят 558 млрд рублей."),
        ("de", "Die Körperschaftsteuer beträgt 18 %."),
        ("en", "The Kenyan economy expanded by 5.4 per cent, remittances reached $4.9 billion."),
        ("en", "Her mill has 340 workers on the payroll."),
        ("en", "A cess of $40 a truck is due at the border; a tax of $12 a tonne is planned."),
        ("en", "A loan of $35 million has paid for the new hotel."),
        ("en", "Loans to farmers grew by 17% to $5.2 billion."),
        ("en", "The steelmaker's turnover fell 11% to $340 million."),
        ("ru", "Выручка комбината сократилась на 11%, до 340 млн долларов."),
        ("de", "Der Umsatz des Konzerns sank um 11 Prozent auf 340 Millionen Euro."),
        ("en", "The budget foresees spending of $41 billion and a deficit of 4.2% of GDP."),
        ("de", "Der Haushalt sieht ein Defizit von 41 Milliarden Euro vor."),
        ("en", "Some 58 percent said they had raised prices, and two thirds plan to hire."),
        ("ru", "Ещё 38% заявили, что цены выросли, а две трети планируют нанимать людей."),
        ("de", "Der Leitindex gewann 0,8 Prozent, der Tourismus brachte 2,1 Mrd. Dollar ein."),
        ("de", "In der Spinnerei arbeiten 640 Beschäftigte."),
        ("ru", "Экономика выросла на 4,6%, индекс МосБиржи прибавил 0,4%."),
        ("ru", "Сбор составил 85 000 долларов."),
    ],
)
def test_what_stands_beside_trade_is_no_claim(language: str, text: str) -> None:
    assert len(claims_of(Document("a", _TRADE[language] + text)).claims) == 1


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        ("en", "A loan of $30 million at 4.5% pays for the port.", ["$30 million"]),
        ("en", "The loan paid for 20% of imports.", ["20%"]),
        ("ru", "Банк открыл кредитную линию на 30 млн евро под покупку машин, ставка – 4,5 процента.", ["30 млн евро"]),
    ],
)
def test_the_percent_of_a_loan_is_its_interest_unless_it_is_a_part_of_trade(language: str, text: str, quotes: list[str]) -> None:
    claims = claims_of(Document("a", _TRADE[language] + text)).claims
    assert [claim.quote for claim in claims[1:]] == quotes


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        ("en", "Its door to the south is half-shut.", []),
        ("en", "Half of the exports went to Egypt.", ["Half"]),
        ("en", "The quay has four ship-to-shore cranes; 14 ships called in May.", ["14"]),
        (
            "es",
            "Hubo un superávit de 142 millones de pesos, frente a uno de 788 millones en 2022.",
            ["142 millones de pesos", "788 millones"],
        ),
    ],
)
def test_a_word_tied_to_another_or_standing_for_a_noun_is_no_figure(language: str, text: str, quotes: list[str]) -> None:
    claims = claims_of(Document("a", _TRADE.get(language, _TRADE["en"]) + text, lang=language)).claims
    assert [claim.quote for claim in claims if claim.quote != "$900 million"] == quotes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Exports reached $2 billion. Some 150 exporters gathered at the chamber. About 60 companies took part in the fair."),
        ("fr", "Les exportations ont atteint 2 milliards de dollars. Quelque 150 exportateurs se sont réunis à la chambre."),
        ("de", "Die Ausfuhren erreichten 2 Milliarden Euro. Rund 60 Unternehmen besuchten die Messe."),
        ("es", "Las exportaciones sumaron 2.000 millones de dólares. Unas 60 empresas participaron en la feria."),
        ("ru", "Экспорт достиг 2 млрд долларов. В форуме участвовали 40 компаний, около 150 экспортёров собрались в палате."),
        ("uk", "Експорт сягнув 2 млрд доларів. Близько 60 підприємств відвідали ярмарок."),
        ("it", "L'export ha raggiunto 2 miliardi di euro. Una sessantina di imprese ha partecipato alla fiera."),
        ("tr", "İhracat 2 milyar dolara ulaştı. Odada 150 kadar ihracatçı bir araya geldi."),
        ("kk", "Экспорт 2 млрд долларға жетті. Палатада 150-ге жуық экспорттаушы бас қосты."),
        ("zh", "出口额达20亿美元。约150家出口企业在商会聚会。"),
    ],
)
def test_firms_that_come_together_are_no_count_of_firms(lang: str, text: str) -> None:
    assert [claim.measure for claim in claims_of(Document("text", text, None, lang)).claims] == ["exports"]


def test_firms_that_take_part_in_exports_are_counted() -> None:
    text = "Las exportaciones sumaron 2.000 millones de dólares. Participaron 168 empresas exportadoras."
    assert [claim.measure for claim in claims_of(Document("text", text, None, "es")).claims] == ["exports", "count"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nobody can agree how much Kenya exports in the first place. It is a first-rate supplier of second-hand cars."),
        ("fr", "Le Vietnam est un fournisseur de premier plan de la France, en premier lieu pour ses exportations de chaussures."),
        ("es", "El Perú es un proveedor de primer nivel; las exportaciones son, en primer lugar, de uva."),
        ("it", "Il Marocco è un fornitore di primo piano; le importazioni sono, in primo luogo, di pesce."),
        ("ru", "Чили – поставщик первой величины: экспорт растёт в первую очередь за счёт меди."),
        ("de", "Chile ist ein Lieferant ersten Ranges; die Ausfuhren bestehen in erster Linie aus Kupfer."),
    ],
)
def test_an_ordinal_of_a_set_phrase_is_no_rank(lang: str, text: str) -> None:
    assert claims_of(Document("text", text, None, lang)).claims == ()
