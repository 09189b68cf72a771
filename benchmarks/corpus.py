"""Scores on a corpus by language: what is read and what is found.

usage: python benchmarks/corpus.py [further | unread]
The corpus is that of tests/corpus, 72 invented documents in seven languages, or one of the two by other hands in its folders, ``further``
and ``unread``; its README is the norm for every field. ``figures`` is the
F1 of value and unit, ``full`` that of the whole claim (measure, parties, source, period ...), ``findings`` the share of expected findings
that are found, ``alarms`` false alarms a document, ``confirmed`` the share of relations that fit and are told so, ``tens`` figures read
wrong by a power of ten.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHOWN = {
    "documents": "documents", "claims": "claims_gold", "figures": "value_unit_F1", "full": "tuple_F1", "findings": "findings_R",
    "alarms": "false_alarms_per_document", "confirmed": "consistent_confirmed", "tens": "wrong_by_power_of_ten",
}  # fmt: skip


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from tests.corpus.scoring import HERE, tallies

    corpora = {"": HERE, "further": HERE / "further", "unread": HERE / "unread"}
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in corpora:
        sys.exit(f"no corpus '{name}'; there are further and unread, and without a name the development corpus.")
    with tempfile.TemporaryDirectory() as folder:
        scores = tallies(Path(folder), corpora[name])
    print("".join(["lang", *(f"{name:>11}" for name in SHOWN)]))
    for language, score in sorted(scores.items(), key=lambda one: one[0] == "all"):
        print(f"{language:4}" + "".join(f"{_told(score[key]):>11}" for key in SHOWN.values()))


def _told(value: float | None) -> str:
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


if __name__ == "__main__":
    main()
