"""The HTML report in a real browser: from a claim to its finding and back, filter, sort, keyboard, silence, accessibility."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.report.results import SLIP, result
from tradecheck.report.page.pages import as_folder, as_page

from .browser import Visit
from .test_pages import HOSTILE, NAME, RELEASES

Open = Callable[..., Visit]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def releases() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(RELEASES.glob("*.txt"))}


def test_a_click_on_a_claim_lands_on_its_finding_and_back(visit: Open) -> None:
    one = visit(as_page(result()))
    one.page.click("#d1-c1")
    assert one.page.url.endswith("#d1-f1")
    one.page.wait_for_function("document.activeElement.id === 'd1-f1'", timeout=5000)
    one.page.click("#d1-f1 .figures a >> nth=1")
    one.page.wait_for_function("['d1-c1', 'd1-c2', 'd1-c3'].includes(document.querySelector('a.claim:target')?.id)", timeout=5000)
    assert one.is_quiet


def test_claims_of_a_finding_light_up_under_the_pointer(visit: Open) -> None:
    one = visit(as_page(result()))
    one.page.hover("#d1-f1")
    assert one.page.locator(".claim.lit").count() == 3


def test_the_table_is_filtered_by_words_and_by_verdict(visit: Open) -> None:
    one = visit(as_page(result({"a.txt": releases()["german-kazakh.txt"]})))
    listing = one.page.locator(".listing").first
    listing.locator(".by-word").fill("TURNOVER 2022")
    assert listing.locator("tbody tr:visible").count() == 5
    assert listing.locator(".shown").inner_text() == "5 of 6 rows"
    listing.locator(".by-verdict").select_option("mismatch")
    assert listing.locator("tbody tr:visible").count() == 2
    listing.locator(".by-word").fill("no such word")
    assert listing.locator("tbody tr:visible").count() == 0
    assert one.is_quiet


def test_a_link_to_a_row_that_is_filtered_out_shows_it(visit: Open) -> None:
    one = visit(as_page(result({"a.txt": releases()["german-kazakh.txt"]})))
    one.page.locator(".by-word").first.fill("no such word")
    one.page.click("#d1-c6")
    one.page.locator("#d1-row6").wait_for(state="visible", timeout=5000)


def test_the_table_is_sorted_by_number_and_back_by_keyboard(visit: Open) -> None:
    one = visit(as_page(result({"a.txt": releases()["german-kazakh.txt"]})))
    head = one.page.locator(".listing").first.locator("thead th").nth(3)
    column = "Array.from(document.querySelectorAll('.listing tbody')[0].rows, row => Number(row.cells[3].dataset.v))"
    head.locator("button").press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    rising = one.page.evaluate(column)
    assert rising == sorted(rising)
    head.locator("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert one.page.evaluate(column) == sorted(rising, reverse=True)


def test_the_keyboard_reaches_the_text_first(visit: Open) -> None:
    one = visit(as_page(result()))
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.className") == "skip"
    one.page.keyboard.press("Enter")
    assert one.page.url.endswith("#content")


def test_a_link_into_something_folded_opens_it(visit: Open) -> None:
    one = visit(as_page(result()))
    assert not one.page.evaluate("document.getElementById('rule-G101').open")
    one.page.click("#d1-f1 .code")
    one.page.wait_for_function("document.getElementById('rule-G101').open", timeout=5000)  # raises where it stays folded


def test_a_hostile_document_does_not_run(visit: Open) -> None:
    one = visit(as_page(result({NAME: HOSTILE})))
    assert one.page.title() == "Trade claims checked: a\"><script>alert('name')</script>[U+202E]&.txt"
    assert one.page.locator("script").count() == 1
    assert "<script>document.title" in one.page.locator(".text").inner_text()
    assert one.page.locator("#d1-f1").count() == 1
    assert one.is_quiet


def test_the_policy_of_the_page_stops_a_script_that_is_smuggled_in(visit: Open) -> None:
    text = as_page(result()).replace("</main>", "<script>document.title = 'taken'</script><img src='https://example.org/x.png'></main>")
    one = visit(text)
    assert one.page.title() != "taken"
    assert one.refused == ["csp"]


def test_text_from_right_to_left_stands_so(visit: Open) -> None:
    one = visit(as_page(result({"a.txt": "\u05e1\u05d7\u05e8 \u05e9\u05dc 12 \u05d1\u05e9\u05e0\u05d4\n\n" + SLIP})))
    assert one.page.evaluate("getComputedStyle(document.querySelector('.text p')).direction") == "rtl"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "kk"])
def test_nobody_is_shut_out(visit: Open, scheme: str, language: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="the accessibility audit is not installed").Axe()
    one = visit(as_page(result(releases()), language), color_scheme=scheme, bypass_csp=True)
    one.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    one.page.add_style_tag(content=".card { content-visibility: visible !important; }")
    found = axe.run(one.page, options={"runOnly": {"type": "tag", "values": WCAG}}).response
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found["violations"]] == []
    assert len(found["passes"]) > 20


def test_nothing_runs_over_the_edge_of_a_small_screen(visit: Open) -> None:
    one = visit(as_page(result(releases())), viewport={"width": 360, "height": 740})
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_print_shows_what_is_folded_and_hides_the_tools(visit: Open) -> None:
    one = visit(as_page(result()))
    one.page.emulate_media(media="print")
    one.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert one.page.locator("details:not([open])").count() == 0
    assert not one.page.locator(".tools").first.is_visible()
    one.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert one.page.locator("details[open]").count() == 0


def test_the_page_is_whole_without_scripts(visit: Open) -> None:
    one = visit(as_page(result()), java_script_enabled=False)
    assert one.page.locator("#d1-row3").is_visible()
    assert not one.page.locator(".tools").first.is_visible()


def test_from_the_index_to_a_document_and_back(visit: Open, tmp_path: Path) -> None:
    for name, text in as_folder(result({"a.txt": SLIP, "b.txt": SLIP.replace("46.7%", "47.9%")})):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    one = visit(tmp_path / "index.html")
    one.page.click("text=b.txt >> nth=0")
    assert one.page.locator("h1").inner_text() == "Trade claims checked: b.txt"
    one.page.click("nav a")
    assert one.page.url.endswith("index.html")
    assert one.is_quiet
