"""The desk: one way for every change, checks in the background, another file to go on in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.model import edits
from workbench.model.languages import Direction
from workbench.model.problems import StorageProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Status
from workbench.review.inspection import Inspected
from workbench.storage.project_file import ProjectFile

MakeDesk = Callable[..., Desk]


def test_all_rows_are_checked_in_the_background(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk()
    desk.inspection.adopt(Inspected(list(desk.project), {}, {}))
    with qtbot.waitSignal(desk.checked):
        desk.check_all(jobs)
    assert [finding.pair for finding in desk.inspection.findings()] == ["p0", "p3", "p4", "p7"]


def test_a_row_edited_while_the_checks_run_is_checked_as_it_is_now(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk()
    with qtbot.waitSignal(desk.checked):
        desk.check_all(jobs)
        desk.do(edits.set_target(desk.project, "p0", "三月增加了12%。"))
    assert not desk.inspection.findings_of("p0")


def test_other_languages_have_all_rows_checked_anew(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk()
    with qtbot.waitSignal(desk.checked):
        desk.check_all(jobs)
    with qtbot.waitSignal(desk.checked):
        desk.do(edits.set_direction(desk.project, Direction.parse("en", "zh-CN")))


def test_a_change_of_very_many_rows_is_checked_in_the_background(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk(600)
    with qtbot.waitSignal(desk.checked):
        desk.check_all(jobs)
    texts = dict.fromkeys(desk.project.order, "共 7 艘船")
    with qtbot.waitSignal(desk.checked):
        desk.do(edits.set_targets(desk.project, texts, "replace"))
        assert desk.inspection.is_stale
        assert not list(desk.inspection.findings())
    assert not desk.inspection.is_stale
    assert list(desk.inspection.findings())


def test_saving_as_goes_on_in_the_other_file(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    other = tmp_path / "other.wbproj"
    desk.save_as(other)
    desk.do(edits.set_status(desk.project, ["p0"], Status.CONFIRMED))
    assert ProjectFile.read_project(other).pairs["p0"].status is Status.CONFIRMED
    first, _ = ProjectFile.open_project(tmp_path / "harbour.wbproj")
    first.close()
    desk.save_as(other)
    assert desk.session.problem is None


def test_saving_as_into_a_folder_that_is_not_there_changes_nothing(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk()
    file = desk.file
    with pytest.raises(StorageProblem):
        desk.save_as(tmp_path / "nowhere" / "other.wbproj")
    assert desk.file is file
    desk.do(edits.set_status(desk.project, ["p0"], Status.CONFIRMED))
    kept = ProjectFile.read_project(tmp_path / "harbour.wbproj")
    assert kept.pairs["p0"].status is Status.CONFIRMED


def test_a_project_in_no_file_can_be_worked_on_and_saved(tmp_path: Path) -> None:
    facts = Facts("f", "Harbour", Direction.parse("en", "zh"), "2026-11-22T00:00:00+00:00")
    desk = Desk(Project(facts, [Pair("a", "d", "One.", "一。", "一。")]), None)
    desk.do(edits.set_target(desk.project, "a", "壹。"))
    desk.save_as(tmp_path / "new.wbproj")
    assert ProjectFile.read_project(tmp_path / "new.wbproj").pairs["a"].target == "壹。"
    desk.session.close()


def test_files_are_proposed_beside_the_project_or_at_home(make_desk: MakeDesk) -> None:
    kept = make_desk()
    assert kept.file is not None
    assert kept.place == kept.file.path
    loose = Desk(kept.project.snapshot(), None)
    assert loose.place == Path.home() / kept.project.facts.title
