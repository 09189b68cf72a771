"""The corpora read and checked in process, and scored by ``score.py``: the development corpus, ``further`` and ``unread``."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from tests.corpus import score
from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

HERE = Path(__file__).parent


def tallies(folder: Path, corpus: Path = HERE) -> dict[str, Any]:
    """Return the scores on a corpus by language (and of ``all``); what was read and checked is written to ``folder``."""
    rows: dict[str, list[dict[str, Any]]] = {"claims": [], "findings": [], "alarms": []}
    for path in sorted((corpus / "docs").glob("*.txt")):
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
    return {language: tally.report() for language, tally in score.score(corpus, folder)[0].items()}


def _plain(value: Any) -> Any:
    return [float(v) for v in value] if isinstance(value, tuple) else None if value is None else float(value)
