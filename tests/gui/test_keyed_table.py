from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column
from workbench.gui.grid_view import GridView
from workbench.gui.uneven_table import WHEEL_STEP

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def tops(view: GridView) -> dict[int, int]:
    first = max(0, view.indexAt(QPoint(1, 0)).row() - 2)
    rows = range(first, min(first + 30, view.model().rowCount()))
    found = {row: view.visualRect(view.model().index(row, 0)).top() for row in rows}
    return {row: top for row, top in found.items() if top < view.viewport().height()}


def test_pages_down_and_up_again_lead_back(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid(600).view
    view.select_pair("p100")
    start, before = view.current_pair(), tops(view)
    for key in [Qt.Key.Key_PageDown] * 10 + [Qt.Key.Key_PageUp] * 10:
        qtbot.keyClick(view, key)
    assert (view.current_pair(), tops(view)) == (start, before)


def test_keys_lead_through_the_rows(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    walked = []
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Down, keys.Key_Up, keys.Key_End, keys.Key_Home):
        qtbot.keyClick(view, key)
        walked.append(view.current_pair())
        rect = view.visualRect(view.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() < view.viewport().height()
    assert walked == ["p1", "p2", "p1", "p39", "p0"]


def test_pages_end_at_the_first_and_the_last_row(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid(30).view
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_pair() == "p29"
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.current_pair() == "p0"


def test_tab_leads_from_source_to_target_and_back(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    columns = [view.currentIndex().column()]
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(view, key)
        columns.append(view.currentIndex().column())
    assert columns == [Column.TARGET, Column.SOURCE, Column.TARGET, Column.SOURCE]


def test_a_row_higher_than_the_view_is_scrolled_through(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(3)
    grid.edit("p0", "渡輪在港口。" * 400)
    view = grid.view
    view.select_pair("p0")
    pressed = 0
    while view.current_pair() == "p0":
        qtbot.keyClick(view, Qt.Key.Key_Down)
        pressed += 1
    assert pressed * WHEEL_STEP >= view.visualRect(view.model().index(0, 0)).height() - 600


def test_a_page_after_anything_else_begins_anew(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid(600).view
    view.select_pair("p100")
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    view.select_pair("p300")
    rect = view.visualRect(view.currentIndex())
    assert 0 <= rect.top() < rect.bottom() < view.viewport().height()


def test_left_and_right_stay_in_the_row(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    view.select_pair("p3")
    for key, steps in ((Qt.Key.Key_Right, 9), (Qt.Key.Key_Left, 9)):
        for _ in range(steps):
            qtbot.keyClick(view, key)
        assert view.current_pair() == "p3"
    assert view.currentIndex().column() == Column.NUMBER
