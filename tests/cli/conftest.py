"""Fixtures of the command line tests."""

from .calling import call, slip

__all__ = ["call", "slip"]
