"""The choice of one document of several, or of all."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

_LEAST_LETTERS = 12


class DocumentChoice(QComboBox):
    """Shown only where there is something to choose; tells of no choice that nobody made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Document"))
        self.addItem(self.tr("All documents"), "")
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_LEAST_LETTERS)

    @property
    def document(self) -> str:
        """The name of the document, empty for all."""
        return str(self.currentData() or "")

    def offer(self, documents: Sequence[str]) -> None:
        """Offer other documents; one that is gone is no longer chosen."""
        listed = [self.itemData(at) for at in range(1, self.count())]
        if listed != list(documents):
            chosen = self.document
            with QSignalBlocker(self):
                while self.count() > 1:
                    self.removeItem(1)
                for name in documents:
                    self.addItem(name, name)
                self.setCurrentIndex(max(0, self.findData(chosen)))
            if self.document != chosen:
                self.currentIndexChanged.emit(0)
        self.setVisible(len(documents) > 1)
