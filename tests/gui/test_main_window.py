"""The main window: a review from the first row to the last undo, and back again next day."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
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

from workbench.gui.action_list import ENTRIES
from workbench.gui.main_window import MainWindow
from workbench.gui.rooms import Rooms
from workbench.model.problems import StorageProblem
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

    window = make_window(4, Rooms(*[nothing] * 5, target=nothing))
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
    missing = {"open-sample", "export", "export-target", "import-review", "scores", "settings"}
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
    for name in sorted(handlers.keys() - {"go-to", "languages"}):
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
