"""The score window: how near the targets are to a reference, and what the review took."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.gui.comparison_window import ComparisonWindow
from workbench.gui.desk import Desk
from workbench.gui.jobs import Job, Jobs, Work
from workbench.gui.status_texts import problem_text
from workbench.model.problems import Problem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.review.assessment import (
    Assessment,
    Wanted,
    assess,
    measure_effort,
    read_references,
)
from workbench.scoring.effort import Effort
from workbench.scoring.metrics import Score
from workbench.scoring.resampling import RESAMPLES

_NAMES = {"bleu": "BLEU", "chrf": "chrF", "chrf++": "chrF++", "ter": "TER"}


class ScoreWindow(QDialog):
    """Measures on a thread of its own, from a snapshot; no figure without its n and settings."""

    row_wanted = Signal(str)
    """The user wants to see this pair in the rows."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scores"))
        self.resize(860, 480)
        self._project = project.snapshot()
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._make_parts()
        self._lay_out()
        self._jobs.failed.connect(self._show_problem)
        self._jobs.advanced.connect(self._show_progress)
        self._jobs.ended.connect(self._rest)
        self._start(self._measured_effort)

    def compare_with(self, paths: Sequence[Path]) -> None:
        """Score the targets against the references in files."""
        names = ", ".join(path.name for path in paths)
        self._reference.setText(self.tr("Reference: {file}").format(file=names))
        project, wanted = self._project, Wanted(resamples=RESAMPLES)

        def work(progress: Progress) -> Assessment:
            return assess(project, [read_references(path) for path in paths], wanted, progress)

        self._start(work)

    @override
    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    def _measured_effort(self, progress: Progress) -> Assessment:
        effort, rate = measure_effort(self._project, progress)
        return Assessment((), effort, rate)

    def _start(self, work: Work) -> None:
        if self._job:
            self._job.cancel()
        self._message.setText("")
        self._bar.setRange(0, 0)
        self._busy.show()
        self._job = self._jobs.start(self.tr("Scoring"), work, self._show)

    @Slot(object)
    def _show(self, assessment: Assessment) -> None:
        rates = (assessment.edit_rate,) if assessment.edit_rate else ()
        rows = [_score_row(score) for score in assessment.scores]
        rows += [_rate_row(rate) for rate in rates]
        self._table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(number, column, item)
        self._effort.setText(_effort_text(assessment.effort))
        self._message.setText("\n".join(_notes(assessment.scores)))

    @Slot(object)
    def _show_problem(self, fault: Exception) -> None:
        if isinstance(fault, Problem):
            self._message.setText(problem_text(fault))
            return
        self._message.setText(self.tr("Scoring failed because of a fault in this program."))

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def _rest(self) -> None:
        self._busy.hide()

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("References (*.txt *.csv *.tsv *.wbproj);;All files (*)")
        title = self.tr("Reference translations")
        names, _ = QFileDialog.getOpenFileNames(self, title, "", kinds)
        if names:
            self.compare_with([Path(name) for name in names])

    @Slot()
    def _compare_drafts(self) -> None:
        window = ComparisonWindow(self._project, self)
        window.row_wanted.connect(self.row_wanted)
        window.finished.connect(window.deleteLater)
        window.show()

    def _make_parts(self) -> None:
        self._reference = QLabel(
            self.tr("A reference has one line for each segment with a target, or ids in a table.")
        )
        self._reference.setWordWrap(True)
        heads = [self.tr("Score"), self.tr("Value"), self.tr("n"), self.tr("Computed as")]
        self._table = QTableWidget(0, len(heads))
        self._table.setHorizontalHeaderLabels(heads)
        self._table.setAccessibleName(self.tr("Scores"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, 230)
        header.resizeSection(1, 200)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._effort = QLabel()
        self._effort.setWordWrap(True)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._bar = QProgressBar()
        self._busy = QWidget()

    def _lay_out(self) -> None:
        choose = QPushButton(self.tr("Compare with a reference…"))
        choose.clicked.connect(self._choose)
        drafts = QPushButton(self.tr("Compare drafts…"))
        drafts.setObjectName("compare-drafts")
        drafts.clicked.connect(self._compare_drafts)
        head = QHBoxLayout()
        head.addWidget(self._reference, 1)
        head.addWidget(choose)
        head.addWidget(drafts)
        stop = QPushButton(self.tr("Stop"))
        stop.clicked.connect(self._jobs.cancel)
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self._bar, 1)
        busy.addWidget(stop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._effort)
        layout.addWidget(self._message)
        layout.addWidget(self._busy)
        layout.addWidget(buttons)


def show_scores(parent: QWidget, _jobs: Jobs, desk: Desk) -> None:
    """Open a score window on the project as it is now."""
    window = ScoreWindow(desk.project, parent)
    window.row_wanted.connect(desk.row_wanted)
    window.finished.connect(window.deleteLater)
    window.show()


def _score_row(score: Score) -> tuple[str, str, str, str]:
    name = _NAMES.get(score.metric, score.metric)
    direction = (
        _tr("{metric} (lower is better)")
        if score.metric == "ter"
        else _tr("{metric} (higher is better)")
    )
    return direction.format(metric=name), _value_text(score), f"{score.n:,}", score.signature


def _value_text(score: Score) -> str:
    if score.interval is None:
        return f"{score.value:.2f}"
    interval = score.interval
    return f"{score.value:.2f} (95 %: {interval.mean:.2f} ± {interval.half_width:.2f})"


def _rate_row(score: Score) -> tuple[str, str, str, str]:
    name = _tr("HTER, draft to reviewed")
    return name, f"{score.value:.2f}", f"{score.n:,}", score.signature


def _effort_text(effort: Effort) -> str:
    template = _tr(
        "Reviewer's effort: {touched} of {n} segments reworded, {format_only} changed in format "
        "only; {changed} of {characters} characters changed ({share:.1%}). It says how much was "
        "changed, not how good the text is."
    )
    return template.format(
        touched=effort.touched,
        n=effort.n,
        format_only=effort.format_only,
        changed=f"{effort.changed:,}",
        characters=f"{effort.characters:,}",
        share=effort.share,
    )


def _notes(scores: Sequence[Score]) -> list[str]:
    notes = dict.fromkeys(note for score in scores for note in score.notes)
    return [QCoreApplication.translate("Scores", note) for note in notes]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreWindow", text)
