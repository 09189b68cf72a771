"""Units: money as one dimension per currency, percent apart from percentage points, mass, volume, energy, counted nouns.

In tables a unit is a string (``USD``, ``%``, ``pp``, ``x``, ``t``, ``enterprise``, ``USD/t``); pint stands at the door for
conversion. Money converts only through a named rate and its period. Currency codes: ISO 4217 as current in CLDR 47.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from .errors import UnitError, did_you_mean

if TYPE_CHECKING:
    import pint

CURRENCIES = frozenset(
    (
        " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH"
        " CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG"
        " HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LYD MAD MDL MGA"
        " MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB"
        " RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS"
        " VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG"
    ).split()
)
# legal tender by country, ISO 4217 by ISO 3166 alpha-3, as current in CLDR 47; of two tenders the country's own
TENDER = {
    country: code
    for code, countries in (
        pair.split(":")
        for pair in (
            "AED:ARE AFN:AFG ALL:ALB AMD:ARM AOA:AGO ARS:ARG AUD:AUS,CCK,CXR,HMD,KIR,NFK,NRU,TUV AWG:ABW AZN:AZE BAM:BIH BBD:BRB"
            " BDT:BGD BGN:BGR BHD:BHR BIF:BDI BMD:BMU BND:BRN BOB:BOL BRL:BRA BSD:BHS BTN:BTN BWP:BWA BYN:BLR BZD:BLZ CAD:CAN CDF:COD"
            " CHF:CHE,LIE CLP:CHL CNY:CHN COP:COL CRC:CRI CUP:CUB CVE:CPV CZK:CZE DJF:DJI DKK:DNK,FRO,GRL DOP:DOM DZD:DZA EGP:EGY"
            " ERN:ERI ETB:ETH EUR:ALA,AND,ATF,AUT,BEL,BLM,CYP,DEU,ESP,EST,FIN,FRA,GLP,GRC,GUF,HRV,IRL,ITA,LTU,LUX,LVA,MAF,MCO,MLT,MNE,"
            "MTQ,MYT,NLD,PRT,REU,SMR,SPM,SVK,SVN,VAT,XKX FJD:FJI FKP:FLK GBP:GBR,GGY,IMN,JEY,SGS GEL:GEO GHS:GHA GIP:GIB GMD:GMB"
            " GNF:GIN GTQ:GTM GYD:GUY HKD:HKG HNL:HND HTG:HTI HUF:HUN IDR:IDN ILS:ISR,PSE INR:IND IQD:IRQ IRR:IRN ISK:ISL JMD:JAM"
            " JOD:JOR JPY:JPN KES:KEN KGS:KGZ KHR:KHM KMF:COM KPW:PRK KRW:KOR KWD:KWT KYD:CYM KZT:KAZ LAK:LAO LBP:LBN LKR:LKA LRD:LBR"
            " LSL:LSO LYD:LBY MAD:ESH,MAR MDL:MDA MGA:MDG MKD:MKD MMK:MMR MNT:MNG MOP:MAC MRU:MRT MUR:MUS MVR:MDV MWK:MWI MXN:MEX"
            " MYR:MYS MZN:MOZ NAD:NAM NGN:NGA NIO:NIC NOK:BVT,NOR,SJM NPR:NPL NZD:COK,NIU,NZL,PCN,TKL OMR:OMN PAB:PAN PEN:PER PGK:PNG"
            " PHP:PHL PKR:PAK PLN:POL PYG:PRY QAR:QAT RON:ROU RSD:SRB RUB:RUS RWF:RWA SAR:SAU SBD:SLB SCR:SYC SDG:SDN SEK:SWE SGD:SGP"
            " SHP:SHN SLE:SLE SOS:SOM SRD:SUR SSP:SSD STN:STP SYP:SYR SZL:SWZ THB:THA TJS:TJK TMT:TKM TND:TUN TOP:TON TRY:TUR TTD:TTO"
            " TWD:TWN TZS:TZA UAH:UKR UGX:UGA USD:ASM,BES,ECU,FSM,GUM,IOT,MHL,MNP,PLW,PRI,SLV,TCA,TLS,UMI,USA,VGB,VIR UYU:URY UZS:UZB"
            " VES:VEN VND:VNM VUV:VUT WST:WSM XAF:CAF,CMR,COG,GAB,GNQ,TCD XCD:AIA,ATG,DMA,GRD,KNA,LCA,MSR,VCT XCG:CUW,SXM"
            " XOF:BEN,BFA,CIV,GNB,MLI,NER,SEN,TGO XPF:NCL,PYF,WLF YER:YEM ZAR:ZAF ZMW:ZMB ZWG:ZWE EUR:EU"
        ).split()
    )
    for country in countries.split(",")
}
PHYSICAL = ("t", "kg", "lb", "oz", "bbl", "m3", "l", "TEU", "kWh", "container", "ha", "bushel", "gallon", "carat", "MMBtu")
COUNTED = (
    "enterprise", "joint_venture", "project", "person", "train", "vehicle", "vessel", "exporter", "item", "contract", "agreement",
    "aircraft", "head", "wagon", "trip", "order", "shipment", "unit", "piece", "bag", "box", "sheet", "pair", "bottle", "dose", "bale",
)  # fmt: skip
TIMES = ("year", "month", "day", "week", "quarter")
RELATIVE = ("%", "pp", "x", "rank")

_DEFINITIONS = """
gram = [mass]
kilogram = 1000 * gram = kg
tonne = 1000000 * gram = t
pound = 453.59237 * gram = lb
troy_ounce = 31.1034768 * gram = oz
litre = [volume] = l
cubic_metre = 1000 * litre = m3
barrel = 158.987294928 * litre = bbl
gallon = 3.785411784 * litre
bushel = [bushels]
carat = 0.2 * gram
watthour = [energy]
kilowatthour = 1000 * watthour = kWh
mmbtu = 293.07107 * kilowatthour = MMBtu
teu = [container_capacity] = TEU
container = [containers]
hectare = [area] = ha
day = [time]
week = 7 * day
year = 365.2425 * day
month = 30.436875 * day
quarter = 91.310625 * day
fraction = []
percent = 0.01 * fraction
percentage_point = [points]
multiple = [multiples]
rank = [ranks]
enterprise = [enterprises]
joint_venture = 1 * enterprise
exporter = 1 * enterprise
person = [persons]
project = [projects]
vehicle = [vehicles]
train = [trains]
vessel = [vessels]
item = [items]
contract = [contracts]
agreement = [agreements]
aircraft = [aircraft_count]
head = [heads]
wagon = [wagons]
trip = [trips]
order = [orders]
shipment = [shipments]
unit = [units]
piece = [pieces]
bag = [bags]
box = [boxes]
sheet = [sheets]
pair = [pairs]
bottle = [bottles]
dose = [doses]
bale = [bales]
"""  # pound, gallon, carat: NIST Handbook 44; troy ounce, barrel, Btu: NIST SP 811; how much a bushel weighs hangs on the grain
_SPELLED = {"%": "percent", "pp": "percentage_point", "x": "multiple"}


@dataclass(frozen=True, slots=True)
class Rate:
    """An exchange rate with the period it holds for: one ``base`` costs ``value`` units of ``quote``."""

    base: str
    quote: str
    value: Decimal
    period: str
    source: str = ""


def is_money(unit: str) -> bool:
    """Return whether ``unit`` is an ISO 4217 code."""
    return unit in CURRENCIES


def parts(unit: str) -> tuple[str, str | None]:
    """Return numerator and denominator of a unit.

    >>> parts("USD/t"), parts("USD")
    (('USD', 't'), ('USD', None))
    """
    over, slash, under = unit.partition("/")
    return over, under if slash else None


def known(unit: str) -> bool:
    """Return whether every part of ``unit`` is a currency, a physical unit, a counted noun or a time."""
    names = {*CURRENCIES, *PHYSICAL, *COUNTED, *TIMES, *RELATIVE}
    return all(part in names for part in parts(unit) if part is not None)


def convert(value: Decimal, source: str, target: str, *, rate: Rate | None = None) -> Decimal:
    """Return ``value`` in the unit ``target``.

    Raises
    ------
    UnitError
        Where the units differ in dimension, or are two currencies and no rate between them is given.
    """
    if source == target:
        return value
    if is_money(source) and is_money(target):
        if rate and (rate.base, rate.quote) == (source, target):
            return value * rate.value
        if rate and (rate.quote, rate.base) == (source, target):
            return value / rate.value
        raise UnitError(f"{source} to {target} needs a rate with its period; give Rate('{source}', '{target}', value, period).")
    import pint

    try:
        quantity = registry().Quantity(value, _SPELLED.get(source, source))
        return Decimal(quantity.to(_SPELLED.get(target, target)).magnitude)
    except pint.UndefinedUnitError as error:
        near = did_you_mean(str(error.args[0]) if error.args else source, [*PHYSICAL, *COUNTED])
        raise UnitError(f"unknown unit in '{source}' to '{target}'.{near}") from error
    except pint.DimensionalityError as error:
        raise UnitError(f"{source} and {target} measure different things: {error}") from error


@lru_cache(maxsize=1)
def registry() -> pint.UnitRegistry[Decimal]:
    """Return the pint registry of trade units; each currency is a dimension of its own."""
    import pint

    units: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    for line in (*_DEFINITIONS.strip().splitlines(), *(f"{code} = [{code.lower()}_money]" for code in sorted(CURRENCIES))):
        units.define(line)
    return units
