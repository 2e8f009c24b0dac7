"""Each formula gives what its source gives for its example, and keeps what it promises."""

from fractions import Fraction
from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring.mqm_scores import (
    ToleranceCurve,
    calibrated_score,
    nonlinear_score,
    normed_points,
    raw_score,
    tqauditor_score,
    xtm_score,
)
from workbench.scoring.quality_model import Thresholds, Tolerance

PLAIN = Thresholds()
WORDS = st.integers(1, 100_000).map(Fraction)
POINTS = st.integers(0, 5_000).map(lambda tenths: Fraction(tenths, 10))
PASSING = st.integers(1, 99).map(Fraction)
ALLOWED = st.integers(1, 500).map(Fraction)


def test_the_example_of_xtm() -> None:
    """XTM Cloud wiki: 200 words, 1 minor (1) and 1 major (5) error have 97 %."""
    assert xtm_score(Fraction(6), Fraction(200)) == 97
    assert raw_score(Fraction(6), Fraction(200), PLAIN) == 97


def test_the_example_of_the_specification_as_others_tell_it() -> None:
    """10 minor errors in 1,000 words are 99 raw: docs/scores.md says who tells it."""
    assert raw_score(Fraction(10), Fraction(1000), PLAIN) == 99


@pytest.mark.parametrize(
    ("passing", "allowed", "points", "score"),
    [(90, 10, 10, 90), (90, 10, 20, 80), (98, 2, 2, 98), (98, 2, 3, 97)],
)
def test_the_calibrated_examples_of_another_engine(
    passing: int, allowed: int, points: int, score: int
) -> None:
    """The checks in the public design of an MQM engine, see docs/scores.md."""
    line = Fraction(passing), Fraction(allowed)

    assert calibrated_score(Fraction(points), Fraction(1000), PLAIN, *line) == score


@pytest.mark.parametrize(("words", "score"), [(1749, 92.94), (1500, 91.77)])
def test_the_examples_of_tqauditor(words: int, score: float) -> None:
    """TQAuditor wiki, Quality score formula, automatic and manual word count.

    1 major term (3 × 1), 1 major grammar (3 × 1.2), 3 minor (1 × 1.2), 2 minor (1 × 1), 6 and 8
    of 0.01, the others 0: 12.34 points.
    """
    weight = Fraction("1.2")
    points = 3 + 3 * weight + 3 * weight + 2 + Fraction("0.06") + Fraction("0.08")

    assert points == Fraction("12.34")
    assert round(float(tqauditor_score(points, Fraction(words), Fraction(100))), 2) == score


def test_tqauditor_does_not_go_below_nothing() -> None:
    assert tqauditor_score(Fraction(200), Fraction(1000), Fraction(100)) == 0


def test_the_same_errors_have_97_in_one_tool_and_70_in_another() -> None:
    assert xtm_score(Fraction(6), Fraction(200)) == 97
    assert tqauditor_score(Fraction(6), Fraction(200), Fraction(100)) == 70


@given(WORDS, PASSING, ALLOWED)
def test_no_error_has_the_highest_score(
    words: Fraction, passing: Fraction, allowed: Fraction
) -> None:
    curve = ToleranceCurve.through(Tolerance(Fraction(1000), allowed), _twice_as_long(allowed))

    assert raw_score(Fraction(0), words, PLAIN) == 100
    assert calibrated_score(Fraction(0), words, PLAIN, passing, allowed) == 100
    assert nonlinear_score(0, float(words), curve, 100, float(passing)) == 100


@given(WORDS, PASSING, ALLOWED)
def test_acceptable_points_have_exactly_the_score_that_passes(
    words: Fraction, passing: Fraction, allowed: Fraction
) -> None:
    points = allowed * words / 1000

    assert normed_points(points, words, 1000) == allowed
    assert calibrated_score(points, words, PLAIN, passing, allowed) == passing


@given(POINTS, WORDS, PASSING, ALLOWED)
def test_more_points_never_have_a_better_score(
    points: Fraction, words: Fraction, passing: Fraction, allowed: Fraction
) -> None:
    more = points + 1

    assert raw_score(more, words, PLAIN) < raw_score(points, words, PLAIN)
    assert calibrated_score(more, words, PLAIN, passing, allowed) < calibrated_score(
        points, words, PLAIN, passing, allowed
    )


@given(POINTS, WORDS)
def test_the_raw_score_is_the_calibrated_one_where_each_word_may_cost_a_point(
    points: Fraction, words: Fraction
) -> None:
    """With PT = 0 and APP = RWC the calibrated formula is the raw one, by its algebra."""
    linear = calibrated_score(points, words, PLAIN, Fraction(0), Fraction(1000))

    assert linear == raw_score(points, words, PLAIN)


def test_a_text_without_words_has_no_points_to_norm() -> None:
    assert normed_points(Fraction(3), Fraction(0), 1000) == 0


def test_the_scaler_stretches_the_loss() -> None:
    thresholds = Thresholds(scaler=Fraction(10))

    assert raw_score(Fraction(6), Fraction(200), thresholds) == 70


def test_the_curve_goes_through_known_tolerances() -> None:
    """E(x) = 10 × ln(1 + 0.002 × x), from the formula of arXiv 2511.13467 itself."""
    a, b = 10.0, 0.002
    points = [Tolerance(Fraction(x), Fraction(a * log(1 + b * x))) for x in (1000, 5000)]

    curve = ToleranceCurve.through(*points)

    assert isclose(curve.a, a, rel_tol=1e-9)
    assert isclose(curve.log_b, log(b), rel_tol=1e-9)
    assert isclose(curve.points(20_000), a * log(1 + b * 20_000), rel_tol=1e-9)
    assert curve.points(0) == 0


@given(
    st.integers(1, 20_000),
    st.integers(2, 400),
    st.floats(0.01, 0.99),
    st.integers(1, 500),
)
def test_tolerated_points_have_exactly_the_score_that_passes(
    words: int, stretch: int, bend: float, allowed: int
) -> None:
    length = 1 + Fraction(stretch, 10)
    more = 1 + (length - 1) * Fraction(bend).limit_denominator(1000)
    first = Tolerance(Fraction(words), Fraction(allowed))
    second = Tolerance(words * length, allowed * more)

    curve = ToleranceCurve.through(second, first)

    for tolerance in (first, second):
        reached, length_of_it = float(tolerance.points), float(tolerance.words)
        assert isclose(curve.points(length_of_it), reached, rel_tol=1e-6)
        assert isclose(nonlinear_score(reached, length_of_it, curve, 100, 85), 85, abs_tol=1e-4)


def test_a_short_text_is_judged_more_mildly_than_by_the_line() -> None:
    first = Tolerance(Fraction(1000), Fraction(20))
    curve = ToleranceCurve.through(first, Tolerance(Fraction(5000), Fraction(60)))
    line = calibrated_score(Fraction(10), Fraction(300), PLAIN, Fraction(80), Fraction(20))

    assert nonlinear_score(10, 300, curve, 100, 80) > float(line)


def _twice_as_long(allowed: Fraction) -> Tolerance:
    return Tolerance(Fraction(2000), allowed * Fraction(3, 2))
