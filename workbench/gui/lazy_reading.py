"""Lazy reading: long work that a panel needs, done in the background once it is in sight."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.gui.jobs import Job, Jobs, Work


class LazyReading(QObject):
    """Reads for a panel what is stale, and again when it has become so meanwhile.

    ``prepare`` gives the title of the job and its work on what is there at that moment; ``adopt``
    takes the result.
    """

    changed = Signal()
    """Reading has begun or come to an end."""

    def __init__(
        self,
        panel: QWidget,
        jobs: Jobs,
        prepare: Callable[[], tuple[str, Work]],
        is_stale: Callable[[], bool],
        adopt: Callable[[Any], None],
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._jobs = jobs
        self._prepare = prepare
        self._is_stale = is_stale
        self._take = adopt
        self._job: Job | None = None
        # When a project opens, each dock is shown for a moment before one covers the others.
        self._when_seen = QTimer(self, singleShot=True, interval=0)
        self._when_seen.timeout.connect(self._read_if_seen)
        jobs.ended.connect(self.changed)

    @property
    def is_under_way(self) -> bool:
        """Whether something stale is being read."""
        return self._is_stale() and self._job is not None and self._jobs.is_busy

    def read_when_seen(self) -> None:
        """Read if it has to be done and the panel turns out to be in sight."""
        self._when_seen.start()

    def read(self) -> None:
        """Read all in the background, in place of a reading that is under way."""
        if self._job:
            self._job.cancel()
        title, work = self._prepare()
        self._job = self._jobs.start(title, work, self._adopt)
        self.changed.emit()

    def _read_if_seen(self) -> None:
        is_reading = self._job is not None and self._jobs.is_busy
        is_seen = not self._panel.visibleRegion().isEmpty()
        if is_seen and self._is_stale() and not is_reading:
            self.read()

    def _adopt(self, result: object) -> None:
        self._job = None
        self._take(result)
        self._read_if_seen()
