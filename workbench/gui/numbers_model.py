"""Numbers model: the quantities of a project, or some of them, as Qt's table model."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from typing_extensions import override

from workbench.gui.quantity_words import quantity_words, value_words, verdict_words
from workbench.gui.row_list_model import RowListModel
from workbench.model.project import Project
from workbench.model.segments import Side
from workbench.review.reckoning import Entry, Reckoning, Verdict
from workbench.review.session import Touched


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


class NumbersModel(RowListModel[Entry]):
    """The entries of a reckoning in the order of the rows."""

    def __init__(
        self,
        project: Project,
        reckoning: Reckoning,
        icon_of: Callable[[Verdict], QIcon],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(project, len(NumberColumn), parent)
        self._reckoning = reckoning
        self._icon_of = icon_of
        self._range = Range()
        reckoning.observe(self._on_reckoned)
        self.list_anew()

    def show(self, wanted: Range) -> None:
        """List other entries."""
        if wanted != self._range:
            self._range = wanted
            self.list_anew()

    def counts(self) -> Counter[Verdict]:
        """Count by verdict: the entries of the one row that is listed, else of all rows."""
        if self._range.choice is Choice.ROW:
            return Counter(entry.verdict for entry in self._entries)
        return self._reckoning.counts()

    @override
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Row"),
            self.tr("Source"),
            self.tr("Target"),
            self.tr("Value"),
            self.tr("Verdict"),
        )

    @override
    def text(self, entry: Entry, column: int) -> str:
        if column == NumberColumn.ROW:
            return str(self.number(entry.pair))
        if column == NumberColumn.VALUE:
            return value_words(entry)
        if column == NumberColumn.VERDICT:
            return verdict_words(entry)
        return self._quote(entry, _SIDES[NumberColumn(column)])

    @override
    def tip(self, entry: Entry, column: int) -> str:
        quantity = entry.source if column == NumberColumn.SOURCE else entry.target
        if column in _SIDES and quantity:
            return quantity_words(quantity)
        if column == NumberColumn.VERDICT and entry.verdict is Verdict.ALONE:
            return self.tr("Said again, hardly a number, or there is nothing to compare it with.")
        return self.text(entry, column)

    @override
    def icon(self, entry: Entry, column: int) -> QIcon | None:
        return self._icon_of(entry.verdict) if column == NumberColumn.VERDICT else None

    @override
    def spoken(self, entry: Entry) -> str:
        row, source, target, value, verdict = (self.text(entry, c) for c in NumberColumn)
        none = self.tr("none")
        template = self.tr("{verdict} in row {row}: {value}. Source: {source}, target: {target}")
        return template.format(
            verdict=verdict, row=row, value=value, source=source or none, target=target or none
        )

    @override
    def wanted(self) -> Iterable[Entry]:
        if self._range.choice is Choice.ROW:
            return self._reckoning.entries_of(self._range.pair)
        return self._chosen(self._reckoning.entries())

    @override
    def wanted_of(self, pair_id: str) -> list[Entry]:
        return self._chosen(self._reckoning.entries_of(pair_id))

    def _chosen(self, entries: Iterable[Entry]) -> list[Entry]:
        if self._range.choice is Choice.FAULTS:
            return [entry for entry in entries if entry.verdict.is_fault]
        return list(entries)

    def _quote(self, entry: Entry, side: Side) -> str:
        pair = self._project.pairs.get(entry.pair)
        spans = entry.spans(side) if pair else ()
        return " ".join(span.quote(pair.text(side)) for span in spans) if pair else ""

    def _on_reckoned(self, touched: Touched) -> None:
        if touched.reordered:
            self.list_reordered()
        elif self._range.choice is Choice.ROW:
            self.list_pairs(touched.pairs & {self._range.pair})
        else:
            self.list_pairs(touched.pairs)
