"""Relations checked a second over a claims table on one core, beside the bare comparison in numpy.

usage: OMP_NUM_THREADS=1 python benchmarks/bulk.py [--relations 1000000]
Growth (a quotient) and turnover (a sum) of true figures rounded to one or two decimals; both ways run in turns, medians and their
ratio are printed. The bare comparison takes the same rows of the table, recomputes, and compares with a fixed tolerance.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from tradecheck.checks.bulk.api import check_bulk
from tradecheck.checks.bulk.figures import Figures


def claims(count: int, seed: int) -> pd.DataFrame:
    """Return ``count`` each of exports, imports, turnover, the turnover of the year before, and growth, rounded from true figures."""
    chance = np.random.default_rng(seed)
    x, m, old = (np.exp(chance.normal(7, 2, count)) + 1 for _ in range(3))
    true = {"exports": x, "imports": m, "turnover": x + m, "base": old, "growth": ((x + m) / old - 1) * 100}
    parts = []
    for name, values in true.items():
        places = chance.integers(1, 3, count)
        ulp = 10.0**-places
        printed = np.rint(values / ulp) / 10.0**places
        part = pd.DataFrame({"measure": "turnover" if name == "base" else name, "value": printed, "ulp": ulp})
        part["unit"] = "%" if name == "growth" else "USD"
        parts.append(part)
    table = pd.concat(parts, ignore_index=True)
    table["low"], table["high"] = (table["value"] - table["ulp"] / 2).round(3), (table["value"] + table["ulp"] / 2).round(3)
    table["lenient_low"], table["lenient_high"] = table["low"], (table["value"] + table["ulp"]).round(3)
    return table.assign(qualifier="exact")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--relations", type=int, default=1_000_000)
    count = parser.parse_args().relations
    table = claims(count, seed=7)
    figures = Figures.of(table)
    values = table["value"].to_numpy(dtype=float)
    x, m, t, old, rate = (np.arange(count) + k * count for k in range(5))
    ways: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
        "A101 exports+imports = turnover": (
            lambda: check_bulk(figures, "A101", {"exports": x, "imports": m, "turnover": t}),
            lambda: np.abs(values[x] + values[m] - values[t]) <= 0.1,
        ),
        "G101 (new/old-1)*100 = rate": (
            lambda: check_bulk(figures, "G101", {"new": t, "old": old, "rate": rate}),
            lambda: np.abs((values[t] / values[old] - 1) * 100 - values[rate]) <= 0.1,
        ),
    }
    start = time.perf_counter()
    Figures.of(table)
    print(f"reading {len(table):,} claims: {time.perf_counter() - start:.2f} s")
    for name, (ours, bare) in ways.items():
        spent: list[list[float]] = [[], []]
        for _ in range(7):
            for side, run in enumerate((ours, bare)):
                start = time.perf_counter()
                run()
                spent[side].append(time.perf_counter() - start)
        mine, theirs = (statistics.median(times) for times in spent)
        verdicts = ours().value_counts()
        told = ", ".join(f"{share} {verdict}" for verdict, share in verdicts.items() if share)
        print(f"{name}: {count / mine / 1e6:.1f} million a second, {mine / theirs:.2f} times the bare comparison ({told})")


if __name__ == "__main__":
    main()
