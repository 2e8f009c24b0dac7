"""Two texts side by side, with what differs set off."""

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from workbench.gui.difference_delegate import DifferenceDelegate
from workbench.gui.returned_items import Item, ItemKind
from workbench.gui.returned_model import ReturnedColumn, ReturnedModel
from workbench.gui.theme import LIGHT
from workbench.model.languages import Direction

pytestmark = pytest.mark.gui

MARKED = "text-decoration"


@pytest.fixture
def delegate(qtbot: QtBot) -> DifferenceDelegate:
    view = QTableView()
    qtbot.addWidget(view)
    return DifferenceDelegate(ReturnedModel([]), Direction.parse("en", "zh-Hans"), LIGHT, view)


def item(kind: ItemKind, mine: str, theirs: str) -> Item:
    return Item(kind, "a:1", 1, mine, theirs)


def test_what_went_is_struck_and_what_came_is_underlined(delegate: DifferenceDelegate) -> None:
    changed = item(ItemKind.CHANGED, "一艘船。", "两艘船。")
    mine = delegate._marked(changed, ReturnedColumn.MINE)
    theirs = delegate._marked(changed, ReturnedColumn.THEIRS)
    assert "line-through" in mine
    assert ">一<" in mine
    assert "underline" in theirs
    assert ">两<" in theirs


def test_texts_that_are_not_compared_are_shown_plain(delegate: DifferenceDelegate) -> None:
    comment = item(ItemKind.COMMENT, "", "Sure <?>")
    assert delegate._marked(comment, ReturnedColumn.THEIRS) == "Sure &lt;?&gt;"
