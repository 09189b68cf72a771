"""Which part of a page is its main text: not its menus, teasers, banners, comments and foot.

In: the tree of a page. Out: the element that holds the main text, with all else taken out. What markup says of itself comes first
(``main``, ``article``, ``nav``, roles, hidden parts), then the names that pages give their parts, then the share of links. A part
that holds much of the text of a page is never taken out, whatever it is called.
"""

from __future__ import annotations

import re
from typing import Any

_SILENT = (
    "head", "script", "style", "noscript", "template", "nav", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
    "button", "select", "textarea", "dialog", "datalist", "del",
)  # fmt: skip
_KEPT = frozenset(("html", "body", "main", "article", "h1", "tr", "td", "th", "tbody", "thead", "tfoot", "caption"))
_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar", "complementary")
)
_NAMED = re.compile(  # names of parts of a page as they stand in its markup, alone, first or last
    r"(?:[\w-]*-)?(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|footer|sidebar|pagination|pager|toolbar)"
    r"|(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|related|recommended|recommendations|share|sharing|social|socials|cookies?|comments?"
    r"|disqus|banner|advert|adverts|advertisement|ads?|promo|newsletter|subscribe|subscription|popup|modal|tags|tagcloud|teasers?"
    r"|skip|login|also|more-news|read-more|latest-news)(?:-[\w-]*)?"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MUCH, _MOST = 0.4, 0.5  # shares of the text of a page
_LINKED = 0.6  # share of links from which a part only leads elsewhere
_LINKED_TABLE = 0.9
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

Measures = dict[Any, tuple[int, int, int]]  # element: letters, letters inside links, links


def main_text(etree: Any, root: Any) -> Any:
    """Return the element of a page that holds its main text, with menus and the like removed from it."""
    etree.strip_elements(root, *_SILENT, with_tail=False)
    sizes = _measured(etree, root)
    _take_out(root, sizes)
    sizes = _measured(etree, root)
    _drop_teasers(root, sizes)
    main = _main_element(root, sizes)
    title = next(iter(root.iter("h1")), None)
    if main is not root and title is not None and next(iter(main.iter("h1")), None) is None:
        title.tail = None
        main.insert(0, title)
    return main


def _measured(etree: Any, root: Any) -> Measures:
    """Return letters, linked letters and links of each element, in one pass."""
    sizes: Measures = {}
    open_sums: list[list[int]] = [[0, 0, 0]]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            open_sums.append([_letters(element.text), 0, 0])
            continue
        letters, linked, links = open_sums.pop()
        if element.tag == "a" and element.get("href") is not None:
            linked, links = letters, links + 1
        sizes[element] = (letters, linked, links)
        around = open_sums[-1]
        around[0] += letters + _letters(element.tail)
        around[1] += linked
        around[2] += links
    return sizes


def _letters(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _take_out(root: Any, sizes: Measures) -> None:
    """Remove from top to bottom what is hidden, named or used as something else than main text."""
    own = max(sizes[root][0] - sizes[root][1], 1)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        letters, linked, links = sizes[element]
        large = letters - linked > _MUCH * own
        if element.tag not in _KEPT and (
            _is_hidden(element) or not large and (_is_apart(element) or _leads_away(element, letters, linked, links))
        ):
            _remove(element)
            continue
        waiting.extend(element)


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_apart(element: Any) -> bool:
    """Return whether markup or name say that an element is no part of the main text."""
    if element.get("role") in _ROLES or element.tag in ("footer", "aside"):
        return True
    if element.tag == "header":
        return next(iter(element.iter("h1")), None) is None and not _inside(element, ("article", "main"))
    names = _CAMEL.sub("-", f"{element.get('class', '')} {element.get('id', '')}").lower().replace("_", "-").split()
    return any(_NAMED.fullmatch(name) for name in names) and next(iter(element.iter("h1")), None) is None


def _leads_away(element: Any, letters: int, linked: int, links: int) -> bool:
    """Return whether a part is little but links."""
    if element.tag == "a" or element.tag in _HEADINGS or not links or next(iter(element.iter("h1")), None) is not None:
        return False
    if element.tag == "table" or next(iter(element.iter("table")), None) is not None:
        return linked > _LINKED_TABLE * letters
    if element.tag in ("span", "b", "strong", "em", "i", "small", "li", "dt", "dd"):
        return False
    return linked > _LINKED * letters and (links > 1 or linked > _LINKED_TABLE * letters)


def _inside(element: Any, tags: tuple[str, ...]) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _drop_teasers(root: Any, sizes: Measures) -> None:
    """Remove articles whose heading is a link: they announce another page. The longest article stays."""
    articles = list(root.iter("article"))
    longest = max(articles, key=lambda article: sizes[article][0], default=None)
    for article in articles:
        if article is not longest and not _inside(article, ("article",)) and _announces(article, sizes):
            _remove(article)


def _announces(article: Any, sizes: Measures) -> bool:
    heading = next(iter(article.iter(*_HEADINGS)), None)
    return heading is not None and (sizes[heading][2] > 0 or heading.getparent().tag == "a")


def _main_element(root: Any, sizes: Measures) -> Any:
    """Return the largest part that calls itself the main one and holds most of the text, else all of the page."""
    whole = root.find("body") if root.find("body") is not None else root
    for path in (".//main|.//*[@role='main']", ".//article", ".//*[@itemprop='articleBody']"):
        found = [element for element in root.xpath(path) if element in sizes]
        best = max(found, key=lambda element: sizes[element][0], default=None)
        if best is not None and sizes[best][0] >= _MOST * sizes[whole][0] > 0:
            return best
    return whole


def _remove(element: Any) -> None:
    """Take an element out and leave the text behind it where it was."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
