"""The corpora, scored in process: the bars that a change may not break.

Scores are those of ``score.py``; the corpus README is the norm for every field.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.corpus import scoring


@pytest.fixture(scope="module")
def tallies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return scoring.tallies(tmp_path_factory.mktemp("scored"))


def test_english_values_and_units(tallies: dict[str, Any]) -> None:
    assert tallies["en"]["value_unit_F1"] >= 0.93


def test_english_full_tuples(tallies: dict[str, Any]) -> None:
    assert tallies["en"]["tuple_F1"] >= 0.75


def test_english_findings(tallies: dict[str, Any]) -> None:
    assert tallies["en"]["findings_R"] >= 0.70


def test_english_false_alarms(tallies: dict[str, Any]) -> None:
    assert tallies["en"]["false_alarms_per_document"] <= 0.10


def test_values_and_units_of_all_languages(tallies: dict[str, Any]) -> None:
    assert tallies["all"]["value_unit_F1"] >= 0.93
    assert tallies["all"]["false_alarms_per_document"] <= 0.10


def test_no_power_of_ten_is_wrong(tallies: dict[str, Any]) -> None:
    assert tallies["all"]["wrong_by_power_of_ten"] == 0


@pytest.mark.parametrize(("corpus", "full"), [("further", 0.76), ("unread", 0.78)])
def test_documents_by_other_hands(corpus: str, full: float, tmp_path: Path) -> None:
    scores = scoring.tallies(tmp_path, scoring.HERE / corpus)["all"]
    assert scores["tuple_F1"] >= full
    assert scores["value_unit_F1"] >= 0.94
    assert scores["wrong_by_power_of_ten"] == 0
