"""The same plain sentence is read alike in ten languages; `plain_sentences.py` explains the files."""

from __future__ import annotations

import pytest

from tests.claims.plain_sentences import HERE, Row, fits, patterns, read

SENTENCES = [
    pytest.param(text, expected, id=f"{path.stem}-{name}-{language}")
    for path in sorted(HERE.glob("*.toml"))
    for name, language, text, expected in patterns(path)
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_plain_sentence_is_read_as_in_every_language(text: str, expected: list[Row]) -> None:
    found = read(text)
    differs = f"expected {expected}\nread     {found}"
    assert len(found) == len(expected), differs
    assert all(map(fits, expected, found)), differs
