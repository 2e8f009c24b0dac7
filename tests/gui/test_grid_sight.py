"""The grid as it is seen: where rows stay, what is lit, what is spoken, what is not lost."""

import gc
import itertools
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.gui.cell_delegate import CellDelegate
from workbench.gui.cell_editor import CellEditor
from workbench.gui.cell_painter import Invisibles
from workbench.gui.grid_columns import GridColumns
from workbench.gui.grid_model import Column, GridModel
from workbench.gui.grid_surface import GridSurface
from workbench.gui.grid_view import GridView
from workbench.gui.keyed_table import KeyedTable
from workbench.gui.shown_text import DiffMode
from workbench.gui.theme import DARK
from workbench.gui.uneven_table import UnevenTable
from workbench.model.segments import Side

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def editor_of(view: GridView) -> CellEditor:
    found = view.indexWidget(view.currentIndex())
    assert isinstance(found, CellEditor)
    return found


def compose(editor: CellEditor, text: str) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent(text, []))


def test_the_current_row_stays_where_it_is_through_a_filter(make_grid: MakeGrid) -> None:
    grid = make_grid(400)
    view = grid.view
    view.select_pair("p200")
    view.place_row(200, 130)
    grid.model.show([f"p{n}" for n in range(0, 400, 5)])
    assert view.current_pair() == "p200"
    assert view.visualRect(view.currentIndex()).top() == 130
    assert view.selected_pairs() == ["p200"]


def test_where_the_current_row_is_hidden_the_next_one_follows(make_grid: MakeGrid) -> None:
    grid = make_grid()
    grid.view.select_pair("p8")
    grid.model.show(["p1", "p9", "p30"])
    assert grid.view.current_pair() == "p9"


def test_the_current_row_is_announced(make_grid: MakeGrid) -> None:
    grid = make_grid()
    spy = QSignalSpy(grid.view.current_changed)
    grid.view.select_pair("p3")
    grid.view.select_pair("gone")
    grid.model.show([])
    assert [spy.at(n)[0] for n in range(spy.count())] == ["p3", ""]


def test_the_current_row_stays_where_it_is_through_a_resize(make_grid: MakeGrid) -> None:
    view = make_grid(200).view
    view.select_pair("p100")
    view.place_row(100, 200)
    view.resize(700, 600)
    assert view.visualRect(view.currentIndex()).top() == 200
    view.set_zoom(150)
    assert view.visualRect(view.currentIndex()).top() == 200
    assert view.zoom == 150


def test_the_columns_fill_the_width(make_grid: MakeGrid) -> None:
    view = make_grid().view
    for width in (1200, 700):
        view.resize(width, 500)
        assert view.horizontalHeader().length() == view.viewport().width()


def test_a_finding_is_lit_on_both_sides_and_scrolled_to(make_grid: MakeGrid) -> None:
    grid = make_grid(400)
    finding = grid.inspection.findings_of("p300")[0]
    view = grid.view
    view.highlight(finding)
    assert view.current_pair() == "p300"
    lit = view.viewport().grab().toImage()
    view.highlight(None)
    dark = view.viewport().grab().toImage()
    row = grid.model.row_of("p300")
    for side, column in ((Side.SOURCE, Column.SOURCE), (Side.TARGET, Column.TARGET)):
        cell = view.visualRect(grid.model.index(row, column))
        assert finding.spans(side)
        assert lit.copy(cell) != dark.copy(cell)


def test_a_finding_deep_in_a_high_row_is_scrolled_to(make_grid: MakeGrid) -> None:
    grid = make_grid(5)
    pair = grid.project.pairs["p0"]
    grid.edit("p0", "渡輪在港口。" * 300 + pair.target)
    finding = grid.inspection.findings_of("p0")[0]
    grid.view.highlight(finding)
    text = grid.project.pairs["p0"].target
    assert finding.target_spans[0].quote(text)
    assert grid.view.visualRect(grid.view.currentIndex()).top() < -100


def test_what_is_shown_changes_the_picture_and_not_the_text(make_grid: MakeGrid) -> None:
    grid = make_grid()
    grid.edit("p1", "燈塔 開放了。")
    view = grid.view
    pictures = [view.viewport().grab().toImage()]
    for change in (
        lambda: view.set_diff_shown(DiffMode.SHOWN),
        lambda: view.set_invisibles_shown(Invisibles.SHOWN),
        lambda: view.set_theme(DARK),
        lambda: view.set_zoom(130),
    ):
        change()
        pictures.append(view.viewport().grab().toImage())
    assert all(one != other for one, other in itertools.pairwise(pictures))
    assert grid.target("p1") == "燈塔 開放了。"


def test_qt_tells_a_screen_reader_the_rows(make_grid: MakeGrid) -> None:
    grid = make_grid()
    table = QAccessible.queryAccessibleInterface(grid.view)
    assert table.role() is QAccessible.Role.Table
    texts = [
        table.child(n).text(QAccessible.Text.Name) for n in range(min(60, table.childCount()))
    ]
    for wanted in ("row 1, source. Traffic", "row 1, target, draft, 1 finding: ", "row 2, target"):
        assert any(text.startswith(wanted) for text in texts), wanted


def test_ctrl_and_the_wheel_ask_for_zoom(make_grid: MakeGrid) -> None:
    view = make_grid().view
    spy = QSignalSpy(view.zoom_requested)
    for way in (1, -1):
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, 120 * way), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
    assert [spy.at(n)[0] for n in range(spy.count())] == [1, -1]


OVERRIDES = [
    function
    for owner in (
        UnevenTable, KeyedTable, GridSurface, GridView, GridColumns, GridModel,
        CellEditor, CellDelegate,
    )
    for function in vars(owner).values()
    if callable(function)
]  # fmt: skip


def edit_some(grid: Any, qtbot: QtBot) -> None:
    view = grid.view
    for pair in ("p3", "p150", "p1"):
        view.select_pair(pair)
        view.edit_target()
        qtbot.keyClicks(editor_of(view), "a")
        compose(editor_of(view), "船")
        view.close_open_editor()


def look_around(grid: Any, qtbot: QtBot) -> None:
    view = grid.view
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Home):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
        qtbot.keyClick(view, key)
        view.grab()
    view.highlight(grid.inspection.findings_of("p100")[0])
    grid.model.show([])
    view.grab()
    grid.model.show(list(grid.project.order))
    view.resize(view.width() - 1, view.height())


def references(function: Callable[[], None]) -> tuple[list[int], int]:
    """Give the references to all overrides and to None after something was done."""
    function()
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [sys.getrefcount(override) for override in OVERRIDES], sys.getrefcount(None)


@pytest.mark.parametrize("scenario", [look_around, edit_some])
def test_no_reference_is_lost_in_a_session(
    make_grid: MakeGrid, qtbot: QtBot, scenario: Callable[[Any, QtBot], None]
) -> None:
    grid = make_grid(200)
    for _ in range(3):
        before = references(lambda: scenario(grid, qtbot))
    after = references(lambda: scenario(grid, qtbot))
    assert after[0] == before[0]
    # PySide itself keeps five more with each QTextEdit; a lost one is what aborts Python.
    assert before[1] - 5 <= after[1] <= before[1] + 100


def test_a_view_that_was_never_shown_stands_being_asked(qtbot: QtBot) -> None:
    view = UnevenTable()
    qtbot.addWidget(view)
    assert view.visualRect(view.currentIndex()).isNull()
    assert not view.indexAt(QPoint(1, 1)).isValid()
    assert view.verticalOffset() == 0
    view.scrollTo(view.currentIndex())
    view.updateGeometries()
