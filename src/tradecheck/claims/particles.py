"""Verbs whose meaning stands in a particle at the end of the clause: nahmen ... zu, gingen ... zurück, führten ... aus.

In: the marks of a sentence. Out: the same with a word of movement or of a flow in the place of such a verb and of its particle;
a verb without its particle says nothing. Which particles a verb takes is the value of [separable]; what they say is the value
of [particle] (rise, fall) or told with the verb (``aus=exports``).
"""

from __future__ import annotations

from ..lexicons.lexicon import Mark
from ..lexicons.tokens import Tokens

_FARTHEST = 40  # tokens between a verb and its particle
_ENDS = frozenset(",.;:()–—")


def with_particles(marks: list[Mark], tokens: Tokens, last: int) -> list[Mark]:
    """Return the marks with the movement that separated verbs tell."""
    verbs = [mark for mark in marks if "separable" in mark]
    if not verbs:
        return marks
    over = {k: mark for mark in marks for k in range(mark.i, mark.j)}
    moved: dict[int, Mark] = {}
    for place, verb in enumerate(verbs):
        until = verbs[place + 1].i if place + 1 < len(verbs) else last
        found = _particle(verb, over, tokens, min(until, last, verb.j + _FARTHEST), last)
        if found is not None:
            said = _said(verb, tokens.lower[found.i]) or found.meanings["particle"]
            told = {"move" if said in ("rise", "fall") else "measure_weak": said}
            moved[verb.i] = Mark(verb.i, verb.j, verb.start, verb.end, {**verb.meanings, **told})
            moved[found.i] = Mark(found.i, found.j, found.start, found.end, told)
    return [moved.get(mark.i, mark) for mark in marks]


def _said(verb: Mark, particle: str) -> str:
    """Return what a verb says with a particle where its own value tells: exports of ``aus=exports``."""
    return dict(word.split("=") for word in verb.meanings["separable"].split() if "=" in word).get(particle, "")


def _particle(verb: Mark, over: dict[int, Mark], tokens: Tokens, until: int, last: int) -> Mark | None:
    """Return the particle of a verb: the first fitting one behind it that ends a clause."""
    fitting = [word.partition("=")[0] for word in verb.meanings["separable"].split()]
    for k in range(verb.j, until):
        mark = over.get(k)
        if mark is None or "particle" not in mark or tokens.lower[k] not in fitting or mark.j != k + 1:
            continue
        follower = over.get(k + 1)
        if k + 1 >= last or tokens.words[k + 1] in _ENDS or follower is not None and (follower.get("range") == "and" or "than" in follower):
            return mark
    return None
