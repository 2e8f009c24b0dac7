"""What it costs to follow names: time a segment, memory a pair, an edit, two processes."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from statistics import mean

import pytest

from tests.speed.names_sample import sample_project
from workbench.checks.naming.study import study_names
from workbench.checks.rules import names, numbers
from workbench.language.names.knowledge import Knowledge
from workbench.model.progress import Unwatched
from workbench.model.segments import Pair
from workbench.review.division import COLLECT_AFTER, findings_by_many
from workbench.review.inspection import checks_named, inspect

Report = Callable[[str, object], None]
_SIZE = 20_000
# What Linux tells of a process, its peak memory too.
_STATUS = Path("/proc/self/status")


@pytest.fixture
def _as_the_command_does() -> Iterator[None]:
    """Look for garbage as seldom as ``workbench check`` does, and not through all of pytest."""
    kept = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER)
    gc.freeze()
    yield
    gc.unfreeze()
    gc.set_threshold(*kept)


@pytest.mark.speed
@pytest.mark.slow
@pytest.mark.usefixtures("_as_the_command_does")
def test_names_are_followed_on_one_core_and_on_two(record_property: Report) -> None:
    project = sample_project(_SIZE)
    study_names(project)  # the lexicons are read
    start = time.process_time()
    found = inspect(project, [names.CHECK], Unwatched()).findings
    rate = _SIZE / (time.process_time() - start)
    record_property("segments a second", round(rate))
    start = time.perf_counter()
    assert findings_by_many(project, [names.CHECK], 2, Unwatched()) == found
    record_property("on two, wall clock", round(_SIZE / (time.perf_counter() - start)))


@pytest.mark.speed
@pytest.mark.slow
@pytest.mark.skipif(not _STATUS.exists(), reason="peak memory is asked of Linux")
def test_memory_does_not_grow_with_the_project(record_property: Report) -> None:
    kept = {size: _peak(["names"], size) for size in (5_000, _SIZE)}
    number_check = _peak(["numbers"], _SIZE)
    record_property("MB over the number check", round((kept[_SIZE] - number_check) / 1e6))
    texts = _peak([], _SIZE) - _peak([], 5_000)
    more = (kept[_SIZE] - kept[5_000] - texts) / (_SIZE - 5_000)
    record_property("bytes a pair besides the pairs", round(more))
    assert more < 1500


@pytest.mark.speed
@pytest.mark.slow
def test_a_document_of_any_length_takes_as_long_a_line(record_property: Report) -> None:
    seconds = {}
    for size in (1_000, 8_000):
        project = sample_project(size, lines=size)
        start = time.process_time()
        inspect(project, [names.CHECK], Unwatched())
        seconds[size] = (time.process_time() - start) / size
    ratio = seconds[8_000] / seconds[1_000]
    record_property("a line of 8,000 to a line of 1,000 (1 is linear)", round(ratio, 2))


@pytest.mark.speed
def test_the_lexicons_are_read_in_a_moment(record_property: Report) -> None:
    direction = sample_project(1).facts.direction
    times = []
    for _ in range(3):
        start = time.process_time()
        Knowledge.load(direction)
        times.append(time.process_time() - start)
    record_property("ms to read the lexicons", round(1000 * min(times)))


@pytest.mark.speed
@pytest.mark.parametrize("lines", [30, 423])
def test_an_edit_is_judged_while_typing(lines: int, record_property: Report) -> None:
    project = sample_project(lines, lines)
    study = study_names(project)
    pairs = {pair.id: pair for pair in project}
    for pair in project:
        list(study.judge(pair))
    times = []
    for number in range(0, lines, max(1, lines // 60)):
        old = pairs[str(number)]
        pairs[old.id] = new = replace(old, target=_edited(old))
        start = time.process_time()
        for pair_id in (new.id, *study.revise(old, new)):
            list(study.judge(pairs[pair_id]))
        times.append(1000 * (time.process_time() - start))
    record_property(f"ms an edit among {lines} lines", round(mean(times), 1))
    record_property(f"ms the slowest edit among {lines} lines", round(max(times), 1))


def _edited(pair: Pair) -> str:
    return pair.target[:6] + "了" + pair.target[6:]


def _peak(checks: Sequence[str], size: int) -> int:
    """Give the bytes that a process of its own takes at most to check as many pairs."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_check_and_weigh, checks, size).result()


def _check_and_weigh(checks: Sequence[str], size: int) -> int:
    inspect(sample_project(size), checks_named(checks), Unwatched())
    lines = _STATUS.read_text("ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return 1024 * int(peak.split()[1])


def test_the_sample_is_right_and_distinct() -> None:
    project = sample_project(200)
    assert len({pair.source for pair in project}) == 200
    assert not inspect(project, [names.CHECK, numbers.CHECK], Unwatched()).findings
