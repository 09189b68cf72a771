"""What the readers of one table share: its text, its words and what is said above it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...lexicons.lexicon import Lexicon
from ...period import Period
from ..periods.reader import PeriodReader
from ..sides.setting import Setting
from ..thread import Thread
from .headings import Heading, heading, words_of
from .lines import Cell


@dataclass(slots=True)
class Table:
    """What the readers of a table share."""

    text: str
    lexicon: Lexicon
    setting: Setting
    thread: Thread
    caption: Heading

    def says(self, cell: Cell, year: Period | None = None) -> Heading:
        """Return what a cell of words says; ``year`` is that of a bare month."""
        words = words_of(self.text, cell.start, cell.end, self.lexicon, self.setting)
        context = year or self.caption.period or self.thread.spoken.period
        rows_of_year = context is not None and context.grain == "year"  # January is that of the table, though a later one be just over
        return heading(words, replace(self.setting, today=None) if rows_of_year else self.setting, context)

    def is_period(self, cell: Cell) -> bool:
        """Return whether a cell names a period and holds no other figure: 2022 г., 2023年1-8月, Jan-Aug 2024*."""
        sentence = words_of(self.text, cell.start, cell.end, self.lexicon, self.setting)
        reader = PeriodReader(sentence, self.setting.today, self.setting.fiscal_start, self.caption.period)
        return any(when.period is not None for when in reader.read()) and reader.taken.issuperset(sentence.digits)
