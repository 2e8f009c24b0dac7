"""Comparison window: other drafts of the same source held against the project's own targets."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.gui.compared_model import ComparedColumn, ComparedModel
from workbench.gui.comparison_words import metric_name, notes_of, total_heads, total_rows
from workbench.gui.job_bar import JobBar
from workbench.gui.jobs import Job, Jobs
from workbench.gui.row_list import RowList
from workbench.gui.status_texts import problem_text
from workbench.model.problems import Problem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.review.assessment import read_references
from workbench.review.comparison import Draft, DraftComparison, Terms, compare_drafts
from workbench.scoring.resampling import PairedTest

_SIZE = (1100, 760)
_WIDTHS: dict[int, int] = {
    ComparedColumn.ROW: 60,
    ComparedColumn.GAIN: 80,
    ComparedColumn.OWN: 140,
    ComparedColumn.OTHER: 140,
}
_TOTAL_WIDTHS = (160, 170, 220, 90, 190, 130)


class ComparisonWindow(QDialog):
    """Totals with their significance above, the segments that differ below."""

    row_wanted = Signal(str)
    """The user wants to see this pair in the rows."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare drafts"))
        self.resize(*_SIZE)
        self._project = project.snapshot()
        self._drafts: list[Path] = []
        self._references: list[Path] = []
        self._added: tuple[list[Path], int] = (self._drafts, 0)
        self._result: DraftComparison | None = None
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self._tell_files()

    def add_drafts(self, paths: list[Path]) -> None:
        """Hold further drafts against the targets."""
        self._add(self._drafts, paths)

    def add_references(self, paths: list[Path]) -> None:
        """Compare by further references."""
        self._add(self._references, paths)

    @Slot()
    def compare(self) -> None:
        """Compare anew, with the drafts and references there are."""
        self._tell_files()
        if self._job:
            self._job.cancel()
        if not self._drafts:
            return
        self.message.setText("")
        project, drafts, references = self._project, list(self._drafts), list(self._references)
        terms = Terms(test=self.tests.currentData())

        def work(progress: Progress) -> DraftComparison:
            others = [Draft(path.stem, read_references(path)) for path in drafts]
            known = [read_references(path) for path in references]
            return compare_drafts(project, others, known, terms, progress)

        self._job = self._jobs.start(self.tr("Comparing"), work, self._show)

    @override
    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    @Slot(object)
    def _show(self, result: DraftComparison) -> None:
        self._result = result
        rows = total_rows(result)
        self.totals.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.totals.setItem(number, column, item)
        self.message.setText("\n".join(notes_of(result)))
        _refill(
            self.metrics, [metric_name(comparison.metric) for comparison in result.comparisons]
        )
        _refill(self.others, list(result.names[1:]))
        self._list_segments()

    @Slot()
    def _list_segments(self) -> None:
        if self._result:
            place = max(0, self.others.currentIndex()) + 1
            self.model.show(self._result, max(0, self.metrics.currentIndex()), place)
            self.list.selectRow(0)

    @Slot(QModelIndex)
    def _show_texts(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is None or self._result is None:
            self.texts.setHtml("")
            return
        named = zip(self._result.names, entry.row.texts, strict=True)
        parts = [(self.tr("Source"), entry.row.source), *named]
        self.texts.setHtml(
            "".join(f"<p><b>{escape(name)}</b><br>{escape(text)}</p>" for name, text in parts)
        )

    @Slot(int)
    def _go_to(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is not None:
            self.row_wanted.emit(entry.row.pair)

    @Slot(object)
    def _show_problem(self, fault: Exception) -> None:
        if isinstance(fault, Problem):
            self.message.setText(problem_text(fault))
        else:
            self.message.setText(self.tr("Comparing failed because of a fault in this program."))
        # What does not fit is not tried again with the next file.
        files, count = self._added
        del files[len(files) - count :]
        self._added = (files, 0)
        self._tell_files()

    def _add(self, files: list[Path], paths: list[Path]) -> None:
        files += paths
        self._added = (files, len(paths))
        self.compare()

    def _tell_files(self) -> None:
        drafts = ", ".join(path.name for path in self._drafts) or self.tr("none yet")
        references = ", ".join(path.name for path in self._references)
        template = (
            self.tr("Drafts beside the project’s own: {drafts}. References: {references}.")
            if references
            else self.tr(
                "Drafts beside the project’s own: {drafts}. Without a reference their points of "
                "risk are compared, which is no measure of quality."
            )
        )
        self.files.setText(template.format(drafts=drafts, references=references))

    def _choose(self, title: str) -> list[Path]:
        kinds = self.tr("Texts (*.txt *.csv *.tsv *.wbproj);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, title, "", kinds)
        return [Path(name) for name in names]

    @Slot()
    def _choose_drafts(self) -> None:
        if paths := self._choose(self.tr("Other drafts")):
            self.add_drafts(paths)

    @Slot()
    def _choose_references(self) -> None:
        if paths := self._choose(self.tr("Reference translations")):
            self.add_references(paths)

    def _make_parts(self) -> None:
        self.files = QLabel()
        self.files.setWordWrap(True)
        self.add_draft = QPushButton(self.tr("Add a &draft…"))
        self.add_reference = QPushButton(self.tr("Add a &reference…"))
        self.tests = QComboBox()
        self.tests.setAccessibleName(self.tr("Test of significance"))
        self.tests.addItem(self.tr("Paired bootstrap"), PairedTest.BOOTSTRAP)
        self.tests.addItem(self.tr("Approximate randomisation"), PairedTest.RANDOMISATION)
        self.totals = QTableWidget(0, len(_TOTAL_WIDTHS) + 1)
        self.totals.setHorizontalHeaderLabels(total_heads())
        self.totals.setAccessibleName(self.tr("Scores of the drafts"))
        self.totals.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.totals.setWordWrap(False)
        self.totals.verticalHeader().hide()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.metrics, self.others = QComboBox(), QComboBox()
        self.metrics.setAccessibleName(self.tr("Metric of the segments"))
        self.others.setAccessibleName(self.tr("Draft beside the project’s own"))
        self.model = ComparedModel(self)
        self.list = RowList(self.model, _WIDTHS, ComparedColumn.TEXT, self)
        self.list.setSortingEnabled(True)
        self.list.sortByColumn(ComparedColumn.GAIN, Qt.SortOrder.AscendingOrder)
        self.list.setAccessibleName(self.tr("Segments"))
        self.texts = QTextBrowser()
        self.texts.setAccessibleName(self.tr("The texts of the segment"))
        self.bar = JobBar(self._jobs)

    def _lay_out(self) -> None:
        header = self.totals.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_TOTAL_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(len(_TOTAL_WIDTHS), QHeaderView.ResizeMode.Stretch)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addLayout(_line(QLabel(self.tr("Segments by")), self.metrics, self.others))
        lower.addWidget(self.list, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        for widget in (self.totals, below, self.texts):
            parts.addWidget(widget)
        parts.setSizes([240, 260, 150])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addLayout(_line(self.add_draft, self.add_reference, self.tests))
        layout.addWidget(self.files)
        layout.addWidget(parts, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self.add_draft.clicked.connect(self._choose_drafts)
        self.add_reference.clicked.connect(self._choose_references)
        self.tests.activated.connect(self.compare)
        self.metrics.activated.connect(self._list_segments)
        self.others.activated.connect(self._list_segments)
        self.list.selectionModel().currentRowChanged.connect(self._show_texts)
        self.list.activated.connect(lambda index: self._go_to(index.row()))
        self._jobs.failed.connect(self._show_problem)


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return line


def _refill(box: QComboBox, texts: list[str]) -> None:
    chosen = box.currentIndex()
    box.clear()
    box.addItems(texts)
    box.setCurrentIndex(chosen if 0 <= chosen < len(texts) else 0)
