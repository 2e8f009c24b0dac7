"""The export dialog: what goes into the bilingual DOCX, and where it is written."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, RowChoice
from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.row_view import finding_words
from workbench.model.progress import Progress
from workbench.review.delivery import Delivery, ExportOptions, export_docx


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where."""

    path: Path
    options: ExportOptions


class ExportDialog(QDialog):
    """Asks what to write; ``ordered`` hands the answer over."""

    ordered = Signal(object)

    def __init__(self, author: str, proposed: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export a bilingual DOCX"))
        self._proposed = proposed
        self._rows = QComboBox()
        for choice, text in (
            (RowChoice.ALL, self.tr("All rows")),
            (RowChoice.WITH_FINDINGS, self.tr("Rows with findings")),
            (RowChoice.EDITED, self.tr("Edited rows")),
        ):
            self._rows.addItem(text, choice)
        self._changes = QComboBox()
        for changes, text in (
            (Changes.TRACKED, self.tr("As tracked changes against the draft")),
            (Changes.CLEAN, self.tr("Accepted: the reviewed text alone")),
        ):
            self._changes.addItem(text, changes)
        self._columns = {
            Column.STATUS: QCheckBox(self.tr("Status")),
            Column.FINDINGS: QCheckBox(self.tr("Findings")),
        }
        self._author = QLineEdit(author)
        self._author.setPlaceholderText(self.tr("Nobody is named"))
        self._lay_out()

    def options(self) -> ExportOptions:
        """Give what is chosen now."""
        left_out = {column for column, box in self._columns.items() if not box.isChecked()}
        return ExportOptions(
            rows=self._rows.currentData(),
            columns=tuple(column for column in USUAL_COLUMNS if column not in left_out),
            changes=self._changes.currentData(),
            author=self._author.text().strip(),
            wording=finding_words,
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

    def _lay_out(self) -> None:
        columns = QGroupBox(self.tr("Columns beside number, source and target"))
        inside = QVBoxLayout(columns)
        for box in self._columns.values():
            box.setChecked(True)
            inside.addWidget(box)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Rows"), self._rows)
        form.addRow(self.tr("&Changes"), self._changes)
        form.addRow(self.tr("Re&viewer"), self._author)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Export…"))
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
        place = desk.file.path if desk.file else Path.home() / desk.project.facts.title
        proposed = place.with_name(f"{place.stem}.reviewed.docx")
        dialog = ExportDialog(desk.author, proposed, self._window)
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
        if delivery.replaced_characters:
            words += " " + self.tr(
                "{count} characters that a DOCX cannot hold were replaced by U+FFFD."
            ).format(count=delivery.replaced_characters)
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Exported"))
        box.setText(words)
        box.setInformativeText(str(delivery.path.parent))
        show = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        show.clicked.connect(partial(_open, delivery.path))
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.finished.connect(self.deleteLater)
        box.open()


def ask_and_export(window: QWidget, jobs: Jobs, desk: Desk) -> None:
    """Let the user choose what is written, then write it in the background."""
    Export(window, jobs, desk).ask()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
