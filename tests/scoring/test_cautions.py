"""A scorecard says itself how far it can be trusted."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from workbench.model.annotations import Annotation
from workbench.model.segments import Pair, Side, Status
from workbench.scoring.cautions import cautions_of
from workbench.scoring.evaluation import Evaluation
from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.quality_model import QualityModel, Repeats, Thresholds
from workbench.scoring.scorecard import scorecard_of

Mark = Callable[..., Annotation]
Text = Callable[..., list[Pair]]
Evaluated = Callable[..., Evaluation]

MODELS = {model.id: model for model in built_in_models()}


def said(evaluation: Evaluation, model: QualityModel = model_of("")) -> str:  # noqa: B008
    return "\n".join(entry.filled() for entry in cautions_of(scorecard_of(evaluation, model)))


def test_a_long_text_of_many_documents_needs_no_caution(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    pairs = [p for n in range(6) for p in text(200, document=f"d{n}", first=n + 1)]

    assert said(evaluated(pairs, mark("1", "style"))) == ""


def test_under_500_words_is_told(mark: Mark, text: Text, evaluated: Evaluated) -> None:
    assert "Under 500 words" in said(evaluated(text(499, 0), mark("1")))
    assert "Under 500 words" not in said(evaluated(text(499, 1), mark("1")))


def test_a_text_that_nobody_marked_is_told(text: Text, evaluated: Evaluated) -> None:
    assert "Nobody has marked" in said(evaluated(text(900), annotators=()))


def test_rows_that_nobody_looked_at_are_told_where_rows_are_confirmed(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    pairs = text(900, 900, 900)
    confirmed = [replace(pairs[0], status=Status.CONFIRMED), *pairs[1:]]

    assert "confirmed or marked: 1 of 3" in said(evaluated(confirmed, mark("2")))
    assert "confirmed" not in said(evaluated(pairs, mark("2")))


def test_errors_outside_of_what_was_evaluated_are_told(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    evaluation = evaluated(text(900), mark("1"), left_out=3)

    assert "Errors in rows that are not evaluated: 3." in said(evaluation)


@pytest.mark.parametrize(
    ("marks", "caution"),
    [
        (
            {"category": "style"},
            "Errors that count nothing, as SAE J2450 has no place for them: 1, of st",
        ),
        ({"severity": "odd"}, "has no place for them: 1, of odd (1)."),
        ({"fault": Side.SOURCE}, "Errors that are the fault of the source: 1."),
        (
            {"quote": "gone", "span": None},
            "Errors that have lost their place, as the text was changed: 1.",
        ),
    ],
)
def test_what_counts_nothing_or_is_lost_is_told(
    marks: dict[str, object], caution: str, mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    assert caution in said(evaluated(text(900), mark("1", **marks)), MODELS["sae-j2450"])


def test_a_critical_error_that_counts_as_major_is_told(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    evaluation = evaluated(
        text(900), mark("1", "accuracy", "critical"), mark("1", "style", "kudos")
    )

    assert "count as others of it: critical → Major (1)." in said(evaluation, MODELS["google-mqm"])
    assert "as others" not in said(evaluation)


def test_repeats_are_told_with_the_rule(mark: Mark, text: Text, evaluated: Evaluated) -> None:
    evaluation = evaluated(text(900), *(mark("1", "style", quote="so") for _ in range(3)))
    core = model_of("")

    assert "Repeats" not in said(evaluation, core)
    assert "Repeats of other errors: 2. An error counts once in a document." in said(
        evaluation, replace(core, repeats=Repeats.DOCUMENT)
    )
    assert "once in the project" in said(evaluation, replace(core, repeats=Repeats.PROJECT))


def test_several_annotators_are_told(mark: Mark, text: Text, evaluated: Evaluated) -> None:
    assert "Annotators: 2." in said(evaluated(text(900), mark("1"), mark("1", author="Ben")))


def test_means_over_few_segments_and_unrated_ones_are_told(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    evaluation = evaluated(text(900, 900), mark("1", severity="", rating=70.0))

    assert "Under 30 segments" in said(evaluation, MODELS["google-mqm"])
    assert "Not rated: 1 of 2 segments." in said(evaluation, MODELS["esa"])


def test_a_mean_over_many_rated_segments_needs_neither_caution(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    marks = [mark(str(n), severity="", rating=70.0) for n in range(1, 31)]
    told = said(evaluated(text(*[30] * 30), *marks), MODELS["esa"])

    assert "segments a mean" not in told
    assert "Not rated" not in told


def test_characters_are_told_where_they_are_not_words(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    model = replace(MODELS["iso-5060"], characters_per_word={})
    short = said(evaluated(text(900), mark("1")), model)

    assert "The length is in characters" in short
    assert "Under 1,000 characters" in short
    assert "in characters" not in said(evaluated(text(900), mark("1")), MODELS["iso-5060"])


def test_a_line_within_the_interval_is_told(mark: Mark, text: Text, evaluated: Evaluated) -> None:
    line = replace(model_of(""), thresholds=Thresholds(passing=Fraction("99.8")))
    pairs = [p for n in range(6) for p in text(200, document=f"d{n}", first=n + 1)]
    near = [mark(str(n), "style") for n in (1, 1, 2)]

    assert "The line of 99.8 lies within the interval" in said(evaluated(pairs, *near), line)
    assert "lies within" not in said(evaluated(pairs), line)


def test_intervals_that_are_none_or_uncertain_are_told(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    two = text(900) + text(900, document="market", first=2)

    assert "No interval can be given" in said(evaluated(text(900), mark("1")))
    assert "segments of a single document" in said(evaluated(text(900, 900), mark("1")))
    assert "over few documents (2)" in said(evaluated(two, mark("1")))
