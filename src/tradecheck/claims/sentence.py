"""A sentence ready to be read: its tokens, the marks of the lexicon, and where its clauses part."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..lexicons.lexicon import Lexicon, Mark
from ..lexicons.tokens import Tokens, is_cjk
from .goods.on_the_way import with_travel
from .loose_signs import with_loose_signs
from .neutral_words import with_numerals
from .particles import with_particles

# categories of words with which a number or a phrase of time may begin
_NUMBERS = frozenset(("cardinal", "scale", "multiple", "ordinal", "article", "denominator", "out_of"))
_TIMES = frozenset(("month", "subperiod", "ordinal", "cardinal", "when", "span", "time"))
_COUNTING = _NUMBERS - {"out_of"}  # a mark of "out of" alone stands inside of fractions; "every" begins one
_ORDERING = frozenset(".-")  # behind a Roman numeral
_NOT_INSIDE = _TIMES - {"span"} | {"article", "scale"}  # a mark that only spans (in, to, of) stands inside of phrases
_CLAUSE_SIGNS = frozenset(",;:()[]，；：（）、—–|·*•")
_FULL_WIDTH = frozenset("，；：（）、")
_RELATIVE = 16  # tokens of a relative clause
_RELATIVE_WORDS = 4
_NO_MARKS: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Sentence:
    """Tokens ``first..last-1`` of a block; ``at`` tells the mark over a token, ``clause`` the clause it stands in.

    ``homes`` are the countries the whole text is about: they tell which peso, rupee or pound is meant.
    """

    text: str
    tokens: Tokens
    first: int
    last: int
    lexicon: Lexicon
    block: int = 0
    heading: bool = False
    homes: tuple[str, ...] = ()
    marks: list[Mark] = field(default_factory=list)
    at: dict[int, Mark] = field(default_factory=dict)
    by: dict[str, list[Mark]] = field(default_factory=dict)
    clause: list[int] = field(default_factory=list)
    bracket: list[int] = field(default_factory=list)
    digits: list[int] = field(default_factory=list)
    words: dict[int, str] = field(default_factory=dict)
    lower: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        marks = with_numerals(self.lexicon.marks(self.tokens, self.first, self.last), self.tokens, self.lexicon)
        marks = with_loose_signs(with_particles(marks, self.tokens, self.last), self.tokens, self.lexicon)
        self.marks = with_travel(marks, self.tokens, self.first, self.last)
        for mark in self.marks:
            for i in range(mark.i, mark.j):
                self.at[i] = mark
            for category in mark:
                self.by.setdefault(category, []).append(mark)
        self.words = dict(enumerate(self.tokens.words[self.first : self.last], self.first))
        self.lower = dict(enumerate(self.tokens.lower[self.first : self.last], self.first))
        self.digits = [i for i, word in self.words.items() if word[0].isdecimal()]
        signs = [i for i, word in self.words.items() if word in _CLAUSE_SIGNS]
        self._part(sorted(signs + self._blanks()) if self.heading else signs)

    def _blanks(self) -> list[int]:
        """Return the Chinese characters that stand behind a blank, which is the comma of a headline: 出口增7%至231亿欧元 进口降3%."""
        behind = (i for i, word in self.words.items() if i > self.first and is_cjk(word) and is_cjk(self.words[i - 1]))
        return [i for i in behind if not self.glued(i - 1, i)]

    def _part(self, signs: list[int]) -> None:
        """Number the clauses and brackets, which some tokens begin and end; a character among them begins a clause itself."""
        number = depth = brackets = 0
        outer: list[int] = []  # the clauses that go on behind a bracket
        at = self.first
        for i in signs:
            word = self.tokens.words[i]
            self.bracket += [depth] * (i - at)
            self.clause += [number] * (i - at)
            if word not in _CLAUSE_SIGNS:
                number, at = number + 1, i
                continue
            if word in "(（":
                brackets += 1
                depth = brackets
                outer.append(number)
            self.bracket.append(depth)
            closed = word in ")）"
            if closed:
                depth = 0
            if word in _FULL_WIDTH or not self.glued(i, i + 1) or self._in_script_without_blanks(i):
                number += 3 if word in ";；" else 1
            elif word in "(（":
                number += 1
            self.clause.append(number)
            if closed and outer:
                number = outer.pop()
            at = i + 1
        self.bracket += [depth] * (self.last - at)
        self.clause += [number] * (self.last - at)

    def _in_script_without_blanks(self, i: int) -> bool:
        """Return whether a sign of half width stands behind a Chinese character, or before one: 1579.7亿美元:对华出口943.7亿,自华进口."""
        beside = (self.tokens.words[i - 1], self.tokens.words[i + 1]) if i > self.first else ()
        return any(map(is_cjk, beside))

    def of(self, category: str) -> list[Mark] | tuple[Mark, ...]:
        return self.by.get(category, _NO_MARKS)

    def with_any(self, categories: frozenset[str]) -> list[Mark]:
        """Return the marks of any of some categories in their order."""
        return [mark for mark in self.marks if not categories.isdisjoint(mark)]

    def word(self, i: int) -> str:
        """Return the token in small letters, empty outside the sentence."""
        return self.lower.get(i, "")

    def printed(self, i: int) -> str:
        return self.words.get(i, "")

    def mark(self, i: int, category: str) -> str | None:
        """Return the value of the mark over token ``i`` in a category."""
        found = self.at.get(i)
        return found.get(category) if found else None

    def starting(self, i: int, category: str) -> Mark | None:
        """Return the mark that begins at token ``i`` if it has the category."""
        found = self.at.get(i)
        return found if found and found.i == i and category in found else None

    def ending(self, i: int, category: str) -> Mark | None:
        """Return the mark that ends with token ``i`` if it has the category."""
        found = self.at.get(i)
        return found if found and found.j == i + 1 and category in found else None

    def opens_with(self, category: str, value: str) -> bool:
        """Return whether the sentence opens with a phrase of that meaning: of these, 1.4 million; 其中."""
        opening = self.starting(self.first, category)
        return opening is not None and opening[category] == value

    def opens_relative(self, comma: int) -> bool:
        """Return whether a comma opens a clause on the noun before it: exports, which had; Spain, in which; not , dont 4,2 milliards."""
        if self.printed(comma) != ",":
            return False
        at = next((k for k in range(comma + 1, comma + _RELATIVE_WORDS) if self.word(k) in self.lexicon.relatives), None)
        follower = self.printed(at + 1) if at is not None else "0"
        return not follower[:1].isdecimal() or len(follower) == 4 and follower[:2] in ("19", "20")

    def relative_around(self, i: int) -> tuple[int, int] | None:
        """Return the commas around the relative clause a token stands in: sales, which had been 9.8 in 2022, fell; which, in 2022, had."""
        before = [k for k in range(i - 1, max(i - _RELATIVE, self.first) - 1, -1) if self.printed(k) in _CLAUSE_SIGNS][:2]
        behind = [k for k in range(i + 1, min(i + _RELATIVE, self.last)) if self.printed(k) == "," and not self.apart(i, k)]
        if before and self.opens_relative(before[0]):
            return (before[0], behind[0]) if behind else None
        inserted = len(before) > 1 and before[0] - before[1] < _RELATIVE_WORDS and self.opens_relative(before[1])
        return (before[1], behind[1]) if inserted and len(behind) > 1 else None

    def glued(self, i: int, j: int) -> bool:
        """Return whether nothing stands between two neighbouring tokens."""
        return self.first <= i and j < self.last and self.tokens.ends[i] == self.tokens.starts[j]

    def clause_of(self, i: int) -> int:
        if self.first <= i < self.last:
            return self.clause[i - self.first]
        return self.clause[0 if i < self.first else -1] if self.clause else 0

    def apart(self, a: int, b: int) -> bool:
        """Return whether one of two tokens stands in brackets and the other does not stand in the same ones."""
        return self.bracket[a - self.first] != self.bracket[b - self.first]

    def distance(self, a: int, b: int) -> int:
        """Return the distance of two tokens, with borders of clauses counted as five tokens each."""
        return abs(a - b) + 5 * abs(self.clause_of(a) - self.clause_of(b))

    def content(self, mark: Mark) -> list[str]:
        """Return the words of a mark without the small ones: dollars of "de dollars"."""
        return [word for word in self.tokens.lower[mark.i : mark.j] if word not in self.lexicon.common_words]

    def number_starts(self) -> list[int]:
        """Return the tokens at which a number may begin: digits and words that count."""
        words = (mark for mark in self.with_any(_NUMBERS) if mark.get("out_of", "every") == "every" or not _COUNTING.isdisjoint(mark))
        return sorted({*self.digits, *(mark.i for mark in words)})

    def time_starts(self, spans: frozenset[str]) -> list[int]:
        """Return the tokens at which a phrase of time may begin: digits, words of time, and what stands right before these.

        ``spans`` are the values of the category `span` that begin a phrase.
        """
        words = [mark.i for mark in self.with_any(_TIMES) if mark.get("span") in spans or not _NOT_INSIDE.isdisjoint(mark)]
        before = (mark.i - 1 - (self.word(mark.i - 1) in _ORDERING) for mark in self.of("time"))  # II. Quartal, I-тоқсан
        return sorted({*self.digits, *words, *(i for i in before if i >= self.first)})
