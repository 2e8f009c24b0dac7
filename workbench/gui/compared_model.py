"""Compared model: the segments of two drafts with what one gains over the other, as Qt's model."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from workbench.gui.list_model import ListModel
from workbench.review.comparison import ComparedRow, DraftComparison


class ComparedColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    GAIN = 1
    OWN = 2
    OTHER = 3
    TEXT = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A segment: the scores of the first draft and of another, and what the other gains."""

    row: ComparedRow
    own: float
    other: float
    gain: float
    text: str


_KEYS: dict[int, Callable[[Compared], float]] = {
    ComparedColumn.ROW: lambda entry: entry.row.number,
    ComparedColumn.GAIN: lambda entry: entry.gain,
    ComparedColumn.OWN: lambda entry: entry.own,
    ComparedColumn.OTHER: lambda entry: entry.other,
}


class ComparedModel(ListModel[Compared]):
    """The segments of a comparison by one metric, to be sorted by any number of theirs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(ComparedColumn), parent)
        self._names = ("", "")
        self._order = (int(ComparedColumn.GAIN), Qt.SortOrder.AscendingOrder)

    def show(self, drafts: DraftComparison, metric: int, draft: int) -> None:
        """List the segments of a draft beside those of the first, by one of the metrics."""
        comparison = drafts.comparisons[metric]
        own, other = comparison.values[0], comparison.values[draft]
        self.beginResetModel()
        self._names = drafts.names[0], drafts.names[draft]
        self._entries = [
            Compared(
                row,
                own[place],
                other[place],
                drafts.gain(comparison, draft, place),
                row.texts[draft],
            )
            for place, row in enumerate(drafts.rows)
        ]
        self._arrange()
        self.endResetModel()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column not in _KEYS:
            return
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._arrange()
        self.layoutChanged.emit()

    @override
    def heads(self) -> tuple[str, ...]:
        return (self.tr("Row"), self.tr("Gain"), *self._names, self.tr("Text"))

    @override
    def text(self, entry: Compared, column: int) -> str:
        if column == ComparedColumn.ROW:
            return str(entry.row.number)
        if column == ComparedColumn.GAIN:
            return f"{entry.gain:+.2f}" if entry.gain else "="
        if column == ComparedColumn.TEXT:
            return " ".join(entry.text.split())
        return f"{entry.own if column == ComparedColumn.OWN else entry.other:.2f}"

    @override
    def spoken(self, entry: Compared) -> str:
        template = self.tr("Row {row}, gain {gain}: {text}")
        return template.format(
            row=entry.row.number,
            gain=self.text(entry, ComparedColumn.GAIN),
            text=entry.text,
        )

    def _arrange(self) -> None:
        column, order = self._order
        is_falling = order is Qt.SortOrder.DescendingOrder
        self._entries.sort(key=_KEYS[column], reverse=is_falling)
