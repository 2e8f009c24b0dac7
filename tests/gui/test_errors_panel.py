"""The errors panel: an error can be looked at, said more about, corrected and taken away."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.errors_panel import ErrorsPanel
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, set_settings
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Side, Span
from workbench.review.marking import Judgement
from workbench.scoring.model_catalogue import built_in_text

MOMENT = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def panel(qtbot: QtBot, make_desk: Callable[..., Desk]) -> ErrorsPanel:
    """A panel with one error on 燈塔 in the second row, under the bar."""
    desk = make_desk()
    made = ErrorsPanel(desk)
    desk.setParent(made)
    qtbot.addWidget(made)
    span = Span(0, 2)
    desk.do(
        annotate(
            Annotation("e", "p1", "", "Ana", MOMENT, Side.TARGET, span, "燈塔", "style", "minor")
        )
    )
    made.show_error("e")
    return made


def error(panel: ErrorsPanel) -> Annotation:
    return panel._desk.project.annotations["e"]


def test_words_are_taken_when_the_line_is_left(qtbot: QtBot, panel: ErrorsPanel) -> None:
    qtbot.keyClicks(panel.comment, "Stiff")
    qtbot.keyClick(panel.comment, Qt.Key.Key_Return)
    assert error(panel).comment == "Stiff"
    panel._desk.history.undo()
    assert error(panel).comment == ""
    assert panel.comment.text() == ""


def test_words_that_were_begun_are_taken_when_the_project_is_left(
    qtbot: QtBot, panel: ErrorsPanel
) -> None:
    qtbot.keyClicks(panel.comment, "Stiff")
    panel.finish()
    assert error(panel).comment == "Stiff"


def test_a_correction_goes_into_the_target_and_back(qtbot: QtBot, panel: ErrorsPanel) -> None:
    qtbot.keyClicks(panel.correction, "Light")
    panel.correct_button.click()
    project = panel._desk.project
    assert project.pairs["p1"].target == "Light已開放。"
    assert (error(panel).span, error(panel).quote) == (Span(0, 5), "燈塔")
    assert error(panel).is_resolved
    panel._desk.history.undo()
    assert project.pairs["p1"].target == "燈塔已開放。"
    assert error(panel).span == Span(0, 2)


def test_without_a_correction_the_text_stays(panel: ErrorsPanel) -> None:
    panel.correct_button.click()
    assert panel._desk.project.pairs["p1"].target == "燈塔已開放。"


def test_the_source_can_be_blamed(panel: ErrorsPanel) -> None:
    panel.source_fault.click()
    assert error(panel).fault is Side.SOURCE
    panel.source_fault.click()
    assert error(panel).fault is Side.TARGET


def test_another_kind_can_be_chosen(qtbot: QtBot, panel: ErrorsPanel) -> None:
    panel._reclassify(Judgement("accuracy", "critical"))
    assert (error(panel).category, error(panel).severity) == ("accuracy", "critical")


def test_an_error_can_be_taken_away(panel: ErrorsPanel) -> None:
    panel.remove_button.click()
    assert not panel._desk.project.annotations
    assert not panel.remove_button.isEnabled()


def test_a_click_leads_to_the_row(qtbot: QtBot, panel: ErrorsPanel) -> None:
    with qtbot.waitSignal(panel.chosen) as chosen:
        panel.list.picked.emit(0)
    assert chosen.args == ["e"]


def test_only_the_current_row_can_be_listed(panel: ErrorsPanel) -> None:
    panel.only_row.click()
    panel.follow_row("p0")
    assert panel.model.rowCount() == 0
    panel.follow_row("p1")
    assert panel.model.rowCount() == 1


def test_the_names_are_those_of_the_projects_model(panel: ErrorsPanel) -> None:
    text = built_in_text("mqm-core").replace('title = "Minor"', 'title = "Slight"')
    panel._desk.do(set_settings(panel._desk.project, ProjectSettings(quality_model=text)))
    assert panel.quality.levels[1].title == "Slight"
    assert panel.model.data(panel.model.index(0, 1)) == "Slight"


def test_a_model_that_cannot_be_read_leaves_the_first_one(panel: ErrorsPanel) -> None:
    panel._desk.do(set_settings(panel._desk.project, ProjectSettings(quality_model="?")))
    assert panel.quality.id == "mqm-core"


def test_marks_without_a_name_are_signed_as_one_step(
    qtbot: QtBot, make_desk: Callable[..., Desk]
) -> None:
    desk, names = make_desk(), [""]
    desk._author = lambda: names[0]
    panel = ErrorsPanel(desk)
    desk.setParent(panel)
    qtbot.addWidget(panel)
    assert panel.sign_button.isHidden()
    for name in ("a", "b"):
        desk.do(annotate(Annotation(name, "p1", "", "", MOMENT, severity="minor")))
    assert panel.sign_button.text() == "Without a name: 2. Sign…"
    panel.name_wanted.connect(lambda: names.append(names.pop() or "Ana"))
    panel.sign_button.click()
    assert {mark.author for mark in desk.project.annotations.values()} == {"Ana"}
    assert panel.sign_button.isHidden()
    desk.history.undo()
    assert {mark.author for mark in desk.project.annotations.values()} == {""}


def test_who_says_no_name_signs_nothing(panel: ErrorsPanel) -> None:
    panel._desk.do(annotate(Annotation("f", "p1", "", "", MOMENT, severity="minor")))
    before = panel._desk.history.count()
    panel.sign_button.click()
    assert panel._desk.history.count() == before


def test_an_error_is_deleted_by_its_key(qtbot: QtBot, panel: ErrorsPanel) -> None:
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert "e" not in panel._desk.project.annotations


def test_what_the_form_is_about_is_under_the_bar(qtbot: QtBot, panel: ErrorsPanel) -> None:
    panel.list.clearSelection()
    panel.list.setCurrentIndex(QModelIndex())
    assert not panel.comment.isEnabled()
    panel.list.selectionModel().setCurrentIndex(
        panel.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    assert panel.comment.isEnabled()
    assert panel.list.selectionModel().isRowSelected(0)


def test_marks_keep_their_names_under_a_model_that_lacks_them(panel: ErrorsPanel) -> None:
    other = replace(panel._desk.project.facts.settings, quality_model=built_in_text("sae-j2450"))
    panel._desk.do(set_settings(panel._desk.project, other))
    shown = [panel.model.data(panel.model.index(0, column)) for column in (1, 2)]
    assert shown == ["Minor", "Style"]
