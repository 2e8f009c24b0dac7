"""The comments panel: what is said of a row can be read, added to and taken away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.comments_panel import CommentsPanel
from workbench.gui.desk import Desk
from workbench.gui.theme import DARK, LIGHT, palette
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, set_target
from workbench.model.segments import Side, Span

MakeDesk = Callable[..., Desk]


@pytest.fixture
def panel(qtbot: QtBot, make_desk: MakeDesk) -> CommentsPanel:
    desk = make_desk()
    made = CommentsPanel(desk)
    desk.setParent(made)
    qtbot.addWidget(made)
    made.follow_row("p1")
    return made


def write(qtbot: QtBot, panel: CommentsPanel, comment: str) -> None:
    qtbot.keyClicks(panel.line, comment)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)


def test_a_comment_is_about_the_row(qtbot: QtBot, panel: CommentsPanel) -> None:
    with qtbot.waitSignal(panel.done):
        write(qtbot, panel, "Check the name")
    (annotation,) = panel._desk.project.annotations_of("p1")
    assert (annotation.comment, annotation.span) == ("Check the name", None)
    assert panel.list.item(0).text().startswith("Check the name\n")
    assert panel.line.text() == ""


def test_a_comment_may_be_about_a_stretch(qtbot: QtBot, panel: CommentsPanel) -> None:
    with qtbot.waitSignal(panel.wanted):
        panel.begin((Side.TARGET, Span(0, 2)))
    assert panel.about.text() == "On “燈塔” (target)"
    write(qtbot, panel, "Which one?")
    (annotation,) = panel._desk.project.annotations_of("p1")
    assert (annotation.side, annotation.span, annotation.quote) == (
        Side.TARGET, Span(0, 2), "燈塔",
    )  # fmt: skip
    assert panel.list.item(0).text().startswith("“燈塔” Which one?")
    assert panel.about.text() == "On the whole row"


def test_a_comment_can_be_taken_away_and_back(qtbot: QtBot, panel: CommentsPanel) -> None:
    write(qtbot, panel, "Check the name")
    assert not panel.remove_button.isEnabled()
    panel.list.setCurrentRow(0)
    panel.remove_button.click()
    assert panel.list.count() == 0
    panel._desk.history.undo()
    assert panel.list.count() == 1


def test_other_rows_have_their_own_comments(qtbot: QtBot, panel: CommentsPanel) -> None:
    write(qtbot, panel, "Check the name")
    panel.follow_row("p2")
    assert panel.list.count() == 0
    panel.follow_row("p1")
    assert panel.list.count() == 1


def test_an_empty_comment_is_none(qtbot: QtBot, panel: CommentsPanel) -> None:
    write(qtbot, panel, "   ")
    assert not panel._desk.project.annotations


def test_without_a_row_nothing_can_be_added(qtbot: QtBot, panel: CommentsPanel) -> None:
    panel.follow_row("")
    assert not panel.add_button.isEnabled()
    write(qtbot, panel, "Lost")
    assert not panel._desk.project.annotations


def test_a_comment_that_was_begun_stays_with_its_row(qtbot: QtBot, panel: CommentsPanel) -> None:
    panel.begin((Side.TARGET, Span(0, 2)))
    qtbot.keyClicks(panel.line, "Which one?")
    panel.follow_row("p2")
    assert panel.line.text() == ""
    assert panel.about.text() == "On the whole row"
    panel.follow_row("p1")
    assert panel.line.text() == "Which one?"
    assert panel.about.text() == "On “燈塔” (target)"
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    (annotation,) = panel._desk.project.annotations.values()
    assert (annotation.pair, annotation.quote) == ("p1", "燈塔")


def test_comments_that_were_begun_are_added_when_the_project_is_left(
    qtbot: QtBot, panel: CommentsPanel
) -> None:
    qtbot.keyClicks(panel.line, "One")
    panel.follow_row("p2")
    qtbot.keyClicks(panel.line, "Two")
    panel.finish()
    comments = {(a.pair, a.comment) for a in panel._desk.project.annotations.values()}
    assert comments == {("p1", "One"), ("p2", "Two")}


def test_a_stretch_that_was_altered_meanwhile_keeps_its_words_but_no_place(
    qtbot: QtBot, panel: CommentsPanel
) -> None:
    panel.begin((Side.TARGET, Span(0, 2)))
    panel._desk.do(set_target(panel._desk.project, "p1", "那座燈塔已開放。"))
    write(qtbot, panel, "Which one?")
    (annotation,) = panel._desk.project.annotations.values()
    assert (annotation.span, annotation.quote) == (None, "燈塔")


def texts(panel: CommentsPanel) -> list[str]:
    return [panel.list.item(row).text().split("\n")[0] for row in range(panel.list.count())]


def test_an_answer_stands_below_what_it_answers(qtbot: QtBot, panel: CommentsPanel) -> None:
    write(qtbot, panel, "Which one?")
    write(qtbot, panel, "And when?")
    assert not panel.reply_button.isEnabled()
    panel.list.setCurrentRow(texts(panel).index("Which one?"))
    panel.reply_button.click()
    assert panel.about.text() == "In reply to “Which one?”"
    write(qtbot, panel, "The old one.")
    first = texts(panel).index("Which one?")
    assert texts(panel)[first + 1] == "↳ The old one."
    assert panel.about.text() == "On the whole row"
    panel.list.setCurrentRow(first + 1)
    panel.reply_button.click()
    assert panel.about.text() == "In reply to “Which one?”"
    panel.reply_button.click()
    assert panel.about.text() == "On the whole row"
    panel._desk.history.undo()
    assert sorted(texts(panel)) == ["And when?", "Which one?"]


def test_an_answer_that_was_begun_stays_with_its_row_and_its_question(
    qtbot: QtBot, panel: CommentsPanel
) -> None:
    write(qtbot, panel, "Which one?")
    panel.list.setCurrentRow(0)
    panel.reply_button.click()
    qtbot.keyClicks(panel.line, "The old one.")
    panel.follow_row("p2")
    assert panel.about.text() == "On the whole row"
    panel.follow_row("p1")
    assert panel.about.text() == "In reply to “Which one?”"
    panel.list.setCurrentRow(0)
    panel.remove_button.click()
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    (annotation,) = panel._desk.project.annotations.values()
    assert (annotation.comment, annotation.answers) == ("The old one.", "")


def test_a_thread_is_resolved_and_taken_up_again_as_a_whole(
    qtbot: QtBot, panel: CommentsPanel
) -> None:
    write(qtbot, panel, "Which one?")
    panel.list.setCurrentRow(0)
    panel.reply_button.click()
    write(qtbot, panel, "The old one.")
    assert panel.list.currentRow() == 0
    plain = panel.list.item(1).foreground().color()
    panel.list.setCurrentRow(1)
    panel.resolve_button.click()
    first, second = (panel.list.item(row) for row in range(2))
    assert first.text().endswith(", resolved")
    assert first.foreground().color() == second.foreground().color() != plain
    assert (panel.list.currentRow(), panel.resolve_button.text()) == (1, "Reopen")
    panel.resolve_button.click()
    assert not panel.list.item(0).text().endswith(", resolved")
    panel._desk.history.undo()
    panel._desk.history.undo()
    assert panel.resolve_button.text() == "Resolve"
    assert panel.list.item(1).foreground().color() == plain


def test_an_error_that_was_answered_is_there_and_can_only_be_answered(
    panel: CommentsPanel,
) -> None:
    error = Annotation("e", "p1", "No.", "Ana", "2026-01-01", category="style", severity="minor")
    panel._desk.do(annotate(error))
    assert panel.list.count() == 0
    panel._desk.do(annotate(Annotation("a", "p1", "Why?", "Bo", "2026-01-02", answers="e")))
    assert texts(panel) == ["[Style · minor] No.", "↳ Why?"]
    panel.list.setCurrentRow(0)
    assert panel.reply_button.isEnabled()
    assert not panel.remove_button.isEnabled()


def test_what_is_resolved_is_muted_in_the_colours_of_the_theme(
    qtbot: QtBot, panel: CommentsPanel
) -> None:
    write(qtbot, panel, "Which one?")
    panel.list.setCurrentRow(0)
    panel.resolve_button.click()
    for theme in (LIGHT, DARK):
        panel.setPalette(palette(theme))
        assert panel.list.item(0).foreground().color().name() == theme.muted
