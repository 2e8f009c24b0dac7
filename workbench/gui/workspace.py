"""Workspace: all that stands in the window for one open project, put together."""

from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.gui.actions import Handlers
from workbench.gui.comments_panel import CommentsPanel
from workbench.gui.decisions import Decisions
from workbench.gui.desk import Desk
from workbench.gui.error_marking import ErrorMarking
from workbench.gui.errors_panel import ErrorsPanel
from workbench.gui.findings_panel import FindingsPanel
from workbench.gui.jobs import Jobs
from workbench.gui.mark_pointer import MarkPointer
from workbench.gui.marks_files import MarksFiles
from workbench.gui.names_panel import NamesPanel
from workbench.gui.numbers_panel import NumbersPanel
from workbench.gui.project_edits import ProjectEdits
from workbench.gui.review_page import ReviewPage
from workbench.gui.row_repair import RowRepair
from workbench.gui.row_walk import RowWalk
from workbench.gui.shown_text import DiffMode
from workbench.gui.status_line import StatusLine
from workbench.gui.stopwatch import Stopwatch
from workbench.gui.theme import Theme
from workbench.model.problems import StorageProblem

_ZOOM_STEP = 10


class Workspace(QObject):
    """The page with the rows, the panels around it and what the menus do with them."""

    def __init__(self, desk: Desk, jobs: Jobs, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        desk.setParent(self)
        self.desk = desk
        self.page = ReviewPage(desk, jobs, theme, parent)
        desk.visible = lambda: self.page.model.visible
        self.findings = FindingsPanel(desk, theme, parent)
        self.comments = CommentsPanel(desk, parent)
        self.errors = ErrorsPanel(desk, parent)
        self.numbers = NumbersPanel(desk, jobs, theme, parent)
        self.names = NamesPanel(desk, jobs, theme, parent)
        self.status = StatusLine(desk, parent)
        self.pointer = MarkPointer(self.page.view, self.page.model)
        self._walk = RowWalk(self.page)
        self._decisions = Decisions(self.page, self._walk, self.comments)
        self._marking = ErrorMarking(self.page, self._walk, self.errors)
        self._repair = RowRepair(self.page)
        self._edits = ProjectEdits(self.page)
        self._files = MarksFiles(desk, parent)
        self._diff = DiffMode.HIDDEN
        self.stopwatch = Stopwatch(desk.file.view_state() if desk.file else {}, parent=self)
        self._connect()

    def handlers(self) -> Handlers:
        """Give what is called for each action that needs a project."""
        view, page = self.page.view, self.page
        own: Handlers = {
            "undo": self.undo,
            "redo": self.redo,
            "edit": view.edit_target,
            "find": page.open_find,
            "replace": page.open_replace,
            "find-next": lambda: page.find_step(1),
            "find-previous": lambda: page.find_step(-1),
            "filter": page.filter_bar.focus_text,
            "refresh": page.refresh,
            "by-risk": page.risk.switch,
            "all-rows": page.show_all,
            "changes": self.switch_changes,
            "only-mine": self.switch_blind,
            "keep-time": self.switch_time,
            "zoom-in": lambda: self.zoom(1),
            "zoom-out": lambda: self.zoom(-1),
            "zoom-reset": lambda: view.set_zoom(100),
        }
        return {
            **own,
            **self._walk.handlers(),
            **self._decisions.handlers(),
            **self._marking.handlers(),
            **self._repair.handlers(),
            **self._edits.handlers(),
            **self._files.handlers(),
        }

    def panels(self) -> dict[str, QWidget]:
        """Give the panels around the page by the names of their docks."""
        return {
            "findings": self.findings,
            "errors": self.errors,
            "comments": self.comments,
            "numbers": self.numbers,
            "names": self.names,
        }

    def widgets(self) -> tuple[QWidget, ...]:
        """Give what the window shows of the project."""
        return self.page, *self.panels().values(), self.status

    def undo(self) -> None:
        """Take back the last change, what is being typed included."""
        self.page.view.commit_open_editor()
        self.desk.history.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self.page.view.commit_open_editor()
        self.desk.history.redo()

    def zoom(self, steps: int) -> None:
        """Make the texts larger or smaller."""
        self.page.view.set_zoom(self.page.view.zoom + steps * _ZOOM_STEP)

    def switch_changes(self) -> None:
        """Show what was changed in the drafts, or the texts alone."""
        shown = self._diff is DiffMode.SHOWN
        self._diff = DiffMode.HIDDEN if shown else DiffMode.SHOWN
        self.page.view.set_diff_shown(self._diff)

    def switch_blind(self) -> None:
        """Hide what others marked, or show it again."""
        self.desk.is_blind = not self.desk.is_blind
        self.page.model.look_again()
        self.errors.model.list_anew()

    def switch_time(self) -> None:
        """Count how long each row takes, or stop counting."""
        watch = self.stopwatch
        if watch.is_running:
            watch.stop()
        else:
            watch.start()
        self._show_time()

    def _show_time(self) -> None:
        self.status.show_time(self.stopwatch.words() if self.stopwatch.is_running else "")

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self.page.dress(theme)
        self.findings.dress(theme)
        self.numbers.dress(theme)
        self.names.dress(theme)

    def finish(self) -> None:
        """Hand in what is being typed, keep the view and leave the file."""
        self.page.view.commit_open_editor()
        self.comments.finish()
        self.errors.finish()
        if self.stopwatch.is_running:
            self.stopwatch.stop()
        file = self.desk.file
        if file is not None:
            with suppress(StorageProblem):  # a file that may not be written is left all the same
                file.keep_view_state(self.page.view_state() | self.stopwatch.kept())
        self.desk.session.close()

    def _connect(self) -> None:
        followers = (self.findings, self.errors, self.comments, self.numbers, self.names)
        for panel in (*followers, self.status):
            self.page.view.current_changed.connect(panel.follow_row)
            panel.follow_row(self.page.current())
        for listing in (self.findings, self.numbers, self.names):
            self.page.lit_changed.connect(listing.mark)
            listing.chosen.connect(self.page.light)
        self.comments.done.connect(self.page.to_rows)
        self.page.view.current_changed.connect(self.stopwatch.follow_row)
        self.page.view.current_changed.connect(self._show_time)
        self.stopwatch.follow_row(self.page.current())
        self.errors.chosen.connect(self._marking.show)
        self.pointer.touched.connect(self.errors.show_error)
        self.page.view.zoom_requested.connect(self.zoom)
        self.page.view.confirm_requested.connect(self._decisions.confirm_and_go_on)
