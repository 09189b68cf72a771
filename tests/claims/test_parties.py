"""Between whom: pairs that go on where nobody is named again, and figures of all partners beside those of one."""

from __future__ import annotations

from datetime import date

import pytest

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def pairs(text: str, lang: str) -> list[tuple[str, str | None, str | None]]:
    claims = claims_of(Document("text", text, date(2024, 3, 1), lang)).claims
    return [(claim.quote, claim.reporter, claim.partner) for claim in claims]


@pytest.mark.parametrize(
    ("lang", "head", "told"),
    [
        ("zh", "昆明海关介绍，2023年经中老铁路进口货值60亿元。", "经磨憨站出入境的货物列车共5120列。"),
        ("kk", "Қазақстан. Былтыр қытайлық бағытта 1 940 пойыз өткізілді.", "Тасымалданған контейнер саны 201 мың ЖФЭ-ге жетті."),
        ("ru", "Казахстанская железная дорога. На стыках с Китаем сеть приняла 9 120 поездов.", "Перевезено 214 тыс. ДФЭ."),
    ],
)
def test_traffic_goes_on_to_where_the_railway_leads(lang: str, head: str, told: str) -> None:
    partner = {"zh": "LAO", "kk": "CHN", "ru": "CHN"}[lang]
    assert pairs(f"{head}\n\n{told}", lang)[-1][2] == partner


def test_another_way_named_by_itself_ends_what_went_before() -> None:
    head = "Казахстанская железная дорога. На стыках с Китаем сеть приняла 9 120 поездов.\n\n"
    assert pairs(head + "Объём перевозок грузов достиг 3,1 млн тонн.", "ru")[-1][2] == "CHN"
    assert pairs(head + "Транскаспийский маршрут. Объём перевозок грузов достиг 3,1 млн тонн.", "ru")[-1][2] is None


def test_the_whole_in_brackets_leaves_the_partner_to_the_share_behind_it() -> None:
    text = (
        "Моңғолияның кеден басқармасы хабарлағандай, 2023 жылы ел шетелге 15,2 млрд долларға тауар шығарды. Оның 13,9 млрд доллары "
        "оңтүстіктегі көршіге кетті. Керісінше бағытта 3,7 млрд долларға тауар келді, бұл бүкіл импорттың (9,3 млрд) 40 пайызы."
    )
    assert [pair[1:] for pair in pairs(text, "kk")] == [("MNG", "WLD"), ("MNG", "CHN"), ("MNG", "CHN"), ("MNG", "WLD"), ("MNG", "CHN")]
