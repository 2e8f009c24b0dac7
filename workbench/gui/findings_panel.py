"""Findings panel: the list of findings beside the rows, to go to, dismiss and reinstate."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from workbench.gui.desk import Desk
from workbench.gui.findings_model import FindingColumn, FindingsModel, Scope
from workbench.gui.row_list import RowList, lay_out_panel
from workbench.gui.row_view import severity_words
from workbench.gui.severity_icons import severity_icon
from workbench.gui.theme import Theme
from workbench.model.edits import dismiss, reinstate
from workbench.model.findings import Finding, Severity

_WIDTHS: dict[int, int] = {FindingColumn.SEVERITY: 96, FindingColumn.ROW: 56}


class FindingsPanel(QWidget):
    """The findings of the project or of the current row."""

    chosen = Signal(object)
    """The user wants to see this Finding in its row."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._current_pair = ""
        self.model = FindingsModel(desk, self._icon, self)
        self.list = RowList(self.model, _WIDTHS, FindingColumn.SENTENCE, self)
        self.list.setAccessibleName(self.tr("Findings"))
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        self.only_row = QCheckBox(self.tr("Only this row"))
        self.dismissed = QCheckBox(self.tr("Show dismissed"))
        self.dismiss_button = QPushButton(self.tr("Dismiss"))
        lay_out_panel(
            self, [self.counts], [self.only_row, self.dismissed, self.dismiss_button], self.list
        )
        self._connect()
        self._refresh()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._current_pair = pair_id
        if self.only_row.isChecked():
            self._show_scope()

    def mark(self, finding: Finding | None) -> None:
        """Put the bar on a finding without going to its row."""
        self.list.mark(None if finding is None else self.model.row_of(finding))

    def current(self) -> Finding | None:
        """Give the finding under the bar."""
        return self.model.finding(self.list.currentIndex().row())

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.viewport().update()

    def _connect(self) -> None:
        self.list.picked.connect(self._choose)
        self.list.selectionModel().currentRowChanged.connect(self._name_button)
        self.only_row.toggled.connect(self._show_scope)
        self.dismissed.toggled.connect(self._show_scope)
        self.dismiss_button.clicked.connect(self._judge)
        self.model.on_change(self._refresh)

    def _icon(self, severity: Severity) -> QIcon:
        return severity_icon(severity, self._theme)

    def _choose(self, row: int) -> None:
        finding = self.model.finding(row)
        if finding is not None:
            self.chosen.emit(finding)

    def _show_scope(self) -> None:
        pair = self._current_pair if self.only_row.isChecked() else ""
        self.model.show(Scope(pair, self.dismissed.isChecked()))

    def _judge(self) -> None:
        """Dismiss the finding under the bar, or take its dismissal back."""
        finding = self.current()
        if finding is None:
            return
        if self.model.is_dismissed(finding):
            self._desk.do(reinstate(self._desk.project, [finding.fingerprint]))
        else:
            decision = self._desk.inspection.judged_no_error(finding, self._desk.author)
            self._desk.do(dismiss(self._desk.project, [decision]))

    def _refresh(self) -> None:
        counts = self.model.counts()
        parts = [severity_words(severity, counts[severity]) for severity in Severity]
        self.counts.setText(" · ".join(parts) if counts else self.tr("No findings"))
        self._name_button()

    def _name_button(self) -> None:
        finding = self.current()
        self.dismiss_button.setEnabled(finding is not None)
        is_dismissed = finding is not None and self.model.is_dismissed(finding)
        text = self.tr("Reinstate") if is_dismissed else self.tr("Dismiss")
        self.dismiss_button.setText(text)
