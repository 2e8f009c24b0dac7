"""The search walk: hits stay true through edits, and replacing is one step back."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.jobs import Jobs
from workbench.gui.review_page import ReviewPage
from workbench.gui.search_walk import Search, SearchWalk, Tally
from workbench.model import edits
from workbench.model.segments import Pair, Side, Status
from workbench.review.filtering import Filter, Kind
from workbench.review.searching import Hit, Match, Query

MakePage = Callable[..., ReviewPage]
BOTH = (Side.SOURCE, Side.TARGET)

PAIRS = [
    Pair("a", "d", "Port and port.", "港口和港口。", "港口和港口。"),
    Pair("b", "d", "A boat.", "一艘船。", "一艘船。"),
    Pair("c", "d", "The port.", "港口。", "港口。", Status.CONFIRMED),
]


def searched(
    qtbot: QtBot, page: ReviewPage, text: str, match: Match = Match.PLAIN,
    sides: tuple[Side, ...] = BOTH,
) -> SearchWalk:  # fmt: skip
    page.walk.search(Search(Query(text, match), sides))
    qtbot.waitUntil(lambda: not page.walk.is_searching)
    return page.walk


def steps(walk: SearchWalk, row: str, by: int, count: int) -> list[tuple[str, Side, int]]:
    places = []
    for _ in range(count):
        walk.step(row, by)
        hit = walk.current
        assert hit is not None
        places.append((hit.pair, hit.side, hit.span.start))
    return places


def test_places_are_walked_in_order_and_round(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "port")
    assert walk.tally() == Tally(3, 2, 1)
    source = Side.SOURCE
    forward = [("a", source, 0), ("a", source, 9), ("c", source, 4), ("a", source, 0)]
    assert steps(walk, "a", 1, 4) == forward
    assert steps(walk, "a", -1, 2) == [("c", source, 4), ("a", source, 9)]


def test_the_walk_begins_at_the_current_row(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "港口")
    assert steps(walk, "b", 1, 1) == [("c", Side.TARGET, 0)]


def test_only_rows_that_are_shown_are_searched(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    page.choose_rows(Filter(Kind.CONFIRMED))
    assert searched(qtbot, page, "port").tally() == Tally(1, 1, 1)


def test_hits_follow_an_edit(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "港口", sides=(Side.TARGET,))
    page.desk.do(edits.set_target(page.desk.project, "a", "碼頭。"))
    assert walk.tally().hits == 1
    page.desk.do(edits.merge_with_next(page.desk.project, "b"))
    assert walk.tally().hits == 1
    page.desk.history.undo()
    page.desk.history.undo()
    assert walk.tally().hits == 3


def test_one_place_is_replaced_and_the_next_shown(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "港口", sides=(Side.TARGET,))
    walk.step("a", 1)
    walk.replace_current("海港")
    assert page.desk.project.pairs["a"].target == "海港和港口。"
    assert walk.current is not None
    assert (walk.current.pair, walk.current.span.start) == ("a", 3)
    walk.replace_current("海港")
    assert page.desk.project.pairs["a"].target == "海港和海港。"
    assert walk.current.pair == "c"


def test_replacing_all_is_one_step_and_makes_drafts(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    before = list(page.desk.project)
    walk = searched(qtbot, page, "港口", sides=(Side.TARGET,))
    with qtbot.waitSignal(page.desk.told) as told:
        walk.replace_all("海港")
    assert [pair.target for pair in page.desk.project] == ["海港和海港。", "一艘船。", "海港。"]
    assert page.desk.project.pairs["c"].status is Status.DRAFT
    assert told.args == ["Replaced. Rows changed: 2"]
    assert walk.tally().hits == 0
    page.desk.history.undo()
    assert list(page.desk.project) == before
    assert page.desk.history.index() == 0


def test_groups_of_an_expression_can_be_used(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, r"一(.)船", Match.REGEX, (Side.TARGET,))
    walk.step("a", 1)
    walk.replace_current(r"两\1船")
    assert page.desk.project.pairs["b"].target == "两艘船。"


@pytest.mark.parametrize(("text", "by"), [("(", ""), ("港", r"\7")])
def test_a_wrong_expression_is_refused_in_a_sentence(
    qtbot: QtBot, make_page: MakePage, text: str, by: str
) -> None:
    page = make_page(PAIRS)
    refused: list[str] = []
    page.walk.refused.connect(refused.append)
    walk = searched(qtbot, page, text, Match.REGEX, (Side.TARGET,))
    walk.step("a", 1)
    walk.replace_current(by)
    assert len(refused) == 1
    assert "cannot be used" in refused[0]
    assert page.desk.history.count() == 0


def test_rows_edited_while_the_search_runs_are_searched_anew(
    qtbot: QtBot, make_page: MakePage, jobs: Jobs
) -> None:
    page = make_page(PAIRS)
    page.walk.search(Search(Query("海港"), (Side.TARGET,)))
    page.desk.do(edits.set_target(page.desk.project, "b", "海港。"))
    qtbot.waitUntil(lambda: not page.walk.is_searching)
    assert page.walk.tally() == Tally(1, 1, 0)


def test_an_empty_text_ends_the_search(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "port")
    walk.search(Search(Query(""), BOTH))
    assert walk.tally() == Tally(0, 0, 0)
    walk.step("a", 1)
    assert walk.current is None


def test_the_place_is_lit_in_its_row(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "boat")
    shown: list[Hit] = []
    walk.hit_shown.connect(shown.append)
    walk.step("a", 1)
    assert page.current() == "b"
    assert [(hit.pair, hit.side) for hit in shown] == [("b", Side.SOURCE)]


def test_a_place_outshines_the_finding_that_was_lit(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.light(page.desk.inspection.findings_of("p3")[0])
    walk = searched(qtbot, page, "lighthouse")
    walk.step(page.current(), 1)
    lit = page.view._lit
    assert lit is not None
    assert (lit.pair, lit.check) == ("p5", "place")
    assert page.lit is None


def test_a_row_edited_while_all_are_replaced_keeps_the_edit(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(PAIRS)
    walk = searched(qtbot, page, "港口", sides=(Side.TARGET,))
    with qtbot.waitSignal(page.desk.told):
        walk.replace_all("海港")
        page.desk.do(edits.set_target(page.desk.project, "a", "舊港口。"))
    assert [pair.target for pair in page.desk.project] == ["舊港口。", "一艘船。", "海港。"]
