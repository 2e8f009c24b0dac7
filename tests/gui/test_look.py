"""The look: the theme that was chosen is worn and found again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from workbench.gui.look import Look
from workbench.gui.theme import DARK, LIGHT, Scheme, apply_theme


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Iterator[QSettings]:
    yield QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    apply_theme(qapp, LIGHT)


def test_the_system_decides_at_first(qapp: QApplication, settings: QSettings) -> None:
    assert Look(qapp, settings).scheme is Scheme.SYSTEM


def test_a_choice_is_worn_told_and_kept(
    qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    look = Look(qapp, settings)
    with qtbot.waitSignal(look.changed) as changed:
        look.choose(Scheme.DARK)
    assert changed.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert Look(qapp, settings).theme is DARK


def test_fields_have_edges_that_show_on_a_dark_window(
    qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    Look(qapp, settings).choose(Scheme.DARK)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    edge = field.palette().color(QPalette.ColorRole.Window).darker(140)
    assert abs(edge.lightness() - QColor(DARK.frame).lightness()) < 12


def test_a_strange_setting_is_the_system_s(qapp: QApplication, settings: QSettings) -> None:
    settings.setValue("look/scheme", "purple")
    assert Look(qapp, settings).scheme is Scheme.SYSTEM
