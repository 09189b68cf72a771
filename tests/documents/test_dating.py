"""Dates: datelines in ten languages, front matter, first lines; nothing where several readings stand."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from datetime import date

import pytest

import tradecheck.documents
from tradecheck.documents.dated.calendar_words import month_names
from tradecheck.documents.dated.dateline import dateline
from tradecheck.documents.dated.dating import machine_date
from tradecheck.documents.reading import read
from tradecheck.errors import UsageError
from tradecheck.lexicons.loading import LANGUAGES
from tradecheck.lexicons.tokens import folded

DAY = date(2023, 3, 31)
BODY = "\n\nTrade came to 2.8 bn US dollars in 2022, against 2.4 bn in 2021.\n"


@pytest.mark.parametrize(
    "line",
    [
        "31 March 2023", "March 31, 2023", "FOR RELEASE AT 8:30 A.M. EDT, FRIDAY, MARCH 31, 2023", "LONDON, 31st March, 2023. Trade",
        "Mar. 31, 2023", "2023-03-31", "Released 31/03/2023 11:30am", "03/31/2023",
        "Pressemitteilung Nr. 48 vom 31. März 2023", "Wien, 2023-03-31 – Der Handel", "Bern, 31.03.2023", "Wien, 31. 3. 2023",
        "Madrid, 31 de marzo de 2023", "31 DE MARZO DE 2023", "Lima, 31 mar 2023 (agencia).-", "Buenos Aires, 31 de marzo del 2023",
        "Paris, le 31 mars 2023", "Berne, 31.03.2023 – Les exportations", "Par notre correspondante – 31 mars 2023",
        "Roma, 31 marzo 2023", "ROMA, 31 MARZO 2023", "31/03/2023 – Comunicato",
        "Экспресс-информация от 31 марта 2023 г. № 7", "БАКУ, 31 марта 2023 года, агентство.", "Дата релиза: 31.03.2023", "31 марта 2023",
        "Київ, 31 березня 2023 року", "31 березня 2023 р.", "31.03.2023, 10:30",
        "2023 жылғы 31 наурыз", "Астана. 2023 ж. 31 наурыз.", "31 наурыз 2023 жыл",
        "Сұхбат 2023 жылғы 31 наурызда алынды", "2023 jyly 31 nauryz",
        "Ankara, 31 Mart 2023", "Haber Bülteni - Sayı: 53532 - 31 Mart 2023", "31 MART 2023", "31.03.2023 Cuma",
        "31 Mart 2023 tarihli bülten",
        "2023年3月31日", "（驻使馆经商处 2023年03月31日）", "新华社北京2023年3月31日电（记者）", "第一财经 2023-03-31", "2023/3/31",
    ],
)  # fmt: skip
def test_a_dateline_dates_a_text(line: str) -> None:
    assert dateline(line + BODY) == DAY
    assert dateline("Title of the text\n\n" + line + BODY) == DAY


@pytest.mark.parametrize("day", [1, 2, 10, 22])
def test_an_ordinal_is_a_day(day: int) -> None:
    for line in (f"{day}er février 2024", f"{day}º febbraio 2024", f"{day}nd of February 2024", f"{day}. Februar 2024"):
        assert dateline(line + BODY) == date(2024, 2, day)


@pytest.mark.parametrize(
    "line",
    [
        "Trade, 1 January 2023 - 31 March 2023", "1.1.2023–31.3.2023", "January - 31 March 2023", "№ 13 418-176/24",
        "Tel. 030 31 03 2023", "31 March",
        "Released 3/4/2023", "ABC 12.31.2023", "Version 2023.13.41", "31 foobar 2023", "May 2023",
    ],
)  # fmt: skip
def test_what_names_no_single_day_dates_nothing(line: str) -> None:
    assert dateline(line + "\n\nThe trade of the country with the world was up, and the balance was in the black.") is None


def test_a_day_long_before_the_months_of_the_head_is_history() -> None:
    assert dateline("Note (as of March 2024)\n\n1. Relations were set up on 5 November 1921.") is None
    assert dateline("5 March 2024\n\nThe treaty of 1 April 2004 is in force.") == date(2024, 3, 5)


def test_months_told_in_the_head_settle_which_number_is_the_month() -> None:
    text = "Trade in goods, September 2024\nReleased 7/11/2024 11:30am\n\nIn the month of September the balance of the goods fell."
    assert dateline(text) == date(2024, 11, 7)


def test_a_signed_letter_is_dated_at_its_foot() -> None:
    letter = "Dear colleagues,\n\n" + "Trade with our partners went well. " * 300 + "\n\nRome, 31 March 2023"
    assert dateline(letter) == DAY
    assert dateline(letter.replace("Rome,", "Next release:")) is None


def test_no_month_of_one_language_is_another_month_in_a_second() -> None:
    numbers: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for names in month_names(language):
            for number, words in names.items():
                for word in words:
                    numbers.setdefault(folded(word), set()).add(number)
    assert {word: found for word, found in numbers.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("date 2023-03-31\n\nParis, 5 avril 2023", "first line"),
        ("---\ntitle: x\ndate: 2023-03-31T10:00:00Z\n---\nParis, 5 avril 2023", "front matter"),
        ("---\npublished: 'March 31, 2023'\n---\nTrade grew.", "front matter"),
        ("Paris, le 31 mars 2023\n\nTrade grew.", "dateline"),
    ],
)
def test_the_plainest_mark_of_a_date_goes_first(text: str, by: str) -> None:
    document = read(text.encode(), name="a.md")
    assert (document.date, document.dated_by) == (DAY, by)
    given = read(text.encode(), name="a.md", date="2020-01-01")
    assert (given.date, given.dated_by) == (date(2020, 1, 1), "given")


@pytest.mark.parametrize(
    "stamp",
    [
        "2023-03-31", "20230331", "D:20230331101500+01'00'", "2023-03-31T23:59:59Z", "2023/03/31", "2023.3.31", "31.03.2023",
        "Fri, 31 Mar 2023 10:00:00 GMT", "31 March 2023",
    ],
)  # fmt: skip
def test_stamps_of_programs_are_read(stamp: str) -> None:
    assert machine_date(stamp) == DAY


@pytest.mark.parametrize("stamp", ["", "now", "20231331", "1679565600", "0000-00-00", "2023"])
def test_what_is_no_stamp_tells_no_day(stamp: str) -> None:
    assert machine_date(stamp) is None


def test_a_date_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match=r"'31\.3\.2023' is not a date\. Expected YYYY-MM-DD"):
        read(b"Trade grew.", date="31.3.2023")


def test_the_examples_of_the_docstrings_run() -> None:
    names = [found.name for found in pkgutil.walk_packages(tradecheck.documents.__path__, "tradecheck.documents.")]
    failed = {name: doctest.testmod(importlib.import_module(name)).failed for name in names}
    assert {name for name, count in failed.items() if count} == set()
