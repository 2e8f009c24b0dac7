from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import Column, GridModel
from workbench.model.annotations import Annotation
from workbench.model.edits import (
    annotate,
    dismiss,
    merge_with_next,
    set_direction,
    set_status,
    set_target,
    split_pair,
)
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status
from workbench.review.inspection import Inspection
from workbench.review.session import Session

pytestmark = pytest.mark.gui
Made = tuple[Session, Inspection, GridModel]


@pytest.fixture
def made(
    qtbot: QtBot,
    sample_pairs: Callable[[int], list[Pair]],
    make_session: Callable[..., tuple[Session, Inspection]],
) -> Made:
    session, inspection = make_session(sample_pairs(12))
    model = GridModel(session, inspection)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return session, inspection, model


def words(model: GridModel, row: int, role: int = Qt.ItemDataRole.DisplayRole) -> list[Any]:
    return [model.index(row, column).data(role) for column in Column]


def test_a_row_shows_number_texts_status_and_findings(made: Made) -> None:
    number, source, target, status, findings = words(made[2], 0)
    assert (number, status, findings) == (1, "Draft", "1 error")
    assert source.startswith("Traffic")
    assert target.startswith("港務局")


def test_the_header_names_the_languages(made: Made) -> None:
    names = [made[2].headerData(c, Qt.Orientation.Horizontal) for c in Column]
    assert names == ["No.", "Source (en)", "Target (zh-Hant-TW)", "Status", "Findings"]


def test_a_screen_reader_hears_each_cell_and_row(made: Made) -> None:
    model = made[2]
    spoken = words(model, 0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0].startswith("row 1, draft, 1 finding: ")
    assert spoken[1].startswith("row 1, source. Traffic")
    assert spoken[2].startswith("row 1, target, draft, 1 finding: ")
    assert spoken[2].endswith(model.index(0, Column.TARGET).data())
    assert "12 percent" in spoken[4]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(0, Qt.Orientation.Vertical, role) == spoken[0]


def test_the_findings_are_told_when_pointed_at(made: Made) -> None:
    model = made[2]
    assert "12 percent" in model.index(0, Column.FINDINGS).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, Column.FINDINGS).data(Qt.ItemDataRole.ToolTipRole) is None


def test_texts_can_be_opened_and_the_rest_cannot(made: Made) -> None:
    editable = [bool(made[2].index(0, c).flags() & Qt.ItemFlag.ItemIsEditable) for c in Column]
    assert editable == [False, True, True, False, False]


def test_an_edit_changes_its_row_and_no_other(made: Made) -> None:
    session, _, model = made
    before = model.row_view(3)
    spy = QSignalSpy(model.dataChanged)
    session.perform(set_target(session.project, "p1", "燈塔已經開放。"))
    assert {(spy.at(n)[0].row(), spy.at(n)[1].row()) for n in range(spy.count())} == {(1, 1)}
    assert words(model, 1)[2:4] == ["燈塔已經開放。", "Edited"]
    assert model.row_view(3) is before


def test_a_comment_shows_in_its_row(made: Made) -> None:
    session, _, model = made
    session.perform(annotate(Annotation("a", "p1", "Which one?", "", "2026-11-22T00:00:00+00:00")))
    assert words(model, 1)[3] == "Draft, 1 comment"


def test_correcting_the_number_takes_the_finding_away(made: Made) -> None:
    session, _, model = made
    right = session.project.pairs["p0"].target.replace("二十一", "十二")
    session.perform(set_target(session.project, "p0", right))
    assert words(model, 0)[4] == ""


def test_dismissing_a_finding_takes_it_off_its_row(made: Made) -> None:
    session, inspection, model = made
    finding = inspection.findings_of("p0")[0]
    session.perform(dismiss(session.project, [inspection.judged_no_error(finding, "me")]))
    assert words(model, 0)[4] == ""


def test_many_rows_at_once_are_told_in_one_signal(
    qtbot: QtBot,
    sample_pairs: Callable[[int], list[Pair]],
    make_session: Callable[..., tuple[Session, Inspection]],
) -> None:
    session, inspection = make_session(sample_pairs(200))
    model = GridModel(session, inspection)
    spy = QSignalSpy(model.dataChanged)
    session.perform(set_status(session.project, list(session.project.order), Status.CONFIRMED))
    assert spy.count() == 2  # once for the findings, once for the pairs
    assert words(model, 150)[3] == "Confirmed"


def test_only_the_chosen_rows_are_shown_with_their_own_numbers(made: Made) -> None:
    model = made[2]
    model.show(["p7", "p2"])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [8, 3]
    assert (model.pair_id(0), model.row_of("p2"), model.row_of("p1")) == ("p7", 1, None)


def test_the_same_rows_again_reset_nothing(made: Made) -> None:
    model = made[2]
    spy = QSignalSpy(model.modelReset)
    model.show(list(model.visible))
    assert spy.count() == 0


def test_whoever_edits_is_warned_before_other_rows_come(made: Made) -> None:
    model = made[2]
    seen: list[int] = []
    model.about_to_show.connect(lambda: seen.append(model.rowCount()))
    model.show(["p1"])
    assert seen == [12]


def test_a_merged_row_goes_and_a_split_one_appears(made: Made) -> None:
    session, _, model = made
    model.show([f"p{n}" for n in range(0, 12, 2)])
    session.perform(merge_with_next(session.project, "p0"))
    assert model.visible[:2] == ["p0", "p2"]
    session.perform(split_pair(session.project, "p2", 5, 3))
    assert len(model.visible) == 7
    assert model.visible[1] == "p2"
    assert model.visible[3] == "p4"
    assert words(model, 2)[0] == words(model, 1)[0] + 1


def test_a_row_that_is_hidden_has_a_nearest_one(made: Made) -> None:
    model = made[2]
    model.show(["p1", "p5", "p9"])
    assert [model.nearest_row(f"p{n}") for n in (0, 1, 4, 6, 11)] == [0, 0, 1, 2, 2]
    model.show([])
    assert model.nearest_row("p3") == 0


def test_rows_that_do_not_exist_have_nothing_to_say(made: Made) -> None:
    model = made[2]
    assert model.row_view(99) is None
    assert model.pair_id(-1) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(99, Qt.Orientation.Vertical) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_another_direction_is_told(made: Made, qtbot: QtBot) -> None:
    session, _, model = made
    with qtbot.waitSignal(model.direction_changed):
        session.perform(set_direction(session.project, Direction.parse("en", "zh-CN")))
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Target (zh-Hans-CN)"


def test_a_thousand_rows_keep_to_the_rules_of_models(
    qtbot: QtBot,
    sample_pairs: Callable[[int], list[Pair]],
    make_session: Callable[..., tuple[Session, Inspection]],
) -> None:
    pairs = [replace(pair, confidence=0.5) for pair in sample_pairs(1000)]
    session, inspection = make_session(pairs)
    model = GridModel(session, inspection)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(model.visible[::2])
    session.perform(set_target(session.project, "p10", "燈塔"))
    session.perform(merge_with_next(session.project, "p20"))
    assert model.rowCount() == 500
