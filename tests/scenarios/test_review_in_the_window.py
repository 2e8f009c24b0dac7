"""A review in the window by keys alone: open, walk, edit, dismiss, confirm, undo all, export."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.application import made_window
from workbench.gui.export_dialog import ExportDialog
from workbench.gui.intake_dialog import IntakeDialog
from workbench.gui.main_window import MainWindow
from workbench.gui.workspace import Workspace
from workbench.model.project import Project
from workbench.model.segments import Status
from workbench.storage.project_file import ProjectFile

pytestmark = [
    pytest.mark.scenario,
    pytest.mark.gui,
    # The offscreen platform says so of every window that has a least size.
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

ENGLISH = [
    "The old ferry makes its last crossing on Sunday.",
    "It carried 310 cars a day and 12,000 passengers a year.",
    "The new bridge cost $4.5 billion.",
    "Nobody will miss the queue.",
]
CHINESE = [
    "旧渡轮将于周日最后一次渡海。",
    "它每天运载301辆汽车，每年运送1.2万名乘客。",
    "新桥耗资4.5亿美元。",
    "没有人会怀念排队。",
]


def texts(folder: Path) -> list[Path]:
    paths = [folder / "ferry.en.txt", folder / "ferry.zh.txt"]
    for path, lines in zip(paths, (ENGLISH, CHINESE), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return paths


def whole(project: Project) -> tuple[object, ...]:
    return list(project), dict(project.dismissals), dict(project.annotations)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    made = made_window(qapp, tmp_path)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


@dataclass
class Hands:
    """The keys of whoever sits in front of the window."""

    qtbot: QtBot
    window: MainWindow

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = self.window.focusWidget() or self.window
            self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        self.qtbot.keyClicks(self.window.focusWidget(), text)

    def open(self, folder: Path) -> Workspace:
        QTimer.singleShot(10, self.window, self._accept_when_ready)
        self.window.opening.open_paths(texts(folder))
        return self.opened()

    def opened(self) -> Workspace:
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: not self.window.is_busy)
        assert self.window.workspace is not None
        return self.window.workspace

    def answer(self, kind: type[QWidget], key: Qt.Key) -> None:
        """Wait for a dialog of this kind and press a key in it."""
        self.qtbot.waitUntil(lambda: bool(self._shown(kind)))
        self.qtbot.keyClick(self._shown(kind)[0], key)

    def _shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def _accept_when_ready(self) -> None:
        """Press Enter in the intake dialog as soon as it has pairs to show."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, IntakeDialog) and dialog.proposal is not None:
            self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        else:
            QTimer.singleShot(10, self.window, self._accept_when_ready)


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)


def mend_the_first_finding(hands: Hands, workspace: Workspace) -> None:
    project, page = workspace.desk.project, workspace.page
    rows = list(project.order)
    hands.press("F8")
    assert page.current() == rows[1]
    assert page.lit is not None
    assert page.lit.target_spans[0].quote(CHINESE[1]).startswith("301")
    hands.press("F2", "Ctrl+Home", *["Right"] * len("它每天运载3"), "Delete", "Delete")
    hands.write("10")
    hands.press("Ctrl+Return")
    assert project.pairs[rows[1]].target == CHINESE[1].replace("301", "310")
    assert project.pairs[rows[1]].status is Status.CONFIRMED
    assert page.current() == rows[2]


def dismiss_the_next_and_comment(hands: Hands, workspace: Workspace) -> None:
    desk, page = workspace.desk, workspace.page
    hands.press("Escape", "F8")
    assert page.lit is not None
    dismissed = page.lit.fingerprint
    hands.press("Ctrl+D")
    assert dismissed in desk.project.dismissals
    assert not any(desk.inspection.findings_of(row) for row in desk.project.order)
    hands.press("Ctrl+M")
    hands.write("Ask the ministry")
    hands.press("Return", "Ctrl+Return")


def test_a_review_by_keys_from_two_files_to_the_document(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = hands.open(tmp_path)
    project, path = workspace.desk.project, tmp_path / "ferry.wbproj"
    start = whole(project)
    mend_the_first_finding(hands, workspace)
    dismiss_the_next_and_comment(hands, workspace)
    reviewed = whole(project)
    assert whole(ProjectFile.read_project(path)) == reviewed

    steps = workspace.desk.history.count()
    hands.press(*["Ctrl+Z"] * steps)
    assert whole(project) == start
    assert whole(ProjectFile.read_project(path)) == start
    hands.press(*["Ctrl+Y"] * steps)
    assert whole(project) == reviewed

    output = tmp_path / "ferry.reviewed.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(output), ""))
    hands.press("Ctrl+E")
    hands.answer(ExportDialog, Qt.Key.Key_Return)
    hands.answer(QMessageBox, Qt.Key.Key_Escape)
    with ZipFile(output) as package:
        assert "每年运送1.2万名乘客" in package.read("word/document.xml").decode()
        assert "Ask the ministry" in package.read("word/comments.xml").decode()


def test_a_review_goes_on_where_it_was_left(hands: Hands, tmp_path: Path) -> None:
    first = hands.open(tmp_path)
    row = first.desk.project.order[1]
    hands.press("Down", "F2", "Ctrl+End")
    hands.write(" left open")
    hands.press("Ctrl+W")
    assert hands.window.workspace is None

    hands.window.opening.open_paths([tmp_path / "ferry.wbproj"])
    again = hands.opened()
    assert again.page.current() == row
    assert again.desk.project.pairs[row].target == f"{CHINESE[1]} left open"
