"""Who "the southern neighbour" is: the one country that lies that way from the own side of a text.

In: a country and a point of the compass. Out: a country, or nothing where several lie that way, or none. Seas and straits count where
nothing else lies between (Ireland and Great Britain, Spain and Morocco).
"""

from __future__ import annotations

_NEIGHBOURS = {
    "AGO": "south NAM", "ARG": "west CHL", "AZE": "north RUS, south IRN", "BEL": "north NLD, south FRA", "BGR": "north ROU",
    "BLR": "south UKR, west POL, east RUS", "BWA": "south ZAF", "CAN": "south USA",
    "CHE": "north DEU, south ITA, west FRA, east AUT", "CHL": "north PER, east ARG", "COL": "east VEN",
    "CRI": "north NIC, south PAN", "CZE": "north POL, south AUT, west DEU, east SVK", "DEU": "north DNK, east POL",
    "DNK": "south DEU", "DZA": "west MAR", "ECU": "north COL, south PER", "EGY": "south SDN, west LBY",
    "ESP": "north FRA, south MAR, west PRT", "EST": "north FIN, south LVA, east RUS", "FIN": "south EST, west SWE, east RUS",
    "GBR": "west IRL", "GEO": "north RUS", "GTM": "north MEX", "IDN": "south AUS", "IND": "west PAK", "IRL": "east GBR",
    "IRQ": "north TUR, east IRN", "KAZ": "north RUS, east CHN", "KEN": "north ETH, south TZA, west UGA",
    "KGZ": "north KAZ, south TJK, west UZB, east CHN", "KHM": "east VNM", "KOR": "north PRK", "LAO": "north CHN, east VNM",
    "LKA": "north IND", "LTU": "north LVA", "LVA": "north EST, south LTU", "MAR": "north ESP, south MRT, east DZA",
    "MDA": "west ROU", "MEX": "north USA, south GTM", "MNG": "north RUS, south CHN", "MYS": "north THA, south SGP",
    "NAM": "north AGO, south ZAF, east BWA", "NIC": "north HND, south CRI", "NLD": "south BEL, east DEU", "NOR": "east SWE",
    "NPL": "north CHN, south IND", "PAK": "east IND", "PAN": "west CRI, east COL", "PNG": "south AUS", "POL": "west DEU",
    "PRK": "south KOR", "PRT": "east ESP", "ROU": "south BGR", "RWA": "north UGA, south BDI, west COD, east TZA",
    "SDN": "north EGY", "SGP": "north MYS", "SVK": "north POL, south HUN, west CZE, east UKR",
    "SVN": "north AUT, west ITA, east HUN", "SWE": "west NOR, east FIN", "SYR": "north TUR", "THA": "south MYS",
    "TJK": "south AFG, east CHN", "TUN": "west DZA, east LBY", "UGA": "north SSD, west COD, east KEN",
    "UKR": "north BLR, west POL", "URY": "north BRA, west ARG", "USA": "north CAN, south MEX", "UZB": "north KAZ",
    "VNM": "north CHN", "YEM": "north SAU", "ZMB": "south ZWE", "ZWE": "north ZMB, south ZAF, west BWA",
}  # fmt: skip
_LYING = {(home, told.split()[0]): told.split()[1] for home, line in _NEIGHBOURS.items() for told in line.split(", ")}


def neighbour_of(home: str | None, side: str) -> str | None:
    """Return the country that lies on a side (``south``) of another.

    >>> neighbour_of("MNG", "south")
    'CHN'
    """
    return _LYING.get((home or "", side))
