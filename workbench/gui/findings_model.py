"""Findings model: the findings of a project, or of one row, as Qt's table model."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.row_view import finding_words
from workbench.gui.status_texts import severity_text
from workbench.model.findings import Finding, Severity
from workbench.review.session import Touched

AnyIndex = QModelIndex | QPersistentModelIndex

# Above this many rows it is cheaper to list all findings anew than to place each.
_FEW_ROWS = 64


class FindingColumn(IntEnum):
    """The columns from left to right."""

    SEVERITY = 0
    ROW = 1
    SENTENCE = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Which findings are listed: those of one pair or (empty) of all."""

    pair: str = ""
    dismissed: bool = False


class FindingsModel(QAbstractTableModel):
    """The findings in the order of the rows."""

    def __init__(
        self, desk: Desk, icon_of: Callable[[Severity], QIcon], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._icon_of = icon_of
        self._scope = Scope()
        self._entries: list[Finding] = []
        self._numbers: dict[str, int] = {}
        desk.touched.connect(self._on_touched)
        desk.findings_changed.connect(self._on_findings)
        self._list_anew()

    @property
    def scope(self) -> Scope:
        """Which findings are listed."""
        return self._scope

    def show(self, scope: Scope) -> None:
        """List other findings."""
        if scope != self._scope:
            self._scope = scope
            self._list_anew()

    def finding(self, row: int) -> Finding | None:
        """Give the finding of a row, or None where there is no such row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, finding: Finding) -> int | None:
        """Give the row of a finding, or None where it is not listed."""
        return next((row for row, entry in enumerate(self._entries) if entry == finding), None)

    def is_dismissed(self, finding: Finding) -> bool:
        """Say whether someone has judged it to be no error."""
        return finding.fingerprint in self._desk.project.dismissals

    def counts(self) -> Counter[Severity]:
        """Count the listed findings by severity."""
        return Counter(finding.severity for finding in self._entries)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(FindingColumn)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self.finding(index.row()) if index.isValid() else None
        if finding is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(finding, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(finding, FindingColumn.SENTENCE)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FindingColumn.SEVERITY:
            return self._icon_of(finding.severity)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(finding)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            finding = self.finding(section)
            spoken = role == Qt.ItemDataRole.AccessibleTextRole and finding
            return self._spoken(finding) if spoken and finding else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Severity"), self.tr("Row"), self.tr("Finding"))[section]

    def _text(self, finding: Finding, column: int) -> str:
        if column == FindingColumn.SEVERITY:
            return severity_text(finding.severity)
        if column == FindingColumn.ROW:
            return str(self._number(finding.pair))
        words = finding_words(finding)
        if self._scope.dismissed and self.is_dismissed(finding):
            return self.tr("Dismissed: {finding}").format(finding=words)
        return words

    def _spoken(self, finding: Finding) -> str:
        parts = (self._text(finding, column) for column in FindingColumn)
        severity, row, sentence = parts
        template = self.tr("{severity} in row {row}: {finding}")
        return template.format(severity=severity, row=row, finding=sentence)

    def _on_touched(self, touched: Touched) -> None:
        if touched.reordered:
            self._numbers.clear()
            self._list_anew()

    def _on_findings(self, pair_ids: frozenset[str]) -> None:
        if self._scope.pair:
            pair_ids = pair_ids & {self._scope.pair}
        if len(pair_ids) > _FEW_ROWS:
            self._list_anew()
            return
        for pair_id in pair_ids:
            self._replace(pair_id)

    def _list_anew(self) -> None:
        self.beginResetModel()
        if self._scope.pair:
            self._entries = list(self._wanted(self._scope.pair))
        else:
            inspection = self._desk.inspection
            listed = inspection.all_findings if self._scope.dismissed else inspection.findings
            self._entries = list(listed())
        self.endResetModel()

    def _wanted(self, pair_id: str) -> tuple[Finding, ...]:
        inspection = self._desk.inspection
        listed = inspection.all_findings_of if self._scope.dismissed else inspection.findings_of
        return listed(pair_id) if pair_id in self._desk.project.pairs else ()

    def _replace(self, pair_id: str) -> None:
        """Put what a pair's findings are now in the place of what they were."""
        wanted = self._wanted(pair_id)
        rows = [row for row, entry in enumerate(self._entries) if entry.pair == pair_id]
        if rows and len(rows) == len(wanted):
            self._entries[rows[0] : rows[-1] + 1] = wanted
            last = self.index(rows[-1], len(FindingColumn) - 1)
            self.dataChanged.emit(self.index(rows[0], 0), last)
            return
        if rows:
            self.beginRemoveRows(QModelIndex(), rows[0], rows[-1])
            del self._entries[rows[0] : rows[-1] + 1]
            self.endRemoveRows()
        if wanted:
            place = bisect_left(self._entries, self._number(pair_id), key=self._number_of)
            self.beginInsertRows(QModelIndex(), place, place + len(wanted) - 1)
            self._entries[place:place] = wanted
            self.endInsertRows()

    def _number_of(self, finding: Finding) -> int:
        return self._number(finding.pair)

    def _number(self, pair_id: str) -> int:
        if not self._numbers:
            self._numbers = {row: n for n, row in enumerate(self._desk.project.order, 1)}
        return self._numbers.get(pair_id, 0)
