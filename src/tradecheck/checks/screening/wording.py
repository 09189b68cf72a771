"""Wording that says another thing than the figures: W101 to W105.

In: claims with the words around them. Out: remarks; each is yielded where its formula holds and the plain reading does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...claim import Claim
from ...interval import Interval
from ..facts.compared import base_of, compared, doubts
from ..facts.facts import Facts, span
from ..facts.subject import subject
from ..rule import rule
from ..verdict import Roles, Trial

_MINUS = "-−–－"
_SIGNED = re.compile(rf"\A.?[{_MINUS}]\d")
_APART = "():;,|\t\n（）：，–—/"
_REACH = 25  # signs before a rate in which its word of fall is looked for
_DIGITS = 5  # from so many digits on a figure is no round one


def wording_trials(facts: Facts) -> Iterator[Trial]:
    """Yield remarks on wording."""
    for claim in facts.claims:
        if claim.measure == "multiple":
            yield from _one_more(facts, claim)
        elif claim.measure == "growth" and claim.unit == "%":
            yield from _points_meant(facts, claim)
            yield from _twice_down(facts, claim)
        elif claim.measure == "change" and claim.unit == "pp":
            yield from _percent_meant(facts, claim)
        if claim.qualifier == "about":
            yield from _too_exact(claim)


def _one_more(facts: Facts, times: Claim) -> Iterator[Trial]:
    """ "Three times more" where the figures show four times as much."""
    if times.unit == "x" and facts.words(times).said_after("more_times", times):
        for new, old in compared(facts, times):
            if old.number > 0 and not doubts(facts, times, new, old):
                roles: Roles = (("new", (new,)), ("old", (old,)), ("times", (times,)))
                yield from _instead("W101", "G301", roles, ("wording", id(times)))


def _points_meant(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """A share that "rose by 3 %" from 12 to 15 per cent; the rate may have been read to be of the flow that the share is of."""
    for new, old in (*compared(facts, rate), *_shares_beside(facts, rate)):
        if new.unit == "%" and not doubts(facts, rate, new, old):
            roles: Roles = (("new", (new,)), ("old", (old,)), ("rate", (rate,)))
            yield from _instead("W102", "G101", roles, ("growth", id(rate)))


def _shares_beside(facts: Facts, rate: Claim) -> list[tuple[Claim, Claim]]:
    """Return the two shares of a rate's sentence, of its subject and of its two periods, where no levels are told."""
    shares = [claim for claim in facts.beside(rate) if claim.measure == "share" and claim.of == rate.of]
    about = subject(rate, "share")
    periods = span(rate.period), span(base_of(rate))
    news, olds = ([share for share in shares if subject(share) == about and span(share.period) == when] for when in periods)
    alone = len(news) == len(olds) == 1 and not facts.levels(subject(rate), rate.period)
    return [(news[0], olds[0])] if alone else []


def _percent_meant(facts: Facts, change: Claim) -> Iterator[Trial]:
    """A share that "rose by 25 percentage points" from 12 to 15 per cent."""
    for new, old in compared(facts, change):
        if new.unit == "%" and old.number > 0 and not doubts(facts, change, new, old):
            roles: Roles = (("new", (new,)), ("old", (old,)), ("change", (change,)))
            yield from _instead("W103", "G201", roles, ("change", id(change)))


def _instead(code: str, plain: str, roles: Roles, occasion: tuple[object, ...]) -> Iterator[Trial]:
    """Yield the remark where its reading fits and the plain one does not, even leniently."""
    remark, as_told = Trial(rule(code), roles, occasion, remark=True), Trial(rule(plain), roles)
    if remark.formula.holds(remark.values()) and not as_told.formula.holds(as_told.values(lenient=True)):
        yield remark


def _twice_down(facts: Facts, rate: Claim) -> Iterator[Trial]:
    """ "Fell by -5 %": a word of fall, and a minus sign that no bracket, dash or colon sets apart."""
    words = facts.words(rate)
    start = max(words.extent(rate)[0], rate.start - _REACH)
    between = words.text[start : rate.start]
    apart = any(sign in _APART for sign in between.rstrip(_MINUS))
    signed = _SIGNED.search(between[-1:] + rate.quote) is not None  # a blank behind it makes it a dash
    if words.known and rate.number < 0 and signed and not apart and not words.cell(rate) and words.says("fall", start, rate.start):
        yield Trial(rule("W104"), (("rate", (rate,)),), remark=True)


def _too_exact(figure: Claim) -> Iterator[Trial]:
    """ "About 1,234,567 tonnes": a round word before a figure that is not round."""
    significant = "".join(sign for sign in figure.digits if sign.isdigit()).strip("0")
    if figure.ulp and figure.number > 0 and len(significant) >= _DIGITS:
        step = (("last_digit", Interval.point(Decimal(figure.ulp))),)
        yield Trial(rule("W105"), (("figure", (figure,)),), constants=step, remark=True)
