"""Row repair: rows that were aligned wrongly are put right, and back again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.review_page import ReviewPage
from workbench.gui.row_repair import RowRepair
from workbench.model.segments import Pair

MakePage = Callable[..., ReviewPage]


def texts(page: ReviewPage) -> list[tuple[str, str]]:
    return [(pair.source, pair.target) for pair in page.desk.project]


def pairs(*sides: tuple[str, str]) -> list[Pair]:
    return [Pair(f"p{n}", "d", s, t, t) for n, (s, t) in enumerate(sides)]


@pytest.mark.parametrize("repair", ["merge", "shift_source", "shift_target", "unpair"])
def test_every_repair_can_be_taken_back(make_page: MakePage, repair: str) -> None:
    page = make_page()
    before = texts(page)
    getattr(RowRepair(page), repair)()
    assert texts(page) != before
    assert len(page.model.visible) == len(page.desk.project)
    page.desk.history.undo()
    assert texts(page) == before
    assert list(page.model.visible) == list(page.desk.project.order)


def test_merging_keeps_the_row_under_the_cursor(make_page: MakePage) -> None:
    page = make_page(pairs(("One.", "一。"), ("Two.", "二。"), ("Three.", "三。")))
    page.view.select_pair("p1")
    RowRepair(page).merge()
    assert texts(page) == [("One.", "一。"), ("Two. Three.", "二。三。")]
    assert page.current() == "p1"


def test_a_row_is_split_at_the_cursor_and_its_source_at_a_sentence(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(pairs(("The port is open. The quay is not.", "港口開放。碼頭沒有。")))
    page.view.edit_target()
    editor = page.window().focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(5):
        qtbot.keyClick(editor, Qt.Key.Key_Right)
    RowRepair(page).split()
    assert texts(page) == [("The port is open.", "港口開放。"), ("The quay is not.", "碼頭沒有。")]
    page.desk.history.undo()
    assert len(page.desk.project) == 1


def test_a_split_needs_a_cursor(make_page: MakePage) -> None:
    page = make_page()
    told: list[str] = []
    page.desk.told.connect(told.append)
    RowRepair(page).split()
    assert told == ["Put the cursor where the row is to be split."]


def test_two_halves_become_a_pair(make_page: MakePage) -> None:
    page = make_page(pairs(("One.", ""), ("", "一。")))
    RowRepair(page).pair_up()
    assert texts(page) == [("One.", "一。")]


def test_what_cannot_be_done_is_said(make_page: MakePage) -> None:
    page = make_page(pairs(("One.", "一。"), ("Two.", "")))
    told: list[str] = []
    page.desk.told.connect(told.append)
    repair = RowRepair(page)
    repair.pair_up()
    page.view.select_pair("p1")
    repair.unpair()
    repair.merge()
    assert len(told) == 3
    assert page.desk.history.count() == 0
