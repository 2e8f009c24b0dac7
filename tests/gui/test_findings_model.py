"""The findings model: always what the inspection says, in the order of the rows."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from workbench.gui.desk import Desk
from workbench.gui.findings_model import FindingColumn, FindingsModel, Scope
from workbench.model import edits
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side
from workbench.review.inspection import inspect

MakeDesk = Callable[..., Desk]


def listed(model: FindingsModel) -> list[Finding]:
    found = (model.finding(row) for row in range(model.rowCount()))
    return [finding for finding in found if finding is not None]


def made(desk: Desk) -> FindingsModel:
    model = FindingsModel(desk, lambda _severity: QIcon(), desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_findings_stand_in_the_order_of_the_rows(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    assert listed(model) == list(desk.inspection.findings())
    assert [f.pair for f in listed(model)] == ["p0", "p3", "p4", "p7"]


def test_an_edit_that_mends_a_row_takes_its_finding_away(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    desk.do(edits.set_target(desk.project, "p0", "三月增加了12%。"))
    assert [f.pair for f in listed(model)] == ["p3", "p4", "p7"]
    desk.history.undo()
    assert [f.pair for f in listed(model)] == ["p0", "p3", "p4", "p7"]


def test_a_dismissed_finding_is_listed_only_on_request(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    finding = listed(model)[1]
    desk.do(edits.dismiss(desk.project, [desk.inspection.judged_no_error(finding, "")]))
    assert finding not in listed(model)
    model.show(Scope(dismissed=True))
    assert finding in listed(model)
    row = model.row_of(finding)
    assert row is not None
    text = model.data(model.index(row, FindingColumn.SENTENCE))
    assert str(text).startswith("Dismissed:")
    assert model.is_dismissed(finding)


def test_one_row_alone_can_be_listed(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    model.show(Scope("p3"))
    assert [f.pair for f in listed(model)] == ["p3"]
    desk.do(edits.set_target(desk.project, "p0", "x"))
    assert [f.pair for f in listed(model)] == ["p3"]


def test_row_numbers_follow_a_merge(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    desk.do(edits.merge_with_next(desk.project, "p1"))
    rows = [model.data(model.index(row, FindingColumn.ROW)) for row in range(model.rowCount())]
    assert rows == ["1", "3", "4", "7"]


def test_a_change_of_many_rows_lists_all_anew(make_desk: MakeDesk) -> None:
    desk = make_desk(200)
    model = made(desk)
    texts = dict.fromkeys(desk.project.order, "x")
    desk.do(edits.set_targets(desk.project, texts, "replace"))
    assert listed(model) == list(desk.inspection.findings())


def test_a_screen_reader_hears_severity_row_and_sentence(make_desk: MakeDesk) -> None:
    desk = make_desk(8)
    model = made(desk)
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Error in row 1: The source says")
    header = model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert header == spoken


def test_findings_are_counted_by_severity(make_desk: MakeDesk) -> None:
    model = made(make_desk(8))
    assert model.counts()[Severity.ERROR] == 4
    assert model.counts()[Severity.INFO] == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["edit", "mend", "merge", "shift", "undo", "redo", "dismiss"]),
            st.integers(0, 50),
        ),
        max_size=12,
    )
)
def test_after_any_changes_the_list_is_what_the_inspection_says(
    sample_pairs: Callable[[int], list[Pair]], qapp: QApplication, steps: list[tuple[str, int]]
) -> None:
    direction = Direction.parse("en", "zh-TW")
    facts = Facts("f", "Harbour", direction, "2026-11-22T00:00:00+00:00")
    desk = Desk(Project(facts, sample_pairs(8)), None)
    desk.inspection.adopt(inspect(desk.project, desk.inspection.checks, Unwatched()))
    model = made(desk)
    for step, number in steps:
        do_step(desk, step, number)
    assert listed(model) == list(desk.inspection.findings())


def do_step(desk: Desk, step: str, number: int) -> None:
    project = desk.project
    row = project.order[number % len(project)]
    found = list(desk.inspection.findings())
    if step == "edit":
        desk.do(edits.set_target(project, row, f"{number} 個，還有 {number + 1} 個"))
    elif step == "mend":
        desk.do(edits.set_target(project, row, "沒有數字"))
    elif step == "merge":
        desk.do(edits.merge_with_next(project, row))
    elif step == "shift":
        desk.do(edits.shift(project, row, Side.TARGET))
    elif step == "dismiss" and found:
        decision = desk.inspection.judged_no_error(found[number % len(found)], "")
        desk.do(edits.dismiss(project, [decision]))
    elif step == "undo":
        desk.history.undo()
    elif step == "redo":
        desk.history.redo()
