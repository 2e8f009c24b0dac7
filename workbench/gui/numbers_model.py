"""Numbers model: the quantities of a project, or some of them, as Qt's table model."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from workbench.gui.quantity_words import quantity_words, value_words, verdict_words
from workbench.model.project import Project
from workbench.model.segments import Side
from workbench.review.reckoning import Entry, Reckoning, Verdict
from workbench.review.session import Touched

AnyIndex = QModelIndex | QPersistentModelIndex

# Above this many rows it is cheaper to list all entries anew than to place each.
_FEW_ROWS = 64


class NumberColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    SOURCE = 1
    TARGET = 2
    VALUE = 3
    VERDICT = 4


_SIDES = {NumberColumn.SOURCE: Side.SOURCE, NumberColumn.TARGET: Side.TARGET}


class Choice(Enum):
    """Which entries are listed."""

    ALL = "all"
    FAULTS = "faults"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Range:
    """A choice of entries; ``pair`` says whose, where only one row's are listed."""

    choice: Choice = Choice.ALL
    pair: str = ""


class NumbersModel(QAbstractTableModel):
    """The entries of a reckoning in the order of the rows."""

    def __init__(
        self,
        project: Project,
        reckoning: Reckoning,
        icon_of: Callable[[Verdict], QIcon],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._reckoning = reckoning
        self._icon_of = icon_of
        self._range = Range()
        self._entries: list[Entry] = []
        self._numbers: dict[str, int] = {}
        reckoning.observe(self._on_reckoned)
        self._list_anew()

    def show(self, wanted: Range) -> None:
        """List other entries."""
        if wanted != self._range:
            self._range = wanted
            self._list_anew()

    def entry(self, row: int) -> Entry | None:
        """Give the entry of a row, or None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rows_of(self, pair_id: str) -> range:
        """Give the rows that hold the entries of a pair."""
        number = self._number(pair_id)
        first = bisect_left(self._entries, number, key=self._number_of)
        return range(first, bisect_right(self._entries, number, first, key=self._number_of))

    def counts(self) -> Counter[Verdict]:
        """Count by verdict: the entries of the one row that is listed, else of all rows."""
        if self._range.choice is Choice.ROW:
            return Counter(entry.verdict for entry in self._entries)
        return self._reckoning.counts()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(NumberColumn)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        column = NumberColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, column)
        if role == Qt.ItemDataRole.DecorationRole and column is NumberColumn.VERDICT:
            return self._icon_of(entry.verdict)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            entry = self.entry(section)
            is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return self._spoken(entry) if is_spoken and entry else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("Row"),
            self.tr("Source"),
            self.tr("Target"),
            self.tr("Value"),
            self.tr("Verdict"),
        )
        return heads[section]

    def _text(self, entry: Entry, column: NumberColumn) -> str:
        if column is NumberColumn.ROW:
            return str(self._number(entry.pair))
        if column is NumberColumn.VALUE:
            return value_words(entry)
        if column is NumberColumn.VERDICT:
            return verdict_words(entry)
        return self._quote(entry, _SIDES[column])

    def _quote(self, entry: Entry, side: Side) -> str:
        pair = self._project.pairs.get(entry.pair)
        spans = entry.spans(side) if pair else ()
        return " ".join(span.quote(pair.text(side)) for span in spans) if pair else ""

    def _tip(self, entry: Entry, column: NumberColumn) -> str:
        quantity = entry.source if column is NumberColumn.SOURCE else entry.target
        if column in _SIDES and quantity:
            return quantity_words(quantity)
        if column is NumberColumn.VERDICT and entry.verdict is Verdict.ALONE:
            return self.tr("Said again, hardly a number, or there is nothing to compare it with.")
        return self._text(entry, column)

    def _spoken(self, entry: Entry) -> str:
        row, source, target, value, verdict = (self._text(entry, c) for c in NumberColumn)
        none = self.tr("none")
        template = self.tr("{verdict} in row {row}: {value}. Source: {source}, target: {target}")
        return template.format(
            verdict=verdict, row=row, value=value, source=source or none, target=target or none
        )

    def _on_reckoned(self, touched: Touched) -> None:
        if touched.reordered:
            self._numbers.clear()
        pair_ids = touched.pairs
        if self._range.choice is Choice.ROW:
            pair_ids = pair_ids & {self._range.pair}
        if touched.reordered or len(pair_ids) > _FEW_ROWS:
            self._list_anew()
            return
        for pair_id in pair_ids:
            self._replace(pair_id)

    def _list_anew(self) -> None:
        self.beginResetModel()
        if self._range.choice is Choice.ROW:
            self._entries = list(self._reckoning.entries_of(self._range.pair))
        else:
            self._entries = self._wanted(self._reckoning.entries())
        self.endResetModel()

    def _wanted(self, entries: Iterable[Entry]) -> list[Entry]:
        if self._range.choice is Choice.FAULTS:
            return [entry for entry in entries if entry.verdict.is_fault]
        return list(entries)

    def _replace(self, pair_id: str) -> None:
        """Put what a pair's entries are now in the place of what they were."""
        rows = self.rows_of(pair_id)
        wanted = self._wanted(self._reckoning.entries_of(pair_id))
        if rows and len(rows) == len(wanted):
            self._entries[rows.start : rows.stop] = wanted
            last = self.index(rows[-1], len(NumberColumn) - 1)
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

    def _number_of(self, entry: Entry) -> int:
        return self._number(entry.pair)

    def _number(self, pair_id: str) -> int:
        if not self._numbers:
            self._numbers = {row: n for n, row in enumerate(self._project.order, 1)}
        return self._numbers.get(pair_id, 0)
