"""What a page holds, read strictly: every element closed, names of places used once, where its links lead."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("link", "meta", "input", "br", "hr"))


@dataclass
class Page(HTMLParser):
    """Fails on an element that is closed out of order; collects elements, places, links and what is read aloud."""

    open: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        assert len(known) == len(attrs), f"an attribute stands twice in {self.get_starttag_text()}"
        self.elements.append((tag, known))
        self.places += [known["id"] or ""] if "id" in known else []
        self.links += [known["href"] or ""] if "href" in known else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if "script" not in self.open and "style" not in self.open:
            self.words.append(data)

    def named(self, tag: str, class_: str = "") -> list[dict[str, str | None]]:
        """Return the attributes of the elements of a tag and, where told, a class."""
        return [known for name, known in self.elements if name == tag and (not class_ or class_ in (known.get("class") or "").split())]

    @property
    def text(self) -> str:
        return "".join(self.words)


def read_page(text: str) -> Page:
    """Return what a page holds; fails where it is not well-formed, a place is named twice, or a link on it leads nowhere."""
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    assert len(page.places) == len(set(page.places)), "a place is named twice"
    lost = {link for link in page.links if link.startswith("#") and link[1:] not in page.places}
    assert not lost, f"links that lead nowhere: {sorted(lost)[:5]}"
    return page
