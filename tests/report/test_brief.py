"""The brief: one page that says what does not fit, the same in three formats, and nothing else."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest

from tradecheck.checks.record import FAILED
from tradecheck.report.brief import pdf_file
from tradecheck.report.brief.content import MOST_MISFITS, Brief, brief
from tradecheck.report.brief.markdown import as_markdown
from tradecheck.report.brief.pdf_file import as_pdf
from tradecheck.report.brief.word_file import as_word
from tradecheck.report.result import Result

from .results import SLIP, result

MIRROR = "date 2023-03-31\n\n" + (
    "German statistics put trade with Kazakhstan at 10.5 billion US dollars in 2022. "
    "According to Kazakh data, trade with Germany came to 2.8 billion US dollars in 2022.\n"
)


def several(count: int) -> Result:
    return result({f"slip-{number}.txt": SLIP.replace("46.7%", f"{40 + number}.7%") for number in range(count)})


def test_a_finding_is_told_with_its_figures_causes_and_whom_to_ask() -> None:
    told = brief(result(SLIP))
    assert told.title == "What does not fit in slip.txt: 1 finding"
    assert told.about.startswith("Italy and Kazakhstan") or told.about.startswith("Kazakhstan and Italy")
    assert [one.figure for one in told.claimed] == ["2.8 bn USD", "2.4 bn USD", "46.7 %"]
    assert [one.period for one in told.claimed] == ["2022", "2021", "2022"]
    (misfit,) = told.misfits
    assert misfit.place == "slip.txt, line 3"
    assert misfit.causes
    assert misfit.question.endswith("?")


def test_a_gap_between_two_sources_names_no_culprit_and_has_its_chart() -> None:
    told = brief(result({"release.txt": MIRROR}))
    assert told.chart is not None
    assert "3.7 to 3.8 times" in told.misfits[0].sentence
    assert {one.who for one in told.claimed} == {"Germany", "Kazakhstan"}
    assert not re.search(r"wrong|error|mistake|false", as_markdown(told).partition("\n---\n")[0].split("## What does not fit")[1])


def test_what_the_page_has_no_room_for_is_counted() -> None:
    given = several(MOST_MISFITS + 2)
    told, failed = brief(given), [one for one in given.report.findings if one.verdict in FAILED]
    assert len(told.misfits) == MOST_MISFITS
    assert told.more.startswith(f"{len(failed) - MOST_MISFITS} more findings")


def test_nothing_that_does_not_fit_is_said_so() -> None:
    told = brief(result("Turnover of Kazakhstan with Italy came to 2.8 billion dollars in 2022.\n"))
    assert told.title == "Nothing was found that does not fit in slip.txt"
    assert "1 claim" in told.counts
    for made in (as_markdown(told).encode(), as_word(told), as_pdf(told)):
        assert made


def test_markdown_escapes_what_comes_from_a_document() -> None:
    told = brief(result({"<b>|x.txt": SLIP}))
    page = as_markdown(told, "chart.svg")
    assert "<b>" not in page
    assert "&lt;b&gt;\\|x.txt" in page


def test_the_word_file_says_the_same_with_a_table_and_a_described_picture() -> None:
    told = brief(result({"release.txt": MIRROR}))
    page = docx.Document(io.BytesIO(as_word(told)))
    words = "\n".join(one.text for one in page.paragraphs)
    assert all(part in words for part in (told.title, told.misfits[0].sentence, told.misfits[0].question, told.counts))
    assert [cell.text for cell in page.tables[0].rows[1].cells] == ["Germany", "Trade of Germany and Kazakhstan", "2022", "10.5 bn USD"]
    assert told.chart is not None
    assert page.inline_shapes[0]._inline.docPr.get("descr") == told.chart.alt_text


def test_signs_that_no_xml_can_hold_stop_no_word_file() -> None:
    told = replace(brief(result(SLIP)), counts="a\x01b\ud800")
    assert docx.Document(io.BytesIO(as_word(told))).paragraphs[-1].text.startswith("a\ufffdb\ufffd")


def test_the_pdf_is_one_page_with_text_in_it() -> None:
    import pypdfium2

    told = brief(result({"release.txt": MIRROR}))
    made = as_pdf(told)
    assert made is not None
    pages = pypdfium2.PdfDocument(made)
    assert len(pages) == 1
    text = " ".join(pages[0].get_textpage().get_text_bounded().split())
    assert told.title in text
    assert told.misfits[0].place in text


def test_a_brief_of_more_than_a_page_is_no_pdf() -> None:
    told = brief(result(SLIP))
    assert as_pdf(replace(told, misfits=told.misfits * 40)) is None


@pytest.mark.parametrize("made", [as_word, as_pdf], ids=["docx", "pdf"])
def test_the_same_brief_gives_the_same_bytes(made: Callable[[Brief], bytes | None]) -> None:
    one, two = (made(brief(result({"release.txt": MIRROR}))) for _ in range(2))
    assert one is not None
    assert one == two


def test_cyrillic_and_kazakh_letters_have_their_glyphs() -> None:
    told = replace(brief(result(SLIP)), about="Қазақстан, Өзбекстан, Türkiye, Česko")
    assert as_pdf(told) is not None
    assert pdf_file.font_files(told.about)
