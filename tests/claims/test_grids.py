"""Tables as they stand in documents, in ten languages: every claim told exactly, and why other figures are not read.

`tables.toml` holds the tables with what each shows. A claim is a line: quote | measure (of) | value unit | reporter partner source |
period (base) | goods.
"""

from __future__ import annotations

import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tradecheck.claim import Claim
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document
from tradecheck.documents.reading import read

TABLES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "tables.toml").read_text(encoding="utf-8"))["table"]


def told(claim: Claim) -> str:
    """Return a claim as a line of `tables.toml`."""
    measure = f"{claim.measure} of {claim.of}" if claim.of else claim.measure
    period = f"{claim.period} on {claim.base_period}" if claim.base_period else str(claim.period)
    parties = f"{claim.reporter} {claim.partner} {claim.source}"
    line = f"{claim.quote} | {measure} | {claim.value} {claim.unit} | {parties} | {period} | {claim.commodity}"
    return line.replace("None", "-").replace("\u00a0", " ")


@pytest.mark.parametrize("table", TABLES, ids=[f"{table['lang']}: {table['shows']}" for table in TABLES])
def test_cells_say_what_stands_over_them(table: dict[str, Any]) -> None:
    reading = claims_of(Document("table", table["text"], lang=table["lang"]))
    unread = [f"{row['quote']}: {row['reason']}" for row in reading.numbers if row["reason"]]
    assert [told(claim) for claim in reading.claims] == table["claims"].strip("\n").splitlines()
    assert unread == table.get("unread", [])


def test_the_tables_cover_all_languages() -> None:
    assert {table["lang"] for table in TABLES} == {"de", "en", "es", "fr", "it", "kk", "ru", "tr", "uk", "zh"}


PAGE = """<html><body><article><h1>Latvia's trade with Lithuania</h1>
<p>The Central Statistical Bureau of Latvia has published the table below, which covers trade with Lithuania in recent years.</p>
<table><caption>Table 1. Trade by flow (EUR million)</caption>
<tr><th rowspan="2">Flow</th><th colspan="2">2022</th><th colspan="2">2023</th></tr>
<tr><th>Value</th><th>% change</th><th>Value</th><th>% change</th></tr>
<tr><td>Exports</td><td>3,933.1</td><td>+31.2</td><td>3,401.9<sup>1</sup></td><td>-13.5</td></tr></table>
<table><tr><td></td><td>2022</td><td>2023</td></tr><tr><td colspan="3">Imports, EUR million</td></tr>
<tr><td>Fuels</td><td>1,204.2</td><td>980.4</td></tr></table></article></body></html>"""


def test_a_page_with_spanning_heads_and_lines_over_groups() -> None:
    claims = claims_of(read(PAGE.encode(), name="page.html")).claims
    assert [told(claim) for claim in claims] == [
        "3,933.1 | exports | 3933100000 EUR | LVA LTU LVA | 2022 | -",
        "+31.2 | growth of exports | 31.2 % | LVA LTU LVA | 2022 on 2021 | -",
        "3,401.9 | exports | 3401900000 EUR | LVA LTU LVA | 2023 | -",
        "-13.5 | growth of exports | -13.5 % | LVA LTU LVA | 2023 on 2022 | -",
        "1,204.2 | imports | 1204200000 EUR | LVA LTU LVA | 2022 | fuels",
        "980.4 | imports | 980400000 EUR | LVA LTU LVA | 2023 | fuels",
    ]


def test_a_word_file_with_the_unit_in_a_line_above() -> None:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_paragraph("Außenhandel der Slowakei mit Tschechien")
    file.add_paragraph("in Mio. EUR")
    cells = [["", "2022", "2023", "Veränd. in %"], ["Ausfuhr", "12.840", "11.930", "-7,1"], ["Saldo", "2.640", "2.060", ""]]
    table = file.add_table(rows=3, cols=4)
    for row, line in enumerate(cells):
        for column, words in enumerate(line):
            table.cell(row, column).text = words
    out = BytesIO()
    file.save(out)
    claims = claims_of(read(out.getvalue(), name="table.docx")).claims
    assert [told(claim) for claim in claims] == [
        "12.840 | exports | 12840000000 EUR | SVK CZE - | 2022 | -",
        "11.930 | exports | 11930000000 EUR | SVK CZE - | 2023 | -",
        "-7,1 | growth of exports | -7.1 % | SVK CZE - | 2023 on 2022 | -",
        "2.640 | balance | 2640000000 EUR | SVK CZE - | 2022 | -",
        "2.060 | balance | 2060000000 EUR | SVK CZE - | 2023 | -",
    ]
