"""Marks files: what others marked comes in from files, and what was marked here goes out."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.gui.actions import Handlers
from workbench.gui.desk import Desk
from workbench.gui.errors_panel import quality_of
from workbench.gui.status_texts import problem_text
from workbench.model.problems import Problem
from workbench.review.annotation_exchange import hand_out_to, take_in_from


class MarksFiles(QObject):
    """What the File menu does with marks; each taking in is one change that can be undone."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {"take-in-marks": self.ask_and_take_in, "hand-out-marks": self.ask_and_hand_out}

    def ask_and_take_in(self) -> None:
        """Let the user choose files with marks."""
        title = self.tr("Take in marks")
        kinds = self.tr(
            "Marks (*.wbproj *.tsv *.json *.csv *.xlsx);;Projects (*.wbproj);;MQM tables (*.tsv)"
            ";;ESA campaigns (*.json);;Tables (*.csv *.xlsx)"
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, title, self._folder(), kinds)
        for name in names:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Take in the marks of a file, and say what became of them."""
        project = self._desk.project
        try:
            imported = take_in_from(project, path, quality_of(self._desk))
        except Problem as problem:
            self._desk.told.emit(problem_text(problem))
            return
        self._desk.do(imported.change)
        words = self.tr(
            "Marks taken in from {file}: {taken}; known already: {known}; without a row: {lost}."
        )
        self._desk.told.emit(
            words.format(
                file=path.name,
                taken=imported.taken,
                known=imported.known,
                lost=len(imported.homeless),
            )
        )

    def ask_and_hand_out(self) -> None:
        """Let the user say where the marks go."""
        title = self.tr("Hand out marks")
        kinds = self.tr(
            "MQM table (*.tsv);;ESA campaign (*.json);;Table (*.csv);;Spreadsheet (*.xlsx)"
        )
        place = str(Path(self._folder(), "marks.tsv"))
        name, _ = QFileDialog.getSaveFileName(self._window, title, place, kinds)
        if name:
            self.hand_out(Path(name))

    def hand_out(self, path: Path) -> None:
        """Write all marks into a file, in the form that its name asks for."""
        try:
            count = hand_out_to(self._desk.project, path)
        except Problem as problem:
            self._desk.told.emit(problem_text(problem))
        else:
            words = self.tr("Marks written to {file}: {count}.")
            self._desk.told.emit(words.format(file=path.name, count=count))

    def _folder(self) -> str:
        return str(self._desk.file.path.parent) if self._desk.file else ""
