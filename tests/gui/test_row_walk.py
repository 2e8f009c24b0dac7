"""The row walk: from finding to finding, through the rows that are shown, round past the end."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QInputDialog

from workbench.gui.review_page import ReviewPage
from workbench.gui.row_walk import RowWalk
from workbench.model import edits
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Span, Status
from workbench.review.filtering import Filter, Kind
from workbench.review.inspection import Inspected

MakePage = Callable[..., ReviewPage]


def lit_pairs(page: ReviewPage, step: Callable[[], None], count: int) -> list[str]:
    pairs = []
    for _ in range(count):
        step()
        assert page.lit is not None
        pairs.append(page.lit.pair)
    return pairs


def test_next_goes_through_all_findings_and_round(make_page: MakePage) -> None:
    page = make_page()
    walk = RowWalk(page)
    assert lit_pairs(page, walk.next_finding, 5) == ["p0", "p3", "p4", "p7", "p0"]
    assert page.current() == "p0"


def test_previous_goes_the_other_way(make_page: MakePage) -> None:
    page = make_page()
    walk = RowWalk(page)
    page.view.select_pair("p5")
    assert lit_pairs(page, walk.previous_finding, 5) == ["p4", "p3", "p0", "p7", "p4"]


def test_several_findings_of_a_row_come_one_by_one(make_page: MakePage) -> None:
    page = make_page()
    desk = page.desk
    several = tuple(
        Finding("numbers", "p1", "value-differs", Severity.ERROR, (), (Span(n, n + 1),),
                (("source_text", str(n)), ("source_value", ""), ("target_text", ""),
                 ("target_value", "")))
        for n in range(3)
    )  # fmt: skip
    desk.inspection.adopt(Inspected(list(desk.project), {"p1": several}, {}))
    walk = RowWalk(page)
    lit = []
    for _ in range(4):
        walk.next_finding()
        lit.append(page.lit)
    assert lit == [*several, several[0]]
    walk.previous_finding()
    assert page.lit == several[2]


def test_rows_that_the_filter_hides_are_left_out(make_page: MakePage) -> None:
    page = make_page()
    page.choose_rows(Filter(Kind.ALL, "repairs"))
    assert lit_pairs(page, RowWalk(page).next_finding, 3) == ["p3", "p7", "p3"]


def test_without_findings_one_is_told_so(make_page: MakePage) -> None:
    page = make_page([Pair("a", "d", "Open.", "開放。", "開放。")])
    told: list[str] = []
    page.desk.told.connect(told.append)
    RowWalk(page).next_finding()
    assert told == ["No findings in the rows shown."]
    assert page.lit is None


def test_no_rows_at_all_is_no_trouble(make_page: MakePage) -> None:
    page = make_page()
    page.choose_rows(Filter(Kind.ALL, "nowhere to be found"))
    walk = RowWalk(page)
    for step in (walk.next_finding, walk.previous_finding, walk.first, walk.last):
        step()
    assert not walk.next_unconfirmed()


def test_the_next_row_that_is_not_confirmed_is_found_below(make_page: MakePage) -> None:
    page = make_page()
    confirmed = ["p1", "p2", "p5", "p6", "p7"]
    page.desk.do(edits.set_status(page.desk.project, confirmed, Status.CONFIRMED))
    walk = RowWalk(page)
    assert walk.next_unconfirmed()
    assert page.current() == "p3"
    page.view.select_pair("p4")
    assert not walk.next_unconfirmed()
    assert page.current() == "p4"


def test_a_row_is_found_by_its_number_even_behind_a_filter(make_page: MakePage) -> None:
    page = make_page()
    page.choose_rows(Filter(Kind.ALL, "lighthouse"))
    RowWalk(page).go_to(4)
    assert page.current() == "p3"
    assert list(page.model.visible) == ["p1", "p3", "p5"]


def test_the_number_is_asked_for(make_page: MakePage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = make_page()
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (6, True))
    RowWalk(page).ask_for_row()
    assert page.current() == "p5"


def test_first_and_last(make_page: MakePage) -> None:
    page = make_page()
    walk = RowWalk(page)
    walk.last()
    assert page.current() == "p7"
    walk.first()
    assert page.current() == "p0"
