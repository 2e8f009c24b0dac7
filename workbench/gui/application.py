"""The application: Qt, the look, the window and the rooms put together and run."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from workbench.gui.agreement_window import show_agreement
from workbench.gui.crash_report import CrashReport, keep_log
from workbench.gui.desk import Desk
from workbench.gui.export_dialog import ask_and_export
from workbench.gui.intake_dialog import ask_for_project
from workbench.gui.jobs import Jobs
from workbench.gui.look import Look
from workbench.gui.main_window import MainWindow
from workbench.gui.reimport_dialog import ask_and_take_in
from workbench.gui.reviewer import Reviewer, ReviewerDialog
from workbench.gui.rooms import Rooms
from workbench.gui.score_window import show_scores
from workbench.gui.scorecard_room import show_scorecard
from workbench.gui.target_dialog import ask_and_export_target
from workbench.model.project import Project

_NAME = "Translation Workbench"
# Short turns, so that a job's thread does not hold up a frame: p95 12.6 -> 8.0 ms.
_SWITCH_SECONDS = 0.001
# Checking makes many short-lived objects: collecting took 1.7 s of 20,000 pairs, so 0.4 s.
_COLLECT_AFTER = (200_000, 50, 1000)


def run(arguments: list[str]) -> int:
    """Open the window, with the files that are named, and stay until it is closed."""
    app = _application()
    with keep_log(_folder()) as log:
        report = CrashReport(log)
        report.install()
        window = made_window(app, _folder())
        window.show()
        if arguments:
            window.opening.open_paths([Path(argument) for argument in arguments])
        return app.exec()


def made_window(app: QApplication, folder: Path) -> MainWindow:
    """Put the window together; ``folder`` keeps its place and the recent projects."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    look = Look(app, settings)
    window = MainWindow(look, Jobs(), _rooms(look, settings), settings)
    window.opening.opened.connect(_spare_from_collection)
    return window


def _spare_from_collection(_desk: Desk) -> None:
    """Leave the pairs, which hold no cycles, out of garbage collection.

    Going through those of a large project held the window up for 1 s at a time. What the project
    before has left behind is collected first, or it would stay for good.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _application() -> QApplication:
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_COLLECT_AFTER)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("workbench")
    app.setApplicationDisplayName(_NAME)
    app.setDesktopFileName("workbench")
    return app


def _folder() -> Path:
    kind = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(kind))


def _rooms(look: Look, kept: QSettings) -> Rooms:
    reviewer = Reviewer(kept)

    def intake(parent: QWidget, paths: Sequence[Path]) -> tuple[Project, Path] | None:
        return ask_for_project(look.theme, parent, paths)

    def settings(parent: QWidget) -> None:
        ReviewerDialog(reviewer, parent).exec()

    def reimport(parent: QWidget, jobs: Jobs, desk: Desk) -> None:
        ask_and_take_in(look.theme, parent, jobs, desk)

    def scorecard(parent: QWidget, _jobs: Jobs, desk: Desk) -> None:
        show_scorecard(look.theme, parent, desk, kept)

    def agreement(parent: QWidget, _jobs: Jobs, desk: Desk) -> None:
        show_agreement(look.theme, parent, desk, kept)

    return Rooms(
        intake,
        ask_and_export,
        show_scores,
        settings,
        reimport,
        reviewer.name,
        ask_and_export_target,
        scorecard,
        agreement,
    )
