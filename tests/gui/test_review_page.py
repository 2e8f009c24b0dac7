"""The review page: rows stay where they are while they are edited, and come back next time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.review_page import ReviewPage
from workbench.gui.theme import DARK
from workbench.model import edits
from workbench.model.segments import Status
from workbench.review.filtering import Filter, Kind

MakePage = Callable[..., ReviewPage]


def test_a_row_stays_although_the_filter_no_longer_wants_it(make_page: MakePage) -> None:
    page = make_page()
    page.filter_bar.set_wanted(Filter(Kind.UNCONFIRMED))
    page.desk.do(edits.set_status(page.desk.project, ["p1"], Status.CONFIRMED))
    assert "p1" in page.model.visible
    page.filter_bar.apply()
    assert "p1" not in page.model.visible
    assert page.filter_bar.shown.text() == "7 of 8 rows"


def test_a_filter_takes_no_text_that_is_being_typed(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.edit_target()
    qtbot.keyClicks(page.window().focusWidget(), " plus")
    page.filter_bar.set_wanted(Filter(Kind.ALL, "lighthouse"))
    assert page.desk.project.pairs["p0"].target.endswith(" plus")
    assert list(page.model.visible) == ["p1", "p5"]


def test_a_finding_lights_up_and_goes_out_with_its_row(make_page: MakePage) -> None:
    page = make_page()
    lit: list[object] = []
    page.lit_changed.connect(lit.append)
    finding = page.desk.inspection.findings_of("p3")[0]
    page.light(finding)
    assert page.current() == "p3"
    page.view.select_pair("p5")
    assert lit == [finding, None]


def test_a_finding_that_an_edit_mends_goes_out(make_page: MakePage) -> None:
    page = make_page()
    page.light(page.desk.inspection.findings_of("p3")[0])
    page.desk.do(edits.set_target(page.desk.project, "p3", "維修費用為45億美元。"))
    assert page.lit is None


def test_undo_shows_a_row_that_the_filter_hides(make_page: MakePage) -> None:
    page = make_page()
    page.desk.do(edits.set_target(page.desk.project, "p7", "x"))
    page.choose_rows(Filter(Kind.ALL, "lighthouse"))
    page.desk.history.undo()
    assert page.current() == "p7"
    assert list(page.model.visible) == ["p1", "p5", "p7"]
    assert page.filter_bar.shown.text() == "3 of 8 rows"


def test_the_number_of_rows_follows_merging_splitting_and_undo(make_page: MakePage) -> None:
    page = make_page()
    page.desk.do(edits.merge_with_next(page.desk.project, "p0"))
    assert page.filter_bar.shown.text() == "7 of 7 rows"
    page.desk.history.undo()
    assert page.filter_bar.shown.text() == "8 of 8 rows"


def test_all_rows_come_back_on_request(make_page: MakePage) -> None:
    page = make_page()
    page.filter_bar.set_wanted(Filter(Kind.EDITED, "x"))
    assert not page.model.visible
    assert page.current() == ""
    assert page.chosen() == []
    page.show_all()
    assert len(page.model.visible) == 8


def test_the_view_is_kept_and_found_again(make_page: MakePage) -> None:
    page = make_page()
    page.filter_bar.set_wanted(Filter(Kind.UNCONFIRMED, "port"))
    page.view.select_pair("p4")
    page.view.set_zoom(130)
    state = page.view_state()
    page.show_all()
    page.view.set_zoom(100)
    page.view.select_pair("p1")
    page.restore(state)
    assert page.view_state() == state
    assert page.current() == "p4"


def test_a_strange_state_does_no_harm(make_page: MakePage) -> None:
    page = make_page()
    page.restore({"row": "gone", "filter-kind": "purple", "zoom": "-1"})
    assert len(page.model.visible) == 8


def test_escape_in_the_filter_goes_back_without_moving(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.view.select_pair("p4")
    page.filter_bar.focus_text()
    qtbot.waitUntil(page.filter_bar.text.hasFocus)
    qtbot.keyClick(page.filter_bar.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.view.hasFocus)
    assert page.current() == "p4"


def test_the_page_takes_other_colours(make_page: MakePage) -> None:
    page = make_page()
    before = page.view.grab().toImage().pixelColor(300, 300).lightness()
    page.dress(DARK)
    assert page.view.grab().toImage().pixelColor(300, 300).lightness() < before
