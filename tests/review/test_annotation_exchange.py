"""Marks of other tools find their rows, and ours go out and come back."""

from pathlib import Path

import pytest

from workbench.formats.foreign_marks import ForeignMark
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, set_target
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.annotation_exchange import (
    SUFFIXES,
    bring_in,
    category_of,
    hand_out,
    marks_to_hand_out,
    taken_in,
)
from workbench.scoring.model_catalogue import built_in_models

CORE = built_in_models()[0]


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "Harbour", Direction.parse("en", "zh-Hant"), "")
    rows = [("Two ships left.", "三艘船離開了。"), ("Night fell.", "夜幕降臨。")]
    return Project(facts, [Pair(f"h:{n}", "h", s, t, t) for n, (s, t) in enumerate(rows, 1)])


def mark(**other: object) -> ForeignMark:
    given = {
        "document": "x", "segment": "9", "annotator": "Ben", "source": "Two ships left.",
        "target": "三艘船離開了。", "category": "Accuracy/Mistranslation", "severity": "Major",
        "span": Span(0, 2),
    }  # fmt: skip
    return ForeignMark(**(given | other))  # type: ignore[arg-type]


def test_a_mark_finds_the_row_of_its_texts(project: Project) -> None:
    taken_in(project, [mark()], CORE).change.apply(project)
    (made,) = project.annotations.values()
    assert (made.pair, made.span, made.quote) == ("h:1", Span(0, 2), "三艘")
    assert (made.category, made.severity, made.author) == (
        "accuracy/mistranslation", "major", "Ben",
    )  # fmt: skip


def test_a_mark_on_an_earlier_target_goes_to_its_characters(project: Project) -> None:
    set_target(project, "h:1", "昨天三艘船離開了。").apply(project)
    taken_in(project, [mark(), mark(span=Span(3, 5), comment="gone")], CORE).change.apply(project)
    found = {made.quote: made.span for made in project.annotations.values()}
    assert found == {"三艘": Span(2, 4), "離開": Span(5, 7)}


def test_a_file_that_comes_twice_brings_each_mark_once(project: Project) -> None:
    first = taken_in(project, [mark(), mark()], CORE)
    first.change.apply(project)
    again = taken_in(project, [mark()], CORE)
    assert (first.taken, again.taken, again.known) == (1, 0, 1)


def test_a_mark_without_a_row_is_told_of(project: Project) -> None:
    stray = mark(source="Nobody came.")
    assert taken_in(project, [stray], CORE).homeless == (stray,)


def test_a_segment_without_an_error_brings_nothing_but_its_rating(project: Project) -> None:
    clean = mark(category="", severity="", span=None)
    rated = mark(category="", severity="", span=None, rating=85.0)
    imported = taken_in(project, [clean, rated], CORE)
    imported.change.apply(project)
    (made,) = project.annotations.values()
    assert (made.rating, made.is_error) == (85.0, False)


def test_an_error_of_the_source_is_no_ones_but_the_authors(project: Project) -> None:
    imported = taken_in(project, [mark(category="Source issue", side=Side.SOURCE)], CORE)
    imported.change.apply(project)
    (made,) = project.annotations.values()
    assert made.fault is Side.SOURCE


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Accuracy/Omission", "accuracy/omission"),
        ("Fluency/Grammar", "linguistic-conventions/grammar"),
        ("Fluency/Register", "style/language-register"),
        ("Fluency/Nonsense", "linguistic-conventions"),
        ("Locale convention/Currency format", "locale-conventions/currency-format"),
        ("Terminology/Inappropriate for context", "terminology/wrong-term"),
        ("Non-translation!", "non-translation"),
        ("Something/Else", "something/else"),
    ],
)
def test_names_of_other_tools_become_ids(name: str, expected: str) -> None:
    assert category_of(name, CORE) == expected


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_handed_out_comes_back(tmp_path: Path, project: Project, suffix: str) -> None:
    error = Annotation(
        "e", "h:1", "", "Ana", "2026-01-01T00:00:00+00:00", Side.TARGET, Span(0, 2), "三艘",
        "accuracy/mistranslation", "major",
    )  # fmt: skip
    empty = Project(project.facts, list(project))
    annotate(error).apply(project)
    path = tmp_path / f"marks{suffix}"
    path.write_bytes(hand_out(project, marks_to_hand_out(project), path))
    bring_in(empty, path, CORE).change.apply(empty)
    (back,) = empty.annotations.values()
    keys = ("pair", "side", "span", "quote", "category", "severity", "author")
    assert [getattr(back, key) for key in keys] == [getattr(error, key) for key in keys]


def test_other_files_are_refused(tmp_path: Path, project: Project) -> None:
    path = tmp_path / "marks.doc"
    with pytest.raises(InputProblem, match=r"marks\.doc is no file of annotations"):
        bring_in(project, path, CORE)
    with pytest.raises(InputProblem, match=r"cannot be written as \.doc"):
        hand_out(project, [], path)
