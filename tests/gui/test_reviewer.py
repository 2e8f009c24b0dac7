"""The reviewer's name, kept on this machine."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.reviewer import Reviewer, ReviewerDialog, nobody
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui


@pytest.fixture
def reviewer(tmp_path: Path) -> Reviewer:
    return Reviewer(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


def test_nobody_is_named_until_someone_gives_a_name(reviewer: Reviewer) -> None:
    assert reviewer.name() == nobody() == ""


def test_the_name_given_in_the_dialog_is_kept(qtbot: QtBot, reviewer: Reviewer) -> None:
    dialog = ReviewerDialog(reviewer)
    qtbot.addWidget(dialog)
    dialog.name.setText("  Ana Li ")
    dialog._keep()
    assert reviewer.name() == "Ana Li"
    again = ReviewerDialog(reviewer)
    qtbot.addWidget(again)
    assert again.name.text() == "Ana Li"


def test_an_open_project_follows_the_name(reviewer: Reviewer) -> None:
    project = propose(Request("One boat.\nTwo boats.", "一艘船。\n兩艘船。")).project("boats")
    desk = Desk(project, None, reviewer.name)
    assert desk.author == ""
    reviewer.rename("Ana")
    assert desk.author == "Ana"
