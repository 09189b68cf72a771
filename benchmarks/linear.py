"""Reading time against the length of the text: ten times the text should take about ten times as long.

usage: python benchmarks/linear.py
Text is the development corpus, repeated; 48 KB and 480 KB are read in turns and the ratio of the medians is printed.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from tradecheck.claims.reading import claims_of
from tradecheck.documents.document import Document

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "docs"


def main() -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("en*.txt")))
    long = (text * 20)[:480_000]
    short = long[:48_000]
    times: dict[str, list[float]] = {"short": [], "long": []}
    for _ in range(5):
        for name, piece in (("short", short), ("long", long)):
            begin = time.perf_counter()
            claims_of(Document(name, piece, lang="en"))
            times[name].append(time.perf_counter() - begin)
    fast, slow = statistics.median(times["short"]), statistics.median(times["long"])
    print(f"48 KB {fast:.3f} s ({48 / fast:.0f} KB/s), 480 KB {slow:.3f} s ({480 / slow:.0f} KB/s), ratio {slow / fast:.1f} (linear is 10)")


if __name__ == "__main__":
    main()
