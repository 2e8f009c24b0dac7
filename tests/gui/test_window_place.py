"""A window opens as large as one of its name was left."""

from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from workbench.gui.window_place import WindowPlace, fitting


def opened(qtbot: QtBot, name: str, settings: QSettings) -> QDialog:
    window = QDialog()
    qtbot.addWidget(window)
    WindowPlace(window, name, settings)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_window_is_as_large_as_the_one_before_of_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = opened(qtbot, "scorecard", settings)
    first.resize(432, 321)
    first.close()
    assert opened(qtbot, "scorecard", settings).size() == QSize(432, 321)
    assert opened(qtbot, "agreement", settings).size() != QSize(432, 321)


def test_a_window_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert fitting(window, QSize(300, 200)) == QSize(300, 200)
    large = fitting(window, QSize(90_000, 200))
    assert large.height() == 200
    assert large.width() < room.width()
