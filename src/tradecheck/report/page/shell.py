"""The frame of a page: head, style, script, header and footer.

The page's own policy allows its own style and script by their checksums and nothing else: no address is asked, and no script
that a document might smuggle in would run.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from ...markup import Markup, el, joined
from ..result import SCHEMA_VERSION, Input, Result
from .words import Words

GENERATOR = '<meta name="generator" content="tradecheck'  # by which a page of an earlier report is known


def page(title: str, body: Markup, result: Result, words: Words, inputs: tuple[Input, ...]) -> str:
    """Return a whole page; ``body`` holds its header and sections, ``inputs`` are those it is made of."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_checksum(style)}'; script-src '{_checksum(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="generator", content=f"tradecheck {result.version}"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("link", rel="icon", href="data:,"),
        el("title", title),
        el("style", Markup(style)),
    )
    skip = el("a", words("skip"), href="#content", class_="skip")
    frame = el("body", skip, body, _footer(result, words, inputs), el("script", Markup(script)))
    return f"<!DOCTYPE html>\n{el('html', head, frame, lang=words.language, dir='ltr')}\n"


def section(
    key: str, level: int, *content: object, words: Words, prefix: str = "", class_: str | None = None, count: int | None = None
) -> Markup:
    """Return a section with its heading; those of the first rank are landmarks named by it."""
    anchor = f"{prefix}{key.replace('_', '-')}"
    number = "" if count is None else el("span", count, class_="number")
    return el(
        "section", el(f"h{level}", words(key), number, id=anchor), *content, aria_labelledby=anchor if level == 2 else None, class_=class_
    )


def _footer(result: Result, words: Words, inputs: tuple[Input, ...]) -> Markup:
    told = [words("version", version=result.version, schema=SCHEMA_VERSION), words("offline"), words("disclaimer")]
    if result.settings:
        told.append(joined([words("settings"), ": ", el("bdi", result.settings)]))
    if result.review.comparison:
        told.append(joined([words("baseline"), ": ", el("bdi", result.review.comparison.path)]))
    return el("footer", el("h2", words("about")), *(el("p", one) for one in told), _inputs(inputs, words))


def _inputs(inputs: tuple[Input, ...], words: Words) -> Markup:
    heads = (el("th", words(key), scope="col") for key in ("input", "date", "language", "checksum"))
    rows = (
        el("tr", el("td", el("bdi", one.name)), el("td", one.date), el("td", one.lang), el("td", el("code", one.sha256)))
        for one in inputs
        if not one.error
    )
    inner = el("table", el("caption", words("made_of"), class_="vh"), el("thead", el("tr", *heads)), el("tbody", *rows))
    listed = el("div", inner, class_="scroll", tabindex="0", role="group", aria_label=words("made_of"))
    return listed if len(inputs) <= 20 else el("details", el("summary", words("made_of"), f": {len(inputs)}"), listed)


@cache
def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _checksum(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
