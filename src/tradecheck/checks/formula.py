"""The expression of a rule: parsed once, evaluated exactly over intervals, solved for one of its roles.

In: text such as ``(new/old-1)*100 = rate`` over role names, ``sum(parts)`` and ``hull(parts)`` over lists.
Out: intervals of both sides; the same text over claim numbers (``(c1/c2-1)*100 = c3``); the values of one role
for which the relation would hold. A role that stands more than once is taken at its two ends, which is exact where
the expression is monotone in it; every rule keeps to that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import product

from ..interval import Interval

RELATIONS = (" <= ", " >= ", " = ", " < ", " > ", " in ")
Values = Mapping[str, Sequence[Interval]]


@dataclass(frozen=True, slots=True)
class Formula:
    """Two sides and the sign between them."""

    text: str
    left: ast.expr
    sign: str
    right: ast.expr
    repeated: tuple[tuple[str, ...], tuple[str, ...]]  # roles of either side that stand more than once in the formula

    @property
    def names(self) -> tuple[str, ...]:
        """The roles it computes with, in the order in which it names them."""
        return tuple(dict.fromkeys((*_names(self.left), *_names(self.right))))

    def sides(self, values: Values) -> tuple[Interval, Interval]:
        """Return the intervals of the left and the right side."""
        return _tight(self.left, values, self.repeated[0]), _tight(self.right, values, self.repeated[1])

    def quotient(self, values: Values) -> tuple[Interval, Interval] | None:
        """Return numerator and denominator of the left side, ``None`` where it is no quotient."""
        if not isinstance(self.left, ast.BinOp) or not isinstance(self.left.op, ast.Div):
            return None
        return _value(self.left.left, values), _value(self.left.right, values)

    def holds(self, values: Values) -> bool:
        """Return whether some values inside the intervals fulfil the relation."""
        return fits(*self.sides(values), self.sign)

    def over(self, names: Mapping[str, Sequence[str]]) -> str:
        """Return the text with claims in place of roles, lists written out."""
        return spelled(self.text, names)

    def solved(self, role: str, values: Values) -> Interval | None:
        """Return the values of a single role for which an equation would hold, ``None`` where it cannot be isolated."""
        if self.sign != "=" or any(role in names for names in self.repeated):
            return None
        for side, other in ((self.left, self.right), (self.right, self.left)):
            if role in _names(side):
                return _isolated(side, _value(other, values), role, values)
        return None


@lru_cache(maxsize=256)
def parsed(text: str) -> Formula:
    """Read a formula; raises ``ValueError`` where it has no relation sign or an unknown operation."""
    for sign in RELATIONS:
        if sign in text:
            left, right = (ast.parse(part.strip(), mode="eval").body for part in text.split(sign, 1))
            names = [*_names(left), *_names(right)]
            more = sorted({name for name in names if names.count(name) > 1})
            repeated = (tuple(name for name in more if name in _names(left)), tuple(name for name in more if name in _names(right)))
            return Formula(text, left, sign.strip(), right, repeated)
    raise ValueError(f"no relation sign in the formula '{text}'")


def fits(left: Interval, right: Interval, sign: str) -> bool:
    """Return whether two intervals can stand in a relation; an empty one never can."""
    if sign in ("=", "in"):
        return left.overlaps(right)
    if sign in (">", ">="):
        return fits(right, left, sign.replace(">", "<"))
    if left.low is None or right.high is None or left.low < right.high:
        return True
    return left.low == right.high and not (sign == "<" or left.low_open or right.high_open)


def spelled(text: str, names: Mapping[str, Sequence[str]]) -> str:
    """Write claims in place of roles: ``sum(parts) = total`` becomes ``c1+c2 = c3``."""

    def listed(found: re.Match[str]) -> str:
        if found[1] == "hull":
            return f"hull({','.join(names[found[2]])})"
        joined = "+".join(names[found[2]])
        return joined if len(names[found[2]]) == 1 or found.end() < len(text) and text[found.end()] == " " else f"({joined})"

    text = re.sub(r"\b(sum|hull)\((\w+)\)", listed, text)
    return re.sub(r"\b[a-z_]+\b", lambda found: names.get(found[0], [found[0]])[0], text)


@lru_cache(maxsize=1024)
def _names(node: ast.expr) -> tuple[str, ...]:
    """Return the roles in an expression, each as often as it stands there."""
    functions = {id(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}
    return tuple(part.id for part in ast.walk(node) if isinstance(part, ast.Name) and id(part) not in functions)


def _tight(node: ast.expr, values: Values, repeated: tuple[str, ...]) -> Interval:
    here = [name for name in repeated if len(values[name]) == 1 and values[name][0].width is not None]
    if not here:
        return _value(node, values)
    corners = product(*((values[name][0].low, values[name][0].high) for name in here))
    found = [_value(node, {**values, **{n: (Interval(v, v),) for n, v in zip(here, corner, strict=True)}}) for corner in corners]
    whole = found[0]
    for part in found[1:]:
        whole = whole.hull(part)
    return whole


def _value(node: ast.expr, values: Values) -> Interval:
    if isinstance(node, ast.Constant):
        return Interval.point(Decimal(str(node.value)))
    if isinstance(node, ast.Name):
        return values[node.id][0]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and isinstance(node.args[0], ast.Name):
        return _gathered(node.func.id, values[node.args[0].id])
    if isinstance(node, ast.BinOp):
        return _operation(node.op, _value(node.left, values), _value(node.right, values))
    raise ValueError(f"not allowed in a formula: {ast.unparse(node)}")


def _gathered(function: str, parts: Sequence[Interval]) -> Interval:
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.hull(part) if function == "hull" else whole + part
    return whole


def _operation(sign: ast.operator, left: Interval, right: Interval) -> Interval:
    match sign:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.Div():
            return left / right
        case ast.Pow():  # only x**(1/n) with a whole number n of years
            return _root(left, right)
    raise ValueError(f"not allowed in a formula: {sign}")


def _root(inner: Interval, power: Interval) -> Interval:
    if inner.low is None or inner.low <= 0 or power.low is None or power.low <= 0:
        return Interval(None, None)
    return inner.root(int((1 / power.low).to_integral_value()))


def _isolated(node: ast.expr, target: Interval, role: str, values: Values) -> Interval | None:
    if isinstance(node, ast.Name):
        return target
    if isinstance(node, ast.Call):
        return None
    if not isinstance(node, ast.BinOp) or isinstance(node.op, ast.Pow):
        return None
    on_left = role in _names(node.left)
    inner, other = (node.left, node.right) if on_left else (node.right, node.left)
    rest = _value(other, values)
    match node.op:
        case ast.Add():
            return _isolated(inner, target - rest, role, values)
        case ast.Sub():
            return _isolated(inner, target + rest if on_left else rest - target, role, values)
        case ast.Mult():
            return _isolated(inner, target / rest, role, values)
        case ast.Div():
            return _isolated(inner, target * rest if on_left else rest / target, role, values)
    return None
