"""Leaving: nothing is asked where all is saved, and nothing is thrown away unasked."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.gui.desk import Desk
from workbench.gui.leaving import may_leave
from workbench.model import edits
from workbench.model.problems import StorageProblem
from workbench.model.segments import Status

Button = QMessageBox.StandardButton


@pytest.fixture
def stuck(make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk whose last change waits in memory; the next attempt succeeds."""
    desk = make_desk()

    def refuse(*_: object) -> None:
        raise StorageProblem("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.file, "write", refuse)
        desk.do(edits.set_status(desk.project, ["p0"], Status.CONFIRMED))
    return desk


def answer(monkeypatch: pytest.MonkeyPatch, *buttons: Button) -> list[Button]:
    left = list(buttons)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: left.pop(0))
    return left


def test_nothing_is_asked_where_all_is_saved(
    window: QWidget, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch)
    assert may_leave(window, make_desk(), lambda: None)


def test_trying_again_saves_and_leaves(
    window: QWidget, stuck: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, Button.Retry)
    assert may_leave(window, stuck, lambda: None)
    assert stuck.session.problem is None


def test_saving_elsewhere_is_offered(
    window: QWidget, stuck: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[bool] = []

    def save_as() -> None:
        saved.append(True)
        stuck.retry()

    answer(monkeypatch, Button.Save)
    assert may_leave(window, stuck, save_as)
    assert saved == [True]


@pytest.mark.parametrize(("button", "leaves"), [(Button.Discard, True), (Button.Cancel, False)])
def test_throwing_away_is_a_choice(
    window: QWidget,
    stuck: Desk,
    monkeypatch: pytest.MonkeyPatch,
    button: Button,
    leaves: bool,
) -> None:
    answer(monkeypatch, button)
    assert may_leave(window, stuck, lambda: None) is leaves
    assert stuck.session.problem is not None
