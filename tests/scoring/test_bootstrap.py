"""Intervals come from drawing documents anew, the same way for the same seed."""

from fractions import Fraction
from random import Random

import pytest

from workbench.scoring.bootstrap import Unit, resampled
from workbench.scoring.evaluation import Totals


def segment(points: int, words: int = 100) -> Totals:
    return Totals(Fraction(points), Fraction(words), 1, Fraction(1), Fraction(0), 0)


def per_thousand(totals: Totals) -> float:
    return float(totals.points / totals.words * 1000)


def test_documents_are_drawn_whole() -> None:
    """One of two documents is all wrong: a draw has none, one or two of it, nothing between."""
    clean, wrong = [segment(0)] * 10, [segment(5)] * 10
    resampling = resampled([clean, wrong], seed=1)

    assert resampling is not None
    assert {per_thousand(draw) for draw in resampling.draws} == {0, 25, 50}
    found = resampling.interval(per_thousand)
    assert (found.low, found.high, found.unit, found.n) == (0, 50, Unit.DOCUMENTS, 2)
    assert (found.trials, found.seed) == (1000, 1)


def test_a_single_document_is_drawn_by_segments() -> None:
    resampling = resampled([[segment(n % 2) for n in range(50)]])

    assert resampling is not None
    found = resampling.interval(per_thousand)
    assert (found.unit, found.n) == (Unit.SEGMENTS, 50)
    assert 0 < found.low < 5 < found.high < 10


def test_the_same_seed_gives_the_same_interval() -> None:
    documents = [[segment(n)] for n in range(12)]
    first, again, other = (resampled(documents, seed) for seed in (7, 7, 8))

    assert first == again != other


@pytest.mark.parametrize("documents", [[], [[]], [[segment(1)]]])
def test_where_there_is_nothing_to_draw_from_there_is_no_interval(
    documents: list[list[Totals]],
) -> None:
    assert resampled(documents) is None


def test_an_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    """Of 100 texts of 20 documents drawn from a known mean, 95 % should hold it; percentile
    intervals of so few are known to hold it somewhat less often.
    """
    random, held = Random(3), 0
    for number in range(100):
        documents = [[segment(random.choice((0, 2, 4)))] for _ in range(20)]
        resampling = resampled(documents, seed=number, trials=200)
        assert resampling is not None
        found = resampling.interval(per_thousand)
        held += found.low <= 20 <= found.high
    assert 85 <= held <= 100
