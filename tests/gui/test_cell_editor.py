import itertools
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.cell_editor import CellEditor, Marked
from workbench.gui.cell_painter import PADDING, CellPainter
from workbench.gui.row_view import row_view
from workbench.gui.theme import LIGHT
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side, Span

pytestmark = pytest.mark.gui
WIDTH = 300
SPACES = "10\u00a0%\u202fof\u3000the\u2009ferries\n\n𠮷野家"


@pytest.fixture
def cells(qapp: QApplication) -> CellPainter:
    return CellPainter(LIGHT, Direction.parse("en", "zh-TW"))


@pytest.fixture
def open_editor(qtbot: QtBot, cells: CellPainter) -> Callable[..., CellEditor]:
    kept: list[QWidget] = []

    def make(text: str, side: Side = Side.TARGET) -> CellEditor:
        parent = QWidget()
        kept.append(parent)
        qtbot.addWidget(parent)
        parent.resize(WIDTH, 400)
        editor = CellEditor(Pair("p", "d", text, text, text), side, cells, parent)
        editor.setGeometry(2, 2, WIDTH - 4, 300)
        with qtbot.waitExposed(parent):
            parent.show()
        parent.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return editor

    return make


def compose(editor: CellEditor, text: str, committed: str = "") -> None:
    event = QInputMethodEvent(text, [])
    event.setCommitString(committed)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("text", [SPACES, "", "one line", "two\nlines", "ends\n", "\u2028"])
def test_a_text_goes_through_the_editor_unchanged(open_editor: Any, text: str) -> None:
    editor = open_editor(text)
    assert editor.text() == text
    assert not editor.is_changed


def test_spaces_of_every_kind_survive_an_edit(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor(SPACES)
    qtbot.keyClicks(editor, "!")
    assert editor.is_changed
    assert editor.hand_in() == SPACES + "!"
    assert not editor.is_changed


def test_spaces_of_every_kind_survive_copy_and_paste(open_editor: Any) -> None:
    editor = open_editor(SPACES)
    editor.selectAll()
    editor.copy()
    editor.paste()
    assert QApplication.clipboard().text() == editor.text() == SPACES


def test_what_was_copied_does_not_crash_the_program_at_its_end() -> None:
    script = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from workbench.gui.cell_editor import CellEditor
from workbench.gui.cell_painter import CellPainter
from workbench.gui.theme import LIGHT
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side
app = QApplication(sys.argv)
window = QWidget()
cells = CellPainter(LIGHT, Direction.parse("en", "zh-TW"))
editor = CellEditor(Pair("p", "d", "", "ferry", ""), Side.TARGET, cells, window)
editor.selectAll()
editor.copy()
"""
    # Only the end of a whole process shows whether the clipboard can be cleared without Python.
    ended = subprocess.run([sys.executable, "-c", script], check=False, timeout=60)
    assert ended.returncode == 0


def test_what_is_pasted_is_plain_text_with_plain_line_ends(open_editor: Any) -> None:
    editor, data = open_editor(""), QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold\r\nnext\rlast")
    editor.insertFromMimeData(data)
    assert editor.text() == "bold\nnext\nlast"


@pytest.mark.parametrize(
    "text", [SPACES, "", "ferry " * 40, "渡輪" * 60, "ends\n", "a\n\n\nb", "1 渡輪 " * 30]
)
def test_an_editor_is_as_high_as_the_painted_cell(
    open_editor: Any, cells: CellPainter, text: str
) -> None:
    editor = open_editor(text)
    view = row_view(Pair("p", "d", "", text, text), 1, ())
    assert editor.needed_height() == cells.text(view, Side.TARGET, WIDTH).height + 2 * PADDING


def test_every_enter_adds_a_line_of_the_same_height(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("one")
    heights = [editor.needed_height()]
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) * 2:
        qtbot.keyClick(editor, Qt.Key.Key_Return, modifier)
        heights.append(editor.needed_height())
    assert editor.text() == "one\n\n\n\n"
    assert {b - a for a, b in itertools.pairwise(heights)} == {heights[1] - heights[0]}


def test_undo_stops_at_the_text_that_was_opened(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("one")
    qtbot.keyClicks(editor, " two")
    for _ in range(9):
        editor.undo()
    assert editor.text() == "one"


def test_composed_text_is_no_text_until_it_is_finished(open_editor: Any) -> None:
    editor = open_editor("one")
    compose(editor, "du")
    assert editor.is_composing
    assert editor.text() == "one"
    editor.finish_composition()
    assert (editor.is_composing, editor.text()) == (False, "onedu")
    editor.finish_composition()
    assert editor.text() == "onedu"


def test_a_composition_the_input_method_commits_itself_is_not_doubled(open_editor: Any) -> None:
    editor = open_editor("one")
    compose(editor, "du")
    compose(editor, "", "渡")
    editor.finish_composition()
    assert editor.text() == "one渡"


def test_a_pause_is_told_only_with_something_to_hand_in(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("one")
    spy = QSignalSpy(editor.paused)
    editor._hand_in_if_idle()
    assert spy.count() == 0
    compose(editor, "du")
    editor._hand_in_if_idle()
    assert spy.count() == 0
    editor.finish_composition()
    editor._hand_in_if_idle()
    assert spy.count() == 1


def test_typing_starts_the_clock_for_a_pause(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("one")
    assert not editor._pause.isActive()
    qtbot.keyClicks(editor, "!")
    assert editor._pause.isActive()


def test_positions_are_code_points(open_editor: Any) -> None:
    editor = open_editor("𠮷野家😀船")
    assert editor.cursor_code_point() == 5
    assert editor.selected_span() is None
    editor.select(Span(3, 4))
    assert editor.selected_span() == Span(3, 4)
    assert editor.textCursor().selectedText() == "😀"


def test_ctrl_and_enter_ask_for_confirmation(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("one")
    with qtbot.waitSignal(editor.confirm_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "one"


def test_a_source_is_read_with_a_cursor_and_not_written(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("The ferry", Side.SOURCE)
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == "The ferry"
    assert editor.selected_span() == Span(0, 3)
    assert not editor.is_changed


def test_findings_are_marked_until_the_text_is_another(open_editor: Any, qtbot: QtBot) -> None:
    editor = open_editor("12 ferries\nand 3 boats")
    finding = Finding("numbers", "p", "m", Severity.ERROR, target_spans=(Span(0, 2), Span(15, 16)))
    plain = editor.grab().toImage()
    editor.mark(Marked(editor.text(), (finding,), None))
    underlined = editor.grab().toImage()
    editor.mark(Marked(editor.text(), (finding,), finding))
    lit = editor.grab().toImage()
    assert plain != underlined != lit
    assert len(editor._boxes(finding)) == 2
    editor.mark(Marked("another text", (finding,), finding))
    assert editor.grab().toImage() == plain
