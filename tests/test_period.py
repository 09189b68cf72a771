"""Laws of periods: spelling and reading agree, containment is an order, shifts and neighbours undo each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradecheck.claims.periods.when import When, shifted
from tradecheck.period import Period, month_end

YEARS = st.integers(1950, 2050)
MONTHS = st.integers(1, 12)
DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


def spans_of_months() -> st.SearchStrategy[Period]:
    begin = st.tuples(YEARS, MONTHS, st.integers(0, 30))

    def build(parts: tuple[int, int, int]) -> Period:
        year, month, length = parts
        last = year * 12 + month - 1 + length
        return Period.months(year, month, last // 12, last % 12 + 1)

    return begin.map(build)


SINGLES = st.one_of(
    st.builds(Period.year, YEARS),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(Period.month, YEARS, MONTHS),
    st.builds(Period.day, DAYS),
)
WHOLE_MONTHS = st.one_of(
    st.builds(Period.year, YEARS),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    spans_of_months(),
)
PERIODS = st.one_of(SINGLES, spans_of_months(), st.tuples(YEARS, st.integers(1, 9)).map(lambda p: Period.years(p[0], sum(p))))


@given(PERIODS)
def test_a_spelling_is_read_back_as_the_same_days(period: Period) -> None:
    again = Period.parse(str(period))
    assert (again.first, again.last, str(again)) == (period.first, period.last, str(period))


@pytest.mark.parametrize("text", ["", "22", "2022-13", "2022-Q5", "2022-H3", "2022-02-30", "2022/2021", "2022/2023/2024", "2022-1"])
def test_what_is_no_period_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("first", "last", "spelled"),
    [
        ((2022, 1), (2022, 12), "2022"),
        ((2022, 1), (2022, 6), "2022-H1"),
        ((2022, 1), (2022, 3), "2022-Q1"),
        ((2022, 1), (2022, 8), "2022-01/2022-08"),
        ((2022, 7), (2022, 12), "2022-07/2022-12"),
        ((2022, 4), (2023, 3), "2022-04/2023-03"),
        ((2022, 5), (2022, 5), "2022-05"),
    ],
)
def test_months_from_january_have_the_names_of_the_norm(first: tuple[int, int], last: tuple[int, int], spelled: str) -> None:
    assert str(Period.months(*first, *last)) == spelled


@given(PERIODS, PERIODS, PERIODS)
def test_containment_is_an_order(a: Period, b: Period, c: Period) -> None:
    assert a in a
    if a in b and b in a:
        assert (a.first, a.last) == (b.first, b.last)
    if a in b and b in c:
        assert a in c
    if a in b:
        assert a.days <= b.days


@given(YEARS)
def test_parts_lie_in_their_year_and_fill_it(year: int) -> None:
    whole = Period.year(year)
    for parts in (
        [Period.half(year, n) for n in (1, 2)],
        [Period.quarter(year, n) for n in range(1, 5)],
        [Period.month(year, n) for n in range(1, 13)],
    ):
        assert all(part in whole for part in parts)
        assert sum(part.days for part in parts) == whole.days
        joined = parts[0].to(parts[-1])
        assert (joined.first, joined.last) == (whole.first, whole.last)


@given(WHOLE_MONTHS, st.integers(-20, 20), st.integers(-20, 20))
def test_shifts_by_years_add_up(period: Period, a: int, b: int) -> None:
    assert period.shifted(a).shifted(b) == period.shifted(a + b)
    assert period.shifted(0) == period
    assert period.shifted(a).grain == period.grain
    assert period.shifted(a).last.year == period.last.year + a


@given(spans_of_months(), st.integers(-40, 40), st.integers(-40, 40))
def test_moves_by_months_add_up(period: Period, a: int, b: int) -> None:
    there = period.moved(a).moved(b)
    assert (there.first, there.last) == (period.moved(a + b).first, period.moved(a + b).last)


@given(SINGLES)
def test_the_period_before_adjoins_and_is_of_one_grain(period: Period) -> None:
    before = period.before()
    assert before.last + timedelta(1) == period.first
    assert before.grain == period.grain


@given(DAYS, st.integers(0, 800))
def test_days_that_are_whole_months_are_told_in_months(first: date, length: int) -> None:
    last = first + timedelta(length)
    told = Period.between(first, last)
    assert (told.first, told.last) == (first, last)
    assert (told.grain != "day") == (first.day == 1 and last == month_end(last.year, last.month))


@given(WHOLE_MONTHS)
def test_a_year_earlier_and_a_year_later_undo_each_other(period: Period) -> None:
    earlier = shifted(period, "-1y")
    assert earlier is not None
    assert shifted(earlier, "+1y") == period
    assert shifted(period, f"={period.last.year - 1}") == earlier
    assert shifted(period, "same") == period


@given(st.builds(Period.month, YEARS, MONTHS), st.integers(1, 24))
def test_so_many_months_right_before_end_the_day_before(period: Period, count: int) -> None:
    found = shifted(period, f"before:{count}m")
    assert found is not None
    assert found.last + timedelta(1) == period.first
    assert (period.first.year - found.first.year) * 12 + period.first.month - found.first.month == count


@given(SINGLES, st.sampled_from(("-1h", "-1q", "-1m", "-1w", "-1d")))
def test_a_step_of_another_grain_is_not_known_rather_than_guessed(period: Period, shift: str) -> None:
    found = shifted(period, shift)
    fits = {"half": "-1h", "quarter": "-1q", "month": "-1m", "year": ""}.get(period.grain)
    if fits is not None:
        assert (found is not None) == (shift == fits)


@given(YEARS, st.integers(1, 40))
def test_since_a_year_ends_with_the_last_complete_one(year: int, gone: int) -> None:
    phrase = When(0, 1, Period.year(year), since=True)
    found = phrase.resolved(None, date(year + gone, 6, 1))
    assert found == (Period.years(year, year + gone - 1) if gone > 1 else Period.year(year))


@given(SINGLES)
def test_a_told_period_is_itself_whatever_governs(period: Period) -> None:
    assert When(0, 1, period).resolved(Period.year(1900), date(2024, 1, 1)) == period


def test_a_shift_without_a_period_that_governs_is_not_known() -> None:
    assert When(0, 1, None, shift="-1y").resolved(None, date(2024, 1, 1)) is None
    assert When(0, 1, None, shift="previous_year").resolved(None, date(2024, 1, 1)) == Period.year(2023)
