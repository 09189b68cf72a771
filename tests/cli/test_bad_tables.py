"""Claims tables that cannot be: the message names file and row, the other tables are checked, nothing passes in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from .calling import tradecheck

HEAD = "doc,claim,quote,start,measure,of,value,unit,low,high,reporter,partner,source,period,base_period\n"
NEW = "a,1,2.8 bn,0,exports,,2800000000,USD,,,KAZ,DEU,,2022,\n"
GROWTH = "a,3,20%,30,growth,exports,20,%,,,KAZ,DEU,,2022,2021\n"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", "no rows"),
        ("a,1,2.8 bn,0,exports,,NaN,USD,,,KAZ,DEU,,2022,\n", "row 1: 'value' is 'NaN'"),
        ("a,1,2.8 bn,0,exports,,inf,USD,,,KAZ,DEU,,2022,\n", "row 1: 'value' is 'inf'"),
        ("a,1,2.8 bn,0,exports,,2800000000,USD,1,2,KAZ,DEU,,2022,\n", "row 1: value 2800000000 lies outside its own interval"),
        (NEW + "a,2,2.8 bn,9,exports,,2800000000,USD,,,KAZ,DEU,,2022-05/2022-01,\n", "row 2: 'period'"),
    ],
)
def test_what_cannot_be_is_named_by_file_and_row(capsys, monkeypatch, tmp_path: Path, rows: str, told: str) -> None:  # type: ignore[no-untyped-def]
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_text(HEAD + rows, encoding="utf-8")
    good.write_text(HEAD + NEW, encoding="utf-8")
    code, out, err = tradecheck(capsys, monkeypatch, "check", bad, good)
    assert code == 2
    assert "bad.csv" in err
    assert told in err
    assert "1 claim" in out  # of the other table


@pytest.mark.parametrize("base", ["a,2,0,20,exports,,0,USD,0,0,KAZ,DEU,,2021,\n", "a,2,-1,20,exports,,-1000000000,USD,,,KAZ,DEU,,2021,\n"])
def test_a_base_that_bears_no_rate_is_no_pass(capsys, monkeypatch, tmp_path: Path, base: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "claims.csv"
    path.write_text(HEAD + NEW + base + GROWTH, encoding="utf-8")
    code, out, _ = tradecheck(capsys, monkeypatch, "check", path, "--select", "G101")
    assert code == 0
    assert "0 fit, 0 do not, 1" in out
