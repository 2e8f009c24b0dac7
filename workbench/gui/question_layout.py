"""Question layout: small dialogs that ask something all look alike."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLayout, QVBoxLayout, QWidget


def lay_out_question(
    dialog: QDialog, parts: list[QWidget | QLayout], accept: Callable[[], object]
) -> QDialogButtonBox:
    """Put the parts of a dialog above one another and OK and Cancel at its foot."""
    choices = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(choices.Ok | choices.Cancel)
    buttons.accepted.connect(accept)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 16, 16, 12)
    layout.setSpacing(12)
    for part in (*parts, buttons):
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return buttons


def made_hint(text: str) -> QLabel:
    """Give a sentence that explains a question, in as many lines as it needs."""
    hint = QLabel(text)
    hint.setWordWrap(True)
    return hint
