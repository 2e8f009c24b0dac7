"""Delivered: says that a file is there, and opens it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget


def tell_delivered(window: QWidget, path: Path, words: str, replaced_characters: int) -> None:
    """Show what was written where, with a button to open it."""
    if replaced_characters:
        words += " " + _tr(
            "{count} characters that a DOCX cannot hold were replaced by U+FFFD."
        ).format(count=replaced_characters)
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(_tr("Exported"))
    box.setText(words)
    box.setInformativeText(str(path.parent))
    show = box.addButton(_tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
    show.clicked.connect(partial(_open, path))
    box.addButton(QMessageBox.StandardButton.Close)
    box.finished.connect(box.deleteLater)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Delivered", text)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
