"""The public door of the extract station: documents in, a claims table out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..documents.document import Document
from ..tables import CLAIMS, frame
from .reading import claims_of

if TYPE_CHECKING:
    import pandas as pd


def extract(documents: Document | Iterable[Document]) -> pd.DataFrame:
    """Return the claims table of one or several documents, one row per claim.

    Columns are those of `tables.CLAIMS`; ``value``, ``low`` and ``high`` are exact decimals.
    """
    from dataclasses import asdict

    several = [documents] if isinstance(documents, Document) else documents
    return frame([asdict(claim) for document in several for claim in claims_of(document).claims], CLAIMS)
