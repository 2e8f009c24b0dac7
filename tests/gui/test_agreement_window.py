"""Two layers are compared, and what is taken of them goes into the final layer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from workbench.gui.agreement_window import AgreementWindow, show_agreement
from workbench.gui.desk import Desk
from workbench.gui.theme import LIGHT
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.segments import Side, Span
from workbench.review.layers import FINAL, layers

MOMENT = "2026-01-01T00:00:00+00:00"


def mark(name: str, author: str, severity: str, pair: str = "p1") -> Annotation:
    return Annotation(
        name, pair, "", author, MOMENT, Side.TARGET, Span(0, 2), "燈塔", "style", severity
    )


@pytest.fixture
def window(qtbot: QtBot, make_desk: Callable[..., Desk]) -> AgreementWindow:
    """Ana and Ben agree on row 2 and differ on row 6."""
    desk = make_desk()
    for error in (
        mark("a1", "Ana", "minor"),
        mark("b1", "Ben", "minor"),
        mark("a2", "Ana", "minor", "p5"),
        mark("b2", "Ben", "major", "p5"),
    ):
        desk.do(annotate(error))
    made = AgreementWindow(desk, LIGHT)
    desk.setParent(made)
    qtbot.addWidget(made)
    return made


def final(window: AgreementWindow) -> list[tuple[str, str]]:
    found = layers(window._desk.project).get(FINAL, ())
    return [(error.pair, error.severity) for error in found]


def test_both_are_listed_side_by_side_with_their_figures(window: AgreementWindow) -> None:
    assert (window.first.currentText(), window.second.currentText()) == ("Ana", "Ben")
    assert window.model.rowCount() == 2
    assert "Marked characters, F1" in window.figures.toPlainText()
    assert window.texts.toPlainText().count("燈塔已開放。") == 2


def test_all_that_agree_are_decided_at_once_and_taken_back(window: AgreementWindow) -> None:
    window.take_agreed.click()
    assert final(window) == [("p1", "minor")]
    window._desk.history.undo()
    assert final(window) == []


def test_one_of_two_is_taken_and_the_bar_goes_on(window: AgreementWindow) -> None:
    window.list.selectRow(0)
    window.take_second.click()
    assert window.list.currentIndex().row() == 1
    window.take_second.click()
    assert final(window) == [("p1", "minor"), ("p5", "major")]
    assert window.model.data(window.model.index(1, 3)) == "decided"


def test_nobody_is_compared_with_himself(window: AgreementWindow) -> None:
    assert window.message.isHidden()
    assert "Cohen" in window.figures.toPlainText()
    window.second.setCurrentIndex(0)
    window.second.activated.emit(0)
    assert window.figures.toPlainText() == ""
    assert window.model.rowCount() == 0


def test_without_marks_there_is_nothing_to_take(
    qtbot: QtBot, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk()
    empty = AgreementWindow(desk, LIGHT)
    desk.setParent(empty)
    qtbot.addWidget(empty)
    assert "Two annotators are needed" in empty.message.text()
    assert not empty.message.isHidden()
    assert not empty.take_first.isEnabled()
    empty.take_agreed.click()
    assert final(empty) == []


def test_the_window_opens_over_its_parent(
    qtbot: QtBot, window: AgreementWindow, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    show_agreement(LIGHT, window, window._desk, settings)
    (opened,) = window.findChildren(AgreementWindow)
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
