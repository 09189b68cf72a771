"""Tables: declared columns, all faults of a table in one error, DataFrames with exactly these columns."""

from __future__ import annotations

import pytest

from tradecheck.errors import TableError
from tradecheck.tables import CHECKS, CLAIMS, FINDINGS, NUMBERS, Column, checked, faults, frame

COLUMNS = (Column("name", "text", "a name", empty=False, required=True), Column("size", "whole", "a size"))


def test_a_complete_table_has_no_fault() -> None:
    assert faults([{"name": "a", "size": 1}, {"name": "b"}], COLUMNS) == []


def test_every_fault_is_told_with_its_row() -> None:
    found = faults([{"size": 1}, {"name": "", "sise": 2}], COLUMNS)
    assert found[0] == "row 1: column 'name' is missing (a name)"
    assert found[1] == "row 2: unknown column 'sise'. Did you mean 'size'?"
    assert found[2] == "row 2: column 'name' is empty (a name)"


def test_all_faults_stand_in_one_error_and_long_lists_are_counted() -> None:
    with pytest.raises(TableError) as error:
        checked([{} for _ in range(25)], COLUMNS, "claims.csv")
    assert "claims.csv: 25 fault(s)" in str(error.value)
    assert "and 5 more" in str(error.value)


def test_a_frame_has_exactly_the_declared_columns_also_when_empty() -> None:
    assert list(frame([], COLUMNS).columns) == ["name", "size"]
    assert list(frame([{"size": 3}], COLUMNS)["size"]) == [3]


@pytest.mark.parametrize("columns", [CLAIMS, NUMBERS, CHECKS, FINDINGS])
def test_columns_are_unique_and_told(columns: tuple[Column, ...]) -> None:
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.meaning and column.kind in ("text", "whole", "decimal", "list", "object") for column in columns)
