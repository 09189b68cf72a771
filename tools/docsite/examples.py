"""The examples of a page: its blocks of commands and of Python are run in order, in a folder with the releases of data/.

    python tools/docsite/examples.py      # writes the output of every console block of README and docs anew

Blocks of ``sh`` are commands; they may find something (exit code 1) but not fail (2). Blocks of ``console`` have ``$ command`` lines, each
followed by what it prints. Blocks of ``python`` share their names, ``toml`` must be read (as settings, where it is some), and the ``run``
steps of ``yaml`` are commands. What a page writes, later blocks of it find.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tradecheck.cli.settings.reading import KEYS

ROOT = Path(__file__).parents[2]
RELEASES, ARCHIVE = ROOT / "data" / "press-releases", ROOT / "data" / "archive"
TABLE = "claims.jsonl"  # made from releases/ where an example reads it before another writes it
MORE = "\nTrade of Kazakhstan with Italy came to 14.9 billion US dollars in 2022, 56.8% more than the 9.5 billion US dollars of 2021.\n"
ELSEWHERE = ("python3 -m venv", "pip install", "-m pytest", ".ci/run")  # tried by the gate, on a clean clone
_BLOCK = re.compile(r"^( *)```([\w{}-]*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_FAILED = 2


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: its language, its text, and where the text stands in the page."""

    language: str
    text: str
    start: int


class ExampleError(Exception):
    """An example failed; the message holds the command and what it printed."""


def pages() -> list[Path]:
    """Return README and every page of docs/, with the pages that the site takes from elsewhere."""
    others = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "src/tradecheck/lexicons/README.md")]
    return [*others, *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a page in their order.

    >>> [(block.language, block.text) for block in blocks("```sh\\nls\\n```")]
    [('sh', 'ls\\n')]
    """
    return [Block(found[2], found[3], found.start(3)) for found in _BLOCK.finditer(text)]


@contextlib.contextmanager
def desk(*, program: bool = False) -> Iterator[Path]:
    """Go to a folder with what examples need: release.txt, releases/, data/, and a copy of the ``program`` for those that change it."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as desk_folder:
        here = Path(desk_folder)
        for name in ("data", *(("src", "tools") if program else ())):
            shutil.copytree(ROOT / name, here / name, ignore=shutil.ignore_patterns("__pycache__"))
        for folder in (RELEASES, ARCHIVE):
            shutil.copytree(folder, here / "releases", ignore=shutil.ignore_patterns("*.md"), dirs_exist_ok=True)
        release = (RELEASES / "german-kazakh.txt").read_text(encoding="utf-8")
        (here / "release.txt").write_text(release + MORE, encoding="utf-8")
        os.chdir(here)
        try:
            yield here
        finally:
            os.chdir(before)


def run(command: str) -> str:
    """Run one command line as a shell would and return its standard output.

    Raises
    ------
    ExampleError
        Where it fails: exit code 2 of tradecheck, any but 0 of others.
    """
    command = command.replace(".venv/bin/", "")
    if f" {TABLE} " in command and f"-o {TABLE}" not in command and not Path(TABLE).exists():
        run(f"tradecheck extract releases/ --format jsonl --quiet -o {TABLE}")
    if any(word in command for word in ELSEWHERE):
        return ""
    if command.startswith("tradecheck ") and not re.search(r"[|><$;&#]", command):
        code, out, err = _tradecheck(shlex.split(command)[1:])
    else:
        code, out, err = _shell(command)
    if code >= (_FAILED if "tradecheck" in command else 1):
        raise ExampleError(f"{command}\nexit code {code}\n{out}{err}")
    return out


def _tradecheck(words: list[str]) -> tuple[int, str, str]:
    from tradecheck.cli.main import run as program

    out, err, given = io.StringIO(), io.StringIO(), sys.argv
    sys.argv = ["tradecheck", *words]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            program()
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue(), err.getvalue()
    finally:
        sys.argv = given
    return 0, out.getvalue(), err.getvalue()


def _shell(command: str) -> tuple[int, str, str]:
    python = shlex.quote(sys.executable)
    shims = f'tradecheck() {{ {python} -m tradecheck "$@"; }}; python() {{ {python} "$@"; }}\n'
    program = Path.cwd() if Path("src").exists() else ROOT
    env = {**os.environ, "PYTHONUTF8": "1", "GITHUB_STEP_SUMMARY": "summary.md", "PYTHONPATH": str(program / "src")}
    done = subprocess.run(["bash", "-c", shims + command], capture_output=True, text=True, env=env, check=False)
    return done.returncode, done.stdout, done.stderr


def told(text: str) -> str:
    """Return a page with the output that its console blocks have now, running all its examples.

    Raises
    ------
    ExampleError
        Where a command fails, or a block of Python raises.
    """
    names: dict[str, Any] = {"__name__": "example"}
    found, at = [], 0
    for block in blocks(text):
        found += [text[at : block.start], _ran(block, names)]
        at = block.start + len(block.text)
    return "".join((*found, text[at:]))


def _ran(block: Block, names: dict[str, Any]) -> str:
    if block.language == "sh":
        for command in _commands(block.text):
            run(command)
    elif block.language == "console":
        commands = re.findall(r"^\$ (.*)$", block.text, re.MULTILINE)
        return "".join(f"$ {command}\n{run(command)}" for command in commands)
    elif block.language == "python":
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(block.text, names)
        except Exception as error:
            raise ExampleError(f"{block.text}{type(error).__name__}: {error}") from error
    elif block.language == "toml":
        _configure(block.text)
    elif block.language == "yaml":
        for command in re.findall(r"run: (.*)$", block.text, re.MULTILINE):
            run(command)
    return block.text


def _configure(text: str) -> None:
    """Read TOML, and check the release with it where its keys are those of settings."""
    if set(tomllib.loads(text)) <= set(KEYS):
        Path("example.toml").write_text(text, encoding="utf-8")
        run("tradecheck check release.txt --quiet --config example.toml")


def _commands(text: str) -> list[str]:
    """Return the commands of a block, one a line; a block with a text written in place (``<<``) is one command."""
    if "<<" in text:
        return [text]
    joined = text.replace("\\\n", " ")
    return [line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]


if __name__ == "__main__":
    for path in pages():
        text = path.read_text(encoding="utf-8")
        with desk(program="src/" in text):
            now = told(text)
        path.write_text(now, encoding="utf-8")
