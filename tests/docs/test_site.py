"""The site is built by one command without a warning, and its pages lead to each other."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run([sys.executable, "tools/docsite/build.py", str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_site_is_built_without_a_warning(site: Path) -> None:
    assert (site / "index.html").is_file()


def test_every_link_between_pages_leads_somewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        for link in re.findall(r'href="([^"#?:]+)[^":]*"', page.read_text(encoding="utf-8")):
            assert (page.parent / unquote(link)).exists(), f"{page.relative_to(site)}: {link}"


def test_a_page_loads_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        loaded = re.findall(r'(?:src|<link[^>]* href)="(https?:[^"]+)"', page.read_text(encoding="utf-8"))
        assert not loaded, f"{page.relative_to(site)}: {loaded}"


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    import tradecheck

    page = (site / "reference.html").read_text(encoding="utf-8")
    for name in (*tradecheck.__all__, *tradecheck.charts.__all__):
        assert re.search(rf"\b{name}\b", re.sub(r"<[^>]*>", "", page)), name
