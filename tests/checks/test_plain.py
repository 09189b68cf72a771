"""The same plain sentences raise the findings expected of them, and no other; `tests/claims/plain_sentences.py` explains the files."""

from __future__ import annotations

import pytest

from tests.claims.plain_sentences import HERE, Finding, checked, findings, same

SENTENCES = [
    pytest.param(text, expected, id=f"{path.stem}-{name}-{language}")
    for path in sorted(HERE.glob("*.toml"))
    for name, language, text, expected in findings(path)
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_plain_sentence_raises_what_is_expected_and_nothing_else(text: str, expected: list[Finding]) -> None:
    found = checked(text)
    differs = f"expected {expected}\nfound    {found}"
    assert len(found) == len(expected), differs
    assert all(any(same(one, other) for other in found) for one in expected), differs
