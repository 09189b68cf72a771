"""The date a page tells of itself: JSON-LD, ``meta``, ``time``; when it was published, never when it was changed.

Names of the fields: schema.org (datePublished), the Open Graph protocol (article:published_time), Dublin Core (issued, date,
created). A field that means one thing only comes before one that sites use for several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ..dated.dating import machine_date

_META = (
    "article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued", "citation_publication_date",
    "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "publication_date", "pubdate", "date", "dcterms.date", "dc.date",
    "dcterms.created", "dc.date.created", "og:published_time",
)  # fmt: skip
_RANKS = {name: rank for rank, name in enumerate(_META)}
_PUBLISHED = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"]{6,40})"')
_SILENT = ("nav", "aside", "footer")


def page_date(root: Any) -> date | None:
    """Return the day a page was published by its own metadata, if it tells."""
    for told in (*_linked_data(root), *_meta(root), *_microdata(root), *_times(root)):
        day = machine_date(told)
        if day:
            return day
    return None


def _linked_data(root: Any) -> Iterator[str]:
    for script in root.xpath("//script[@type='application/ld+json']")[:20]:
        found = _PUBLISHED.search(script.text or "")
        if found:
            yield found[1]


def _meta(root: Any) -> list[str]:
    found = []
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _RANKS and meta.get("content"):
            found.append((_RANKS[name], meta.get("content")))
    return [content for _, content in sorted(found, key=lambda pair: pair[0])]


def _microdata(root: Any) -> Iterator[str]:
    for element in root.xpath("//*[@itemprop='datePublished']")[:5]:
        yield element.get("datetime") or element.get("content") or element.text or ""


def _times(root: Any) -> Iterator[str]:
    """Yield the time of publication, or that of the first article or the main part; those of teasers tell of other pages."""
    yield from root.xpath("//time[@pubdate]/@datetime")[:1]
    for part in [*root.iter("main")][:1] or [*root.iter("article")][:1] or [root]:
        for element in part.iter("time"):
            if element.get("datetime") and next(element.iterancestors(*_SILENT), None) is None:
                yield element.get("datetime")
                return
