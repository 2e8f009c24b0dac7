from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column
from workbench.gui.grid_view import GridView
from workbench.gui.uneven_table import WHEEL_STEP

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def turn(view: GridView, notches: float, modifiers: Qt.KeyboardModifier | None = None) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        modifiers or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def tops(view: GridView) -> dict[int, int]:
    first = max(0, view.indexAt(QPoint(1, 0)).row() - 2)
    rows = range(first, min(first + 30, view.model().rowCount()))
    found = {row: view.visualRect(view.model().index(row, 0)).top() for row in rows}
    return {row: top for row, top in found.items() if top < view.viewport().height()}


def on_screen(view: GridView) -> QImage:
    """Give what has been painted; grab() would paint it all anew."""
    QApplication.sendPostedEvents()
    view.viewport().repaint(0, 0, 1, 1)
    return view.screen().grabWindow(view.winId()).toImage()


@pytest.mark.parametrize("start", [0, 120, 300])
@pytest.mark.parametrize("way", [1, -1])
def test_150_wheel_steps_move_every_row_by_48_pixels(
    make_grid: MakeGrid, start: int, way: int
) -> None:
    view = make_grid(600).view
    view.place_row(start if way > 0 else start + 200, 0)
    for _ in range(150):
        before = tops(view)
        turn(view, -way)
        after = tops(view)
        shared = before.keys() & after.keys()
        assert shared
        assert {before[row] - after[row] for row in shared} == {way * 48}


def test_fine_wheels_add_up(make_grid: MakeGrid) -> None:
    view = make_grid().view
    before = tops(view)[0]
    for _ in range(8):
        turn(view, -1 / 8)
    assert before - tops(view)[0] == WHEEL_STEP


def test_the_thumb_stays_put_where_it_is_dragged(make_grid: MakeGrid) -> None:
    view = make_grid(600).view
    bar = view.verticalScrollBar()
    longest = bar.maximum()
    for value in (longest // 3, longest // 2, longest - 50, 700):
        bar.setValue(value)
        assert (bar.value(), bar.maximum()) == (value, longest)


def test_the_bar_leads_to_the_very_last_row(make_grid: MakeGrid) -> None:
    view = make_grid(600).view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.visualRect(view.model().index(599, 0))
    assert last.bottom() == view.viewport().height() - 1


def test_arrows_and_page_clicks_move_by_pixels(make_grid: MakeGrid) -> None:
    view = make_grid(600).view
    actions = QAbstractSlider.SliderAction
    bar, page = view.verticalScrollBar(), view.viewport().height() - WHEEL_STEP
    for action, pixels in (
        (actions.SliderSingleStepAdd, WHEEL_STEP),
        (actions.SliderPageStepAdd, page),
        (actions.SliderPageStepSub, -page),
        (actions.SliderSingleStepSub, -WHEEL_STEP),
    ):
        before = tops(view)
        bar.triggerAction(action)
        after = tops(view)
        assert {before[row] - after[row] for row in before.keys() & after.keys()} <= {pixels}
    assert tops(view)[0] == 0


def test_rows_are_found_under_the_mouse(make_grid: MakeGrid) -> None:
    view = make_grid().view
    for row, top in tops(view).items():
        x = view.columnViewportPosition(Column.STATUS) + 3
        if top >= 0:
            index = view.indexAt(QPoint(x, top + 1))
            assert (index.row(), index.column()) == (row, Column.STATUS)
    assert not view.indexAt(QPoint(x, 100_000)).isValid()


def test_shift_and_a_click_select_all_rows_between(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid(400).view
    view.select_pair("p2")
    view.place_row(300, 0)
    point = view.visualRect(view.model().index(301, Column.SOURCE)).center()
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point
    )
    assert view.selected_pairs() == [f"p{n}" for n in range(2, 302)]


@pytest.mark.parametrize(
    ("hint", "edge"),
    [
        (QAbstractItemView.ScrollHint.PositionAtTop, "top"),
        (QAbstractItemView.ScrollHint.PositionAtBottom, "bottom"),
        (QAbstractItemView.ScrollHint.PositionAtCenter, "middle"),
    ],
)
def test_a_row_is_put_where_it_is_wanted(
    make_grid: MakeGrid, hint: QAbstractItemView.ScrollHint, edge: str
) -> None:
    view = make_grid(400).view
    room = view.viewport().height()
    for row in (200, 203, 180):
        view.scrollTo(view.model().index(row, 0), hint)
        rect = view.visualRect(view.model().index(row, 0))
        wanted = {"top": 0, "bottom": room - rect.height(), "middle": (room - rect.height()) // 2}
        assert rect.top() == wanted[edge]


def test_what_is_shifted_looks_like_what_is_painted_anew(make_grid: MakeGrid) -> None:
    view = make_grid(300).view
    for notches in (-1, -3, 2, -7, 0.5):
        turn(view, notches)
        shifted = on_screen(view)
        view.viewport().update()
        assert on_screen(view) == shifted


def test_an_empty_table_stands_every_key_and_turn(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid()
    grid.model.show([])
    view = grid.view
    turn(view, -3)
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_PageDown, keys.Key_End, keys.Key_Tab, keys.Key_Return):
        qtbot.keyClick(view, key)
    assert view.current_pair() is None
    assert view.selected_pairs() == []
    assert not view.grab().isNull()
