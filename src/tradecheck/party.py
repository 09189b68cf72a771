"""Countries, the world and groups of countries, by their codes.

Countries carry ISO 3166-1 alpha-3 codes; names, adjectives and demonyms of each language come from the lexicons.
Group members: EU 27 since 2020-02-01, EAEU since 2015-08-12, ASEAN as of 2025, CIS as of 2023, Mercosur, SCO and
OTS as of 2024 (the groups' own pages); Africa by UN M49.
"""

from __future__ import annotations

WORLD = "WLD"
GROUPS: dict[str, frozenset[str]] = {
    "EU": frozenset("AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split()),
    "EAEU": frozenset("ARM BLR KAZ KGZ RUS".split()),
    "ASEAN": frozenset("BRN KHM IDN LAO MYS MMR PHL SGP THA VNM TLS".split()),
    "CIS": frozenset("ARM AZE BLR KAZ KGZ MDA RUS TJK UZB".split()),
    "AFR": frozenset(
        "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI"
        " MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE".split()
    ),
    "MERCOSUR": frozenset("ARG BRA PRY URY BOL".split()),
    "GCC": frozenset("ARE BHR KWT OMN QAT SAU".split()),
    "C5": frozenset("KAZ KGZ TJK TKM UZB".split()),
    "EFTA": frozenset("CHE ISL LIE NOR".split()),
    "SCO": frozenset("CHN IND IRN KAZ KGZ PAK RUS TJK UZB BLR".split()),
    "OTS": frozenset("AZE KAZ KGZ TUR UZB".split()),
}
GROUP_NAMES = {
    "EU": "European Union",
    "EAEU": "Eurasian Economic Union",
    "ASEAN": "ASEAN",
    "CIS": "CIS",
    "AFR": "Africa",
    "MERCOSUR": "Mercosur",
    "GCC": "Gulf Cooperation Council",
    "C5": "Central Asia",
    "EFTA": "EFTA",
    "SCO": "Shanghai Cooperation Organisation",
    "OTS": "Organization of Turkic States",
    "WLD": "the world",
}
COUNTRIES = frozenset(
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE"
    " BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN"
    " BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV"
    " CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP"
    " EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB"
    " GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND"
    " IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA"
    " KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA"
    " MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI"
    " MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN"
    " PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU"
    " SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN"
    " SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR"
    " TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM"
    " XKX YEM ZAF ZMB ZWE".split()
)

# bodies that count the trade of a group
BODY_PARTIES = {"Eurostat": "EU", "EEC": "EAEU", "UNCTAD": "WLD", "WTO": "WLD", "IMF": "WLD", "OECD": "WLD"}
# currencies of one country, by ISO 4217: the code begins with the country's alpha-2 code
CURRENCY_HOMES = dict(
    pair.split(":")
    for pair in (
        "AED:ARE AFN:AFG ALL:ALB AMD:ARM AOA:AGO ARS:ARG AUD:AUS AZN:AZE"
        " BAM:BIH BDT:BGD BGN:BGR BHD:BHR BND:BRN BOB:BOL BRL:BRA BWP:BWA BYN:BLR"
        " CAD:CAN CDF:COD CHF:CHE CLP:CHL CNY:CHN COP:COL CRC:CRI CUP:CUB"
        " CZK:CZE DKK:DNK DOP:DOM DZD:DZA EGP:EGY ETB:ETH GBP:GBR GEL:GEO GHS:GHA"
        " GTQ:GTM HKD:HKG HNL:HND HUF:HUN IDR:IDN ILS:ISR INR:IND IQD:IRQ"
        " IRR:IRN ISK:ISL JOD:JOR JPY:JPN KES:KEN KGS:KGZ KHR:KHM KRW:KOR KWD:KWT"
        " KZT:KAZ LAK:LAO LBP:LBN LKR:LKA MAD:MAR MDL:MDA MKD:MKD MMK:MMR"
        " MNT:MNG MUR:MUS MXN:MEX MYR:MYS MZN:MOZ NAD:NAM NGN:NGA NOK:NOR NPR:NPL"
        " NZD:NZL OMR:OMN PEN:PER PGK:PNG PHP:PHL PKR:PAK PLN:POL PYG:PRY"
        " QAR:QAT RON:ROU RSD:SRB RUB:RUS RWF:RWA SAR:SAU SDG:SDN SEK:SWE SGD:SGP"
        " SYP:SYR THB:THA TJS:TJK TMT:TKM TND:TUN TRY:TUR TTD:TTO TWD:TWN"
        " TZS:TZA UAH:UKR UGX:UGA UYU:URY UZS:UZB VND:VNM YER:YEM ZAR:ZAF ZMW:ZMB"
    ).split()
)

# countries whose own currency is called a dollar
DOLLARS = dict(pair.split(":") for pair in "USA:USD CAN:CAD AUS:AUD NZL:NZD SGP:SGD HKG:HKD TWN:TWD FJI:FJD TTO:TTD NAM:NAD".split())


def is_party(code: str) -> bool:
    """Return whether ``code`` names a country, a group or the world."""
    return code in COUNTRIES or code in GROUPS or code == WORLD


def is_member(code: str, of: str) -> bool:
    """Return whether the trade with ``code`` is a part of the trade with ``of``.

    >>> is_member("DEU", "EU"), is_member("EU", "WLD"), is_member("DEU", "EAEU")
    (True, True, False)
    """
    return of == WORLD and code != WORLD or code in GROUPS.get(of, ())
