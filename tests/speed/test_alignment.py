"""How long aligning takes, and that it grows with the text and not with its square."""

import random
import time
from collections.abc import Callable

import pytest

from workbench.alignment.align import align
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched

Report = Callable[[str, object], None]
_WORDS = ("boat", "quay", "tide", "rope", "wind", "light", "storm", "keeper", "lamp", "gate")
_SIGNS = "船码头潮绳风灯北暴守夜石水门海岸港口渔网"


def _news(count: int) -> tuple[list[str], list[str]]:
    """Give paragraphs of a newspaper's length with a number in most; one in ten is damaged."""
    chance = random.Random(count)
    source, target = [], []
    for _ in range(count):
        words = chance.choices(_WORDS, k=chance.randint(20, 60))
        number = str(chance.randint(2, 9000))
        length = round(5.3 * len(words) / 2.6 * chance.uniform(0.85, 1.15))
        signs = "".join(chance.choices(_SIGNS, k=length))
        source.append(f"{' '.join(words)} {number} people. The {words[0]} did not move.")
        if chance.random() > 0.05:
            target.append(f"{signs}，{number}人。没有移动。")
        if chance.random() < 0.05:
            target.append("".join(chance.choices(_SIGNS, k=length)) + "。")
    return source, target


@pytest.mark.speed
def test_aligning_takes_linear_time(record_property: Report) -> None:
    times = {}
    for count in (250, 1000, 4000):
        source, target = _news(count)
        start = time.process_time()
        beads = align(source, target, Direction.parse("en", "zh-Hans"), Unwatched())
        times[count] = time.process_time() - start
        assert sum(len(bead.source) for bead in beads) == count
    record_property("CPU seconds for 1,000 paragraphs", round(times[1000], 2))
    record_property("1,000 to 250 (4 is linear)", round(times[1000] / times[250], 2))
    record_property("4,000 to 1,000 (4 is linear)", round(times[4000] / times[1000], 2))
