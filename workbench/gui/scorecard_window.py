"""Scorecard window: what the marked errors come to, under any quality model, with charts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.formats.score_report import ScoreReport
from workbench.gui.desk import Desk
from workbench.gui.jobs import Job, Jobs
from workbench.gui.line_dialog import LineDialog
from workbench.gui.score_charts import BarChart
from workbench.gui.score_page import score_page, score_text
from workbench.gui.status_texts import problem_text
from workbench.gui.theme import Theme
from workbench.model.edits import set_settings
from workbench.model.problems import InputProblem, Problem
from workbench.model.progress import Progress
from workbench.review.score_delivery import write_report
from workbench.review.score_report import report_of
from workbench.review.score_series import Series, series_of
from workbench.review.scorecards import Scope, annotators, model_named, model_text, scorecard
from workbench.scoring.evaluation import Rows
from workbench.scoring.model_catalogue import built_in_models, built_in_text, model_of
from workbench.scoring.model_writing import written
from workbench.scoring.passing_lines import LINE_IN_POINTS, LINE_IN_SCORE

_SIZE = (1160, 760)
_MARGIN, _INDENT = 12, 20
# Marks are made in quick succession; the card is made anew when the user pauses.
_PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class _Shown:
    report: ScoreReport
    series: tuple[Series, ...]


class ScorecardWindow(QDialog):
    """Follows the project: every mark, edit and change of the model shows at once.

    Another model can be looked at without being chosen for the project; marks stay as they are.
    """

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scorecard"))
        self.resize(*_SIZE)
        self._desk, self._theme = desk, theme
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._report: ScoreReport | None = None
        self._own: str | None = None
        self.models = QComboBox()
        self.layers_ = QComboBox()
        self.only_reviewed = QCheckBox(self.tr("Only reviewed rows"))
        self.choose_button = QPushButton(self.tr("Use for this project"))
        self.line_button = QPushButton(self.tr("Draw the line…"))
        self.copy_button = QPushButton(self.tr("Copy as text"))
        self.save_button = QPushButton(self.tr("Save report…"))
        self.page = QTextBrowser()
        self.charts = QVBoxLayout()
        self.message = QLabel()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._fill()
        self._lay_out()
        self._connect()
        self.look_again()

    @property
    def model_text(self) -> str:
        """The TOML of the model that is looked at, empty for the first one of ours."""
        return str(self.models.currentData() or "")

    @Slot()
    def look_again(self) -> None:
        """Make the card anew from the project as it is now."""
        if self._job:
            self._job.cancel()
        project, text = self._desk.project.snapshot(), self.model_text
        scope = self._scope()
        today = datetime.now(UTC).date().isoformat()

        def work(_progress: Progress) -> _Shown:
            card = scorecard(project, model_of(text), scope)
            return _Shown(report_of(card, project, today, _said), tuple(series_of(card, _said)))

        self._job = self._jobs.start(self.tr("Scoring"), work, self._show)

    @override
    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    def _scope(self) -> Scope:
        layer = self.layers_.currentData()
        rows = Rows.REVIEWED if self.only_reviewed.isChecked() else Rows.ALL
        return Scope(layers=() if layer is None else (layer,), rows=rows)

    def _fill(self) -> None:
        self.message.setWordWrap(True)
        self.message.hide()
        for model in built_in_models():
            text = "" if model == built_in_models()[0] else built_in_text(model.id)
            self.models.addItem(model.title, text)
        self.models.addItem(self.tr("From a file…"), None)
        self.layers_.addItem(self.tr("All annotators"), None)
        self._follow_project()
        self.models.setAccessibleName(self.tr("Quality model"))
        self.layers_.setAccessibleName(self.tr("Whose marks count"))
        self.only_reviewed.setToolTip(
            self.tr("Leave out rows that nobody confirmed, sent back, marked or rated.")
        )
        self.page.setAccessibleName(self.tr("Scorecard"))
        self.page.document().setDocumentMargin(_MARGIN)
        self.page.document().setIndentWidth(_INDENT)

    @Slot()
    def _follow_project(self) -> None:
        """Offer the annotators there are, and look at another model once the project has one."""
        _offer_layers(self.layers_, annotators(self._desk.project), self.tr("unnamed"))
        own = self._desk.project.facts.settings.quality_model
        if own == self._own:
            return
        gone = -1 if self._own is None else self.models.findData(self._own)
        self._own = own
        if gone >= len(built_in_models()):
            self.models.removeItem(gone)
        if self.models.findData(own) < 0:
            self._add_own(own)
        self.models.setCurrentIndex(max(0, self.models.findData(own)))
        self._name_choice()

    def _add_own(self, text: str) -> None:
        try:
            title = model_of(text).title
        except InputProblem as problem:
            self._say(problem)
            return
        words = self.tr("{title} (this project’s)").format(title=title)
        self.models.insertItem(self.models.count() - 1, words, text)

    def _lay_out(self) -> None:
        bar, foot = QHBoxLayout(), QHBoxLayout()
        model, layer = QLabel(self.tr("&Model:")), QLabel(self.tr("Ma&rks of:"))
        model.setBuddy(self.models)
        layer.setBuddy(self.layers_)
        left: tuple[QWidget, ...] = (model, self.models, self.choose_button, self.line_button)
        right: tuple[QWidget, ...] = (layer, self.layers_, self.only_reviewed)
        for widget in left:
            bar.addWidget(widget)
        bar.addStretch()
        for widget in right:
            bar.addWidget(widget)
        foot.addStretch()
        for button in (self.copy_button, self.save_button):
            foot.addWidget(button)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        inside = QWidget()
        inside.setLayout(self.charts)
        self.charts.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Charts"))
        parts = QSplitter()
        parts.addWidget(self.page)
        parts.addWidget(scroll)
        parts.setSizes([680, 480])
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.message)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.models.activated.connect(self._on_model)
        self.layers_.activated.connect(self.look_again)
        self.only_reviewed.toggled.connect(self.look_again)
        self.line_button.clicked.connect(self._ask_for_line)
        self.copy_button.clicked.connect(self.copy)
        self.choose_button.clicked.connect(self._choose)
        self.save_button.clicked.connect(self._ask_and_save)
        self._pause.timeout.connect(self.look_again)
        self._desk.touched.connect(self._pause.start)
        self._desk.touched.connect(self._follow_project)
        self._jobs.failed.connect(self._say)

    def _on_model(self) -> None:
        if self.models.currentData() is None:
            self._ask_for_model()
        self._name_choice()
        self.look_again()

    def _ask_for_model(self) -> None:
        kinds = self.tr("Quality models (*.toml)")
        title, folder = self.tr("Quality model"), str(self._folder())
        name, _ = QFileDialog.getOpenFileName(self, title, folder, kinds)
        self.models.setCurrentIndex(0)
        if name:
            self.open_model(Path(name))

    def open_model(self, path: Path) -> None:
        """Look at the marks under the model of a file."""
        try:
            text, title = model_text(str(path)), model_named(str(path)).title
        except InputProblem as problem:
            self._say(problem)
            return
        self.models.insertItem(self.models.count() - 1, title, text)
        self.models.setCurrentIndex(self.models.count() - 2)
        self._name_choice()
        self.look_again()

    def _choose(self) -> None:
        self._keep_model(self.model_text)

    def _keep_model(self, text: str) -> None:
        project = self._desk.project
        chosen = replace(project.facts.settings, quality_model=text)
        self._desk.do(set_settings(project, chosen))

    def _ask_for_line(self) -> None:
        dialog = LineDialog(model_of(self.model_text), self)
        if dialog.exec() and dialog.drawn is not None:
            self._keep_model(written(dialog.drawn))
        dialog.deleteLater()

    def copy(self) -> None:
        """Put the report on the clipboard as text, its tables as spreadsheets take them."""
        if self._report is not None:
            QGuiApplication.clipboard().setText(score_text(self._report))

    def _name_choice(self) -> None:
        own = self._desk.project.facts.settings.quality_model
        self.choose_button.setEnabled(self.model_text != own)
        method = model_of(self.model_text).method
        self.line_button.setEnabled(method in LINE_IN_SCORE | LINE_IN_POINTS)

    @Slot(object)
    def _show(self, shown: _Shown) -> None:
        # That the project's own model cannot be read stays true of every card.
        self.message.setVisible(self.models.findData(self._own) < 0)
        self._name_choice()
        place = self.page.verticalScrollBar().value()
        self.page.setHtml(score_page(shown.report, self._theme))
        self.page.verticalScrollBar().setValue(place)
        self._report = shown.report
        while item := self.charts.takeAt(0):
            chart = item.widget()
            if chart is not None:
                chart.deleteLater()
        for series in shown.series:
            self.charts.addWidget(BarChart(series, self._theme))

    @Slot(object)
    def _say(self, fault: Exception) -> None:
        fallback = self.tr("Scoring failed because of a fault in this program.")
        self.message.setText(problem_text(fault) if isinstance(fault, Problem) else fallback)
        self.message.show()

    def _ask_and_save(self) -> None:
        title, kinds = self.tr("Save report"), self.tr("Web page (*.html);;Spreadsheet (*.xlsx)")
        place = str(self._folder() / "scorecard.html")
        name, _ = QFileDialog.getSaveFileName(self, title, place, kinds)
        if name:
            self.save(Path(name))

    def _folder(self) -> Path:
        return self._desk.file.path.parent if self._desk.file else Path()

    def save(self, path: Path) -> None:
        """Write what is shown, as a web page or a spreadsheet."""
        if self._report is None:
            return
        try:
            write_report(self._report, path)
        except Problem as problem:
            self._say(problem)


def _offer_layers(box: QComboBox, names: Sequence[str], unnamed: str) -> None:
    """Offer other annotators after the entry for all; one that is gone is no longer chosen."""
    listed = [box.itemData(at) for at in range(1, box.count())]
    if listed == list(names):
        return
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for name in names:
        box.addItem(name or unnamed, name)
    box.setCurrentIndex(0 if chosen is None else max(0, box.findData(chosen)))


def _said(text: str) -> str:
    return QCoreApplication.translate("Scores", text)
