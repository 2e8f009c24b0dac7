"""The main window in trouble and in disguise: full disks, faults, unsaved work, other colours."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.gui.main_window import MainWindow
from workbench.model.problems import StorageProblem
from workbench.model.project import Project
from workbench.model.segments import Status
from workbench.storage.project_file import ProjectFile

pytestmark = [
    pytest.mark.gui,
    # The offscreen platform says so of every window that has a least size.
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

MakeWindow = Callable[..., MainWindow]


class FullDisk:
    """A store that takes nothing until there is room."""

    def __init__(self) -> None:
        self.is_full = True

    def write(self, changes: list[object], _project: Project) -> None:
        if self.is_full:
            message = "{path} could not be written: the disk is full."
            raise StorageProblem(message, path="harbour.wbproj")

    def close(self) -> None:
        return


def press(qtbot: QtBot, widget: QWidget, keys: str) -> None:
    """Press a key of the action list on what has the focus."""
    combination = QKeySequence(keys)[0]
    focus = widget.window().focusWidget() or widget
    qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


def test_a_full_disk_is_told_and_kept_until_it_can_be_saved(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    desk, page = window.workspace.desk, window.workspace.page
    disk = FullDisk()
    desk.session.move_to(disk)
    desk.file = None
    window.actions_["needs-work"].trigger()
    assert page.banner.isVisible()
    assert "disk is full" in page.banner.text.text()
    assert window.workspace.status.saved.text() == "Not saved"
    disk.is_full = False
    page.banner.retry.click()
    assert not page.banner.isVisible()


def test_a_project_that_may_not_be_left_stays_when_another_is_opened(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(4)
    workspace = window.workspace
    assert workspace is not None
    other = tmp_path / "other.wbproj"
    ProjectFile.create(other, Project(workspace.desk.project.facts)).close()
    disk = FullDisk()
    workspace.desk.session.move_to(disk)
    window.actions_["needs-work"].trigger()
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    window.opening.open_project(other)
    assert window.workspace is workspace
    assert not window.close()
    disk.is_full = False
    workspace.desk.file = None
    ProjectFile.open_project(other)[0].close()


def test_a_place_that_cannot_be_written_is_told_and_changes_nothing(
    make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    file = window.workspace.desk.file
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _p, _t, words: told.append(words))
    nowhere = tmp_path / "nowhere" / "x.wbproj"
    monkeypatch.setattr(window.opening, "ask_for_place", lambda _suggested: nowhere)
    window.actions_["save-as"].trigger()
    assert len(told) == 1
    assert window.workspace.desk.file is file
    monkeypatch.setattr(window.opening, "ask_for_place", lambda _suggested: None)
    window.actions_["save-as"].trigger()
    assert len(told) == 1


def test_a_problem_in_the_background_is_told_and_a_fault_reported(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(4)
    told: list[str] = []
    faults: list[BaseException] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _p, _t, words: told.append(words))
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: faults.append(fault))
    fault = ValueError("a fault")
    window._on_failed(StorageProblem("The disk is full."))
    window._on_failed(fault)
    assert told == ["The disk is full."]
    assert faults == [fault]


def test_an_empty_project_can_be_opened_and_walked_through(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    filled = make_window(1)
    assert filled.workspace is not None
    facts = filled.workspace.desk.project.facts
    path = tmp_path / "empty.wbproj"
    ProjectFile.create(path, Project(facts)).close()
    window = make_window()
    window.opening.open_project(path)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.workspace is not None
    handlers = window.workspace.handlers()
    asking = {"go-to", "languages", "sample", "hand-out-marks", "take-in-marks"}
    for name in sorted(handlers.keys() - asking):
        handlers[name]()
    assert window.workspace.desk.history.count() == 0
    window.workspace.page.find_bar.close_bar()


@pytest.mark.parametrize(
    ("answer", "leaves"),
    [(QMessageBox.StandardButton.Discard, True), (QMessageBox.StandardButton.Cancel, False)],
)
def test_only_unsaved_changes_are_asked_about(
    qtbot: QtBot,
    make_window: MakeWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    leaves: bool,
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    disk = FullDisk()
    window.workspace.desk.session.move_to(disk)
    window.workspace.desk.file = None
    window.actions_["needs-work"].trigger()
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answer)
    assert window.close_project() is leaves
    disk.is_full = False


def test_save_as_goes_on_in_the_other_file(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    other = tmp_path / "copy.wbproj"
    monkeypatch.setattr(window.opening, "ask_for_place", lambda _suggested: other)
    window.actions_["save-as"].trigger()
    window.actions_["needs-work"].trigger()
    assert ProjectFile.read_project(other).pairs["p0"].status is Status.NEEDS_WORK
    before = ProjectFile.read_project(tmp_path / "harbour.wbproj")
    assert before.pairs["p0"].status is Status.DRAFT


def test_the_theme_can_be_changed_while_a_project_is_open(
    qapp: QApplication, make_window: MakeWindow
) -> None:
    window = make_window(4)
    window.actions_["theme-dark"].trigger()
    assert qapp.palette().window().color().lightness() < 80
    window.actions_["theme-light"].trigger()
    assert qapp.palette().window().color().lightness() > 200


def test_the_comment_key_leads_to_the_line_for_comments(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    press(qtbot, window, "Ctrl+M")
    line = window.workspace.comments.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Ask the author")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (annotation,) = window.workspace.desk.project.annotations_of("p0")
    assert annotation.comment == "Ask the author"
    qtbot.waitUntil(window.workspace.page.view.hasFocus)


def test_every_field_and_list_has_a_name_for_screen_readers(make_window: MakeWindow) -> None:
    window = make_window(4)
    kinds = (QLineEdit, QComboBox, QAbstractItemView, QProgressBar)
    fields = [w for w in window.findChildren(QWidget) if isinstance(w, kinds)]
    inner = [w for w in fields if isinstance(w.parentWidget(), (*kinds, QFrame))]
    nameless = [w for w in fields if w not in inner and not w.accessibleName()]
    assert len(fields) > 8
    assert nameless == []


def test_rows_appear_before_the_checks_have_run(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(4)
    window.close_project()
    window.opening.open_project(tmp_path / "harbour.wbproj")
    assert window.workspace is not None
    assert len(window.workspace.page.model.visible) == 4
    assert not list(window.workspace.desk.inspection.findings())
    qtbot.waitUntil(lambda: not window.is_busy)
    assert list(window.workspace.desk.inspection.findings())
