"""The panel docks: tabs with the first in front, each reached by its action."""

import pytest
from PySide6.QtWidgets import QDockWidget, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from workbench.gui.panel_docks import PanelDocks

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
NAMES = ("findings", "errors", "comments", "numbers", "names")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    return made


@pytest.fixture
def docks(qtbot: QtBot, window: QMainWindow) -> PanelDocks:
    made = PanelDocks(window)
    made.size()
    made.fill({name: QLineEdit(name) for name in NAMES})
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return made


def in_sight(window: QMainWindow) -> list[str]:
    found = window.findChildren(QDockWidget)
    return [dock.objectName() for dock in found if not dock.widget().visibleRegion().isEmpty()]


def test_the_first_is_in_front_until_another_is_gone_to(
    qtbot: QtBot, window: QMainWindow, docks: PanelDocks
) -> None:
    docks.set_shown(shown=True)
    qtbot.waitUntil(lambda: in_sight(window) == ["findings"])
    docks.handlers()["to-names"]()
    qtbot.waitUntil(lambda: in_sight(window) == ["names"])
    focus = window.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "names"


def test_a_dock_that_was_closed_is_shown_when_gone_to(
    qtbot: QtBot, window: QMainWindow, docks: PanelDocks
) -> None:
    docks.set_shown(shown=False)
    qtbot.waitUntil(lambda: in_sight(window) == [])
    docks.go_to("numbers")
    qtbot.waitUntil(lambda: in_sight(window) == ["numbers"])


def test_each_dock_has_a_switch_with_its_name(docks: PanelDocks) -> None:
    assert [action.text() for action in docks.switches()] == [
        "Findings",
        "Marked errors",
        "Comments",
        "Numbers",
        "Names",
    ]
    assert set(docks.handlers()) == {f"to-{name}" for name in NAMES}
