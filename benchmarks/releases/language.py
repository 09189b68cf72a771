"""The words of one language: how it prints amounts, percent, periods and names, and its sentence plans (``words/LANG.toml``).

A pattern stands in a list of equal ones, of which each release keeps to one. Amounts: ``{n}`` digits, ``{s}`` scale word.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "ru", "de", "kk", "fr", "es", "zh")


@cache
def words(lang: str) -> dict[str, Any]:
    """Return the word file of a language."""
    return tomllib.loads((WORDS / f"{lang}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Print:
    """How one figure is printed: the power of ten of its scale word and the decimals."""

    power: int
    decimals: int

    @property
    def unit(self) -> Decimal:
        """The value of the last written digit."""
        return Decimal(1).scaleb(self.power - self.decimals)


@dataclass(frozen=True, slots=True)
class House:
    """The habits of one release: which currency, which of several equal forms, how thousands are parted."""

    lang: str
    currency: str
    short: bool
    group: str
    blank: str
    habit: dict[str, int] = field(default_factory=dict)

    @classmethod
    def drawn(cls, lang: str, currency: str, rng: random.Random) -> House:
        numbers = words(lang)["numbers"]
        habit = {name: rng.randrange(1000) for name in ("currency", "percent", "multiple", "scale")}
        tables = words(lang)["currency"]
        short = rng.random() < 0.5 and ("short" in tables[currency] or all("short" not in table for table in tables.values()))
        return cls(lang, currency, short, rng.choice(numbers["group"]), rng.choice(numbers.get("blank", [" "])), habit)

    def money_print(self, value: Decimal, rng: random.Random) -> Print:
        """Choose a scale word and decimals that show the value with two to six digits."""
        fitting = [
            scale["power"] for scale in words(self.lang)["scale"] if 1 <= abs(value).scaleb(-scale["power"]) < scale.get("most", 90_000)
        ]
        if not fitting:
            top = words(self.lang)["scale"][0]["power"]
            return Print(top if abs(value) >= 10**top else 0, 0)
        power = fitting[0] if len(fitting) == 1 or rng.random() < 0.75 else fitting[1]
        whole = (abs(value).scaleb(-power)).adjusted() + 1
        return Print(power, rng.choice({1: (1, 1, 2, 3), 2: (1, 1, 2), 3: (0, 1, 1)}.get(whole, (0, 1))))

    def digits(self, value: Decimal, decimals: int) -> str:
        """Return digits with the language's signs for decimals and thousands."""
        whole, _, part = f"{abs(value):.{decimals}f}".partition(".")
        if self.group and len(whole) > 3 and not (len(whole) == 4 and self.group.isspace() and self.habit["scale"] % 4 == 0):
            head = len(whole) % 3
            groups = ([whole[:head]] if head else []) + [whole[i : i + 3] for i in range(head, len(whole), 3)]
            whole = self.group.join(groups)
        return whole + (words(self.lang)["numbers"]["decimal"] + part if part else "")

    def money(self, value: Decimal, how: Print, case: str, *, bare: bool) -> str:
        """Return an amount, without its currency where ``bare``."""
        number = value.scaleb(-how.power)
        full = words(self.lang)["currency"][self.currency]
        table = words(self.lang)["bare"] if bare and how.power and not (self.short and "short" in full) else full
        form = "short" if self.short and not case and how.power and "short" in table else case
        return self._filled(self._form(table, form, "currency"), self.digits(number, how.decimals), self._scale(number, how))

    def percent(self, value: Decimal, decimals: int, case: str) -> str:
        """Return a percent; some languages write the word behind whole numbers otherwise (``whole``)."""
        table = words(self.lang)["percent"]
        form = "whole" if not decimals and not case and "whole" in table else case
        return self._filled(self._form(table, form, "percent"), self.digits(value, decimals), "")

    def multiple(self, value: Decimal, decimals: int, case: str) -> str:
        return self._filled(self._form(words(self.lang)["multiple"], case, "multiple"), self.digits(value, decimals), "")

    def _form(self, table: dict[str, list[str]], case: str, habit: str) -> str:
        forms = table[case or "nom"]
        return forms[self.habit[habit] % len(forms)]

    def _filled(self, pattern: str, digits: str, scale: str) -> str:
        """Put digits and scale word into a pattern; without a scale word its blank falls away."""
        if not scale:
            pattern = re.sub(r" ?\{s\}(?: de(?= )| d['’](?=\w))?", "", pattern).replace("{n}e", "{n} e")
        return pattern.replace(" ", self.blank).replace("{n}", digits).replace("{s}", scale)

    def _scale(self, number: Decimal, how: Print) -> str:
        for scale in words(self.lang)["scale"]:
            if scale["power"] == how.power:
                if self.short and scale.get("short"):
                    short: list[str] = scale["short"]
                    return short[self.habit["scale"] % len(short)]
                forms: list[str] = scale["forms"]
                return forms[min(_plural(self.lang, number, how.decimals), len(forms) - 1)]
        return ""


def _plural(lang: str, number: Decimal, decimals: int) -> int:
    """Return which form of a scale word stands behind a number: 0 singular, 1 a few or a part, 2 many."""
    size = abs(number)
    if lang == "ru":
        if decimals:
            return 1
        tens, ones = int(size) % 100, int(size) % 10
        return 2 if 11 <= tens <= 14 or ones in (0, 5, 6, 7, 8, 9) else 0 if ones == 1 else 1
    return 0 if (size < 2 if lang == "fr" else size == 1 and not decimals) else 1
