"""Jobs: results, faults and stops arrive on the thread of the window."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.jobs import Job, Jobs
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress


def test_the_result_arrives_on_the_thread_of_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    threads = []

    def work(_progress: Progress) -> int:
        threads.append(threading.get_ident())
        return 7

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Counting", work, lambda n: threads.append((n, threading.get_ident())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threading.get_ident()
    assert threads[1] == (7, threading.get_ident())


def test_a_problem_is_handed_on_and_the_queue_goes_on(qtbot: QtBot, jobs: Jobs) -> None:
    def fail(_progress: Progress) -> None:
        raise InputProblem("The file {name} is empty.", name="a.txt")

    results: list[int] = []
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start("Reading", fail, results.append)
    assert str(failed.args[0]) == "The file a.txt is empty."
    jobs.start("Counting", lambda _: 1, results.append)
    qtbot.waitUntil(lambda: results == [1])


def test_a_job_that_is_stopped_gives_no_result(qtbot: QtBot, jobs: Jobs) -> None:
    begun = threading.Event()
    results: list[int] = []

    def work(progress: Progress) -> int:
        begun.set()
        while True:
            progress.advance(1, 2)

    jobs.start("Turning", work, results.append)
    qtbot.waitUntil(begun.is_set)
    assert jobs.is_busy
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel_all()
    assert not results
    assert not jobs.is_busy


def test_jobs_run_one_after_the_other(qtbot: QtBot, jobs: Jobs) -> None:
    running: list[int] = []
    most: list[int] = []

    def work(_progress: Progress) -> None:
        running.append(1)
        most.append(len(running))
        running.pop()

    done: list[None] = []
    for _ in range(5):
        jobs.start("Working", work, done.append)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert max(most) == 1


def test_reports_are_limited_in_number(qtbot: QtBot, jobs: Jobs) -> None:
    reports: list[tuple[int, int]] = []
    jobs.advanced.connect(lambda done, total: reports.append((done, total)))

    def work(progress: Progress) -> None:
        for step in range(10_000):
            progress.advance(step, 10_000)

    with qtbot.waitSignal(jobs.ended, timeout=20_000):
        jobs.start("Counting", work, lambda _: None)
    assert len(reports) < 1_000


def test_closing_stops_what_runs_and_forgets_what_waits(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []

    def endless(progress: Progress) -> int:
        while True:
            progress.advance(0, 1)

    jobs.start("Turning", endless, results.append)
    jobs.start("Counting", lambda _: 1, results.append)
    jobs.close()
    assert not jobs.is_busy
    assert not results


@pytest.mark.parametrize("fault", [ValueError("x"), KeyError("y")])
def test_a_fault_is_handed_on_as_it_was_raised(qtbot: QtBot, jobs: Jobs, fault: Exception) -> None:
    def work(_progress: Progress) -> None:
        raise fault

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start("Failing", work, lambda _: None)
    assert failed.args[0] is fault


def test_a_job_stopped_after_its_last_report_gives_no_result_either(
    qtbot: QtBot, jobs: Jobs
) -> None:
    results: list[int] = []
    started: list[Job] = []

    def work(_progress: Progress) -> int:
        started[0].cancel()
        return 1

    started.append(jobs.start("Counting", work, results.append))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert not results
