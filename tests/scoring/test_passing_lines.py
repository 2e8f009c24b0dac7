"""A line can be drawn into any model."""

from fractions import Fraction

import pytest

from workbench.model.problems import InputProblem
from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.passing_lines import with_line
from workbench.scoring.quality_model import Method, QualityModel

MODELS = {model.id: model for model in built_in_models()}


def test_both_figures_make_the_raw_score_a_calibrated_one() -> None:
    drawn = with_line(model_of(""), Fraction(90), Fraction(20))

    assert drawn.method is Method.MQM_LINEAR
    assert (drawn.thresholds.passing, drawn.thresholds.acceptable_points) == (90, 20)
    assert drawn.categories == model_of("").categories
    assert with_line(drawn, None, Fraction(30)).thresholds.passing == 90


def test_one_figure_leaves_the_raw_score_raw() -> None:
    assert with_line(model_of(""), Fraction(95), None).method is Method.MQM_RAW
    assert with_line(model_of(""), None, Fraction(20)).method is Method.MQM_RAW


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.id)
def test_no_line_leaves_a_model_as_it_is(model: QualityModel) -> None:
    assert with_line(model, None, None) == model


def test_points_models_keep_their_method() -> None:
    drawn = with_line(MODELS["iso-5060"], None, Fraction(25))

    assert (drawn.method, drawn.thresholds.acceptable_points) == (Method.POINTS_PER_WORD, 25)


@pytest.mark.parametrize(("passing", "acceptable"), [(100, 20), (90, 0), (-1, 20)])
def test_a_line_that_nothing_could_pass_or_fail_is_refused(passing: int, acceptable: int) -> None:
    with pytest.raises(InputProblem, match="MQM Core: “thresholds"):
        with_line(model_of(""), Fraction(passing), Fraction(acceptable))
