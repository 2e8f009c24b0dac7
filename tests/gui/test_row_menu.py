"""The menu at the mouse has what can be done to the row, and what it had for the text."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from workbench.gui.main_window import MainWindow


def test_the_menu_marks_an_error_in_the_row(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window = make_window(8)
    workspace = window.workspace
    assert workspace is not None
    workspace.pointer.menu_wanted.emit(QPoint(40, 40), QMenu(window))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions()]
    assert names[:4] == ["mark-error", "comment", "rate", ""]
    menu.close()
    menu.actions()[0].trigger()
    asked = QApplication.activePopupWidget()
    assert isinstance(asked, QMenu)
    asked.close()
