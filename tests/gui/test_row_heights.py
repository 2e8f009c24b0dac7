from collections.abc import Callable
from typing import Any

import pytest

from workbench.gui.cell_painter import CellPainter
from workbench.gui.grid_geometry import BAR_STEPS
from workbench.gui.row_heights import RowHeights
from workbench.gui.theme import LIGHT

pytestmark = pytest.mark.gui


@pytest.fixture
def made(make_grid: Callable[..., Any]) -> Any:
    grid = make_grid(8)
    grid.painter = CellPainter(LIGHT, grid.model.direction)
    grid.heights = RowHeights(grid.model, grid.painter)
    grid.heights.set_widths(300, 300)
    return grid


def test_a_height_is_measured_once_while_its_row_stays_the_same(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made.heights.of(2)
    monkeypatch.setattr(made.painter, "height", lambda *_: 999)
    assert made.heights.of(2) == first
    made.edit("p2", "另一句話")
    assert made.heights.of(2) == 999


def test_other_widths_are_measured_anew(made: Any) -> None:
    wide = made.heights.of(2)
    made.heights.set_widths(120, 120)
    narrow = made.heights.of(2)
    assert narrow > wide
    made.heights.set_widths(120, 120)
    assert made.heights.of(2) == narrow


def test_an_open_row_has_at_least_the_height_of_its_editor(made: Any) -> None:
    closed = made.heights.of(1)
    assert made.heights.hold_open("p1", 500)
    assert not made.heights.hold_open("p1", 500)
    assert made.heights.of(1) == 500
    made.heights.hold_open("p1", 5)
    assert made.heights.of(1) == closed
    made.heights.hold_open("p1", 500)
    made.heights.release()
    assert made.heights.of(1) == closed


def test_a_row_that_does_not_exist_is_low(made: Any) -> None:
    assert made.heights.of(99) == BAR_STEPS
