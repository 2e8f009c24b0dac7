"""The target dialog: the reviewed target by itself, as text or in the original's layout."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.delivered import tell_delivered
from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.model.progress import Progress
from workbench.review.handback import Handback, hand_back, is_bilingual_table
from workbench.review.rendition import Rendition, export_in_layout, export_text

_INDENT = 24
_WIDTH = 520


class Form(Enum):
    """How the target is written, as the ending of its file."""

    LAYOUT = ".docx"
    TEXT = ".txt"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where; ``original`` is None where text is wanted."""

    path: Path
    original: Path | None


class TargetDialog(QDialog):
    """Asks in which form; ``ordered`` hands the answer over."""

    ordered = Signal(object)

    def __init__(self, proposed: Path, original: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the target"))
        self._proposed = proposed
        self._forms = {
            Form.LAYOUT: QRadioButton(self.tr("&Word document in the layout of the original")),
            Form.TEXT: QRadioButton(self.tr("&Text, one paragraph a line")),
        }
        self._original = QLineEdit()
        if original:
            asked = self.tr("{file} or the other document that you opened")
            self._original.setPlaceholderText(asked.format(file=original))
        self._original.setAccessibleName(self.tr("Original document"))
        self._browse = QPushButton(self.tr("&Browse…"))
        choices = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(choices.Save | choices.Cancel)
        self._buttons.button(choices.Save).setText(self.tr("Export…"))
        self._lay_out()
        self._connect()
        form = Form.LAYOUT if Path(original).suffix.lower() == ".docx" else Form.TEXT
        self._forms[form].setChecked(True)
        self._enable()

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return next(form for form, button in self._forms.items() if button.isChecked())

    def choose_original(self, path: Path) -> None:
        """Take a document as the original."""
        self._original.setText(str(path))

    def order(self, path: Path) -> None:
        """Hand over what is to be written to a file."""
        form = self.form
        original = Path(self._original.text().strip()) if form is Form.LAYOUT else None
        self.ordered.emit(Order(path.with_suffix(form.value), original))
        self.accept()

    def _choose_place(self) -> None:
        title, kinds = self.tr("Export as"), self._kinds(self.form)
        proposed = self._proposed.with_suffix(self.form.value)
        name, _ = QFileDialog.getSaveFileName(self, title, str(proposed), kinds)
        if name:
            self.order(Path(name))

    def _ask_original(self) -> None:
        title, kinds = self.tr("Original document"), self._kinds(Form.LAYOUT)
        name, _ = QFileDialog.getOpenFileName(self, title, str(self._proposed.parent), kinds)
        if name:
            self.choose_original(Path(name))

    def _kinds(self, form: Form) -> str:
        words = self.tr("Text files (*.txt)"), self.tr("Word documents (*.docx)")
        return words[form is Form.LAYOUT]

    def _enable(self) -> None:
        wants_original = self.form is Form.LAYOUT
        self._original.setEnabled(wants_original)
        self._browse.setEnabled(wants_original)
        ready = not wants_original or bool(self._original.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(ready)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._choose_place)
        self._buttons.rejected.connect(self.reject)
        self._browse.clicked.connect(self._ask_original)
        self._original.textChanged.connect(self._enable)
        for button in self._forms.values():
            button.toggled.connect(self._enable)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        hint = QLabel(
            self.tr(
                "Choose the source or the draft that you opened. Styles, tables, notes and page"
                " headers stay as they are; only paragraphs get other text."
            )
        )
        hint.setWordWrap(True)
        hint.setObjectName("muted")
        place = QHBoxLayout()
        place.setContentsMargins(_INDENT, 0, 0, 0)
        place.addWidget(self._original)
        place.addWidget(self._browse)
        beside = QHBoxLayout()
        beside.setContentsMargins(_INDENT, 0, 0, 8)
        beside.addWidget(hint)
        for button in self._forms.values():
            group.addButton(button)
        layout.addWidget(self._forms[Form.LAYOUT])
        layout.addLayout(place)
        layout.addLayout(beside)
        layout.addWidget(self._forms[Form.TEXT])
        layout.addStretch()
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)


class TargetExport(QObject):
    """One export from the question to the file; it goes away when that is done."""

    def __init__(self, window: QWidget, jobs: Jobs, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._desk = desk

    def ask(self) -> None:
        """Let the user choose the form."""
        desk = self._desk
        facts, tag = desk.project.facts, desk.project.facts.direction.target.tag
        proposed = desk.place.with_name(f"{desk.place.stem}.{tag}.txt")
        dialog = TargetDialog(proposed, Path(facts.source_name).name, self._window)
        dialog.ordered.connect(self.write)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def write(self, order: Order) -> None:
        """Write the file in the background and say when it is there."""
        project = self._desk.project.snapshot()

        def work(progress: Progress) -> Rendition | Handback:
            if order.original is None:
                return export_text(project, order.path)
            if is_bilingual_table(order.original):
                return hand_back(project, order.original, order.path)
            return export_in_layout(project, order.original, order.path, progress)

        self._jobs.start(self.tr("Exporting"), work, self._tell)

    def _tell(self, written: Rendition | Handback) -> None:
        words = self._of_table(written) if isinstance(written, Handback) else self._of(written)
        tell_delivered(self._window, written.path, words, written.replaced_characters)
        self.deleteLater()

    def _of(self, rendition: Rendition) -> str:
        words = self.tr("{count} paragraphs are in {file}.")
        words = words.format(count=rendition.paragraphs, file=rendition.path.name)
        if rendition.untranslated:
            words += " " + self.tr("Rows without a target: {count}.").format(
                count=rendition.untranslated
            )
        if rendition.kept:
            parts = (
                QCoreApplication.translate("Intake", part.template) for part in rendition.kept
            )
            told = self.tr("Not translated, since they are in no row: {parts}.")
            words += " " + told.format(parts=", ".join(parts))
        return words

    def _of_table(self, handback: Handback) -> str:
        words = self.tr("{count} rows of the table in {file} were changed.")
        words = words.format(count=handback.rows, file=handback.path.name)
        if handback.unknown:
            words += " " + self.tr("Edited rows that are not in it: {count}.").format(
                count=len(handback.unknown)
            )
        return words


def ask_and_export_target(window: QWidget, jobs: Jobs, desk: Desk) -> None:
    """Let the user choose the form of the target, then write it in the background."""
    TargetExport(window, jobs, desk).ask()
