"""The re-import dialog: what a reviewed file would change, with a choice for each row."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.difference_delegate import DifferenceDelegate
from workbench.gui.jobs import Jobs
from workbench.gui.returned_items import ItemKind, choices_of, items_of
from workbench.gui.returned_model import ReturnedColumn, ReturnedModel, kind_words
from workbench.gui.status_texts import problem_text
from workbench.gui.theme import Theme, outlined_palette
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.review.acceptance import Choices, changes
from workbench.review.reimport import Returned, compare, read_review

# Rows of which the height is measured at once; those below follow when they are filtered for.
_MEASURED = 300
_WIDTHS = {ReturnedColumn.TAKE: 190, ReturnedColumn.ROW: 60, ReturnedColumn.MINE: 330}
_PROBLEM_LINES = 4


class ReimportDialog(QDialog):
    """Shows what came back; ``accepted_choices`` hands over what the user takes of it."""

    accepted_choices = Signal(object)

    def __init__(
        self,
        project: Project,
        returned: Returned,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import a review"))
        self.resize(1060, 700)
        self._returned = returned
        self.model = ReturnedModel(items_of(project, returned), self)
        self.table = QTableView()
        self._delegate = DifferenceDelegate(self.model, project.facts.direction, theme, self.table)
        self.kinds = QComboBox()
        self._chosen = QLabel()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._fill_kinds()
        self._make_table(theme)
        self._lay_out()
        self._connect()
        self._tell()

    def choices(self) -> Choices:
        """Give what is chosen now."""
        return choices_of(self.model.taken())

    @override
    def accept(self) -> None:
        self.accepted_choices.emit(self.choices())
        super().accept()

    def _fill_kinds(self) -> None:
        counts = self.model.counts()
        different = [kind for kind in ItemKind if kind is not ItemKind.UNCHANGED]
        number = sum(counts[kind] for kind in different)
        words = self.tr("{kind} ({count})")
        self.kinds.addItem(self.tr("All that differs ({count})").format(count=number), different)
        for kind in ItemKind:
            if counts[kind]:
                text = words.format(kind=kind_words(kind), count=counts[kind])
                self.kinds.addItem(text, [kind])

    def _make_table(self, theme: Theme) -> None:
        table = self.table
        colours = outlined_palette(theme)
        # Marked stretches are readable on the ground of a row, not on the accent.
        colours.setColor(QPalette.ColorRole.Highlight, QColor(theme.row))
        colours.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        table.setPalette(colours)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("What came back"))
        for column in (ReturnedColumn.MINE, ReturnedColumn.THEIRS):
            table.setItemDelegateForColumn(column, self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setWordWrap(True)
        header = table.horizontalHeader()
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(ReturnedColumn.THEIRS, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(QLabel(self._summary()))
        bar = QHBoxLayout()
        show = QLabel(self.tr("&Show"))
        show.setBuddy(self.kinds)
        self._all = QPushButton(self.tr("Take &all shown"))
        self._none = QPushButton(self.tr("Take &none shown"))
        for widget in (show, self.kinds, self._all, self._none):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self._chosen)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)
        if self._returned.problems:
            layout.addWidget(self._problem_list())
        layout.addWidget(self._buttons)

    def _summary(self) -> str:
        counts = self.model.counts()
        unchanged = counts[ItemKind.UNCHANGED]
        words = self.tr("{file}: {unchanged} rows as in the project, {others} entries to look at.")
        others = sum(counts.values()) - unchanged
        return words.format(file=self._returned.name, unchanged=unchanged, others=others)

    def _problem_list(self) -> QPlainTextEdit:
        problems = QPlainTextEdit("\n".join(map(problem_text, self._returned.problems)))
        problems.setReadOnly(True)
        problems.setAccessibleName(self.tr("What could not be taken in"))
        problems.setTabChangesFocus(True)
        lines = min(_PROBLEM_LINES, len(self._returned.problems))
        problems.setFixedHeight((lines + 1) * problems.fontMetrics().lineSpacing())
        return problems

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(self._show_kind)
        self._all.clicked.connect(partial(self.model.choose_shown, Qt.CheckState.Checked))
        self._none.clicked.connect(partial(self.model.choose_shown, Qt.CheckState.Unchecked))
        self.model.chosen.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()
        self.table.setFocus()

    @Slot()
    def _show_kind(self) -> None:
        self.model.show(self.kinds.currentData())
        self._measure()

    def _measure(self) -> None:
        for row in range(min(_MEASURED, self.model.rowCount())):
            self.table.resizeRowToContents(row)

    @Slot()
    def _tell(self) -> None:
        number = len(self.model.taken())
        self._chosen.setText(self.tr("Chosen: {count}").format(count=number))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Take over"))
        ok.setEnabled(bool(number))


class Reimport(QObject):
    """One re-import from the question for a file to the change; it goes away when done."""

    def __init__(self, theme: Theme, window: QWidget, jobs: Jobs, desk: Desk) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._jobs, self._desk = jobs, desk

    def ask(self) -> None:
        """Let the user choose a file."""
        folder = self._desk.place.parent
        title, kinds = self.tr("Import a review"), self.tr("Word documents (*.docx *.docm)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), kinds)
        if name:
            self.read(Path(name))
        else:
            self.deleteLater()

    def read(self, path: Path) -> None:
        """Read a file in the background, then show what it brings."""
        project = self._desk.project.snapshot()

        def work(_: Progress) -> Returned:
            return compare(project, read_review(path))

        self._jobs.start(self.tr("Reading the review"), work, self._show)

    def _show(self, returned: Returned) -> None:
        dialog = ReimportDialog(self._desk.project, returned, self._theme, self._window)
        dialog.accepted_choices.connect(partial(self._take, returned))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _take(self, returned: Returned, choices: Choices) -> None:
        change = changes(self._desk.project, returned, choices)
        self._desk.do(change)
        words = self.tr("{count} rows were taken over from {file}.")
        self._desk.told.emit(words.format(count=len(change.touched()), file=returned.name))


def ask_and_take_in(theme: Theme, window: QWidget, jobs: Jobs, desk: Desk) -> None:
    """Let the user choose a reviewed file and what is taken over of it."""
    Reimport(theme, window, jobs, desk).ask()
