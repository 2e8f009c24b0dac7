"""Errors are made from what a reviewer selects and from findings."""

from dataclasses import replace

from workbench.checks.catalogue import CHECKS
from workbench.model.edits import annotate
from workbench.model.findings import Finding, Severity, Suggestion
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review import marking
from workbench.review.marking import (
    Judgement,
    Stretch,
    acceptance_of,
    accepted,
    marked,
    stretch_of,
)
from workbench.scoring.model_catalogue import built_in_models

PAIR = Pair("a", "d", "Three boats left.", "兩艘船離開了。", "兩艘船離開了。")
GRAVE = Judgement("accuracy/mistranslation", "major")


def test_a_mark_keeps_what_was_selected() -> None:
    error = marked(PAIR, stretch_of(PAIR, Side.TARGET, Span(0, 2)), GRAVE, "Ana")
    assert (error.quote, error.span, error.side) == ("兩艘", Span(0, 2), Side.TARGET)
    assert (error.category, error.severity, error.author) == (*vars_of(GRAVE), "Ana")


def vars_of(judgement: Judgement) -> tuple[str, str]:
    return judgement.category, judgement.severity


def test_a_mark_on_a_row_that_reads_otherwise_by_now_has_no_place() -> None:
    error = marked(PAIR, Stretch(Side.TARGET, Span(0, 2), "三艘"), GRAVE, "Ana")
    assert error.is_lost


def test_a_finding_becomes_an_error_on_its_stretch_of_the_target() -> None:
    suggestion = Suggestion(Span(0, 1), "三")
    finding = Finding(
        "numbers", "a", "value-differs", Severity.ERROR, (Span(0, 5),), (Span(0, 1),),
        suggestion=suggestion,
    )  # fmt: skip
    error = accepted(finding, PAIR, "The source says Three.", "Ana")
    assert (error.side, error.quote, error.correction) == (Side.TARGET, "兩", "三")
    assert (error.category, error.severity) == ("accuracy/mistranslation", "major")
    assert error.comment == "The source says Three."


def test_what_is_missing_is_marked_in_the_source() -> None:
    finding = Finding("numbers", "a", "missing-in-target", Severity.WARNING, (Span(0, 5),))
    error = accepted(finding, PAIR, "", "")
    assert (error.side, error.quote) == (Side.SOURCE, "Three")
    assert (error.category, error.severity) == ("accuracy/omission", "minor")
    assert error.fault is Side.TARGET


def test_it_is_known_which_error_a_finding_became() -> None:
    project = Project(Facts("p", "t", Direction.parse("en", "zh"), ""), [PAIR])
    finding = Finding("numbers", "a", "missing-in-target", Severity.WARNING, (Span(0, 5),))
    assert acceptance_of(project, finding) is None
    error = accepted(finding, PAIR, "", "")
    annotate(error).apply(project)
    assert acceptance_of(project, finding) == error


def test_the_categories_of_findings_are_those_of_the_first_model_and_of_real_messages() -> None:
    known = {category.id for category in built_in_models()[0].categories}
    messages = {message for check in CHECKS for message in check.messages}
    assert {*marking._CATEGORIES.values(), marking._OTHERWISE} <= known
    assert marking._CATEGORIES.keys() <= messages


def test_only_marks_without_a_name_are_signed() -> None:
    project = Project(Facts("p", "t", Direction.parse("en", "zh"), ""), [PAIR])
    judgement = marking.Judgement("style", "minor")
    mine = marking.marked(PAIR, marking.Stretch(), judgement, "")
    theirs = marking.marked(PAIR, marking.Stretch(), judgement, "Ben")
    final = replace(mine, id="f", layer="final")
    comment = replace(mine, id="c", category="", severity="", comment="Well")
    for mark in (mine, theirs, final, comment):
        annotate(mark).apply(project)
    undo = marking.signed(project, "Ana").apply(project)
    authors = {name: mark.author for name, mark in project.annotations.items()}
    assert authors == {mine.id: "Ana", theirs.id: "Ben", "f": "", "c": ""}
    undo.apply(project)
    assert marking.unsigned(project) == [mine]
