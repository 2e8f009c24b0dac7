"""Marking errors: on what is selected, at the cursor, on a row, from a finding; by keys alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from workbench.gui.error_marking import ErrorMarking
from workbench.gui.errors_panel import ErrorsPanel
from workbench.gui.main_window import MainWindow
from workbench.gui.review_page import ReviewPage
from workbench.gui.row_walk import RowWalk
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, remove_annotation, set_target
from workbench.model.segments import Side, Span

MakePage = Callable[..., ReviewPage]
KEYS = (Qt.Key.Key_A, Qt.Key.Key_M, Qt.Key.Key_2)


def made(page: ReviewPage) -> ErrorMarking:
    return ErrorMarking(page, RowWalk(page), ErrorsPanel(page.desk, page))


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys in the menu that is open, as deep as it is by then."""
    for key in keys:
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        qtbot.keyClick(popup, key)


def test_what_is_selected_is_marked(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p1")
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    made(page).ask()
    press(qtbot, *KEYS)
    (error,) = page.desk.project.annotations.values()
    assert (error.pair, error.side, error.quote) == ("p1", Side.TARGET, "燈塔")
    assert (error.category, error.severity) == ("accuracy/mistranslation", "major")


def test_who_chooses_with_arrows_stays_in_the_text(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p1")
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    made(page).ask()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert page.view.selected_text_span() == (Side.TARGET, Span(0, 1))
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    (error,) = page.desk.project.annotations.values()
    assert (error.quote, error.severity) == ("燈", "minor")
    assert page.view.open_side() is Side.TARGET
    qtbot.waitUntil(lambda: page.window().focusWidget() is editor)


def test_a_place_without_characters_is_marked_where_something_is_missing(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page()
    page.view.select_pair("p1")
    page.view.edit_target()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Home)
    made(page).ask()
    press(qtbot, Qt.Key.Key_A, Qt.Key.Key_O, Qt.Key.Key_1)
    (error,) = page.desk.project.annotations.values()
    assert (error.span, error.quote, error.category) == (Span(0, 0), "", "accuracy/omission")


def test_without_an_open_cell_the_row_is_marked(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    made(page).ask()
    press(qtbot, *KEYS)
    (error,) = page.desk.project.annotations.values()
    assert (error.pair, error.span) == ("p0", None)


def test_what_was_being_typed_is_handed_in_first(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p1")
    page.view.edit_target()
    qtbot.keyClicks(page.window().focusWidget(), "!")
    made(page).ask()
    press(qtbot, *KEYS)
    assert page.desk.project.pairs["p1"].target.endswith("!")
    (error,) = page.desk.project.annotations.values()
    assert error.span is not None


def test_a_finding_is_marked_and_the_next_one_lit(make_page: MakePage) -> None:
    page = make_page()
    marking = made(page)
    finding = page.desk.inspection.findings_of("p0")[0]
    marking.accept_and_go_on()
    (error,) = page.desk.project.annotations.values()
    assert (error.finding, error.pair) == (finding.fingerprint, "p0")
    assert "12" in error.comment
    assert page.lit is not None
    assert page.lit.pair == "p3"


def test_a_finding_is_not_marked_twice(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    marking = made(page)
    finding = page.desk.inspection.findings_of("p0")[0]
    marking.accept_and_go_on()
    page.light(finding)
    with qtbot.waitSignal(page.desk.told):
        marking.accept_and_go_on()
    assert len(page.desk.project.annotations) == 1


def test_a_row_is_rated_and_rated_otherwise(make_page: MakePage) -> None:
    page = make_page()
    marking = made(page)
    marking.rate("p1", 80)
    marking.rate("p1", 65)
    (rating,) = page.desk.project.annotations.values()
    assert (rating.pair, rating.rating, rating.is_error) == ("p1", 65, False)


def test_where_there_is_no_finding_that_is_said(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p1")
    with qtbot.waitSignal(page.desk.told):
        made(page).accept_and_go_on()
    assert not page.desk.project.annotations


def test_the_errors_are_walked_through_and_lit(make_page: MakePage) -> None:
    page = make_page()
    marking = made(page)
    for name, row, span in (("a", "p1", Span(0, 2)), ("b", "p1", Span(2, 3)), ("c", "p5", None)):
        mark = Annotation(name, row, "", "", "", Side.TARGET, span, "", "style", "minor")
        page.desk.do(annotate(mark))
    walked = []
    for by in (1, 1, 1, 1, -1, -1, -1):
        marking.step(by)
        error = marking._errors.current()
        assert error is not None
        walked.append(error.id)
        assert page.current() == error.pair
    assert "".join(walked) == "abcacba"
    lit = page.view._lit
    assert lit is not None
    assert lit.target_spans == (Span(0, 2),)
    page.view.select_pair("p3")
    assert page.view._lit is None


def test_an_error_stays_lit_on_its_characters_through_edits(make_page: MakePage) -> None:
    page = make_page()
    mark = Annotation("a", "p1", "", "", "", Side.TARGET, Span(0, 2), "燈塔", "style", "minor")
    page.desk.do(annotate(mark))
    page.show_mark(mark)
    page.desk.do(set_target(page.desk.project, "p1", "新燈塔已開放。"))
    lit = page.view._lit
    assert lit is not None
    assert lit.target_spans == (Span(1, 3),)
    page.desk.do(remove_annotation(page.desk.project, "a"))
    assert page.view._lit is None


def test_from_a_row_the_walk_goes_to_the_nearest_error(make_page: MakePage) -> None:
    page = make_page()
    marking = made(page)
    for name, row in (("a", "p1"), ("b", "p5")):
        mark = Annotation(name, row, "", "", "", category="style", severity="minor")
        page.desk.do(annotate(mark))
    for row, by, expected in (
        ("p3", 1, "p5"),
        ("p3", -1, "p1"),
        ("p6", 1, "p1"),
        ("p0", -1, "p5"),
    ):
        page.view.select_pair(row)
        marking.step(by)
        assert page.current() == expected


def test_a_typical_error_takes_four_keys_on_either_side(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    """F9 and three letters, once the characters are selected; Shift+F9 alone for a finding."""
    window = make_window(8)
    workspace = window.workspace
    assert workspace is not None
    page, project, shift = (
        workspace.page,
        workspace.desk.project,
        Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(page.view.hasFocus)
    window.actions_["edit"].trigger()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    source = window.focusWidget()
    for _ in range(7):
        qtbot.keyClick(source, Qt.Key.Key_Right, shift)
    qtbot.keyClick(source, Qt.Key.Key_F9)
    press(qtbot, *KEYS)
    (error,) = project.annotations.values()
    assert (error.side, error.quote, error.span) == (Side.SOURCE, "Traffic", Span(0, 7))
    assert workspace.errors.current() == error
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F9, shift)
    accepted = [mark for mark in project.annotations.values() if mark.finding]
    assert [mark.pair for mark in accepted] == ["p0"]
    window.actions_["to-errors"].trigger()
    errors = workspace.errors
    qtbot.keyClick(errors.list, Qt.Key.Key_Down)
    chosen = errors.current()
    assert chosen is not None
    errors.comment.setFocus()
    qtbot.keyClicks(errors.comment, "Why")
    qtbot.keyClick(errors.comment, Qt.Key.Key_Tab)
    assert project.annotations[chosen.id].comment.startswith("Why")
    errors.list.setFocus()
    qtbot.keyClick(errors.list, Qt.Key.Key_Delete)
    assert chosen.id not in project.annotations
    window.actions_["undo"].trigger()
    assert chosen.id in project.annotations


def test_a_whole_session_needs_no_pointer(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    """Mark a stretch, accept a finding, take the last back, comment and correct an error."""
    window = make_window(8)
    workspace = window.workspace
    assert workspace is not None
    page, project = workspace.page, workspace.desk.project
    qtbot.waitUntil(page.view.hasFocus)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    editor = window.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClick(editor, Qt.Key.Key_Right, shift)
    window.actions_["mark-error"].trigger()
    press(qtbot, Qt.Key.Key_S, Qt.Key.Key_U, Qt.Key.Key_1)
    window.actions_["next-finding"].trigger()
    window.actions_["accept-finding"].trigger()
    assert {a.quote for a in project.annotations.values()} >= {"燈"}
    assert len(project.annotations) == 2
    window.actions_["undo"].trigger()
    (error,) = project.annotations.values()
    window.actions_["to-errors"].trigger()
    qtbot.keyClick(workspace.errors.list, Qt.Key.Key_Down)
    qtbot.keyClicks(workspace.errors.correction, "Light")
    qtbot.keyClick(workspace.errors.correct_button, Qt.Key.Key_Space)
    assert project.pairs[error.pair].target == "Light塔已開放。"
