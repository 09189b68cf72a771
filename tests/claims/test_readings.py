"""What single figures are read as by the words around them: movements, plans, prices, rates, places, items of lists."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tradecheck.claim import Claim
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def read(language: str, text: str, quote: str) -> Claim:
    return next(claim for claim in claims_of(Document("a", text, lang=language)).claims if claim.quote == quote)


@pytest.mark.parametrize(
    ("language", "text", "quote", "told"),
    [
        ("en", "Exports to Egypt fell from $410 million to $390 million, or 4.9 per cent.", "4.9 per cent", ("growth", "exports", "-4.9")),
        (
            "es",
            "Las ventas a Chile bajaron de 402,7 a 389,4 millones de dólares, es decir, un 3,3 %.",
            "3,3 %",
            ("growth", "exports", "-3.3"),
        ),
        (
            "en",
            "Exports to Egypt fell from $410 million to $90 million, or 4 per cent of the total.",
            "4 per cent",
            ("share", "exports", "4"),
        ),
        (
            "de",
            "Die Ausgaben für Kaffee-Einfuhren sanken um 17,6 Prozent von 4,21 auf 3,47 Mrd. Euro.",
            "17,6 Prozent",
            ("growth", "imports", "-17.6"),
        ),
        (
            "en",
            "Wheat exports were cut from 41.6 to 19.9 million tonnes, i.e. by more than 20 million tonnes.",
            "20 million tonnes",
            ("change", "quantity", "-20000000"),
        ),
        (
            "fr",
            "Les achats de riz se sont repliés de 12,6 milliards de FCFA pour s'établir à 27,9 milliards de FCFA.",
            "12,6 milliards de FCFA",
            ("change", "imports", "-12600000000"),
        ),
        (
            "fr",
            "Le déficit commercial s'allège ainsi de 3,7 milliards de dirhams.",
            "3,7 milliards de dirhams",
            ("change", "balance", "3700000000"),
        ),
        ("fr", "Le déficit commercial est de 17 MDT, d'où une amélioration de 8 MDT.", "8 MDT", ("change", "balance", "8000000")),
        ("en", "The trade deficit worsened by $2.1 billion.", "$2.1 billion", ("change", "balance", "-2100000000")),
        ("en", "The trade deficit widened by $2.1 billion.", "$2.1 billion", ("change", "balance", "-2100000000")),
        (
            "fr",
            "La croissance des exportations est retombée de 8,2 % à 3,1 % au deuxième trimestre 2024.",
            "3,1 %",
            ("growth", "exports", "3.1"),
        ),
        ("ru", "Темп роста экспорта снизился с 8,2% до 3,1% во втором квартале 2024 года.", "8,2%", ("growth", "exports", "8.2")),
        ("en", "The fall in imports eased from 6% to 2%.", "2%", ("growth", "imports", "-2")),
        ("de", "Das Loch in der Handelsbilanz schrumpfte auf 58,4 Mrd. Euro.", "58,4 Mrd. Euro", ("balance", None, "-58400000000")),
    ],
)
def test_a_movement_has_its_direction(language: str, text: str, quote: str, told: tuple[str, str | None, str]) -> None:
    claim = read(language, text, quote)
    assert (claim.measure, claim.of, claim.value) == (*told[:2], Decimal(told[2]))


@pytest.mark.parametrize(
    ("language", "text", "quote", "unit"),
    [
        (
            "de",
            "2022 wurden 159 Tonnen Kupfer für 9,06 Mio. Euro eingeführt, 2023 waren es 118 Tonnen für 6,47 Millionen.",
            "6,47 Millionen",
            "EUR",
        ),
        ("de", "Die Einfuhren von Kaffee stiegen. Ein Pfund Kaffee kostete zuletzt 1,58 Dollar.", "1,58 Dollar", "USD/lb"),
        ("es", "Se exportaron 31.480 toneladas de carne; el promedio por tonelada fue de US$ 4.711.", "US$ 4.711", "USD/t"),
        ("fr", "Les exportations de vanille ont baissé. Le kilo exporté n'a valu que 73 dollars.", "73 dollars", "USD/kg"),
        ("en", "Crude exports fetched $90 a barrel, 4 per cent more than a year before ($86).", "$86", "USD/bbl"),
        (
            "fr",
            "La banque centrale, qui compte en euros, chiffre à 4,58 milliards les exportations vers le Canada.",
            "4,58 milliards",
            "EUR",
        ),
    ],
)
def test_an_amount_has_the_unit_that_its_sentence_leads_to(language: str, text: str, quote: str, unit: str) -> None:
    claim = read(language, text, quote)
    assert claim.unit == unit


def test_a_sign_in_brackets_belongs_to_the_figure() -> None:
    head = "Trade of India with Kuwait, US$ million\n\n| Year | Exports | Imports | Balance |\n|---|---|---|---|\n"
    table = head + "| 2021 | 1,560.1 | 10,791.4 | (-) 9,231.3 |\n"
    assert claims_of(Document("a", table, lang="en")).claims[-1].value == Decimal("-9231300000")


@pytest.mark.parametrize(
    ("language", "text", "quote", "told"),
    [
        (
            "en",
            "Kenya exported 340,000 tonnes of maize, more than double the 158,000 of the year before.",
            "158,000",
            ("quantity", "158000", "t"),
        ),
        ("es", "Se exportaron 61.900 toneladas, un 12 % más que las 55.300 de la campaña anterior.", "55.300", ("quantity", "55300", "t")),
        ("en", "Exports of 4,350 t left Kenya. Vessel calls numbered 1,512, 35 fewer than in 2022.", "35", ("change", "-35", "vessel")),
        ("en", "Imports grew. The lari averaged 2.62 to the US dollar.", "2.62 to the US dollar", ("other", "2.62", "GEL/USD")),
        ("zh", "墨西哥对华出口99亿美元。墨西哥比索昨天报20.3兑1美元。", "20.3", ("other", "20.3", "MXN/USD")),
        (
            "es",
            "Las exportaciones crecieron. El kilo vale 3 dólares y el dólar a 7.530 guaraníes.",
            "7.530 guaraníes",
            ("other", "7530", "PYG/USD"),
        ),
        ("es", "Las exportaciones a Chile crecieron. Lo vendido se ha cuadruplicado.", "cuadruplicado", ("multiple", "4", "x")),
    ],
)
def test_a_bare_figure_is_told_by_what_stands_around_it(language: str, text: str, quote: str, told: tuple[str, str, str]) -> None:
    claim = read(language, text, quote)
    assert (claim.measure, claim.value, claim.unit) == (told[0], Decimal(told[1]), told[2])


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        (
            "de",
            "Die Importe legten auf 2,02 Mrd. Euro zu.\n\nWichtigste Exportwaren:\n• Maschinen: 1,08 Mrd. Euro\n• Wein: 0,2 Mrd. Euro",
            "exports",
        ),
        (
            "de",
            "Die Importe legten auf 2,02 Mrd. Euro zu.\n\nWas wir verkaufen\n• Maschinen: 1,08 Mrd. Euro\n• Wein: 0,2 Mrd. Euro",
            "exports",
        ),
        ("fr", "Les exportations sont de 70 MDT.\n\nCe que nous achetons :\n- blé : 50 MDT\n- sucre : 20 MDT", "imports"),
    ],
)
def test_the_head_of_a_list_tells_what_its_items_are(language: str, text: str, measure: str) -> None:
    claims = claims_of(Document("a", text, lang=language)).claims
    assert [claim.measure for claim in claims[1:]] == [measure, measure]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("ru", "К 2027 году планируется довести экспорт до 40 млрд долл., т. е. удвоить его.", ("target", "multiple")),
        ("en", "The plan is to bring exports to $10 bn by 2027, or 25 per cent more.", ("target", "growth")),
        ("en", "Exports are to reach $10 bn by 2027. In 2023 exports grew by 12 per cent.", ("growth", "exports")),
    ],
)
def test_a_plan_told_again_is_a_plan(language: str, text: str, last: tuple[str, str]) -> None:
    claim = claims_of(Document("a", text, lang=language)).claims[-1]
    assert (claim.measure, claim.of) == last


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "Die Ausfuhren stiegen. Kasachstan ist unsere Nummer drei.", 3),
        ("en", "Exports grew. Kenya is our No. 2.", 2),
    ],
)
def test_our_number_is_a_place(language: str, text: str, place: int) -> None:
    claims = claims_of(Document("a", text, lang=language)).claims
    assert [(claim.measure, claim.value) for claim in claims] == [("rank", Decimal(place))]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "India booked exports to Kenya of $2.58 billion, of which fuels took $1.06 billion, or 41%.", "41%"),
        ("en", "India booked exports to Kenya of $2.58 billion, of which fuels took $1.06 billion, or 41%.", "$1.06 billion"),
        ("de", "Die Ausfuhren Indiens erreichten 2,58 Mrd. Dollar, wovon Kenia 262 Mio. Dollar kaufte.", "262 Mio. Dollar"),
        ("ru", "Экспорт Индии в Кению составил 2,58 млрд долларов, из них 300 млн долларов закупили аптеки.", "300 млн долларов"),
    ],
)
def test_a_verb_behind_of_which_tells_a_part_of_the_flow(language: str, text: str, quote: str) -> None:
    claim = read(language, text, quote)
    assert "exports" in (claim.measure, claim.of)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In 2023, 78 of every 100 dollars of Colombia's exports came from the United States.", "78 of every 100"),
        ("Estados Unidos compró en 2023 flores de Colombia: 78 de cada 100 dólares de sus exportaciones.", "78 de cada 100"),
    ],
)
def test_so_many_in_a_hundred_are_told_to_the_percent(text: str, quote: str) -> None:
    claim = read("", text, quote)
    assert (claim.value, claim.unit, claim.low, claim.high) == (78, "%", Decimal("77.5"), Decimal("78.5"))


@pytest.mark.parametrize(
    ("quote", "low", "high"),
    [
        ("$3.0 billion", "2.95e9", "3.1e9"),  # rounded or cut off, no filling
        ("$2.40 billion", "2.395e9", "2.41e9"),
        ("$3 billion", "2.5e9", "4e9"),
        ("$30 billion", "28.5e9", "31.5e9"),  # the zero may fill
    ],
)
def test_decimal_zeros_are_stated_digits(quote: str, low: str, high: str) -> None:
    loose = read("en", f"In 2023, French exports to Chile came to {quote}.", quote).lenient
    assert (loose.low, loose.high) == (Decimal(low), Decimal(high))
