"""Findings panel: the list of findings beside the rows, to go to, dismiss and reinstate."""

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.findings_model import FindingColumn, FindingsModel, Scope
from workbench.gui.row_view import severity_words
from workbench.gui.severity_icons import severity_icon
from workbench.gui.theme import Theme
from workbench.model.edits import dismiss, reinstate
from workbench.model.findings import Finding, Severity

_ICON = QSize(14, 14)
_ROW_HEIGHT = 26


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
        self.list = self._made_list()
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        self.only_row = QCheckBox(self.tr("Only this row"))
        self.dismissed = QCheckBox(self.tr("Show dismissed"))
        self.dismiss_button = QPushButton(self.tr("Dismiss"))
        self._lay_out()
        self._connect()
        self._refresh()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._current_pair = pair_id
        if self.only_row.isChecked():
            self._show_scope()

    def mark(self, finding: Finding | None) -> None:
        """Put the bar on a finding without going to its row."""
        row = None if finding is None else self.model.row_of(finding)
        if row is None:
            self.list.clearSelection()
        elif not self.list.selectionModel().isRowSelected(row, QModelIndex()):
            self.list.selectRow(row)

    def current(self) -> Finding | None:
        """Give the finding under the bar."""
        return self.model.finding(self.list.currentIndex().row())

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.viewport().update()

    def _made_list(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Findings"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setIconSize(_ICON)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(_ROW_HEIGHT)
        header.setStretchLastSection(True)
        header.resizeSection(FindingColumn.SEVERITY, 96)
        header.resizeSection(FindingColumn.ROW, 56)
        return view

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(16)
        for widget in (self.counts, self.only_row, self.dismissed, self.dismiss_button):
            bar.addWidget(widget)
        bar.insertStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentRowChanged.connect(self._name_button)
        self.only_row.toggled.connect(self._show_scope)
        self.dismissed.toggled.connect(self._show_scope)
        self.dismiss_button.clicked.connect(self._judge)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._refresh)
        self.model.dataChanged.connect(self._refresh)

    def _icon(self, severity: Severity) -> QIcon:
        return severity_icon(severity, self._theme)

    def _choose(self, index: QModelIndex) -> None:
        finding = self.model.finding(index.row())
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
