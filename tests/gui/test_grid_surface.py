from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor

from workbench.gui.grid_model import Column
from workbench.gui.theme import DARK
from workbench.model.edits import set_direction
from workbench.model.languages import Direction

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


def test_a_narrower_view_has_higher_rows_and_the_same_current_place(make_grid: MakeGrid) -> None:
    view = make_grid(100).view
    view.select_pair("p50")
    view.place_row(50, 210)
    index = view.currentIndex()
    height = view.visualRect(index).height()
    view.resize(480, 600)
    assert view.visualRect(index).height() > height
    assert view.visualRect(index).top() == 210


def test_without_the_current_row_in_sight_the_uppermost_stays(make_grid: MakeGrid) -> None:
    view = make_grid(200).view
    view.select_pair("p0")
    view.place_row(120, 0)
    view.resize(700, 600)
    assert view.visualRect(view.model().index(120, 0)).top() == 0


@pytest.mark.parametrize(("asked", "given"), [(10, 50), (120, 120), (900, 300)])
def test_the_size_stays_within_reason(make_grid: MakeGrid, asked: int, given: int) -> None:
    view = make_grid().view
    view.set_zoom(asked)
    assert view.zoom == given


def test_below_the_last_row_there_is_plain_ground(make_grid: MakeGrid) -> None:
    view = make_grid(1, theme=DARK).view
    image = view.viewport().grab().toImage()
    assert QColor(image.pixel(300, image.height() - 5)).name() == DARK.base


def test_no_rows_are_explained(make_grid: MakeGrid) -> None:
    grid = make_grid(5, theme=DARK)
    grid.model.show([])
    image = grid.view.viewport().grab().toImage()
    middle = {image.pixel(x, image.height() // 2) for x in range(image.width())}
    assert len(middle) > 2


def test_another_direction_brings_its_fonts(make_grid: MakeGrid) -> None:
    grid = make_grid()
    grid.session.perform(set_direction(grid.project, Direction.parse("en", "ja")))
    assert grid.view._painter.direction.target.tag == "ja"


def test_a_right_to_left_target_begins_at_the_right(make_grid: MakeGrid) -> None:
    arabic, latin = make_grid(languages=("en", "ar")), make_grid()
    arabic.edit("p1", "مدينة")
    latin.edit("p1", "city")
    inked = []
    for grid in (arabic, latin):
        cell = grid.view.visualRect(grid.model.index(1, Column.TARGET)).adjusted(3, 3, -3, -3)
        image = grid.view.viewport().grab(cell).toImage()
        middle = image.width() // 2
        ground = image.pixel(middle, 2)
        columns = range(image.width())
        rows = range(image.height())
        inked.append({x < middle for x in columns for y in rows if image.pixel(x, y) != ground})
    assert inked == [{False}, {True}]
