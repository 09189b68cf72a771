"""Markdown for a comment: nothing of a document becomes markup, and the comment stays as short as one may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tradecheck.report.markdown import LONGEST, as_markdown, code, inline
from tradecheck.report.result import Input
from tradecheck.review.baseline import Baseline, Known
from tradecheck.review.reviewing import Policy
from tradecheck.review.suppression import Suppression

from .results import SLIP, result


def test_findings_stand_in_a_table_with_their_details_folded() -> None:
    told = as_markdown(result())
    assert told.startswith("### tradecheck: 1 error\n")
    assert "| error | G101 growth-mismatch | `slip.txt:3:43` |" in told
    assert "<details><summary>G101 error, slip.txt:3:43</summary>" in told


def test_no_finding_is_told_too() -> None:
    assert as_markdown(result("It rained.")).startswith("### tradecheck: no finding\n")


def test_states_suppressions_absent_findings_and_unreadable_inputs_are_told() -> None:
    gone = Known("f" * 16, "M101", "slip.txt", "warning", "was there", ("slip.txt",))
    policy = Policy(suppressions=(Suppression("known", code="R", file="t.toml", line=1),), baseline=Baseline("b.json", (gone,)))
    told = as_markdown(replace(result(policy=policy), inputs=(Input("x.pdf", error="x.pdf: broken."),)))
    assert "### tradecheck: new: 1 error" in told
    assert "| error, new |" in told
    for words in ("No longer found:", "was there", "Suppressions:", "suppresses nothing", "Not read:", "x.pdf: broken."):
        assert words in told


@pytest.mark.parametrize("text", ["a|b", "<script>", "*x*", "[x](y)", "`x`", "a\nb", "~~x~~", "\\"])
def test_markup_is_shown_and_not_obeyed(text: str) -> None:
    shown = inline(text)
    assert "\n" not in shown
    assert "<" not in shown
    for sign in "|*[`~":
        assert all(shown[at - 1] == "\\" for at, found in enumerate(shown) if found == sign)


def test_nobody_is_called_and_nothing_is_linked() -> None:
    assert "@you" not in inline("@you")
    assert "#12" not in inline("#12")


def test_a_name_with_backticks_stays_in_its_code_span() -> None:
    assert code("a`b") == "`` a`b ``"
    assert code("a|b") == "`a\\|b`"


def test_a_name_in_the_head_of_details_is_html() -> None:
    told = as_markdown(result({"a_b<c>.txt": SLIP}))
    assert "<summary>G101 error, a_b&lt;c&gt;.txt:3:43</summary>" in told
    assert "`a_b<c>.txt:3:43`" in told


def test_many_findings_fit_into_one_comment() -> None:
    told = as_markdown(result({f"releases/slip-{number}.txt": SLIP for number in range(400)}))
    assert len(told) <= LONGEST
    assert "more findings are in the whole report." in told
    assert told.count("<details>") == told.count("</details>")
    assert "numbers seen" in told
