"""Charts for briefings: each function takes the tables of `tradecheck.check` and returns a matplotlib Figure.

The title states the finding as a sentence, the line below tells measure, period, unit and valuation, and the last line
the documents with their dates. ``chart.alt_text`` says the same in words. `save` writes SVG, PNG or PDF.
"""

from .chart import Chart
from .kinds.dumbbell import dumbbell
from .saving import rendered, save

__all__ = ["Chart", "dumbbell", "rendered", "save"]
