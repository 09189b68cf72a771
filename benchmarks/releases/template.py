"""Sentence plans: text with choices, conditions, optional parts and slots.

``(a|b|c)`` one of them by chance; ``<X?a|b>`` the first where X rose (for B: where it is a surplus), else the second; ``[a]`` only where
the release cites a source; ``{slot}`` a figure or a word. They nest. A round bracket of the text itself is written ``((`` and ``))``.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

OPENING, CLOSING = "\ue000", "\ue001"  # round brackets of the text while choices are made
_SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a plan that is filled with a figure or a word."""

    name: str


@dataclass(frozen=True, slots=True)
class Either:
    """Two wordings, of a rise or surplus and of a fall or deficit of a flow."""

    flow: str
    rise: tuple[Piece, ...]
    fall: tuple[Piece, ...]


Piece = str | Slot | Either


def chosen(plan: str, rng: random.Random, *, cited: bool) -> str:
    """Return the plan with its choices made and its optional parts kept or left out; conditions stay."""
    text = plan.replace("((", OPENING).replace("))", CLOSING)
    text = _innermost(text, r"\[([^\[\]]*)\]", lambda found: found[1] if cited else "")
    return _innermost(text, r"\(([^()]*)\)", lambda found: rng.choice(_parts(found[1])))


def _innermost(text: str, pattern: str, made) -> str:
    while found := re.search(pattern, text):
        text = text[: found.start()] + made(found) + text[found.end() :]
    return text


def _parts(text: str) -> list[str]:
    """Split at the bars that stand in no condition."""
    parts, depth = [""], 0
    for sign in text:
        depth += {"<": 1, ">": -1}.get(sign, 0)
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def parsed(text: str) -> tuple[Piece, ...]:
    """Return a chosen plan as pieces."""
    pieces: list[Piece] = []
    while text:
        start = min((text.find(sign) for sign in "{<" if sign in text), default=len(text))
        if start:
            pieces.append(text[:start].replace(OPENING, "(").replace(CLOSING, ")"))
            text = text[start:]
        elif text[0] == "{":
            found = _SLOT.match(text)
            if found is None:
                raise ValueError(f"open slot in {text!r}")
            pieces.append(Slot(found[1]))
            text = text[found.end() :]
        else:
            end = _closing(text)
            flow, _, both = text[1:end].partition("?")
            rise, fall = _parts(both)
            pieces.append(Either(flow, parsed(rise), parsed(fall)))
            text = text[end + 1 :]
    return tuple(pieces)


def _closing(text: str) -> int:
    depth = 0
    for index, sign in enumerate(text):
        depth += {"<": 1, ">": -1}.get(sign, 0)
        if not depth:
            return index
    raise ValueError(f"open condition in {text!r}")


def slots(plan: str) -> list[str]:
    """Return the names of all slots of a plan, whatever is chosen."""
    return _SLOT.findall(plan)
