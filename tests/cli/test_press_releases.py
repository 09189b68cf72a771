"""The six releases to try show what their page says, and nothing else."""

from pathlib import Path

import pytest

import tradecheck

RELEASES = Path(__file__).parents[2] / "data" / "press-releases"
SHOWN = {
    "german-kazakh.txt": {"M101", "G109"},
    "harvest-exports.txt": {"G101"},
    "furniture-trade.txt": set(),
    "uzbekistan-turkey.ru.txt": {"G401"},
    "germany-romania.de.txt": {"U101"},
    "kenya-uganda.txt": set(),
}


def test_every_release_is_on_the_list() -> None:
    assert {path.name for path in RELEASES.glob("*.txt")} == set(SHOWN)


@pytest.mark.parametrize("name", SHOWN)
def test_a_release_shows_what_its_page_says(name: str) -> None:
    document = tradecheck.read(RELEASES / name)
    outcome = tradecheck.check(tradecheck.extract(document), text=document.text)
    assert set(outcome.findings["code"]) == SHOWN[name], outcome.findings
