"""What a call means by its names, and what is said of each file that cannot be read; the others are read all the same."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.documents.making import word
from tradecheck.documents.document import Document
from tradecheck.documents.reading import read, read_all
from tradecheck.errors import UnreadableInputError

TEXT = "Trade of Italy with China came to 5.2 billion euros in 2022.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "deep/c.html", ".hidden.txt", ".git/d.txt", "data.csv", "e.doc"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def names(paths: list[str | Path]) -> list[str]:
    return [Path(found.name).name for found in read_all(paths) if isinstance(found, Document)]


def test_a_folder_is_its_documents_in_order(folder: Path) -> None:
    assert names([folder]) == ["a.md", "b.txt", "c.html", "e.doc"]


def test_a_glob_is_what_it_matches_and_each_file_is_read_once(folder: Path) -> None:
    assert names([f"{folder}/*.txt", folder / "b.txt", f"{folder}/**/*.html"]) == ["b.txt", "c.html"]


def test_a_file_with_the_signs_of_a_glob_in_its_name_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "trade [2022].txt").write_text(TEXT, encoding="utf-8")
    assert names([tmp_path / "trade [2022].txt"]) == ["trade [2022].txt"]


@pytest.mark.parametrize("data", [TEXT.encode(), f"<html><p>{TEXT}</p></html>".encode(), word(TEXT)])
def test_standard_input_is_told_by_its_bytes(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    document = read("-")
    assert (document.name, document.text) == ("-", TEXT)


def test_positions_in_a_text_file_are_positions_in_the_file() -> None:
    document = read(b"\xef\xbb\xbf| a | b |\r\n|---|---|\r\n| c | 5 |\r\n", name="a.md")
    assert document.text == "| a | b |\r\n|---|---|\r\n| c | 5 |\r\n"
    assert document.place(document.text.index("5")) == "3:7"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty. Expected"),
        (b" \n\t\n", "it holds nothing but blanks"),
        (os.urandom(9_999) + b"\0", "so it is not text. Expected text"),
        (b"{\\rtf1 x}", "this is an RTF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "this is an old Office file"),
        (b"\x89PNG\r\n\x1a\n", "this is a PNG image"),
        (b"From: a@b.c\nMIME-Version: 1.0\n\nTrade", "this is an e-mail"),
        ("Οι εξαγωγές της Ελλάδας ανήλθαν σε 5,2 δισ.".encode(), "it is written in Greek script, which is not read"),
        ("日本の輸出額は2022年に98兆円となった。".encode(), "it is written in Japanese"),
        (b"<html><script>draw()</script></html>", "no text was found in the page"),
        (b"5" * 20_000, "line 1 holds more than 10,000 letters or digits without a blank"),
        (b"5 bn. " * 2_000_000, "it holds 12,000,000 characters, more than 10,000,000"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_its_next_step(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableInputError) as raised:
        read(data, name="a.txt")
    message = str(raised.value)
    assert message.startswith("a.txt: ")
    assert told in message
    assert "\n" not in message
    assert message.endswith(".")


def test_one_bad_file_stops_nothing(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    os.symlink("nowhere", folder / "ab.txt")
    os.mkfifo(folder / "ac.txt")
    (folder / "ad.pdf").write_bytes(b"%PDF-1.4")
    found = list(read_all([folder, folder / "missing.txt", folder / "bb.txt", folder / "*.xyz", folder / ".git" / "none"]))
    assert [Path(one.name).name for one in found if isinstance(one, Document)] == ["a.md", "b.txt", "c.html", "e.doc"]
    told = [str(one) for one in found if isinstance(one, UnreadableInputError)]
    expected = [
        r"aa\.txt: the file is empty", r"ab\.txt: the link points to 'nowhere'", r"ac\.txt: this is a named pipe", r"ad\.pdf: .*broken",
        r"missing\.txt: no such file", r"bb\.txt: no such file\. Did you mean 'b\.txt'\?", r"\*\.xyz: no file matches",
        r"none: no such file",
    ]  # fmt: skip
    assert len(told) == len(expected)
    assert all(re.search(pattern, message) for pattern, message in zip(expected, told, strict=True))


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "holds no file that can be read. Expected .txt" in str(next(iter(read_all([tmp_path]))))


@pytest.mark.parametrize(
    ("module", "name", "extra"), [("lxml.etree", "a.html", "html"), ("pypdfium2", "a.pdf", "pdf"), ("docx", "a.docx", "docx")]
)
def test_a_library_that_is_missing_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch, module: str, name: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    data = {"html": b"<html><p>x</p></html>", "pdf": b"%PDF-1.4", "docx": word("x")}[extra]
    with pytest.raises(UnreadableInputError, match=rf"^{re.escape(name)}: .* pip install 'tradecheck\[{extra}\]'\.$"):
        read(data, name=name)


def test_reading_a_text_loads_no_library_of_another_format() -> None:
    code = (
        "import sys, tradecheck; before = set(sys.modules); tradecheck.read(b'Trade grew.', name='a.txt');"
        "print([m for m in ('lxml', 'docx', 'pypdfium2', 'pandas', 'matplotlib') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_importing_the_package_loads_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; start = set(sys.modules); import tradecheck;"
        "print({m.split('.')[0] for m in set(sys.modules) - start} - set(sys.stdlib_module_names) - {'tradecheck'})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


@pytest.mark.parametrize("piece", ["1 May 2024 ", "Ã© ", "---\n", "<p>5 bn", "date:\t", "| 5 "])
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    start = time.process_time()
    read((piece * (2_000_000 // len(piece))).encode(), name="a.txt")
    assert time.process_time() - start < 5
