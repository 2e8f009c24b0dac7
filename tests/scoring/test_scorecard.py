"""A scorecard keeps its promises: the line, the gate, and points that add up."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side
from workbench.scoring.evaluation import Evaluation
from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.penalties import Outcome
from workbench.scoring.quality_model import Method, QualityModel, Repeats, Thresholds
from workbench.scoring.scorecard import Verdict, scorecard_of

Mark = Callable[..., Annotation]
Text = Callable[..., list[Pair]]
Evaluated = Callable[..., Evaluation]

CORE = model_of("")
LINE = replace(
    CORE,
    method=Method.MQM_LINEAR,
    thresholds=Thresholds(passing=Fraction(90), acceptable_points=Fraction(15)),
)


@pytest.mark.parametrize(
    ("minor", "verdict"),
    [(0, Verdict.PASSED), (15, Verdict.PASSED), (16, Verdict.FAILED)],
)
def test_acceptable_points_just_pass(
    minor: int, verdict: Verdict, mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    evaluation = evaluated(text(600, 400), *(mark("1", "style") for _ in range(minor)))
    card = scorecard_of(evaluation, LINE)

    assert card.verdict is verdict
    assert card.own.value == 100 - Fraction(minor * 10, 15)


@pytest.mark.parametrize("words", [10, 1_000, 1_000_000])
@pytest.mark.parametrize(
    "model", [LINE, CORE, *(m for m in built_in_models() if m.id in {"iso-5060", "lisa", "dqf"})]
)
def test_one_critical_error_fails_a_text_of_any_length(
    words: int, model: QualityModel, mark: Mark, evaluated: Evaluated
) -> None:
    pairs = [Pair("1", "d", "boat " * words, "船", "船")]
    card = scorecard_of(evaluated(pairs, mark("1", "accuracy", "critical")), model)

    assert card.verdict is Verdict.FAILED
    assert [error.severity for error in card.critical] == ["critical"]


def test_a_critical_error_of_the_source_fails_nobody(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    error = mark("1", "accuracy", "critical", fault=Side.SOURCE)
    card = scorecard_of(evaluated(text(1000), error), LINE)

    assert (card.verdict, card.own.value, card.critical) == (Verdict.PASSED, 100, ())
    assert [p.error for p in card.of_outcome(Outcome.SOURCE_FAULT)] == [error]


@pytest.mark.parametrize("model", built_in_models(), ids=lambda model: model.id)
def test_neutral_and_kudos_change_no_figure(
    model: QualityModel, mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    errors = [mark("1", "accuracy", "major"), mark("2", "style")]
    idle = [mark("1", "style", "neutral"), mark("2", "style", "kudos")]
    pairs = text(400, 600)

    plain, more = (
        scorecard_of(evaluated(pairs, *marks), model) for marks in (errors, errors + idle)
    )

    assert [f.value for f in plain.figures] == [f.value for f in more.figures]


def test_without_a_line_nothing_is_passed(text: Text, evaluated: Evaluated) -> None:
    assert scorecard_of(evaluated(text(1000)), CORE).verdict is Verdict.OPEN


def test_an_unrated_text_is_not_passed_or_failed(text: Text, evaluated: Evaluated) -> None:
    esa = replace(CORE, method=Method.ESA, thresholds=Thresholds(passing=Fraction(80)))

    assert scorecard_of(evaluated(text(1000)), esa).verdict is Verdict.OPEN


def test_esa_takes_the_mean_of_segments_and_shows_spans_beside(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    """Two raters: 80 and 60 in the first segment, 90 by one in the second."""
    marks = [
        mark("1", severity="", rating=80.0),
        mark("1", severity="", rating=60.0, author="Ben"),
        mark("2", severity="", rating=90.0),
        mark("1", "accuracy/omission", "critical"),
    ]
    esa = next(model for model in built_in_models() if model.id == "esa")
    figures = {f.formula.id: f for f in scorecard_of(evaluated(text(10, 20), *marks), esa).figures}

    assert figures["esa"].value == 80
    assert figures["esa"].n == 2
    assert figures["spans-per-segment"].value == Fraction(1, 4)
    assert figures["points-per-segment"].value == Fraction(5, 4)


def test_documents_are_weighted_by_their_words(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    """The mean of the documents' scores is not the score of the text."""
    pairs = text(900) + text(100, document="market", first=2)
    card = scorecard_of(evaluated(pairs, *(mark("2", "style") for _ in range(10))), CORE)

    assert {line.document: line.value for line in card.documents} == {"harbour": 100, "market": 90}
    assert card.own.value == 99


def test_the_share_that_was_evaluated_is_told(text: Text, evaluated: Evaluated) -> None:
    pairs = text(300, 300, 400)
    share = scorecard_of(evaluated(pairs[:2], all_pairs=pairs), CORE).share

    assert (share.segments, share.all_segments, share.words, share.all_words) == (2, 3, 600, 1000)


def test_intervals_are_over_documents_where_there_are_several(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    pairs = text(500) + text(500, document="market", first=2)
    card = scorecard_of(evaluated(pairs, mark("1", "style", "major")), CORE, seed=3)
    single = scorecard_of(evaluated(text(500)), CORE)

    assert card.own.interval is not None
    assert (card.own.interval.low, card.own.interval.high) == (99, 100)
    assert card.own.interval.seed == card.seed == 3
    assert single.own.interval is None


CATEGORIES = st.sampled_from(["", "unknown", *(c.id for c in CORE.categories)])
MARKS = st.lists(
    st.builds(
        Annotation,
        st.uuids().map(str),
        st.sampled_from("123"),
        st.just(""),
        st.sampled_from(["Ana", "Ben"]),
        st.just(""),
        category=CATEGORIES,
        severity=st.sampled_from([level.id for level in CORE.levels]),
        quote=st.sampled_from(["", "boat"]),
        fault=st.sampled_from(Side),
    ),
    max_size=15,
)


@given(MARKS, st.sampled_from(built_in_models()), st.sampled_from(Repeats))
def test_contributions_segments_and_documents_add_up_to_the_points(
    marks: list[Annotation], model: QualityModel, repeats: Repeats
) -> None:
    pairs = [Pair(n, d, "two boats", "船", "船") for n, d in (("1", "a"), ("2", "a"), ("3", "b"))]
    evaluation = Evaluation(Direction.parse("en", "zh-Hans"), pairs, pairs, marks, ("Ana", "Ben"))
    card = scorecard_of(evaluation, replace(model, repeats=repeats))

    points = card.totals.points
    assert sum(entry.points for entry in card.contributions) == points
    assert sum(line.totals.points for line in card.documents) == points
    assert sum(totals.points for totals in card.segments.values()) == points
    assert sum(card.outcomes().values()) == len(marks)
    shown = sum(sum(entry.counts.values()) for entry in card.contributions)
    assert shown == card.outcomes()[Outcome.COUNTED] + card.outcomes()[Outcome.WEIGHTLESS]
