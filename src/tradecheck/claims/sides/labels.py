"""Which country opens a paragraph as its label.

In: the sentences of a document. Out: countries by paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...party import COUNTRIES
from ..sentence import Sentence
from .datelines import is_town
from .owners import party_of
from .speakers import behind_partner_word


def labelled_blocks(sentences: Sequence[Sentence]) -> dict[int, str]:
    """Return the country that opens a paragraph as its label, by paragraph, where an office or a partner is told behind it.

    Kazakhstan. The Bureau of National Statistics recorded turnover with China of 31.5 billion.
    """
    found: dict[int, str] = {}
    told: set[int] = set()
    for sentence in sentences:
        label = sentence.at.get(sentence.first)
        bare = label is not None and "country" in label and label.j >= sentence.last - 1 and not sentence.heading
        bare = bare and label is not None and not is_town(sentence, label)  # Kigali. Exports ...: a dateline
        if bare and label is not None and party_of(label) in COUNTRIES:
            found.setdefault(sentence.block, str(party_of(label)))
        elif sentence.of("body") or any(behind_partner_word(sentence, mark) for mark in sentence.of("country")):
            told.add(sentence.block)
    return {block: code for block, code in found.items() if block in told}
