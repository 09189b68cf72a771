"""Write a draft: sentence plans of one language bound to one truth, with the choices of one release."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from .draft import Bound, Draft, Figure, Fork, Listing
from .figures import ROUNDINGS, drawn, kind_of, level_of, rounded
from .language import House, Print, words
from .season import Season
from .template import Either, Piece, Slot, chosen, parsed, slots

_FIGURE = re.compile(r"(?P<level>[XM][GP]|[TXMB](?:[#@][1-4r])?)(?P<kind>[0gdms])?(?P<style>[-+]*)(?::(?P<case>\w+))?")
_LIST = re.compile(r"(?P<how>goods|lands|top)\.(?P<flow>[XM])\.(?P<style>\w+)")


def _capitalised(pieces: list[Bound]) -> list[Bound]:
    """Begin a sentence with a capital."""
    if pieces and isinstance(pieces[0], str):
        return [pieces[0][:1].upper() + pieces[0][1:], *pieces[1:]]
    return pieces


class _Writer:
    """Binds sentence plans of one language to one truth, with the choices of one release."""

    def __init__(self, lang: str, rng: random.Random) -> None:
        self.rng, self.lang, self.words = rng, lang, words(lang)
        self.season, self.truth = Season.drawn(rng), drawn(rng)
        self.world = rng.random() < 0.4
        home = self.words["homes"]
        self.reporter = rng.choice(home)
        others = [code for code in self.words["country"] if code != self.reporter]
        self.partner = "WLD" if self.world else rng.choice(others)
        currencies = self.words["country"][self.reporter].get("money", ["USD"])
        self.house = House.drawn(lang, rng.choice(currencies), rng)
        self.cited = rng.choice(("none", "cited", "office"))
        self.goods = rng.sample(self.words["goods"], 8)
        self.lands = dict(zip((f"{flow}@{n}" for flow in "XM" for n in range(1, 5)), rng.sample(others, 8), strict=True))
        self.picked = {
            "XG": f"X#{rng.randint(1, 2)}",
            "MG": f"M#{rng.randint(1, 2)}",
            "XP": f"X@{rng.randint(1, 2)}",
            "MP": f"M@{rng.randint(1, 2)}",
        }
        self.office = rng.choice(self.words["office"].get(self.reporter, [None]))
        self.facts: set[str] = set()
        self.source: str | None = None
        if self.office is None:
            self.cited = "none"

    def draft(self) -> Draft:
        """Write a head, an opening and some sentences more, parted into paragraphs."""
        rng, plans = self.rng, self.words["plans"]
        day = self.season.released(rng)
        self.source = self.reporter if self.cited == "office" else None
        pieces = self._head(plans, day)
        self.source = self.reporter if self.cited != "none" else None
        self.facts = set()
        pieces += self._bound(self._one(plans["open"]))
        bodies = [(topic, plan) for topic in plans["body"] for plan in plans["body"][topic]]
        rng.shuffle(bodies)
        count, joint = rng.randint(2, 7), self.words["numbers"].get("joint", " ")
        bodies.sort(key=self._looks_back)  # what was a year earlier stands last: what follows would be taken for of that year too
        for topic, plan in bodies:
            if count and self._fits(plan):
                gap = rng.choice((joint, joint, "\n\n"))
                if rng.random() < 0.12:
                    gap = f"{joint}{self._said_plain(rng.choice(plans['filler']))}{gap}"
                pieces += [gap, *self._bound(plan)]
                count = 0 if self._looks_back((topic, plan)) else count - 1
        if self.cited == "office" and rng.random() < 0.6:
            pieces += ["\n\n", *self._bound(rng.choice(plans["foot"]))]
        return Draft(self.lang, day, self.house, self.season, self.truth, self.reporter, self.partner, self.lands, tuple(pieces))

    def _looks_back(self, body: tuple[str, str]) -> bool:
        """Whether a plan is of the base period alone."""
        facts = self._facts_of(body[1])
        return bool(facts) and all(kind_of(fact) == "0" for fact in facts)

    def _head(self, plans: dict[str, Any], day: date) -> list[Bound]:
        lines: list[Bound] = []
        dated = self._dated(day)
        if self.cited == "office":
            lines += [self.office["head"], "\n", self._said_plain(self.rng.choice(plans["office"])).replace("{date}", dated), "\n\n"]
        elif self.rng.random() < 0.5:
            lines += [dated, "\n\n"]
        if self.rng.random() < 0.7:
            lines += [*self._bound(self._one(plans["head"])), "\n\n"]
        return lines

    def _dated(self, day: date) -> str:
        time = self.words["time"]
        names = time["month_names"].get("date", time["month_names"]["nom"])
        pattern: str = self.rng.choice(time["date"])
        return (
            pattern.replace("{y}", str(day.year)).replace("{d}", str(day.day)).replace("{month}", names[day.month - 1])
            .replace("{m}", str(day.month)).replace("{mm}", f"{day.month:02}").replace("{dd}", f"{day.day:02}")
        )  # fmt: skip

    def _said_plain(self, text: str) -> str:
        return "".join(piece for piece in self._bound(text) if isinstance(piece, str))

    def _one(self, plans: list[str]) -> str:
        fitting = [plan for plan in plans if self._fits(plan)]
        return self.rng.choice(fitting)

    def _fits(self, plan: str) -> bool:
        """Whether a plan suits the kind of release and tells only facts that can be told and were not told yet."""
        if plan.startswith("wld:" if not self.world else "bi:"):
            return False
        facts = self._facts_of(plan)
        if self.world and "{P" in self._widened(plan):
            return False
        return not facts & self.facts and all(self._tellable(fact) for fact in facts)

    def _facts_of(self, plan: str) -> set[str]:
        facts: set[str] = set()
        for name in slots(self._widened(plan)):
            if figure := _FIGURE.fullmatch(name):
                facts.add(self._fact(figure))
            elif listing := _LIST.fullmatch(name):
                sign = "@" if listing["how"] == "lands" else "#"
                facts |= {level for level in self.truth.levels if level.startswith(listing["flow"] + sign) and ":" not in level}
        return facts

    def _tellable(self, fact: str) -> bool:
        level, kind = level_of(fact), kind_of(fact)
        value = self.truth[fact]
        if level == "B":
            return (value > 0) == (self.truth["B"] > 0) and abs(value) > self.truth["T"] / 200
        growth = self.truth[f"{level}.g"]
        if kind == "g":
            return 1 < abs(growth) < 95
        if kind == "m":
            return Decimal("1.4") < value < 9
        return abs(growth) > 3 if kind == "d" else Decimal(1) < value < 99 if kind == "s" else True

    def _fact(self, figure: re.Match[str]) -> str:
        level = self.picked.get(figure["level"], figure["level"])
        kind = figure["kind"] or ""
        return level + (":0" if kind == "0" else f".{kind}" if kind else "")

    def _widened(self, plan: str) -> str:
        """Fill in the phrases that differ between the trade of two countries and that with all."""
        plan = re.sub(r"^(?:bi|wld):\s*", "", plan)
        for name, (two, world) in self.words["macros"].items():
            said: str = world if self.world else two
            plan = plan.replace(f"{{{name}}}", said).replace(f"{{{name}.c}}", said[:1].upper() + said[1:])
        return plan

    def _bound(self, plan: str) -> list[Bound]:
        self.facts |= self._facts_of(plan)
        text = chosen(self._widened(plan), self.rng, cited=self.cited == "cited")
        return _capitalised(list(self._pieces(parsed(text))))

    def _pieces(self, pieces: tuple[Piece, ...]) -> Iterator[Bound]:
        for piece in pieces:
            if isinstance(piece, Either):
                level = self.picked.get(piece.flow, piece.flow)
                yield Fork(level, tuple(self._pieces(piece.rise)), tuple(self._pieces(piece.fall)))
            elif isinstance(piece, Slot):
                yield self._slot(piece.name)
            else:
                yield piece

    def _slot(self, name: str) -> Bound:
        if figure := _FIGURE.fullmatch(name):
            return self._figure(figure)
        if listing := _LIST.fullmatch(name):
            return self._listing(listing["how"], listing["flow"], listing["style"])
        return self._word(name)

    def _figure(self, found: re.Match[str]) -> Figure:
        fact = self._fact(found)
        kind, rng = kind_of(fact), self.rng
        value = self.truth[fact]
        if kind in ("g", "s", "m"):
            how = Print(0, rng.choice((0, 1, 1, 1, 2) if abs(value) > 5 and kind != "m" else (1, 1, 2)))
        else:
            how = self.house.money_print(value, rng)
        rounding = rng.choice(ROUNDINGS)
        if not rounded(value, how.unit, rounding):
            how = Print(how.power, how.decimals + 1)
        return Figure(fact, found["style"], found["case"] or "", how, rounding, self.source)

    def _word(self, name: str) -> str:
        name, _, form = name.partition(".")
        if name == "date":
            return "{date}"
        if name in ("R", "P"):
            return self._named(self.words["country"][self.reporter if name == "R" else self.partner], form)
        if name in ("xp", "mp"):
            return self._named(self.words["country"][self.lands[self.picked[name.upper()]]], form)
        if name in ("xg", "mg"):
            return self._named(self.goods[self._good(self.picked[name.upper()])], form)
        if name == "src":
            return self._named(self.office, form)
        phrase = self.season.told(name, self.words["time"], self.rng)
        return phrase[0].upper() + phrase[1:] if form == "c" else phrase

    def _named(self, forms: dict[str, Any], form: str) -> str:
        name = forms[form[0].lower() + form[1:] if form else "nom"]
        return name[0].upper() + name[1:] if form[:1].isupper() else name

    def _good(self, level: str) -> int:
        return int(level[-1]) - 1 + (4 if level[0] == "M" else 0)

    def _listing(self, how: str, flow: str, style: str) -> Listing:
        sign = "@" if how == "lands" else "#"
        table = self.words["lists"][style]
        levels = [level for level in self.truth.levels if level.startswith(flow + sign) and ":" not in level]
        if how == "top":
            levels = levels[:2]
        items = tuple(tuple(self._item(level, table["item"])) for level in levels)
        return Listing(flow, how != "top", items, table["join"], table["last"])

    def _item(self, level: str, pattern: str) -> Iterator[Bound]:
        def name(found: re.Match[str]) -> str:
            form = found[1] or ""
            if level[-1] == "r":
                return self._named(self.words["rest_of_lands" if "@" in level else "rest_of_goods"], form)
            if "@" in level:
                return self._named(self.words["country"][self.lands[level]], form)
            return self._named(self.goods[self._good(level)], form)

        text = re.sub(r"\{name\.?(\w*)\}", name, pattern)
        yield from self._pieces(parsed(re.sub(r"\{amount", "{" + level, re.sub(r"\{share", "{" + level + "s", text))))


def drafted(lang: str, rng: random.Random) -> Draft:
    """Return the draft of one release."""
    return _Writer(lang, rng).draft()
