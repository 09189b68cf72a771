"""Settings: where they are looked for, what they may say, and how every mistake in them is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.cli.settings.places import Places
from tradecheck.cli.settings.reading import KEYS, settings_from
from tradecheck.errors import SettingsError

from .calling import SLIP, Call

NAMES = (
    *KEYS,
    "code",
    "fingerprint",
    "document",
    "reason",
    "expires",
    "currency",
    "rates",
    "base",
    "quote",
    "value",
    "period",
    "G101",
    "x",
)


@pytest.fixture
def folder(slip: Path) -> Path:
    return slip.parent


def write(folder: Path, text: str, name: str = "tradecheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_settings_are_those_of_the_current_folder(call: Call, folder: Path) -> None:
    write(folder, 'ignore = ["G"]')
    assert call("check", "slip.txt")[0] == 0
    assert call("check", "slip.txt", "--isolated")[0] == 1


def test_settings_are_found_upwards_and_their_globs_are_told_from_their_folder(call: Call, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    deep = folder / "releases" / "2023"
    deep.mkdir(parents=True)
    write(deep, SLIP, "may.txt")
    write(folder, '[[suppressions]]\ncode = "G101"\ndocument = "releases/2023/*.txt"\nreason = "known"')
    monkeypatch.chdir(deep)
    code, out, _ = call("check", "may.txt")
    assert code == 0
    assert "1 finding suppressed (G101 1)" in out


def test_pyproject_holds_settings_and_one_without_them_is_passed_over(call: Call, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    write(folder, '[tool.tradecheck]\nfail-on = "never"', "pyproject.toml")
    assert call("check", "slip.txt")[0] == 0
    below = folder / "below"
    below.mkdir()
    write(below, "[tool.other]\n", "pyproject.toml")
    monkeypatch.chdir(below)
    assert call("check", "../slip.txt")[0] == 0


def test_tradecheck_toml_goes_before_pyproject(call: Call, folder: Path) -> None:
    write(folder, '[tool.tradecheck]\nfail-on = "never"', "pyproject.toml")
    write(folder, "")
    assert call("check", "slip.txt")[0] == 1


def test_config_names_a_file_instead(call: Call, folder: Path) -> None:
    write(folder, 'fail-on = "never"', "ci.toml")
    write(folder, "[project]\nname = 'x'", "pyproject.toml")
    assert call("check", "slip.txt", "--config", "ci.toml")[0] == 0
    assert "no table [tool.tradecheck]" in call("check", "slip.txt", "--config", "pyproject.toml")[2]
    assert "--isolated exclude" in call("check", "slip.txt", "--config", "ci.toml", "--isolated")[2]
    assert "cannot be read" in call("check", "slip.txt", "--config", "none.toml")[2]
    assert "is a folder" in call("check", "slip.txt", "--config", ".")[2]


def test_the_command_line_replaces_a_setting(call: Call, folder: Path) -> None:
    write(folder, 'select = ["M"]\nfail-on = "never"')
    assert call("check", "slip.txt", "--select", "G")[0] == 0
    assert call("check", "slip.txt", "--select", "G", "--fail-on", "error")[0] == 1


@pytest.mark.usefixtures("folder")
def test_the_longer_beginning_of_a_code_decides(call: Call) -> None:
    assert call("check", "slip.txt", "--ignore", "G", "--select", "G101")[0] == 1
    assert call("check", "slip.txt", "--ignore", "growth-mismatch")[0] == 0


def test_a_severity_is_given_by_code_or_family(call: Call, folder: Path) -> None:
    write(folder, '[severities]\nG = "info"\nG101 = "warning"')
    code, out, _ = call("check", "slip.txt")
    assert code == 0
    assert "G101 warning" in out


def test_windows_line_ends_and_a_byte_order_mark_are_read(call: Call, folder: Path) -> None:
    write(folder, '\ufefffail-on = "never"\r\n[severities]\r\nG = "info"\r\n')
    assert call("check", "slip.txt")[0] == 0


def test_an_empty_file_sets_nothing(call: Call, folder: Path) -> None:
    write(folder, "")
    assert call("check", "slip.txt")[0] == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["G"]', "tradecheck.toml:1: unknown key 'selct'. Did you mean 'select'?"),
        ('\nfail_on = "error"', "tradecheck.toml:2: unknown key 'fail_on'. Did you mean 'fail-on'?"),
        ('select = "G"', "tradecheck.toml:1: 'select' is a text ('G'); expected a list"),
        ("select = [1]", "tradecheck.toml:1: 'select' is a list; expected a list of codes"),
        ('select = ["G1O1"]', "Did you mean 'G101'?"),
        ('fail-on = "eror"', "Did you mean 'error'?"),
        ("fail-on = true", "expected one of error, warning, info, never"),
        ('[severities]\nG101 = "eror"', "tradecheck.toml:2: the severity of G101 is 'eror'"),
        ('[severities]\nG101 = "off"', "put its code under 'ignore'"),
        ('[severities]\nG999 = "info"', "no rule begins with 'G999'"),
        ("severities = 3", "expected a table [severities]"),
        ('suppressions = "x"', "each under [[suppressions]]"),
        ('[[suppressions]]\ncode = "G101"', "tradecheck.toml:1: the suppression has no reason"),
        ('[[suppressions]]\ncode = "G101"\nreason = " "', "tradecheck.toml:3: 'reason' is ' '"),
        ('[[suppressions]]\nreason = "x"', "names nothing; give 'code' or 'fingerprint'"),
        ('[[suppressions]]\ncode = "G"\nreason = "x"\n\n[[suppressions]]\ncode = "Q"\nreason = "x"', "tradecheck.toml:6: 'code': no rule"),
        (
            '[[suppressions]]\ncode = "G"\nreason = "x"\nexpire = 2027-01-01',
            "tradecheck.toml:4: unknown key 'expire' in [suppressions]. Did you",
        ),
        ('[[suppressions]]\ncode = "G"\nreason = "x"\nexpires = "1.1.2027"', "expected a date YYYY-MM-DD"),
        ('[[suppressions]]\nfingerprint = "12"\nreason = "x"', "at least 8 of its digits"),
        ('[tool.tradecheck]\nselect = ["G"]', "In tradecheck.toml the keys stand at the top"),
        ('[worklist]\ncurency = "USD"', "Did you mean 'currency'?"),
        ('[worklist]\ncurrency = "dollar"', "expected the code of a currency"),
        ('[[worklist.rates]]\nbase = "EUR"', "tradecheck.toml:1: the rate has no 'value'"),
        ('[[worklist.rates]]\nbase="EUR"\nquote="USD"\nvalue=-1\nperiod="2023"', "a number above 0"),
        ('[[worklist.rates]]\nbase="EUR"\nquote="USD"\nvalue=1.1\nperiod="soon"', "'soon' is not a period"),
        ("select = [G]", "tradecheck.toml:1:11: not TOML: Invalid value"),
        ('fail-on = "error', "tradecheck.toml:1: not TOML: Unterminated string"),
    ],
)
def test_a_mistake_is_told_with_its_file_line_and_the_next_step(call: Call, folder: Path, text: str, told: str) -> None:
    write(folder, text)
    code, out, err = call("check", "slip.txt")
    assert code == 2
    assert told in err
    assert out == ""


def test_a_mistake_in_pyproject_is_told_with_its_line(call: Call, folder: Path) -> None:
    write(folder, '[project]\nname = "x"\n\n[tool.tradecheck]\nfail-on = "eror"\n[tool.tradecheck.severities]\nG = 3\n', "pyproject.toml")
    _, _, err = call("check", "slip.txt")
    assert "pyproject.toml:5: 'fail-on'" in err
    assert "pyproject.toml:7: the severity of G is 3" in err


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines(call: Call, folder: Path) -> None:
    write(folder, 'x = 1\ny = 2\n[severities]\nG = "bad"')
    _, _, err = call("check", "slip.txt")
    assert err.index(":1: ") < err.index(":2: ") < err.index(":4: ")


def test_a_file_in_another_encoding_is_told(call: Call, folder: Path) -> None:
    (folder / "tradecheck.toml").write_bytes("[[suppressions]]\nreason = 'größer'".encode("latin-1"))
    assert "Save the settings as UTF-8" in call("check", "slip.txt")[2]


def test_a_broken_pyproject_that_does_not_speak_of_tradecheck_is_no_matter(call: Call, folder: Path) -> None:
    write(folder, "[broken", "pyproject.toml")
    assert call("check", "slip.txt")[0] == 1


VALUES = st.recursive(
    st.one_of(st.text(max_size=8), st.integers(), st.booleans(), st.decimals(), st.dates(), st.times(), st.datetimes()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4))
def test_any_table_gives_settings_or_faults_with_their_lines(table: dict[str, Any]) -> None:
    told = ""
    try:
        settings_from(table, "tradecheck.toml", Places(""), folder=".")
    except SettingsError as error:
        told = str(error)
    assert all(line.startswith("tradecheck.toml:1: ") for line in told.splitlines()[:-1])
