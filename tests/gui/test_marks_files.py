"""Marks come in from files and go out to them, and it is said what became of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.marks_files import MarksFiles
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, remove_annotation

MOMENT = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    desk = make_desk()
    error = Annotation("e", "p1", "", "Ana", MOMENT, category="style", severity="minor")
    desk.do(annotate(error))
    return desk


@pytest.fixture
def files(qtbot: QtBot, desk: Desk) -> MarksFiles:
    window = QWidget()
    qtbot.addWidget(window)
    desk.setParent(window)
    return MarksFiles(desk, window)


@pytest.mark.parametrize("name", ["marks.tsv", "marks.json", "marks.csv", "marks.xlsx"])
def test_what_goes_out_comes_in_again_as_one_change(
    qtbot: QtBot, desk: Desk, files: MarksFiles, tmp_path: Path, name: str
) -> None:
    with qtbot.waitSignal(desk.told) as told:
        files.hand_out(tmp_path / name)
    assert told.args == [f"Marks written to {name}: 1."]
    desk.do(remove_annotation(desk.project, "e"))
    with qtbot.waitSignal(desk.told) as told:
        files.take_in(tmp_path / name)
    assert told.args == [f"Marks taken in from {name}: 1; known already: 0; without a row: 0."]
    assert len(desk.project.annotations) == 1
    desk.history.undo()
    assert not desk.project.annotations


def test_what_cannot_be_read_or_written_is_said(
    qtbot: QtBot, desk: Desk, files: MarksFiles, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.told) as told:
        files.take_in(tmp_path / "none.tsv")
    assert "none.tsv" in told.args[0]
    with qtbot.waitSignal(desk.told) as told:
        files.hand_out(tmp_path / "marks.pdf")
    assert "cannot be written as .pdf" in told.args[0]
    assert len(desk.project.annotations) == 1
