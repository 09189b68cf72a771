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


def test_behind_to_and_from_a_possessor_is_the_partner() -> None:
    text = "新加坡企业发展局公布，3月出口138亿新元。对中国的出口增长0.9%，从美国的进口下降24.5%，与越南的贸易额为50亿新元。"
    assert [pair[1:] for pair in pairs(text, "zh")] == [("SGP", "WLD"), ("SGP", "CHN"), ("SGP", "USA"), ("SGP", "VNM")]


@pytest.mark.parametrize(
    ("lang", "head", "told"),
    [
        ("kk", "Қазақстан мен Корея саудасы өсті. Кореяда 12 қазақстандық кәсіпорын жұмыс істейді.", "Елімізде 740 кәсіпорын тіркелген."),
        ("ru", "Торговля Монголии с Кореей растёт. В Корее 12 монгольских фирм.", "На нашей земле работают семь совместных предприятий."),
        ("uk", "Торгівля Казахстану з Кореєю склала 6 млрд доларів. У Кореї 12 казахстанських фірм.", "Реалізується 65 спільних проєктів."),
    ],
)
def test_firms_with_us_and_joint_projects_are_counted_at_home(lang: str, head: str, told: str) -> None:
    assert [pair[1] for pair in pairs(f"{head} {told}", lang)][-2:] == ["KOR", "MNG" if lang == "ru" else "KAZ"]


def test_a_title_on_trade_with_a_union_tells_whom_totals_are_with() -> None:
    text = (
        "Бюро национальной статистики\n\nВЗАИМНАЯ ТОРГОВЛЯ С ГОСУДАРСТВАМИ ЕАЭС, январь–август 2023 г.\n\nмлн долл. США\n"
        "| Страна | Экспорт | Импорт |\n| Россия | 6 214,3 | 10 415,8 |\n| Киргизия | 498,7 | 269,1 |\n| Итого | 6 713,0 | 10 684,9 |\n"
    )
    assert pairs(text, "ru")[-2:] == [("6 713,0", "KAZ", "EAEU"), ("10 684,9", "KAZ", "EAEU")]


def test_the_total_of_a_country_is_with_all() -> None:
    text = "东京。6月日本对美国出口1.5万亿日元。放到全局看，当月日本出口总额9.1万亿日元，进口总额9.2万亿日元，逆差0.1万亿日元。"
    assert [pair[1:] for pair in pairs(text, "zh")] == [("JPN", "USA"), *[("JPN", "WLD")] * 3]


def test_the_share_of_a_member_in_the_trade_with_its_union_is_the_members() -> None:
    text = "南宁海关介绍，前4个月广西对东盟进出口1022.6亿元。其中对越南814.5亿元，占对东盟贸易的近八成。"
    assert [pair[2] for pair in pairs(text, "zh")] == ["ASEAN", "VNM", "VNM"]


def test_what_a_crossing_passes_goes_to_the_other_side() -> None:
    text = "Астана. Қазақстан мен Ауғанстан саудасы 700 млн доллар болды. Сарыағаш бекеті арқылы күніне 110 вагон өтеді."
    assert pairs(text, "kk")[-1][1:] == ("KAZ", "AFG")


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("ru", "Москва. Египет импортировал из России пшеницы на 2 млрд долларов.", ("EGY", "RUS")),
        ("ru", "Москва. Индия в прошлом году купила у России 60 млн тонн нефти.", ("IND", "RUS")),
        ("uk", "Київ. Польща за минулий рік закупила в Україні 1,5 млн тонн зерна.", ("POL", "UKR")),
        ("zh", "智利车厘子91%销往中国市场。", ("CHL", "CHN")),
        ("ru", "Москва. Россия продала Египту 8 млн тонн пшеницы. Всего за рубеж отправлено 52 млн тонн.", ("RUS", "WLD")),
    ],
)
def test_who_sells_or_buys_owns_the_flow(lang: str, text: str, pair: tuple[str, str]) -> None:
    assert pairs(text, lang)[-1][1:] == pair


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "南非是中国在非洲的第一大贸易伙伴，两国贸易额为556亿美元。"),
        ("ru", "Пекин. Южная Африка – первый торговый партнёр Китая в Африке."),
        ("zh", "2023年，中国的贸易伙伴中南非居首。南非是中国在非洲的第一大贸易伙伴。"),
    ],
)
def test_a_group_only_tells_where_its_member_stands(lang: str, text: str) -> None:
    assert ("CHN", "ZAF") in [pair[1:] for pair in pairs(text, lang)]


def test_the_office_of_the_partner_tells_the_same_pair_from_its_side() -> None:
    text = "Қытай кедені Қазақстанға экспорт 24,7 млрд доллар деп хабарлады. Қазақстан статистикасы бойынша импорт 16,8 млрд."
    assert [pair[1:] for pair in pairs(text, "kk")] == [("CHN", "KAZ"), ("KAZ", "CHN")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Germany's deficit with China was 58.4 billion euros in 2022. The US gap with Vietnam came to 78.2 billion dollars."),
        ("en", "Canada sold wheat worth 3 billion dollars to Japan in 2022. The US sold barley worth 410 million dollars to Vietnam."),
        ("fr", "Le Canada a vendu pour 3 milliards de dollars au Japon en 2022. Les États-Unis ont vendu pour 2 milliards au Vietnam."),
    ],
)
def test_a_country_before_its_verb_is_the_next_seller(lang: str, text: str) -> None:
    assert pairs(text, lang)[-1][1:] == ("USA", "VNM")


def test_the_partner_behind_and_belongs_to_the_next_figure() -> None:
    text = "Irish exports to Spain grew by 5.9 percent to 1.75 billion euros in 2022 and those to France edged up to 1.46 billion."
    assert [partner for _, _, partner in pairs(text, "en")] == ["ESP", "ESP", "FRA"]


def test_a_year_as_a_whole_names_no_other_partners() -> None:
    text = "Japanese exports to Brazil were 5 billion dollars in 2022. In 2021 as a whole they had hit 4.4 billion dollars."
    assert pairs(text, "en")[-1][1:] == ("JPN", "BRA")


@pytest.mark.parametrize(
    ("lang", "own", "told"),
    [
        (
            "en",
            "Japan's exports were 11 trillion yen in 2023.",
            "Trade between Mali and Niger came to $96 million. Mali shipped goods worth $54 million, Niger $42 million.",
        ),
        (
            "en",
            "Japan's exports were 11 trillion yen in 2023.",
            "Mali-Niger trade came to $96 million. Mali sold goods worth $54 million, Niger $42 million.",
        ),
        (
            "fr",
            "Le Sénégal a exporté pour 900 millions de dollars.",
            "Les échanges entre le Mali et le Niger ont atteint 96 millions de dollars. "
            "Le Mali a vendu pour 54 millions, le Niger pour 42 millions.",
        ),
        (
            "ru",
            "Экспорт Казахстана составил 78 млрд долл.",
            "Товарооборот Мали и Нигера составил 96 млн долл. Мали поставил товаров на 54 млн, Нигер – на 42 млн.",
        ),
        (
            "de",
            "Deutschlands Ausfuhren lagen bei 1.590 Mrd. Euro.",
            "Der Handel zwischen Mali und Niger belief sich auf 96 Mio. Dollar. Mali lieferte Waren für 54 Mio., Niger für 42 Mio.",
        ),
    ],
)
def test_two_others_trade_with_each_other_in_the_text_of_a_third(lang: str, own: str, told: str) -> None:
    assert [pair for _, *pair in pairs(f"{own}\n\n{told}", lang)[1:]] == [["MLI", "NER"], ["MLI", "NER"], ["NER", "MLI"]]


def test_trade_with_two_countries_is_not_theirs_with_each_other() -> None:
    told = pairs("Japan's exports were 11 trillion yen. Japan's trade with Mali and Niger came to $96 million.", "en")
    assert told[-1][1:] == ("JPN", None)


def test_bilateral_trade_behind_ones_exports_to_the_other_is_theirs() -> None:
    head = "Eurasian Economic Commission\n\nArmenia's exports to Kyrgyzstan came to $38 million in 2023. "
    assert pairs(head + "Bilateral trade was $52 million.", "en")[-1][1:] == ("ARM", "KGZ")
