"""Words beside marks that stand close together: each finds a place of its own, up or down from where it belongs.

Places are in the data of the axes; sizes of words are inches and are brought to data by what an inch is worth.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_TRIES = 40


@dataclass(slots=True)
class Crowd:
    """The places that are taken between two edges; ``across`` and ``up`` are what an inch is worth along the axes."""

    left: float
    right: float
    across: float
    up: float
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def inside(self, x: float, wide: float) -> float:
        """Return the middle nearest to ``x`` at which words of a width, in inches, leave no edge."""
        half = wide * self.across / 2
        return max(min(x, self.right - half), self.left + half)

    def place(self, x: float, y: float, wide: float, high: float, *, below: bool = False) -> float:
        """Return the height nearest to ``y`` at which words near ``x`` cover no others, and take it.

        ``y`` is the lower end of words above a mark and the upper end of those below it.
        """
        half, tall, x = wide * self.across / 2, high * self.up, self.inside(x, wide)
        step = -tall / 4 if below else tall / 4
        for _ in range(_TRIES):
            box = (x - half, x + half, y - tall, y) if below else (x - half, x + half, y, y + tall)
            if not any(_meet(box, other) for other in self.taken):
                break
            y += step
        self.taken.append(box)
        return y


def apart(places: list[float], wides: list[float]) -> list[int]:
    """Return which of some names in a row can stand beside each other: the last one, and backwards those with room.

    >>> apart([0.0, 5.0, 5.5, 6.0], [1.0, 1.2, 1.2, 1.2])
    [0, 3]
    """
    kept: list[int] = []
    for at in reversed(range(len(places))):
        if not kept or places[at] + wides[at] / 2 <= places[kept[-1]] - wides[kept[-1]] / 2:
            kept.append(at)
    return kept[::-1]


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
