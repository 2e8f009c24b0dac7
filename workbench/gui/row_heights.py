"""Row heights: how high each row is, measured when asked and kept while it stays the same."""

from typing import TYPE_CHECKING

from workbench.gui.cell_painter import CellPainter
from workbench.gui.grid_geometry import BAR_STEPS
from workbench.gui.grid_model import GridModel

if TYPE_CHECKING:
    from workbench.gui.row_view import RowView


class RowHeights:
    """Heights for the present widths of the two text columns."""

    def __init__(self, model: GridModel, painter: CellPainter) -> None:
        self._model = model
        self._painter = painter
        self._source_width = 0
        self._target_width = 0
        self._known: dict[str, tuple[RowView, int]] = {}
        self._open: tuple[str, int] = ("", 0)

    def of(self, row: int) -> int:
        """Give the height of a row in pixels; of one that does not exist, that of a short one."""
        view = self._model.row_view(row)
        if view is None:
            return BAR_STEPS
        known = self._known.get(view.pair.id)
        if known is not None and known[0] is view:
            height = known[1]
        else:
            height = self._painter.height(view, self._source_width, self._target_width)
            self._known[view.pair.id] = (view, height)
        return max(height, self._open[1]) if self._open[0] == view.pair.id else height

    def set_widths(self, source: int, target: int) -> None:
        """Take other widths."""
        if (source, target) != (self._source_width, self._target_width):
            self._source_width, self._target_width = source, target
            self.clear()

    def clear(self) -> None:
        """Forget all, after fonts or widths have changed."""
        self._known.clear()

    def hold_open(self, pair_id: str, height: int) -> bool:
        """Give the row of an open editor at least this height; say whether that is news."""
        is_new = self._open != (pair_id, height)
        self._open = (pair_id, height)
        return is_new

    def release(self) -> None:
        """Note that no editor is open."""
        self._open = ("", 0)
