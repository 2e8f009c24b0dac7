"""Paired tests: whether one draft's score differs from another's by more than chance.

Paired bootstrap: Koehn 2004. Approximate randomisation: Riezler and Maxwell 2005. Both as
sacrebleu has them (two-sided, p = (c + 1) / (trials + 1)), with its seed, so with its figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.model.progress import Part, Progress
from workbench.scoring.confidence import Interval, Scale, half_width, resampled_scores
from workbench.scoring.resampling import RESAMPLES, SEED, SIGNIFICANT, TRIALS, PairedTest
from workbench.scoring.yardsticks import Row

# Portions whose random bits fill whole words of 32 draw what sacrebleu draws at once.
_AT_ONCE = 128


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


def compare(
    scale: Scale, texts: Sequence[Sequence[Row]], test: PairedTest, progress: Progress
) -> list[Standing]:
    """Hold texts, given as their counts, against the first of them; raises Cancelled.

    All have the same segments in the same order.
    """
    if test is PairedTest.BOOTSTRAP:
        return _by_bootstrap(scale, texts, progress)
    return _by_randomisation(scale, texts, progress)


def _by_bootstrap(
    scale: Scale, texts: Sequence[Sequence[Row]], progress: Progress
) -> list[Standing]:
    drawn = [
        np.array(list(resampled_scores(scale, rows, RESAMPLES, part)))
        for number, rows in enumerate(texts)
        for part in (Part(progress, number, len(texts)),)
    ]
    scores = [scale.score(rows) for rows in texts]
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
    scale: Scale, texts: Sequence[Sequence[Row]], progress: Progress
) -> list[Standing]:
    first, *others = texts
    standings = [Standing(scale.score(first))]
    for number, rows in enumerate(others):
        part = Part(progress, number, len(others))
        score = scale.score(rows)
        differences = np.array(list(_differences(scale, first, rows, part)))
        p = _p_value(differences, abs(standings[0].score - score))
        standings.append(Standing(score, score - standings[0].score, p))
    return standings


def _differences(
    scale: Scale, first: Sequence[Row], second: Sequence[Row], progress: Progress
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
            yield abs(scale.score_of_sum(mine) - scale.score_of_sum(yours))


def _choices(segments: int, progress: Progress) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Choose segments at random, in portions, with how many choices went before."""
    generator = np.random.default_rng(SEED)
    for start in range(0, TRIALS, _AT_ONCE):
        progress.advance(start, TRIALS)
        size = (min(_AT_ONCE, TRIALS - start), segments)
        yield start, generator.integers(2, size=size, dtype=bool).astype(float)


def _p_value(differences: NDArray[np.floating], real: float) -> float:
    return (int(np.sum(differences > real)) + 1) / (len(differences) + 1)
