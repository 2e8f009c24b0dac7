"""Crash report: a fault that nobody expected, kept in a log without texts and shown once."""

import faulthandler
import logging
import platform
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from workbench import __version__
from workbench.gui.status_texts import problem_text
from workbench.model.problems import Problem

_LOG = logging.getLogger("workbench")
_LOG_BYTES = 512_000


def describe(fault: BaseException) -> str:
    """Give what a developer needs: the kind of fault and where, and nothing of what was read."""
    frames = traceback.extract_tb(fault.__traceback__)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return "\n".join(
        (f"Workbench {__version__}, Qt {qVersion()}, {system}", type(fault).__name__, *lines)
    )


@contextmanager
def keep_log(folder: Path) -> Iterator[Path]:
    """Log faults, and crashes of the interpreter itself, in a folder; give the log's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "workbench.log"
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    with (folder / "crash.log").open("a", encoding="utf-8") as crashes:
        was_enabled = faulthandler.is_enabled()
        faulthandler.enable(crashes)
        try:
            yield path
        finally:
            _LOG.removeHandler(handler)
            handler.close()
            faulthandler.disable()
            if was_enabled:
                faulthandler.enable()


class CrashReport(QObject):
    """The last border: what no one caught is logged and shown; the program goes on."""

    _raised = Signal(object)

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._log = log
        self.box: QMessageBox | None = None
        self._raised.connect(self.show_fault, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over what Python does with exceptions that nobody caught."""
        sys.excepthook = self.take

    def take(
        self,
        kind: type[BaseException],
        fault: BaseException,
        _traceback: TracebackType | None = None,
    ) -> None:
        """Log a fault and have it shown, from whatever thread."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        if not isinstance(fault, Problem):
            _LOG.error("%s", describe(fault))
        self._raised.emit(fault)

    def show_fault(self, fault: BaseException) -> None:
        """Show one box at a time; a Problem is no fault and gets its sentence only."""
        if self.box is not None and self.box.isVisible():
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("That did not work"), "")
        if isinstance(fault, Problem):
            box.setText(problem_text(fault))
        else:
            self._explain(box, fault)
        self.box = box
        box.open()

    def _explain(self, box: QMessageBox, fault: BaseException) -> None:
        text = self.tr(
            "Something went wrong inside the program. Your changes up to here are saved."
            " The details hold no text of yours; they are in {log}."
        )
        details = describe(fault)
        box.setText(text.format(log=self._log))
        box.setDetailedText(details)
        box.addButton(QMessageBox.StandardButton.Ok)
        copy = box.addButton(self.tr("Copy the details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
