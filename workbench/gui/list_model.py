"""List model: entries of one kind as Qt's table model, each told in columns of text."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

AnyIndex = QModelIndex | QPersistentModelIndex

T = TypeVar("T")


class ListModel(QAbstractTableModel, Generic[T]):
    """The entries from top to bottom; subclasses say how each is told."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._entries: list[T] = []

    def entry(self, row: int) -> T | None:
        """Give the entry of a row, or None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def heads(self) -> tuple[str, ...]:
        """Give the words above the columns; for subclasses."""
        raise NotImplementedError

    def text(self, entry: T, column: int) -> str:
        """Give what stands in a column; for subclasses."""
        raise NotImplementedError

    def spoken(self, entry: T) -> str:
        """Give what a screen reader says of an entry; for subclasses."""
        raise NotImplementedError

    def tip(self, entry: T, column: int) -> str:
        """Give what is told of a column where the pointer rests on it."""
        return self.text(entry, column)

    def icon(self, _entry: T, _column: int) -> QIcon | None:
        """Give the sign before the text of a column, if it has one."""
        return None

    def on_change(self, slot: Callable[[], None]) -> None:
        """Have ``slot`` called when other entries are listed or they are told otherwise."""
        for signal in (self.modelReset, self.rowsInserted, self.rowsRemoved, self.dataChanged):
            signal.connect(slot)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(entry, index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self.icon(entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(entry)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            entry = self.entry(section)
            is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return self.spoken(entry) if is_spoken and entry is not None else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self.heads()[section] if role == Qt.ItemDataRole.DisplayRole else None
