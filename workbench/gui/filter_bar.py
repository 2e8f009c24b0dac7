"""Filter bar: which rows are shown, by text and by kind."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from workbench.gui.status_texts import kind_text
from workbench.review.filtering import Filter, Kind

# Long enough not to filter at each letter of a fast typist.
_PAUSE_MS = 150
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Down)


class FilterBar(QWidget):
    """A line for text and a choice of kinds; rows stay as they are until one of them changes."""

    changed = Signal(object)
    """The user wants this Filter, perhaps the same one anew."""
    left = Signal()
    """The user wants to go back to the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.kinds = QComboBox()
        self.shown = QLabel()
        self.shown.setObjectName("muted")
        self.refresh = QPushButton(self.tr("Refresh"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._fill()
        self._lay_out()
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._leave)
        self.text.installEventFilter(self)
        self.kinds.activated.connect(self.apply)
        self.refresh.clicked.connect(self.apply)
        self._pause.timeout.connect(self.apply)

    def wanted(self) -> Filter:
        """Give the filter as it is set."""
        return Filter(self.kinds.currentData(), self.text.text())

    def set_wanted(self, wanted: Filter) -> None:
        """Set the filter and have it applied."""
        self.text.setText(wanted.text)
        self.kinds.setCurrentIndex(self.kinds.findData(wanted.kind))
        self.apply()

    def apply(self) -> None:
        """Have the rows chosen anew."""
        self._pause.stop()
        self.changed.emit(self.wanted())

    def tell(self, shown: int, total: int, order: str = "") -> None:
        """Say how many rows the filter lets through, and in what order if not their own."""
        counted = self.tr("{shown} of {total} rows").format(shown=f"{shown:,}", total=f"{total:,}")
        self.shown.setText(f"{counted}, {order}" if order else counted)

    def focus_text(self) -> None:
        """Go to the line for text."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaving = isinstance(event, QKeyEvent) and event.key() in _LEAVING
        if leaving and event.type() == QEvent.Type.KeyPress:
            self._leave()
            return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self._pause.isActive():
            self.apply()
        self.left.emit()

    def _fill(self) -> None:
        self.text.setPlaceholderText(self.tr("Show rows with this text"))
        self.text.setAccessibleName(self.tr("Filter by text"))
        self.text.setClearButtonEnabled(True)
        self.kinds.setAccessibleName(self.tr("Filter by kind of row"))
        for kind in Kind:
            self.kinds.addItem(kind_text(kind), kind)
        self.kinds.setMaxVisibleItems(len(Kind))
        self.refresh.setToolTip(self.tr("Choose the rows anew (F5)"))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self.text, 3)
        layout.addWidget(self.kinds, 1)
        layout.addWidget(self.refresh)
        layout.addStretch(1)
        layout.addWidget(self.shown)
