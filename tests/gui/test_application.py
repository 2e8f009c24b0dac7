"""The application: put together from its parts, run and closed again."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.gui import application
from workbench.gui.application import made_window, run
from workbench.gui.main_window import MainWindow
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.storage.project_file import ProjectFile

pytestmark = [
    pytest.mark.gui,
    # The offscreen platform says so of every window that has a least size.
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    facts = Facts("f", "Harbour", Direction.parse("en", "zh"), "2026-11-22T00:00:00+00:00")
    path = tmp_path / "harbour.wbproj"
    pairs = [Pair("a", "d", "One.", "一。", "一。")]
    ProjectFile.create(path, Project(facts, pairs)).close()
    return path


@pytest.fixture
def _as_it_was() -> Iterator[None]:
    hook, interval = sys.excepthook, sys.getswitchinterval()
    yield
    sys.excepthook = hook
    sys.setswitchinterval(interval)


def test_the_window_has_its_rooms_and_finds_its_place_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, project: Path
) -> None:
    window = made_window(qapp, tmp_path)
    qtbot.addWidget(window)
    window.resize(760, 560)
    window.show()
    window.opening.open_paths([project])
    qtbot.waitUntil(lambda: not window.is_busy)
    for name in ("open-sample", "export"):
        assert window.actions_[name].isEnabled()
    assert window.close()
    again = made_window(qapp, tmp_path)
    qtbot.addWidget(again)
    assert again.size() == window.size()
    assert again.start_page.recent.count() == 1
    again.close()


@pytest.mark.usefixtures("_as_it_was")
def test_running_with_a_project_shows_it_until_the_window_is_closed(
    qapp: QApplication, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def look_and_close() -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        window = next(w for w in windows if w.isVisible())
        shown.append(window.windowTitle())
        window.close()

    monkeypatch.setattr(application, "_application", lambda: qapp)
    QTimer.singleShot(0, look_and_close)
    assert run([str(project)]) == 0
    assert shown[0].startswith("harbour")
