"""Division: the checks of a large project, shared out among processes."""

import gc
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from workbench.checks.check import Check
from workbench.model.problems import Problem
from workbench.model.progress import Progress, Unwatched
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.review.inspection import Findings, checks_named, inspect

# To start a process takes as long as checking some hundred pairs.
_LEAST = 2000
_MOST_A_PART = 500
_PARTS_A_JOB = 4
_SECONDS_BETWEEN = 0.2
# Checks make few cycles and hold a hundred thousand objects: at Python's 700 a tenth of the time
# goes into looking for what nobody needs any more.
COLLECT_AFTER = 20_000


def findings_by_many(
    project: Project, checks: Sequence[Check], jobs: int, progress: Progress
) -> Findings:
    """Give the findings of a project, found by up to ``jobs`` processes; the same as by one.

    Documents are never parted: checks judge a pair by the others of its document. Raises
    Cancelled, and Problem if a process comes to a sudden end.
    """
    parts = list(_parts(project, jobs))
    if jobs < 2 or len(parts) < 2 or len(project) < _LEAST:
        return inspect(project, checks, progress).findings
    names = [check.id for check in checks]
    pool = ProcessPoolExecutor(min(jobs, len(parts)), get_context("spawn"), _begin)
    try:
        waiting = {pool.submit(_inspect_part, part, names): len(part) for part in parts}
        return _collected(waiting, progress)
    except BrokenProcessPool as broken:
        message = "A process of the check came to a sudden end; try again with fewer jobs."
        raise Problem(message) from broken
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Leave it to the first process to be interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(COLLECT_AFTER)


def _collected(waiting: dict["Future[Findings]", int], progress: Progress) -> Findings:
    total, done = sum(waiting.values()), 0
    found: list[Findings] = []
    while waiting:
        progress.advance(done, total)
        ended, _ = wait(waiting, _SECONDS_BETWEEN, FIRST_COMPLETED)
        for future in ended:
            found.append(future.result())
            done += waiting.pop(future)
    progress.advance(total, total)
    return {pair_id: findings for part in found for pair_id, findings in part.items()}


def _parts(project: Project, jobs: int) -> Iterator[Project]:
    """Give projects of whole documents, small enough to keep all processes at work."""
    most = min(_MOST_A_PART, len(project) // (jobs * _PARTS_A_JOB))
    part: list[Pair] = []
    for pairs in project.by_document():
        part += pairs
        if len(part) >= most:
            yield _part(project, part)
            part = []
    if part:
        yield _part(project, part)


def _part(project: Project, pairs: Sequence[Pair]) -> Project:
    return Project(project.facts, pairs, names=project.names.values())


def _inspect_part(part: Project, names: Sequence[str]) -> Findings:
    return inspect(part, checks_named(names), Unwatched()).findings
