"""A real browser without a window: Chromium of the system, driven by playwright; tests skip where one of the two is missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Visit:
    """A page that was opened, with every address it asked for and every word on its console."""

    def __init__(self, page: Any, address: str) -> None:
        self.page = page
        self.asked: list[str] = []
        self.refused: list[str | None] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.refused.append(request.failure))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: (self.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(address)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing was said, and nothing asked for but files of the report itself."""
        return not self.said and all(address.startswith("file:") for address in self.asked)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no browser here; looked for {', '.join(NAMES)}")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a text as a page, or a page at a path."""
    contexts = []

    def opened(page: str | Path, **options: Any) -> Visit:
        if isinstance(page, str):
            path = tmp_path / "report.html"
            path.write_text(page, encoding="utf-8", newline="")
        else:
            path = page
        contexts.append(chromium.new_context(**options))
        return Visit(contexts[-1].new_page(), path.as_uri())

    yield opened
    for context in contexts:
        context.close()
