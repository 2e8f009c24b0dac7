"""Grid view: the rows of a review side by side, to be read, walked through and corrected."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget
from typing_extensions import override

from workbench.gui.cell_delegate import CellDelegate
from workbench.gui.cell_editor import CellEditor, Marked
from workbench.gui.cell_pointer import CellPointer
from workbench.gui.grid_model import SIDES, AnyIndex, Column, GridModel
from workbench.gui.grid_surface import GridSurface
from workbench.gui.theme import Theme
from workbench.model.findings import Finding
from workbench.model.segments import Side, Span

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class GridView(GridSurface):
    """Source and target side by side; what goes in and out are pair ids and code points.

    Whoever changes the session on the user's behalf calls ``commit_open_editor`` first, so that
    the change starts from what the user sees.
    """

    target_edited = Signal(str, str)
    """A pair's id and the target that was typed."""
    current_changed = Signal(str)
    """The id of the pair that is now the current one; empty where there is none."""
    confirm_requested = Signal()
    """Ctrl+Enter was pressed in an editor and no shortcut of the window took it."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self.delegate = CellDelegate(model, self._painter, self)
        self._editor: CellEditor | None = None
        self._reopened_at: Span | None = None
        self.pointer = CellPointer(self, self._open)
        self._left_at: tuple[str, int] | None = None
        self.set_up_surface()
        self.setItemDelegate(self.delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.delegate.opened.connect(self._take_editor)
        self.delegate.turned.connect(self._turn)
        self.delegate.closed.connect(self._forget_editor)
        self.delegate.handed_in.connect(self.target_edited)
        model.about_to_show.connect(self._leave)
        model.modelReset.connect(self._come_back)
        self._come_back()

    def edit_target(self) -> None:
        """Open the target of the current pair for typing."""
        row = self.currentIndex().row()
        if row >= 0:
            index = self._rows.index(row, Column.TARGET)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def commit_open_editor(self) -> None:
        """Hand in what is being typed, composition included; the editor stays open."""
        if self._editor is not None:
            self.commitData(self._editor)

    def close_open_editor(self) -> None:
        """Hand in what is being typed and close the editor."""
        editor = self._editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def highlight(self, finding: Finding | None) -> None:
        """Light up the spans of a finding on both sides and scroll to them; None: of none."""
        self._lit = finding
        if finding is not None:
            if finding.pair != self.current_pair():
                self.select_pair(finding.pair)
            self.scroll_to_spans(finding)
        self._mark_editor()
        self.viewport().update()

    def selected_text_span(self) -> tuple[Side, Span] | None:
        """Give what is selected inside the open cell, in code points."""
        if self._editor is None:
            return None
        span = self._editor.selected_span()
        return (self._editor.side, span) if span is not None else None

    def cursor_position(self) -> int | None:
        """Give the position of the cursor in the open cell, in code points."""
        return self._editor.cursor_code_point() if self._editor is not None else None

    def open_side(self) -> Side | None:
        """Give the side whose text is open, None where no cell is."""
        return self._editor.side if self._editor is not None else None

    def place_to_ask(self) -> QPoint:
        """Give the place on the screen just below the cursor, or below the current cell."""
        if self._editor is not None:
            return self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    @override
    def leave_editor(self) -> None:
        cursor = self.cursor_position()
        self._reopened_at = Span(cursor, cursor) if cursor is not None else None
        self.close_open_editor()

    @override
    def return_to_editor(self) -> None:
        if self._reopened_at is not None:
            self.edit(self.currentIndex())
        if self._reopened_at is not None and self._editor is not None:
            self._editor.select(self._reopened_at)

    @override
    def dataChanged(
        self, topLeft: AnyIndex, bottomRight: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        super().dataChanged(topLeft, bottomRight, roles)
        self._mark_editor()

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update(self.row_rect(previous.row()))
        self.viewport().update(self.row_rect(current.row()))
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self._rows.pair_id(current.row()) or "")

    @overload
    def edit(self, index: AnyIndex, /) -> None: ...

    @overload
    def edit(
        self, index: AnyIndex, trigger: QAbstractItemView.EditTrigger, event: QEvent, /
    ) -> bool: ...

    @override
    def edit(
        self,
        index: AnyIndex,
        trigger: QAbstractItemView.EditTrigger | None = None,
        event: QEvent | None = None,
        /,
    ) -> bool | None:
        if trigger is None:
            super().edit(index)
            return None
        triggers = QAbstractItemView.EditTrigger
        is_typing = trigger is triggers.AnyKeyPressed
        if is_typing and isinstance(event, QKeyEvent) and not event.text().isprintable():
            return False
        is_elsewhere = index.isValid() and index.column() not in SIDES
        if is_typing or (trigger is triggers.EditKeyPressed and is_elsewhere):
            index = self._rows.index(index.row(), Column.TARGET)
            self.setCurrentIndex(index)
        # The stub knows no None here, C++ does.
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER_KEYS and not event.modifiers() & ~_KEYPAD:
            self.edit_target()
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event, self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.drag(event):
            super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.pointer.release(event, self.indexAt(event.position().toPoint()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._editor is not None:
            self._editor.select_word_at(event.globalPosition().toPoint())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.close_open_editor()
        super().hideEvent(event)

    def _leave(self) -> None:
        self.close_open_editor()
        pair_id, self._left_at = self.current_pair(), None
        if pair_id is not None:
            self._left_at = pair_id, self.row_rect(self.currentIndex().row()).top()

    def _come_back(self) -> None:
        """Find the current pair again, or the row that is now nearest to it."""
        self.heights_changed()
        if not self._rows.visible:
            self.current_changed.emit("")
            return
        pair_id, y = self._left_at or (self._rows.visible[0], 0)
        row = self._rows.nearest_row(pair_id)
        self.make_current(row)
        self.keep_near(row, y)

    def _turn(self) -> None:
        """Open the other text of the row."""
        actions = QAbstractItemView.CursorAction
        index = self.moveCursor(actions.MoveNext, Qt.KeyboardModifier.NoModifier)
        self.setCurrentIndex(index)
        self.edit(index)

    def _open(self, index: QModelIndex) -> CellEditor | None:
        """Open a cell unless it is open."""
        editor, side = self._editor, SIDES[Column(index.column())]
        if editor is None or (editor.pair_id, editor.side) != (self.current_pair(), side):
            self.edit(index)
        return self._editor

    def _take_editor(self, editor: CellEditor) -> None:
        self._editor = editor
        editor.confirm_requested.connect(self.confirm_requested)
        editor.cursorPositionChanged.connect(self._follow_cursor)
        editor.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._mark_editor()

    def _forget_editor(self) -> None:
        self._editor = None
        self._heights.release()
        self.heights_changed()

    def _grow(self) -> None:
        editor = self._editor
        if editor is not None and self._heights.hold_open(editor.pair_id, editor.needed_height()):
            self.heights_changed()

    def _follow_cursor(self) -> None:
        if self._editor is None:
            return
        cursor = self._editor.cursorRect()
        top = self._editor.viewport().mapTo(self.viewport(), cursor.topLeft()).y()
        room = self.viewport().height()
        if top >= 0 and top + cursor.height() <= room:
            return
        self.scroll_pixels(top + cursor.height() - room if top > 0 else top)

    def _mark_editor(self) -> None:
        if self._editor is None:
            return
        row = self._rows.row_of(self._editor.pair_id)
        view = self._rows.row_view(row) if row is not None else None
        if view is not None:
            is_lit = self._lit is not None and self._lit.pair == view.pair.id
            text = view.pair.text(self._editor.side)
            lit = self._lit if is_lit else None
            marks = [span for _, span in view.marks_on(self._editor.side)]
            self._editor.mark(Marked(text, view.findings, lit, marks))
