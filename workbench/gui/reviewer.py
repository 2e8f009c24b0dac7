"""The reviewer: the name that comments, decisions and exports carry, if any."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

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
        hint = QLabel(
            self.tr(
                "Comments, dismissed findings and exported files carry this name. It is kept on "
                "this machine; leave it empty to stay unnamed."
            )
        )
        hint.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Your name"), self.name)
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Ok | choices.Cancel)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _keep(self) -> None:
        self._reviewer.rename(self.name.text())
        self.accept()


def nobody() -> str:
    """Give the name of a reviewer who has none."""
    return ""
