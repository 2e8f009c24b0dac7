"""Returned model: the entries of a reviewed file as Qt's table model, with what is chosen."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from workbench.gui.returned_items import Item, ItemKind

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CHECKED = Qt.CheckState.Checked


class ReturnedColumn(IntEnum):
    """The columns from left to right."""

    TAKE = 0
    ROW = 1
    MINE = 2
    THEIRS = 3


class ReturnedModel(QAbstractTableModel):
    """Shows the entries of some kinds; each that can be taken over has a box for it."""

    chosen = Signal()
    """Something else is chosen now."""

    def __init__(self, items: Sequence[Item], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = tuple(items)
        self._shown: list[Item] = []
        self._taken = {_slot(item): item for item in items if item.is_sensible}
        self.show(kind for kind in ItemKind if kind is not ItemKind.UNCHANGED)

    def show(self, kinds: Iterable[ItemKind]) -> None:
        """Show the entries of these kinds."""
        wanted = set(kinds)
        self.beginResetModel()
        self._shown = [item for item in self._items if item.kind in wanted]
        self.endResetModel()

    def counts(self) -> Counter[ItemKind]:
        """Count the entries by kind, shown or not."""
        return Counter(item.kind for item in self._items)

    def item(self, row: int) -> Item:
        """Give the entry of a row."""
        return self._shown[row]

    def taken(self) -> list[Item]:
        """Give what is chosen."""
        return [item for item in self._items if self._is_taken(item)]

    def choose(self, items: Iterable[Item], state: Qt.CheckState) -> None:
        """Take entries over, or do not; of several texts of one pair the last counts."""
        for item in items:
            if state is _CHECKED and item.can_be_taken:
                self._taken[_slot(item)] = item
            elif self._is_taken(item):
                del self._taken[_slot(item)]
        if self._shown:
            last = self.index(len(self._shown) - 1, ReturnedColumn.TAKE)
            self.dataChanged.emit(self.index(0, ReturnedColumn.TAKE), last)
        self.chosen.emit()

    def choose_shown(self, state: Qt.CheckState) -> None:
        """Take over all that is shown, of copied rows the first, or nothing of it."""
        passed_over = {ItemKind.COPY} if state is _CHECKED else set()
        self.choose((i for i in self._shown if i.kind not in passed_over), state)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ReturnedColumn)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == ReturnedColumn.TAKE and self._shown[index.row()].can_be_taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._shown[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(item, ReturnedColumn(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == ReturnedColumn.TAKE:
            if not item.can_be_taken:
                return None
            return _CHECKED if self._is_taken(item) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        state = Qt.CheckState(value)
        self.choose([self._shown[index.row()]], state)
        return True

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (
            self.tr("Take over"),
            self.tr("Row"),
            self.tr("In the project"),
            self.tr("In the file"),
        )[section]

    def _is_taken(self, item: Item) -> bool:
        return self._taken.get(_slot(item)) == item

    def _text(self, item: Item, column: ReturnedColumn) -> str:
        if column is ReturnedColumn.TAKE:
            kind = kind_words(item.kind)
            return f"{kind}\n{item.note}" if item.note else kind
        if column is ReturnedColumn.ROW:
            return str(item.number)
        return item.mine if column is ReturnedColumn.MINE else item.theirs


def _slot(item: Item) -> tuple[str, str]:
    """Give what can be taken once: the text of a pair, its status, a comment, a finding."""
    if item.comment or item.finding:
        return "comment" if item.comment else "finding", item.comment or item.finding
    return ("text" if item.is_text else item.kind.name, item.pair)


def kind_words(kind: ItemKind) -> str:
    """Give a kind of entry in words."""
    return QCoreApplication.translate("returned", kind.value)
