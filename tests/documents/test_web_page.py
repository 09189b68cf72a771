"""Web pages: the main text and nothing else, tables cell by cell, the date of publication, any nesting."""

from __future__ import annotations

import time
from datetime import date

import pytest

from tradecheck.documents.document import Document
from tradecheck.documents.reading import read

TEXT = "<p>Exports of Italy to China came to 16.4 billion euros in 2022, 5.2 percent more than in the year before, the office said.</p>"
TABLE = """<table><caption>Trade, USD bn</caption><thead><tr><th rowspan=2>Country</th><th colspan=2>Exports</th></tr>
<tr><th>2022</th><th>2023</th></tr></thead><tbody><tr><td>China</td><td>24,2</td><td></td></tr>
<tr><td><a href=i>Italy</a></td><td>14,1</td><td>16,0</td></tr></tbody></table>"""


def page(body: str, head: str = "") -> Document:
    return read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), name="page.html")


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li><a href=a>Imports 9.9</a></ul></nav>{}<footer>Tel. 9.9</footer>",
        "<div class='top-menu'><a href=a>9.9</a> <a href=b>b</a></div><div class='content-with-sidebar'>{}</div>",
        "<main>{}</main><section class='more'><article><h3><a href=a>Imports</a></h3><p>They fell by 9.9%.</p></article></section>",
        "<article>{}</article><aside><h4>Related</h4><p>Imports fell by 9.9%.</p></aside>",
        "<div id=content>{}<ul><li><a href=a>Imports fell by 9.9%</a></li><li><a href=b>More of it here</a></li></ul></div>",
        "<form action=x>{}<select><option>9.9</select></form><div hidden>9.9</div><p style='display: none'>9.9</p>",
        "<div role=navigation>9.9</div>{}<div class='comments'><p>I say 9.9</p></div><div id='cookieBanner'>9.9 cookies</div>",
        "{}<script>var a = 9.9</script><style>p {{ width: 9.9px }}</style><noscript>9.9</noscript><del>9.9</del>",
    ],
)
def test_what_surrounds_the_main_text_is_left_out(around: str) -> None:
    text = page(around.format("<h1>Trade</h1>" + TEXT)).text
    assert "16.4 billion euros" in text
    assert text.startswith("Trade\n")
    assert "9.9" not in text


def test_what_holds_most_of_the_text_stays_whatever_it_is_called() -> None:
    assert "16.4" in page(f"<div class=sidebar>{TEXT}</div>").text


def test_a_title_outside_the_main_part_is_kept() -> None:
    assert page(f"<div><h1>Trade in 2022</h1></div><main>{TEXT}</main>").text.startswith("Trade in 2022\n\nExports")


def test_a_table_keeps_its_columns_and_the_way_back_to_a_cell() -> None:
    document = page(TEXT + TABLE)
    assert document.text.endswith(
        "Trade, USD bn\n\n| Country | Exports | Exports |\n| Country | 2022 | 2023 |\n| China | 24,2 |  |\n| Italy | 14,1 | 16,0 |\n"
    )
    assert document.place(document.text.index("16,0")) == "table 1, row 4, cell 3"
    assert document.place(document.text.index("16.4")) == "paragraph 1"


def test_a_figure_that_spans_is_told_once() -> None:
    text = page("<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td rowspan=2>5.5</td></tr><tr><td>C</td></tr></table>").text
    assert text.count("5.5") == 1


def test_a_table_that_arranges_the_page_is_none() -> None:
    text = page(f"<table><tr><td><h2>News</h2>{TEXT}</td><td>{TABLE}</td></tr></table>").text
    assert "\n\nExports of Italy" in text
    assert "| Italy | 14,1 | 16,0 |" in text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>2.8<sup>1</sup> billion</p>", "2.8 billion"),
        (
            "<p>EU<sup>2</sup>, Russia<sup>1)</sup>: 2 &times; 10<sup>6</sup> t on the 1<sup>st</sup></p>",
            "EU, Russia: 2 × 10⁶ t on the 1st",
        ),
        ("<p>5 m<sup>3</sup> and CO<sub>2</sub></p>", "5 m³ and CO2"),
        ("<p>2&nbsp;350,5\n  Mio.&shy; Euro</p>", "2\u00a0350,5 Mio. Euro"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<dl><dt>Exports</dt><dd>5.2 bn</dd><dt>Imports</dt><dd>4.1 bn</dd></dl>", "Exports: 5.2 bn\n\nImports: 4.1 bn"),
        ("<pre>China    5.2\nItaly    4.1</pre>", "China    5.2\nItaly    4.1"),
        ("<p>Exports of <b>Italy<i> were 5.2 bn</b> in 2022</i><div>x</p>", "Exports of Italy were 5.2 bn in 2022\n\nx"),
    ],
)
def test_text_reads_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert page(markup).text == text + "\n"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T10:00:00+06:00">',
        '<meta name="DC.date.issued" content="2024-03-05"><meta name="date" content="2020-01-01">',
        '<meta name="date" content="05.03.2024">',
        '<script type="application/ld+json">{"datePublished": "2024-03-05T04:00:00Z", "dateModified": "2025-01-01"}</script>',
        '<meta name="pubdate" content="Tue, 05 Mar 2024 10:00:00 GMT">',
    ],
)
def test_a_page_is_dated_by_its_day_of_publication(head: str) -> None:
    document = page(TEXT, head)
    assert (document.date, document.dated_by) == (date(2024, 3, 5), "page")


def test_the_time_of_an_article_dates_it_and_that_of_a_teaser_does_not() -> None:
    assert page(f"<article><time datetime='2024-03-05'>5 March</time>{TEXT}</article>").date == date(2024, 3, 5)
    assert page(f"<main>{TEXT}</main><aside><time datetime='2024-03-05'>5 March</time></aside>").date is None


def test_the_dateline_of_a_page_that_was_moved_dates_it() -> None:
    document = page(f"<p>Rome, 9 February 2023</p>{TEXT}", '<meta name="date" content="2024-03-05">')
    assert (document.date, document.dated_by) == (date(2023, 2, 9), "dateline")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
@pytest.mark.parametrize("told", ["utf-8", "windows-1251", ""])
def test_a_page_is_read_in_its_encoding_whatever_it_declares(encoding: str, told: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={told}">' if told else ""
    text = f"<html><head>{meta}</head><body><p>Экспорт Казахстана в Германию вырос на 5,2 процента.</p></body></html>"
    assert read(text.encode(encoding), name="a.html").text == "Экспорт Казахстана в Германию вырос на 5,2 процента.\n"


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "style", "a href=x"])
def test_a_hundred_thousand_nested_tags_are_read_in_time(tag: str) -> None:
    start = time.process_time()
    data = f"<html><body>{TEXT}{f'<{tag}>' * 100_000}".encode()
    assert "16.4 billion euros" in read(data, name="a.html").text
    assert time.process_time() - start < 10


def test_spans_do_not_swell_a_table() -> None:
    rows = "<tr><td colspan=1000 rowspan=1000>a</td><td colspan=1000>b</td></tr>" * 2_000
    assert len(page(f"<table>{rows}</table>").text) < 1_000_000
