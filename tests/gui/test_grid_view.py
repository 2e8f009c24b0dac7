from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from workbench.gui.cell_editor import INSET, CellEditor
from workbench.gui.grid_model import Column
from workbench.gui.grid_view import GridView
from workbench.model.edits import merge_with_next, set_direction
from workbench.model.languages import Direction
from workbench.model.segments import Side, Span

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def editor_of(view: GridView) -> CellEditor:
    found = view.indexWidget(view.currentIndex())
    assert isinstance(found, CellEditor)
    return found


def compose(editor: CellEditor, text: str) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent(text, []))


def click(qtbot: QtBot, view: GridView, row: int, column: Column) -> None:
    point = view.visualRect(view.model().index(row, column)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


# Ways to leave an editor: none of them may lose or double what was typed or composed.


def by_clicking_away(grid: Any, qtbot: QtBot) -> None:
    click(qtbot, grid.view, 3, Column.SOURCE)


def by_focusing_another_widget(grid: Any, qtbot: QtBot) -> None:
    other = QLineEdit(grid.view)
    other.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)


def by_going_to_another_window(grid: Any, qtbot: QtBot) -> None:
    grid.other = QLineEdit()
    qtbot.addWidget(grid.other)
    grid.other.show()
    grid.other.activateWindow()
    qtbot.waitUntil(grid.other.isActiveWindow)
    assert grid.view.open_side() is Side.TARGET


def by_filtering(grid: Any, qtbot: QtBot) -> None:
    grid.model.show(["p0", "p9"])


def by_closing_the_window(grid: Any, qtbot: QtBot) -> None:
    grid.view.close()


def by_tab(grid: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Tab)


def by_confirming(grid: Any, qtbot: QtBot) -> None:
    shortcut = QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_Return, grid.view.window())
    shortcut.activated.connect(grid.view.commit_open_editor)
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(
            editor_of(grid.view), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )


def by_selecting_a_row_far_away(grid: Any, qtbot: QtBot) -> None:
    grid.view.select_pair("p350")


def by_escape(grid: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Escape)


def by_another_direction(grid: Any, qtbot: QtBot) -> None:
    grid.session.perform(set_direction(grid.project, Direction.parse("en", "zh-CN")))


def by_merging_other_rows(grid: Any, qtbot: QtBot) -> None:
    grid.session.perform(merge_with_next(grid.project, "p20"))


WAYS = pytest.mark.parametrize(
    "leave",
    [
        by_clicking_away,
        by_focusing_another_widget,
        by_going_to_another_window,
        by_filtering,
        by_closing_the_window,
        by_tab,
        by_confirming,
        by_selecting_a_row_far_away,
        by_escape,
        by_another_direction,
        by_merging_other_rows,
    ],
)


@WAYS
def test_what_is_typed_and_composed_is_kept_once(
    make_grid: MakeGrid, qtbot: QtBot, leave: Callable[[Any, QtBot], None]
) -> None:
    grid = make_grid(400)
    grid.view.select_pair("p1")
    grid.view.edit_target()
    editor = editor_of(grid.view)
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "ab")
    compose(editor, "渡輪")
    leave(grid, qtbot)
    QApplication.sendPostedEvents()
    assert grid.target("p1") == "燈塔已開放。ab渡輪"


@WAYS
def test_a_text_that_was_only_looked_at_is_not_edited(
    make_grid: MakeGrid, qtbot: QtBot, leave: Callable[[Any, QtBot], None]
) -> None:
    grid = make_grid(400)
    grid.edit("p1", "10\u00a0%\u202f和\u3000空\u2028格\r")
    spy = QSignalSpy(grid.view.target_edited)
    grid.view.select_pair("p1")
    grid.view.edit_target()
    leave(grid, qtbot)
    assert spy.count() == 0


def test_composing_from_the_row_opens_the_editor(make_grid: MakeGrid) -> None:
    grid = make_grid()
    view = grid.view
    view.select_pair("p1")
    QApplication.sendEvent(view, QInputMethodEvent("du", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("渡")
    QApplication.sendEvent(view, done)
    view.close_open_editor()
    assert grid.target("p1") == "燈塔已開放。渡"


def test_typing_on_a_row_goes_on_with_its_target(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid()
    grid.view.select_pair("p1")
    qtbot.keyClick(grid.view, Qt.Key.Key_Tab)
    qtbot.keyClick(grid.view, "x")
    assert editor_of(grid.view).text() == "燈塔已開放。x"
    assert grid.view.open_side() is Side.TARGET


def test_escape_on_a_row_opens_nothing(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.open_side() is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_and_f2_open_the_target(make_grid: MakeGrid, qtbot: QtBot, key: Qt.Key) -> None:
    view = make_grid().view
    qtbot.keyClick(view, key)
    assert view.open_side() is Side.TARGET


def test_the_tabulator_leads_from_one_text_to_the_other(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid()
    grid.view.select_pair("p1")
    grid.view.edit_target()
    qtbot.keyClicks(editor_of(grid.view), "x")
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Tab)
    assert grid.view.open_side() is Side.SOURCE
    assert grid.target("p1") == "燈塔已開放。x"
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.view.selected_text_span() == (Side.SOURCE, Span(0, 1))
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Backtab)
    assert grid.view.open_side() is Side.TARGET


def test_enter_in_the_editor_breaks_the_line(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid()
    grid.view.select_pair("p1")
    grid.view.edit_target()
    qtbot.keyClick(editor_of(grid.view), Qt.Key.Key_Return)
    qtbot.keyClicks(editor_of(grid.view), "b")
    grid.view.close_open_editor()
    assert grid.target("p1") == "燈塔已開放。\nb"


def test_a_click_puts_the_cursor_where_it_points(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    cell = view.visualRect(view.model().index(1, Column.TARGET))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 12, cell.center().y())
    )
    assert view.current_pair() == "p1"
    assert view.cursor_position() == 0


def test_the_source_can_be_selected_and_copied_but_not_typed_in(
    make_grid: MakeGrid, qtbot: QtBot
) -> None:
    grid = make_grid()
    view = grid.view
    point = view.visualRect(view.model().index(1, Column.SOURCE)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    editor = editor_of(view)
    qtbot.keyClicks(editor, "zzz")
    editor.select(Span(4, 14))
    editor.copy()
    assert QApplication.clipboard().text() == "lighthouse"
    assert view.selected_text_span() == (Side.SOURCE, Span(4, 14))
    view.close_open_editor()
    assert grid.project.pairs["p1"].source == "The lighthouse is open."


def test_a_double_click_on_the_source_selects_the_word(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    cell = view.visualRect(view.model().index(1, Column.SOURCE))
    point = QPoint(cell.left() + 60, cell.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selected_text_span() == (Side.SOURCE, Span(4, 14))


def test_positions_are_code_points(make_grid: MakeGrid) -> None:
    grid = make_grid()
    grid.edit("p1", "𠮷野家😀船")
    view = grid.view
    assert view.cursor_position() is None
    assert view.selected_text_span() is None
    view.select_pair("p1")
    view.edit_target()
    assert view.cursor_position() == 5
    editor_of(view).select(Span(3, 5))
    assert view.selected_text_span() == (Side.TARGET, Span(3, 5))


def test_an_open_row_grows_with_its_text(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    view.select_pair("p1")
    below = view.visualRect(view.model().index(2, 0)).top()
    view.edit_target()
    for _ in range(5):
        qtbot.keyClick(editor_of(view), Qt.Key.Key_Return)
    lines = view.visualRect(view.model().index(2, 0)).top() - below
    assert lines > 0
    editor = editor_of(view)
    assert editor.height() == editor.document().size().height()
    view.close_open_editor()
    assert view.visualRect(view.model().index(2, 0)).top() == below + lines


def test_typing_at_the_lower_edge_stays_in_sight(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid(200).view
    view.scrollTo(view.model().index(101, 0), view.ScrollHint.PositionAtBottom)
    view.select_pair("p101")
    view.edit_target()
    for _ in range(8):
        qtbot.keyClick(editor_of(view), Qt.Key.Key_Return)
    editor = editor_of(view)
    bottom = editor.mapTo(view.viewport(), editor.cursorRect().bottomLeft()).y()
    assert bottom <= view.viewport().height()


def test_scrolled_away_the_editor_keeps_text_and_focus(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(400)
    view = grid.view
    view.select_pair("p1")
    view.edit_target()
    editor = editor_of(view)
    qtbot.keyClicks(editor, "ab")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "c")
    view.commit_open_editor()
    assert grid.target("p1") == "燈塔已開放。abc"


def test_the_editor_stays_on_its_cell_through_scrolling(make_grid: MakeGrid) -> None:
    view = make_grid(400).view
    view.select_pair("p2")
    view.edit_target()
    for pixels in (48, -20, 120):
        view.scroll_pixels(pixels)
        cell = view.visualRect(view.currentIndex()).adjusted(INSET, INSET, -INSET, -INSET)
        assert editor_of(view).geometry() == cell


def test_another_size_leaves_the_editor_open_where_it_was(
    make_grid: MakeGrid, qtbot: QtBot
) -> None:
    grid = make_grid()
    view = grid.view
    view.select_pair("p1")
    view.edit_target()
    qtbot.keyClicks(editor_of(view), "ab")
    qtbot.keyClick(editor_of(view), Qt.Key.Key_Left)
    view.set_zoom(140)
    assert grid.target("p1") == "燈塔已開放。ab"
    assert (view.open_side(), view.cursor_position()) == (Side.TARGET, 7)
    assert editor_of(view).font().pointSizeF() > 14
    view.close_open_editor()
    view.set_zoom(100)
    assert view.open_side() is None


def test_a_pause_in_typing_is_handed_in(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid()
    grid.view.select_pair("p0")
    grid.view.edit_target()
    editor = editor_of(grid.view)
    qtbot.keyClicks(editor, "!")
    editor.paused.emit()
    assert grid.target("p0").endswith("!")
    assert grid.view.open_side() is Side.TARGET


def test_a_change_from_elsewhere_reaches_an_editor_without_own_changes(
    make_grid: MakeGrid, qtbot: QtBot
) -> None:
    grid = make_grid()
    grid.view.select_pair("p1")
    grid.view.edit_target()
    grid.edit("p1", "新的")
    assert editor_of(grid.view).text() == "新的"
    qtbot.keyClicks(editor_of(grid.view), "x")
    grid.edit("p1", "別的")
    assert editor_of(grid.view).text() == "新的x"
