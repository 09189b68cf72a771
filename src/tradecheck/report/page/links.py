"""Where a place of the report is found: on the same page, or on another page of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

INDEX, PAGES = "index.html", "pages"


@dataclass(frozen=True, slots=True)
class Links:
    """The way from one page to another; without ``files`` the whole report is one page.

    ``files`` are the file names of the documents' pages by number, ``here`` is the number of this page, 0 for the index.
    """

    files: Mapping[int, str] = field(default_factory=dict)
    here: int = 0

    def to(self, sheet: int, anchor: str) -> str:
        """Return the address of a place of a document, 0 for the index.

        >>> Links().to(2, "d2-c1"), Links({2: "2.html"}).to(2, "d2-c1"), Links({2: "2.html"}, 2).to(0, "x-f1")
        ('#d2-c1', 'pages/2.html#d2-c1', '../index.html#x-f1')
        """
        if not self.files or sheet == self.here:
            return f"#{anchor}"
        if sheet == 0:
            return f"../{INDEX}#{anchor}"
        return f"{self.page(sheet)}#{anchor}"

    def page(self, sheet: int) -> str:
        """Return the address of a document: its page, or its place on this one."""
        if not self.files:
            return f"#d{sheet}"
        return self.files[sheet] if self.here else f"{PAGES}/{self.files[sheet]}"
