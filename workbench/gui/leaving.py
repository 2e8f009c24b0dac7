"""Leaving: what is asked before a project is closed whose last changes could not be saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.gui.desk import Desk
from workbench.gui.status_texts import problem_text
from workbench.model.problems import StorageProblem

_CHOICES = QMessageBox.StandardButton


def may_leave(parent: QWidget, desk: Desk, save_as: Callable[[], None]) -> bool:
    """Say whether the project may be closed; nothing is asked where all is saved."""
    while desk.session.problem is not None:
        answer = _answer(parent, desk.session.problem)
        if answer == _CHOICES.Retry:
            desk.retry()
        elif answer == _CHOICES.Save:
            save_as()
        else:
            return answer == _CHOICES.Discard
    return True


def _answer(parent: QWidget, problem: StorageProblem) -> int:
    title = QCoreApplication.translate("Leaving", "Your last changes are not saved")
    choices = _CHOICES.Retry | _CHOICES.Save | _CHOICES.Discard | _CHOICES.Cancel
    box = QMessageBox(QMessageBox.Icon.Warning, title, problem_text(problem), choices, parent)
    box.button(_CHOICES.Save).setText(QCoreApplication.translate("Leaving", "Save as…"))
    box.setDefaultButton(_CHOICES.Retry)
    return box.exec()
