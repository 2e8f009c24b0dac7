"""The status line: place, length, share, findings, languages and that all is saved."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.status_line import StatusLine
from workbench.model import edits
from workbench.model.languages import Direction
from workbench.model.problems import StorageProblem
from workbench.model.segments import Status


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


@pytest.fixture
def line(qtbot: QtBot, desk: Desk) -> StatusLine:
    made = StatusLine(desk)
    desk.setParent(made)
    qtbot.addWidget(made)
    made.follow_row("p1")
    return made


def test_the_place_and_length_of_the_row_are_said(line: StatusLine) -> None:
    assert line.place.text() == "Row 2 of 8"
    assert line.length.text() == "Words: 4 → Characters: 6"


def test_the_length_follows_an_edit(line: StatusLine, desk: Desk) -> None:
    desk.do(edits.set_target(desk.project, "p1", "燈塔"))
    assert line.length.text() == "Words: 4 → Characters: 2"


def test_the_shares_are_said(line: StatusLine, desk: Desk) -> None:
    assert line.confirmed.text() == "Confirmed: 0%"
    assert line.findings.text() == "4 errors, 0 warnings"
    desk.do(edits.set_status(desk.project, ["p0", "p1"], Status.CONFIRMED))
    assert line.confirmed.text() == "Confirmed: 25%"


def test_the_languages_are_said_and_follow_a_change(line: StatusLine, desk: Desk) -> None:
    assert line.languages.text() == "en → zh-Hant-TW"
    desk.do(edits.set_direction(desk.project, Direction.parse("de", "ja")))
    assert line.languages.text() == "de → ja"


def test_a_row_that_is_gone_has_no_place(line: StatusLine, desk: Desk) -> None:
    desk.do(edits.merge_with_next(desk.project, "p0"))
    assert line.place.text() == ""


def test_it_says_whether_all_is_saved(
    line: StatusLine, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert line.saved.text() == "All changes saved"
    assert desk.file is not None

    def refuse(*_: object) -> None:
        raise StorageProblem("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.file, "write", refuse)
        desk.do(edits.set_status(desk.project, ["p0"], Status.CONFIRMED))
        assert line.saved.text() == "Not saved"
    desk.retry()
    assert line.saved.text() == "All changes saved"
