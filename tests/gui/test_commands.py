"""Commands: every change can be taken back and made again, and typing is one step."""

from collections.abc import Callable

import pytest

from workbench.gui.desk import Desk
from workbench.model import edits
from workbench.model.changes import Change
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Status


def state(project: Project) -> tuple[object, ...]:
    return (
        list(project),
        dict(project.dismissals),
        dict(project.annotations),
        project.facts,
    )


def test_typing_in_one_row_is_one_step(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    start = state(desk.project)
    for text in ("燈", "燈塔", "燈塔已開"):
        desk.do(edits.set_target(desk.project, "p1", text))
    assert desk.history.count() == 1
    desk.history.undo()
    assert state(desk.project) == start
    desk.history.redo()
    assert desk.project.pairs["p1"].target == "燈塔已開"


def test_typing_in_two_rows_is_two_steps(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.do(edits.set_target(desk.project, "p1", "燈"))
    desk.do(edits.set_target(desk.project, "p2", "燈"))
    assert desk.history.count() == 2


def test_typing_back_to_the_start_leaves_nothing_to_undo(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    before = desk.project.pairs["p1"].target
    desk.do(edits.set_target(desk.project, "p1", "燈"))
    desk.do(edits.set_target(desk.project, "p1", before))
    assert desk.history.count() == 0
    assert desk.project.pairs["p1"].target == before


def test_a_decision_between_parts_typing(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.do(edits.set_target(desk.project, "p1", "燈"))
    desk.do(edits.set_status(desk.project, ["p1"], Status.CONFIRMED))
    desk.do(edits.set_target(desk.project, "p1", "燈塔"))
    assert desk.history.count() == 3


def all_kinds(desk: Desk) -> list[Callable[[], Change]]:
    project = desk.project
    finding = desk.inspection.findings_of("p0")[0]
    decision = desk.inspection.judged_no_error(finding, "")
    return [
        lambda: edits.set_target(project, "p1", "燈塔"),
        lambda: edits.set_status(project, ["p0", "p1"], Status.CONFIRMED),
        lambda: edits.dismiss(project, [decision]),
        lambda: edits.reinstate(project, [decision.fingerprint]),
        lambda: edits.merge_with_next(project, "p2"),
        lambda: edits.split_pair(project, "p4", 20, 8),
        lambda: edits.shift(project, "p5", Side.TARGET),
        lambda: edits.unpair(project, "p1"),
        lambda: edits.set_targets(project, {"p0": "一", "p4": "二"}, "replace"),
    ]


def test_undo_over_all_kinds_of_change_leads_back_to_the_start(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk()
    states = [state(desk.project)]
    for change in all_kinds(desk):
        assert desk.do(change())
        states.append(state(desk.project))
    for expected in reversed(states[:-1]):
        desk.history.undo()
        assert state(desk.project) == expected
    for expected in states[1:]:
        desk.history.redo()
        assert state(desk.project) == expected


def test_undo_asks_for_the_row_to_be_seen(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    wanted: list[str] = []
    desk.row_wanted.connect(wanted.append)
    desk.do(edits.set_target(desk.project, "p3", "x"))
    assert wanted == []
    desk.history.undo()
    desk.history.redo()
    assert wanted == ["p3", "p3"]


def test_undoing_a_split_shows_the_row_that_is_left(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    wanted: list[str] = []
    desk.row_wanted.connect(wanted.append)
    desk.do(edits.split_pair(desk.project, "p0", 10, 5))
    desk.history.undo()
    assert wanted == ["p0"]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda p: edits.set_target(p, "p1", "x"), "Edit (row 2)"),
        (lambda p: edits.set_status(p, ["p0", "p2"], Status.CONFIRMED), "Confirm (2 rows)"),
        (lambda p: edits.merge_with_next(p, "p2"), "Merge (row 3)"),
        (lambda p: edits.set_targets(p, {"p3": "x"}, "replace"), "Replace (row 4)"),
    ],
)
def test_undo_says_what_it_takes_back(
    make_desk: Callable[..., Desk], change: Callable[[Project], Change], text: str
) -> None:
    desk = make_desk()
    desk.do(change(desk.project))
    assert desk.history.undoText() == text


def test_a_change_of_nothing_is_no_step(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    pair: Pair = desk.project.pairs["p0"]
    assert not desk.do(edits.set_target(desk.project, "p0", pair.target))
    assert desk.history.count() == 0
