"""Opening: from files that the user names to a project on the desk."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from workbench.gui.desk import Desk
from workbench.gui.recent_projects import RecentProjects
from workbench.gui.rooms import Rooms
from workbench.gui.status_texts import problem_text
from workbench.model.problems import Problem, StorageProblem
from workbench.model.project import Project
from workbench.model.resources import resource
from workbench.storage.project_file import SUFFIX, ProjectFile

_SAMPLE = ("samples/harbour.en.txt", "samples/harbour.zh-Hant.txt")


class Opening(QObject):
    """Opens projects and makes them of other files; says ``opened`` when a desk is ready."""

    opened = Signal(object)
    """A Desk with a project, saved in its file."""

    def __init__(
        self,
        window: QWidget,
        rooms: Rooms,
        recent: RecentProjects,
        current: Callable[[], Path | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._recent = recent
        self._current = current

    def ask(self) -> None:
        """Let the user choose files."""
        title = self.tr("Open a project, or a source and its translation")
        names, _ = QFileDialog.getOpenFileNames(self._window, title)
        if names:
            self.open_paths([Path(name) for name in names])

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project, or make one of whatever else the files are."""
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self.open_project(projects[0])
        else:
            self._take_in(paths)

    def open_project(self, path: Path) -> None:
        """Open a project file, or say why it cannot be; the one that is open stays."""
        current = self._current()
        if current is not None and current.resolve() == path.resolve():
            self._window.activateWindow()
            return
        try:
            file, project = ProjectFile.open_project(path)
        except StorageProblem as problem:
            self.tell(problem)
        else:
            self._hand_over(file, project)

    def open_sample(self) -> None:
        """Take in the sample that comes with the program."""
        self._take_in([resource(name) for name in _SAMPLE])

    def tell(self, problem: Problem) -> None:
        """Show a problem and wait until it was read."""
        QMessageBox.warning(self._window, self.tr("That did not work"), problem_text(problem))

    def ask_for_place(self, suggested: Path) -> Path | None:
        """Let the user say where a project is to lie."""
        title, kind = self.tr("Save the project as"), self.tr("Projects (*.wbproj)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kind)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def _take_in(self, paths: Sequence[Path]) -> None:
        made = self._rooms.intake(self._window, paths) if self._rooms.intake else None
        if made is not None:
            self._save_new(*made)

    def _save_new(self, project: Project, wanted: Path) -> None:
        """Save where intake says; where that cannot be, ask for another place."""
        path: Path | None = wanted
        while path is not None:
            try:
                file = ProjectFile.create(path, project)
            except StorageProblem as problem:
                self.tell(problem)
                path = self.ask_for_place(path)
            else:
                self._hand_over(file, project)
                return

    def _hand_over(self, file: ProjectFile, project: Project) -> None:
        self._recent.add(file.path)
        self.opened.emit(Desk(project, file, self._rooms.author))
