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
