"""Time to check a document once it is read: all relations between its claims.

usage: python benchmarks/checking.py
Documents are those of the development corpus; the median of seven runs each, and what the largest and those of about 20 claims take.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from tradecheck.checks.api import check_claims
from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "docs"


def main() -> None:
    spent: list[tuple[int, int, float, str]] = []
    for path in sorted(CORPUS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        claims = claims_of(Document(path.name, text)).claims
        times = []
        for _ in range(7):
            start = time.perf_counter()
            report = check_claims(claims, {path.name: text})
            times.append(time.perf_counter() - start)
        spent.append((len(claims), len(report.checks), statistics.median(times), path.name))
    about_20 = [seconds for count, _, seconds, _ in spent if 18 <= count <= 22]
    print(f"{len(spent)} documents, {sum(c for c, *_ in spent)} claims, {sum(r for _, r, *_ in spent)} relations")
    middle, most = 1000 * statistics.median(about_20), 1000 * max(about_20)
    print(f"documents of 18 to 22 claims: {len(about_20)}, median {middle:.1f} ms, slowest {most:.1f} ms")
    count, relations, seconds, name = max(spent, key=lambda one: one[2])
    print(f"slowest of all: {name}, {count} claims, {relations} relations, {1000 * seconds:.1f} ms")


if __name__ == "__main__":
    main()
