"""Google MQM and ESA are means over segments."""

from collections.abc import Callable
from fractions import Fraction

from workbench.model.annotations import Annotation
from workbench.model.segments import Pair
from workbench.scoring.counts import ruler_of
from workbench.scoring.evaluation import Evaluation, segment_totals, summed
from workbench.scoring.model_catalogue import built_in_models
from workbench.scoring.penalties import penalties
from workbench.scoring.segment_scores import esa_score, google_mqm, per_segment

GOOGLE = next(model for model in built_in_models() if model.id == "google-mqm")


def test_google_mqm_of_one_segment_is_minus_the_mean_over_its_raters(
    mark: Callable[..., Annotation],
    text: Callable[..., list[Pair]],
    evaluated: Callable[..., Evaluation],
) -> None:
    """The arithmetic of mt-metrics-eval, converters/score_mqm.py.

    Ana: Major 5 + Minor/Fluency/Punctuation 0.1; Ben: Major/Non-translation! 25; Cy: no-error 0.
    """
    evaluation = evaluated(
        text(10),
        mark(category="accuracy/mistranslation", severity="major"),
        mark(category="fluency/punctuation"),
        mark(category="non-translation", severity="major", author="Ben"),
        annotators=("Ana", "Ben", "Cy"),
    )
    charged = penalties(evaluation.errors(), GOOGLE, evaluation.documents())
    ruler = ruler_of(GOOGLE, evaluation.direction)
    totals = summed(list(segment_totals(evaluation, charged, ruler).values()))

    assert google_mqm(totals.points, totals.segments) == -Fraction("30.1") / 3


def test_the_system_score_is_the_mean_over_segments() -> None:
    assert google_mqm(Fraction(6), 4) == Fraction(-3, 2)


def test_nothing_to_take_a_mean_of_is_nothing() -> None:
    assert google_mqm(Fraction(0), 0) == esa_score(Fraction(0), 0) == per_segment(0, 0) == 0


def test_esa_is_the_mean_of_the_rated_segments() -> None:
    assert esa_score(Fraction(70 + 90 + 50), 3) == 70
