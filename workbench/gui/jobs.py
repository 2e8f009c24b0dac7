"""Jobs: long work on a thread of its own, one at a time, with progress and a way to stop it."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from workbench.model.progress import Cancelled, Progress

_PAINT_FIRST_MS = 20
_BETWEEN_REPORTS = 0.05

Work = Callable[[Progress], Any]


class Job(QObject):
    """One piece of long work; it is itself the progress that the work reports to.

    Its signals, which name the job first, are sent on its thread; Qt carries them over to the
    window's.
    """

    started = Signal(object)
    advanced = Signal(object, int, int)
    finished = Signal(object, object)
    failed = Signal(object, object)
    cancelled = Signal(object)

    def __init__(self, title: str, work: Work) -> None:
        super().__init__()
        self.title = title
        self._work = work
        self._reported = 0.0
        self._stop = False

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report."""
        self._stop = True

    def advance(self, done: int, total: int) -> None:
        """Take note of ``done`` of ``total`` steps; raise Cancelled if the user said stop."""
        if self._stop:
            raise Cancelled
        now = monotonic()
        if now - self._reported >= _BETWEEN_REPORTS:
            self._reported = now
            self.advanced.emit(self, done, total)

    def run(self) -> None:
        """Do the work, on whatever thread this is called."""
        try:
            self.advance(0, 0)
            self.started.emit(self)
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit(self)
        except Exception as fault:  # noqa: BLE001 - border: what a thread raises must reach the user
            self.failed.emit(self, fault)
        else:
            self.finished.emit(self, result)


class Jobs(QObject):
    """The queue of long work; its signals arrive on the thread of the window.

    ``failed`` carries what was raised: a Problem is for the user, anything else is a fault.
    """

    started = Signal(str)
    advanced = Signal(int, int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[Job, Callable[[Any], None]] = {}
        self._current: Job | None = None

    def start(self, title: str, work: Work, then: Callable[[Any], None]) -> Job:
        """Do ``work(progress)`` on the thread, then hand its result to ``then`` on this one.

        It begins once the window has had a turn: both share one interpreter lock.
        ``work`` must touch nothing that the window may change meanwhile. ``then`` is not called
        if the job was cancelled or failed.
        """
        job = Job(title, work)
        job.started.connect(self._on_started)
        job.advanced.connect(self._on_advanced)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._waiting[job] = then
        QTimer.singleShot(_PAINT_FIRST_MS, self, partial(self._pool.start, job.run))
        return job

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._waiting)

    def cancel(self) -> None:
        """Ask the running job to stop; those that wait still get their turn."""
        if self._current:
            self._current.cancel()

    def cancel_all(self) -> None:
        """Ask what runs and what waits to stop; nothing of it is heard of again."""
        for job in self._waiting:
            job.cancel()

    def close(self) -> None:
        """Stop everything and wait until the thread is free."""
        self.cancel_all()
        self._waiting.clear()
        self._pool.waitForDone()

    @Slot(object)
    def _on_started(self, job: Job) -> None:
        self._current = job
        self.started.emit(job.title)

    @Slot(object, int, int)
    def _on_advanced(self, job: Job, done: int, total: int) -> None:
        if job is self._current:
            self.advanced.emit(done, total)

    @Slot(object, object)
    def _on_finished(self, job: Job, result: object) -> None:
        then = self._end(job)
        # It may have been stopped after its last report.
        if then and not job.is_stopped:
            then(result)

    @Slot(object, object)
    def _on_failed(self, job: Job, fault: Exception) -> None:
        if self._end(job):
            self.failed.emit(fault)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        self._end(job)

    def _end(self, job: Job) -> Callable[[Any], None] | None:
        then = self._waiting.pop(job, None)
        if then:
            self._current = None
            self.ended.emit()
        return then
