"""Whose statistics a figure is from: told in parallel, carried on, taken over from the figure beside it, or nobody's."""

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
        ("en", "By Polish figures trade with Japan came to $5.2 billion in 2023, by Japanese ones to $5.9 billion."),
        ("en", "Poland puts its trade with Japan at $5.2 billion in 2023, Japan at $5.9 billion."),
        ("de", "Polnische Daten weisen für 2023 einen Handel mit Japan von 5,2 Mrd. Dollar aus, japanische 5,9 Mrd. Dollar."),
        ("ru", "По польским данным, оборот с Японией в 2023 году составил 5,2 млрд долл., по японским – 5,9 млрд."),
        ("fr", "Selon les chiffres polonais, le commerce avec le Japon valait 5,2 milliards d'euros ; selon ceux du Japon 5,9 milliards."),
        ("es", "Los datos polacos arrojan un comercio con Japón de 5.200 millones de dólares en 2023; los japoneses, 5.900 millones."),
        ("kk", "Поляк дерегінде Жапониямен тауар айналымы 2023 жылы 5,2 млрд доллар, жапондықында – 5,9 млрд доллар."),
    ],
)
def test_the_other_sides_figure_needs_no_word_for_data(lang: str, text: str) -> None:
    assert sources(text, lang) == ["POL", "JPN"]


def test_a_partner_or_a_seller_in_the_next_clause_is_no_source() -> None:
    head = "Warsaw. According to Polish data exports to Japan rose to $5.2 billion in 2023, "
    assert sources(head + "to Korea $9 billion.") == ["POL", "POL"]
    assert sources(head + "Japan's purchases of coal to $1.1 billion.") == ["POL", "POL"]


def test_an_amount_behind_tonnes_and_their_price_is_nobodys_release() -> None:
    head = "By Polish data exports to Japan were $5.2 billion in 2023. "
    assert sources(head + "Vodka: 4,000 tonnes were shipped at $3,500 a tonne, worth $14 million.") == ["POL", None, None, None]


def test_a_rank_has_the_source_of_the_trade_figure_beside_it() -> None:
    head = "By Polish data exports to Japan were $5.2 billion in 2023. "
    assert sources(head + "Japan took 15.4 percent of exports and was the second largest market.") == ["POL", "POL", "POL"]
    assert sources(head + "Japan is the second largest market.") == ["POL", None]


def test_letters_that_several_offices_share_are_those_of_the_country_named() -> None:
    said = "According to NBS, exports to Japan were $5.2 billion in 2023."
    assert sources(f"Nigeria and Japan. {said}") == ["NGA"]
    assert sources(f"Moldova and Japan. {said}") == ["MDA"]
    assert sources(f"Trade with Japan. {said}") == [None]


def test_the_letters_of_an_office_may_be_the_short_name_of_a_flow() -> None:
    text = "Узстат, 21 июля 2023 года\n\nПо предварительным данным, внешнеторговый оборот (ВТО) достиг 24,2 млрд долл. ВТО вырос на 3 %."
    assert sources(text, "ru") == ["UZB", "UZB"]
    assert sources("По данным ВТО, экспорт Китая в 2023 году составил 3,4 трлн долл.", "ru") == ["WTO"]


def test_a_ministry_tells_its_trade_figures_but_counts_no_firms_and_a_promoter_tells_neither() -> None:
    body = "\n\n15 February 2024\n\nExports of tea came to $1.2 billion in 2023.\n\nSome 310 Kenyan firms work in Egypt."
    german = "\n15. Februar 2024\n\nDie Ausfuhren nach Kenia erreichten 2023 1,2 Mrd. Euro.\n\nIn Kenia sind 310 deutsche Firmen tätig."
    assert sources("Bundeswirtschaftsministerium" + german, "de") == ["DEU", None]
    assert sources("Kenya National Bureau of Statistics" + body) == ["KEN", None]
    assert sources("Enterprise Ireland" + body.replace("Kenyan", "Irish")) == [None, None]


def test_statistics_announced_as_such_hold_for_all_that_is_told_point_by_point() -> None:
    head = "2024年2月1日\n\n先通报商务部统计数据。\n\n"
    told = "2023年，实际使用外资金额7497亿元人民币。"
    assert sources(head + "一是吸收外资。" + told, "zh") == ["CHN"]
    assert sources(head + told, "zh") == [None]


def test_the_office_of_that_country_is_that_of_the_country_named_last() -> None:
    text = "San José. Según el Banco Central, Costa Rica exportó a Honduras $500 millones en 2023. "
    assert sources(text + "El Banco Central de ese país registra $541 millones.", "es") == ["CRI", "HND"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "After customs clearance in Chile, imports from Chile reached 4 billion dollars in 2023."),
        ("en", "Imports from Chile on a customs basis reached 4 billion dollars in 2023."),
        ("ru", "После таможенного оформления в Чили импорт из Чили достиг 4 млрд долларов."),
        ("fr", "Les importations du Chili, en valeur en douane, ont atteint 4 milliards d'euros en 2023."),
        ("es", "Las importaciones de Chile, en valor en aduana, sumaron 4.000 millones de dólares en 2023."),
        ("zh", "智利海关手续简化，自智利进口额达40亿美元。"),
    ],
)
def test_customs_as_a_procedure_or_valuation_are_no_source(language: str, text: str) -> None:
    assert [claim.source for claim in claims_of(Document("any", text, lang=language)).claims] == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Sénégal a vendu au Mali pour 390 millions d'euros. À Bamako, les douanes ont enregistré des achats de 410 millions."),
        ("en", "Senegal's exports to Mali rose by 8 percent, by Senegalese data. In Bamako, customs counted imports of $410 million."),
        ("de", "Senegals Ausfuhren nach Mali stiegen laut ANSD um 8 %. In Bamako zählte das Statistikamt Einfuhren von 410 Mio. Euro."),
    ],
)
def test_an_office_in_the_town_that_opens_its_sentence_is_that_countrys(lang: str, text: str) -> None:
    assert sources(text, lang)[-1] == "MLI"


def test_an_office_introduced_without_figures_tells_its_own_in_the_next_sentence() -> None:
    head = "Spain imported tomatoes from Morocco for $90 million in 2023, by Spanish data. "
    assert sources(head + "The Moroccan Office des Changes has another picture. Its $105 million count what left.") == ["ESP", "MAR"]
    assert sources(head + "Growers have another picture. Their $105 million count what left.") == ["ESP", "ESP"]


def test_the_source_of_a_table_holds_for_what_is_told_below_it() -> None:
    text = (
        "Austria's trade with Croatia in 2023 (source: Statistics Austria, in EUR million)\n\n"
        "|           |    2023 |    2022 |\n| Exports   | 2,104.6 | 2,174.2 |\n| Imports   | 1,312.3 | 1,253.4 |\n\n"
        "Trade with Croatia came to EUR 3,416.9 million."
    )
    assert sources(text)[-1] == "AUT"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "По данным Армстата, экспорт Армении в Иран составил 110 млн долл. Открываем сайт таможни Ирана. Импорт – 98 млн долл."),
        ("zh", "据中国海关统计，2023年中国对越南出口1376亿美元。再看越南海关这本账。全年自中国进口1106亿美元。"),
        ("kk", "Армстат мәліметінше, Арменияның Иранға экспорты 110 млн доллар. Иран кеденінің сайтына кірейік. Импорт – 98 млн доллар."),
    ],
)
def test_a_sentence_that_turns_to_the_other_office_tells_whose_the_next_figures_are(lang: str, text: str) -> None:
    claims = claims_of(Document("text", text, date(2024, 3, 1), lang)).claims
    home, other = {"ru": ("ARM", "IRN"), "zh": ("CHN", "VNM"), "kk": ("ARM", "IRN")}[lang]
    assert [(c.source, c.reporter, c.partner) for c in claims] == [(home, home, other), (other, other, home)]


def test_an_association_counts_for_nobody_official_wherever_it_sits() -> None:
    head = "Экспорт Армении в Иран составил 110 млн долларов. "
    assert sources(head + "Отраслевая ассоциация в Тегеране насчитала 95 млн долларов.", "ru") == [None, None]
    assert sources(head + "Статистики в Тегеране насчитали 95 млн долларов.", "ru") == [None, "IRN"]


def test_figures_only_compared_with_those_of_an_office_are_not_its_own() -> None:
    head = "据新加坡企业发展局统计，2023年新加坡自马来西亚进口658亿新元，"
    assert sources(head + "与马方的数字相差不到2%。对马出口441亿新元。", "zh")[-1] == "SGP"
    assert sources(head + "马方的数字是650亿新元。对马出口441亿新元。", "zh")[-1] == "MYS"


def test_an_office_cited_by_a_section_does_not_issue_the_text() -> None:
    text = "{}СПРАВКА\nо торговле Узбекистана с Кореей\n\n{}\nОборот за 2024 год – 2 млрд долл.\n\nИнвестиции из Кореи – 763 млн долл."
    assert sources(text.format("", "I. ТОРГОВЛЯ (по данным Агентства статистики)"), "ru") == ["UZB", None]
    assert sources(text.format("Агентство статистики при Президенте\n", "I. ТОРГОВЛЯ"), "ru") == ["UZB", "UZB"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Trade between Kazakhstan and Austria came to EUR 1.6 billion (Kazakh data) or EUR 1.4 billion (Austrian data)."),
        ("de", "Kasachstans Handel mit Österreich betrug 1,6 Mrd. Euro (kasachische Daten) oder 1,4 Mrd. (österreichische Daten)."),
    ],
)
def test_a_source_in_a_bracket_is_that_of_the_figure_before_it(lang: str, text: str) -> None:
    assert sources(text, lang) == ["KAZ", "AUT"]


def test_the_bulletin_of_a_chamber_is_no_source_of_either_country() -> None:
    head = "Cámara de Comercio Argentino-Paraguaya, boletín de junio de 2024\n\n"
    assert sources(head + "El comercio entre Argentina y Paraguay sumó 4.800 millones de dólares en 2023.", "es") == [None]


def test_an_office_of_a_later_sentence_is_not_the_issuer() -> None:
    text = "Azerbaycan ile Gürcistan arasındaki ticaret 870 milyon dolar. Gürcistan İstatistik Ofisi'ne göre ithalat 640 milyon dolar oldu."
    assert sources(text, "tr") == [None, "GEO"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Кабулдағы Индустрия және сауда министрлігі осы кезеңде Қазақстаннан 1,84 млн тонна астық келгенін мәлімдеді."),
        ("tr", "Afganistan Ticaret Bakanlığı bu dönemde Kazakistan'dan 1,84 milyon ton tahıl geldiğini açıkladı."),
    ],
)
def test_a_ministry_tells_where_the_verb_stands_last(lang: str, text: str) -> None:
    assert sources(text, lang) == ["AFG"]


@pytest.mark.parametrize(
    ("lang", "told", "goes_on"),
    [
        ("kk", "Астана. Қазақстан мен Корея. Ұлттық банктің мәліметінше, {} 9,6 млрд доллар.", "Былтыр 670 млн доллар инвестиция келді."),
        ("ru", "Астана. Казахстан и Корея. По данным Нацбанка, {} составили 9,6 млрд долл.", "За прошлый год инвестиции – 670 млн долл."),
    ],
)
def test_investment_goes_on_from_the_office_it_was_told_by(lang: str, told: str, goes_on: str) -> None:
    investment, exports = {"kk": ("Кореядан инвестиция", "Кореяға экспорт"), "ru": ("инвестиции из Кореи", "поставки в Корею")}[lang]
    assert sources(f"{told.format(investment)} {goes_on}", lang) == ["KAZ", "KAZ"]
    assert sources(f"{told.format(exports)} {goes_on}", lang) == ["KAZ", None]


def test_a_release_tells_trade_as_its_own_but_no_aims_or_duties() -> None:
    head = "Бюро национальной статистики\n\n15 февраля 2024 года\n\nЭкспорт муки составил 1,2 млрд долл. "
    assert sources(head + "К 2030 году экспорт планируется довести до 3 млрд долл.", "ru") == ["KAZ", None]
    assert sources(head + "Импортная пошлина на муку – 12 %.", "ru") == ["KAZ", None]


def test_a_bank_of_development_is_no_office_of_statistics() -> None:
    said = "Минск. Товарооборот Беларуси с Монголией – 80 млн долл. Кредитная линия: {} открыл 35 млн долларов."
    assert sources(said.format("Банк развития Беларуси"), "ru")[-1] is None


def test_an_office_behind_a_country_is_that_countrys_where_words_are_not_parted() -> None:
    assert sources("柬埔寨海关总署发布的数据显示，2023年柬埔寨对华出口14.8亿美元。", "zh") == ["KHM"]
    assert sources("海关总署发布的数据显示，2023年中国对柬埔寨出口107.8亿美元。", "zh") == ["CHN"]


def test_what_is_aimed_at_is_nobodys_statistics() -> None:
    head = "By Polish data exports to Japan were $5.2 billion in 2023. "
    text = head + "The Ministry of Economy of Poland expects exports of $6 billion in 2025."
    assert sources(text) == ["POL", None]


@pytest.mark.parametrize(
    ("lang", "title", "body", "note"),
    [
        (
            "en",
            "Trade with Chile",
            "Sales came to 640 million dollars in 2023.",
            "The values in this note are taken from Statistics Korea.",
        ),
        (
            "de",
            "Handel mit Chile",
            "Die Ausfuhren erreichten 2023 640 Mio. Euro.",
            "Die Angaben stammen vom Statistischen Amt der Slowakei.",
        ),
        (
            "fr",
            "Le commerce avec le Chili",
            "Les ventes ont atteint 640 millions d'euros en 2023.",
            "Les valeurs sont tirées de Statistique Canada.",
        ),
        (
            "es",
            "El comercio con Chile",
            "Las ventas sumaron 640 millones de dólares en 2023.",
            "Las cifras provienen de la Aduana del Ecuador.",
        ),
        (
            "ru",
            "Торговля с Чили",
            "Поставки в 2023 году составили 640 млн долл.",
            "Сведения взяты с сайта Национальной службы статистики Грузии.",
        ),
        ("zh", "对智利贸易", "2023年出口达6.4亿美元。", "以上贸易额取自马来西亚统计局。"),
    ],
)
def test_a_closing_note_tells_whose_all_figures_are(lang: str, title: str, body: str, note: str) -> None:
    assert sources(f"{title}\n\n{body}", lang) == [None]
    assert None not in sources(f"{title}\n\n{body}\n\n{note}", lang)


def test_a_closing_sentence_on_goods_is_no_note_on_figures() -> None:
    text = "Ghana sold Togo cocoa for 640 million dollars in 2023.\n\nThe samples were taken from the sheds of the customs house at Tema."
    assert sources(text) == [None]


def test_a_country_may_open_the_long_name_of_an_office_in_chinese() -> None:
    said = "国家税务和海关总署近日发布全年统计。据该署数据，2023年秘鲁向中国出售商品231.5亿美元。"
    assert sources(f"秘鲁{said}", "zh") == ["PER"]
    assert sources("2023年中国自智利进口400亿美元，海关总署数据显示增长12%。", "zh") == ["CHN", "CHN"]


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("en", "Pakistan trades with Afghanistan. In Kabul they count $612 million of exports, in Islamabad $598 million of "
         "imports.", "AFG PAK"),
        ("ru", "Узбекистан торгует с Киргизией. В Ташкенте насчитали 826 миллионов долларов оборота, в Бишкеке – 771 миллион.", "UZB KGZ"),
        ("de", "Österreich handelt mit Ungarn. In Budapest zählt man Einfuhren von 7,1 Mrd. Euro, in Wien Ausfuhren von 6,6 "
         "Mrd.", "HUN AUT"),
        ("fr", "La Côte d'Ivoire commerce avec le Ghana. À Accra, on compte 310 millions de dollars d'importations ; à Abidjan, "
         "280 millions "
         "d'exportations.", "GHA CIV"),
        ("it", "L'Italia commercia con la Slovenia. A Lubiana si contano importazioni per 7 miliardi di euro, a Roma "
         "esportazioni per 6 miliardi.",
         "SVN ITA"),
        ("tr", "Türkiye Bulgaristan ile ticaret yapıyor. Sofya'da 4,6 milyar dolar ithalat sayılıyor, Ankara'da 4,3 milyar dolar ihracat.",
         "BGR TUR"),
        ("kk", "Қазақстан Қырғызстанмен саудаласады. Бішкекте 940 млн доллар импорт есептелді, Астанада 900 млн доллар "
         "экспорт.", "KGZ KAZ"),
        ("uk", "Україна торгує з Молдовою. У Кишиневі нарахували 1,2 млрд доларів імпорту, у Києві – 1,1 млрд експорту.", "MDA UKR"),
    ],
)  # fmt: skip
def test_what_is_counted_in_a_town_is_from_its_office(lang: str, text: str, pairs: str) -> None:
    claims = claims_of(Document("text", text, None, lang)).claims
    one, other = pairs.split()
    assert [(c.source, c.reporter, c.partner) for c in claims] == [(one, one, other), (other, other, one)]


def test_what_is_said_in_a_town_is_nobodys_statistics() -> None:
    told = "Казахстан торгует с Узбекистаном. В Ташкенте министр сказал, что экспорт достиг 2,1 млрд долларов."
    assert sources(told, "ru") == [None]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Kenya's imports from India came to $1.85 billion. Indian customs logged $2.58 billion of goods to Kenya.", "IND KEN"),
        ("de", "Österreichs Einfuhren aus Ungarn erreichten 7,1 Mrd. Euro. Das ungarische Statistikamt erfasste nach Österreich nur Waren "
         "für 6,2 Mrd. Euro.", "HUN AUT"),
        ("ru", "Импорт Киргизии из Китая составил 5,36 млрд долларов. Таможня КНР записала товаров в Киргизию на 22,7 млрд долларов.",
         "CHN KGZ"),
        ("fr", "Les importations de la France depuis le Vietnam ont atteint 7,6 milliards d'euros. La douane vietnamienne n'enregistre "
         "vers la France que 3,4 milliards d'euros, car le reste est porté au compte des Pays-Bas.", "VNM FRA"),
        ("es", "Las importaciones de España desde Marruecos sumaron 9.100 millones de euros. La aduana marroquí anotó hacia España 8.700 "
         "millones de euros en mercancías.", "MAR ESP"),
    ],
)  # fmt: skip
def test_goods_that_an_office_counts_towards_another_country_are_its_exports(lang: str, text: str, told: str) -> None:
    first, last = claims_of(Document("text", text, None, lang)).claims
    assert (first.measure, last.measure, last.source, f"{last.reporter} {last.partner}") == ("imports", "exports", told[:3], told)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Pakistan's statistics bureau put exports to Afghanistan at $1.06 billion. The ministry across the frontier "
         "recorded imports "
         "of $1.62 billion."),
        ("ru", "По данным пакистанских статистиков, экспорт в Афганистан составил 771 млн долларов. По ту сторону границы статистики "
         "насчитали импорт на 826 млн долларов."),
        ("de", "Laut dem pakistanischen Statistikamt erreichten die Ausfuhren nach Afghanistan 1,1 Mrd. Dollar. Das "
         "Statistikamt jenseits der "
         "Grenze verbuchte Einfuhren von 1,6 Mrd. Dollar."),
        ("fr", "Selon les douanes pakistanaises, les exportations vers l'Afghanistan ont atteint 1,1 milliard de dollars. La douane de "
         "l'autre côté de la frontière recense 1,6 milliard de dollars d'importations."),
        ("es", "Según la aduana pakistaní, las exportaciones a Afganistán sumaron 712 millones de dólares. El instituto de estadística del "
         "otro lado de la frontera registra importaciones por 730 millones de dólares."),
    ],
)  # fmt: skip
def test_the_office_across_the_border_is_that_of_the_country_named_last(lang: str, text: str) -> None:
    assert sources(text, lang) == ["PAK", "AFG"]
