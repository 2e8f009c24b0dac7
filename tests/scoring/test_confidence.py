"""A confidence interval says how far a score would move with other segments."""

import pytest

from workbench.model.languages import Language
from workbench.model.progress import Cancelled, Unwatched
from workbench.scoring.confidence import half_width, interval
from workbench.scoring.yardsticks import yardstick_for

YARDSTICK = yardstick_for("chrf", Language.parse("en"))
DRAFTS = ["Two boats left.", "The quay is new.", "Nobody asked.", "It rains."]
REFERENCES = [["Two boats sailed.", "The quay is old.", "Nobody was asked.", "It rains."]]
ROWS = YARDSTICK.count(DRAFTS, REFERENCES, lambda _done: None)


def test_a_fortieth_is_taken_off_at_each_end() -> None:
    assert half_width([float(n) for n in range(80)]) == (77 - 2) / 2
    assert half_width([3.0, 5.0]) == 1.0


def test_the_interval_is_the_same_each_time() -> None:
    first = interval(YARDSTICK, ROWS, 100, Unwatched())

    assert interval(YARDSTICK, ROWS, 100, Unwatched()) == first
    assert 0 < first.half_width < 100
    assert abs(first.mean - YARDSTICK.score(ROWS)) < first.half_width


def test_equal_segments_leave_no_room() -> None:
    assert interval(YARDSTICK, ROWS[:1] * 5, 50, Unwatched()).half_width == 0


def test_resampling_can_be_cancelled() -> None:
    class Impatient:
        def advance(self, done: int, total: int) -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        interval(YARDSTICK, ROWS, 1000, Impatient())
