"""Languages dialog: saying otherwise which languages the source and the target are in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget
from typing_extensions import override

from workbench.gui.language_box import LanguageBox
from workbench.gui.question_layout import lay_out_question
from workbench.model.languages import Direction


class LanguagesDialog(QDialog):
    """Two languages to choose; ``direction`` gives them."""

    def __init__(self, direction: Direction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Languages"))
        self._direction = direction
        self.source, self.target = LanguageBox(), LanguageBox()
        for box, language in ((self.source, direction.source), (self.target, direction.target)):
            box.removeItem(0)
            box.choose(language)
        self.source.setAccessibleName(self.tr("Language of the source"))
        self.target.setAccessibleName(self.tr("Language of the target"))
        self.hint = QLabel(self.tr("All rows are checked anew when a language changes."))
        self.hint.setWordWrap(True)
        self._lay_out()

    def direction(self) -> Direction:
        """Give what is chosen; a side whose tag is none stays as it was."""
        source, target = self.source.language(), self.target.language()
        return Direction(source or self._direction.source, target or self._direction.target)

    @override
    def accept(self) -> None:
        """Stay, and say so, where a side holds what is no language."""
        wrong = next((box for box in (self.source, self.target) if box.language() is None), None)
        if wrong is None:
            super().accept()
            return
        template = self.tr("“{text}” is no language. Choose one, or type a tag such as pt-BR.")
        self.hint.setText(template.format(text=wrong.currentText()))
        wrong.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("&Target"), self.target)
        lay_out_question(self, [self.hint, form], self.accept)
