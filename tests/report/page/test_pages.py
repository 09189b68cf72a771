"""The HTML report without a browser: whole, well-formed, every link leads somewhere, nothing of a document is markup."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.results import SLIP, result
from tradecheck.checks.rule import rules
from tradecheck.errors import UsageError
from tradecheck.markup import el, shown
from tradecheck.report.page.listings import ROWS
from tradecheck.report.page.pages import as_folder, as_page
from tradecheck.report.page.words import languages
from tradecheck.report.result import Input
from tradecheck.review.baseline import Baseline
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression

from .structure import read_page

RELEASES = Path(__file__).parents[3] / "data" / "press-releases"
HOSTILE = (
    "date 2023-03-31\n\n<script>document.title = 'taken'</script><img src=x onerror=alert(1)> </div></article> &lt;b&gt; \"'\n\n"
    "Turnover of Kazakhstan with Italy came to 2.8 billion dollars in 2022, 46.7% more than 2.4 billion dollars in 2021.\n\n"
    "\u202e2.8 billion\u202c \u200f\u05e9\u05dc\u05d5\u05dd 12 \u0627\u0644\u0639\u0631\u0628\u064a\u0629\x1b[31m \ufeff\n"
)
NAME = "a\"><script>alert('name')</script>\u202e&.txt"


def test_a_claim_leads_to_its_finding_and_the_finding_to_its_claims() -> None:
    page = read_page(as_page(result()))
    claims = {known["id"]: known["href"] for known in page.named("a", "claim")}
    assert claims["d1-c1"] == "#d1-f1"
    assert {"#d1-c1", "#d1-c2", "#d1-c3"} <= set(page.links)


def test_a_claim_that_only_a_consequence_concerns_leads_to_that_finding() -> None:
    text = (RELEASES / "uzbekistan-turkey.ru.txt").read_text(encoding="utf-8")
    page = read_page(as_page(result({"release.txt": text})))
    assert {known["id"]: known["href"] for known in page.named("a", "claim")}["d1-c3"] == "#d1-f1"


def test_the_text_stands_on_the_page_as_it_is() -> None:
    for path in RELEASES.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        page = as_page(result({path.name: text}))
        inner = page[page.index('<div class="text"') : page.index('<section aria-labelledby="d1-findings"')]
        bare = re.sub(r'<span class="(?:badge|vh)".*?</span>|<small>.*?</small>|</span>(?=</a>)', "", inner)
        told = "".join(
            read_page(f"<div>{re.sub('</?(a|span)[^>]*>', '', bare).removesuffix('</section>')}</div>".replace("</section>", "")).words
        )
        assert "".join(told.split()) == "".join(text.split())


def test_every_relation_and_every_claim_has_a_row() -> None:
    given = result()
    page = read_page(as_page(given))
    assert {f"d1-row{claim.claim}" for claim in given.report.claims} <= set(page.places)
    assert {f"d1-r{at}" for at in range(1, len(given.report.checks) + 1)} <= set(page.places)


def test_numbers_that_were_not_read_are_listed_by_reason_and_marked() -> None:
    page = read_page(as_page(result({"a.txt": SLIP + "\nThere were 17 guests.\n"})))
    assert "no unit: 1" in page.text
    assert len(page.named("span", "unread")) == 2  # one in the legend


def test_both_intervals_are_drawn_and_an_end_that_is_missing_is_an_arrow() -> None:
    text = (RELEASES / "uzbekistan-turkey.ru.txt").read_text(encoding="utf-8")  # "at least 3.35 bn"
    page = as_page(result({"release.txt": text}))
    assert len(read_page(page).named("rect", "bar")) == 2
    assert page.count('class="arrow"') == 1


@pytest.mark.parametrize("language", ["en", "de", "ru", "kk"])
def test_hostile_documents_are_shown_and_not_run(language: str) -> None:
    for text in (
        as_page(result({NAME: HOSTILE}), language),
        *(page for _, page in as_folder(result({NAME: HOSTILE, "b.txt": SLIP}), language)),
    ):
        page = read_page(text)
        assert len(page.named("script")) == 1
        assert not page.named("img")
        assert not [known for _, known in page.elements if any(name.startswith("on") or name == "style" for name in known)]
        assert "\u202e" not in text
        assert "\x1b" not in text


@given(st.text(max_size=60))
def test_any_text_is_shown_as_it_is_but_for_signs_no_page_may_hold(text: str) -> None:
    page = read_page(el("p", shown(text), title=text))
    ordinary = re.sub("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]", "", text)
    assert set(ordinary) <= set(page.text) | {"\r"}
    assert [tag for tag, _ in page.elements] == ["p"]


def test_nothing_is_loaded_from_anywhere() -> None:
    text = as_page(result({"a.txt": SLIP + "\nSee https://example.org/x.png\n"}))
    page = read_page(text)
    assert all(link.startswith(("#", "data:,")) for link in page.links)
    assert not [known for _, known in page.elements if known.keys() & {"src", "srcset", "action", "formaction", "ping", "background"}]
    assert "@import" not in text
    assert "url(" not in text
    assert (page.named("meta")[1]["content"] or "").startswith("default-src 'none'; style-src 'sha256-")


def test_a_folder_has_an_index_and_a_page_for_each_document_that_lead_to_each_other() -> None:
    given = result({"x/a.txt": SLIP, "y/a.txt": SLIP.replace("46.7%", "16.7%"), "ж.txt": SLIP})
    pages = dict(as_folder(given))
    read = {path: read_page(text) for path, text in pages.items()}
    assert list(pages) == ["pages/1-a.html", "pages/2-a.html", "pages/3.html", "index.html"]
    for path, page in read.items():
        for link in page.links:
            target, _, place = link.partition("#")
            if target and not link.startswith("data:"):
                where = (
                    target.removeprefix("../")
                    if path.startswith("pages/") and target.startswith("../")
                    else str(Path(path).parent / target)
                )
                assert where in read, link
                assert not place or place in read[where].places, link


def test_several_documents_are_one_page_with_a_table_of_them() -> None:
    page = read_page(as_page(result({"a.txt": SLIP, "b.txt": SLIP})))
    assert {"documents", "d1", "d2", "across-relations", "rules"} <= set(page.places)


def test_an_input_that_cannot_be_read_and_no_document_at_all_are_told() -> None:
    given = result({})
    alone = read_page(as_page(type(given)("1", (Input("a.pdf", error="a.pdf: <broken>"),), given.report)))
    assert "a.pdf: <broken>" in alone.text


def test_a_claims_table_without_its_text_is_told() -> None:
    given = result()
    page = read_page(as_page(type(given)("1", (Input("claims.csv"),), given.report)))
    assert "--text FOLDER" in page.text


def test_claims_that_stand_elsewhere_than_told_are_not_marked() -> None:
    given = result()
    moved = {"slip.txt": result({"slip.txt": "Nothing of that.\n"}).documents["slip.txt"]}
    page = read_page(as_page(type(given)("1", given.inputs, given.report, moved)))
    assert "not marked: 3" in page.text


def test_suppressed_and_known_findings_are_told_with_their_reasons() -> None:
    policy = Policy(suppressions=(Suppression("the ministry <b>knows</b>", code="G101"),), baseline=Baseline("old.json", ()))
    page = read_page(as_page(result(policy=policy)))
    assert "the ministry <b>knows</b>" in page.text


def test_every_language_has_every_word_and_the_same_fields() -> None:
    import tomllib

    folder = Path(__file__).parents[3] / "src" / "tradecheck" / "report" / "page" / "words"
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.toml")}
    assert set(tables) == set(languages()) == {"en", "de", "ru", "kk"}
    for name, words in tables.items():
        assert words["language"] == name
        for table in ("figures", "scales", "page", "verdicts", "severities", "kinds", "measures", "qualifiers", "reasons"):
            assert words[table].keys() == tables["en"][table].keys(), (name, table)
        for key, told in words["page"].items():
            assert told.strip() == told
            assert told
            assert sorted(re.findall(r"{\w*}", told)) == sorted(re.findall(r"{\w*}", tables["en"]["page"][key])), (name, key)
        assert {rule.kind for rule in rules()} <= words["kinds"].keys()


def test_a_page_of_another_language_marks_what_stays_english() -> None:
    page = read_page(as_page(result(), "ru"))
    assert page.named("html")[0]["lang"] == "ru"
    assert any(known.get("lang") == "en" for known in page.named("span"))
    assert "2,75 .. 2,85" in page.text or "16,7" in page.text or "46,65 .. 46,75 %" in page.text


def test_an_unknown_language_of_pages_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'fr' is not known; expected de, en, kk, ru"):
        as_page(result(), "fr")


def test_five_thousand_findings_of_one_claim_are_all_on_the_page() -> None:
    one = result()
    (finding,) = one.report.findings
    many = tuple(replace(finding, fingerprint=f"{at:016x}") for at in range(5_000))
    page = read_page(as_page(replace(one, report=replace(one.report, findings=many))))
    assert len(page.named("article", "card")) == 5_000
    assert page.text.count("+ 4980") == 3


def test_relations_beyond_what_a_table_holds_are_counted_and_those_that_fail_come_first() -> None:
    one = result()
    consistent = [replace(check, verdict="consistent") for check in one.report.checks for _ in range(ROWS)]
    given = replace(one, report=replace(one.report, checks=(*consistent, *one.report.checks)))
    page = read_page(as_page(given))
    assert f"not shown: {len(given.report.checks) - ROWS}" in page.text
    failing = [at for at, check in enumerate(given.report.checks, 1) if check.verdict == "inconsistent"]
    assert {f"d1-r{at}" for at in failing} <= set(page.places)
