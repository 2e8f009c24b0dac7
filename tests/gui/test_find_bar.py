"""The find bar: what it asks for and what it says of what was found."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.find_bar import FindBar
from workbench.gui.review_page import ReviewPage
from workbench.model.segments import Pair, Status
from workbench.review.filtering import Filter, Kind

MakePage = Callable[..., ReviewPage]

PAIRS = [
    Pair("a", "d", "Port and port.", "港口和港口。", "港口和港口。"),
    Pair("b", "d", "The port.", "港口。", "港口。", Status.CONFIRMED),
]


def type_in(qtbot: QtBot, page: ReviewPage, text: str) -> FindBar:
    page.find_bar.text.setText(text)
    page.find_bar.search_now()
    qtbot.waitUntil(lambda: not page.walk.is_searching)
    return page.find_bar


def test_finding_says_how_many_and_where(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_find()
    assert page.find_bar.isVisible()
    assert not page.find_bar.by.isVisible()
    bar = type_in(qtbot, page, "port")
    assert bar.count.text() == "Found: 3 · Rows: 2"
    bar.case.setChecked(True)
    qtbot.waitUntil(lambda: bar.count.text() == "Found: 2 · Rows: 2")
    assert type_in(qtbot, page, "por").count.text() == "Found: 2 · Rows: 2"
    bar.words.setChecked(True)
    qtbot.waitUntil(lambda: bar.count.text() == "Not found")
    assert not bar.ahead.isEnabled()


def test_replacing_says_before_which_rows_lose_their_confirmation(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(PAIRS)
    page.open_replace()
    bar = type_in(qtbot, page, "港口")
    assert bar.count.text().startswith("Found: 3 · Rows: 2 · Confirmed: 1")
    assert not bar.targets.isEnabled()


def test_enter_steps_through_the_places(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_find()
    bar = type_in(qtbot, page, "The port")
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    assert page.current() == "b"


def test_a_key_finds_the_next_place_and_opens_the_bar_first(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(PAIRS)
    page.find_step(1)
    assert page.find_bar.isVisible()
    type_in(qtbot, page, "The port")
    page.find_step(1)
    assert page.current() == "b"


def test_another_filter_is_searched_anew(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_find()
    bar = type_in(qtbot, page, "port")
    page.filter_bar.set_wanted(Filter(Kind.CONFIRMED))
    qtbot.waitUntil(lambda: bar.count.text() == "Found: 1 · Rows: 1")


def test_the_buttons_replace(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_replace()
    bar = type_in(qtbot, page, "港口")
    bar.by.setText("海港")
    bar.ahead.click()
    bar.replace_one.click()
    assert page.desk.project.pairs["a"].target == "海港和港口。"
    with qtbot.waitSignal(page.desk.told):
        bar.replace_all.click()
    assert page.desk.project.pairs["b"].target == "海港。"


def test_a_wrong_expression_is_told_in_the_bar(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_find()
    page.find_bar.regex.setChecked(True)
    bar = type_in(qtbot, page, "(")
    assert "cannot be used" in bar.count.text()
    type_in(qtbot, page, "p.rt")
    assert bar.count.text() == "Found: 3 · Rows: 2"


def test_escape_puts_the_bar_away(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.open_find()
    bar = type_in(qtbot, page, "port")
    bar.text.setFocus()
    qtbot.waitUntil(bar.text.hasFocus)
    qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    qtbot.waitUntil(page.view.hasFocus)
    assert page.walk.tally().hits == 0


def test_what_is_selected_is_looked_for(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.open_find()
    assert page.find_bar.text.text() == "港口和港口。"


def test_esc_puts_the_bar_away_after_all_was_replaced_by_the_button(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(PAIRS)
    page.open_replace()
    bar = type_in(qtbot, page, "港口")
    bar.by.setText("碼頭")
    bar.replace_all.setFocus()
    qtbot.keyClick(bar.replace_all, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar.count.text() == "Not found")
    assert bar.text.hasFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible()
