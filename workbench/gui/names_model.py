"""Names model: the names of a project, or some of them, as Qt's table model."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QIcon
from typing_extensions import override

from workbench.gui.list_model import ListModel
from workbench.gui.name_words import (
    ground_sentence,
    ground_words,
    name_verdict_words,
    rendering_words,
)
from workbench.gui.numbers_model import Choice, Range
from workbench.review.name_register import FollowedName, NameRegister, Verdict

# Above this many names it is cheaper to list all anew than to place each.
_FEW_NAMES = 64


class NameColumn(IntEnum):
    """The columns from left to right."""

    NAME = 0
    RENDERINGS = 1
    EVIDENCE = 2
    ROWS = 3
    VERDICT = 4


class NamesModel(ListModel[FollowedName]):
    """The names of a register in the order of the alphabet."""

    def __init__(
        self,
        register: NameRegister,
        icon_of: Callable[[Verdict], QIcon],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(len(NameColumn), parent)
        self._register = register
        self._icon_of = icon_of
        self._range = Range()
        self._document = ""
        register.observe(self._on_names)

    def show(self, wanted: Range, document: str = "") -> None:
        """List other names, of one document if it is given."""
        if (wanted, document) != (self._range, self._document):
            self._range, self._document = wanted, document
            self._list_anew()

    def row_of(self, key: str) -> int | None:
        """Give the row of the name with a key, None if it is not listed."""
        return next((row for row, name in enumerate(self._entries) if name.key == key), None)

    def counts(self) -> Counter[Verdict]:
        """Count by verdict: the names of the one row that is listed, else all of them."""
        if self._range.choice is Choice.ROW:
            return Counter(name.verdict for name in self._entries)
        listed = self._register.names(self._document)
        return Counter(name.verdict for name in listed)

    @override
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Name"),
            self.tr("Renderings"),
            self.tr("Evidence"),
            self.tr("Rows"),
            self.tr("Verdict"),
        )

    @override
    def text(self, entry: FollowedName, column: int) -> str:
        if column == NameColumn.NAME:
            return entry.name
        if column == NameColumn.RENDERINGS:
            return rendering_words(entry)
        if column == NameColumn.EVIDENCE:
            return ground_words(entry)
        if column == NameColumn.ROWS:
            return f"{len(entry.rows):,}"
        return name_verdict_words(entry.verdict)

    @override
    def tip(self, entry: FollowedName, column: int) -> str:
        if column == NameColumn.NAME:
            return ", ".join((entry.name, *entry.full_names))
        if column == NameColumn.EVIDENCE:
            return ground_sentence(entry)
        if column == NameColumn.VERDICT and entry.entry:
            accepted = ", ".join(entry.entry.renderings)
            return self.tr("Accepted: {renderings}").format(renderings=accepted)
        return self.text(entry, column)

    @override
    def icon(self, entry: FollowedName, column: int) -> QIcon | None:
        return self._icon_of(entry.verdict) if column == NameColumn.VERDICT else None

    @override
    def spoken(self, entry: FollowedName) -> str:
        name, renderings, evidence, rows, verdict = (self.text(entry, c) for c in NameColumn)
        none = self.tr("none")
        template = self.tr(
            "{name}: {verdict}. Renderings: {renderings}. Evidence: {evidence}. Rows: {rows}"
        )
        return template.format(
            name=name, verdict=verdict, rows=rows,
            renderings=renderings or none, evidence=evidence or none,
        )  # fmt: skip

    def _on_names(self, keys: frozenset[str]) -> None:
        if self._range.choice is Choice.ROW or len(keys) > _FEW_NAMES:
            self._list_anew()
            return
        for key in keys:
            self._replace(key)

    def _list_anew(self) -> None:
        self.beginResetModel()
        self._entries = sorted(self._wanted(), key=_place)
        self.endResetModel()

    def _wanted(self) -> Iterable[FollowedName]:
        if self._range.choice is Choice.ROW:
            named = (self._register.name(key) for key in self._register.keys_in(self._range.pair))
            return [name for name in named if name]
        return [name for name in self._register.names(self._document) if self._is_wanted(name)]

    def _is_wanted(self, name: FollowedName) -> bool:
        return self._range.choice is not Choice.FAULTS or name.verdict.is_fault

    def _replace(self, key: str) -> None:
        row, name = self.row_of(key), self._register.name(key, self._document)
        wanted = name if name and self._is_wanted(name) else None
        if row is not None and wanted and _place(self._entries[row]) == _place(wanted):
            self._entries[row] = wanted
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(NameColumn) - 1))
            return
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._entries[row]
            self.endRemoveRows()
        if wanted:
            place = bisect_left(self._entries, _place(wanted), key=_place)
            self.beginInsertRows(QModelIndex(), place, place)
            self._entries.insert(place, wanted)
            self.endInsertRows()


def _place(name: FollowedName) -> tuple[str, str]:
    return name.name.casefold(), name.key
