"""The question layout: parts above one another, OK and Cancel at the foot."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit
from pytestqt.qtbot import QtBot

from workbench.gui.question_layout import lay_out_question, made_hint


def test_ok_accepts_as_told_and_cancel_rejects(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form, answer = QFormLayout(), QLineEdit()
    form.addRow("Harbour", answer)
    accepted: list[str] = []
    buttons = lay_out_question(
        dialog, [made_hint("Which harbour?"), form], lambda: accepted.append(answer.text())
    )
    dialog.show()
    answer.setText("Kiel")
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert accepted == ["Kiel"]
    assert answer.y() < buttons.y()
    buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert dialog.isHidden()
