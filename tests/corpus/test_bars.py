"""The development corpus, scored in process: the bars that a change may not break.

Scores are those of ``score.py``; the corpus README is the norm for every field.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.corpus import score
from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

HERE = Path(__file__).parent


def _plain(value: Any) -> Any:
    return [float(v) for v in value] if isinstance(value, tuple) else None if value is None else float(value)


@pytest.fixture(scope="module")
def tallies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("scored")
    rows: dict[str, list[dict[str, Any]]] = {"claims": [], "findings": [], "alarms": []}
    for path in sorted((HERE / "docs").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        told = re.match(r"\s*date (\d{4})-(\d\d)-(\d\d)", text)
        document = Document(path.stem, text, date(*map(int, told.groups())) if told else None)
        claims = claims_of(document).claims
        for claim in claims:
            fields = {name: getattr(claim, name) for name in score.FIELDS if name not in ("interval", "pair")}
            rows["claims"].append({"doc": path.stem, "claim": claim.claim, "quote": claim.quote, "start": claim.start, **fields,
                                   "value": _plain(claim.value),
                                   "unit": claim.unit, "low": _plain(claim.low), "high": _plain(claim.high)})  # fmt: skip
        report = check_claims(claims, {document.name: text})
        rows["findings"] += [{"doc": path.stem, "kind": c.kind, "claims": list(c.claims), "verdict": c.verdict} for c in report.checks]
        rows["alarms"] += [
            {"doc": path.stem, "kind": f.kind, "claims": list(f.claims), "verdict": f.verdict}
            for f in report.findings
            if f.severity in ("error", "warning")
        ]
    for name, content in rows.items():
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content), encoding="utf-8")
    return {language: tally.report() for language, tally in score.score(HERE, folder)[0].items()}


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
