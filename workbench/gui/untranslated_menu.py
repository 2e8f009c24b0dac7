"""The menu that says how names weigh that were left in Latin letters."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class UntranslatedMenu(QMenu):
    """One of three weights is checked."""

    chosen = Signal(str)
    """The user wants another weight, one of UNTRANSLATED_NAMES."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Names left in Latin letters"))
        self._group = QActionGroup(self)
        for weight, words in (
            ("error", self.tr("Are errors")),
            ("warning", self.tr("Are warnings")),
            ("off", self.tr("Are house style")),
        ):
            action = self.addAction(words)
            action.setCheckable(True)
            action.setData(weight)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)

    def show_weight(self, weight: str) -> None:
        """Check the weight that the project has."""
        for action in self._group.actions():
            action.setChecked(action.data() == weight)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
