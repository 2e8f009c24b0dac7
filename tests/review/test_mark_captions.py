"""Captions: what a file says of errors and comments, and who answers whom."""

from dataclasses import replace

import pytest

from workbench.formats.docx_labels import Labels
from workbench.formats.label_languages import LABELS
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Pair
from workbench.review.layers import FINAL
from workbench.review.mark_captions import caption, captioned, model_for_captions
from workbench.scoring.model_catalogue import built_in_models

MODEL = built_in_models()[0]
NOTE = Annotation("n", "p", " Hm? ", "Bo", "2026-01-01")
ERROR = replace(NOTE, id="e", category="accuracy/mistranslation", severity="major")


def project(*marks: Annotation, model: str = "") -> Project:
    settings = ProjectSettings(quality_model=model)
    facts = Facts("f", "T", Direction.parse("en", "zh-Hant"), "", settings=settings)
    return Project(
        facts, [Pair("p", "d", "a", "b", "b"), Pair("q", "d", "a", "b", "b")], (), marks
    )


def said(*marks: Annotation) -> dict[str, list[tuple[str, str]]]:
    found = captioned(project(*marks), Labels())
    return {pair: [(mark.id, mark.answers) for mark in own] for pair, own in found.items()}


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (NOTE, "Hm?"),
        (ERROR, "[Accuracy/Mistranslation · major] Hm?"),
        (
            replace(ERROR, comment="No.", correction="x"),
            "[Accuracy/Mistranslation · major] No. → x",
        ),
        (replace(ERROR, comment="", correction="x"), "[Accuracy/Mistranslation · major] → x"),
        (replace(ERROR, comment="", category="style"), "[Style · major]"),
        (replace(ERROR, comment="", category=""), "[without category · major]"),
        (replace(ERROR, comment="", category="own/kind", severity="grave"), "[own/kind · grave]"),
        (replace(NOTE, comment="", rating=80.0), ""),
        (replace(NOTE, comment="Good.", rating=80.0), "Good."),
    ],
)
def test_an_error_says_kind_severity_comment_and_correction(
    mark: Annotation, expected: str
) -> None:
    assert caption(mark, MODEL, Labels()) == expected


def test_kind_and_severity_are_in_the_language_of_the_labels() -> None:
    error = replace(ERROR, comment="No.")
    assert caption(error, MODEL, LABELS["zh-Hant"]) == "[準確性/誤譯 · 嚴重] No."


def test_the_model_of_the_project_names_them_unless_it_is_unsound() -> None:
    own = """id = "own"
title = "Own"
method = "mqm-raw"
[[levels]]
id = "major"
title = "Grave"
weight = 5
[[categories]]
id = "accuracy"
title = "Truth"
"""
    text = caption(ERROR, model_for_captions(project(model=own)), Labels())
    assert text == "[Truth/mistranslation · grave] Hm?"
    assert model_for_captions(project(model="id = 7")) == MODEL


def test_answers_come_after_what_began_their_thread_and_name_it() -> None:
    first = replace(NOTE, id="z", created="2026-01-05")
    second = replace(NOTE, id="b", created="2026-01-04", answers="z")
    third = replace(NOTE, id="a", created="2026-01-06", answers="b")
    assert said(first, second, third) == {"p": [("z", ""), ("b", "z"), ("a", "z")]}


def test_an_answer_to_what_is_not_written_stands_by_itself() -> None:
    rating = replace(NOTE, id="r", comment="", rating=80.0)
    gone, ratings = (replace(NOTE, id=name, answers=name) for name in ("x", "r2"))
    answer = replace(ratings, answers="r")
    elsewhere = replace(NOTE, id="c", pair="q", answers="x")
    assert said(rating, gone, answer, elsewhere) == {
        "p": [("x", ""), ("r2", "")],
        "q": [("c", "")],
    }


def test_two_that_answer_each_other_are_no_thread() -> None:
    pair = replace(NOTE, id="a", answers="b"), replace(NOTE, id="b", answers="a")
    assert said(*pair) == {"p": [("b", ""), ("a", "")]} or said(*pair) == {
        "p": [("a", ""), ("b", "")]
    }


def test_where_it_was_decided_which_errors_count_the_others_are_left_out() -> None:
    final = replace(ERROR, id="f", layer=FINAL)
    assert said(ERROR, NOTE) == {"p": [("e", ""), ("n", "")]}
    assert said(ERROR, NOTE, final) == {"p": [("f", ""), ("n", "")]}
