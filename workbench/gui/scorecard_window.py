"""Scorecard window: what the marked errors come to, under any quality model, with charts."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import (
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
from workbench.gui.score_charts import BarChart
from workbench.gui.score_page import score_page
from workbench.gui.status_texts import problem_text
from workbench.gui.theme import Theme
from workbench.model.edits import set_settings
from workbench.model.problems import InputProblem, Problem
from workbench.model.progress import Progress
from workbench.review.layers import layers
from workbench.review.score_delivery import write_report
from workbench.review.score_report import report_of
from workbench.review.score_series import Series, series_of
from workbench.review.scorecards import Scope, model_named, model_text, scorecard
from workbench.scoring.model_catalogue import built_in_models, built_in_text, model_of

_SIZE = (1160, 760)
_CHART_HEIGHT = 250
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
        self.models = QComboBox()
        self.layers_ = QComboBox()
        self.choose_button = QPushButton(self.tr("Use for this project"))
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
        scope = Scope(layers=(layer,)) if (layer := self.layers_.currentData()) else Scope()
        today = datetime.now(UTC).date().isoformat()

        def work(_progress: Progress) -> _Shown:
            card = scorecard(project, model_of(text), scope)
            return _Shown(report_of(card, project, today, _said), tuple(series_of(card, _said)))

        self._job = self._jobs.start(self.tr("Scoring"), work, self._show)

    @override
    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    def _fill(self) -> None:
        own = self._desk.project.facts.settings.quality_model
        for model in built_in_models():
            text = "" if model == built_in_models()[0] else built_in_text(model.id)
            self.models.addItem(model.title, text)
        if own and self.models.findData(own) < 0:
            self._add_own(own)
        self.models.setCurrentIndex(max(0, self.models.findData(own)))
        self.models.addItem(self.tr("From a file…"), None)
        self.models.setAccessibleName(self.tr("Quality model"))
        self.layers_.addItem(self.tr("All annotators"), "")
        for name in layers(self._desk.project):
            if name:
                self.layers_.addItem(name, name)
        self.layers_.setAccessibleName(self.tr("Whose marks count"))
        self.page.setAccessibleName(self.tr("Scorecard"))
        self.message.setWordWrap(True)
        self.message.hide()

    def _add_own(self, text: str) -> None:
        try:
            title = model_of(text).title
        except InputProblem as problem:
            self._say(problem)
            return
        self.models.insertItem(self.models.count() - 1, title, text)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for label, box in ((self.tr("Model:"), self.models), (self.tr("Marks of:"), self.layers_)):
            bar.addWidget(QLabel(label))
            bar.addWidget(box)
        bar.addWidget(self.choose_button)
        bar.addStretch()
        bar.addWidget(self.save_button)
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

    def _connect(self) -> None:
        self.models.activated.connect(self._on_model)
        self.layers_.activated.connect(self.look_again)
        self.choose_button.clicked.connect(self._choose)
        self.save_button.clicked.connect(self._ask_and_save)
        self._pause.timeout.connect(self.look_again)
        self._desk.touched.connect(self._pause.start)
        self._jobs.failed.connect(self._say)

    def _on_model(self) -> None:
        if self.models.currentData() is None:
            self._ask_for_model()
        self._name_choice()
        self.look_again()

    def _ask_for_model(self) -> None:
        kinds = self.tr("Quality models (*.toml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Quality model"), "", kinds)
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
        project = self._desk.project
        chosen = replace(project.facts.settings, quality_model=self.model_text)
        self._desk.do(set_settings(project, chosen))
        self._name_choice()

    def _name_choice(self) -> None:
        own = self._desk.project.facts.settings.quality_model
        self.choose_button.setEnabled(self.model_text != own)

    @Slot(object)
    def _show(self, shown: _Shown) -> None:
        self.message.hide()
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
            chart = BarChart(series, self._theme)
            chart.setMinimumHeight(_CHART_HEIGHT)
            self.charts.addWidget(chart)

    @Slot(object)
    def _say(self, fault: Exception) -> None:
        fallback = self.tr("Scoring failed because of a fault in this program.")
        self.message.setText(problem_text(fault) if isinstance(fault, Problem) else fallback)
        self.message.show()

    def _ask_and_save(self) -> None:
        title, kinds = self.tr("Save report"), self.tr("Web page (*.html);;Spreadsheet (*.xlsx)")
        name, _ = QFileDialog.getSaveFileName(self, title, "scorecard.html", kinds)
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write what is shown, as a web page or a spreadsheet."""
        if self._report is None:
            return
        try:
            write_report(self._report, path)
        except Problem as problem:
            self._say(problem)


def _said(text: str) -> str:
    return QCoreApplication.translate("Scores", text)
