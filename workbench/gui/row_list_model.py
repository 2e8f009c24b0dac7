"""Row list model: entries that belong to rows of the project, in their order, and followed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject

from workbench.gui.list_model import ListModel
from workbench.model.project import Project

# Above this many rows it is cheaper to list all entries anew than to place each.
_FEW_ROWS = 64


class OfPair(Protocol):
    """What belongs to the pair with this id."""

    @property
    def pair(self) -> str:
        """The id of the pair."""


T = TypeVar("T", bound=OfPair)


class RowListModel(ListModel[T]):
    """The entries of all rows or of some; subclasses say which."""

    def __init__(self, project: Project, columns: int, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._project = project
        self._numbers: dict[str, int] = {}

    def wanted(self) -> Iterable[T]:
        """Give all entries to be listed, in the order of the rows; for subclasses."""
        raise NotImplementedError

    def wanted_of(self, pair_id: str) -> Sequence[T]:
        """Give the entries of a pair that are to be listed; for subclasses."""
        raise NotImplementedError

    def rows_of(self, pair_id: str) -> range:
        """Give the rows that hold the entries of a pair."""
        number = self.number(pair_id)
        first = bisect_left(self._entries, number, key=self._number_of)
        return range(first, bisect_right(self._entries, number, first, key=self._number_of))

    def number(self, pair_id: str) -> int:
        """Give the place of a pair in the project, from 1; 0 for one that came just now."""
        return self._numbers.get(pair_id, 0)

    def list_anew(self) -> None:
        """List what is wanted now."""
        self.beginResetModel()
        self._number_rows()
        self._entries = list(self.wanted())
        self.endResetModel()

    def list_reordered(self) -> None:
        """List what is wanted after rows appeared or went away."""
        self._numbers.clear()
        self.list_anew()

    def list_pairs(self, pair_ids: frozenset[str]) -> None:
        """Put what the entries of pairs are now in the place of what they were."""
        if len(pair_ids) > _FEW_ROWS:
            self.list_anew()
            return
        for pair_id in pair_ids:
            self._replace(pair_id)

    def _replace(self, pair_id: str) -> None:
        rows, wanted = self.rows_of(pair_id), self.wanted_of(pair_id)
        if rows and len(rows) == len(wanted):
            self._entries[rows.start : rows.stop] = wanted
            last = self.index(rows[-1], self.columnCount() - 1)
            self.dataChanged.emit(self.index(rows[0], 0), last)
            return
        if rows:
            self.beginRemoveRows(QModelIndex(), rows[0], rows[-1])
            del self._entries[rows.start : rows.stop]
            self.endRemoveRows()
        if wanted:
            place = rows.start
            self.beginInsertRows(QModelIndex(), place, place + len(wanted) - 1)
            self._entries[place:place] = wanted
            self.endInsertRows()

    def _number_rows(self) -> None:
        """Give the rows their numbers of now: entries are found by the order they are in."""
        if not self._numbers:
            self._numbers = {row: n for n, row in enumerate(self._project.order, 1)}

    def _number_of(self, entry: T) -> int:
        return self.number(entry.pair)
