"""The reviewer: the name that comments, decisions and exports carry, if any."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from workbench.gui.question_layout import lay_out_question, made_hint

_KEY = "reviewer/name"


class Reviewer:
    """The name as it is kept on this machine; empty: nobody is named."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def name(self) -> str:
        """Give the name, or an empty string."""
        return str(self._settings.value(_KEY, ""))

    def rename(self, name: str) -> None:
        """Go by another name from now on."""
        self._settings.setValue(_KEY, name.strip())


class ReviewerDialog(QDialog):
    """Asks for the reviewer's name."""

    def __init__(self, reviewer: Reviewer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._reviewer = reviewer
        self.name = QLineEdit(reviewer.name())
        self.name.setPlaceholderText(self.tr("Nobody is named"))
        self.name.setMinimumWidth(280)
        hint = made_hint(
            self.tr(
                "Comments, dismissed findings and exported files carry this name. It is kept on "
                "this machine; leave it empty to stay unnamed."
            )
        )
        form = QFormLayout()
        form.addRow(self.tr("&Your name"), self.name)
        lay_out_question(self, [hint, form], self._keep)

    def _keep(self) -> None:
        self._reviewer.rename(self.name.text())
        self.accept()


def nobody() -> str:
    """Give the name of a reviewer who has none."""
    return ""
