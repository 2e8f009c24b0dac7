"""Layers of several annotators come together, are compared and become one."""

from dataclasses import replace

import pytest

from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.layers import FINAL, concord, decided_all, layers, merge_project

POINTS = {"neutral": 0.0, "minor": 1.0, "major": 5.0}


def project(*targets: str) -> Project:
    facts = Facts("p", "t", Direction.parse("en", "zh-Hant"), "")
    texts = targets or ("兩艘船離開了。", "燈塔已開放。")
    sources = ("Two ships left.", "The lighthouse is open.")
    rows = zip(sources, texts, strict=False)
    return Project(facts, [Pair(f"p{n}", "d", s, t, t) for n, (s, t) in enumerate(rows)])


def error(name: str, pair: str, author: str, **other: object) -> Annotation:
    given = {"span": Span(0, 2), "quote": "兩艘", "category": "style", "severity": "minor"} | other
    return Annotation(name, pair, "", author, "2026-01-01", Side.TARGET, **given)  # type: ignore[arg-type]


def test_layers_go_by_annotator_and_leave_comments_out() -> None:
    there = project()
    for mark in (
        error("b", "p1", "Ben"),
        error("a", "p0", "Ana"),
        error("c", "p0", "Ana", severity="", category=""),
        error("d", "p0", "Ana", layer="Ben"),
    ):
        annotate(mark).apply(there)
    found = layers(there)
    assert {name: [mark.id for mark in marks] for name, marks in found.items()} == {
        "Ana": ["a"], "Ben": ["d", "b"],
    }  # fmt: skip


def test_another_copys_errors_are_taken_in_once_and_on_their_characters() -> None:
    here, copy = project("昨天兩艘船離開了。", "燈塔已開放。"), project()
    annotate(error("x", "p0", "Ben")).apply(copy)
    annotate(error("c", "p0", "Ben", severity="", category="")).apply(copy)
    undo = merge_project(here, copy).change.apply(here)
    assert here.annotations["x"].span == Span(2, 4)
    assert list(here.annotations) == ["x"]
    again = merge_project(here, copy)
    assert (again.taken, again.known) == (0, 1)
    undo.apply(here)
    assert not here.annotations


def test_errors_without_a_row_here_are_told_of() -> None:
    here = project()
    other = replace(here.pairs["p1"], source="The tower is open.")
    copy = Project(here.facts, [other, replace(other, id="p9")])
    strange, changed = error("x", "p9", "Ben"), error("y", "p1", "Ben")
    for mark in (strange, changed):
        annotate(mark).apply(copy)
    merging = merge_project(here, copy)
    assert merging.homeless == (strange, changed)
    assert not merging.change


def test_what_was_decided_stands_in_the_final_layer_once() -> None:
    here = project()
    mark = error("x", "p0", "Ben")
    annotate(mark).apply(here)
    decided_all(here, [mark], "Eva").apply(here)
    assert not decided_all(here, [mark], "Eva")
    (final,) = layers(here)[FINAL]
    assert (final.author, final.span, final.annotator) == ("Eva", mark.span, FINAL)
    assert layers(here)["Ben"] == [mark]


def test_two_who_marked_the_same_agree() -> None:
    one, two = [error("a", "p0", "Ana")], [error("b", "p0", "Ben")]
    found = concord((one, two), ["p0", "p1"], POINTS)
    assert found.marks.characters.f1 == 1
    assert (found.category_alpha, found.score_alpha, found.verdict_kappa) == (1, 1, 1)


def test_two_who_found_errors_in_other_rows_disagree() -> None:
    one, two = [error("a", "p0", "Ana")], [error("b", "p1", "Ben", severity="major")]
    found = concord((one, two), ["p0", "p1"], POINTS)
    assert found.marks.touching.f1 == 0
    assert found.verdict_kappa == pytest.approx(-1)
    assert found.category_alpha is not None
    assert found.category_alpha < 0


def test_the_gravest_error_names_the_kind_of_a_row() -> None:
    grave = error("a", "p0", "Ana", category="accuracy/omission", severity="major")
    slight = error("c", "p0", "Ana")
    only = error("b", "p0", "Ben", category="accuracy/addition", severity="major")
    assert concord(([slight, grave], [only]), ["p0", "p1"], POINTS).category_alpha == 1
