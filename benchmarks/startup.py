"""Start-up of ``tradecheck --help`` against a bare typer application, side by side.

usage: python benchmarks/startup.py [RUNS]
Both commands run alternately; the medians and their ratio are printed. The bar is 1.5.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import typer
app = typer.Typer()

@app.command()
def check(name: str) -> None:
    "Check."

@app.command()
def extract(name: str) -> None:
    "Extract."

app()
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - begin


def main(runs: int = 25) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE, encoding="utf-8")
        ours = [str(Path(sys.executable).parent / "tradecheck"), "--help"]
        theirs = [sys.executable, str(bare), "--help"]
        for command in (ours, theirs):
            seconds(command, environment)
        pairs = [(seconds(ours, environment), seconds(theirs, environment)) for _ in range(runs)]
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"tradecheck --help {mine * 1000:.0f} ms, bare typer {other * 1000:.0f} ms, ratio {mine / other:.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
