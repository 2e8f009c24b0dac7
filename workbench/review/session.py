"""The session: the one place where a project is changed, saved and watched."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from workbench.model.changes import Change
from workbench.model.problems import StorageProblem
from workbench.model.project import Project


class Store(Protocol):
    """What makes a change durable."""

    def write(self, changes: list[Change], project: Project) -> None:
        """Write changes that the project has already taken, all of them or none.

        Raises StorageProblem with the file as it was.
        """

    def close(self) -> None:
        """Leave the file in one piece."""


class Unsaved:
    """A store for a project that lies in no file."""

    def write(self, changes: list[Change], project: Project) -> None:
        """Keep nothing."""

    def close(self) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change has altered: ids of pairs, and whether rows appeared or went away.

    After one that ``concerns_all`` any row may have to be judged otherwise.
    """

    pairs: frozenset[str]
    reordered: bool
    concerns_all: bool = False


class Session:
    """A project being reviewed and the store behind it.

    Each change is durable when ``perform`` returns, or, if the store could not take it, waits in
    memory: ``problem`` then says why, and the next change or ``retry`` writes all that waits.
    """

    def __init__(self, project: Project, store: Store) -> None:
        self.project = project
        self.problem: StorageProblem | None = None
        self._store = store
        self._waiting: list[Change] = []
        self._observers: list[Callable[[Touched], None]] = []

    def observe(self, observer: Callable[[Touched], None]) -> None:
        """Have ``observer`` called after each change."""
        self._observers.append(observer)

    def perform(self, change: Change) -> Change:
        """Apply a change, make it durable, tell the observers; give its inverse."""
        inverse = change.apply(self.project)
        if change:
            self._waiting.append(change)
            self.retry()
            touched = Touched(change.touched(), change.reorders(), change.concerns_all())
            for observer in self._observers:
                observer(touched)
        return inverse

    def retry(self) -> None:
        """Write what waits; sets or clears ``problem``."""
        try:
            self._store.write(self._waiting, self.project)
        except StorageProblem as problem:
            self.problem = problem
        else:
            self._waiting.clear()
            self.problem = None

    def move_to(self, store: Store) -> None:
        """Go on in another store that already holds the project as it is now."""
        self._store.close()
        self._store = store
        self._waiting.clear()
        self.problem = None

    def close(self) -> None:
        """Write what waits and leave the store."""
        if self._waiting:
            self.retry()
        self._store.close()
