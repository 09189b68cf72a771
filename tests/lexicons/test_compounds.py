"""What German compounds mean by their parts."""

from __future__ import annotations

import pytest

from tradecheck.lexicons.loading import load


@pytest.mark.parametrize(
    ("word", "meanings"),
    [
        ("Weizenausfuhren", {"commodity": "wheat", "measure": "exports"}),
        ("Chinahandels", {"country": "CHN", "measure": "turnover"}),
        ("Exportrückgang", {"measure": "exports", "move": "fall"}),
        ("Importpreisanstieg", {"measure": "price", "move": "rise"}),
        ("Agrarexportanteil", {"commodity": "agriculture", "measure": "exports", "share": "cue"}),
        ("Handelsvolumens", {"measure": "turnover"}),
        ("Teekanne", {}),
        ("Gasleitung", {}),
    ],
)
def test_a_compound_means_what_its_parts_mean(word: str, meanings: dict[str, str]) -> None:
    assert dict(load("de").meanings(word)) == meanings


def test_languages_without_compounds_leave_unknown_words_alone() -> None:
    assert dict(load("en").meanings("wheatexports")) == {}
