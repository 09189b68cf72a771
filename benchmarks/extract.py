"""Speed of `extract` beside quantulum3 and Recognizers-Text, on the same text in one run; ratios are printed.

usage: python benchmarks/extract.py [--peers PYTHON] [--kb 1000] [--peer-kb 40] [--rounds 3]

The text is the development corpus, cut into pieces of 1.9 KB and joined to ``--kb``; every system gets it piece by piece, on one
core. tradecheck reads whole frames (measure, parties, source, period), the peers value and unit. The peers are slower by
orders of magnitude: they get the first ``--peer-kb`` of the same stream, in turns with tradecheck, and their rate is taken
from that. ``--peers`` is the interpreter of an environment of their own (Recognizers-Text needs an old emoji):

    python3 -m venv peers && peers/bin/pip install quantulum3==0.10.0 recognizers-text-suite==1.0.2a2 'emoji<2' stemming
    python benchmarks/extract.py --peers peers/bin/python

Bars: 100 times quantulum3, 500 times Recognizers-Text; one piece of 480 KB not below half the speed of pieces of 5 KB.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "docs"
PIECE = 1900
PEERS = {
    "quantulum3": "from quantulum3 import parser\ndef read(text): return parser.parse(text)",
    "Recognizers-Text": (
        "from recognizers_number_with_unit import recognize_currency\nfrom recognizers_number import recognize_percentage\n"
        "def read(text): return recognize_currency(text, 'en-us') + recognize_percentage(text, 'en-us')"
    ),
}
WORKER = """
import json, sys, time
{imports}
pieces = json.load(sys.stdin)
read(pieces[0])
begin = time.perf_counter()
found = sum(len(read(piece)) for piece in pieces)
print(json.dumps([time.perf_counter() - begin, found]))
"""


def stream(kilobytes: int) -> list[str]:
    """Return the corpus as pieces of 1.9 KB, repeated up to so many KB."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("en*.txt")))
    text = (text * (kilobytes * 1000 // len(text) + 1))[: kilobytes * 1000]
    return [text[i : i + PIECE] for i in range(0, len(text), PIECE)]


def ours(pieces: list[str], lang: str | None = "en") -> float:
    """Return KB a second of full extraction."""
    from tradecheck.claims.reading import claims_of
    from tradecheck.documents.document import Document

    claims_of(Document("warm", pieces[0], lang=lang))
    begin = time.perf_counter()
    for piece in pieces:
        claims_of(Document("piece", piece, lang=lang))
    return sum(map(len, pieces)) / 1000 / (time.perf_counter() - begin)


def theirs(python: str, name: str, pieces: list[str]) -> float:
    worker = WORKER.format(imports=PEERS[name])
    done = subprocess.run([python, "-c", worker], input=json.dumps(pieces), capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{name} failed in {python}: {done.stderr.strip().splitlines()[-1] if done.stderr else 'no message'}")
    seconds, _ = json.loads(done.stdout.splitlines()[-1])
    return sum(map(len, pieces)) / 1000 / float(seconds)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peers", help="interpreter of an environment with both peers")
    options.add_argument("--kb", type=int, default=1000)
    options.add_argument("--peer-kb", type=int, default=40)
    options.add_argument("--rounds", type=int, default=3)
    told = options.parse_args()
    pieces, sample = stream(told.kb), stream(told.peer_kb)
    own: list[float] = []
    peer: dict[str, list[float]] = {name: [] for name in PEERS}
    for _ in range(told.rounds):
        own.append(ours(pieces))
        if told.peers:
            for name, rates in peer.items():
                rates.append(theirs(told.peers, name, sample))
    rate = statistics.median(own)
    print(f"tradecheck        {rate:8.1f} KB/s   ({told.kb} KB in pieces of 1.9 KB, {min(own):.0f}..{max(own):.0f})")
    for name, rates in peer.items():
        if rates:
            print(f"{name:17s} {statistics.median(rates):8.1f} KB/s   tradecheck is {rate / statistics.median(rates):.0f} times as fast")
    short = ours([piece[:5000] for piece in _cut("".join(pieces)[:480_000], 5000)])
    long = ours(["".join(pieces)[:480_000]])
    print(f"one piece of 480 KB {long:.0f} KB/s, pieces of 5 KB {short:.0f} KB/s, ratio {long / short:.2f} (bar 0.5)")


def _cut(text: str, size: int) -> list[str]:
    return [text[i : i + size] for i in range(0, len(text), size)]


if __name__ == "__main__":
    main()
