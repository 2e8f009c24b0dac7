"""Main window: menus, docks and status bar around the start page or an open project."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget
from typing_extensions import override

from workbench import __version__
from workbench.gui.action_list import Menu
from workbench.gui.actions import Actions, Handler, Handlers
from workbench.gui.desk import Desk
from workbench.gui.job_bar import JobBar
from workbench.gui.jobs import Jobs
from workbench.gui.key_list import KeyList
from workbench.gui.leaving import may_leave
from workbench.gui.look import Look
from workbench.gui.opening import Opening
from workbench.gui.panel_docks import PanelDocks
from workbench.gui.recent_projects import RecentProjects
from workbench.gui.rooms import Room, Rooms
from workbench.gui.row_menu import RowMenu
from workbench.gui.start_page import StartPage
from workbench.gui.theme import Scheme, Theme
from workbench.gui.window_place import fitting
from workbench.gui.workspace import Workspace
from workbench.model.problems import Problem, StorageProblem

_PASSING_MS = 6000
_GEOMETRY, _STATE = "window/geometry", "window/state"
_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """The window of the program; it holds one project at a time."""

    def __init__(self, look: Look, jobs: Jobs, rooms: Rooms, settings: QSettings) -> None:
        super().__init__()
        self._look = look
        self._jobs = jobs
        self._rooms = rooms
        self._settings = settings
        self._recent = RecentProjects(settings)
        self.workspace: Workspace | None = None
        self.opening = Opening(self, rooms, self._recent, self._current_path)
        self.actions_ = Actions(self)
        self.start_page = StartPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self.setCentralWidget(self._pages)
        self._docks = PanelDocks(self)
        self.statusBar().addPermanentWidget(JobBar(jobs), 0)
        self.setAcceptDrops(True)
        self._connect()
        self._restore()
        self._show_start()

    @property
    def is_busy(self) -> bool:
        """Whether long work is under way."""
        return self._jobs.is_busy

    def _current_path(self) -> Path | None:
        file = self.workspace.desk.file if self.workspace else None
        return file.path if file else None

    def show_desk(self, desk: Desk) -> None:
        """Put a project in the place of the one that is open."""
        if not self.close_project():
            desk.session.close()
            return
        workspace = Workspace(desk, self._jobs, self._look.theme, self)
        self.workspace = workspace
        self._pages.addWidget(workspace.page)
        self._pages.setCurrentWidget(workspace.page)
        self._docks.fill(workspace.panels())
        self.statusBar().addPermanentWidget(workspace.status)
        workspace.status.show()
        self._wire(workspace)
        self._show_project(desk)
        workspace.page.restore(desk.file.view_state() if desk.file else {})
        workspace.page.to_rows()
        desk.check_all(self._jobs)

    def close_project(self) -> bool:
        """Leave the open project, if any; say whether the user let it go."""
        workspace = self.workspace
        if workspace is None:
            return True
        workspace.page.view.commit_open_editor()
        if not may_leave(self, workspace.desk, self.save_as):
            return False
        self._jobs.cancel_all()
        workspace.finish()
        self._take_down(workspace)
        return True

    def save_as(self) -> None:
        """Go on in another file."""
        if self.workspace is None:
            return
        desk = self.workspace.desk
        path = self.opening.ask_for_place(desk.file.path if desk.file else Path())
        if path is None:
            return
        try:
            desk.save_as(path)
        except StorageProblem as problem:
            self.opening.tell(problem)
        else:
            self._on_saved_as(desk, path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_project():
            event.ignore()
            return
        self._jobs.close()
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self._settings.setValue(_STATE, self.saveState())
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.opening.open_paths(_dropped(event))

    def _connect(self) -> None:
        self.actions_.handle(self._own_handlers())
        self.opening.opened.connect(self.show_desk)
        self.start_page.open_wanted.connect(self.opening.ask)
        self.start_page.sample_wanted.connect(self.opening.open_sample)
        self.start_page.project_wanted.connect(self.opening.open_project)
        self._jobs.failed.connect(self._on_failed)
        self._look.changed.connect(self._dress)
        self._leave_out_missing_rooms()
        view_menu = self.actions_.menu(Menu.VIEW)
        view_menu.addSeparator()
        view_menu.addActions(self._docks.switches())

    def _leave_out_missing_rooms(self) -> None:
        rooms = self._rooms
        self.actions_["open-sample"].setVisible(rooms.intake is not None)
        self.start_page.sample_button.setVisible(rooms.intake is not None)
        for name, room in rooms.of_project().items():
            self.actions_[name].setVisible(room is not None)
        self.actions_["settings"].setVisible(rooms.settings is not None)

    def _own_handlers(self) -> Handlers:
        wear = self._look.choose
        handlers: dict[str, Handler] = {
            "open": self.opening.ask,
            "quit": self.close,
            "theme-system": lambda: wear(Scheme.SYSTEM),
            "theme-light": lambda: wear(Scheme.LIGHT),
            "theme-dark": lambda: wear(Scheme.DARK),
            "keys": lambda: KeyList(self).exec(),
            "about": self._show_about,
        }
        if self._rooms.intake:
            handlers["open-sample"] = self.opening.open_sample
        if self._rooms.settings:
            settings = self._rooms.settings
            handlers["settings"] = lambda: settings(self)
        return handlers

    def _project_handlers(self, workspace: Workspace) -> Handlers:
        handlers: dict[str, Handler] = {
            **workspace.handlers(),
            **self._docks.handlers(),
            "save-as": self.save_as,
            "close": self._close_and_start,
        }
        rooms = self._rooms.of_project().items()
        return handlers | {n: partial(self._enter, r, workspace) for n, r in rooms if r}

    def _enter(self, room: Room, workspace: Workspace) -> None:
        """Go where the project is looked at from outside, with what is being typed handed in."""
        workspace.page.view.commit_open_editor()
        room(self, self._jobs, workspace.desk)

    def _wire(self, workspace: Workspace) -> None:
        self.actions_.handle(self._project_handlers(workspace))
        self.actions_.follow(workspace.desk.history)
        RowMenu(workspace.pointer, self.actions_)
        workspace.errors.name_wanted.connect(self.actions_["settings"].trigger)
        workspace.desk.told.connect(self.tell)
        workspace.comments.wanted.connect(lambda: self._docks.go_to("comments"))
        workspace.page.banner.save_as_wanted.connect(self.save_as)

    def tell(self, sentence: str) -> None:
        """Say something in passing."""
        self.statusBar().showMessage(sentence, _PASSING_MS)

    def _take_down(self, workspace: Workspace) -> None:
        self.workspace = None
        self.actions_.forget(self._project_handlers(workspace))
        self._show_start()
        self._pages.removeWidget(workspace.page)
        self.statusBar().removeWidget(workspace.status)
        for widget in workspace.widgets():
            widget.deleteLater()
        workspace.deleteLater()

    def _close_and_start(self) -> None:
        self.close_project()

    def _show_start(self) -> None:
        self.start_page.show_recent(self._recent.paths())
        self._pages.setCurrentWidget(self.start_page)
        self._set_project_parts(shown=False)
        self.setWindowTitle(self.tr("Translation Workbench"))
        self.setWindowFilePath("")

    def _show_project(self, desk: Desk) -> None:
        self._set_project_parts(shown=True)
        title = desk.file.path.stem if desk.file else desk.project.facts.title
        self.setWindowTitle(self.tr("{title} – Translation Workbench").format(title=title))
        self.setWindowFilePath(str(desk.file.path) if desk.file else "")

    def _set_project_parts(self, *, shown: bool) -> None:
        self.actions_.toolbar.setVisible(shown)
        self._docks.set_shown(shown=shown)

    def _on_saved_as(self, desk: Desk, path: Path) -> None:
        self._recent.add(path)
        self._show_project(desk)
        self.tell(self.tr("Saved as {path}. Further changes go there.").format(path=path))

    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, Problem):
            self.opening.tell(fault)
        else:
            sys.excepthook(type(fault), fault, fault.__traceback__)

    def _dress(self, theme: Theme) -> None:
        if self.workspace:
            self.workspace.dress(theme)

    def _show_about(self) -> None:
        words = self.tr(
            "Translation Workbench {version}. Reviews a draft translation against its source,"
            " without a network. Free software under the MIT licence."
        )
        QMessageBox.about(self, self.tr("About"), words.format(version=__version__))

    def _restore(self) -> None:
        geometry, state = self._settings.value(_GEOMETRY), self._settings.value(_STATE)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(fitting(self, QSize(*_SIZE)))
        self._docks.size()
        if isinstance(state, QByteArray):
            self.restoreState(state)
        self.actions_[f"theme-{self._look.scheme.value}"].setChecked(True)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
