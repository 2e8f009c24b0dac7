"""The export dialog: what goes into the bilingual DOCX, and where it is written."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.formats.docx_content import ROWS_PER_TABLE, Changes, Column, Comments, RowChoice
from workbench.formats.label_languages import LABELS
from workbench.gui.delivered import tell_delivered
from workbench.gui.desk import Desk
from workbench.gui.export_labels import check_titles, labels
from workbench.gui.jobs import Jobs
from workbench.gui.row_view import finding_words
from workbench.model.progress import Progress
from workbench.review.delivery import Delivery, ExportOptions, export_docx

_ALWAYS = {Column.NUMBER, Column.TARGET}
_BOXES_IN_A_ROW = 2
# Languages name themselves, whatever language the window is in.
_LANGUAGES = (("English", "en"), ("简体中文", "zh-Hans"), ("繁體中文", "zh-Hant"))


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where."""

    path: Path
    options: ExportOptions


class ExportDialog(QDialog):
    """Asks what to write; ``ordered`` hands the answer over.

    ``filtered`` are the rows that a filter leaves, None where none is set.
    """

    ordered = Signal(object)

    def __init__(
        self,
        author: str,
        proposed: Path,
        filtered: frozenset[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export a bilingual DOCX"))
        self._proposed = proposed
        self._filtered = filtered
        self._rows, self._changes, self._comments = QComboBox(), QComboBox(), QComboBox()
        self._language = QComboBox()
        self._columns = {
            Column.SOURCE: QCheckBox(self.tr("Source")),
            Column.STATUS: QCheckBox(self.tr("Status")),
            Column.FINDINGS: QCheckBox(self.tr("Findings")),
            Column.COMMENTS: QCheckBox(self.tr("Comments")),
        }
        self._split = QSpinBox(minimum=50, maximum=100_000, singleStep=50, value=ROWS_PER_TABLE)
        self._author = QLineEdit(author)
        self._split.setToolTip(
            self.tr("Then a new table begins. LibreOffice takes long over large tables.")
        )
        self._author.setPlaceholderText(self.tr("No person is named"))
        self._fill()
        self._lay_out()

    def options(self) -> ExportOptions:
        """Give what is chosen now."""
        chosen = {column for column, box in self._columns.items() if box.isChecked()} | _ALWAYS
        rows = self._rows.currentData()
        return ExportOptions(
            rows=rows or RowChoice.ALL,
            shown=None if rows else self._filtered,
            columns=tuple(column for column in Column if column in chosen),
            changes=self._changes.currentData(),
            comments=self._comments.currentData(),
            rows_per_table=self._split.value(),
            author=self._author.text().strip(),
            check_titles=check_titles(),
            wording=finding_words,
            labels=LABELS[tag] if (tag := self._language.currentData()) else labels(),
        )

    def order(self, path: Path) -> None:
        """Hand over what is to be written to a file."""
        self.ordered.emit(Order(path.with_suffix(".docx"), self.options()))
        self.accept()

    def _choose_place(self) -> None:
        title, kinds = self.tr("Export as"), self.tr("Word documents (*.docx)")
        name, _ = QFileDialog.getSaveFileName(self, title, str(self._proposed), kinds)
        if name:
            self.order(Path(name))

    def _fill(self) -> None:
        self._rows.addItem(self.tr("All rows"), RowChoice.ALL)
        if self._filtered is not None:
            shown = self.tr("Rows that the filter shows ({count})")
            self._rows.addItem(shown.format(count=len(self._filtered)), None)
        self._rows.addItem(self.tr("Rows with findings"), RowChoice.WITH_FINDINGS)
        self._rows.addItem(self.tr("Edited rows"), RowChoice.EDITED)
        self._changes.addItem(self.tr("Changes to the draft, tracked"), Changes.TRACKED)
        self._changes.addItem(self.tr("The reviewed text alone"), Changes.CLEAN)
        self._changes.addItem(self.tr("Both, side by side"), Changes.BOTH)
        self._comments.addItem(self.tr("Findings and people's comments"), Comments.ALL)
        self._comments.addItem(self.tr("People's comments alone"), Comments.PEOPLE)
        self._comments.addItem(self.tr("None"), Comments.NONE)
        self._language.addItem(self.tr("As in this window"), "")
        for name, tag in _LANGUAGES:
            self._language.addItem(name, tag)
        for column, box in self._columns.items():
            box.setChecked(column is not Column.COMMENTS)

    def _lay_out(self) -> None:
        columns = QGroupBox(self.tr("Columns beside number and target"))
        inside = QGridLayout(columns)
        for place, box in enumerate(self._columns.values()):
            inside.addWidget(box, *divmod(place, _BOXES_IN_A_ROW))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Rows"), self._rows)
        form.addRow(self.tr("&Target"), self._changes)
        form.addRow(self.tr("&Word comments"), self._comments)
        form.addRow(self.tr("&Headings and summary"), self._language)
        form.addRow(self.tr("Rows in a ta&ble"), self._split)
        form.addRow(self.tr("Re&viewer"), self._author)
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Save | choices.Cancel)
        buttons.button(choices.Save).setText(self.tr("Export…"))
        buttons.accepted.connect(self._choose_place)
        buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("A table that opens in Word, LibreOffice and WPS, with a summary."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(columns)
        layout.addWidget(buttons)


class Export(QObject):
    """One export from the question to the file; it goes away when that is done."""

    def __init__(self, window: QWidget, jobs: Jobs, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._desk = desk

    def ask(self) -> None:
        """Let the user choose what is written."""
        desk = self._desk
        visible = desk.visible()
        proposed = desk.place.with_name(f"{desk.place.stem}.reviewed.docx")
        filtered = frozenset(visible) if len(visible) < len(desk.project) else None
        dialog = ExportDialog(desk.author, proposed, filtered, self._window)
        dialog.ordered.connect(self.write)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def write(self, order: Order) -> None:
        """Write the file in the background and say when it is there."""
        project, inspection = self._desk.project.snapshot(), self._desk.inspection
        findings = {pair_id: inspection.findings_of(pair_id) for pair_id in project.order}

        def work(progress: Progress) -> Delivery:
            return export_docx(project, findings, order.path, order.options, progress)

        self._jobs.start(self.tr("Exporting"), work, self._tell)

    def _tell(self, delivery: Delivery) -> None:
        words = self.tr("{rows} rows are in {file}.").format(
            rows=delivery.rows, file=delivery.path.name
        )
        tell_delivered(self._window, delivery.path, words, delivery.replaced_characters)
        self.deleteLater()


def ask_and_export(window: QWidget, jobs: Jobs, desk: Desk) -> None:
    """Let the user choose what is written, then write it in the background."""
    Export(window, jobs, desk).ask()
