"""Delivered: what is said once a file is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.gui.delivered import tell_delivered

pytestmark = pytest.mark.gui


def test_place_and_replaced_characters_are_told(window: QWidget, tmp_path: Path) -> None:
    tell_delivered(window, tmp_path / "a.docx", "It is there.", 2)
    box = window.findChild(QMessageBox)
    assert box.text().startswith("It is there. 2 characters")
    assert box.informativeText() == str(tmp_path)
    box.close()


def test_the_file_can_be_opened(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    tell_delivered(window, tmp_path / "a.docx", "It is there.", 0)
    box = window.findChild(QMessageBox)
    assert box.text() == "It is there."
    box.buttons()[0].click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "a.docx"))]
