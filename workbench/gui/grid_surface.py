"""Grid surface: the rows of a review on the screen, at their place through every change."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from workbench.gui.cell_painter import CellPainter, Invisibles, RowPlace
from workbench.gui.grid_columns import GridColumns
from workbench.gui.grid_geometry import BAR_STEPS
from workbench.gui.grid_model import COLUMN_OF, SIDES, AnyIndex, Column, GridModel
from workbench.gui.keyed_table import KeyedTable
from workbench.gui.row_heights import RowHeights
from workbench.gui.shown_text import DiffMode
from workbench.gui.theme import Theme
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding
from workbench.model.segments import Side

# Pixels beside a mark of no width that are still meant for it.
_NEAR = 2
_LEAST_ZOOM, _MOST_ZOOM = 50, 300


class GridSurface(KeyedTable):
    """Paints the rows of a model and keeps the current one where it is on the screen."""

    zoom_requested = Signal(int)
    """Ctrl and the wheel: 1 for larger, -1 for smaller."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._painter = CellPainter(theme, model.direction)
        self._heights = RowHeights(model, self._painter)
        self._lit: Finding | None = None
        self._columns = GridColumns(model, self)

    def set_up_surface(self) -> None:
        """Set what calls overridden methods; for the end of the subclass's ``__init__``."""
        self.setHorizontalHeader(self._columns)
        self.setModel(self._rows)
        self.set_up_scrolling()
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Source and target, one pair a row"))
        self._columns.begin()
        self._columns.widths_changed.connect(self._take_widths)
        self._rows.direction_changed.connect(self._take_direction)
        self.updateGeometries()

    def select_pair(self, pair_id: str) -> None:
        """Make a pair the current one and scroll to it; nothing happens if it is not shown."""
        row = self._rows.row_of(pair_id)
        if row is not None:
            self.forget_page()
            self.make_current(row)
            self.scrollTo(self.currentIndex())

    def current_pair(self) -> str | None:
        """Give the id of the current pair."""
        return self._rows.pair_id(self.currentIndex().row())

    def selected_pairs(self) -> list[str]:
        """Give the ids of the selected pairs from top to bottom."""
        # Not selectedRows(): with 100,000 rows it takes half a minute.
        stretches = self.selectionModel().selection().toList()
        rows = {row for rows in stretches for row in range(rows.top(), rows.bottom() + 1)}
        ids = map(self._rows.pair_id, sorted(rows))
        return [pair_id for pair_id in ids if pair_id is not None]

    def mark_at(self, place: QPoint) -> Annotation | None:
        """Give the shortest marked error whose characters lie at a place of the viewport."""
        index = self.indexAt(place)
        side, view = SIDES.get(Column(max(0, index.column()))), self._rows.row_view(index.row())
        if side is None or view is None:
            return None
        cell = self.visualRect(index)
        for mark, span in view.marks_on(side):
            boxes = self._painter.text_boxes(view, side, cell, span)
            if any(_reaches(box, place) for box in boxes):
                return mark
        return None

    def set_zoom(self, percent: int) -> None:
        """Set the size of the texts; 100 is the usual reading size."""
        self._painter.zoom = max(_LEAST_ZOOM, min(percent, _MOST_ZOOM))
        self._restyle()

    @property
    def zoom(self) -> int:
        """The size of the texts in percent."""
        return self._painter.zoom

    def set_diff_shown(self, mode: DiffMode) -> None:
        """Show in each target what was changed in its draft, or the text alone."""
        self._painter.diff = mode
        self._restyle()

    def set_invisibles_shown(self, mode: Invisibles) -> None:
        """Paint signs for spaces and characters without a shape; the texts stay as they are."""
        self._painter.invisibles = mode
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = theme
        self._restyle()

    def leave_editor(self) -> None:
        """Hand in and close what is open before it gets other fonts and colours."""

    def return_to_editor(self) -> None:
        """Open again what ``leave_editor`` has closed."""

    @override
    def row_height(self, row: int) -> int:
        return self._heights.of(row)

    @override
    def tab_step(self, column: int) -> int:
        return {Column.SOURCE.value: 1, Column.TARGET.value: -1}.get(
            column, Column.TARGET - column
        )

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        width = self.viewport().width()
        if width != self._columns.fitted:
            self._columns.fit(width)

    @override
    def dataChanged(
        self, topLeft: AnyIndex, bottomRight: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        self.heights_changed()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        area = e.rect()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            painted = -self._places.hidden
            for place in self._places.rows(area.top(), area.bottom() + 1):
                painted = place.bottom
                self._paint_row(painter, place.row, QRect(0, place.top, 0, place.height))
            rest = QRect(area.left(), painted, area.width(), area.bottom() + 1 - painted)
            if rest.height() > 0:
                painter.fillRect(rest, QColor(self._painter.theme.base))
            if not self._places.count:
                self._paint_empty(painter)

    def _paint_row(self, painter: QPainter, row: int, strip: QRect) -> None:
        view = self._rows.row_view(row)
        if view is None:
            return
        current = self.currentIndex()
        place = RowPlace(
            cells=self._cells(strip),
            is_selected=self.selectionModel().isRowSelected(row),
            focus=current.column() if current.row() == row else None,
            lit=self._lit if self._lit is not None and self._lit.pair == view.pair.id else None,
        )
        self._painter.paint(painter, view, place)

    def _cells(self, strip: QRect) -> tuple[QRect, ...]:
        return tuple(
            QRect(
                self.columnViewportPosition(column), strip.top(),
                self.columnWidth(column), strip.height(),
            )
            for column in Column
        )  # fmt: skip

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._painter.theme.muted))
        words = self.tr("No rows to show. Another filter may let some through.")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _take_widths(self) -> None:
        place = self._place()
        self._heights.set_widths(self.columnWidth(Column.SOURCE), self.columnWidth(Column.TARGET))
        self._restore(place)

    def _take_direction(self) -> None:
        self._painter.direction = self._rows.direction
        self._restyle()

    def _restyle(self) -> None:
        self.leave_editor()
        place = self._place()
        self._painter.restyle()
        self._heights.clear()
        self._columns.scale(self._painter.zoom)
        self._restore(place)
        self.return_to_editor()

    def _place(self) -> tuple[int, int, float]:
        """Give a row to hold on to, its upper edge and what share of it is above the view."""
        row = self.currentIndex().row()
        rect = self.row_rect(row)
        if rect.isNull() or rect.bottom() < 0 or rect.top() >= self.viewport().height():
            row = self._places.anchor
            rect = self.row_rect(row)
        if rect.isNull():
            return -1, 0, 0.0
        return row, rect.top(), max(0, -rect.top()) / rect.height()

    def _restore(self, place: tuple[int, int, float]) -> None:
        row, y, share = place
        if 0 <= row < self._places.count:
            self._places.place(row, -round(share * self.row_height(row)) if share else y)
        self.heights_changed()

    def keep_near(self, row: int, y: int) -> None:
        """Put a row at a height of the view, moved inside it where it is not."""
        self.place_row(row, max(0, min(y, self.viewport().height() - BAR_STEPS)))

    def make_current(self, row: int) -> None:
        """Make a row the current and only selected one, in the column of a text."""
        column = self.currentIndex().column()
        index = self._rows.index(row, column if column in SIDES else Column.TARGET)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def scroll_to_spans(self, finding: Finding) -> None:
        """Scroll on to a finding inside a row that is too high for the view."""
        row = self._rows.row_of(finding.pair)
        view = self._rows.row_view(row) if row is not None else None
        if row is None or view is None:
            return
        room = self.viewport().height()
        for side in (Side.SOURCE, Side.TARGET):
            cell = self.visualRect(self._rows.index(row, COLUMN_OF[side]))
            for span in finding.spans(side)[:1]:
                for box in self._painter.text_boxes(view, side, cell, span)[:1]:
                    if box.top() < 0 or box.bottom() > room:
                        self.scroll_pixels(round(box.top()) - room // 3)


def _reaches(box: QRectF, place: QPoint) -> bool:
    """Say whether a box is at a place, or a thin one just beside it."""
    return box.adjusted(-_NEAR, 0, _NEAR, 0).contains(QPointF(place))
