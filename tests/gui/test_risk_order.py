"""The riskiest rows can be put first, each with its reasons, and in their order again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column
from workbench.gui.review_page import ReviewPage
from workbench.model.edits import set_target
from workbench.review.filtering import Filter, Kind

pytestmark = pytest.mark.gui


def tip(page: ReviewPage, row: int) -> str:
    index = page.model.index(row, Column.NUMBER)
    return str(page.model.data(index, Qt.ItemDataRole.ToolTipRole) or "")


@pytest.fixture
def page(qtbot: QtBot, make_page: Callable[..., ReviewPage]) -> ReviewPage:
    """Rows p0, p3, p4 and p7 have a wrong number, which is surest in p3 and p7."""
    made = make_page(8)
    made.risk.switch()
    qtbot.waitUntil(lambda: made.model.visible[:4] == ["p3", "p7", "p0", "p4"])
    return made


def test_rows_stand_by_their_risk_with_reasons(page: ReviewPage) -> None:
    assert sorted(page.model.visible) == [f"p{n}" for n in range(8)]
    assert page.current() == "p3"
    assert "riskiest first" in page.filter_bar.shown.text()
    assert "12 percent" in tip(page, 2)
    assert "no measure of quality" in tip(page, 0)
    assert "place 1 of 8" in tip(page, 0)


def test_a_filter_keeps_the_order_of_risk(page: ReviewPage) -> None:
    page.choose_rows(Filter(Kind.ALL, "lighthouse"))

    assert list(page.model.visible) == ["p1", "p5"]
    page.choose_rows(Filter())
    page.reveal("p6")
    assert page.model.visible[0] == "p3"


def test_rows_stand_in_their_own_order_again_when_it_is_switched_off(page: ReviewPage) -> None:
    page.view.select_pair("p4")
    page.risk.switch()

    assert list(page.model.visible) == [f"p{n}" for n in range(8)]
    assert page.current() == "p4"
    assert tip(page, 0) == ""
    assert "riskiest" not in page.filter_bar.shown.text()


def test_an_edit_leaves_rows_where_they_are_until_they_are_ranked_anew(
    qtbot: QtBot, page: ReviewPage
) -> None:
    right = page.desk.project.pairs["p3"].target.replace("4.5億", "45億")
    page.desk.do(set_target(page.desk.project, "p3", right))

    assert page.model.visible[0] == "p3"
    page.refresh()
    qtbot.waitUntil(lambda: page.model.visible[0] == "p7")
