"""Both sides of a formula over arrays of intervals: `formula.Formula.sides`, vectorised.

In: for each role the ends of its intervals, a list of them for a role of several claims (NaN where a relation has fewer).
Out: the ends of the left and the right side. In whole units (cents) sums are exact; see `figures.Figures`.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np

from ..formula import Formula
from .figures import Ends, Floats

_ZERO = 1e-9  # beside the other end: nearer to zero floats cannot tell on which side an end lies
Columns = Mapping[str, Sequence[Ends]]


def sides(formula: Formula, values: Columns, units: float = 1.0) -> tuple[Ends, Ends]:
    """Return the ends of both sides; ``units`` is what the number one of the formula counts as."""
    left, right = formula.repeated
    return _tight(formula.left, values, left, units), _tight(formula.right, values, right, units)


def only_adds(formula: Formula) -> bool:
    """Return whether a formula adds and subtracts, and nothing else."""
    operations = [node for side in (formula.left, formula.right) for node in ast.walk(side) if isinstance(node, (ast.BinOp, ast.Call))]
    return formula.sign != "in" and all(
        isinstance(node.op, (ast.Add, ast.Sub)) if isinstance(node, ast.BinOp) else ast.unparse(node.func) == "sum" for node in operations
    )


def _tight(node: ast.expr, values: Columns, repeated: tuple[str, ...], units: float) -> Ends:
    here = [name for name in repeated if len(values[name]) == 1]
    if not here:
        return _value(node, values, units)
    found = []
    for corner in product(*(values[name][0] for name in here)):
        found.append(_value(node, {**values, **{name: ((end, end),) for name, end in zip(here, corner, strict=True)}}, units))
    bounded = np.logical_and.reduce([np.isfinite(end) for name in here for end in values[name][0]])
    low, high = np.minimum.reduce([low for low, _ in found]), np.maximum.reduce([high for _, high in found])
    return np.where(bounded, low, np.nan), np.where(bounded, high, np.nan)  # without corners: left to the exact formula


def _value(node: ast.expr, values: Columns, units: float) -> Ends:
    if isinstance(node, ast.Constant):
        number = np.array(float(ast.literal_eval(node)) * units)
        return number, number
    if isinstance(node, ast.Name):
        return values[node.id][0]
    if isinstance(node, ast.Call) and isinstance(node.args[0], ast.Name):
        return _gathered(ast.unparse(node.func), values[node.args[0].id])
    if isinstance(node, ast.BinOp):
        return _operation(node.op, _value(node.left, values, units), _value(node.right, values, units))
    raise ValueError(f"not allowed in a formula: {ast.unparse(node)}")


def _gathered(function: str, parts: Sequence[Ends]) -> Ends:
    low, high = parts[0]
    for other_low, other_high in parts[1:]:
        if function == "hull":
            low, high = np.fmin(low, other_low), np.fmax(high, other_high)
        else:
            low, high = low + _there(other_low), high + _there(other_high)
    return low, high


def _there(part: Floats) -> Floats:
    return np.where(np.isnan(part), 0.0, part)


def _operation(sign: ast.operator, left: Ends, right: Ends) -> Ends:
    match sign:
        case ast.Add():
            return left[0] + right[0], left[1] + right[1]
        case ast.Sub():
            return left[0] - right[1], left[1] - right[0]
        case ast.Mult():
            return _product(left, right)
        case ast.Div():
            return _quotient(left, right)
        case ast.Pow():
            return _root(left, right[0])
    raise ValueError(f"not allowed in a formula: {sign}")


def _product(left: Ends, right: Ends) -> Ends:
    if np.ndim(right[0]) == 0 and right[0] is right[1] and right[0] > 0:
        return left[0] * right[0], left[1] * right[0]
    if _positive(left) and _positive(right):
        return left[0] * right[0], left[1] * right[1]
    corners = [_corner(a, b) for a in left for b in right]
    return np.minimum.reduce(corners), np.maximum.reduce(corners)


def _quotient(left: Ends, right: Ends) -> Ends:
    """Return a quotient; a divisor on both sides of zero may give any value, one that ends at zero is left to the exact formula."""
    if _positive(right):
        if _positive(left):
            return left[0] / right[1], left[1] / right[0]
        return _product(left, (1 / right[1], 1 / right[0]))
    low, high = right
    found = _product(left, (1 / high, 1 / low))
    around = (low < 0) & (high > 0)
    sizes = np.abs(low), np.abs(high)
    ending = np.minimum(*sizes) <= _ZERO * np.maximum(*sizes)
    low, high = np.where(around, -np.inf, found[0]), np.where(around, np.inf, found[1])
    return np.where(ending, np.nan, low), np.where(ending, np.nan, high)


def _root(inner: Ends, power: Floats) -> Ends:
    """Return a root; of what may be negative it may be anything."""
    negative = inner[0] <= 0
    return np.where(negative, -np.inf, np.power(inner[0], power)), np.where(negative, np.inf, np.power(inner[1], power))


def _positive(ends: Ends) -> bool:
    return bool(np.min(ends[0]) > 0)


def _corner(one: Floats, other: Floats) -> Floats:
    """Return a product; zero times infinity is zero, what floats cannot tell (NaN) stays so."""
    found = one * other
    return np.where(np.isnan(found) & ~np.isnan(one) & ~np.isnan(other), 0.0, found)
