"""What a compound word means, from the known words it is joined of: Weizenausfuhren, Exportrückgang, Chinahandel.

In: a word and the meanings of single words. Out: the meanings of its last part, which tells what it is, and of what the
first part adds: goods, a country, a flow. A word whose parts are not all known means nothing by this rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Known = Callable[[str, bool], Mapping[str, str]]  # of a word; with True also where it is but an inflected stem

# what the last part may be; the others (steps, tables, hedges) are no heads of compounds
_HEADS = ("measure", "measure_weak", "move", "share", "rank_cue", "target", "transit")
_ADDED = ("commodity", "country", "goods", "measure")
_JOINTS = ("", "s", "es", "n", "en", "e", "er")
_SHORTEST_HEAD, _SHORTEST_FIRST = 4, 2


def compound_meanings(word: str, known: Known, stem: int = 0) -> dict[str, str]:
    """Return what a joined word means, empty where its parts are not known: the longest known last part wins.

    ``stem`` is how far a known stem covers the word: one that reaches into the last part tells more than the parts.
    """
    for cut in range(max(stem, _SHORTEST_FIRST), len(word) - _SHORTEST_HEAD + 1):
        told = known(word[cut:], True)
        head = {category: told[category] for category in _HEADS if category in told}
        added = (*_ADDED, "currency") if head.get("measure") == "rate" else _ADDED  # Dollarkurs
        first = _first_part(word[:cut], known, added) if head else {}
        if "measure" in head:
            first.pop("measure", None)
        if first:
            return {**first, **head}
    return {}


def _first_part(part: str, known: Known, may_add: tuple[str, ...]) -> dict[str, str]:
    """Return the goods, country, flow or currency that the first part of a compound tells, the joint between the parts left out."""
    for joint in _JOINTS:
        word = part.removesuffix(joint) if joint else part
        if len(word) < _SHORTEST_FIRST or joint and word == part:
            continue
        told = known(word, False)
        added = {category: told[category] for category in may_add if category in told}
        if added:
            return added
    return {}
