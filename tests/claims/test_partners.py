"""Between whom a figure is told: lists in turn, buyers as subjects, prices of exchanges, shares behind a place, sums of both ways."""

from __future__ import annotations

import pytest

from tradecheck.claim import Claim
from tradecheck.claims.language import language_of
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document


def claims(text: str, lang: str) -> tuple[Claim, ...]:
    return claims_of(Document("text", text, None, lang=lang)).claims


def pairs(text: str, lang: str = "en") -> list[tuple[str | None, str | None]]:
    return [(claim.reporter, claim.partner) for claim in claims(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Kenya's exports to Germany and France came to 2.4 and 2.8 billion dollars.", "KEN>DEU KEN>FRA"),
        ("en", "Peru's exports to Chile, Brazil and Mexico rose by 4.5, 6.7 and 8.1 percent.", "PER>CHL PER>BRA PER>MEX"),
        ("en", "Kenya sold tea for 2.4 and 2.8 billion dollars to Pakistan and Egypt.", "KEN>PAK KEN>EGY"),
        ("de", "Die österreichischen Ausfuhren nach Italien und Ungarn erreichten 10,4 und 7,2 Mrd. Euro.", "AUT>ITA AUT>HUN"),
        ("fr", "Les exportations du Maroc vers l'Espagne et la France ont atteint 8,1 et 7,4 milliards d'euros.", "MAR>ESP MAR>FRA"),
        ("es", "Las exportaciones del Perú a Chile y Ecuador sumaron 1,8 y 1,1 millones de dólares.", "PER>CHL PER>ECU"),
        ("tr", "Türkiye'nin Almanya ve İtalya'ya ihracatı sırasıyla 21 ve 12,5 milyar dolar oldu.", "TUR>DEU TUR>ITA"),
    ],
)
def test_partners_in_turn(lang: str, text: str, told: str) -> None:
    assert " ".join(f"{reporter}>{partner}" for reporter, partner in pairs(text, lang)) == told


def test_years_in_turn_are_no_places_of_a_list_of_partners() -> None:
    text = "Kenya's exports to Germany and France were 2.4 and 2.8 billion dollars in 2021 and 2022."
    assert {partner for _, partner in pairs(text)} != {"DEU", "FRA"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ireland's exports were €196 billion in 2023. Germany absorbed 11 percent of them."),
        ("fr", "Les exportations de l'Irlande ont atteint 196 milliards d'euros en 2023. L'Allemagne en a absorbé 11 %."),
        ("es", "Las exportaciones de Irlanda sumaron 196.000 millones de euros en 2023. Alemania se llevó el 11%."),
        ("it", "Le esportazioni irlandesi hanno raggiunto 196 miliardi di euro nel 2023. La Germania ha acquistato l'11% del totale."),
    ],
)
def test_what_another_country_took_are_exports_to_it(lang: str, text: str) -> None:
    share = claims(text, lang)[1]
    assert (share.measure, share.of, share.reporter, share.partner) == ("share", "exports", "IRL", "DEU")


def test_what_a_country_bought_from_home_are_its_imports() -> None:
    bought = claims("Ireland's exports were €196 billion in 2023. Germany bought goods for €22 billion from Ireland.", "en")[1]
    assert (bought.measure, bought.reporter, bought.partner) == ("imports", "DEU", "IRL")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghana's cocoa exports fell by 12 percent in 2024. In London the tonne rose to 8,900 pounds."),
        ("fr", "Les exportations ivoiriennes de cacao ont baissé de 12 % en 2024. À Londres, la tonne est montée à 8 900 livres."),
        ("de", "Ghanas Kakaoausfuhren sanken 2024 um 12 Prozent. In London kostete die Tonne 8900 Pfund."),
    ],
)
def test_a_price_of_an_exchange_is_nobodys(lang: str, text: str) -> None:
    assert pairs(text, lang)[1:] == [(None, None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Germany is Kenya's ninth supplier with a market share of 3.1 percent, behind India (9.8 percent)."),
        ("fr", "L'Allemagne est le neuvième fournisseur du Kenya, avec une part de marché de 3,1 %, derrière l'Inde (9,8 %)."),
        ("es", "Alemania es el noveno proveedor de Kenia, con el 3,1% de las importaciones, detrás de la India (9,8%)."),
    ],
)
def test_shares_behind_a_place_are_of_the_same_list(lang: str, text: str) -> None:
    found = [(claim.of, claim.reporter, claim.partner) for claim in claims(text, lang)]
    assert found[-3:] == [("imports", "KEN", "DEU"), ("imports", "KEN", "DEU"), ("imports", "KEN", "IND")]


def test_total_trade_of_two_sides_is_no_trade_with_all() -> None:
    head = "Austria and Hungary\n\nAustrian exports to Hungary were €7.2 billion in 2023, Austrian imports from Hungary €5.3 billion. "
    assert pairs(head + "Trade in total came to €12.5 billion.")[-1] == ("AUT", "HUN")
    assert pairs(head + "Austria's total trade with the world came to €410 billion.")[-1] == ("AUT", "WLD")


def test_an_amount_worked_out_of_tonnes_and_price_keeps_their_partner() -> None:
    text = "Germany imported 221,000 tonnes of coffee from Viet Nam at 2,180 euros a tonne, in total worth 481.8 million euros."
    assert pairs(text)[-1] == ("DEU", "VNM")


def test_traffic_of_a_port_for_one_country_is_that_of_the_port() -> None:
    head = "The port of Hamburg handled 2,024,000 TEU in early 2024. "
    text = head + "China accounted for 578,000 TEU; the USA, now third, rose to 162,000 TEU."
    assert pairs(text)[-2:] == [("DEU", "CHN"), ("DEU", "USA")]


def test_authorities_tell_where_projects_are() -> None:
    text = "Deutschlands Handel mit Vietnam wächst. Die vietnamesischen Behörden führten 463 Vorhaben mit deutschem Kapital."
    assert pairs(text, "de") == [("VNM", "DEU")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Trade between Greece and Bulgaria fell to 4.8 bn euros. Athens sold goods for 2.9 billion euros, Sofia for 1.9 billion."),
        ("de", "Griechenland handelt mit Bulgarien. Athen verkaufte Waren für 2,9 Milliarden Euro, Sofia für 1,9 Milliarden Euro."),
        ("fr", "La Grèce commerce avec la Bulgarie. Athènes a vendu pour 2,9 milliards d'euros, Sofia pour 1,9 milliard."),
        ("es", "El comercio entre Grecia y Bulgaria creció. Grecia exportó 2.900 millones de euros y Bulgaria 1.900 millones."),
    ],
)
def test_the_partner_is_the_subject_of_a_verb_left_out(lang: str, text: str) -> None:
    assert pairs(text, lang)[-2:] == [("GRC", "BGR"), ("BGR", "GRC")]


def test_a_partner_told_twice_is_no_subject() -> None:
    text = "Greek exports to Bulgaria were 2.9 billion euros in 2022 and to Italy 3 billion, to Bulgaria 2 billion in 2023."
    assert pairs(text) == [("GRC", "BGR"), ("GRC", "ITA"), ("GRC", "BGR")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Algerian exports grew. Italy is our first customer, with purchases of 17.1 billion dollars."),
        ("fr", "Les exportations algériennes progressent. Rome est le premier client d'Alger, avec des achats de 17 milliards d'euros."),
    ],
)
def test_purchases_of_a_customer_are_exports_to_it(lang: str, text: str) -> None:
    bought = claims(text, lang)[-1]
    assert (bought.measure, bought.reporter, bought.partner) == ("exports", "DZA", "ITA")


def test_a_subject_goes_on_behind_and() -> None:
    text = "Le Maroc commerce avec l'Espagne. L'Espagne lui a vendu pour 12,1 milliards d'euros et en a importé 9 milliards."
    assert [(claim.measure, claim.reporter, claim.partner) for claim in claims(text, "fr")] == [
        ("imports", "MAR", "ESP"),
        ("exports", "MAR", "ESP"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Discours de l'ambassadeur du Canada à Rabat\n\nNous vous avons vendu pour 990 millions d'euros."),
        ("es", "Discurso del embajador de Canadá en Rabat\n\nNosotros les vendimos a ustedes por 990 millones de euros."),
    ],
)
def test_we_sell_and_you_are_sold_to(lang: str, text: str) -> None:
    assert pairs(text, lang) == [("CAN", "MAR")]


def test_what_you_sold_us_is_yours() -> None:
    head = "Discorso dell'ambasciatore d'Italia a Tunisi\n\n"
    text = head + "Noi vi abbiamo venduto beni per 3,4 miliardi di euro, voi ci avete venduto olio per 3,6 miliardi."
    assert pairs(text, "it") == [("ITA", "TUN"), ("TUN", "ITA")]


@pytest.mark.parametrize(
    "text",
    [
        "In der Rangfolge der Abnehmer Deutschlands steht Tschechien an vierter Stelle nach Polen.",
        "Tschechien war 2023 der viertgrößte Abnehmer nach Polen, deutsche Ausfuhren gewinnen.",
    ],
)
def test_who_stands_before_the_holder_of_a_place_is_not_led_to(text: str) -> None:
    assert pairs("Deutschlands Ausfuhren nach Tschechien stiegen um 5 %. " + text, "de")[-1] == ("DEU", "CZE")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ireland's exports were €196 billion in 2023. The Americans alone took €54 billion."),
        ("fr", "Les exportations de l'Irlande ont atteint 196 milliards d'euros en 2023. Les Américains ont acheté pour 54 milliards."),
    ],
)
def test_the_people_of_a_country_buy_for_it(lang: str, text: str) -> None:
    bought = claims(text, lang)[-1]
    assert (bought.measure, bought.reporter, bought.partner) == ("exports", "IRL", "USA")


def test_who_threatens_duties_levies_them() -> None:
    head = "Les exportations de Madagascar vers les États-Unis ont atteint 81 millions de dollars. "
    text = head + "Washington menace d'appliquer 47 % de droits de douane."
    assert pairs(text, "fr")[-1] == ("USA", "MDG")


def test_a_growth_of_total_exports_is_with_all_as_is_their_level() -> None:
    head = "Nepal's trade deficit with India widened to $7 billion in 2023. Exports to India were $800 million. "
    assert pairs(head + "Total exports fell by 21 percent to $1.2 billion.")[-2:] == [("NPL", "WLD")] * 2


def test_a_rise_told_with_an_article_is_no_fraction() -> None:
    text = "Deutsche Ausfuhren nach Kenia beliefen sich 2023 auf 412 Mio. Euro, ein Minus von 9 %."
    assert [claim.value for claim in claims(text, "de")][-1] == -9


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "Ghana's exports to Togo.\n\nOut of the $16.7 billion in goods the country shipped, Togo took 1.9 percent.",
            "GHA>WLD GHA>TGO",
        ),
        ("en", "Peru exported 590,000 tonnes of avocados in 2023, of which 180,000 tonnes went to the Netherlands.", "PER>WLD PER>NLD"),
        ("en", "Moldova bought 0.1 percent of Polish goods exports, which GUS puts at EUR 351.8 billion.", "POL>MDA POL>WLD"),
        ("ru", "Из 402 тыс. тонн пряжи, которые Узбекистан вывез за год, в Латвию ушло 9 тыс. тонн.", "UZB>WLD UZB>LVA"),
        ("zh", "巴西全年出口咖啡235万吨，13%销往德国。", "BRA>WLD BRA>DEU"),
        ("de", "Handel mit Österreich. 48.000 Tonnen Kaffee hat Kenia in alle Welt verschifft.", "KEN>WLD"),
    ],
)
def test_the_whole_of_which_a_partner_took_a_part_is_of_all_partners(lang: str, text: str, told: str) -> None:
    assert " ".join(f"{reporter}>{partner}" for reporter, partner in pairs(text, lang)) == told


def test_the_amount_of_a_partner_is_no_whole_though_a_part_of_it_is_told_of_another() -> None:
    assert pairs("Kenya sold Germany goods for 2.4 billion dollars, 12 percent of it by way of the Netherlands.")[0] == ("KEN", "DEU")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Доля торговли Казахстана с ЕАЭС – 20,2 процента, или 16,1 млрд долларов. В том числе экспорт – 5,6 млрд, импорт – 10,5 млрд.",
        ),
        ("kk", "Қазақстанның ЕАЭО елдерімен саудасы – 16,1 млрд доллар. Оның ішінде экспорт – 5,6 млрд, импорт – 10,5 млрд доллар."),
        ("en", "Kazakhstan's trade with the EAEU was 16.1 billion dollars. Of this, exports were 5.6 billion and imports 10.5 billion."),
    ],
)
def test_both_ways_of_a_trade_told_behind_it_are_with_the_same_partner(lang: str, text: str) -> None:
    assert set(pairs(text, lang)) == {("KAZ", "EAEU")}


def test_an_office_behind_its_country_and_other_words_is_of_that_country() -> None:
    told = claims("秘鲁国家税务和海关总署数据显示，2023年秘鲁向中国出口商品231.5亿美元。", "zh")
    assert [(claim.reporter, claim.partner, claim.source) for claim in told] == [("PER", "CHN", "PER")]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", "中国商务部消息。2023年，中国货物出口增长。中欧班列全年开行1.7万列，发送190万标箱。", "CHN>EU CHN>EU"),
        ("de", "Hafenblatt, Hamburg, 3. Mai 2024\n\nIm Brasilienverkehr schlugen die Hamburger Terminals 241.000 TEU um.", "DEU>BRA"),
    ],
)
def test_a_corridor_or_traffic_named_for_a_party_is_with_it(lang: str, text: str, told: str) -> None:
    assert " ".join(f"{reporter}>{partner}" for reporter, partner in pairs(text, lang)[:2]) == told


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        (
            "en",
            "Kenya sold Uganda tea. The agreement between the EAEU and the Emirates will free 85 percent of tariff lines.",
            ("EAEU", "ARE"),
        ),
        ("es", "Paraguay exportó carne. El arancel que cobra Estados Unidos es del 26,4%.", ("USA", "PRY")),
        ("ru", "Египет купил у России 8 млн тонн пшеницы. Россия берёт экспортную пошлину в 1 372 рубля за тонну.", ("RUS", None)),
    ],
)
def test_a_duty_is_of_who_levies_or_agreed_on_it(lang: str, text: str, pair: tuple[str, str | None]) -> None:
    assert pairs(text, lang)[-1] == pair


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Kenyan exports by country: Uzbekistan - 138.9 million dollars, other countries - 41.8 million dollars.", "UZB None"),
        ("ru", "Экспорт Армении по странам: Германия – 20,4 млн долл., Япония – 7,4 млн, прочие страны – 1,6 млн.", "DEU JPN None"),
        ("uk", "Експорт України за країнами: Польща – 20,4 млн дол., Чехія – 7,4 млн, інші країни – 1,6 млн.", "POL CZE None"),
        ("fr", "Les importations de la Belgique : 76 millions d'euros de Turquie et 18 millions d'euros des autres pays.", "TUR None"),
        ("fr", "Les importations de la Belgique proviennent du Maroc (76 millions d'euros) et des autres pays (18 millions).", "MAR None"),
    ],
)
def test_the_rest_of_a_list_takes_no_country_from_its_neighbour(lang: str, text: str, told: str) -> None:
    assert " ".join(str(partner) for _, partner in pairs(text, lang)) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Canadian exports rose by 15%. The share of Morocco in exports was 28.2%."),
        ("fr", "Les exportations canadiennes ont augmenté de 15 %. La part du Maroc dans les exportations est de 28,2 %."),
        ("it", "Le esportazioni canadesi sono aumentate del 15 %. La quota del Marocco nelle esportazioni è stata del 28,2 %."),
    ],
)
def test_a_country_with_a_share_in_exports_is_their_partner(lang: str, text: str) -> None:
    assert pairs(text, lang)[-1] == ("CAN", "MAR")


def test_goods_behind_a_list_by_country_are_of_no_country() -> None:
    text = (
        "Экспорт Армении составил 50 млн долл. Экспортировано в Германию – 20,4 млн долл., в Японию – 7,1 млн долл., в прочие страны –"
        " 1,6 млн долл. Экспорт складывается из мебели (1,9 млн) и мяса (1,2 млн)."
    )
    assert pairs(text, "ru")[-2:] == [("ARM", "WLD")] * 2


def test_a_list_that_ends_with_other_goods_leaves_the_next_sentence_to_all_goods() -> None:
    text = "Kenya traded 21 million dollars. Its imports: tea 3 million dollars, other goods 5 million. Purchases rose to 8 million."
    assert [claim.commodity for claim in claims(text, "en")] == [None, "tea", "other goods", None]


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("fr", "Tunis, le 4 mai 2024\n\nNos emplettes italiennes ont fondu de 6,1%.", ("TUN", "ITA")),
        ("en", "Wellington, 4 May 2024\n\nOur Japanese imports fell by 5 percent.", ("NZL", "JPN")),
        ("ru", "Ереван, 4 мая 2024 г.\n\nНаш иранский импорт достиг 580 млн долларов.", ("ARM", "IRN")),
    ],
)
def test_our_imports_come_from_the_country_of_their_adjective(lang: str, text: str, pair: tuple[str, str]) -> None:
    assert pairs(text, lang) == [pair]


def test_the_balance_behind_both_ways_of_one_trade_is_of_that_trade() -> None:
    text = (
        "Hamburg, 3. Mai 2024\n\nMit den USA waren es 605.000 TEU, mit Singapur 388.000.\n\nWiesbaden nennt für den Warenverkehr mit China"
        " Einfuhren von 155,7 Milliarden Euro und Ausfuhren von 97,3 Milliarden. Das Loch in der Bilanz schrumpfte auf 58,4 Milliarden."
    )
    assert pairs(text, "de")[-1] == ("DEU", "CHN")


def test_that_country_may_be_named_before_in_its_sentence() -> None:
    text = "北京5月3日电\n\n越南经济增长5%。\n\n中国货在墨西哥的份额上升，该国全年进口总额为6253亿美元。"
    assert pairs(text, "zh")[-1][0] == "MEX"


def test_letters_of_a_currency_sign_are_no_words_of_a_language() -> None:
    text = "Statistics Canada. Canada exported goods worth C$23.6 mln in 2021. Exports: iron ore – C$8.8 mln, copper – C$3.0 mln."
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A third of Kenya's exports of tea goes to Egypt and Pakistan."),
        ("it", "Un quarto dell'export italiano di riso è destinato a Francia e Germania."),
        ("uk", "Експорт України до Польщі та Румунії склав 5 млрд доларів."),
        ("tr", "Türkiye'nin ihracatının beşte biri Almanya ve İtalya'ya yapıldı."),
    ],
)
def test_one_figure_of_two_partners_is_of_neither_alone(lang: str, text: str) -> None:
    assert [partner for _, partner in pairs(text, lang)] == [None]


def test_trade_between_two_countries_is_of_one_with_the_other() -> None:
    assert {*pairs("Trade between Kenya and Egypt came to 610 million dollars.")[0]} == {"KEN", "EGY"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Czech exports to Ukraine came to 1.5 billion euros, Ukrainian ones to 900 million euros."),
        ("uk", "Чеський експорт до України становив 1,5 млрд євро, український – 900 млн євро."),
        ("ru", "Экспорт Чехии на Украину составил 1,5 млрд евро, Украины – 900 млн евро."),
        ("it", "L'export ceco verso l'Ucraina è stato di 1,5 miliardi di euro, quello ucraino di 900 milioni di euro."),
    ],
)
def test_an_adjective_or_genitive_may_stand_for_the_flow_of_the_other_side(lang: str, text: str) -> None:
    assert pairs(text, lang) == [("CZE", "UKR"), ("UKR", "CZE")]


def test_a_share_in_a_flow_is_of_who_sells_it_not_of_who_buys() -> None:
    assert pairs("L'export italiano cresce. La quota della Germania sull'export è scesa al 7,9%.", "it") == [("ITA", "DEU")]
    assert pairs("Türkiye'nin ithalatı arttı. Çin'in ithalattaki payı yüzde 12,7 oldu.", "tr") == [("TUR", "CHN")]


def test_goods_told_behind_a_list_of_partners_go_to_all() -> None:
    text = "Nel 2023 l'export italiano ha toccato 64 miliardi di euro. Prima è la Germania (9,8 miliardi), poi la Francia (6,6 miliardi). "
    assert pairs(text + "Il vino vale 7,8 miliardi.", "it")[-1] == ("ITA", "WLD")


def test_a_list_of_sources_behind_a_colon_owns_no_imports() -> None:
    text = "2016年，越南货物贸易进出口总值达2.43万亿美元。进口来源国：印度4019.8亿美元；日本1601亿美元。"
    assert pairs(text, "zh")[1:] == [("VNM", "IND"), ("VNM", "JPN")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Trade between Kenya and Poland was worth 148 million dollars in 2023.\n\nExports came to 21 million."),
        ("ru", "Товарооборот Кении и Польши в 2023 году – 148 млн долларов.\n\nЭкспорт – 21 млн."),
        ("kk", "Кения мен Польшаның тауар айналымы 2023 жылы 148 млн доллар болды.\n\nЭкспорт – 21 млн."),
    ],
)
def test_a_text_that_opens_with_the_trade_of_two_countries_is_about_both(lang: str, text: str) -> None:
    assert set(pairs(text, lang)[1]) == {"KEN", "POL"}


def test_countries_that_have_traded_are_no_trade_of_one_with_all() -> None:
    text = "Торговля Кыргызстана с Узбекистаном\n\nВ 2023 году Кыргызстан и Узбекистан наторговали на 771 млн долларов.\n\n"
    told = claims(text + "Угля вывезли на 46 млн долларов, это 16% кыргызского экспорта.", "ru")
    assert {claim.partner for claim in told} == {"UZB"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenya exported 60 million tonnes of grain: to Spain 6.9 million, to Egypt 4.4 million, to China 4.1 million.",
        ),
        ("ru", "Кения экспортировала 60 млн тонн зерна: в Испанию – 6,9 млн т, в Египет – 4,4 млн, в Китай – около 4,1 млн."),
        ("uk", "Кенія експортувала 60 млн тонн зерна – до Іспанії 6,9 млн т, до Єгипту 4,4 млн т, до Китаю 4,1 млн т."),
        ("kk", "Қазақстан 60 млн тонна астық экспорттады: Испанияға 6,9 млн т, Мысырға 4,4 млн т, Қытайға 4,1 млн т."),
        (
            "fr",
            "Le Kenya a exporté pour 60 millions d'euros : vers l'Espagne 6,9 millions, vers l'Égypte 4,4 et vers la Chine 4,1 millions.",
        ),
        ("de", "Kenia exportierte Waren für 60 Mrd. Euro, nach Spanien gingen 6,9 Mrd., nach Ägypten 4,4 Mrd., nach China 4,1 Mrd."),
    ],
)
def test_figures_behind_where_they_go_are_of_each_country_and_the_total_of_all(lang: str, text: str) -> None:
    assert [partner for _, partner in pairs(text, lang)] == ["WLD", "ESP", "EGY", "CHN"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya sold goods for 60 billion euros: 6.9 billion to Spain, 4.4 billion to Egypt and 4.1 billion to China."),
        ("ru", "Кения экспортировала товаров на 60 млрд долларов: 6,9 млрд в Испанию, 4,4 млрд в Египет и 4,1 млрд в Китай."),
    ],
)
def test_figures_before_where_they_go_are_of_each_country_and_the_total_of_all(lang: str, text: str) -> None:
    assert [partner for _, partner in pairs(text, lang)] == ["WLD", "ESP", "EGY", "CHN"]


TWO_COUNTRIES = [  # exports to the neighbour, imports from there, the balance: nobody named behind the first sentence
    ("en", "LUSAKA, 5 March 2024. Zambia and Malawi traded goods worth $310 million last year. $214 million worth of goods went to the "
     "neighbour and $96 million came from there. The surplus stood at $118 million.", "ZMB>MWI"),
    ("ru", "МИНСК, 5 марта 2024. Белоруссия и Польша обменялись товарами на 2,9 млрд долларов. В соседнюю страну ушло товаров на 1,7 млрд, "
     "оттуда пришло на 1,2 млрд. Профицит составил 0,5 млрд.", "BLR>POL"),
    ("uk", "КИЇВ, 6 березня 2024. Україна та Молдова наторгували торік на 1,32 млрд доларів. До сусідньої країни відправлено товарів "
     "на 1,1 млрд, звідти надійшло на 220 млн доларів. Профіцит склав 880 млн.", "UKR>MDA"),
    ("kk", "АСТАНА, 5 наурыз 2024. Өткен жылы Қазақстан мен Қырғызстан 1,3 млрд доллардың саудасын жасады. Көрші елге 900 млн доллардың "
     "тауары жіберілді, ол жақтан 400 млн доллардың өнімі келді. Оң сальдо 500 млн долларды құрады.", "KAZ>KGZ"),
    ("it", "ROMA, 6 marzo 2024. L'Italia e la Slovenia hanno scambiato nel 2023 merci per 12,1 miliardi di euro. Verso il Paese "
     "vicino sono "
     "partite merci per 6,8 miliardi, da lì ne sono arrivate per 5,3 miliardi. Il saldo è positivo per 1,5 miliardi.", "ITA>SVN"),
    ("zh", "2024年3月5日 乌兰巴托讯 蒙古国与中国去年贸易额达179亿美元。对邻国出口139亿美元,从邻国进口40亿美元,顺差99亿美元。", "MNG>CHN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "pair"), TWO_COUNTRIES)
def test_a_text_that_opens_with_two_countries_is_about_them_throughout(lang: str, text: str, pair: str) -> None:
    told = claims(text, lang)
    assert [claim.measure for claim in told] == ["turnover", "exports", "imports", "balance"]
    assert [f"{claim.reporter}>{claim.partner}" for claim in told[1:]] == [pair] * 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Zimbabwe sold Zambia goods worth $210 million. The neighbour bought coke for $40 million and supplied maize "
         "worth $61 million."),
        ("ru", "Армения продала Грузии товаров на 61 млн долларов. Грузия купила кабель на 12 млн и поставила вино на 9 млн долларов."),
        ("uk", "КИЇВ, 5 березня 2024. Україна продала Молдові товарів на 610 млн доларів. Сусід купив пальне на 120 млн і "
         "поставив вино на 9 млн доларів."),
        ("kk", "Қырғызстан Өзбекстанға 288 млн долларға тауар сатты. Өзбекстан 46 млн долларға көмір сатып алды, 118 млн долларға бақша "
         "өнімін жөнелтті."),
        ("zh", "老挝去年向越南出口18亿美元。邻国购买橡胶3亿美元，供应化肥2亿美元。"),
        ("es", "MONTEVIDEO, 5 de marzo de 2024. Uruguay le vendió a la Argentina bienes por 800 millones de dólares. El país "
         "vecino compró lácteos por 120 millones y vendió "
         "autos por 310 millones de dólares."),
    ],
)  # fmt: skip
def test_what_the_partner_buys_and_sells_is_told_from_the_own_side(lang: str, text: str) -> None:
    told = claims(text, lang)
    assert [claim.measure for claim in told] == ["exports", "exports", "imports"]
    assert len({(claim.reporter, claim.partner) for claim in told}) == 1


def test_what_the_partner_buys_from_us_by_its_own_figures_stays_its_import() -> None:
    text = "БАТУМИ, 5 марта 2024. Грузия и Армения торгуют. По данным Сакстата, Грузия купила у соседей товаров на 12 млн долларов."
    assert [(claim.measure, claim.reporter) for claim in claims(text, "ru")] == [("imports", "GEO")]


def test_the_neighbour_beside_another_country_is_not_the_other_side() -> None:
    text = "БИШКЕК, 5 марта 2024. Торговля Кыргызстана с Китаем составила 5,4 млрд долларов. "
    assert pairs(text + "Экспорт узбекским соседям – 288 млн долларов.", "ru")[-1] == ("KGZ", "UZB")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "NAIROBI, 5 March 2025. Kenya's foreign trade came to $25 billion. Trade with China reached $5.4 billion. "
            "Exports were $0.2 billion, imports $5.2 billion.",
        ),
        (
            "ru",
            "БИШКЕК, 5 марта 2025. Внешняя торговля Кыргызстана составила 15 млрд долларов. Товарооборот с Китаем достиг 5,4 млрд. "
            "Экспорт – 0,1 млрд, импорт – 5,3 млрд.",
        ),
    ],
)
def test_both_ways_right_behind_a_larger_trade_with_one_partner_are_parts_of_it(lang: str, text: str) -> None:
    assert [partner for _, partner in pairs(text, lang)] == ["WLD", "CHN", "CHN", "CHN"]


def test_both_ways_larger_than_the_trade_with_one_partner_are_with_all() -> None:
    text = (
        "NAIROBI, 5 March 2025. Kenya's trade came to $50 billion. Trade with Uganda came to $0.9 billion. Exports rose to $20 billion and "
    )
    assert pairs(text + "imports to $30 billion.")[2:] == [("KEN", "WLD"), ("KEN", "WLD")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "it",
            "Istat, commercio estero extra Ue\n\nRoma, 26 giugno 2024\n\nA maggio l'export cresce del 2,9% e l'import cala del 10,4%.\n",
        ),
        ("de", "Exporte in Drittstaaten im Mai 2024\nWIESBADEN – Im Mai 2024 stiegen die Exporte um 1,6 % auf 58,1 Milliarden Euro.\n"),
    ],
)
def test_a_title_on_trade_with_a_region_leaves_the_partner_open(lang: str, text: str) -> None:
    assert {partner for _, partner in pairs(text, lang)} == {None}


def test_what_the_own_side_bought_are_its_imports_in_german() -> None:
    text = "Berlin. Kenia verkaufte 2023 Blumen für 900 Millionen Euro in die EU. Deutschland kaufte für 162 Millionen Euro."
    told = claims(text, "de")[-1]
    assert (told.measure, told.reporter, told.partner) == ("imports", "DEU", "KEN")


_INTERVIEW = (
    "Interview mit dem mongolischen Handelsminister\n\nUlan-Bator, 8. März 2024\n\nHerr Minister, was verkauft Ihr Land?\n\n"
    "2023 haben wir Waren für 15,2 Milliarden Dollar exportiert. Unsere Importe lagen bei 9,3 Milliarden Dollar.\n\nUnd Deutschland?\n\n"
    "Deutschland ist wichtig. Wir haben 2023 für 268 Millionen Dollar in Deutschland eingekauft. Mehr kommt."
)


def test_our_trade_is_with_all_before_an_interview_names_the_other_side() -> None:
    told = [(claim.reporter, claim.partner, claim.source) for claim in claims(_INTERVIEW, "de")]
    assert told == [("MNG", "WLD", "MNG"), ("MNG", "WLD", "MNG"), ("MNG", "DEU", "MNG")]


def test_an_office_abroad_tells_the_trade_of_its_host_with_all() -> None:
    text = (
        "ICE Agenzia – Ufficio di Varsavia\n\nNota congiunturale, settembre 2024\n\nSecondo l'Ufficio centrale di statistica polacco, nei "
        "primi sei mesi del 2024 la Polonia ha esportato merci per 158,2 miliardi di euro. Le importazioni sono scese a 155,9 miliardi di "
        "euro.\n\nL'Italia è il quarto fornitore. Le importazioni dall'Italia sono ammontate a 8,0 miliardi di euro."
    )
    assert pairs(text, "it") == [("POL", "WLD"), ("POL", "WLD"), ("POL", "ITA"), ("POL", "ITA")]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "it",
            "Confindustria – Bulgaria in pillole, giugno 2024\n\n* Export 2023: 44,2 mld euro\n* Import 2023: 49,6 mld euro\n"
            "* Interscambio con l'Italia: 6,6 mld euro\n* Aziende italiane: 1.000\n",
            "BGR>WLD BGR>WLD BGR>ITA BGR>ITA",
        ),
        (
            "de",
            "Wirtschaftsdaten kompakt: Ghana, Stand Mai 2024\n\n• Export: 16,7 Mrd. USD\n• Import: 14,0 Mrd. USD\n"
            "• Deutsche Ausfuhr 2023: 331,7 Mio. EUR\n• Deutsche Einfuhr 2023: 284,8 Mio. EUR\n",
            "GHA>WLD GHA>WLD DEU>GHA DEU>GHA",
        ),
        (
            "en",
            "Country brief: Ghana, May 2024\nIssued by the Department of Trade, Canberra\n\n- Exports 2023: US$16.7 billion\n"
            "- Imports 2023: US$14.0 billion\n- Exports to Australia: A$24 million\n- Imports from Australia: A$310 million\n",
            "GHA>WLD GHA>WLD GHA>AUS GHA>AUS",
        ),
    ],
)
def test_a_fact_sheet_tells_the_trade_of_its_country_beside_that_with_the_reader(lang: str, text: str, told: str) -> None:
    assert " ".join(f"{reporter}>{partner}" for reporter, partner in pairs(text, lang)) == told
