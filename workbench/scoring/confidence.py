"""Confidence: how far a score would move with other segments, by bootstrap as in sacrebleu.

Koehn 2004, "Statistical Significance Tests for Machine Translation Evaluation". Seed, number
format and order of the random numbers are sacrebleu's, so that its figures come out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from workbench.model.progress import Progress
from workbench.scoring.resampling import SEED
from workbench.scoring.yardsticks import Row

_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Interval:
    """The mean of resampled scores and half the width of the stretch that holds 95 % of them."""

    mean: float
    half_width: float


class Scale(Protocol):
    """What makes a score out of the rows of segments."""

    def score(self, rows: Sequence[Row]) -> float:
        """Score all segments together."""

    def score_of_sum(self, total: Any) -> float:
        """Score segments whose rows have been added up."""


def interval(scale: Scale, rows: Sequence[Row], resamples: int, progress: Progress) -> Interval:
    """Estimate the 95 % confidence interval of a score; raises Cancelled."""
    scores = sorted(resampled_scores(scale, rows, resamples, progress))
    return Interval(float(mean(scores)), half_width(scores))


def half_width(scores: Sequence[float] | NDArray[np.floating]) -> float:
    """Take 1 of 40 off at each end of sorted scores and give half of what remains."""
    cut = len(scores) // 40
    return float(0.5 * (scores[-cut - 1] - scores[cut]))


def resampled_scores(
    scale: Scale, rows: Sequence[Row], resamples: int, progress: Progress
) -> Iterator[float]:
    """Give the scores of texts drawn from the segments, with replacement."""
    # sacrebleu adds up in float32, and its last digits come of that.
    counts = np.array(rows, dtype="float32")
    for number, places in enumerate(_draws(len(rows), resamples)):
        if number % _AT_ONCE == 0:
            progress.advance(number, resamples)
        yield scale.score_of_sum(counts[places].sum(0))


def _draws(segments: int, resamples: int) -> Iterator[NDArray[np.int64]]:
    """Draw in portions what sacrebleu draws at once; for 10,000 segments it takes 80 MB."""
    generator = np.random.default_rng(SEED)
    for start in range(0, resamples, _AT_ONCE):
        size = (min(_AT_ONCE, resamples - start), segments)
        yield from generator.choice(segments, size=size, replace=True)
