"""The job bar: shown while something runs, with a button that stops it."""

from pytestqt.qtbot import QtBot

from workbench.gui.job_bar import JobBar
from workbench.gui.jobs import Jobs
from workbench.model.progress import Progress


def test_it_shows_what_runs_and_stops_it(qtbot: QtBot, jobs: Jobs) -> None:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    assert not bar.isVisible()

    def endless(progress: Progress) -> None:
        while True:
            progress.advance(3, 10)

    with qtbot.waitSignal(jobs.advanced):
        jobs.start("Checking", endless, lambda _: None)
    assert bar.isVisible()
    assert bar.title.text() == "Checking"
    assert (bar.bar.value(), bar.bar.maximum()) == (3, 10)
    with qtbot.waitSignal(jobs.ended):
        bar.cancel.click()
    assert not bar.isVisible()
