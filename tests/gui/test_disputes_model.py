"""Marks of two annotators stand side by side, with what was decided."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.desk import Desk
from workbench.gui.disputes_model import DisputesModel
from workbench.model.annotations import Annotation
from workbench.model.segments import Side, Span
from workbench.review.disputes import Dispute

TITLES = {"style": "Style", "minor": "Minor", "major": "Major"}


def mark(severity: str = "minor", **other: object) -> Annotation:
    given = {"span": Span(0, 2), "quote": "燈塔", "category": "style"} | other
    return Annotation("m", "p1", "", "", "", Side.TARGET, severity=severity, **given)  # type: ignore[arg-type]


@pytest.fixture
def model(make_desk: Callable[..., Desk]) -> DisputesModel:
    desk = make_desk()
    made = DisputesModel(desk.project, TITLES)
    desk.setParent(made)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def cells(model: DisputesModel, row: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def test_each_place_has_a_line_with_both_marks(model: DisputesModel) -> None:
    listed = [Dispute("p1", mark(), mark("major")), Dispute("p1", None, mark(quote=""))]
    model.show(("Ana", ""), listed, [])
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)] == [
        "Row", "Ana", "unnamed", "Final",
    ]  # fmt: skip
    assert cells(model, 0) == ["2", "“燈塔” Minor, Style", "“燈塔” Major, Style", "open"]
    assert cells(model, 1) == ["2", "–", "Minor, Style", "open"]


def test_what_agrees_and_what_was_decided_is_told(model: DisputesModel) -> None:
    same, other = Dispute("p1", mark(), mark()), Dispute("p1", mark("major"), None)
    model.show(("Ana", "Ben"), [same, other], [mark("major")])
    assert (cells(model, 0)[3], cells(model, 1)[3]) == ("agreed", "decided")
    entry = model.entry(1)
    assert entry is not None
    assert model.spoken(entry) == "Row 2; Ana: “燈塔” Major, Style; Ben: –; decided"
