"""The start page: what to do first, and what was done last."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.start_page import StartPage


def made(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_buttons_ask_for_files_and_the_sample(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.open_wanted):
        page.open_button.click()
    with qtbot.waitSignal(page.sample_wanted):
        page.sample_button.click()


def test_a_recent_project_is_one_click_or_key_away(qtbot: QtBot) -> None:
    page = made(qtbot)
    paths = [Path("/somewhere/harbour.wbproj"), Path("/elsewhere/quay.wbproj")]
    page.show_recent(paths)
    where = page.recent.visualItemRect(page.recent.item(1)).center()
    with qtbot.waitSignal(page.project_wanted) as wanted:
        qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert wanted.args == [paths[1]]
    page.recent.setCurrentRow(0)
    with qtbot.waitSignal(page.project_wanted) as wanted:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert wanted.args == [paths[0]]


def test_without_recent_projects_there_is_no_empty_list(qtbot: QtBot) -> None:
    page = made(qtbot)
    page.show_recent([])
    assert not page.recent.isVisible()
    assert not page.recent_title.isVisible()
