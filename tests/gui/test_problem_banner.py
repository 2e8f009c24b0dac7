"""The problem banner: there while changes wait, gone when they are saved."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.problem_banner import ProblemBanner
from workbench.gui.theme import DARK, LIGHT
from workbench.model import edits
from workbench.model.problems import StorageProblem
from workbench.model.segments import Status


def test_it_says_what_is_wrong_and_goes_when_it_is_right(
    qtbot: QtBot, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk()
    banner = ProblemBanner(desk, LIGHT)
    desk.setParent(banner)
    qtbot.addWidget(banner)
    assert not banner.isVisible()

    def refuse(*_: object) -> None:
        message = "{path} could not be written: the disk is full."
        raise StorageProblem(message, path="harbour.wbproj")

    with monkeypatch.context() as patch:
        patch.setattr(desk.file, "write", refuse)
        desk.do(edits.set_status(desk.project, ["p0"], Status.CONFIRMED))
        assert banner.isVisible()
        assert "the disk is full" in banner.text.text()
        assert "in memory only" in banner.text.text()
        banner.retry.click()
        assert banner.isVisible()
    with qtbot.waitSignal(banner.save_as_wanted):
        banner.save_as.click()
    banner.dress(DARK)
    banner.retry.click()
    assert not banner.isVisible()
