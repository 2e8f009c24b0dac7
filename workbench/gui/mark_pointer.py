"""Mark pointer: which marked error the mouse or the cursor is at, and where a menu is wanted."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from workbench.gui.cell_editor import CellEditor
from workbench.gui.grid_model import GridModel
from workbench.gui.grid_view import GridView


class MarkPointer(QObject):
    """Watches the rows; of marks that overlap the shortest is meant."""

    touched = Signal(str)
    """The id of a marked error that was clicked, or that the cursor came into."""
    menu_wanted = Signal(QPoint, QMenu)
    """A menu is wanted at a place on the screen, with what it has for the text already."""

    def __init__(self, view: GridView, rows: GridModel) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu)
        view.pointer.clicked.connect(self._on_click)
        view.delegate.opened.connect(self._watch)

    @Slot(QPoint)
    def _on_click(self, place: QPoint) -> None:
        mark = self._view.mark_at(place)
        if mark is not None:
            self.touched.emit(mark.id)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self._on_click(place)
        menu = QMenu(self._view)
        self.menu_wanted.emit(self._view.viewport().mapToGlobal(place), menu)

    @Slot(CellEditor)
    def _watch(self, editor: CellEditor) -> None:
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._on_menu_over_text)
        editor.cursorPositionChanged.connect(self._on_cursor)

    @Slot(QPoint)
    def _on_menu_over_text(self, place: QPoint) -> None:
        editor = self.sender()
        if isinstance(editor, CellEditor):
            menu = editor.createStandardContextMenu()
            menu.addSeparator()
            self.menu_wanted.emit(editor.viewport().mapToGlobal(place), menu)

    @Slot()
    def _on_cursor(self) -> None:
        view, place, side = self._view, self._view.cursor_position(), self._view.open_side()
        row = self._rows.row_of(view.current_pair() or "")
        shown = self._rows.row_view(row) if row is not None else None
        if shown is None or place is None or side is None or view.selected_text_span():
            return
        here = (mark for mark, span in shown.marks_on(side) if span.start <= place <= span.end)
        mark = next(here, None)
        if mark is not None:
            self.touched.emit(mark.id)
