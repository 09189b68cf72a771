"""Fonts that have every sign of a text: the families of the style, and beside them one for the script where they lack it.

A sign that no font here has is an error that names the package to install; a box in its place would reach print unseen.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from matplotlib import font_manager

from ...errors import ChartError
from .style import parameter

_CJK = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH")
_CJK_FAMILIES = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei", "PingFang SC", "SimHei",
)  # fmt: skip
_UNSEEN = ("Cf", "Cc", "Zs", "Zl", "Zp")  # categories that need no glyph
_MARKS = "Mn"  # accents that a font may join with their letter


def families_for(text: str) -> list[str]:
    """Return the families to draw a text with, in the order in which they are asked for a sign.

    Raises
    ------
    ChartError
        Where no font here has a sign; the message names the package that has.
    """
    families = _of_style()
    for sign in dict.fromkeys(unicodedata.normalize("NFC", text)):
        if unicodedata.category(sign) not in _UNSEEN and not any(_has(family, sign) for family in families):
            families.append(_family_with(sign))
    return families


def _of_style() -> list[str]:
    given = parameter("font.family")
    families = [given] if isinstance(given, str) else list(given)
    return [family for family in families if _path(family)] or ["DejaVu Sans"]


def _family_with(sign: str) -> str:
    """Return an installed family that has the sign."""
    script = unicodedata.name(sign, "").partition(" ")[0].partition("-")[0]
    known, package = _known(sign, script)
    for family in (*known, "Noto Sans", "DejaVu Sans"):
        if _path(family) and _has(family, sign):
            return family
    if unicodedata.category(sign) == _MARKS:
        return "DejaVu Sans"
    raise ChartError(
        f"no font here has the sign '{sign}' (U+{ord(sign):04X} {unicodedata.name(sign, '')}), so the chart would show a box. "
        f"Install one: apt-get install {package} (it holds {known[0]}), or name a font of yours in a style file: --style FILE "
        "with a line 'font.family: DejaVu Sans, YOUR FONT'."
    )


def _known(sign: str, script: str) -> tuple[tuple[str, ...], str]:
    if script in _CJK:
        return _CJK_FAMILIES, "fonts-noto-cjk"
    if unicodedata.category(sign) == "So":  # pictures
        return ("Symbola", "Noto Sans Symbols2"), "fonts-symbola"
    return (f"Noto Sans {script.title()}",), "fonts-noto-core"


@cache
def _path(family: str) -> str | None:
    try:
        return font_manager.findfont(font_manager.FontProperties(family=family), fallback_to_default=False)
    except ValueError:
        return None


@cache
def _has(family: str, sign: str) -> bool:
    path = _path(family)
    return path is not None and font_manager.get_font(path).get_char_index(ord(sign)) != 0
