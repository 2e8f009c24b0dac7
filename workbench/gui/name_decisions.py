"""Name decisions: accepting, correcting and ignoring names, and the project's name table."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.gui.correction_dialog import CorrectionDialog
from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.model import edits
from workbench.model.name_entries import NameEntry
from workbench.model.progress import Progress
from workbench.review.name_exchange import export_names, import_names
from workbench.review.name_register import FollowedName


class NameDecisions(QObject):
    """What the buttons of the names panel do; each is one change that can be undone."""

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._window = window

    def accept(self, name: FollowedName, rendering: str) -> None:
        """Take a rendering into the project's name table, as the preferred one."""
        entry = name.accepted(rendering, self._desk.author)
        self._desk.do(edits.accept_names(self._desk.project, [entry]))

    def forget(self, name: FollowedName) -> None:
        """Take a name out of the project's name table."""
        if name.entry:
            self._desk.do(edits.forget_name(self._desk.project, name.entry.name))

    def weigh_untranslated(self, weight: str) -> None:
        """Say how names left in Latin letters weigh in this project."""
        project = self._desk.project
        settings = replace(project.facts.settings, untranslated_names=weight)
        self._desk.do(edits.set_settings(project, settings))

    def ignore(self, name: FollowedName) -> None:
        """Dismiss all findings of a name."""
        inspection, author = self._desk.inspection, self._desk.author
        dismissals = [inspection.judged_no_error(finding, author) for finding in name.findings]
        self._desk.do(edits.dismiss(self._desk.project, dismissals))

    def correct(self, name: FollowedName, wrong: str) -> CorrectionDialog:
        """Let the user replace a rendering by another in all rows that have it."""
        dialog = CorrectionDialog(self._desk.project, name, wrong, self._window)
        dialog.accepted.connect(lambda: self._put(dialog.texts()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_and_import(self) -> None:
        """Let the user choose a name table and take it in."""
        title, kinds = (
            self.tr("Import names"),
            self.tr("Name tables (*.csv *.tsv *.xlsx *.tbx *.xml)"),
        )
        file, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), kinds)
        if file:
            self.take_in(Path(file))

    def ask_and_export(self) -> None:
        """Let the user say where the name table goes, and write it."""
        title = self.tr("Export names")
        kinds = {self.tr("Tables (*.csv)"): ".csv", self.tr("Term bases (*.tbx)"): ".tbx"}
        proposed, offered = self._folder() / self.tr("names.csv"), ";;".join(kinds)
        file, kind = QFileDialog.getSaveFileName(self._window, title, str(proposed), offered)
        if file:
            written = Path(file).suffix.lower() == ".tbx"
            self.hand_out(Path(file).with_suffix(".tbx" if written else kinds.get(kind, ".csv")))

    def take_in(self, path: Path) -> None:
        """Read a name table in the background and accept what is in it."""
        author, direction = self._desk.author, self._desk.project.facts.direction

        def work(_progress: Progress) -> list[NameEntry]:
            return import_names(path, author, direction)

        self._jobs.start(self.tr("Importing names"), work, self._accept_all)

    def hand_out(self, path: Path) -> None:
        """Write the project's name table in the background."""
        entries = list(self._desk.project.names.values())
        direction = self._desk.project.facts.direction

        def work(_progress: Progress) -> None:
            export_names(entries, path, direction)

        def tell(_nothing: object) -> None:
            words = self.tr("Names in {file}: {count}")
            self._desk.told.emit(words.format(file=path.name, count=len(entries)))

        self._jobs.start(self.tr("Exporting names"), work, tell)

    def _accept_all(self, entries: list[NameEntry]) -> None:
        self._desk.do(edits.accept_names(self._desk.project, entries))
        self._desk.told.emit(self.tr("Names taken in: {count}").format(count=len(entries)))

    def _put(self, texts: dict[str, str]) -> None:
        self._desk.do(edits.set_targets(self._desk.project, texts, "correct-everywhere"))

    def _folder(self) -> Path:
        return self._desk.place.parent
