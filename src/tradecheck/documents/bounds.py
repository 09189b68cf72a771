"""What a text must be to be read: not larger than a book, made of words, in a script that is known here.

Said of the whole file at once, in one line, where reading on would only bring hours of work or numbers without meaning.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from ..lexicons.loading import LANGUAGES
from .unreadable import UnreadableFileError

MOST_CHARACTERS = 10_000_000  # about 5,000 pages
_LONGEST_RUN = 10_000
_RUN = re.compile(rf"(?<![0-9A-Za-z])[0-9A-Za-z]{{{_LONGEST_RUN}}}")
_SCRIPTS = ("LATIN", "CYRILLIC", "CJK")
_SAMPLE = 20_000  # letters that tell the script
_MOSTLY = 0.8
_KANA = 0.2  # share of kana from which Chinese characters are Japanese; names in a Chinese text have fewer


def refuse_unbounded(text: str, name: str) -> None:
    """Raise `UnreadableFileError` where a text is too long, no text, or in a script that is not known here."""
    if len(text) > MOST_CHARACTERS:
        what = f"it holds {len(text):,} characters, more than {MOST_CHARACTERS:,}. Split it, or give the part that counts."
        raise UnreadableFileError(name, what)
    run = _RUN.search(text)
    if run:
        line = text.count("\n", 0, run.start()) + 1
        what = f"line {line} holds more than {_LONGEST_RUN:,} letters or digits without a blank, so it is no text. Take the data out."
        raise UnreadableFileError(name, what)
    script = foreign_script(text)
    if script:
        known = ", ".join(LANGUAGES)
        raise UnreadableFileError(name, f"it is written in {script}, which is not read here. Languages read: {known}. Give a translation.")


def foreign_script(text: str) -> str | None:
    """Return the name of the script of most letters of a text, if no language known here is written in it.

    >>> foreign_script("Οι εξαγωγές της Ελλάδας"), foreign_script("Экспорт of 5 t")
    ('Greek script', None)
    """
    letters = [character for character in text[: 4 * _SAMPLE] if not character.isascii() and character.isalpha()][:_SAMPLE]
    plain = sum(character.isascii() and character.isalpha() for character in text[: 4 * _SAMPLE])
    scripts = Counter(unicodedata.name(character, "?").split()[0] for character in letters)
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana > _KANA * (len(letters) + plain):
        return "Japanese"
    foreign = Counter({script: count for script, count in scripts.items() if script not in _SCRIPTS and count > 1})
    if foreign and foreign.total() > _MOSTLY * (len(letters) + plain):
        return f"{foreign.most_common(1)[0][0].capitalize()} script"
    return None
