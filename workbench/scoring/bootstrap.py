"""Bootstrap: how far a score could lie elsewhere, had other documents been evaluated."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random

from workbench.scoring.evaluation import Totals, summed

SEED = 12345
"""The seed that is used unless another is asked for; it is sacrebleu's."""

TRIALS = 1000
CONFIDENCE = 0.95

Statistic = Callable[[Totals], float]


class Unit(Enum):
    """What is drawn anew, again and again."""

    DOCUMENTS = "documents"
    SEGMENTS = "segments"


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of a score over so many random draws of ``n`` documents or segments."""

    low: float
    high: float
    unit: Unit
    n: int
    trials: int
    seed: int


@dataclass(frozen=True, slots=True)
class Resampling:
    """The sums of a text drawn anew many times; ``n`` units are drawn from as many each time."""

    unit: Unit
    n: int
    seed: int
    draws: tuple[Totals, ...]

    def interval(self, statistic: Statistic) -> Interval:
        """Give the percentile interval of what a statistic makes of the draws."""
        values = sorted(map(statistic, self.draws))
        low, high = (_quantile(values, (1 + sign * CONFIDENCE) / 2) for sign in (-1, 1))
        return Interval(low, high, self.unit, self.n, len(values), self.seed)


def resampled(
    documents: Sequence[Sequence[Totals]], seed: int = SEED, trials: int = TRIALS
) -> Resampling | None:
    """Draw documents with replacement; ``documents`` has the segments of each.

    A single document is cut into its segments. They depend on one another, so that an interval
    is narrower than it should be. None where there are not two of them.
    Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap.
    """
    unit, parts = _parts(documents)
    n = len(parts)
    if n < 2:
        return None
    columns = [[float(value) for value in column] for column in zip(*parts, strict=True)]
    random, places = Random(seed), range(n)  # noqa: S311 - a score, not a secret
    drawn = (random.choices(places, k=n) for _ in range(trials))
    return Resampling(unit, n, seed, tuple(_sums(columns, chosen) for chosen in drawn))


def _sums(columns: Sequence[Sequence[float]], chosen: Sequence[int]) -> Totals:
    points, words, segments, errors, ratings, rated = (
        sum(map(column.__getitem__, chosen)) for column in columns
    )
    return Totals(points, words, round(segments), errors, ratings, round(rated))


def _parts(documents: Sequence[Sequence[Totals]]) -> tuple[Unit, list[Totals]]:
    if len(documents) == 1:
        return Unit.SEGMENTS, list(documents[0])
    return Unit.DOCUMENTS, [summed(segments) for segments in documents]


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Give the value below which the share lies, between two values where it falls there."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
