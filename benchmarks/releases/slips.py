"""Plant one error in a release, of the kinds that happen.

``thousand``: million for billion or the other way round; ``ratio``: 126.7 % for a rise of 26.7 %; ``sign``: a rise told as a fall, a
surplus as a deficit; ``digits``: two neighbouring digits exchanged; ``dropped``: a part left out of a list that claims to be complete;
``years``: the figures of the two periods exchanged.
"""

from __future__ import annotations

import random
from decimal import Decimal

from .draft import Draft, Figure
from .figures import kind_of, level_of
from .language import Print
from .relations import relations
from .telling import Slip, printed

KINDS = ("thousand", "ratio", "sign", "digits", "dropped", "years")


def planted(draft: Draft, kind: str, rng: random.Random) -> Slip | None:
    """Return a slip of a kind in a figure that a relation joins with others, nothing where the release has none to spoil."""
    figures = draft.figures()
    told = frozenset(figure.fact for figure in figures)
    joined = {fact for relation in relations(draft, told) for fact in relation.facts}
    places = [place for place, figure in enumerate(figures) if figure.fact in joined]
    made = [slip for place in places if (slip := _SLIPS[kind](draft, figures, place, rng)) is not None]
    return rng.choice(made) if made else None


def _money(figure: Figure) -> bool:
    return kind_of(figure.fact) in ("", "0", "d")


def _thousand(draft: Draft, figures: list[Figure], place: int, rng: random.Random) -> Slip | None:
    figure = figures[place]
    if not _money(figure) or not figure.how.power:
        return None
    powers = [figure.how.power + step for step in (3, -3) if 6 <= figure.how.power + step <= 12]
    power = rng.choice([power for power in powers if power in SCALES[draft.lang]] or [0])
    value = printed(draft, figure)
    if power:
        return Slip("thousand", (figure.fact,), {place: (value.scaleb(power - figure.how.power), Print(power, figure.how.decimals))})
    return Slip("thousand", (figure.fact,), {place: (value * 1000, Print(figure.how.power, max(0, figure.how.decimals - 3)))})


def _ratio(draft: Draft, figures: list[Figure], place: int, _: random.Random) -> Slip | None:
    figure = figures[place]
    value = printed(draft, figure)
    if kind_of(figure.fact) != "g" or value <= 0:
        return None
    return Slip("ratio", (figure.fact,), {place: (value + 100, figure.how)})


def _sign(draft: Draft, figures: list[Figure], place: int, _: random.Random) -> Slip | None:  # noqa: ARG001
    figure = figures[place]
    level = level_of(figure.fact)
    turned = "B" if figure.fact == "B" else level if kind_of(figure.fact) in ("g", "d") else ""
    if not turned:
        return None
    return Slip(
        "sign",
        tuple(one.fact for one in figures if level_of(one.fact) == level and kind_of(one.fact) in ("gd" if level != "B" else ("",))),
        turned=turned,
    )


def _digits(draft: Draft, figures: list[Figure], place: int, rng: random.Random) -> Slip | None:
    figure = figures[place]
    value = printed(draft, figure)
    digits = str(int(abs(value) / figure.how.unit))
    swaps = [at for at in range(len(digits) - 1) if digits[at] != digits[at + 1] and (at or digits[1] != "0")]
    if not swaps:
        return None
    at = rng.choice(swaps)
    swapped = Decimal(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * figure.how.unit
    return Slip("digits", (figure.fact,), {place: (swapped.copy_sign(value), figure.how)})


def _dropped(draft: Draft, figures: list[Figure], place: int, _: random.Random) -> Slip | None:
    level = level_of(figures[place].fact)
    closed = {one.fact for listing in draft.lists() if listing.closed for item in listing.items for one in item if isinstance(one, Figure)}
    once = [figure.fact for figure in figures].count(level) == 1
    if level not in closed or level.endswith("r") or not once:
        return None
    parts = tuple(sorted(fact for fact in closed if fact.startswith(level[:2]) and fact != level and "." not in fact))
    return Slip("dropped", (level, *parts), dropped=level)


def _years(draft: Draft, figures: list[Figure], place: int, _: random.Random) -> Slip | None:
    level = figures[place].fact
    facts = [figure.fact for figure in figures]
    if kind_of(level) or facts.count(level) != 1 or facts.count(f"{level}:0") != 1 or level == "B":
        return None
    other = facts.index(f"{level}:0")
    swapped = {one: (printed(draft, figures[two]), figures[two].how) for one, two in ((place, other), (other, place))}
    return Slip("years", (level, f"{level}:0"), swapped)


SCALES = {"en": (6, 9, 12), "ru": (6, 9, 12), "de": (6, 9, 12), "kk": (6, 9, 12), "fr": (6, 9), "es": (), "zh": ()}
_SLIPS = {"thousand": _thousand, "ratio": _ratio, "sign": _sign, "digits": _digits, "dropped": _dropped, "years": _years}
