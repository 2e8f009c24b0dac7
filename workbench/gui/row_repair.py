"""Row repair: merging, splitting, shifting and pairing rows that were aligned wrongly."""

from PySide6.QtCore import QObject

from workbench.gui.actions import Handlers
from workbench.gui.review_page import ReviewPage
from workbench.model import edits
from workbench.model.changes import Change
from workbench.model.segments import Side
from workbench.review.splitting import counterpart


class RowRepair(QObject):
    """What the Segment menu does, always to the current row."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {
            "merge": self.merge,
            "split": self.split,
            "shift-source": self.shift_source,
            "shift-target": self.shift_target,
            "unpair": self.unpair,
            "pair-up": self.pair_up,
        }

    def merge(self) -> None:
        """Join the row with the one below it."""
        row = self._row()
        if row:
            change = edits.merge_with_next(self._desk.project, row)
            self._do(change, self.tr("There is no row below to merge with."))

    def split(self) -> None:
        """Cut the row at the cursor; the other side is cut at the likeliest place."""
        side, position = self._page.view.open_side(), self._page.view.cursor_position()
        row = self._row()
        if not row or side is None or position is None:
            self._desk.told.emit(self.tr("Put the cursor where the row is to be split."))
            return
        pair = self._desk.project.pairs[row]
        other = counterpart(pair.text(side), position, pair.text(_other(side)))
        places = (position, other) if side is Side.SOURCE else (other, position)
        self._do(edits.split_pair(self._desk.project, row, *places), "")

    def shift_source(self) -> None:
        """Push the sources down by a row from here on."""
        self._shift(Side.SOURCE)

    def shift_target(self) -> None:
        """Push the targets down by a row from here on."""
        self._shift(Side.TARGET)

    def unpair(self) -> None:
        """Put the two sides into rows of their own."""
        row = self._row()
        if row:
            change = edits.unpair(self._desk.project, row)
            self._do(change, self.tr("This row has one side only."))

    def pair_up(self) -> None:
        """Make one pair of this row and the one below, which hold one side each."""
        row = self._row()
        below = self._desk.project.neighbour(row, 1) if row else None
        if not row or below is None:
            return
        change = edits.pair_up(self._desk.project, row, below.id)
        sentence = self.tr("Only a row with a source alone and one with a target alone can pair.")
        self._do(change, sentence)

    def _shift(self, side: Side) -> None:
        row = self._row()
        if row:
            self._do(edits.shift(self._desk.project, row, side), "")

    def _row(self) -> str:
        self._page.view.commit_open_editor()
        return self._page.current()

    def _do(self, change: Change, otherwise: str) -> None:
        if not self._desk.do(change):
            self._desk.told.emit(otherwise)


def _other(side: Side) -> Side:
    return Side.TARGET if side is Side.SOURCE else Side.SOURCE
