"""Baselines: what is new, unchanged and absent, and what is told of a file that is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.checks.record import Report
from tradecheck.errors import BaselineError
from tradecheck.review.baseline import Baseline, compared, known_of
from tradecheck.review.baseline_file import baseline_text, read_baseline
from tradecheck.review.reviewing import Policy, graded, reviewed
from tradecheck.review.suppression import Scope, Suppression

from .findings import finding

A, B = finding(), finding("M101", "b" * 16)


def states(now: list, before: list, *documents: str) -> tuple[list[str], int, int]:  # type: ignore[type-arg]
    baseline = Baseline("b.json", tuple(known_of(one) for one in before))
    found = compared(now, baseline, Scope(documents or ("a.txt",)))
    return [found.state(one) for one in now], len(found.absent), found.elsewhere


def test_each_finding_is_new_or_unchanged_and_what_is_gone_is_absent() -> None:
    assert states([A], [B]) == (["new"], 1, 0)
    assert states([A, B], [B]) == (["new", "unchanged"], 0, 0)


def test_a_document_may_move_to_another_folder_or_get_another_name() -> None:
    assert states([finding(doc="archive/a.txt")], [A], "archive/a.txt") == (["unchanged"], 0, 0)
    assert states([finding(doc="renamed.txt")], [A], "renamed.txt") == (["unchanged"], 0, 0)


def test_a_second_document_with_the_same_finding_is_new() -> None:
    assert states([finding(doc="copy.txt"), A], [A], "copy.txt", "a.txt") == (["new", "unchanged"], 0, 0)


def test_findings_of_documents_that_were_not_looked_at_are_not_absent() -> None:
    assert states([], [A], "other.txt") == ([], 0, 1)


def test_findings_across_documents_are_not_absent_where_none_were_looked_for() -> None:
    across = known_of(finding("D101", doc=None, claims=("a.txt#1", "b.txt#2")))
    assert len(compared([], Baseline("b.json", (across,)), Scope(("a.txt", "b.txt"))).absent) == 1
    found = compared([], Baseline("b.json", (across,)), Scope(("a.txt", "b.txt"), across=False))
    assert (found.absent, found.elsewhere) == ((), 1)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["x/a.txt", "y/a.txt", "b.txt"])), unique=True))
def test_against_its_own_baseline_nothing_is_new_and_nothing_absent(keys: list[tuple[str, str]]) -> None:
    found = [finding(fingerprint=letter * 16, doc=doc) for letter, doc in keys]
    told, absent, elsewhere = states(found, found, "x/a.txt", "y/a.txt", "b.txt")
    assert set(told) <= {"unchanged"}
    assert (absent, elsewhere) == (0, 0)


def test_a_suppressed_finding_is_not_absent() -> None:
    policy = Policy(suppressions=(Suppression("known", code="G101"),), baseline=Baseline("b.json", (known_of(A),)))
    _, review = reviewed(Report((), (), (A,)), policy, Scope(("a.txt",)))
    assert review.comparison is not None
    assert not review.comparison.absent


def test_findings_of_rules_that_were_not_chosen_are_not_absent() -> None:
    policy = Policy(select=("G",), baseline=Baseline("b.json", (known_of(B),)))
    _, review = reviewed(Report((), (), ()), policy, Scope(("a.txt",)))
    assert review.comparison is not None
    assert not review.comparison.absent


def test_the_longest_beginning_of_a_code_gives_the_severity() -> None:
    assert graded(A, {"G": "info", "G1": "warning"}).severity == "warning"
    assert graded(A, {"M": "info"}).severity == "error"


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    across = finding("D101", "c" * 16, doc=None, claims=("x.txt#1", "y.txt#2"))
    path.write_text(baseline_text([B, A, across], "0"), encoding="utf-8")
    assert set(read_baseline(path).findings) == {known_of(A), known_of(B), known_of(across)}


def test_a_baseline_is_the_same_whatever_the_order_of_findings() -> None:
    assert baseline_text([A, B], "0") == baseline_text([B, A], "0")


def test_no_finding_is_a_baseline_too(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(baseline_text([], "0"), encoding="utf-8")
    assert read_baseline(path).findings == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b'{"a": 1', "1:8: not JSON"),
        (b'{"a": 1}\n{"a": 2}', "2:1: not JSON"),
        (b"\xfe\x00\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no list 'findings'"),
        (b'{"findings": {}}', "no list 'findings'"),
        (b'{"findings": [{"code": "G101"}]}', "finding 1 has no"),
        (b'{"findings": [3]}', "finding 1 has no"),
    ],
)
def test_a_file_that_is_no_baseline_is_told_with_the_way_to_make_one(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(content)
    with pytest.raises(BaselineError, match="--write-baseline") as error:
        read_baseline(path)
    assert told in str(error.value)
    assert str(path) in str(error.value)


def test_a_missing_baseline_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "baseline.json").write_text("{}", encoding="utf-8")
    with pytest.raises(BaselineError, match=r"Did you mean 'baseline\.json'"):
        read_baseline(tmp_path / "basline.json")


def test_a_baseline_redirected_in_another_unicode_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le"):
        path.write_bytes(json.dumps({"findings": [{"code": "G101", "fingerprint": "a" * 16, "doc": "a.txt"}]}).encode(encoding))
        assert len(read_baseline(path).findings) == 1
