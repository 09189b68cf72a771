"""A few hundred synthetic releases in seven languages: what is read, confirmed, and found of a planted slip.

The generator and what it counts are ``benchmarks/synthetic.py``, which runs the same over ten thousand.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
RELEASES = 210


@pytest.fixture(scope="module")
def synthetic() -> Any:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import synthetic
    finally:
        sys.path.remove(str(BENCHMARKS))
    return synthetic


@pytest.fixture(scope="module")
def whole(synthetic: Any) -> Any:
    found = synthetic.Tally()
    for tally in synthetic.by_language(synthetic.LANGUAGES, RELEASES, seed=7).values():
        found.add(tally)
    return found


def test_figures_are_read(whole: Any) -> None:
    assert whole.share("read", "figures") >= 0.99
    assert whole.share("full", "figures") >= 0.95


def test_relations_between_rounded_figures_are_confirmed(whole: Any) -> None:
    assert whole.share("confirmed", "relations") >= 0.95


def test_true_figures_raise_hardly_an_error(whole: Any) -> None:
    assert whole.counts["errors"] <= RELEASES // 100


def test_slips_that_no_reading_repairs_are_found(whole: Any) -> None:
    must, found = (sum(count for (_, name), count in whole.slips.items() if name == wanted) for wanted in ("disjoint", "disjoint found"))
    assert found / must >= 0.8


def test_a_slip_changes_nothing_but_itself(synthetic: Any) -> None:
    rng = random.Random("one")
    draft = synthetic.drafted("en", rng)
    text, said = synthetic.told(draft)
    again, told_again = synthetic.told(draft)
    assert (text, said) == (again, told_again)
    for one in said:
        assert text[one.start : one.start + len(one.quote)] == one.quote
