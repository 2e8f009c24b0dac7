from collections.abc import Callable
from typing import Any

import pytest

from workbench.gui.grid_model import SIDES, Column

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def widths(view: Any) -> list[int]:
    return [view.columnWidth(column) for column in Column]


def test_source_and_target_share_what_is_left(make_grid: MakeGrid) -> None:
    view = make_grid().view
    assert abs(view.columnWidth(Column.SOURCE) - view.columnWidth(Column.TARGET)) <= 1
    assert sum(widths(view)) == view.viewport().width()


def test_dragging_the_edge_between_them_moves_their_share(make_grid: MakeGrid) -> None:
    view = make_grid().view
    view.resize(1000, 600)
    view.horizontalHeader().resizeSection(Column.SOURCE, 200)
    assert view.columnWidth(Column.SOURCE) == 200
    assert sum(widths(view)) == view.viewport().width()
    view.resize(1600, 600)
    assert view.columnWidth(Column.SOURCE) > 300
    assert sum(widths(view)) == view.viewport().width()


@pytest.mark.parametrize("width", [0, 40, 5000])
def test_no_text_is_dragged_out_of_sight(make_grid: MakeGrid, width: int) -> None:
    view = make_grid().view
    for column in SIDES:
        view.horizontalHeader().resizeSection(column, width)
        assert min(view.columnWidth(side) for side in SIDES) >= 85
        assert sum(widths(view)) == view.viewport().width()


def test_a_wider_status_takes_from_the_texts(make_grid: MakeGrid) -> None:
    view = make_grid().view
    view.horizontalHeader().resizeSection(Column.STATUS, 200)
    assert view.columnWidth(Column.STATUS) == 200
    assert sum(widths(view)) == view.viewport().width()


def test_larger_words_get_more_room(make_grid: MakeGrid) -> None:
    view = make_grid().view
    before = widths(view)
    view.set_zoom(150)
    assert view.columnWidth(Column.STATUS) == before[Column.STATUS] * 3 // 2
    assert sum(widths(view)) == view.viewport().width()


def test_the_header_is_painted(make_grid: MakeGrid) -> None:
    header = make_grid().view.horizontalHeader()
    image = header.grab().toImage()
    assert len({image.pixel(x, 16) for x in range(image.width())}) > 2
