"""Mean points are a scale like the metrics."""

from workbench.model.progress import Unwatched
from workbench.scoring.mean_points import MeanPoints
from workbench.scoring.paired_tests import compare
from workbench.scoring.resampling import PairedTest


def test_the_mean_of_all_is_that_of_the_sum() -> None:
    scale = MeanPoints()
    rows = scale.rows([0, 3, 6])

    assert scale.score(rows) == 3
    assert scale.score_of_sum([9, 3]) == 3


def test_two_texts_are_told_apart_by_their_points() -> None:
    scale = MeanPoints()
    worse = [n % 3 + 4.0 for n in range(40)]

    _, other = compare(
        scale, [scale.rows([0.0] * 40), scale.rows(worse)], PairedTest.RANDOMISATION, Unwatched()
    )

    assert other.is_apart
    assert other.difference > 4
