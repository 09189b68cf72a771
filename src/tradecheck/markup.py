"""HTML that is written element by element; whatever is no `Markup` is shown as it is, never taken for markup.

Signs that a page must not hold (controls, halves of pairs) are shown as their pictures, and the two signs that force a
direction of writing as their names, so that a figure cannot be made to read backwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

Attribute = str | int | float | bool | None

_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset(("link", "meta", "input", "br", "hr"))
_DELETE, _PICTURES = 0x7F, 0x2400


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def shown(value: object) -> Markup:
    r"""Return a value as HTML that shows it as it is.

    >>> shown('<b title="x">'), shown("1\x00\u202e2")
    ('&lt;b title=&quot;x&quot;&gt;', '1\u2400[U+202E]2')
    """
    if isinstance(value, Markup):
        return value
    text = "" if value is None else str(value)
    if not text.isascii() or not text.isprintable():
        text = _ODD.sub(_picture, text)
    return Markup(escape(text, quote=True))


def el(tag: str, *content: object, **attributes: Attribute) -> Markup:
    """Return an element; ``class_`` and ``for_`` lose their last sign, ``data_x`` becomes ``data-x``, ``None`` is left out.

    >>> el("a", "1 < 2", href="#c1", class_="claim", hidden=None)
    '<a href="#c1" class="claim">1 &lt; 2</a>'
    """
    told = "".join(_attribute(name, value) for name, value in attributes.items() if value is not None and value is not False)
    inner = "".join(shown(one) for one in content)
    return Markup(f"<{tag}{told}>" if tag in _VOID else f"<{tag}{told}>{inner}</{tag}>")


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """Return parts one after the other, with a plain text between them."""
    return Markup(shown(between).join(shown(part) for part in parts))


def _attribute(name: str, value: Attribute) -> str:
    name = name.removesuffix("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{shown(value)}"'


def _picture(match: re.Match[str]) -> str:
    point = ord(match[0])
    if point in (0x202D, 0x202E):
        return f"[U+{point:04X}]"
    return chr(_PICTURES + point) if point < 0x20 else "\u2421" if point == _DELETE else "\ufffd"
