"""The project file: an SQLite database in which every change is one transaction."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Generic, TypeVar

from workbench.model.changes import Change, PairStep, Step
from workbench.model.decisions import Dismissal
from workbench.model.problems import StorageProblem
from workbench.model.project import Project
from workbench.storage import rows, schema
from workbench.storage.project_lock import ProjectLock

T = TypeVar("T")

SUFFIX = ".wbproj"

_SPACING = 1024.0
_PAIR_COLUMNS = "id, document, source, target, draft, status, confidence, origin"
_PUT_PAIR = "INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

_FULL = "{path} could not be written: the disk is full. Free some space and try again."
_IN_USE = "{path} is in use by another program. Close it there and try again."
_READ_ONLY = "{path} may not be written. Save the project under another name or folder."
_NOWHERE = "There is no folder for {path}. Choose another one."
_FOLDER = "{path} is a folder. Choose another name."
_FAULT = "{path} could not be read or written: {reason}."
_DAMAGED = "{path} is damaged or no project ({reason}). Open a copy of an earlier state."
_BY_WORD = (
    ("full", _FULL),
    ("No space", _FULL),
    ("locked", _IN_USE),
    ("busy", _IN_USE),
    ("readonly", _READ_ONLY),
)
_BY_KIND: tuple[tuple[type[Exception], str], ...] = (
    (PermissionError, _READ_ONLY),
    (FileNotFoundError, _NOWHERE),
    (NotADirectoryError, _NOWHERE),
    (IsADirectoryError, _FOLDER),
    (sqlite3.OperationalError, _FAULT),
    (OSError, _FAULT),
    (Exception, _DAMAGED),
)


@dataclass(frozen=True, slots=True)
class _Table(Generic[T]):
    """Where entries other than pairs are kept; the first column is their key."""

    put: str
    remove: str
    row: Callable[[T], rows.Row]


_DISMISSALS = _Table(
    "INSERT OR REPLACE INTO dismissals VALUES (?, ?, ?, ?)",
    "DELETE FROM dismissals WHERE fingerprint = ?",
    rows.dismissal_row,
)
_ANNOTATIONS = _Table(
    "INSERT OR REPLACE INTO annotations"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "DELETE FROM annotations WHERE id = ?",
    rows.annotation_row,
)
_NAMES = _Table(
    "INSERT OR REPLACE INTO names VALUES (?, ?, ?, ?)",
    "DELETE FROM names WHERE name = ?",
    rows.name_row,
)


class ProjectFile:
    """An open project file; use ``create`` or ``open_project`` to get one."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: ProjectLock | None
    ) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock

    @classmethod
    def create(cls, path: Path, project: Project) -> "ProjectFile":
        """Write a new file that holds the project; one of that name is replaced when done.

        Raises StorageProblem, with a file of that name as it was.
        """
        with _translated(path):
            lock = ProjectLock.acquire(path)
        draft = path.with_name(path.name + ".new")
        try:
            with _translated(path):
                draft.unlink(missing_ok=True)
                _write_whole(draft, project)
                _remove_companions(path)
                draft.replace(path)
                return cls(path, _connected_for_writing(path), lock)
        except BaseException:
            lock.release()
            draft.unlink(missing_ok=True)
            raise

    @classmethod
    def open_project(cls, path: Path) -> tuple["ProjectFile", Project]:
        """Open a file for editing and read its project.

        A file that may not be written is opened all the same; each ``write`` then raises
        StorageProblem. Raises StorageProblem if the file cannot be read or is open elsewhere.
        """
        _require_file(path)
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            with _translated(path):
                connection = _connected_for_reading(path)
                return cls(path, connection, None), _read_whole(connection)
        with _translated(path):
            lock = ProjectLock.acquire(path)
        try:
            with _translated(path):
                project = cls.read_project(path)
                return cls(path, _connected_for_writing(path), lock), project
        except BaseException:
            lock.release()
            raise

    @classmethod
    def read_project(cls, path: Path) -> Project:
        """Read the project of a file, which may be open in a window; raise StorageProblem."""
        _require_file(path)
        with _translated(path), closing(_connected_for_reading(path)) as connection:
            return _read_whole(connection)

    def write(self, changes: list[Change], project: Project) -> None:
        """Write changes that the project has taken, in one transaction.

        Raises StorageProblem, e.g. on a full disk, with the file as it was.
        """
        with _translated(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            for change in changes:
                self._write_change(change)
            if any(change.reorders() for change in changes):
                self._place(changes, project)

    def view_state(self) -> dict[str, str]:
        """Give what the window last kept: the row, the filter and the like."""
        with _translated(self.path):
            return dict(self._connection.execute("SELECT name, value FROM view"))

    def keep_view_state(self, state: Mapping[str, str]) -> None:
        """Keep what the window wants to find again."""
        with _translated(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            statement = "INSERT OR REPLACE INTO view VALUES (?, ?)"
            self._connection.executemany(statement, state.items())

    def close(self) -> None:
        """Bring the file into one piece and let others open it."""
        with _translated(self.path):
            if self._lock:
                # SQLite reads a WAL database only where it may put files beside it.
                with suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA journal_mode = DELETE")
            self._connection.close()
        if self._lock:
            self._lock.release()

    def _write_change(self, change: Change) -> None:
        for step in change.pairs:
            self._write_pair(step)
        _write_steps(self._connection, _DISMISSALS, change.dismissals)
        _write_steps(self._connection, _ANNOTATIONS, change.annotations)
        _write_steps(self._connection, _NAMES, change.names)
        if change.facts and change.facts.after:
            _write_facts(self._connection, rows.facts_row(change.facts.after))
        self._journal(change)

    def _write_pair(self, step: PairStep) -> None:
        if step.after is None:
            if step.before is not None:
                self._connection.execute("DELETE FROM pairs WHERE id = ?", (step.before.id,))
            return
        pair = step.after
        position = 0.0 if step.before is None else self._position(pair.id)
        self._connection.execute(_PUT_PAIR, rows.pair_row(pair, position))

    def _position(self, pair_id: str) -> float:
        query = "SELECT position FROM pairs WHERE id = ?"
        (position,) = self._connection.execute(query, (pair_id,)).fetchone()
        return float(position)

    def _place(self, changes: Iterable[Change], project: Project) -> None:
        """Give new rows a position between their neighbours', or number all rows anew."""
        appeared = {
            step.after.id
            for change in changes
            for step in change.pairs
            if step.before is None and step.after is not None
        }
        for pair_id in [row for row in project.order if row in appeared]:
            position = self._between(project, pair_id, appeared)
            if position is None:
                self._renumber(project)
                return
            self._connection.execute(
                "UPDATE pairs SET position = ? WHERE id = ?", (position, pair_id)
            )
            appeared.discard(pair_id)

    def _between(self, project: Project, pair_id: str, unplaced: set[str]) -> float | None:
        """Give a position for a row, or None where there is no room left.

        Rows are placed from first to last, so the one above always has its position.
        """
        above = project.neighbour(pair_id, -1)
        low = self._position(above.id) if above else None
        below = project.neighbour(pair_id, 1)
        while below and below.id in unplaced:
            below = project.neighbour(below.id, 1)
        high = self._position(below.id) if below else None
        if low is None:
            return _SPACING if high is None else high - _SPACING
        if high is None:
            return low + _SPACING
        middle = (low + high) / 2
        return middle if low < middle < high else None

    def _renumber(self, project: Project) -> None:
        positions = ((n * _SPACING, pair_id) for n, pair_id in enumerate(project.order, 1))
        self._connection.executemany("UPDATE pairs SET position = ? WHERE id = ?", positions)

    def _journal(self, change: Change) -> None:
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        touched = json.dumps(sorted(change.touched()), ensure_ascii=False)
        statement = "INSERT INTO journal (moment, label, pairs) VALUES (?, ?, ?)"
        self._connection.execute(statement, (moment, change.label, touched))


def _require_file(path: Path) -> None:
    if not path.is_file():
        message = "There is no project at {path}. Choose another file."
        raise StorageProblem(message, path=str(path))
    if not path.stat().st_size:
        message = "{path} is empty. Open a copy of an earlier state."
        raise StorageProblem(message, path=str(path))


def _connected_for_writing(path: Path) -> sqlite3.Connection:
    """WAL with FULL: an edit is on the disk when its transaction ends, at about 0.3 ms."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA busy_timeout = 2000")
    _require_known(path, connection)
    schema.bring_up_to_date(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _connected_for_reading(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    _require_known(path, connection)
    if schema.versions(connection)[1] == schema.VERSION:
        return connection
    with closing(connection):
        return _copy_up_to_date(connection)


def _copy_up_to_date(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Leave a file that is only read as an earlier version wrote it."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    schema.bring_up_to_date(copy)
    return copy


def _require_known(path: Path, connection: sqlite3.Connection) -> None:
    application, version = schema.versions(connection)
    if application != schema.APPLICATION_ID:
        message = "{path} is a database, but no project of this program. Choose another file."
        raise StorageProblem(message, path=str(path))
    if version > schema.VERSION:
        message = (
            "{path} was written by a newer version of this program (file version {version}, "
            "this program reads up to {known}). Update the program to open it."
        )
        raise StorageProblem(message, path=str(path), version=version, known=schema.VERSION)


def _write_whole(path: Path, project: Project) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        schema.create(connection)
        connection.execute("BEGIN")
        _write_facts(connection, rows.facts_row(project.facts))
        numbered = enumerate(project, 1)
        pairs = (rows.pair_row(pair, number * _SPACING) for number, pair in numbered)
        connection.executemany(_PUT_PAIR, pairs)
        _put_all(connection, _DISMISSALS, project.dismissals.values())
        _put_all(connection, _ANNOTATIONS, project.annotations.values())
        _put_all(connection, _NAMES, project.names.values())
        connection.execute("COMMIT")
    finally:
        connection.close()


def _put_all(connection: sqlite3.Connection, table: _Table[T], entries: Iterable[T]) -> None:
    connection.executemany(table.put, map(table.row, entries))


def _write_steps(
    connection: sqlite3.Connection, table: _Table[T], steps: Iterable[Step[T]]
) -> None:
    for step in steps:
        if step.after is not None:
            connection.execute(table.put, table.row(step.after))
        elif step.before is not None:
            connection.execute(table.remove, table.row(step.before)[:1])


def _write_facts(connection: sqlite3.Connection, row: rows.Row) -> None:
    connection.execute("DELETE FROM facts")
    connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _read_whole(connection: sqlite3.Connection) -> Project:
    facts = connection.execute("SELECT * FROM facts").fetchone()
    pairs = connection.execute(f"SELECT {_PAIR_COLUMNS} FROM pairs ORDER BY position")  # noqa: S608 - a constant
    dismissals = connection.execute("SELECT * FROM dismissals")
    annotations = connection.execute("SELECT * FROM annotations")
    names = connection.execute("SELECT * FROM names")
    return Project(
        rows.facts_of(facts),
        [rows.pair_of(row) for row in pairs],
        (Dismissal(*row) for row in dismissals),
        map(rows.annotation_of, annotations),
        map(rows.name_of, names),
    )


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into one sentence."""
    try:
        yield
    except (sqlite3.Error, OSError, ValueError, KeyError, TypeError) as error:
        raise StorageProblem(_sentence(error), path=str(path), reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    """Say what happened, without the path, whose words are not the system's."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _sentence(error: Exception) -> str:
    reason = _reason(error)
    by_words = (sentence for word, sentence in _BY_WORD if word in reason)
    by_kind = (sentence for kind, sentence in _BY_KIND if isinstance(error, kind))
    return next(chain(by_words, by_kind))


def _remove_companions(path: Path) -> None:
    """Take away a journal that belongs to the file being replaced."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
