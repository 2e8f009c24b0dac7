"""The application: Qt, the look, the window and the rooms put together and run."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from workbench.gui.crash_report import CrashReport, keep_log
from workbench.gui.jobs import Jobs
from workbench.gui.look import Look
from workbench.gui.main_window import MainWindow
from workbench.gui.rooms import Rooms

_NAME = "Translation Workbench"
# Short turns, so that a job's thread does not hold up a frame: p95 12.6 -> 8.0 ms.
_SWITCH_SECONDS = 0.001


def run(arguments: list[str]) -> int:
    """Open the window, with the files that are named, and stay until it is closed."""
    app = _application()
    report = CrashReport(keep_log(_folder()))
    report.install()
    settings = QSettings(str(_folder() / "window.ini"), QSettings.Format.IniFormat)
    jobs = Jobs()
    window = MainWindow(Look(app, settings), jobs, _rooms(), settings)
    window.show()
    paths = [Path(argument) for argument in arguments]
    if paths:
        window.opening.open_paths(paths)
    return app.exec()


def _application() -> QApplication:
    sys.setswitchinterval(_SWITCH_SECONDS)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("workbench")
    app.setApplicationDisplayName(_NAME)
    app.setDesktopFileName("workbench")
    return app


def _folder() -> Path:
    kind = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(kind))


def _rooms() -> Rooms:
    return Rooms()
