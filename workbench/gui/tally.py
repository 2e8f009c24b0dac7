"""Tally: how many rows are confirmed and how much was found, kept true change by change."""

from collections import Counter

from PySide6.QtCore import QObject, Signal

from workbench.gui.desk import Desk
from workbench.model.findings import Severity
from workbench.model.segments import Status
from workbench.review.session import Touched


class Tally(QObject):
    """Figures over all rows that cost nothing to look at."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        project = desk.project
        self._confirmed = {p.id for p in project if p.status is Status.CONFIRMED}
        self._of_pair = {
            pair_id: self._severities(pair_id)
            for pair_id in dict.fromkeys(f.pair for f in desk.inspection.findings())
        }
        self.found = Counter(finding.severity for finding in desk.inspection.findings())
        desk.touched.connect(self._on_touched)
        desk.findings_changed.connect(self._on_findings)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self._desk.project)

    @property
    def confirmed(self) -> int:
        """The number of rows that are confirmed."""
        return len(self._confirmed)

    def _on_touched(self, touched: Touched) -> None:
        pairs = self._desk.project.pairs
        for pair_id in touched.pairs:
            pair = pairs.get(pair_id)
            if pair is not None and pair.status is Status.CONFIRMED:
                self._confirmed.add(pair_id)
            else:
                self._confirmed.discard(pair_id)
        self.changed.emit()

    def _on_findings(self, pair_ids: frozenset[str]) -> None:
        self._count(pair_ids)
        self.changed.emit()

    def _count(self, pair_ids: frozenset[str]) -> None:
        for pair_id in pair_ids:
            before, now = self._of_pair.pop(pair_id, ()), self._severities(pair_id)
            if now:
                self._of_pair[pair_id] = now
            if now != before:
                self.found.subtract(before)
                self.found.update(now)

    def _severities(self, pair_id: str) -> tuple[Severity, ...]:
        findings = self._desk.inspection.findings_of(pair_id)
        return tuple(finding.severity for finding in findings)
