"""Errors panel: what reviewers marked as errors, to go to, say more about and take away."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.error_menu import ErrorMenu
from workbench.gui.errors_model import ErrorColumn, ErrorsModel
from workbench.gui.row_list import RowList, lay_out_panel
from workbench.model.annotations import Annotation
from workbench.model.edits import amend, correct, remove_annotation
from workbench.model.problems import InputProblem
from workbench.model.segments import Side
from workbench.review.marking import Judgement, signed, unsigned
from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.quality_model import QualityModel

_WIDTHS: dict[int, int] = {
    ErrorColumn.ROW: 48,
    ErrorColumn.SEVERITY: 76,
    ErrorColumn.CATEGORY: 176,
    ErrorColumn.QUOTE: 210,
    ErrorColumn.ANNOTATOR: 90,
}
_FORM_WIDTH = 300


class ErrorsPanel(QWidget):
    """The errors of the project or of the current row, and a form for the one under the bar."""

    chosen = Signal(str)
    """The user wants to see the row of the error with this id."""
    name_wanted = Signal()
    """The user is to say his name, at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = ""
        self._shown = ""
        self.quality = quality_of(desk)
        self.model = ErrorsModel(desk, titles_of(self.quality), self)
        self.list = RowList(self.model, _WIDTHS, ErrorColumn.COMMENT, self)
        self.list.setAccessibleName(self.tr("Errors"))
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        self.sign_button = QPushButton()
        self.only_row = QCheckBox(self.tr("Only this row"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.kind_button = QPushButton(self.tr("Other kind…"))
        self.correct_button = QPushButton(self.tr("Put the correction in"))
        self.comment = QLineEdit()
        self.correction = QLineEdit()
        self.source_fault = QCheckBox(self.tr("The source is wrong"))
        self._lay_out()
        self._connect()
        self._show_current()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._row = pair_id
        self._show_scope()

    def current(self) -> Annotation | None:
        """Give the error under the bar as it is now."""
        entry = self.model.entry(self.list.currentIndex().row())
        return self._desk.project.annotations.get(entry.id) if entry else None

    def beside(self, pair_id: str, by: int) -> Annotation | None:
        """Give the error after (1) or before (-1) the one under the bar, as seen from a row."""
        row = self.model.beside(self.list.currentIndex().row(), pair_id, by)
        return None if row is None else self.model.entry(row)

    def show_error(self, annotation_id: str) -> None:
        """Put the bar on an error."""
        row = self.model.row_of(annotation_id)
        if row is not None:
            self.list.selectRow(row)

    def finish(self) -> None:
        """Take in what was written into the form."""
        self._take_words()

    def _lay_out(self) -> None:
        self.comment.setPlaceholderText(self.tr("Why it is an error"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.correction.setPlaceholderText(self.tr("What it should be"))
        self.correction.setAccessibleName(self.tr("Correction"))
        fate = QHBoxLayout()
        fate.addWidget(self.source_fault)
        fate.addStretch()
        fate.addWidget(self.correct_button)
        form = QVBoxLayout()
        form.setSpacing(6)
        form.addWidget(self.comment)
        form.addWidget(self.correction)
        form.addLayout(fate)
        form.addStretch()
        side, body = QWidget(), QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        side.setLayout(form)
        side.setFixedWidth(_FORM_WIDTH)
        parts = QHBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        parts.addWidget(self.list)
        parts.addWidget(side)
        body.setFocusProxy(self.list)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove)
        right = [self.only_row, self.kind_button, self.remove_button]
        lay_out_panel(self, [self.counts, self.sign_button], right, body)

    def _connect(self) -> None:
        self.list.picked.connect(self._choose)
        self.list.selectionModel().currentRowChanged.connect(self._show_current)
        self.only_row.toggled.connect(self._show_scope)
        self.remove_button.clicked.connect(self._remove)
        self.sign_button.clicked.connect(self._sign)
        self.kind_button.clicked.connect(self._ask_kind)
        self.correct_button.clicked.connect(self._correct)
        self.comment.editingFinished.connect(self._take_words)
        self.correction.editingFinished.connect(self._take_words)
        self.source_fault.clicked.connect(self._take_fault)
        self.model.on_change(self._show_current)
        self._desk.touched.connect(self._follow_model)

    def _choose(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is not None:
            self.chosen.emit(entry.id)

    def _show_scope(self) -> None:
        self.model.show_row(self._row if self.only_row.isChecked() else "")

    def _show_current(self) -> None:
        count = self.model.rowCount()
        self.counts.setText(self.tr("Errors: {count}").format(count=count))
        self._offer_to_sign()
        error = self.current()
        for widget in (self.comment, self.correction, self.source_fault, self.remove_button):
            widget.setEnabled(error is not None)
        self.kind_button.setEnabled(error is not None)
        self.correct_button.setEnabled(_can_be_corrected(error))
        self._shown = error.id if error else ""
        self.comment.setText(error.comment if error else "")
        self.correction.setText(error.correction if error else "")
        for line in (self.comment, self.correction):
            line.setCursorPosition(0)
        self.source_fault.setChecked(error is not None and error.fault is Side.SOURCE)
        if error is not None:
            # Qt makes a line the current one when the list gets the focus, and shows no bar.
            self.list.mark(self.list.currentIndex().row())

    def _take_words(self) -> None:
        error = self._desk.project.annotations.get(self._shown)
        if error is not None:
            words = self.comment.text().strip(), self.correction.text().strip()
            self._amend(replace(error, comment=words[0], correction=words[1]))

    def _take_fault(self) -> None:
        error = self.current()
        if error is not None:
            fault = Side.SOURCE if self.source_fault.isChecked() else Side.TARGET
            self._amend(replace(error, fault=fault))

    def _ask_kind(self) -> None:
        menu = ErrorMenu(self.quality, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.chosen.connect(self._reclassify)
        menu.popup(self.kind_button.mapToGlobal(QPoint(0, self.kind_button.height())))

    def _reclassify(self, judgement: Judgement) -> None:
        error = self.current()
        if error is not None:
            kind = judgement.category, judgement.severity
            self._amend(replace(error, category=kind[0], severity=kind[1]))

    def _correct(self) -> None:
        self._take_words()
        error = self.current()
        if error is None:
            return
        if not error.correction:
            self.correction.setFocus()
            return
        self._desk.do(correct(self._desk.project, error.id))

    def _remove(self) -> None:
        error = self.current()
        if error is not None:
            self._desk.do(remove_annotation(self._desk.project, error.id))

    def _offer_to_sign(self) -> None:
        """Whoever says his name later would count as a second annotator."""
        count = len(unsigned(self._desk.project))
        words = self.tr("Without a name: {count}. Sign…").format(count=count)
        self.sign_button.setText(words)
        self.sign_button.setVisible(count > 0)

    def _sign(self) -> None:
        if not self._desk.author:
            self.name_wanted.emit()
        if self._desk.author:
            self._desk.do(signed(self._desk.project, self._desk.author))

    def _amend(self, error: Annotation) -> None:
        self._desk.do(amend(self._desk.project, error))

    def _follow_model(self) -> None:
        """Take other names once the project follows another quality model."""
        quality = quality_of(self._desk)
        if quality != self.quality:
            self.quality = quality
            self.model.rename(titles_of(quality))


def quality_of(desk: Desk) -> QualityModel:
    """Give the project's quality model, the first of ours where it cannot be read."""
    try:
        return model_of(desk.project.facts.settings.quality_model)
    except InputProblem:
        return built_in_models()[0]


def titles_of(quality: QualityModel) -> dict[str, str]:
    """Give the titles of categories and severities by their ids.

    What the model lacks is named as in the first of ours: marks stay when the model changes.
    """
    titles: dict[str, str] = {}
    for model in (built_in_models()[0], quality):
        titles |= {category.id: category.title for category in model.categories}
        titles |= {level.id: level.title for level in model.levels}
    return titles


def _can_be_corrected(error: Annotation | None) -> bool:
    return error is not None and error.side is Side.TARGET and error.span is not None
