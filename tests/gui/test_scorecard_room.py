"""The charts' library is loaded by those alone who look at a scorecard."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.scorecard_room import show_scorecard
from workbench.gui.scorecard_window import ScorecardWindow
from workbench.gui.theme import LIGHT


def test_the_window_opens_over_its_parent_and_notes_its_place(
    qtbot: QtBot, make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    parent, desk = QWidget(), make_desk()
    desk.setParent(parent)
    qtbot.addWidget(parent)
    parent.show()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    show_scorecard(LIGHT, parent, desk, settings)
    (window,) = parent.findChildren(ScorecardWindow)
    qtbot.waitUntil(lambda: bool(window.page.toPlainText()))
    with qtbot.waitSignal(window.destroyed):
        window.close()
    assert settings.contains("scorecard/geometry")


def test_starting_the_program_does_not_load_the_charts() -> None:
    code = "import sys, workbench.gui.application; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
