"""The row list: a line is picked by the mouse and by Enter, and marked without being picked."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.row_list import RowList, lay_out_panel


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, panel: QWidget) -> RowList:
    model = QStringListModel(["Kiel", "Brest", "Husum"], panel)
    listed = RowList(model, {}, 0, panel)
    lay_out_panel(panel, [QLabel("3 harbours")], [QLabel("sorted")], listed)
    panel.resize(300, 200)
    with qtbot.waitExposed(panel):
        panel.show()
    return listed


def test_a_click_and_enter_pick_a_line(qtbot: QtBot, panel: QWidget) -> None:
    listed = shown(qtbot, panel)
    picked: list[int] = []
    listed.picked.connect(picked.append)
    where = listed.visualRect(listed.model().index(1, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)
    listed.selectRow(2)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert picked == [1, 2]


def test_a_marked_line_is_not_picked(qtbot: QtBot, panel: QWidget) -> None:
    listed = shown(qtbot, panel)
    with qtbot.assertNotEmitted(listed.picked):
        listed.mark(2)
    assert listed.currentIndex().row() == 2
    listed.mark(None)
    assert not listed.selectionModel().hasSelection()


def test_the_list_fills_the_panel_below_the_bar_and_takes_its_focus(
    qtbot: QtBot, panel: QWidget
) -> None:
    listed = shown(qtbot, panel)
    assert panel.focusProxy() is listed
    assert listed.columnWidth(0) == listed.viewport().width()
