"""Numbers of counted things: 634 Japanese-invested entities, the number of firms rose from 320 to 345."""

from __future__ import annotations

from dataclasses import replace

from ...lexicons.lexicon import Mark
from ...lexicons.tokens import is_cjk
from ..sentence import Sentence
from .quantity import Quantity


def counted(sentence: Sentence, quantity: Quantity) -> Quantity:
    """A number without unit: a count where a counted noun follows, else kind number."""
    noun = _noun_after(sentence, quantity.j)
    if noun:
        unit = noun.meanings["noun"].replace("employed", "person")
        link = sentence.starting(noun.j, "per")
        span = sentence.mark(link.j, "time") if link is not None else None
        if span and unit in ("vehicle", "train", "vessel", "wagon", "aircraft"):
            return replace(quantity, j=link.j + 1 if link else quantity.j, kind="quantity", unit=f"{unit}/{span}", noun=noun.i)
        return replace(quantity, kind="count", unit=unit, noun=noun.i)
    link = sentence.starting(quantity.j, "per")
    if link is not None and sentence.mark(link.j, "currency") and not quantity.scale:
        quoted = [m.meanings["currency"] for m in sentence.of("currency") if m.j <= quantity.i]
        if quoted and quoted[-1] != sentence.mark(link.j, "currency"):
            return replace(quantity, kind="rate", unit=f"{quoted[-1]}/{sentence.mark(link.j, 'currency')}")
    counted = _counted_before(sentence, quantity)
    if counted is not None and not quantity.word:
        return replace(quantity, kind="count", unit=counted.meanings["noun"].replace("employed", "person"), noun=counted.i)
    return quantity


def _counted_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Return the noun of "the number of Polish companies rose from 320 to 345"."""
    for head in sentence.of("number_of"):
        for noun in sentence.of("noun"):
            if head.j <= noun.i <= head.j + 5 and noun.j <= quantity.i:
                return noun
    link = sentence.at.get(quantity.i - 1)
    if link is not None and "hedge_before" in link:
        link = sentence.at.get(link.i - 1)
    if link is not None and link.get("step") == "to" and "number_verb" in link and not quantity.scale and quantity.ulp == 1:
        nouns = [noun for noun in sentence.of("noun") if noun.j <= link.i and sentence.clause_of(noun.i) == sentence.clause_of(quantity.i)]
        return nouns[-1] if nouns else None
    return None


def _noun_after(sentence: Sentence, at: int) -> Mark | None:
    """Return the counted noun up to four words on, past adjectives: 634 Japanese-invested entities."""
    for step in range(at, min(at + 6, sentence.last)):
        mark = sentence.at.get(step)
        word = sentence.word(step)
        if mark is not None and mark.i <= step:
            if "noun" in mark:
                if not (mark.meanings["noun"] == "employed" and not _employs(sentence, at)):
                    return mark
            elif "unit" in mark and "unit" in mark and step > at:
                return None
            if step > at and sentence.word(step - 1) == "-" and sentence.glued(step - 1, step):
                continue  # an adjective tied by a hyphen: Japanese-invested
            if (
                any(
                    c in mark
                    for c in (
                        "distractor",
                        "scale",
                        "currency",
                        "time",
                        "month",
                        "step",
                        "span",
                        "source_cue",
                        "hedge_before",
                        "move",
                        "relative",
                    )
                )
                or mark.get("measure", "quantity") != "quantity"
            ):
                return None
            continue
        if word[:1].isdecimal() or (word and not word[0].isalpha() and word not in "+-–‑'’"):
            return None
        if word in sentence.lexicon.common_words and step > at:
            if word not in sentence.lexicon.common_words or not is_cjk(word):
                return None
    return None


def _employs(sentence: Sentence, at: int) -> bool:
    """People are counted where firms of a sentence employ them; one firm's own staff is no claim about trade."""
    firms = any(mark.meanings["noun"] in ("enterprise", "joint_venture", "project", "exporter") for mark in sentence.of("noun"))
    return firms and any(abs(mark.i - at) < 8 for mark in sentence.of("employ"))
