"""The examples in the docstrings of settings, review and reports run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import tradecheck.charts
import tradecheck.checks.rule
import tradecheck.cli
import tradecheck.lexicons.names
import tradecheck.lexicons.wrapping
import tradecheck.report
import tradecheck.review

PACKAGES = (tradecheck.charts, tradecheck.cli, tradecheck.report, tradecheck.review)
MODULES = [one.name for package in PACKAGES for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


@pytest.mark.parametrize("name", [*MODULES, "tradecheck.checks.rule", "tradecheck.lexicons.names", "tradecheck.lexicons.wrapping"])
def test_the_examples_of_a_module_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
