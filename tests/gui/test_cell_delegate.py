from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from workbench.gui.cell_editor import INSET, CellEditor
from workbench.gui.grid_model import Column
from workbench.model.edits import merge_with_next

pytestmark = pytest.mark.gui
MakeGrid = Callable[..., Any]


@pytest.fixture
def opened(make_grid: MakeGrid) -> Any:
    grid = make_grid()
    grid.delegate = grid.view.itemDelegate()
    grid.view.select_pair("p1")
    grid.view.edit_target()
    grid.editor = grid.view.indexWidget(grid.view.currentIndex())
    assert isinstance(grid.editor, CellEditor)
    return grid


def test_an_unchanged_text_is_not_handed_in(opened: Any) -> None:
    spy = QSignalSpy(opened.delegate.handed_in)
    opened.delegate.setModelData(opened.editor, opened.model, opened.view.currentIndex())
    assert spy.count() == 0


def test_a_changed_text_is_handed_in_once(opened: Any, qtbot: QtBot) -> None:
    spy = QSignalSpy(opened.delegate.handed_in)
    qtbot.keyClicks(opened.editor, "!")
    for _ in range(2):
        opened.delegate.setModelData(opened.editor, opened.model, opened.view.currentIndex())
    assert [spy.at(n) for n in range(spy.count())] == [["p1", "燈塔已開放。!"]]


def test_the_text_of_a_row_that_is_gone_has_nowhere_to_go(opened: Any, qtbot: QtBot) -> None:
    spy = QSignalSpy(opened.delegate.handed_in)
    qtbot.keyClicks(opened.editor, "!")
    opened.session.perform(merge_with_next(opened.project, "p0"))
    assert spy.count() == 0
    assert opened.view.open_side() is None


def test_the_editor_of_another_row_is_not_filled(opened: Any) -> None:
    opened.delegate.setEditorData(opened.editor, opened.model.index(5, Column.TARGET))
    assert opened.editor.text() == "燈塔已開放。"


def test_the_editor_leaves_the_lines_around_its_cell(opened: Any) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(100, 50, 300, 80)
    opened.delegate.updateEditorGeometry(opened.editor, option, opened.view.currentIndex())
    assert opened.editor.geometry() == option.rect.adjusted(INSET, INSET, -INSET, -INSET)


@pytest.mark.parametrize("top", [-60_000_000, 60_000_000])
def test_an_editor_far_away_keeps_its_size(opened: Any, top: int) -> None:
    size, option = opened.editor.size(), QStyleOptionViewItem()
    option.rect = QRect(100, top, 300, 1)
    opened.delegate.updateEditorGeometry(opened.editor, option, opened.view.currentIndex())
    assert opened.editor.size() == size
    assert abs(opened.editor.y()) == 1_000_000


def test_other_things_are_left_to_qt(opened: Any) -> None:
    number = opened.model.index(0, Column.NUMBER)
    other = opened.delegate.createEditor(opened.view, QStyleOptionViewItem(), number)
    assert not isinstance(other, CellEditor)
    opened.delegate.setEditorData(other, number)
    opened.delegate.setModelData(other, opened.model, number)
    assert isinstance(opened.delegate, QObject)
