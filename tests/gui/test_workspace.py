"""The workspace: panels and page follow each other, and nothing is lost at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.theme import DARK, LIGHT
from workbench.gui.workspace import Workspace
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.problems import StorageProblem
from workbench.storage.project_file import ProjectFile


@pytest.fixture
def workspace(qtbot: QtBot, make_desk: Callable[..., Desk], jobs: Jobs) -> Iterator[Workspace]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Workspace(make_desk(), jobs, LIGHT, window)
    window.setCentralWidget(made.page)
    window.setMinimumSize(0, 0)
    window.show()
    window.activateWindow()
    yield made
    made.page.view.close_open_editor()


pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_panels_follow_the_row(workspace: Workspace) -> None:
    workspace.findings.only_row.setChecked(True)
    workspace.page.view.select_pair("p3")
    assert [workspace.findings.model.finding(0)] == list(
        workspace.desk.inspection.findings_of("p3")
    )
    assert workspace.status.place.text() == "Row 4 of 8"


def test_a_finding_chosen_in_the_panel_is_lit_and_one_walked_to_is_marked(
    workspace: Workspace,
) -> None:
    finding = workspace.findings.model.finding(2)
    workspace.findings.chosen.emit(finding)
    assert workspace.page.lit == finding
    workspace.handlers()["next-finding"]()
    assert workspace.findings.current() == workspace.page.lit
    assert workspace.findings.list.currentIndex().row() == 3


def test_undo_hands_in_what_is_being_typed_first(qtbot: QtBot, workspace: Workspace) -> None:
    view = workspace.page.view
    before = workspace.desk.project.pairs["p0"].target
    view.edit_target()
    qtbot.keyClicks(workspace.page.window().focusWidget(), " plus")
    workspace.undo()
    assert workspace.desk.project.pairs["p0"].target == before
    assert workspace.desk.history.canRedo()
    workspace.redo()
    assert workspace.desk.project.pairs["p0"].target == before + " plus"


def test_texts_can_be_made_larger_and_smaller(workspace: Workspace) -> None:
    handlers = workspace.handlers()
    handlers["zoom-in"]()
    assert workspace.page.view.zoom == 110
    handlers["zoom-out"]()
    handlers["zoom-out"]()
    assert workspace.page.view.zoom == 90
    handlers["zoom-reset"]()
    assert workspace.page.view.zoom == 100


def test_the_changes_can_be_shown_and_hidden(workspace: Workspace) -> None:
    view = workspace.page.view
    workspace.page._take_target("p0", "某")
    plain = view.grab().toImage()
    workspace.switch_changes()
    assert view.grab().toImage() != plain
    workspace.switch_changes()
    assert view.grab().toImage() == plain


def test_finishing_keeps_what_is_being_typed_and_the_row(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.page.view.select_pair("p1")
    workspace.page.view.edit_target()
    qtbot.keyClicks(workspace.page.window().focusWidget(), " plus")
    workspace.finish()
    file, project = ProjectFile.open_project(tmp_path / "harbour.wbproj")
    assert project.pairs["p1"].target.endswith(" plus")
    assert file.view_state()["row"] == "p1"
    file.close()


def test_a_file_that_may_not_be_written_can_be_left(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def refuse(state: object) -> None:
        asked.append(state)
        raise StorageProblem("It may not be written.")

    monkeypatch.setattr(workspace.desk.file, "keep_view_state", refuse)
    workspace.finish()
    assert len(asked) == 1


def test_all_parts_take_other_colours(workspace: Workspace) -> None:
    workspace.dress(DARK)
    assert workspace.page.view.grab().toImage().pixelColor(60, 60).lightness() < 100


def test_time_is_kept_only_where_that_is_wanted(qtbot: QtBot, workspace: Workspace) -> None:
    assert workspace.status.time.isHidden()
    workspace.handlers()["keep-time"]()
    assert workspace.status.time.text() == "Time: 0:00 / 0:00"
    workspace.page.view.select_pair("p2")
    workspace.handlers()["keep-time"]()
    assert workspace.status.time.isHidden()
    assert "p0" in workspace.stopwatch.seconds


def test_others_marks_can_be_hidden_and_shown_again(workspace: Workspace) -> None:
    desk = workspace.desk
    for name, author in (("a", desk.author), ("b", "Ben")):
        moment = "2026-01-01T00:00:00+00:00"
        error = Annotation(name, "p1", "", author, moment, category="style", severity="minor")
        desk.do(annotate(error))

    def shown() -> tuple[int, int]:
        view = workspace.page.model.row_view(1)
        assert view is not None
        return len(view.marks), workspace.errors.model.rowCount()

    assert shown() == (2, 2)
    workspace.handlers()["only-mine"]()
    assert shown() == (1, 1)
    workspace.handlers()["only-mine"]()
    assert shown() == (2, 2)
