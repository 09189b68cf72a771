"""Charts for briefings: each function takes the tables of `tradecheck.check` and returns a matplotlib Figure.

The title states the finding as a sentence, the line below tells measure, period, unit and valuation, and the last line
the documents with their dates. ``chart.alt_text`` says the same in words. `save` writes SVG, PNG or PDF.
"""

from .kinds.asymmetry import asymmetry
from .kinds.dumbbell import dumbbell
from .kinds.growth import growth
from .kinds.mirrored_bars import mirrored_bars
from .kinds.ranked_gaps import ranked_gaps
from .kinds.timeline import timeline
from .sheets.chart import Chart
from .sheets.saving import rendered, save

__all__ = ["Chart", "asymmetry", "dumbbell", "growth", "mirrored_bars", "ranked_gaps", "rendered", "save", "timeline"]
