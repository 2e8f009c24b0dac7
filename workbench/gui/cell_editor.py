"""Cell editor: the text of one cell while it is being edited, or read and copied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from workbench.gui.cell_painter import PADDING, CellPainter
from workbench.gui.cell_text import boxes, text_option
from workbench.gui.code_points import code_points_of, from_raw_text, to_code_points, units_of
from workbench.model.findings import Finding
from workbench.model.segments import Pair, Side, Span

# How far the editor stays inside its cell, so that the lines around it remain.
INSET = 2
# Typing that pauses this long is handed in, so that a crash loses little.
_PAUSE_MS = 2000


@dataclass(frozen=True, slots=True)
class Marked:
    """The findings of a text and what is marked in it, the shortest first.

    They are valid as long as the editor holds this text.
    """

    text: str
    findings: Sequence[Finding]
    lit: Finding | None
    errors: Sequence[Span] = ()


class CellEditor(QTextEdit):
    """A plain-text editor that looks like the cell it covers and loses no text."""

    paused = Signal()
    """Typing has paused; nothing is being composed."""
    confirm_requested = Signal()
    """Ctrl+Enter was pressed and no shortcut of the window took it."""

    def __init__(self, pair: Pair, side: Side, painter: CellPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self.pair_id = pair.id
        self.side = side
        self._cells = painter
        self._handed_in = ""
        self._marked = Marked("", (), None)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._hand_in_if_idle)
        self._dress()
        self.load(pair.text(side))
        if side is Side.TARGET:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self._pause.start)

    def _dress(self) -> None:
        theme = self._cells.theme
        self.setAcceptRichText(False)
        self.setReadOnly(self.side is Side.SOURCE)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(self._cells.style(self.side).font)
        self.document().setDefaultFont(self._cells.style(self.side).font)
        self.document().setDocumentMargin(PADDING - INSET)
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(theme.row))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        colours.setColor(QPalette.ColorRole.Highlight, QColor(theme.accent))
        colours.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.on_accent))
        self.setPalette(colours)
        names = {Side.SOURCE: self.tr("Source text"), Side.TARGET: self.tr("Target text")}
        self.setAccessibleName(names[self.side])

    def text(self) -> str:
        """Give the text without what is being composed, no-break spaces and all."""
        return from_raw_text(self.document().toRawText())

    def load(self, text: str) -> None:
        """Show a text; what was typed before is gone, and so is the way back to it."""
        style, place = self._cells.style(self.side), self.textCursor().position()
        self.document().setDefaultTextOption(text_option(text, style.language))
        # Undo must not lead to the time before the text and its line heights were there.
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(style.grid.height, fixed.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setUndoRedoEnabled(True)
        cursor.setPosition(min(place, cursor.position()))
        self.setTextCursor(cursor)
        self._handed_in = self.text()
        self._pause.stop()

    @property
    def is_changed(self) -> bool:
        """Whether there is text that has not been handed in."""
        return not self.isReadOnly() and self.text() != self._handed_in

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds characters that are not in the text yet."""
        return bool(self._preedit())

    def hand_in(self) -> str:
        """Give the text and take it for handed in."""
        self._handed_in = self.text()
        return self._handed_in

    def finish_composition(self) -> None:
        """Put what is being composed into the text, once."""
        if not self.is_composing:
            return
        method = QGuiApplication.inputMethod()
        method.commit()
        left = self._preedit()
        # Platforms without an input method of their own, and some with, leave it to us.
        if left:
            event = QInputMethodEvent("", [])
            event.setCommitString(left)
            self.inputMethodEvent(event)
            method.reset()

    def needed_height(self) -> int:
        """Give the height of the cell that shows all of the text."""
        return round(self.document().size().height()) + 2 * INSET

    def mark(self, marked: Marked) -> None:
        """Show these findings as long as the text is the one they were found in."""
        self._marked = marked
        self.viewport().update()

    def select(self, span: Span) -> None:
        """Select a span of code points."""
        units = units_of(self.text(), span)
        cursor = self.textCursor()
        cursor.setPosition(units.start)
        cursor.setPosition(units.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def put_cursor_at(
        self, place: QPoint, mode: QTextCursor.MoveMode = QTextCursor.MoveMode.MoveAnchor
    ) -> None:
        """Put the cursor nearest to a point of the screen, or select as far as there."""
        end = self.cursorForPosition(self.viewport().mapFromGlobal(place)).position()
        cursor = self.textCursor()
        cursor.setPosition(end, mode)
        self.setTextCursor(cursor)

    def select_word_at(self, place: QPoint) -> None:
        """Select the word at a point of the screen, as a double click does."""
        self.put_cursor_at(place)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def selected_span(self) -> Span | None:
        """Give the selected stretch in code points, None where nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        units = Span(cursor.selectionStart(), cursor.selectionEnd())
        return code_points_of(self.text(), units)

    def cursor_code_point(self) -> int:
        """Give the position of the cursor in code points."""
        return to_code_points(self.text(), self.textCursor().position())

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() is QEvent.Type.ShortcutOverride and self._leaves_to_window(e):
            e.ignore()
            return False
        return super().event(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        is_enter = e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm_requested.emit()
        elif is_enter and not self.isReadOnly():
            # Qt's own Enter drops the line height, and itself, in an empty line.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif self.isReadOnly() and e.text().isprintable() and e.text():
            # Else the view would take it and go on in the target.
            e.accept()
        else:
            super().keyPressEvent(e)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        # Qt would take selected text along with the mouse, where a reviewer selects anew.
        if e.button() is Qt.MouseButton.LeftButton and not e.modifiers():
            self.put_cursor_at(e.globalPosition().toPoint())
        super().mousePressEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        marked = self._marked
        is_marked = bool(marked.findings or marked.errors)
        is_current = is_marked and self.text() == marked.text
        if is_current and (marked.lit is not None or marked.errors):
            with QPainter(self.viewport()) as painter:
                painter.fillRect(e.rect(), self.palette().base())
                self._cells.paint_marked(painter, marked.errors, self._boxes_of)
                if marked.lit is not None:
                    self._cells.paint_lit(painter, iter(self._boxes(marked.lit)))
        super().paintEvent(e)
        if is_current and not self.is_composing:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for finding in reversed(self._marked.findings):
                    for box in self._boxes(finding):
                        self._cells.underline(painter, finding, box)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # Not a new QMimeData: the clipboard outlives Python and would crash on deleting ours.
        data = super().createMimeDataFromSelection()
        # Qt's own turns no-break spaces into spaces, and is filled in when first asked.
        data.text()
        for kind in data.formats():
            data.removeFormat(kind)
        data.setText(from_raw_text(self.textCursor().selectedText()))
        return data

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText() and not self.isReadOnly():
            self.insertPlainText(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def _leaves_to_window(self, e: QEvent) -> bool:
        """Say whether this is undo or redo and nothing here to be undone, so that others can."""
        if not isinstance(e, QKeyEvent) or self.is_composing:
            return False
        if e.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        if e.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def _preedit(self) -> str:
        return self.textCursor().block().layout().preeditAreaText()

    def _hand_in_if_idle(self) -> None:
        if self.is_composing:
            self._pause.start()
        elif self.is_changed:
            self.paused.emit()

    def _boxes(self, finding: Finding) -> list[QRectF]:
        return [box for span in finding.spans(self.side) for box in self._boxes_of(span)]

    def _boxes_of(self, span: Span) -> Iterator[QRectF]:
        units = units_of(self._marked.text, span)
        block = self.document().begin()
        while block.isValid():
            yield from self._boxes_in(block, units)
            block = block.next()

    def _boxes_in(self, block: QTextBlock, units: Span) -> list[QRectF]:
        start, end = units.start - block.position(), units.end - block.position()
        if end < 0 or start >= block.length():
            return []
        layout = block.layout()
        origin = layout.position() - QPointF(0, self.verticalScrollBar().value())
        inside = Span(max(0, start), min(end, block.length() - 1))
        grid = self._cells.style(self.side).grid
        return [box.translated(origin) for box in boxes(layout, grid, inside)]
