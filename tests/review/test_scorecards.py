"""A project is scored under its own model or any other, whole or in part."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, set_settings, set_status
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Span, Status
from workbench.review.ratings import rate
from workbench.review.scorecards import (
    Scope,
    evaluation_of,
    is_marked,
    model_named,
    model_text,
    scorecard,
)
from workbench.scoring.evaluation import Rows
from workbench.scoring.model_catalogue import built_in_text


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "Ferries", Direction.parse("en", "zh-Hans"), "2026-01-01T00:00:00+00:00")
    rows = [("1", "a", 300), ("2", "a", 200), ("3", "b", 500)]
    pairs = [Pair(n, d, "boat " * words, "船", "船") for n, d, words in rows]
    return Project(facts, [*pairs, Pair("4", "b", " ", "", "")])


def mark(project: Project, pair: str, severity: str = "major", **more: str) -> None:
    name = f"m{len(project.annotations)}"
    values = {"category": "accuracy/omission", "author": "Ana", **more}
    error = Annotation(name, pair, "", created="", severity=severity, span=Span(0, 1), **values)
    annotate(error).apply(project)


def test_a_project_without_a_model_is_scored_under_mqm_core(project: Project) -> None:
    mark(project, "1")
    card = scorecard(project)

    assert card.model.id == "mqm-core"
    assert card.own.value == 99.5
    assert card.annotators == ("Ana",)


def test_a_project_is_scored_under_the_model_that_it_carries(project: Project) -> None:
    mark(project, "1")
    settings = replace(project.facts.settings, quality_model=built_in_text("lisa"))
    set_settings(project, settings).apply(project)

    assert scorecard(project).model.id == "lisa"
    assert scorecard(project, model_named("sae-j2450")).own.value == Fraction(4, 1000)


def test_what_was_marked_stays_as_it_was_under_another_model(project: Project) -> None:
    mark(project, "1")
    before = dict(project.annotations)
    scorecard(project, model_named("google-mqm"))

    assert dict(project.annotations) == before


def test_rows_without_text_are_no_segments(project: Project) -> None:
    assert [pair.id for pair in evaluation_of(project).pairs] == ["1", "2", "3"]


def test_some_documents_or_rows_can_be_scored_alone(project: Project) -> None:
    mark(project, "1")
    mark(project, "3", author="Ben")
    of_document = scorecard(project, scope=Scope(documents=("a",)))
    of_sample = scorecard(project, scope=Scope(pairs=frozenset({"3"})))

    assert of_document.own.value == 99
    assert of_document.annotators == ("Ana",)
    assert (of_document.share.segments, of_document.share.all_segments) == (2, 2)
    assert of_sample.own.value == 99
    assert (of_sample.share.segments, of_sample.share.all_segments) == (1, 3)
    assert (of_document.share.left_out, of_sample.share.left_out) == (0, 1)


def test_rows_that_nobody_looked_at_can_be_left_out(project: Project) -> None:
    mark(project, "1")
    set_status(project, ["2"], Status.CONFIRMED).apply(project)
    all_rows = scorecard(project)
    reviewed = scorecard(project, scope=Scope(rows=Rows.REVIEWED))

    assert (all_rows.own.value, all_rows.share.unseen) == (99.5, 1)
    assert (reviewed.own.value, reviewed.share.unseen) == (99, 0)
    assert (reviewed.share.segments, reviewed.share.all_segments) == (2, 3)
    rate(project, "3", 70, "Ben").apply(project)
    assert len(evaluation_of(project, Scope(rows=Rows.REVIEWED)).pairs) == 3


def test_several_annotators_are_meaned_and_a_final_layer_stands_for_all(
    project: Project,
) -> None:
    mark(project, "1")
    mark(project, "2", author="Ben")
    assert scorecard(project).own.value == 99.5
    assert scorecard(project, scope=Scope(layers=("Ben",))).own.value == 99.5
    assert scorecard(project, scope=Scope(layers=("Ben", "Ana", "Cy"))).annotators == (
        "Ben", "Ana", "Cy",
    )  # fmt: skip

    mark(project, "1", "minor", layer="final")
    final = scorecard(project)
    assert (final.annotators, final.own.value) == (("final",), Fraction("99.9"))


def test_an_annotator_counts_where_he_has_looked(project: Project) -> None:
    mark(project, "1")
    mark(project, "2", author="Ben")
    card = scorecard(project, scope=Scope(seen={"Ben": frozenset({"2"})}))

    assert card.segments["1"].points == 5
    assert card.segments["2"].points == 2.5


def test_colleagues_who_share_a_project_out_are_not_averaged_with_nothing(
    project: Project,
) -> None:
    """Ana has document a, Ben b: no halves of their points are lost."""
    mark(project, "1")
    mark(project, "3", author="Ben")
    card = scorecard(project)

    assert card.totals.points == 10
    assert card.own.value == 99


def test_comments_are_nothing_to_score_and_ratings_are(project: Project) -> None:
    annotate(Annotation("c", "1", "sure?", "Ana", "")).apply(project)
    assert not is_marked(project)
    assert scorecard(project).annotators == ()

    rate(project, "1", 80, "Ben").apply(project)
    assert is_marked(project)
    assert scorecard(project, model_named("esa")).own.value == 80


def test_a_model_can_be_a_file(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(built_in_text("mqm-core").replace("weight = 5", "weight = 10"), "utf-8")
    mark(project, "1")

    assert scorecard(project, model_named(str(path))).own.value == 99


def test_a_model_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'title = "\xe9"')

    with pytest.raises(InputProblem, match=r"latin\.toml cannot be read \(UnicodeDecodeError\)"):
        model_text(str(path))
    with pytest.raises(InputProblem, match=r"none\.toml cannot be read \(FileNotFoundError\)"):
        model_text(str(tmp_path / "none.toml"))
    with pytest.raises(InputProblem, match="no quality model “mqm”"):
        model_named("mqm")
    path.write_text("title = 1", "utf-8")
    with pytest.raises(InputProblem, match=r"^latin\.toml: “id” is missing"):
        model_named(str(path))
