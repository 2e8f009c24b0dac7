"""A marked error is meant by a click on it, by the cursor in it, and by the menu over it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column
from workbench.gui.mark_pointer import MarkPointer
from workbench.gui.review_page import ReviewPage
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.segments import Side, Span

MakePage = Callable[..., ReviewPage]
LEFT = Qt.MouseButton.LeftButton
MOMENT = "2026-01-01T00:00:00+00:00"


def error(name: str, side: Side, span: Span) -> Annotation:
    return Annotation(name, "p1", "", "Ana", MOMENT, side, span, "", "style", "minor")


@pytest.fixture
def page(make_page: MakePage) -> ReviewPage:
    """The second row has a long mark and a short one inside it, and one on the source."""
    made = make_page()
    for mark in (
        error("long", Side.TARGET, Span(0, 6)),
        error("short", Side.TARGET, Span(0, 2)),
        error("gap", Side.SOURCE, Span(4, 4)),
    ):
        made.desk.do(annotate(mark))
    return made


def touched(pointer: MarkPointer) -> list[str]:
    found: list[str] = []
    pointer.touched.connect(found.append)
    return found


def place(page: ReviewPage, side: Side, position: int) -> QPoint:
    view = page.view
    column = Column.SOURCE if side is Side.SOURCE else Column.TARGET
    cell = view.visualRect(page.model.index(1, column))
    shown = page.model.row_view(1)
    assert shown is not None
    (box,) = view._painter.text_boxes(shown, side, cell, Span(position, position))
    return box.center().toPoint() + QPoint(1, 0)


def test_a_click_means_the_shortest_mark_there(qtbot: QtBot, page: ReviewPage) -> None:
    found = touched(MarkPointer(page.view, page.model))
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place(page, Side.TARGET, 4))
    assert found[-1] == "long"
    page.view.close_open_editor()
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place(page, Side.TARGET, 1))
    assert found[-1] == "short"


def test_a_mark_without_characters_can_be_hit(qtbot: QtBot, page: ReviewPage) -> None:
    found = touched(MarkPointer(page.view, page.model))
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place(page, Side.SOURCE, 4))
    assert found == ["gap"]
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place(page, Side.SOURCE, 9))
    assert found == ["gap"]


def test_the_cursor_means_the_mark_it_comes_into(qtbot: QtBot, page: ReviewPage) -> None:
    found = touched(MarkPointer(page.view, page.model))
    page.view.select_pair("p1")
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert found[-1] == "long"
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    assert found[-1] == "short"


def test_a_menu_is_wanted_on_a_row_and_over_an_open_text(qtbot: QtBot, page: ReviewPage) -> None:
    pointer = MarkPointer(page.view, page.model)
    found, menus = touched(pointer), list[QMenu]()
    pointer.menu_wanted.connect(lambda _place, menu: menus.append(menu))
    page.view.customContextMenuRequested.emit(place(page, Side.TARGET, 4))
    assert found == ["long"]
    assert not menus[0].actions()
    page.view.edit_target()
    editor = page.window().focusWidget()
    assert editor is not None
    editor.customContextMenuRequested.emit(QPoint(5, 5))  # type: ignore[attr-defined]
    assert menus[1].actions()
