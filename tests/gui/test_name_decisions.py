"""Name decisions: the name table goes out to a file and comes in as one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.name_decisions import NameDecisions
from workbench.model.problems import InputProblem


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(4)


@pytest.fixture
def decisions(qtbot: QtBot, desk: Desk, jobs: Jobs) -> NameDecisions:
    window = QWidget()
    qtbot.addWidget(window)
    desk.setParent(window)
    return NameDecisions(desk, jobs, window)


def test_names_are_taken_in_and_handed_out(
    qtbot: QtBot,
    desk: Desk,
    decisions: NameDecisions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table, copy = tmp_path / "table.csv", tmp_path / "copy"
    table.write_text("name,rendering\nKiel,基爾\nBrest,布雷斯特\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    with qtbot.waitSignal(desk.told) as told:
        decisions.ask_and_import()
    assert told.args == ["Names taken in: 2"]
    assert desk.project.names["Kiel"].renderings == ("基爾",)
    with qtbot.waitSignal(desk.told) as told:
        decisions.ask_and_export()
    assert told.args == ["Names in copy.csv: 2"]
    assert "Brest,布雷斯特" in (tmp_path / "copy.csv").read_text("utf-8-sig")
    desk.history.undo()
    assert not desk.project.names


def test_who_chooses_no_file_changes_nothing(
    desk: Desk, decisions: NameDecisions, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    decisions.ask_and_import()
    decisions.ask_and_export()
    assert not jobs.is_busy
    assert not desk.history.count()


def test_what_is_no_table_is_a_problem_for_the_user(
    qtbot: QtBot, decisions: NameDecisions, jobs: Jobs, tmp_path: Path
) -> None:
    (tmp_path / "table.csv").write_text("nothing", "utf-8")
    with qtbot.waitSignal(jobs.failed) as failed:
        decisions.take_in(tmp_path / "table.csv")
    assert isinstance(failed.args[0], InputProblem)


def test_a_term_base_goes_out_where_one_is_asked_for(
    qtbot: QtBot,
    desk: Desk,
    decisions: NameDecisions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = (str(tmp_path / "names"), "Term bases (*.tbx)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    with qtbot.waitSignal(desk.told) as told:
        decisions.ask_and_export()
    assert told.args == ["Names in names.tbx: 0"]
    assert (tmp_path / "names.tbx").read_bytes().startswith(b"<?xml")


def test_what_names_left_as_they_were_weigh_is_undone_as_one_step(
    desk: Desk, decisions: NameDecisions
) -> None:
    decisions.weigh_untranslated("off")
    assert desk.project.facts.settings.untranslated_names == "off"
    desk.history.undo()
    assert desk.project.facts.settings.untranslated_names == "warning"
