"""Decisions: confirming, dismissing, applying and commenting, never losing what is typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.gui.comments_panel import CommentsPanel
from workbench.gui.decisions import Decisions
from workbench.gui.review_page import ReviewPage
from workbench.gui.row_walk import RowWalk
from workbench.model.findings import Suggestion
from workbench.model.segments import Side, Span, Status
from workbench.review.inspection import Inspected

MakePage = Callable[..., ReviewPage]


def made(page: ReviewPage) -> Decisions:
    return Decisions(page, RowWalk(page), CommentsPanel(page.desk, page))


def test_confirm_goes_on_to_the_next_row(make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    decisions.confirm_and_go_on()
    assert page.desk.project.pairs["p0"].status is Status.CONFIRMED
    assert page.current() == "p1"


def test_confirm_and_stay_stays(make_page: MakePage) -> None:
    page = make_page()
    made(page).confirm()
    assert page.desk.project.pairs["p0"].status is Status.CONFIRMED
    assert page.current() == "p0"


def test_confirming_adds_the_comment_that_was_begun(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    comments = CommentsPanel(page.desk, page)
    comments.follow_row("p0")
    decisions = Decisions(page, RowWalk(page), comments)
    decisions.comment()
    qtbot.keyClicks(comments.line, "Which one?")
    decisions.confirm_and_go_on()
    (annotation,) = page.desk.project.annotations.values()
    assert (annotation.pair, annotation.comment) == ("p0", "Which one?")


def test_who_was_typing_types_on_in_the_next_row(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    page.view.edit_target()
    qtbot.keyClicks(page.window().focusWidget(), " plus")
    decisions.confirm_and_go_on()
    first = page.desk.project.pairs["p0"]
    assert first.target.endswith(" plus")
    assert first.status is Status.CONFIRMED
    assert page.view.open_side() is Side.TARGET
    assert page.current() == "p1"


def test_a_composition_is_confirmed_with_the_rest(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    page.view.edit_target()
    editor = page.window().focusWidget()
    QApplication.sendEvent(editor, QInputMethodEvent("港口", []))
    decisions.confirm_and_go_on()
    target = page.desk.project.pairs["p0"].target
    assert target.count("港口") == page.desk.project.pairs["p0"].draft.count("港口") + 1


def test_several_rows_are_decided_at_once(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        qtbot.keyClick(page.view, Qt.Key.Key_Down, shift)
    decisions.toggle_needs_work()
    marked = [p.id for p in page.desk.project if p.status is Status.NEEDS_WORK]
    assert marked == ["p0", "p1", "p2"]
    decisions.toggle_needs_work()
    assert all(p.status is Status.DRAFT for p in page.desk.project)
    assert page.desk.history.count() == 2


def test_back_to_draft_takes_a_decision_back(make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    decisions.confirm()
    decisions.back_to_draft()
    assert page.desk.project.pairs["p0"].status is Status.DRAFT


def test_dismissing_goes_on_to_the_next_finding(make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    RowWalk(page).next_finding()
    first = page.lit
    assert first is not None
    decisions.dismiss_and_go_on()
    assert list(page.desk.project.dismissals) == [first.fingerprint]
    assert page.lit is not None
    assert page.lit.pair == "p3"


def test_without_a_lit_finding_the_first_of_the_row_is_dismissed(make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p3")
    made(page).dismiss_and_go_on()
    assert [d.pair for d in page.desk.project.dismissals.values()] == ["p3"]


def test_a_row_without_findings_has_nothing_to_dismiss_or_apply(make_page: MakePage) -> None:
    page = make_page()
    told: list[str] = []
    page.desk.told.connect(told.append)
    page.view.select_pair("p1")
    decisions = made(page)
    decisions.dismiss_and_go_on()
    decisions.apply_suggestion()
    assert told == ["There is no finding in this row.", "There is no suggestion to apply."]
    assert page.desk.history.count() == 0


def test_a_suggestion_is_put_into_the_target(make_page: MakePage) -> None:
    page = make_page()
    desk = page.desk
    target = desk.project.pairs["p3"].target
    span = Span(target.index("4.5億"), target.index("4.5億") + 4)
    finding = replace(desk.inspection.findings_of("p3")[0], suggestion=Suggestion(span, "45億"))
    desk.inspection.adopt(Inspected(list(desk.project), {"p3": (finding,)}, {}))
    page.light(finding)
    made(page).apply_suggestion()
    assert desk.project.pairs["p3"].target == target.replace("4.5億", "45億")
    assert not desk.inspection.findings_of("p3")
    assert page.lit is None
    desk.history.undo()
    assert desk.project.pairs["p3"].target == target


def test_the_draft_can_be_put_back(make_page: MakePage) -> None:
    page = make_page()
    decisions = made(page)
    page._take_target("p0", "something else")
    decisions.restore_draft()
    assert not page.desk.project.pairs["p0"].is_edited


def test_a_comment_begins_on_what_is_selected(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    comments = CommentsPanel(page.desk, page)
    comments.follow_row("p1")
    decisions = Decisions(page, RowWalk(page), comments)
    page.view.select_pair("p1")
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    decisions.comment()
    assert comments.about.text() == "On “燈塔” (target)"
