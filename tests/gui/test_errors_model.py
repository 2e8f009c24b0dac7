"""The list of errors follows the rows and says what each error is."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.desk import Desk
from workbench.gui.errors_model import ErrorColumn, ErrorsModel
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, merge_with_next, remove_annotation, set_target
from workbench.model.segments import Side, Span

MOMENT = "2026-01-01T00:00:00+00:00"
TITLES = {"accuracy/omission": "Omission", "style": "Style", "minor": "Minor", "major": "Major"}


def error(name: str, pair: str, **other: object) -> Annotation:
    given = {"category": "style", "severity": "minor", "author": "Ana"} | other
    return Annotation(name, pair, created=MOMENT, **{"comment": "", **given})  # type: ignore[arg-type]


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


@pytest.fixture
def model(desk: Desk) -> ErrorsModel:
    made = ErrorsModel(desk, TITLES)
    desk.setParent(made)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def lines(model: ErrorsModel) -> list[list[str]]:
    columns = range(len(ErrorColumn))
    rows = range(model.rowCount())
    return [[str(model.data(model.index(r, c))) for c in columns] for r in rows]


def test_errors_are_listed_in_the_order_of_the_rows(desk: Desk, model: ErrorsModel) -> None:
    quoted = {"side": Side.TARGET, "span": Span(0, 2), "quote": "燈塔"}
    desk.do(annotate(error("b", "p1", **quoted, comment="Which?", correction="塔")))
    desk.do(annotate(error("a", "p0", category="accuracy/omission", severity="major")))
    assert lines(model) == [
        ["1", "Major", "Omission", "The whole row", "", "Ana"],
        ["2", "Minor", "Style", "“燈塔”", "Which? → 塔", "Ana"],
    ]


def test_plain_comments_are_no_errors(desk: Desk, model: ErrorsModel) -> None:
    desk.do(annotate(Annotation("c", "p0", "Nice", "Ana", MOMENT)))
    assert model.rowCount() == 0


def test_the_list_tells_of_the_source_of_gaps_and_of_lost_places(
    desk: Desk, model: ErrorsModel
) -> None:
    place = {"span": Span(0, 3), "quote": "The"}
    desk.do(annotate(error("a", "p1", side=Side.SOURCE, **place, fault=Side.SOURCE)))
    desk.do(annotate(error("b", "p1", side=Side.TARGET, span=Span(2, 2))))
    desk.do(annotate(error("c", "p1", side=Side.TARGET, span=Span(0, 2), quote="燈塔")))
    desk.do(set_target(desk.project, "p1", "它已開放。"))
    quotes = [line[ErrorColumn.QUOTE] for line in lines(model)]
    assert quotes[0] == "“The” (source)"
    assert quotes[2] == "“燈塔”, no longer there"
    assert lines(model)[0][ErrorColumn.COMMENT] == "[the source is wrong]"


def test_one_row_alone_can_be_listed(desk: Desk, model: ErrorsModel) -> None:
    desk.do(annotate(error("a", "p0")))
    desk.do(annotate(error("b", "p1")))
    model.show_row("p1")
    assert [line[ErrorColumn.ROW] for line in lines(model)] == ["2"]
    desk.do(remove_annotation(desk.project, "b"))
    assert model.rowCount() == 0
    model.show_row("")
    assert model.rowCount() == 1


def test_merging_rows_numbers_the_errors_anew(desk: Desk, model: ErrorsModel) -> None:
    desk.do(annotate(error("b", "p3")))
    desk.do(merge_with_next(desk.project, "p0"))
    assert lines(model)[0][ErrorColumn.ROW] == "3"
    desk.history.undo()
    assert lines(model)[0][ErrorColumn.ROW] == "4"


def test_an_error_is_spoken_in_one_sentence(desk: Desk, model: ErrorsModel) -> None:
    desk.do(annotate(error("b", "p1", comment="Too stiff.")))
    entry = model.entry(0)
    assert entry is not None
    assert model.spoken(entry) == "Minor, Style, in row 2: The whole row. Too stiff."


def test_other_names_are_taken(desk: Desk, model: ErrorsModel) -> None:
    desk.do(annotate(error("b", "p1")))
    model.rename({"style": "Stil"})
    assert lines(model)[0][ErrorColumn.CATEGORY] == "Stil"
