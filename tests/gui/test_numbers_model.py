"""The numbers model: always what the reckoning says, in the order of the rows."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.desk import Desk
from workbench.gui.numbers_model import Choice, NumberColumn, NumbersModel, Range
from workbench.model import edits
from workbench.model.progress import Unwatched
from workbench.model.segments import Side
from workbench.review.reckoning import Entry, Reckoning, Verdict, reckon

MakeDesk = Callable[..., Desk]


def made(desk: Desk, at_once: int = 500) -> tuple[NumbersModel, Reckoning]:
    reckoning = Reckoning(desk.session, at_once)
    model = NumbersModel(desk.project, reckoning, lambda _verdict: QIcon(), desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    reckoning.adopt(reckon(list(desk.project), desk.project.facts.direction, Unwatched()))
    return model, reckoning


def listed(model: NumbersModel) -> list[Entry]:
    entries = (model.entry(row) for row in range(model.rowCount()))
    return [entry for entry in entries if entry is not None]


def texts(model: NumbersModel, row: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for column in NumberColumn]


def test_entries_stand_in_the_order_of_the_rows_agreeing_ones_included(
    make_desk: MakeDesk,
) -> None:
    model, reckoning = made(make_desk(4))
    assert listed(model) == list(reckoning.entries())
    assert texts(model, 0) == ["1", "12 percent", "百分之二十一", "12 % ≠ 21 %", "Differs"]
    assert texts(model, 1) == ["1", "March", "三月份", "March", "Agrees"]
    assert model.entry(99) is None


def test_only_what_does_not_agree_can_be_listed(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model, _ = made(desk)
    model.show(Range(Choice.FAULTS))
    assert [entry.pair for entry in listed(model)] == ["p0", "p3", "p4", "p7"]
    desk.do(edits.set_target(desk.project, "p0", "三月份增加了12%。"))
    assert [entry.pair for entry in listed(model)] == ["p3", "p4", "p7"]
    desk.history.undo()
    assert [entry.pair for entry in listed(model)] == ["p0", "p3", "p4", "p7"]


def test_one_row_alone_can_be_listed_and_counted(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model, reckoning = made(desk)
    model.show(Range(Choice.ROW, "p3"))
    assert {entry.pair for entry in listed(model)} == {"p3"}
    desk.do(edits.set_target(desk.project, "p0", "99"))
    assert {entry.pair for entry in listed(model)} == {"p3"}
    assert model.counts().total() == model.rowCount()
    model.show(Range())
    assert model.counts() == reckoning.counts()


def test_row_numbers_follow_a_merge(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model, _ = made(desk)
    model.show(Range(Choice.FAULTS))
    desk.do(edits.merge_with_next(desk.project, "p1"))
    rows = [texts(model, row)[NumberColumn.ROW] for row in range(model.rowCount())]
    assert rows == ["1", "3", "4", "7"]


def test_what_is_not_true_any_more_is_not_listed(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model, _ = made(desk, at_once=3)
    desk.do(edits.set_targets(desk.project, dict.fromkeys(desk.project.order, "7"), "replace"))
    assert model.rowCount() == 0


def test_a_screen_reader_hears_all_of_a_line(make_desk: MakeDesk) -> None:
    model, _ = made(make_desk(4))
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    expected = "Differs in row 1: 12 % ≠ 21 %. Source: 12 percent, target: 百分之二十一"
    assert spoken == expected
    header = model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert header == expected


def test_a_side_that_says_nothing_is_heard_as_none(make_desk: MakeDesk) -> None:
    desk = make_desk(4)
    model, _ = made(desk)
    desk.do(edits.set_target(desk.project, "p3", "維修。"))
    spoken = model.data(model.index(model.rowCount() - 1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Missing in target in row 4")
    assert str(spoken).endswith("target: none")


def test_tips_say_each_side_in_words(make_desk: MakeDesk) -> None:
    model, _ = made(make_desk(4))
    tips = [
        model.data(model.index(0, column), Qt.ItemDataRole.ToolTipRole) for column in NumberColumn
    ]
    assert tips == ["1", "12 %", "21 %", "12 % ≠ 21 %", "Differs"]


def test_the_tip_says_why_a_number_may_stand_alone(make_desk: MakeDesk) -> None:
    desk = make_desk(4)
    model, _ = made(desk)
    desk.do(edits.set_target(desk.project, "p0", ""))
    assert listed(model)[0].verdict is Verdict.ALONE
    tip = model.data(model.index(0, NumberColumn.VERDICT), Qt.ItemDataRole.ToolTipRole)
    assert "nothing to compare" in str(tip)


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    st.sampled_from([Range(), Range(Choice.FAULTS)]),
    st.lists(
        st.tuples(st.sampled_from(["edit", "merge", "shift", "undo"]), st.integers(0, 50)),
        max_size=12,
    ),
)
def test_after_any_changes_the_list_is_what_a_new_reading_gives(
    make_desk: MakeDesk, wanted: Range, steps: list[tuple[str, int]]
) -> None:
    desk = make_desk(8)
    model, reckoning = made(desk)
    model.show(wanted)
    for step, number in steps:
        row = desk.project.order[number % len(desk.project)]
        if step == "edit":
            desk.do(edits.set_target(desk.project, row, f"{number % 14} 個" * (number % 3)))
        elif step == "merge":
            desk.do(edits.merge_with_next(desk.project, row))
        elif step == "shift":
            desk.do(edits.shift(desk.project, row, Side.TARGET))
        else:
            desk.history.undo()
    fresh = Reckoning(desk.session, 500)
    fresh.adopt(reckon(list(desk.project), desk.project.facts.direction, Unwatched()))
    entries = [e for e in fresh.entries() if e.verdict.is_fault or wanted == Range()]
    assert listed(model) == entries
    assert reckoning.counts() == fresh.counts()
    desk.session.close()
