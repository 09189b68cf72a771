"""What every test shares: laws are tried without a deadline, for machines are shared and no test is timed."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
