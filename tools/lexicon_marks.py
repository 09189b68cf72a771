"""Show what the words of a language see in a sentence: each phrase found, with its categories and values.

usage: python tools/lexicon_marks.py LANGUAGE "sentence"   (as python tools/lexicon_marks.py it "L'export verso la Cina è cresciuto")
"""

from __future__ import annotations

import sys

from tradecheck.errors import TradecheckError
from tradecheck.lexicons.loading import load
from tradecheck.lexicons.tokens import tokenise


def main(language: str, text: str) -> None:
    tokens = tokenise(text)
    found = {mark.i: mark for mark in load(language).marks(tokens)}
    covered = {k for mark in found.values() for k in range(mark.i, mark.j)}
    for k, word in enumerate(tokens.words):
        if k in found:
            told = ", ".join(f"{category} {value}".strip() for category, value in found[k].meanings.items())
            print(f"{text[found[k].start : found[k].end]:24} {told}")
        elif k not in covered and word[0].isalpha():
            print(f"{word:24} -")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except TradecheckError as error:
        sys.exit(str(error))
