"""Findings model: the findings of a project, or of one row, as Qt's table model."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.row_list_model import RowListModel
from workbench.gui.row_view import finding_words
from workbench.gui.status_texts import severity_text
from workbench.model.findings import Finding, Severity
from workbench.review.session import Touched


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


class FindingsModel(RowListModel[Finding]):
    """The findings in the order of the rows."""

    def __init__(
        self, desk: Desk, icon_of: Callable[[Severity], QIcon], parent: QObject | None = None
    ) -> None:
        super().__init__(desk.project, len(FindingColumn), parent)
        self._desk = desk
        self._icon_of = icon_of
        self._scope = Scope()
        desk.touched.connect(self._on_touched)
        desk.findings_changed.connect(self._on_findings)
        self.list_anew()

    @property
    def scope(self) -> Scope:
        """Which findings are listed."""
        return self._scope

    def show(self, scope: Scope) -> None:
        """List other findings."""
        if scope != self._scope:
            self._scope = scope
            self.list_anew()

    def finding(self, row: int) -> Finding | None:
        """Give the finding of a row, or None where there is no such row."""
        return self.entry(row)

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
    def heads(self) -> tuple[str, ...]:
        return self.tr("Severity"), self.tr("Row"), self.tr("Finding")

    @override
    def text(self, entry: Finding, column: int) -> str:
        if column == FindingColumn.SEVERITY:
            return severity_text(entry.severity)
        if column == FindingColumn.ROW:
            return str(self.number(entry.pair))
        words = finding_words(entry)
        if self._scope.dismissed and self.is_dismissed(entry):
            return self.tr("Dismissed: {finding}").format(finding=words)
        return words

    @override
    def tip(self, entry: Finding, column: int) -> str:
        return self.text(entry, FindingColumn.SENTENCE)

    @override
    def icon(self, entry: Finding, column: int) -> QIcon | None:
        return self._icon_of(entry.severity) if column == FindingColumn.SEVERITY else None

    @override
    def spoken(self, entry: Finding) -> str:
        severity, row, sentence = (self.text(entry, column) for column in FindingColumn)
        template = self.tr("{severity} in row {row}: {finding}")
        return template.format(severity=severity, row=row, finding=sentence)

    @override
    def wanted(self) -> Iterable[Finding]:
        if self._scope.pair:
            return self.wanted_of(self._scope.pair)
        inspection = self._desk.inspection
        return inspection.all_findings() if self._scope.dismissed else inspection.findings()

    @override
    def wanted_of(self, pair_id: str) -> tuple[Finding, ...]:
        inspection = self._desk.inspection
        listed = inspection.all_findings_of if self._scope.dismissed else inspection.findings_of
        return listed(pair_id) if pair_id in self._desk.project.pairs else ()

    def _on_touched(self, touched: Touched) -> None:
        if touched.reordered:
            self.list_reordered()

    def _on_findings(self, pair_ids: frozenset[str]) -> None:
        self.list_pairs(pair_ids & {self._scope.pair} if self._scope.pair else pair_ids)
