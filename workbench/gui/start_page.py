"""Start page: what to do while no project is open, with those that were open lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_PATH = Qt.ItemDataRole.UserRole
_WIDTH = 600
_RECENT_HEIGHT = 240
_GAP = 4


class StartPage(QWidget):
    """Buttons, a place to drop files on and the recent projects."""

    open_wanted = Signal()
    sample_wanted = Signal()
    project_wanted = Signal(object)
    """The user wants the project of this Path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self.tr("Translation Workbench"))
        self.heading.setObjectName("heading")
        self.explanation = QLabel(
            self.tr("Review a draft translation against its source: numbers, names, wording.")
        )
        self.drop = QLabel(
            self.tr("Drop files here: a source and its translation, or one project")
        )
        self.drop.setObjectName("drop")
        self.drop.setFrameShape(QFrame.Shape.StyledPanel)
        self.drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop.setMinimumHeight(96)
        self.open_button = QPushButton(self.tr("Open files…"))
        self.sample_button = QPushButton(self.tr("Open the sample"))
        self.recent_title = QLabel(self.tr("Recent projects"))
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent projects"))
        self.recent.setMaximumHeight(_RECENT_HEIGHT)
        self.recent.setSpacing(_GAP)
        self._lay_out()
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List projects, the latest first."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(_PATH, str(path))
            self.recent.addItem(item)
        self.recent.setVisible(bool(paths))
        self.recent_title.setVisible(bool(paths))

    def _choose(self, item: QListWidgetItem) -> None:
        self.project_wanted.emit(Path(item.data(_PATH)))

    def _lay_out(self) -> None:
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        self.heading.setFont(font)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.open_button, self.sample_button):
            button.setMinimumHeight(34)
            buttons.addWidget(button, 1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self.heading)
        column.addWidget(self.explanation)
        column.addSpacing(8)
        column.addWidget(self.drop)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(self.recent_title)
        column.addWidget(self.recent)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        middle.setLayout(column)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
