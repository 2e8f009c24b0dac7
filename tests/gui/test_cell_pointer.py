"""Letters are selected by dragging over them, whether or not their cell was open before."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column
from workbench.gui.grid_view import GridView
from workbench.model.segments import Side

MakeGrid = Callable[..., Any]
LEFT = Qt.MouseButton.LeftButton


def drag(qtbot: QtBot, view: GridView, start: QPoint, end: QPoint) -> None:
    screen = view.viewport()
    qtbot.mousePress(screen, LEFT, pos=start)
    for place in ((start + end) / 2, end):
        qtbot.mouseMove(screen, place)
    qtbot.mouseRelease(screen, LEFT, pos=end)


def places(view: GridView, row: int, column: Column) -> tuple[QPoint, QPoint]:
    """Give the left edge of a text and a point some letters further on."""
    cell = view.visualRect(view.model().index(row, column))
    return QPoint(cell.left() + 10, cell.top() + 18), QPoint(cell.left() + 70, cell.top() + 18)


@pytest.mark.parametrize(("column", "side"), [(Column.SOURCE, Side.SOURCE), (2, Side.TARGET)])
def test_a_drag_over_a_text_selects_its_letters(
    make_grid: MakeGrid, qtbot: QtBot, column: int, side: Side
) -> None:
    view = make_grid().view
    drag(qtbot, view, *places(view, 1, Column(column)))
    chosen = view.selected_text_span()
    assert chosen is not None
    assert (chosen[0], chosen[1].start) == (side, 0)
    assert chosen[1].end > 2
    assert view.selected_pairs() == ["p1"]


def test_a_drag_from_the_right_selects_to_the_left(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    left, right = places(view, 1, Column.TARGET)
    drag(qtbot, view, right, left)
    _, span = view.selected_text_span()
    assert span.start == 0
    assert view.cursor_position() == 0


def test_a_hand_that_trembles_does_not_select(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    start, _ = places(view, 1, Column.TARGET)
    drag(qtbot, view, start, start + QPoint(2, 1))
    assert view.selected_text_span() is None
    assert view.open_side() is Side.TARGET


def test_a_drag_beside_the_texts_selects_rows(make_grid: MakeGrid, qtbot: QtBot) -> None:
    view = make_grid().view
    cells = [view.visualRect(view.model().index(row, Column.STATUS)) for row in (0, 2)]
    drag(qtbot, view, *(cell.center() for cell in cells))
    assert view.selected_pairs() == ["p0", "p1", "p2"]
    assert view.open_side() is None


def test_a_drag_over_what_is_selected_selects_anew_and_moves_no_text(
    make_grid: MakeGrid, qtbot: QtBot
) -> None:
    grid = make_grid()
    view = grid.view
    drag(qtbot, view, *places(view, 1, Column.TARGET))
    editor = view.window().focusWidget()
    screen, before = editor.viewport(), grid.target("p1")
    first = editor.selected_span()
    qtbot.mousePress(screen, LEFT, pos=QPoint(20, 15))
    for x in range(25, 90, 5):
        qtbot.mouseMove(screen, QPoint(x, 15))
    qtbot.mouseRelease(screen, LEFT, pos=QPoint(90, 15))
    assert editor.text() == before
    assert editor.selected_span() not in {None, first}
