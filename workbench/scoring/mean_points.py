"""Mean points: how many points a segment has on average, as a scale that texts can be held to."""

from collections.abc import Sequence
from typing import Protocol

from workbench.scoring.yardsticks import Row


class Sums(Protocol):
    """Numbers that have been added up, column by column."""

    def __getitem__(self, place: int, /) -> float: ...


class MeanPoints:
    """The mean over segments; a segment's row is its points and a one."""

    def rows(self, points: Sequence[float]) -> list[Row]:
        """Give the rows of segments with so many points."""
        return [[amount, 1.0] for amount in points]

    def score(self, rows: Sequence[Row]) -> float:
        """Give the mean over all segments."""
        return sum(row[0] for row in rows) / len(rows)

    def score_of_sum(self, total: Sums) -> float:
        """Give the mean of segments whose rows have been added up."""
        return float(total[0] / total[1])
