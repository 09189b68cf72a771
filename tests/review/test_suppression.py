"""Suppressions: what they hide, for how long, and how they are told when they hide nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tradecheck.review.remarks import remarks
from tradecheck.review.suppression import Scope, Suppression, fits, suppress

from .findings import finding

TODAY = dt.date(2026, 5, 1)


def scope(*documents: str, **fields: Any) -> Scope:
    return Scope(documents or ("a.txt",), today=TODAY, **fields)


def states(*suppressions: Suppression, where: Scope | None = None) -> list[str]:
    return [one.state for one in suppress([finding()], suppressions, where or scope())[2]]


def test_a_code_or_its_beginning_hides_its_findings_and_no_others() -> None:
    remaining, hidden, _ = suppress([finding(), finding("M101", "b" * 16)], [Suppression("known", code="G")], scope())
    assert [one.code for one in remaining] == ["M101"]
    assert [one.suppression.reason for one in hidden] == ["known"]


def test_a_fingerprint_may_be_shortened() -> None:
    assert fits(Suppression("known", fingerprint="a" * 8), finding())
    assert not fits(Suppression("known", fingerprint="b" * 8), finding())


def test_code_and_fingerprint_must_both_fit() -> None:
    assert not fits(Suppression("known", code="M101", fingerprint="a" * 16), finding())


@pytest.mark.parametrize(
    ("pattern", "doc", "fitting"),
    [
        ("a.txt", "a.txt", True),
        ("a.txt", "releases/2023/a.txt", True),
        ("*.txt", "releases/2023/a.txt", True),
        ("releases/*.txt", "releases/2023/a.txt", True),
        ("releases/", "releases/2023/a.txt", True),
        ("./releases/*", "releases/a.txt", True),
        ("releases/*", "./releases/a.txt", True),
        ("releases\\*.txt", "releases/a.txt", True),
        ("other/*.txt", "releases/a.txt", False),
        ("b.txt", "a.txt", False),
    ],
)
def test_a_glob_names_documents_by_path_or_bare_name(pattern: str, doc: str, fitting: bool) -> None:
    assert fits(Suppression("known", code="G", document=pattern), finding(doc=doc)) is fitting


def test_a_finding_across_documents_is_met_by_any_of_them() -> None:
    across = finding(doc=None, claims=("x/a.txt#1", "x/b.txt#2"))
    assert fits(Suppression("known", code="G", document="b.txt"), across)
    assert not fits(Suppression("known", code="G", document="c.txt"), across)


def test_a_suppression_holds_on_its_last_day_and_no_longer() -> None:
    assert states(Suppression("known", code="G", expires=TODAY)) == ["used"]
    expired = Suppression("known", code="G", expires=TODAY - dt.timedelta(1), file="tradecheck.toml", line=7)
    remaining, hidden, standings = suppress([finding()], [expired], scope())
    assert len(remaining) == 1
    assert not hidden
    assert "expired on 2026-04-30" in str(remarks(standings)[0])
    assert "1 finding is told again" in str(remarks(standings)[0])
    assert str(remarks(standings)[0]).startswith("tradecheck.toml:7: ")


def test_an_unused_suppression_is_told_where_its_documents_were_checked() -> None:
    assert states(Suppression("known", code="M")) == ["unused"]
    assert states(Suppression("known", code="M", document="a.txt")) == ["unused"]
    assert states(Suppression("known", code="M", document="b.txt")) == ["elsewhere"]
    assert states(Suppression("known", code="M"), where=scope(complete=False)) == ["elsewhere"]


def test_two_that_fit_one_finding_are_both_used() -> None:
    assert states(Suppression("one", code="G"), Suppression("two", code="G101")) == ["used", "used"]
