"""The scorecard follows the project, can follow any model, and is written as it is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.line_dialog import LineDialog
from workbench.gui.score_charts import BarChart
from workbench.gui.scorecard_window import ScorecardWindow
from workbench.gui.theme import LIGHT
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.review.scorecards import model_of_project
from workbench.scoring.model_catalogue import built_in_text

MOMENT = "2026-01-01T00:00:00+00:00"


def error(name: str, author: str = "Ana") -> Annotation:
    return Annotation(name, "p1", "", author, MOMENT, category="style", severity="major")


@pytest.fixture
def window(qtbot: QtBot, make_desk: Callable[..., Desk]) -> ScorecardWindow:
    desk = make_desk()
    desk.do(annotate(error("a")))
    desk.do(annotate(error("b", "Ben")))
    made = ScorecardWindow(desk, LIGHT)
    desk.setParent(made)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: "MQM score" in made.page.toPlainText())
    return made


def score(window: ScorecardWindow) -> str:
    return window.page.toPlainText().splitlines()[2]


def test_it_opens_with_the_score_and_its_charts(window: ScorecardWindow) -> None:
    assert "MQM score, raw" in score(window)
    charts = window.findChildren(BarChart)
    assert charts[0].accessibleName() == "Penalty points by category"


def test_it_follows_the_marks(qtbot: QtBot, window: ScorecardWindow) -> None:
    before = score(window)
    window._desk.do(annotate(error("c")))
    qtbot.waitUntil(lambda: score(window) != before)
    window._desk.history.undo()
    qtbot.waitUntil(lambda: score(window) == before)


def test_one_annotator_can_be_looked_at(qtbot: QtBot, window: ScorecardWindow) -> None:
    window.layers_.setCurrentIndex(window.layers_.findData("Ben"))
    window.layers_.activated.emit(window.layers_.currentIndex())
    qtbot.waitUntil(lambda: "Annotators: Ben." in window.page.toPlainText())


def test_another_model_is_looked_at_before_it_is_chosen(
    qtbot: QtBot, window: ScorecardWindow
) -> None:
    window.models.setCurrentIndex(window.models.findText("SAE J2450"))
    window.models.activated.emit(window.models.currentIndex())
    qtbot.waitUntil(lambda: "J2450" in window.page.toPlainText())
    facts = window._desk.project.facts
    assert facts.settings.quality_model == ""
    window.choose_button.click()
    chosen = window._desk.project.facts.settings.quality_model
    assert chosen == built_in_text("sae-j2450")
    assert not window.choose_button.isEnabled()
    window._desk.history.undo()
    assert window._desk.project.facts.settings.quality_model == ""


def test_a_model_of_ones_own_comes_from_a_file(
    qtbot: QtBot, window: ScorecardWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(built_in_text("mqm-core").replace('"MQM Core"', '"House"'), "utf-8")
    window.open_model(path)
    qtbot.waitUntil(lambda: "House, from en" in window.page.toPlainText())


def test_a_file_that_is_no_model_is_told_of_and_nothing_changes(
    qtbot: QtBot, window: ScorecardWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text("id =", "utf-8")
    window.open_model(path)
    assert "own.toml" in window.message.text()
    assert window.models.currentText() == "MQM Core"


def test_the_report_is_written(window: ScorecardWindow, tmp_path: Path) -> None:
    window.save(tmp_path / "card.html")
    assert "MQM score, raw" in (tmp_path / "card.html").read_text("utf-8")
    window.save(tmp_path / "card.doc")
    assert "cannot be written as .doc" in window.message.text()


def test_rows_that_nobody_reviewed_can_be_left_out(qtbot: QtBot, window: ScorecardWindow) -> None:
    assert "Evaluated: 8 of 8 segments" in window.page.toPlainText()
    window.only_reviewed.click()
    qtbot.waitUntil(lambda: "Evaluated: 1 of 8 segments" in window.page.toPlainText())


def test_a_line_is_drawn_and_kept_in_the_project(
    qtbot: QtBot, window: ScorecardWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: LineDialog) -> int:
        dialog.passing.setValue(90)
        dialog.acceptable.setValue(10)
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
        return dialog.result()

    monkeypatch.setattr(LineDialog, "exec", answer)
    window.line_button.click()
    qtbot.waitUntil(lambda: "calibrated linear" in score(window))
    project = window._desk.project
    assert window.models.currentText() == "MQM Core (this project’s)"
    assert model_of_project(project).thresholds.acceptable_points == 10
    window._desk.history.undo()
    assert window.models.currentText() == "MQM Core"
    assert window.models.findText("MQM Core (this project’s)") < 0
    qtbot.waitUntil(lambda: "MQM score, raw" in score(window))


def test_who_marks_later_can_be_chosen_and_who_has_no_name(window: ScorecardWindow) -> None:
    window._desk.do(annotate(error("c", "")))
    shown = [window.layers_.itemText(at) for at in range(window.layers_.count())]
    assert shown == ["All annotators", "unnamed", "Ana", "Ben"]


def test_the_report_is_copied_as_text_with_tables_for_a_spreadsheet(
    window: ScorecardWindow,
) -> None:
    window.copy_button.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Scorecard: Harbour"
    assert "Style\t2\t5.00\t100%" in lines
