"""Numbers panel: every quantity beside its partner, to see that all was read and go to each."""

from PySide6.QtCore import QModelIndex, QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.jobs import Job, Jobs
from workbench.gui.numbers_model import Choice, NumberColumn, NumbersModel, Range
from workbench.gui.quantity_words import count_words
from workbench.gui.theme import Theme
from workbench.gui.verdict_icons import verdict_icon
from workbench.model.findings import Finding, Severity
from workbench.model.progress import Progress
from workbench.model.segments import Side
from workbench.review.reckoning import Entry, Reckoned, Reckoning, Verdict, reckon
from workbench.review.session import Touched

_ICON = QSize(14, 14)
_ROW_HEIGHT = 26
_WIDTHS = {
    NumberColumn.ROW: 56,
    NumberColumn.SOURCE: 220,
    NumberColumn.TARGET: 220,
    NumberColumn.VERDICT: 200,
}
# A change of more rows than this is read in the background: 500 take about 100 ms.
_READ_AT_ONCE = 500


class NumbersPanel(QWidget):
    """The quantities of the project; they are read when it is first looked at."""

    chosen = Signal(object)
    """The user wants to see these spans in their row: a Finding, perhaps made up for it."""

    def __init__(
        self, desk: Desk, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._theme = theme
        self._current_pair = ""
        self._job: Job | None = None
        self.reckoning = Reckoning(desk.session, _READ_AT_ONCE)
        self.model = NumbersModel(desk.project, self.reckoning, self._icon, self)
        self.list = self._made_list()
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        self.choice = self._made_choice()
        self.read_button = QPushButton(self.tr("Read the numbers"))
        # When a project opens, each dock is shown for a moment before one covers the others.
        self._when_seen = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._refresh()

    def read_when_seen(self) -> None:
        """Read the numbers if they have to be and the panel turns out to be in sight."""
        self._when_seen.start()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._current_pair = pair_id
        if self.choice.currentData() is Choice.ROW:
            self._show_choice()

    def mark(self, finding: Finding | None) -> None:
        """Put the bar on the numbers of a finding without going to its row."""
        row = None if finding is None else self._row_of(finding)
        if row is None:
            self.list.clearSelection()
        elif not self.list.selectionModel().isRowSelected(row, QModelIndex()):
            self.list.selectRow(row)

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.viewport().update()

    def _made_list(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Numbers"))
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
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(NumberColumn.VALUE, QHeaderView.ResizeMode.Stretch)
        return view

    def _made_choice(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Numbers to list"))
        box.addItem(self.tr("All numbers"), Choice.ALL)
        box.addItem(self.tr("What does not agree"), Choice.FAULTS)
        box.addItem(self.tr("Only this row"), Choice.ROW)
        return box

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(16)
        for widget in (self.counts, self.read_button, self.choice):
            bar.addWidget(widget)
        bar.insertStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.choice.currentIndexChanged.connect(self._show_choice)
        self.read_button.clicked.connect(self._read)
        self._when_seen.timeout.connect(self._read_if_seen)
        self._jobs.ended.connect(self._refresh)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._refresh)
        self.model.dataChanged.connect(self._refresh)
        self.reckoning.observe(self._on_reckoned)

    def _icon(self, verdict: Verdict) -> QIcon:
        return verdict_icon(verdict, self._theme)

    def _read_if_seen(self) -> None:
        is_reading = self._job is not None and self._jobs.is_busy
        is_seen = not self.visibleRegion().isEmpty()
        if is_seen and self.reckoning.is_stale and not is_reading:
            self._read()

    def _read(self) -> None:
        """Read all rows in the background."""
        if self._job:
            self._job.cancel()
        pairs, direction = list(self._desk.project), self._desk.project.facts.direction

        def work(progress: Progress) -> Reckoned:
            return reckon(pairs, direction, progress)

        self._job = self._jobs.start(self.tr("Reading numbers"), work, self._adopt)
        self._refresh()

    def _adopt(self, reckoned: Reckoned) -> None:
        self._job = None
        self.reckoning.adopt(reckoned)
        self._read_if_seen()

    def _on_reckoned(self, _touched: Touched) -> None:
        self._refresh()
        self.read_when_seen()

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None:
            self.chosen.emit(self._shown_as(entry))

    def _shown_as(self, entry: Entry) -> Finding:
        """Give the finding about an entry, else one that lights the same spans."""
        source, target = entry.spans(Side.SOURCE), entry.spans(Side.TARGET)
        for finding in self._desk.inspection.findings_of(entry.pair):
            if (finding.source_spans, finding.target_spans) == (source, target):
                return finding
        verdict = entry.verdict.value
        return Finding("quantities", entry.pair, verdict, Severity.INFO, source, target)

    def _row_of(self, finding: Finding) -> int | None:
        for row in self.model.rows_of(finding.pair):
            entry = self.model.entry(row)
            spans = (entry.spans(Side.SOURCE), entry.spans(Side.TARGET)) if entry else None
            if spans == (finding.source_spans, finding.target_spans):
                return row
        return None

    def _show_choice(self) -> None:
        choice = self.choice.currentData()
        self.model.show(Range(choice, self._current_pair if choice is Choice.ROW else ""))

    def _refresh(self) -> None:
        is_reading = self.reckoning.is_stale and self._job is not None and self._jobs.is_busy
        self.read_button.setVisible(self.reckoning.is_stale and not is_reading)
        self.counts.setText(self._counted())
        if is_reading:
            self.counts.setText(self.tr("Reading the numbers …"))

    def _counted(self) -> str:
        if self.reckoning.is_stale:
            return self.tr("The numbers have not been read.")
        counts = self.model.counts()
        total = counts.total()
        if not total:
            return self.tr("No numbers")
        words = self.tr("1 number") if total == 1 else self.tr("{count} numbers")
        parts = [count_words(counts[verdict], verdict) for verdict in Verdict if counts[verdict]]
        return " · ".join([words.format(count=f"{total:,}"), *parts])
