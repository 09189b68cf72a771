"""Many documents: the time of checking them with one process and with two, and of their pages.

usage: python benchmarks/documents.py [--n 1000] [--seed 1] [--slip 3] [--keep FOLDER]

Writes ``--n`` synthetic releases in seven languages, one in ``--slip`` of them with a slip, and runs ``tradecheck check`` on the folder:
with ``--jobs 1`` and ``--jobs 2`` in turn, three times each (the least counts), with and without relations across documents, and once
with pages of HTML. The two must give the same bytes. Bars: 1.7 times the speed on two cores; pages of 1,000 documents within 60 seconds.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from releases.language import LANGUAGES
from releases.slips import KINDS, planted
from releases.telling import told
from releases.writing import drafted

ROUNDS = 3


def write(folder: Path, n: int, seed: int, slip: int) -> int:
    """Write releases, each in a file of its own; return how many signs they have."""
    signs = 0
    langs = list(LANGUAGES)
    for i in range(n):
        rng = random.Random(f"{seed}-{i}")
        draft = drafted(langs[i % len(langs)], rng)
        slipped = planted(draft, rng.choice(KINDS), rng) if i % slip == 0 else None
        text, _ = told(draft, slipped)
        (folder / f"{i:04}.txt").write_text(f"date {draft.date}\n\n{text}", encoding="utf-8")
        signs += len(text)
    return signs


def seconds(*words: str) -> tuple[float, bytes]:
    """Run the command; return its time and what it wrote."""
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "tradecheck", *words], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return time.perf_counter() - begun, done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slip", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "releases")
        folder.mkdir()
        print(f"{args.n} releases, {write(folder, args.n, args.seed, args.slip):,} signs")
        for name, more in (("within documents", ["--each"]), ("and across", [])):
            times: dict[str, list[float]] = {"1": [], "2": []}
            told_by: dict[str, bytes] = {}
            for _ in range(ROUNDS):
                for jobs in times:
                    took, told_by[jobs] = seconds("check", str(folder), "--quiet", "--jobs", jobs, *more)
                    times[jobs].append(took)
            one, two = min(times["1"]), min(times["2"])
            same = "the same bytes" if told_by["1"] == told_by["2"] else "DIFFERENT bytes"
            print(f"{name:17} one process {one:6.1f} s, two {two:6.1f} s: {one / two:.2f} times (bar 1.7), {same}")
        took, _ = seconds("check", str(folder), "--quiet", "--each", "--format", "html", "-o", str(Path(made, "pages")) + "/")
        size = sum(path.stat().st_size for path in Path(made, "pages").rglob("*") if path.is_file())
        print(f"pages             {took:6.1f} s (bar 60 for 1,000), {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
