from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from workbench.gui.cell_painter import PADDING, CellPainter, Invisibles, RowPlace, side_of
from workbench.gui.grid_model import Column
from workbench.gui.row_view import RowView, row_view
from workbench.gui.shown_text import DiffMode
from workbench.gui.theme import DARK, LIGHT
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side, Span, Status

pytestmark = pytest.mark.gui
PAIR = Pair("p", "d", "The 12 ferries", "21艘渡輪", "21艘渡輪")
FINDING = Finding(
    "unpaired", "p", "no-target", Severity.ERROR, (Span(4, 6),), (Span(0, 2),)
)  # its message is of no account here
WIDTHS = (60, 200, 200, 120, 80)


@pytest.fixture
def cells(qapp: QApplication) -> CellPainter:
    return CellPainter(LIGHT, Direction.parse("en", "zh-TW"))


def seen(pair: Pair = PAIR, findings: tuple[Finding, ...] = ()) -> RowView:
    return row_view(pair, 7, findings)


def painted(
    cells: CellPainter, view: RowView, lit: Finding | None = None, focus: int | None = None
) -> QImage:
    height = cells.height(view, WIDTHS[1], WIDTHS[2])
    places, x = [], 0
    for width in WIDTHS:
        places.append(QRect(x, 0, width, height))
        x += width
    image = QImage(x, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        cells.paint(painter, view, RowPlace(tuple(places), focus is not None, focus, lit))
    return image


def cell(image: QImage, column: Column) -> QImage:
    return image.copy(sum(WIDTHS[:column]), 0, WIDTHS[column] - 2, image.height() - 2)


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_a_row_is_as_high_as_its_longer_text(cells: CellPainter) -> None:
    short, long = seen(), seen(replace(PAIR, target="渡輪" * 60))
    text = cells.text(long, Side.TARGET, WIDTHS[2])
    assert cells.height(long, *WIDTHS[1:3]) == text.height + 2 * PADDING
    assert cells.height(short, *WIDTHS[1:3]) < cells.height(long, *WIDTHS[1:3])


def test_notes_under_the_status_find_room(cells: CellPainter) -> None:
    noted = seen(replace(PAIR, target="船", status=Status.CONFIRMED, confidence=0.5))
    assert len(noted.notes) == 2
    assert cells.height(noted, *WIDTHS[1:3]) > cells.height(seen(), *WIDTHS[1:3])


def test_a_finding_marks_both_sides_and_its_column(cells: CellPainter) -> None:
    plain, marked = painted(cells, seen()), painted(cells, seen(findings=(FINDING,)))
    for column in (Column.SOURCE, Column.TARGET, Column.FINDINGS):
        assert cell(plain, column) != cell(marked, column)
        assert LIGHT.severities[Severity.ERROR] in colours(cell(marked, column))
    assert cell(plain, Column.STATUS) == cell(marked, Column.STATUS)


def test_the_active_finding_has_a_ground_on_both_sides(cells: CellPainter) -> None:
    lit = painted(cells, seen(findings=(FINDING,)), FINDING)
    for column in (Column.SOURCE, Column.TARGET):
        assert LIGHT.lit in colours(cell(lit, column))
    assert LIGHT.lit not in colours(painted(cells, seen(findings=(FINDING,))))


def test_a_mark_on_another_stands_out(cells: CellPainter) -> None:
    def shown(*spans: Span) -> set[str]:
        marks = [
            Annotation(str(n), PAIR.id, "", "", "", Side.TARGET, span, severity="minor")
            for n, span in enumerate(spans)
        ]
        return colours(cell(painted(cells, row_view(PAIR, 1, (), marks)), Column.TARGET))

    whole = Span(0, len(PAIR.target))
    one, two = shown(whole), shown(whole, Span(0, 2))
    assert LIGHT.marked in one & two
    assert two - one
    assert shown(Span(0, 2), whole) == two


def test_what_is_missing_is_marked_in_an_empty_cell(cells: CellPainter) -> None:
    empty = Pair("p", "d", "The 12 ferries", "", "")
    mark = Annotation("a", "p", "", "", "", Side.TARGET, Span(0, 0), severity="major")
    shown = cell(painted(cells, row_view(empty, 1, (), [mark])), Column.TARGET)
    assert LIGHT.marked_edge in colours(shown)


def test_the_spans_boxes_are_where_the_text_is(cells: CellPainter) -> None:
    place = QRect(100, 50, WIDTHS[1], 60)
    (box,) = cells.text_boxes(seen(), Side.SOURCE, place, Span(0, 3))
    assert box.left() == 100 + PADDING
    assert box.top() == pytest.approx(50 + PADDING, abs=1 / 32)


def test_changes_are_shown_in_their_colours_when_asked(cells: CellPainter) -> None:
    edited = seen(replace(PAIR, target="12艘渡輪"))
    assert LIGHT.deleted_ground not in colours(painted(cells, edited))
    cells.diff = DiffMode.SHOWN
    cells.restyle()
    found = colours(cell(painted(cells, edited), Column.TARGET))
    assert {LIGHT.deleted_ground, LIGHT.inserted_ground} <= found
    assert LIGHT.deleted_ground not in colours(painted(cells, seen()))


def test_invisible_characters_are_shown_when_asked(cells: CellPainter) -> None:
    hidden = painted(cells, seen())
    cells.invisibles = Invisibles.SHOWN
    assert painted(cells, seen()) != hidden


def test_a_missing_side_has_another_ground(cells: CellPainter) -> None:
    alone = painted(cells, seen(replace(PAIR, target="", draft="")))
    assert LIGHT.window in colours(cell(alone, Column.TARGET))


def test_the_current_cell_is_framed_and_its_row_tinted(cells: CellPainter) -> None:
    image = painted(cells, seen(), focus=Column.TARGET)
    assert QColor(image.pixel(sum(WIDTHS[:2]), 10)).name() == LIGHT.accent
    assert LIGHT.row in colours(cell(image, Column.STATUS))


def test_another_theme_and_size_apply_at_once(cells: CellPainter) -> None:
    low = cells.height(seen(), *WIDTHS[1:3])
    cells.theme, cells.zoom = DARK, 200
    cells.restyle()
    assert cells.height(seen(), *WIDTHS[1:3]) > low
    assert DARK.base in colours(painted(cells, seen()))


def test_two_columns_show_a_side() -> None:
    assert [side_of(column) for column in Column] == [None, Side.SOURCE, Side.TARGET, None, None]
    assert side_of(-1) is None
