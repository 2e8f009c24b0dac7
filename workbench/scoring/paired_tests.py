"""Paired tests: whether one draft's score differs from another's by more than chance.

Paired bootstrap: Koehn 2004. Approximate randomisation: Riezler and Maxwell 2005. Both as
sacrebleu has them (two-sided, p = (c + 1) / (trials + 1)), with its seed, so with its figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from workbench.model.progress import Progress
from workbench.scoring.confidence import (
    RESAMPLES,
    SEED,
    Interval,
    half_width,
    resampled_scores,
)
from workbench.scoring.yardsticks import Row, Yardstick

TRIALS = 10_000
"""How many times sacrebleu swaps segments at random."""

SIGNIFICANT = 0.05
"""The p under which a difference counts as no chance."""

# Portions whose random bits fill whole words of 32 draw what sacrebleu draws at once.
_AT_ONCE = 128


class PairedTest(Enum):
    """A way to tell a difference from chance; the value is sacrebleu's name of it."""

    BOOTSTRAP = "bs"
    RANDOMISATION = "ar"

    @property
    def trials(self) -> int:
        """How many draws it makes, as sacrebleu does."""
        return RESAMPLES if self is PairedTest.BOOTSTRAP else TRIALS


@dataclass(frozen=True, slots=True)
class Standing:
    """The score of one of several texts.

    ``difference`` is that from the first text, and ``p`` the probability of it or a larger one if
    the two were equally good; None for the first. The bootstrap gives an ``interval``, too.
    """

    score: float
    difference: float = 0.0
    p: float | None = None
    interval: Interval | None = None

    @property
    def is_apart(self) -> bool:
        """Whether the difference is hardly chance, at the usual 5 %.

        sacrebleu gives equal scores, too, a low p, "not to be attributed to chance".
        """
        return self.p is not None and self.p < SIGNIFICANT and self.difference != 0


def settings_of(test: PairedTest) -> dict[str, str | int]:
    """Give what a test adds to a signature."""
    return {"seed": str(SEED), test.value: test.trials}


def steps_of(test: PairedTest, texts: int) -> int:
    """Give how many steps of progress a test of so many texts takes."""
    return test.trials * (texts if test is PairedTest.BOOTSTRAP else texts - 1)


def compare(
    yardstick: Yardstick, texts: Sequence[Sequence[Row]], test: PairedTest, progress: Progress
) -> list[Standing]:
    """Hold texts, given as their counts, against the first of them; raises Cancelled.

    All have the same segments in the same order.
    """
    if test is PairedTest.BOOTSTRAP:
        return _by_bootstrap(yardstick, texts, progress)
    return _by_randomisation(yardstick, texts, progress)


class _Part:
    """The progress of one of several parts of the same length."""

    def __init__(self, progress: Progress, number: int, parts: int) -> None:
        self._progress, self._number, self._parts = progress, number, parts

    def advance(self, done: int, total: int) -> None:
        self._progress.advance(self._number * total + done, self._parts * total)


def _by_bootstrap(
    yardstick: Yardstick, texts: Sequence[Sequence[Row]], progress: Progress
) -> list[Standing]:
    drawn = [
        np.array(list(resampled_scores(yardstick, rows, RESAMPLES, part)))
        for number, rows in enumerate(texts)
        for part in (_Part(progress, number, len(texts)),)
    ]
    scores = [yardstick.score(rows) for rows in texts]
    standings = [Standing(scores[0], interval=_interval(drawn[0]))]
    for score, resampled in zip(scores[1:], drawn[1:], strict=True):
        differences = np.abs(resampled - drawn[0])
        p = _p_value(differences - differences.mean(), abs(scores[0] - score))
        standings.append(Standing(score, score - scores[0], p, _interval(resampled)))
    return standings


def _interval(resampled: NDArray[np.floating]) -> Interval:
    """Give sacrebleu's interval, in the number format that its paired test takes it in."""
    scores = np.sort(resampled)
    return Interval(float(scores.mean()), half_width(scores))


def _by_randomisation(
    yardstick: Yardstick, texts: Sequence[Sequence[Row]], progress: Progress
) -> list[Standing]:
    first, *others = texts
    standings = [Standing(yardstick.score(first))]
    for number, rows in enumerate(others):
        part = _Part(progress, number, len(others))
        score = yardstick.score(rows)
        differences = np.array(list(_differences(yardstick, first, rows, part)))
        p = _p_value(differences, abs(standings[0].score - score))
        standings.append(Standing(score, score - standings[0].score, p))
    return standings


def _differences(
    yardstick: Yardstick, first: Sequence[Row], second: Sequence[Row], progress: Progress
) -> Iterator[float]:
    """Give the differences that remain when segments swap their texts at random."""
    counts = np.hstack((np.array(first, dtype=float), np.array(second, dtype=float)))
    totals, columns = counts.sum(0), len(first[0])
    for done, chosen in _choices(len(first), progress):
        taken = chosen @ counts
        left = totals - taken
        one = taken[:, :columns] + left[:, columns:]
        other = left[:, :columns] + taken[:, columns:]
        for number, (mine, yours) in enumerate(zip(one, other, strict=True)):
            if number % 32 == 0:
                progress.advance(done + number, TRIALS)
            yield abs(yardstick.score_of_sum(mine) - yardstick.score_of_sum(yours))


def _choices(segments: int, progress: Progress) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Choose segments at random, in portions, with how many choices went before."""
    generator = np.random.default_rng(SEED)
    for start in range(0, TRIALS, _AT_ONCE):
        progress.advance(start, TRIALS)
        size = (min(_AT_ONCE, TRIALS - start), segments)
        yield start, generator.integers(2, size=size, dtype=bool).astype(float)


def _p_value(differences: NDArray[np.floating], real: float) -> float:
    return (int(np.sum(differences > real)) + 1) / (len(differences) + 1)
