"""Scores against a reference, and what the review took."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workbench.gui.comparison_window import ComparisonWindow
from workbench.gui.score_window import ScoreWindow
from workbench.model import edits
from workbench.model.project import Project
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui


@pytest.fixture
def project() -> Project:
    source = "One boat came in.\nTwo boats went out."
    made = propose(Request(source, "一艘船進來了。\n兩艘船出去了。")).project("boats")
    edits.set_target(made, made.order[0], "一艘小船進來了。").apply(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> ScoreWindow:
    window = ScoreWindow(project)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bool(window._effort.text()))
    return window


def rows(window: ScoreWindow) -> list[list[str]]:
    table = window._table
    return [[table.item(r, c).text() for c in range(4)] for r in range(table.rowCount())]


def test_the_effort_is_there_without_a_reference(window: ScoreWindow) -> None:
    assert "1 of 2 segments reworded" in window._effort.text()
    assert [row[0] for row in rows(window)] == ["HTER, draft to reviewed"]


def test_scores_come_with_n_and_what_made_them(
    qtbot: QtBot, window: ScoreWindow, tmp_path: Path
) -> None:
    reference = tmp_path / "reference.txt"
    reference.write_text("一艘小船進來了。\n兩艘船出去了。", encoding="utf-8")
    window.compare_with([reference])
    qtbot.waitUntil(lambda: len(rows(window)) == 5)
    bleu = rows(window)[0]
    assert bleu[:3] == ["BLEU (higher is better)", "100.00 (95 %: 100.00 ± 0.00)", "2"]
    assert "tok:zh" in bleu[3]
    assert rows(window)[3][:2] == ["TER (lower is better)", "0.00 (95 %: 0.00 ± 0.00)"]
    assert "Under 30 segments" in window._message.text()


def test_a_reference_that_does_not_fit_is_answered_in_the_window(
    qtbot: QtBot, window: ScoreWindow, tmp_path: Path
) -> None:
    reference = tmp_path / "reference.txt"
    reference.write_text("一艘小船。", encoding="utf-8")
    window.compare_with([reference])
    qtbot.waitUntil(lambda: "2 segments with a target but 1" in window._message.text())


def test_edits_made_meanwhile_do_not_reach_the_figures(
    window: ScoreWindow, project: Project
) -> None:
    edits.set_target(project, project.order[1], "").apply(project)
    assert window._project.pairs[project.order[1]].target == "兩艘船出去了。"


def test_the_bar_goes_away_when_the_work_is_done(qtbot: QtBot, window: ScoreWindow) -> None:
    qtbot.waitUntil(window._busy.isHidden)


def test_drafts_are_compared_in_a_window_of_their_own(qtbot: QtBot, window: ScoreWindow) -> None:
    button = window.findChild(QPushButton, "compare-drafts")
    assert button is not None
    button.click()

    (opened,) = window.findChildren(ComparisonWindow)
    with qtbot.waitSignal(window.row_wanted) as wanted:
        opened.row_wanted.emit("p1")
    assert wanted.args == ["p1"]
    opened.close()
