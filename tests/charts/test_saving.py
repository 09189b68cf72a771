"""Files of charts: the same bytes each time, words inside, and hostile names that stay words."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from tradecheck import charts
from tradecheck.charts.sheets.chart import Chart
from tradecheck.charts.sheets.saving import FORMATS
from tradecheck.errors import UsageError

from .told import outcome, told

HOSTILE = """"><script>alert('1')<!-- & $x^2$ \\frac \u202erelease.txt"""
SVG = "{http://www.w3.org/2000/svg}"
AGAIN = """
import sys
from tests.charts.told import outcome, told
from tradecheck import charts
found = outcome(told("DEU", "10.5"), told("KAZ", "2.8"))
sys.stdout.buffer.write(charts.rendered(charts.dumbbell(found.claims, found.checks), sys.argv[1]))
"""


def drawn(doc: str = "release.txt") -> Chart:
    found = outcome(told("DEU", "10.5", doc=doc), told("KAZ", "2.8", doc=doc))
    return charts.dumbbell(found.claims, found.checks)


@pytest.mark.parametrize("format", FORMATS)
def test_a_chart_is_the_same_file_each_time_and_in_another_process(format: str) -> None:
    once = charts.rendered(drawn(), format)
    assert charts.rendered(drawn(), format) == once
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": os.pathsep.join(["src", "."])}
    root = Path(__file__).parents[2]
    again = subprocess.run([sys.executable, "-c", AGAIN, format], capture_output=True, check=True, env=environment, cwd=root)
    assert again.stdout == once


def test_an_svg_is_one_picture_with_title_and_description() -> None:
    chart = drawn()
    root = ET.fromstring(charts.rendered(chart, "svg"))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == chart.sentence
    assert root.findtext(f"{SVG}desc") == chart.alt_text
    assert root.get("aria-labelledby", "").split() == [root.find(f"{SVG}{one}").get("id") for one in ("title", "desc")]  # type: ignore[union-attr]


def test_png_and_pdf_hold_the_words_too() -> None:
    chart = drawn()
    with Image.open(io.BytesIO(charts.rendered(chart, "png"))) as image:
        assert image.text["Description"] == chart.alt_text  # type: ignore[attr-defined]
        assert round(image.width / 300 * 2.54) == 16  # centimetres
    document = PdfDocument(charts.rendered(chart, "pdf"))
    assert document.get_metadata_dict()["Subject"] == chart.alt_text
    assert document.get_metadata_dict()["CreationDate"] == ""


@pytest.mark.parametrize("format", FORMATS)
def test_names_with_markup_stay_words(format: str) -> None:
    chart = drawn(HOSTILE)
    assert "\u202e" not in chart.alt_text
    data = charts.rendered(chart, format)
    if format == "svg":
        root = ET.fromstring(data)
        assert "<script>" in (root.findtext(f"{SVG}desc") or "")
        assert not [one for one in root.iter() if one.tag.endswith("script")]


@pytest.mark.parametrize("doc", ["بيان صحفي.txt", "הודעה.txt", "Қазақстан мен Германия.txt", "x" * 5000, "a b " * 900])
def test_names_of_any_script_and_length_are_drawn(doc: str) -> None:
    assert charts.rendered(drawn(doc), "png")


def test_a_file_of_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"expected \.svg, \.png or \.pdf"):
        charts.save(drawn(), tmp_path / "chart.jpeg")
    assert not list(tmp_path.iterdir())


def test_a_file_is_written_by_its_ending(tmp_path: Path) -> None:
    charts.save(drawn(), tmp_path / "chart.PDF")
    assert (tmp_path / "chart.PDF").read_bytes().startswith(b"%PDF")
