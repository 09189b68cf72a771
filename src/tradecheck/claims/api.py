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

    Parameters
    ----------
    documents
        What `read` returned, one or several.

    Returns
    -------
    pandas.DataFrame
        Columns of `tables.CLAIMS`: ``value``, ``low`` and ``high`` are exact decimals in ``unit``, with the scale multiplied out and
        percent as 26.7. What is unknown is empty, with the reason in ``notes``.

    Examples
    --------
    >>> from tradecheck import extract, read
    >>> extract(read(b"Exports of Kenya came to 2.8 billion dollars in 2022."))[["measure", "value", "reporter", "period"]].values.tolist()
    [['exports', Decimal('2800000000'), 'KEN', '2022']]
    """
    from dataclasses import asdict

    several = [documents] if isinstance(documents, Document) else documents
    return frame([asdict(claim) for document in several for claim in claims_of(document).claims], CLAIMS)
