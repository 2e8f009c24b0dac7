"""Keyed table: an uneven table walked through by keys, a page of pixels at a time."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from workbench.gui.grid_model import AnyIndex
from workbench.gui.uneven_table import WHEEL_STEP, UnevenTable

_PAGE_KEYS = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class KeyedTable(UnevenTable):
    """Moves the current row; rows higher than the view are scrolled through first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page_y: int | None = None

    def tab_step(self, column: int) -> int:
        """Give how many columns further the tabulator leads; for subclasses."""
        raise NotImplementedError(column)

    def forget_page(self) -> None:
        """Begin paging anew; to be called for whatever is done between two pages."""
        self._page_y = None

    @override
    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # A page has scrolled already, by exactly its pixels.
        if self._page_y is None:
            super().scrollTo(index, hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PAGE_KEYS:
            self.forget_page()
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.forget_page()
        super().mousePressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.forget_page()
        super().wheelEvent(event)

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        model, current = self._model(), self.currentIndex()
        if model is None or not self._places.count:
            return QModelIndex()
        if not current.isValid():
            return model.index(self._places.anchor, 0)
        actions = QAbstractItemView.CursorAction
        if cursorAction in {actions.MovePageDown, actions.MovePageUp}:
            way = 1 if cursorAction is actions.MovePageDown else -1
            return model.index(self._row_a_page_on(current.row(), way), current.column())
        row, column = self._moved(cursorAction, current)
        last = self._places.count - 1
        column = max(0, min(column, model.columnCount() - 1))
        return model.index(max(0, min(row, last)), column)

    def _moved(
        self, action: QAbstractItemView.CursorAction, current: QModelIndex
    ) -> tuple[int, int]:
        row, column, actions = current.row(), current.column(), QAbstractItemView.CursorAction
        if action is actions.MoveDown:
            return row + self._rows_on(row, 1), column
        if action is actions.MoveUp:
            return row + self._rows_on(row, -1), column
        steps = {
            actions.MoveHome: (-row, 0),
            actions.MoveEnd: (self._places.count, 0),
            actions.MoveLeft: (0, -1),
            actions.MoveRight: (0, 1),
            actions.MoveNext: (0, self.tab_step(column)),
            actions.MovePrevious: (0, self.tab_step(column)),
        }
        down, right = steps[action]
        return row + down, column + right

    def _rows_on(self, row: int, way: int) -> int:
        """Give the step to the next row; 0 where a row too high for the view was scrolled."""
        rect, room = self.row_rect(row), self.viewport().height()
        is_more_below = way > 0 and rect.top() < room <= rect.bottom()
        is_more_above = way < 0 and rect.top() < 0 <= rect.bottom()
        if rect.height() <= room or not (is_more_below or is_more_above):
            return way
        self.scroll_pixels(way * WHEEL_STEP)
        return 0

    def _row_a_page_on(self, row: int, way: int) -> int:
        """Scroll by a page and give the row that is now where the current one was.

        While only page keys are pressed the same height on the screen counts, so that as many
        pages up lead back to where as many pages down began.
        """
        if self._page_y is None:
            self._page_y = max(
                0, min(self.row_rect(row).center().y(), self.viewport().height() - 1)
            )
        before = self._places.anchor, self._places.hidden
        self.scroll_pixels(way * max(WHEEL_STEP, self.viewport().height() - WHEEL_STEP))
        if (self._places.anchor, self._places.hidden) == before:
            return self._places.count - 1 if way > 0 else 0
        found = self._places.row_at(self._page_y)
        return found if found >= 0 else self._places.count - 1
