"""Each model has its own figure first, and says how each came about."""

from dataclasses import replace
from fractions import Fraction

import pytest

from workbench.model.languages import Direction
from workbench.scoring.counts import ruler_of
from workbench.scoring.evaluation import EMPTY, Totals
from workbench.scoring.formulas import Formula, formulas_of
from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.quality_model import Method, QualityModel, Thresholds, Tolerance

DIRECTION = Direction.parse("en", "zh-Hans")
TOTALS = Totals(Fraction(6), Fraction(2000), 10, Fraction(3), Fraction(760), 8)
FULL = Thresholds(
    passing=Fraction(80),
    acceptable_points=Fraction(20),
    tolerances=(
        Tolerance(Fraction(1000), Fraction(20)),
        Tolerance(Fraction(5000), Fraction(60)),
    ),
)


def figures(model: QualityModel) -> tuple[Formula, ...]:
    return formulas_of(model, ruler_of(model, DIRECTION))


@pytest.mark.parametrize(
    ("model", "own", "others"),
    [
        ("mqm-core", "mqm-raw", ["points-per-words"]),
        ("iso-5060", "points-per-words", []),
        ("google-mqm", "google-mqm", ["points-per-words"]),
        ("esa", "esa", ["points-per-words", "spans-per-segment", "points-per-segment"]),
        ("sae-j2450", "points-per-words", []),
        ("lisa", "points-per-words", []),
        ("dqf", "points-per-words", []),
    ],
)
def test_a_model_has_its_own_figure_first(model: str, own: str, others: list[str]) -> None:
    found = {m.id: [f.id for f in figures(m)] for m in built_in_models()}

    assert found[model] == [own, *others]


@pytest.mark.parametrize("method", Method)
def test_every_method_has_a_figure_that_works_on_any_text(method: Method) -> None:
    model = replace(model_of(""), method=method, thresholds=FULL)

    for formula in figures(model):
        assert formula.compute(TOTALS) is not None
        assert formula.working(TOTALS)
        assert formula.legend
        assert formula.title.filled()
        formula.compute(EMPTY)
        formula.working(EMPTY)


@pytest.mark.parametrize(
    ("method", "value", "working"),
    [
        (Method.MQM_RAW, Fraction("99.7"), "100 × (1 − 6 ÷ 2,000 × 1)"),
        (Method.MQM_LINEAR, 97, "100 − 6 ÷ 2,000 × 1,000 × (100 − 80) ÷ 20"),
        (Method.XTM, Fraction("99.7"), "100 × (1 − 6 ÷ 2,000)"),
        (Method.TQAUDITOR, 97, "max(100 − 6 ÷ 2,000 × 1,000; 0)"),
        (Method.GOOGLE_MQM, Fraction("-0.6"), "− 6 ÷ 10"),
        (Method.ESA, 95, "760 ÷ 8"),
        (Method.POINTS_PER_WORD, 3, "6 ÷ 2,000 × 1,000"),
        (Method.POINTS_ALLOWED, 3, "6 ÷ 2,000 × 1,000"),
    ],
)
def test_the_working_is_the_formula_with_its_numbers(
    method: Method, value: Fraction, working: str
) -> None:
    own = figures(replace(model_of(""), method=method, thresholds=FULL))[0]

    assert own.compute(TOTALS) == value
    assert own.working(TOTALS) == working


def test_all_three_scores_of_mqm_are_shown_where_they_can_be_worked_out() -> None:
    model = replace(model_of(""), method=Method.MQM_NONLINEAR, thresholds=FULL)

    ids = [formula.id for formula in figures(model)]
    assert ids == ["mqm-nonlinear", "points-per-words", "mqm-raw", "mqm-linear"]


def test_points_are_named_after_what_was_counted() -> None:
    """English has words; Chinese is counted in characters where the model has no ratio."""
    model = replace(model_of(""), method=Method.POINTS_PER_WORD, characters_per_word={})
    titles = [
        formulas_of(model, ruler_of(model, d))[0].title.filled()
        for d in (DIRECTION, DIRECTION.swapped())
    ]

    assert titles == ["Penalty points for 1,000 words", "Penalty points for 1,000 characters"]


def test_a_text_passes_on_the_right_side_of_the_line() -> None:
    raw = figures(replace(model_of(""), thresholds=FULL))[0]
    points = figures(replace(model_of(""), method=Method.POINTS_ALLOWED, thresholds=FULL))[0]
    google = figures(replace(model_of(""), method=Method.GOOGLE_MQM))[0]

    assert [raw.passes(value) for value in (79.9, 80, 80.1)] == [False, True, True]
    assert [points.passes(value) for value in (19, 20, 21)] == [True, True, False]
    assert google.passes(-1) is None
