"""Cell pointer: what the mouse does over the texts: clicks, and drags over letters."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication

from workbench.gui.cell_editor import CellEditor
from workbench.gui.grid_model import SIDES, Column

_LEFT = Qt.MouseButton.LeftButton


class CellPointer(QObject):
    """Opens the cell that is meant, and puts the cursor or a selection where the mouse is.

    ``open_cell`` opens the cell of an index, if it is not open, and gives its editor.
    """

    clicked = Signal(QPoint)
    """A cell was clicked at this place of the viewport, with nothing held down."""

    def __init__(
        self, view: QAbstractItemView, open_cell: Callable[[QModelIndex], CellEditor | None]
    ) -> None:
        super().__init__(view)
        self._open_cell = open_cell
        self._pressed = QModelIndex()
        self._from = QPoint()
        self._is_selecting = False

    def press(self, event: QMouseEvent, index: QModelIndex) -> None:
        """Take note of where a click or a drag begins."""
        self._pressed, self._is_selecting = index, False
        self._from = event.globalPosition().toPoint()

    def drag(self, event: QMouseEvent) -> bool:
        """Select the letters from where the drag began; say whether it began on a text."""
        is_plain = event.buttons() == _LEFT and not event.modifiers()
        if not is_plain or self._pressed.column() not in SIDES:
            return False
        place = event.globalPosition().toPoint()
        if not self._is_selecting:
            way = (place - self._from).manhattanLength()
            if way < QApplication.startDragDistance():
                return True
        editor = self._open_cell(self._pressed)
        if editor is not None and not self._is_selecting:
            self._is_selecting = True
            editor.put_cursor_at(self._from)
        if editor is not None:
            editor.put_cursor_at(place, QTextCursor.MoveMode.KeepAnchor)
        return True

    def release(self, event: QMouseEvent, index: QModelIndex) -> None:
        """Open a target that was clicked, and tell of a click that was no drag."""
        is_plain = event.button() is _LEFT and not event.modifiers()
        if not is_plain or self._is_selecting or index != self._pressed:
            return
        if index.column() == Column.TARGET:
            editor = self._open_cell(index)
            if editor is not None:
                editor.put_cursor_at(event.globalPosition().toPoint())
        self.clicked.emit(event.position().toPoint())
