"""Numbers panel: every quantity beside its partner, to see that all was read and go to each."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs, Work
from workbench.gui.lazy_reading import LazyReading
from workbench.gui.numbers_model import Choice, NumberColumn, NumbersModel, Range
from workbench.gui.quantity_words import count_words
from workbench.gui.row_list import RowList, lay_out_panel
from workbench.gui.theme import Theme
from workbench.gui.verdict_icons import verdict_icon
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Side
from workbench.review.reckoning import Entry, Reckoning, Verdict, reckon
from workbench.review.session import Touched

_WIDTHS: dict[int, int] = {
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
        self._theme = theme
        self._current_pair = ""
        self.reckoning = Reckoning(desk.session, _READ_AT_ONCE)
        self._reading = LazyReading(
            self, jobs, self._work, lambda: self.reckoning.is_stale, self.reckoning.adopt
        )
        self.model = NumbersModel(desk.project, self.reckoning, self._icon, self)
        self.list = RowList(self.model, _WIDTHS, NumberColumn.VALUE, self)
        self.list.setAccessibleName(self.tr("Numbers"))
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        self.choice = self._made_choice()
        self.read_button = QPushButton(self.tr("Read the numbers"))
        lay_out_panel(self, [self.counts, self.read_button], [self.choice], self.list)
        self._connect()
        self._refresh()

    def read_when_seen(self) -> None:
        """Read the numbers if they have to be and the panel turns out to be in sight."""
        self._reading.read_when_seen()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._current_pair = pair_id
        if self.choice.currentData() is Choice.ROW:
            self._show_choice()

    def mark(self, finding: Finding | None) -> None:
        """Put the bar on the numbers of a finding without going to its row."""
        self.list.mark(None if finding is None else self._row_of(finding))

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.viewport().update()

    def _made_choice(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Numbers to list"))
        box.addItem(self.tr("All numbers"), Choice.ALL)
        box.addItem(self.tr("What does not agree"), Choice.FAULTS)
        box.addItem(self.tr("Only this row"), Choice.ROW)
        return box

    def _connect(self) -> None:
        self.list.picked.connect(self._choose)
        self.choice.currentIndexChanged.connect(self._show_choice)
        self.read_button.clicked.connect(self._reading.read)
        self._reading.changed.connect(self._refresh)
        self.model.on_change(self._refresh)
        self.reckoning.observe(self._on_reckoned)

    def _icon(self, verdict: Verdict) -> QIcon:
        return verdict_icon(verdict, self._theme)

    def _work(self) -> tuple[str, Work]:
        pairs, direction = list(self._desk.project), self._desk.project.facts.direction
        return self.tr("Reading numbers"), lambda progress: reckon(pairs, direction, progress)

    def _on_reckoned(self, _touched: Touched) -> None:
        self._refresh()
        self.read_when_seen()

    def _choose(self, row: int) -> None:
        entry = self.model.entry(row)
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
        is_reading = self._reading.is_under_way
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
