"""Stopwatch: how long the user works on each row, kept in the project's file if wanted."""

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from typing_extensions import override

PREFIX = "time/"
"""What the names of kept times begin with; the id of the pair follows."""

# Nobody who does nothing for so many seconds is at work on the row.
_IDLE = 30.0
_WORK = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Stopwatch(QObject):
    """Off until it is started; adds up the seconds between signs of work, long pauses left out.

    ``clock`` gives seconds.
    """

    def __init__(
        self,
        known: Mapping[str, str],
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_running = False
        self._clock = clock
        self._row = ""
        self._last = 0.0
        kept = {name: float(value) for name, value in known.items() if name.startswith(PREFIX)}
        self.seconds = {name.removeprefix(PREFIX): seconds for name, seconds in kept.items()}
        """The time spent on each pair, by its id."""

    def start(self) -> None:
        """Begin to count, from now on."""
        self.is_running = True
        self._last = self._clock()
        _application().installEventFilter(self)

    def stop(self) -> None:
        """Count no longer; what was counted stays."""
        self._count()
        self.is_running = False
        _application().removeEventFilter(self)

    def follow_row(self, pair_id: str) -> None:
        """Count for another row."""
        self._count()
        self._row = pair_id

    def words(self) -> str:
        """Give the time on the current row and on all rows, e.g. ``0:42 / 1:12:03``."""
        self._count()
        times = self.seconds.get(self._row, 0.0), sum(self.seconds.values())
        return " / ".join(map(_clock_text, times))

    def kept(self) -> dict[str, str]:
        """Give the times in the form that a project's file keeps."""
        self._count()
        return {PREFIX + row: f"{seconds:.1f}" for row, seconds in self.seconds.items()}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WORK:
            self._count()
        return False

    def _count(self) -> None:
        now = self._clock()
        passed, self._last = now - self._last, now
        if self.is_running and self._row and passed <= _IDLE:
            self.seconds[self._row] = self.seconds.get(self._row, 0.0) + passed


def _clock_text(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        msg = "there is no application yet"
        raise RuntimeError(msg)
    return application
