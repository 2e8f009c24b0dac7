"""Cells read as people write numbers."""

import pytest

from workbench.formats.score_report import Cell, cell_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [("a", "a"), (1234, "1,234"), (1234.5, "1,234.50"), (-0.6, "−0.60"), (-0.001, "0.00")],
)
def test_a_cell_is_written_for_people(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text
