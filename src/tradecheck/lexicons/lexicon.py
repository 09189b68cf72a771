"""The words of one language and the marks they leave on a text.

In: phrases with category and value, as `loading.load` takes them from the files. Out: `Lexicon.marks`, the phrases found in tokens.
A phrase with a capital asks for one in the text; ``word*`` stands for every word that begins so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, TypeVar

from ..errors import UsageError
from .compounds import compound_meanings
from .tokens import HYPHENS, TOKEN, Tokens, folded, tokenise

_STAR = "\ue000"  # stands for the star of a stem where a phrase is cut
_FIRST = re.compile(rf"\0\s*({TOKEN.pattern})?(\*?)")  # of each of many phrases
_SHORTEST_STEM = 4  # of the last part of a compound word
_Key = TypeVar("_Key")
_Found = TypeVar("_Found")
_MEMORY = 50_000  # words remembered: a text of random letters must not fill the memory


_Told = tuple[str, str, str]  # a phrase as its file tells it, category, value; it is cut into tokens where a text has its first word


class _Phrase(NamedTuple):
    """Tokens to be found in a row; ``stems`` tells which stand for every word that begins so."""

    tokens: tuple[str, ...]
    stems: tuple[bool, ...]
    case: str  # 'upper' and 'capital' ask for such a first token in the text, 'code' for capitals behind it
    meanings: dict[str, str]


_NOTHING = _Phrase((), (), "", {})


class Mark(dict[str, str]):
    """A phrase found in a text: its value in each category, and its place, tokens i..j-1, code points start..end-1.

    A mark is the table of its meanings, since most of what is asked of a text is what a mark means; two are never the same.
    """

    __slots__ = ("end", "i", "j", "start")

    def __init__(self, i: int, j: int, start: int, end: int, meanings: Mapping[str, str]) -> None:
        self.i, self.j, self.start, self.end = i, j, start, end
        self.update(meanings)

    def __eq__(self, other: object) -> bool:
        return self is other or not isinstance(other, Mark) and super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    @property
    def meanings(self) -> Mapping[str, str]:
        return self


class _Memory(dict[_Key, _Found]):
    """What was found for a key, found once; emptied when it has grown large."""

    def __init__(self, find: Callable[[_Key], _Found]) -> None:
        self._find = find

    def __missing__(self, key: _Key) -> _Found:
        found = self._find(key)
        if len(self) > _MEMORY:
            self.clear()
        self[key] = found
        return found


@dataclass(slots=True, eq=False)
class Lexicon:
    """The compiled words of one language."""

    language: str
    decimal: str
    abbreviations: frozenset[str]
    common_words: frozenset[str]
    letters: str
    relatives: frozenset[str]  # what opens a clause on the noun before it
    definite_articles: frozenset[str]  # in the singular, before what a price is told for: the barrel, la tonne
    plural_endings: tuple[str, ...]  # of nouns behind a number, in languages whose words do not change with case
    inflected: bool
    verb_last: bool  # the word of planning stands behind what is planned
    verb_second: bool  # the subject may stand right behind its verb
    adjectives_follow: bool  # those of countries stand behind their noun
    compounds: bool  # words are joined: what an unknown one means is told by its parts
    homes: frozenset[str]  # countries whose own press writes in the language; none where all the world does
    home: str | None  # the country that texts mean which name none of them
    sender: str | None  # the country whose embassies are named by their host alone
    examples: tuple[Mapping[str, Any], ...]
    country_names: frozenset[str] = frozenset()  # in full, as CLDR has them: what else stands for a country may be a town
    dated: frozenset[str] = frozenset()  # months, parts of a year, places: a number before them with a full stop orders them
    decimal_told: bool | None = None  # true where figures of a text tell its decimal sign, false where they contradict each other
    _exact: dict[str, list[_Told]] = field(default_factory=dict)  # phrases by their first word
    _stems: dict[str, list[_Told]] = field(default_factory=dict)  # those whose first word stands for all that begin so
    _categories: dict[str, list[_Told]] = field(default_factory=dict)

    _starting: _Memory[str, tuple[_Phrase, ...]] = field(init=False)
    _going_on: _Memory[tuple[str, str], tuple[_Phrase, ...]] = field(init=False)
    _alone: _Memory[str, Mapping[str, str]] = field(init=False)
    _by_word: _Memory[str, tuple[_Phrase, ...]] = field(init=False)
    _by_stem: _Memory[str, tuple[_Phrase, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._starting, self._going_on, self._alone = _Memory(self._starting_with), _Memory(self._whose_second), _Memory(self._meanings)
        self._by_word, self._by_stem = (_Memory(partial(_joined_of, told)) for told in (self._exact, self._stems))

    def signed(self, decimal: str, told: bool | None) -> Lexicon:
        """Return the same words with another decimal sign."""
        other = copy(self)
        other.decimal, other.decimal_told = decimal, told
        return other

    def has(self, category: str) -> bool:
        """Return whether the language has words of a category: articles, cases."""
        return category in self._categories

    def single_words(self, category: str) -> Iterator[tuple[str, str]]:
        """Yield the phrases of one word of a category with their values; stems are none."""
        for phrase, _, value in self._categories.get(category, ()):
            if TOKEN.fullmatch(phrase):
                yield folded(phrase), value

    def marks(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Mark]:
        """Return the longest phrases found from left to right; they do not overlap."""
        found: list[Mark] = []
        starting, lower = self._starting, tokens.lower
        last = len(lower) if last is None else last
        end = first
        for i, phrases in [(i, told) for i, word in enumerate(lower[first:last], first) if (told := starting[word])]:
            if i < end:
                continue
            if len(phrases[0].tokens) > 1:
                phrases = self._going_on[lower[i], lower[i + 1] if i + 1 < last else ""]
            phrase = _longest(phrases, tokens, i, last)
            if phrase is not None:
                end = i + len(phrase.tokens)
                found.append(Mark(i, end, tokens.starts[i], tokens.ends[end - 1], phrase.meanings))
        return found

    def meanings(self, word: str) -> Mapping[str, str]:
        """Return what a single word or phrase means, empty where it is unknown."""
        return self._alone[word]

    def _meanings(self, word: str) -> Mapping[str, str]:
        tokens = tokenise(word)
        found = self.marks(tokens)
        return found[0] if found and found[0].j - found[0].i == len(tokens) else {}

    def _starting_with(self, word: str) -> tuple[_Phrase, ...]:
        """Return the phrases whose first token is or begins ``word``, longest and most exact first."""
        # most tokens first; among equals those that ask for a capital, then word by word the exact one, the longest stem
        return tuple(sorted(map(self._with_hidden, self._beginning(word)), key=_exactness))

    def _beginning(self, word: str) -> Iterator[_Phrase]:
        exact = self._by_word[word]
        yield from exact
        if self.compounds and not any(len(phrase.tokens) == 1 for phrase in exact):
            stem = next((length for length in range(len(word), 0, -1) if self._stem(word[:length])), 0)
            if joined := compound_meanings(word, self._of_word, stem):
                yield _Phrase((word,), (False,), "", joined)
        for length in range(len(word), 0, -1):
            yield from self._by_stem[word[:length]]

    def _whose_second(self, pair: tuple[str, str]) -> tuple[_Phrase, ...]:
        """Return the phrases that may begin with two words."""
        word, following = pair
        return tuple(
            phrase for phrase in self._starting[word]
            if len(phrase.tokens) == 1 or phrase.tokens[1] == following or phrase.stems[1] and following.startswith(phrase.tokens[1])
        )  # fmt: skip

    def _stem(self, stem: str) -> Mapping[str, str]:
        """Return what the words that begin with ``stem`` mean."""
        return next((phrase.meanings for phrase in self._by_stem[stem] if len(phrase.tokens) == 1), {})

    def _of_word(self, word: str, inflected: bool) -> Mapping[str, str]:
        """Return what one word means; words asked for in capitals are left out, and, unless ``inflected``, what goes on behind a stem."""
        for phrase in self._by_word[word]:
            if len(phrase.tokens) == 1 and phrase.case != "upper":
                return phrase.meanings
        shortest = _SHORTEST_STEM if inflected else len(word)
        return next((told for length in range(len(word), shortest - 1, -1) if (told := self._stem(word[:length]))), {})

    def _with_hidden(self, phrase: _Phrase) -> _Phrase:
        """Give a phrase what a word in it means: export of services the measure, of vehicles the goods, preliminary figures the source."""
        if len(phrase.tokens) == 1 or not (more := self._hidden(phrase)):
            return phrase
        return phrase._replace(meanings={**phrase.meanings, **more})

    def _hidden(self, phrase: _Phrase) -> dict[str, str]:
        """Return the meaning that a word of a phrase has and the phrase lacks."""
        if "commodity" in phrase.meanings and "measure" not in phrase.meanings:
            told = next((m for word in phrase.tokens if (m := self._plain(word).get("measure"))), None)
            return {"measure": told} if told else {}
        if not _BESIDE_FLOWS.isdisjoint(phrase.meanings) and "measure" not in phrase.meanings:
            flow = next((m for word in phrase.tokens if (m := self._plain(word).get("measure")) in _FLOWS), None)
            return {"measure": flow} if flow else {}
        if "noun" in phrase.meanings and "commodity" not in phrase.meanings:
            goods = next((m for word in phrase.tokens[1:] if (m := self._plain(word).get("commodity"))), None)
            return {"commodity": goods} if goods and self._plain(phrase.tokens[0]).get("preposition") == "of" else {}
        if phrase.meanings.get("release") == "revision" and "source_cue" not in phrase.meanings:
            strong = any(self._plain(word).get("source_cue") == "strong" for word in phrase.tokens)
            return {"source_cue": "strong"} if strong else {}  # nach den vorläufigen Ergebnissen des Statistischen Bundesamtes
        return {}

    def _plain(self, word: str) -> Mapping[str, str]:
        """Return what a word in small letters means by itself."""
        alone = (phrase for phrase in self._beginning(word) if len(phrase.tokens) == 1 and not phrase.case)
        return min(alone, key=_exactness, default=_NOTHING).meanings

    def add_all(self, told: Iterable[tuple[str, str, str]]) -> None:
        """Take in phrases, each with its category and value."""
        phrases = list(told)
        words = "\0".join(("", *(folded(phrase) for phrase, _, _ in phrases)))
        for one, (first, star) in zip(phrases, _FIRST.findall(words), strict=True):
            if not first:
                raise UsageError(f"lexicon '{self.language}': the phrase '{one[0]}' under [{one[1]}] {one[2]} holds no word.")
            (self._stems if star else self._exact).setdefault("-" if first in HYPHENS else first, []).append(one)
            self._categories.setdefault(one[1], []).append(one)


_FLOWS = ("exports", "imports", "turnover")
_BESIDE_FLOWS = frozenset(("whole", "hedge_after"))  # die gesamten Ausfuhren; 4 milyar doları geçen ihracat


def _exactness(phrase: _Phrase) -> tuple[int, bool, tuple[tuple[bool, int], ...]]:
    return -len(phrase.tokens), not phrase.case, tuple((stem, -len(word)) for stem, word in zip(phrase.stems, phrase.tokens, strict=True))


def _joined_of(told: Mapping[str, list[_Told]], first: str) -> tuple[_Phrase, ...]:
    """Cut the phrases of one first word; the same phrase in another category joins it."""
    found: dict[tuple[tuple[str, ...], tuple[bool, ...], str], dict[str, str]] = {}
    for phrase, category, value in told.get(first, ()):
        found.setdefault(_cut(phrase), {})[category] = value
    return tuple(_Phrase(*key, meanings) for key, meanings in found.items())


def _cut(phrase: str) -> tuple[tuple[str, ...], tuple[bool, ...], str]:
    """Return the tokens of a phrase, which of them stand for every word that begins so, and the capitals it asks for."""
    cut = tokenise(phrase.replace("*", _STAR))
    tokens: list[str] = []
    stems: list[bool] = []
    for word in cut.lower:
        if word == _STAR:
            stems[-1] = True
        else:
            tokens.append(word)
            stems.append(False)
    return tuple(tokens), tuple(stems), _case(cut.words)


def _case(words: list[str]) -> str:
    """Return which capitals the first words of a phrase ask for: see `_Phrase`."""
    printed = words[0]
    if printed == "$":
        return "code" if words[1:] and words[1].isupper() else ""
    if not printed[0].isupper():
        return ""
    return "upper" if len(printed) > 1 and printed.isupper() else "capital"


def _longest(phrases: tuple[_Phrase, ...], tokens: Tokens, i: int, last: int) -> _Phrase | None:
    """Return the first of some phrases, the longest first, that stands at a token; their first two words are known to."""
    lower = tokens.lower
    for phrase in phrases:
        length = len(phrase.tokens)
        if i + length > last or (phrase.case and not _case_fits(phrase.case, tokens, i)):
            continue
        for k in range(2, length):
            word, want = lower[i + k], phrase.tokens[k]
            if word != want and not (phrase.stems[k] and word.startswith(want)):
                break
        else:
            return phrase
    return None


def _case_fits(case: str, tokens: Tokens, i: int) -> bool:
    """Return whether capitals stand where a phrase asks for them; letters behind a sign are a code: $AU, not "802 M$ au"."""
    if case == "code":
        return tokens.words[i + 1].isupper()
    word = tokens.words[i]
    return word.isupper() if case == "upper" else word[0].isupper()
