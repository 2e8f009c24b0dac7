"""The desk: one open project with its session, findings and history, and signals about them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from workbench.gui.commands import ReviewCommand
from workbench.gui.jobs import Job, Jobs
from workbench.gui.reviewer import nobody
from workbench.gui.status_texts import change_text
from workbench.model.annotations import Annotation
from workbench.model.changes import Change
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.review.inspection import Inspected, Inspection, inspect
from workbench.review.session import Session, Store, Touched, Unsaved
from workbench.storage.project_file import ProjectFile

# A change of more rows than this is checked in the background: 1,000 rows take about 100 ms.
_CHECKED_AT_ONCE = 500


class Desk(QObject):
    """Everything that is altered goes through ``do``; ``file`` is None for what lies in none."""

    touched = Signal(object)
    """A change was made, undone or redone: a Touched."""
    findings_changed = Signal(object)
    """Findings of these pairs may be others now: a frozenset of ids."""
    checked = Signal()
    """All rows have been checked."""
    row_wanted = Signal(str)
    """Undo and redo want this pair to be seen."""
    told = Signal(str)
    """Something worth a passing word."""
    problem_changed = Signal()
    """Changes could not be saved, or could be again; see ``session.problem``."""

    def __init__(
        self, project: Project, file: ProjectFile | None, author: Callable[[], str] = nobody
    ) -> None:
        super().__init__()
        store: Store = file or Unsaved()
        self.file = file
        self.visible: Callable[[], Sequence[str]] = lambda: self.project.order
        """The rows that a filter leaves; whoever filters them says so."""
        self._author = author
        self.is_blind = False
        """Whether what others marked is hidden, so that nobody is led by it."""
        self.session = Session(project, store)
        self.inspection = Inspection(self.session, at_once=_CHECKED_AT_ONCE)
        self.history = QUndoStack(self)
        self._problem = self.session.problem
        self._jobs: Jobs | None = None
        self._checking: Job | None = None
        self.session.observe(self._follow)
        self.inspection.observe(self.findings_changed.emit)

    @property
    def author(self) -> str:
        """The reviewer's name, empty where nobody is to be named."""
        return self._author()

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.session.project

    @property
    def place(self) -> Path:
        """The project's file, or where it would lie: in the home folder, under its title."""
        return self.file.path if self.file else Path.home() / self.project.facts.title

    def sees(self, annotation: Annotation) -> bool:
        """Say whether an annotation is shown: comments are, others' marks may be hidden."""
        return not self.is_blind or annotation.is_comment or annotation.annotator == self.author

    def do(self, change: Change) -> bool:
        """Make a change that can be undone; say whether there was anything to change."""
        if change:
            command = ReviewCommand(
                self.session, change, self._named(change), self.row_wanted.emit
            )
            self.history.push(command)
        return bool(change)

    def check_all(self, jobs: Jobs) -> None:
        """Check all rows in the background, now and whenever a change is too large to follow."""
        if self._checking:
            self._checking.cancel()
        self._jobs = jobs
        project = self.project.snapshot()
        checks = self.inspection.checks

        def work(progress: Progress) -> Inspected:
            return inspect(project, checks, progress)

        def adopt(inspected: Inspected) -> None:
            self.inspection.adopt(inspected)
            self.checked.emit()

        self._checking = jobs.start(self.tr("Checking"), work, adopt)

    def save_as(self, path: Path) -> None:
        """Go on in another file; raise StorageProblem, with nothing changed, if it can't be."""
        if self.file and self.file.path == path:
            self.session.retry()
        else:
            file = ProjectFile.create(path, self.project)
            self.session.move_to(file)
            self.file = file
        self._tell_problem()

    def retry(self) -> None:
        """Try again to save what waits."""
        self.session.retry()
        self._tell_problem()

    def row_number(self, pair_id: str) -> int:
        """Give the place of a pair in the project, from 1."""
        return self.project.order.index(pair_id) + 1

    def _named(self, change: Change) -> str:
        rows = [pair_id for pair_id in change.touched() if pair_id in self.project.pairs]
        text = change_text(change.label)
        if not rows:
            return text
        if len(rows) > 1 and not change.reorders():
            template = self.tr("{change} ({count} rows)")
            return template.format(change=text, count=len(rows))
        number = min(self.row_number(row) for row in rows)
        return self.tr("{change} (row {number})").format(change=text, number=number)

    def _follow(self, touched: Touched) -> None:
        self.touched.emit(touched)
        self._tell_problem()
        if self._jobs and self.inspection.is_stale:
            self.check_all(self._jobs)

    def _tell_problem(self) -> None:
        if self.session.problem is not self._problem:
            self._problem = self.session.problem
            self.problem_changed.emit()
