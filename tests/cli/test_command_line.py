"""The command line as its users meet it: exit codes, stdout and stderr apart, no traceback, no connection."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from .calling import tradecheck

ROOT = Path(__file__).parent.parent.parent
RELEASES = ROOT / "data" / "press-releases"


def test_the_report_in_the_readme_is_what_the_command_prints(capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    _, out, _ = tradecheck(capsys, monkeypatch, "check", "data/press-releases/german-kazakh.txt")
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("german-kazakh.txt -->\n```\n")[1].split("```")[0]
    assert out == shown


def test_a_mirror_gap_is_a_warning_and_no_error(capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    path = RELEASES / "german-kazakh.txt"
    assert tradecheck(capsys, monkeypatch, "check", path)[0] == 0
    assert tradecheck(capsys, monkeypatch, "check", path, "--fail-on", "warning")[0] == 1


def test_a_growth_slip_exits_with_one(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = tradecheck(capsys, monkeypatch, "check", slip)
    assert code == 1
    assert "G101 error" in out
    assert tradecheck(capsys, monkeypatch, "check", slip, "--fail-on", "never")[0] == 0
    assert tradecheck(capsys, monkeypatch, "check", slip, "--ignore", "G")[0] == 0


def test_json_keeps_the_contract_and_the_printed_digits(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    _, out, _ = tradecheck(capsys, monkeypatch, "check", slip, "--format", "json")
    told = json.loads(out)
    assert {"schema_version", "tool", "inputs", "claims", "checks", "findings"} <= set(told)
    assert told["inputs"][0]["claims"] == len(told["claims"]) == 3
    assert '"value": 46.7' in out
    wanted = {"kind", "code", "doc", "claims", "verdict", "formula", "observed", "implied", "gap"}
    assert all(wanted <= set(row) for row in told["checks"])
    assert all({"severity", "message", "explanations", "consequences", "fingerprint"} <= set(row) for row in told["findings"])


def test_a_claims_table_checks_like_its_document(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    table = slip.with_name("claims.jsonl")
    assert tradecheck(capsys, monkeypatch, "extract", slip, "--format", "jsonl", "-o", table)[0] == 0
    code, out, _ = tradecheck(capsys, monkeypatch, "check", table, "--text", slip.parent)
    assert code == 1
    assert "G101 error" in out


def test_unreadable_inputs_are_told_and_the_others_reported(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    empty, binary = slip.with_name("empty.txt"), slip.with_name("binary.txt")
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 20)
    code, out, err = tradecheck(capsys, monkeypatch, "check", empty, binary, slip.with_name("missing.txt"), slip)
    assert code == 2
    assert "G101 error" in out
    for name in ("empty.txt", "binary.txt", "missing.txt"):
        assert name in err


def test_a_text_without_claims_is_told(capsys, monkeypatch, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "weather.txt"
    path.write_text("It rained for 3 days.", encoding="utf-8")
    code, _, err = tradecheck(capsys, monkeypatch, "check", path)
    assert code == 0
    assert "no claim about trade was read" in err


def test_what_was_guessed_in_reading_is_told_unless_quiet(capsys, monkeypatch, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "ministry.txt"
    path.write_bytes("Экспорт Узбекистана в Турцию составил в 2022 году 1,5 млрд долларов США, сообщили в комитете.".encode("cp1251"))
    assert "read as cp1251" in tradecheck(capsys, monkeypatch, "check", path)[2]
    assert tradecheck(capsys, monkeypatch, "check", path, "--quiet")[2] == ""


def test_an_existing_output_is_kept_unless_forced(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    target = slip.with_name("report.txt")
    target.write_text("mine", encoding="utf-8")
    code, _, err = tradecheck(capsys, monkeypatch, "check", slip, "-o", target)
    assert code == 2
    assert "--force" in err
    assert target.read_text(encoding="utf-8") == "mine"
    assert tradecheck(capsys, monkeypatch, "check", slip, "-o", target, "--force")[0] == 1
    assert "G101" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("check", "x.txt", "--format", "jsn"), "Did you mean 'json'?"),
        (("check", "x.txt", "--format", "SARIF"), "Did you mean 'sarif'?"),
        (("check", "x.txt", "--select", "G10l"), "Did you mean 'G101'?"),
        (("check", "x.txt", "--ignore", "growth-mismach"), "Did you mean 'growth-mismatch'?"),
        (("check", "x.txt", "--fail-on", "eror"), "Did you mean 'error'?"),
        (("check", "x.txt", "--date", "31.3.2023"), "YYYY-MM-DD"),
        (("extract", "x.txt", "--lang", "xx"), "--lang"),
        (("rule", "G1O1"), "Did you mean"),
        (("chek", "x.txt"), "chek"),
    ],
)
def test_mistakes_are_met_with_the_next_step(capsys, monkeypatch, words: tuple[str, ...], hint: str) -> None:  # type: ignore[no-untyped-def]
    code, _, err = tradecheck(capsys, monkeypatch, *words)
    assert code == 2
    assert hint in err


@pytest.mark.parametrize("word", ["W", "w", "wording"])
def test_the_rules_of_a_family_are_listed_by_its_letter_or_name(capsys, monkeypatch, word: str) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = tradecheck(capsys, monkeypatch, "rule", word)
    told = [line.split()[0] for line in out.splitlines() if line and not line.startswith("'")]
    assert code == 0
    assert {"W101", "W104"} <= set(told)
    assert all(line.startswith("W") for line in told)


def test_nothing_is_sent_anywhere(capsys, monkeypatch, slip: Path) -> None:  # type: ignore[no-untyped-def]
    def denied(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", denied)
    assert tradecheck(capsys, monkeypatch, "check", slip)[0] == 1
    assert tradecheck(capsys, monkeypatch, "extract", slip, "--numbers")[0] == 0


def test_importing_the_package_loads_no_third_party_module() -> None:
    probe = (
        "import sys; before = set(sys.modules); import tradecheck; new = {m.split('.')[0] for m in set(sys.modules) - before};"
        "print(sorted(new - set(sys.stdlib_module_names) - {'tradecheck'}))"
    )
    assert subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True).stdout.strip() == "[]"


def test_extract_loads_no_pandas(slip: Path) -> None:
    probe = (
        "import sys; from tradecheck.cli.main import run; sys.argv = ['tradecheck', 'extract', sys.argv[1], '--format', 'jsonl']\n"
        "try: run()\nexcept SystemExit: pass\n"
        "assert 'pandas' not in sys.modules and 'pint' not in sys.modules and 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", probe, str(slip)], check=True, capture_output=True)


def test_the_same_bytes_come_out_for_every_hash_seed() -> None:
    command = [sys.executable, "-c", "from tradecheck.cli.main import run; run()", "extract", str(RELEASES), "--format", "jsonl"]
    outputs = {subprocess.run(command, capture_output=True, env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout for seed in ("0", "1", "2")}
    assert len(outputs) == 1
