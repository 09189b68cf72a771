"""Laws of texts that tell no date: which year their undated figures are of."""

from __future__ import annotations

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "В прошлом году Армения ввезла 21,4 тыс. тонн масла, следует из данных таможни за 2023 год. Экспорт сыра – 14 млн долларов.",
        ),
        ("kk", "Өткен жылы 2,76 млн тонна жүк тасылды, бұл 2022 жылғыдан 65 пайызға көп. Қазақстанның экспорты 39,8 млн доллар болды."),
        (
            "en",
            "Last year Kenya's exports to Uganda rose 12 percent from 2022 to 870 million dollars. Imports came to 410 million dollars.",
        ),
    ],
)
def test_last_year_is_the_year_told_beside_it_or_behind_that_of_its_base(language: str, text: str) -> None:
    levels = [claim for claim in claims_of(Document("", text, lang=language)).claims if claim.measure != "growth"]
    assert {str(claim.period) for claim in levels} == {"2023"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Экспорт Казахстана в Узбекистан вырос до 5 млрд долларов (в 2022 году – 4 млрд). Импорт составил 340 млн долларов."),
        ("de", "Die Exporte nach Polen beliefen sich auf 5 Mrd. Euro (2022: 4 Mrd. Euro). Die Importe lagen bei 3 Mrd. Euro."),
    ],
)
def test_a_figure_in_brackets_with_its_year_tells_that_those_beside_are_of_the_next(language: str, text: str) -> None:
    claims = claims_of(Document("", text, lang=language)).claims
    assert [str(claim.period) for claim in claims] == ["2023", "2022", "2023"]


def test_a_day_right_behind_the_period_of_the_title_is_of_its_year() -> None:
    text = (
        "Нацбанк України\nПлатіжний баланс, лютий 2024 року\n\n"
        "Імпорт товарів у лютому становив 4,9 млрд дол. Міжнародні резерви на 1 березня – 37,1 млрд дол."
    )
    reserves = claims_of(Document("", text, lang="uk")).claims[-1]
    assert (str(reserves.period), reserves.measure) == ("2024-03-01", "other")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Cognac : une chute de 22 % en 2023\nLes exportations françaises de cognac ont atteint 3 milliards d'euros l'an dernier.",
        ),
        ("es", "Vino: una baja de 9% en 2023\nLas exportaciones argentinas de vino sumaron 780 millones de dólares el año pasado."),
    ],
)
def test_last_year_is_that_of_the_title(language: str, text: str) -> None:
    levels = [claim for claim in claims_of(Document("", text, lang=language)).claims if claim.measure == "exports"]
    assert [str(claim.period) for claim in levels] == ["2023"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les exportations argentines de vin ont atteint 1,2 milliard de dollars l'an dernier, contre 1,1 milliard en 2022."),
        ("es", "Las exportaciones chilenas de vino sumaron 1.500 millones de dólares el año pasado, frente a los 1.900 millones de 2022."),
    ],
)
def test_last_year_is_the_one_behind_that_it_is_held_against(language: str, text: str) -> None:
    assert [str(claim.period) for claim in claims_of(Document("", text, lang=language)).claims] == ["2023", "2022"]
