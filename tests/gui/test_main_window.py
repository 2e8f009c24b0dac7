"""The main window: a review from the first row to the last undo, and back again next day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench.gui.action_list import ENTRIES
from workbench.gui.main_window import MainWindow
from workbench.gui.rooms import Rooms
from workbench.model.project import Project
from workbench.model.segments import Pair, Status
from workbench.storage.project_file import ProjectFile

pytestmark = [
    pytest.mark.gui,
    # The offscreen platform says so of every window that has a least size.
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
]

MakeWindow = Callable[..., MainWindow]


def press(qtbot: QtBot, widget: QWidget, keys: str) -> None:
    """Press a key of the action list on what has the focus."""
    combination = QKeySequence(keys)[0]
    focus = widget.window().focusWidget() or widget
    qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


def whole(project: Project) -> tuple[object, ...]:
    return list(project), dict(project.dismissals), dict(project.annotations)


def test_a_review_by_keys_can_be_undone_to_the_first_state(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(8)
    workspace = window.workspace
    assert workspace is not None
    desk, page = workspace.desk, workspace.page
    start = whole(desk.project)

    press(qtbot, window, "F8")
    assert page.lit is not None
    assert page.lit.pair == "p0"
    first = page.lit
    press(qtbot, window, "Ctrl+D")
    assert first.fingerprint in desk.project.dismissals
    assert page.lit is not None
    assert page.lit.pair != "p0"
    assert page.current() == page.lit.pair

    press(qtbot, window, "F2")
    editor = window.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "4.5")
    edited = page.current()
    press(qtbot, window, "Ctrl+Return")
    assert desk.project.pairs[edited].target == "4.5"
    assert desk.project.pairs[edited].status is Status.CONFIRMED
    assert page.current() != edited

    press(qtbot, window, "Ctrl+Shift+M")
    press(qtbot, window, "Ctrl+T")
    assert len(desk.project) == 7
    while desk.history.canUndo():
        workspace.undo()
    assert whole(desk.project) == start
    assert whole(ProjectFile.read_project(tmp_path / "harbour.wbproj")) == start


def test_keys_undo_and_redo_over_rows_from_within_an_editor_with_nothing_typed(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(8)
    assert window.workspace is not None
    desk, page = window.workspace.desk, window.workspace.page
    start = whole(desk.project)
    press(qtbot, window, "F2")
    qtbot.keyClicks(QApplication.focusWidget(), "4.5")
    press(qtbot, window, "Ctrl+Return")
    done = whole(desk.project)
    assert page.view.state() is QAbstractItemView.State.EditingState
    for _ in range(2):
        press(qtbot, QApplication.focusWidget(), "Ctrl+Z")
    assert whole(desk.project) == start
    for _ in range(2):
        press(qtbot, QApplication.focusWidget(), "Ctrl+Y")
    assert whole(desk.project) == done


def test_undo_in_an_editor_takes_typing_back_before_anything_else(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(8)
    assert window.workspace is not None
    desk = window.workspace.desk
    press(qtbot, window, "Ctrl+Return")
    done = whole(desk.project)
    qtbot.keyClicks(QApplication.focusWidget(), "4.5")
    press(qtbot, QApplication.focusWidget(), "Ctrl+Z")
    assert desk.project.pairs["p0"].status is Status.CONFIRMED
    press(qtbot, window, "Escape")
    assert whole(desk.project) == done


def test_all_actions_are_handled_while_a_project_is_open(make_window: MakeWindow) -> None:
    def nothing(*_: object) -> None:
        return None

    window = make_window(
        4, Rooms(*[nothing] * 5, target=nothing, scorecard=nothing, agreement=nothing)
    )
    enabled = {e.id for e in ENTRIES if window.actions_[e.id].isEnabled()}
    assert {entry.id for entry in ENTRIES} - enabled == {"undo", "redo"}


def test_what_needs_a_project_is_greyed_out_without_one(make_window: MakeWindow) -> None:
    window = make_window()
    enabled = {e.id for e in ENTRIES if window.actions_[e.id].isEnabled()}
    assert enabled == {
        "open", "quit", "keys", "about", "theme-system", "theme-light", "theme-dark",
    }  # fmt: skip


def test_closing_and_opening_again_finds_row_and_filter(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(8)
    assert window.workspace is not None
    page = window.workspace.page
    page.filter_bar.text.setText("ferry")
    page.filter_bar.apply()
    page.reveal("p6")
    assert window.close_project()
    window.opening.open_project(tmp_path / "harbour.wbproj")
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.workspace is not None
    again = window.workspace.page
    assert again.filter_bar.wanted().text == "ferry"
    assert list(again.model.visible) == ["p2", "p6"]
    assert again.current() == "p6"


def test_a_project_that_is_open_elsewhere_is_refused_in_a_sentence(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(4)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _p, _t, words: told.append(words))
    other = make_window()
    other.opening.open_project(tmp_path / "harbour.wbproj")
    assert "open in another window" in told[0]
    assert other.workspace is None
    assert window.workspace is not None


def test_opening_the_project_that_is_open_changes_nothing(
    make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(4)
    workspace = window.workspace
    window.opening.open_paths([tmp_path / "harbour.wbproj"])
    assert window.workspace is workspace


def test_there_is_no_action_for_a_room_that_is_missing(make_window: MakeWindow) -> None:
    window = make_window()
    missing = {
        "open-sample", "export", "export-target", "import-review", "scores", "scorecard",
        "agreement", "settings",
    }  # fmt: skip
    assert {e.id for e in ENTRIES if not window.actions_[e.id].isVisible()} == missing
    assert not window.start_page.sample_button.isVisible()


def test_opening_another_project_leaves_the_first(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(4)
    assert window.workspace is not None
    first = window.workspace.desk.project
    other = tmp_path / "other.wbproj"
    ProjectFile.create(
        other, Project(first.facts, [Pair("x", "d", "One.", "一。", "一。")])
    ).close()
    window.opening.open_project(other)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.workspace is not None
    assert list(window.workspace.desk.project.order) == ["x"]
    file, _ = ProjectFile.open_project(tmp_path / "harbour.wbproj")
    file.close()


def test_files_dropped_on_the_window_are_opened(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []

    def intake(_parent: QWidget, paths: list[Path]) -> None:
        taken.append(list(paths))

    window = make_window(0, Rooms(intake))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.txt", "b.txt")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    assert taken == [[tmp_path / "a.txt", tmp_path / "b.txt"]]


def test_what_intake_makes_is_saved_and_shown(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    source = make_window(4)
    assert source.workspace is not None
    project = source.workspace.desk.project
    made = Project(project.facts, list(project))
    place = tmp_path / "made.wbproj"
    window = make_window(0, Rooms(lambda _parent, _paths: (made, place)))
    window.opening.open_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: not window.is_busy)
    assert list(ProjectFile.read_project(place)) == list(project)
    assert window.windowTitle().startswith("made")
