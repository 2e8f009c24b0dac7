"""Cell delegate: opens, fills, places and closes the editor of a cell; it paints nothing."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workbench.gui.cell_editor import INSET, CellEditor
from workbench.gui.cell_painter import CellPainter, side_of
from workbench.gui.grid_model import AnyIndex, GridModel
from workbench.model.segments import Side

# Qt's widget coordinates are sound up to here; rows may be further away.
_FAR = 1_000_000
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class CellDelegate(QStyledItemDelegate):
    """Makes editors for source and target; Esc, like everything else, keeps what was typed."""

    opened = Signal(CellEditor)
    closed = Signal()
    handed_in = Signal(str, str)
    """A pair's id and its new target."""
    turned = Signal()
    """The user wants to go on in the other text of the row; the one he was in is closed."""

    def __init__(self, model: GridModel, painter: CellPainter, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = painter

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        view, side = self._model.row_view(index.row()), side_of(index.column())
        if view is None or side is None:
            return super().createEditor(parent, option, index)
        editor = CellEditor(view.pair, side, self._painter, parent)
        editor.paused.connect(lambda: self.hand_in(editor))
        self.opened.emit(editor)
        return editor

    @override
    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self.closed.emit()
        super().destroyEditor(editor, index)

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        view = self._model.row_view(index.row())
        if not isinstance(editor, CellEditor) or view is None or view.pair.id != editor.pair_id:
            return
        text = view.pair.text(editor.side)
        if text != editor.text() and not editor.is_composing and not editor.is_changed:
            editor.load(text)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, CellEditor):
            editor.finish_composition()
            self.hand_in(editor)

    def hand_in(self, editor: CellEditor) -> None:
        """Announce the text of the editor if it was changed since it was last announced."""
        # A pair that is gone, merged into its neighbour, has nowhere to put the text.
        if editor.is_changed and editor.side is Side.TARGET and self._model.has(editor.pair_id):
            self.handed_in.emit(editor.pair_id, editor.hand_in())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        cell = option.rect.adjusted(INSET, INSET, -INSET, -INSET)
        if abs(cell.top()) >= _FAR:
            editor.move(cell.left(), _FAR if cell.top() > 0 else -_FAR)
        elif editor.geometry() != cell:
            editor.setGeometry(cell)

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if not isinstance(object, CellEditor):
            return super().eventFilter(object, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape or key in _TABS:
                self.commitData.emit(object)
                self.closeEditor.emit(object, QStyledItemDelegate.EndEditHint.NoHint)
                if key in _TABS:
                    self.turned.emit()
                return True
        if isinstance(event, QFocusEvent) and _comes_back(event):
            # Looking something up elsewhere must not end the editing, which Qt would do.
            self.commitData.emit(object)
            return False
        return super().eventFilter(object, event)


def _comes_back(event: QFocusEvent) -> bool:
    """Say whether the focus goes to another window, or to a menu, as it does at an arrow key."""
    is_elsewhere = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
    is_in_menu = QApplication.activePopupWidget() is not None
    return event.lostFocus() and (is_elsewhere or is_in_menu)
