"""Progress of long work, and the way to stop it."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - a request, not an error
    """The user asked for the work to stop."""


class Progress(Protocol):
    """What long work reports to; called about every 50 steps."""

    def advance(self, done: int, total: int) -> None:
        """Take note of ``done`` of ``total`` steps; raise Cancelled if the work is to stop."""


class Unwatched:
    """Progress that nobody looks at."""

    def advance(self, done: int, total: int) -> None:
        """Do nothing."""


class Part:
    """The progress of one of several parts of the work, which count the same."""

    _STEPS = 1000

    def __init__(self, progress: Progress, place: int, parts: int) -> None:
        self._progress = progress
        self._place = place
        self._parts = parts

    def advance(self, done: int, total: int) -> None:
        """Report it as a share of the whole."""
        share = self._STEPS * done // total if total else 0
        self._progress.advance(self._STEPS * self._place + share, self._STEPS * self._parts)
