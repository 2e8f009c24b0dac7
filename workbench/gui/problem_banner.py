"""Problem banner: says that changes could not be saved, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.gui.desk import Desk
from workbench.gui.severity_icons import severity_icon
from workbench.gui.status_texts import problem_text
from workbench.gui.theme import Theme
from workbench.model.findings import Severity

_ICON = 18


class ProblemBanner(QFrame):
    """Shown above the rows while changes wait in memory."""

    save_as_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.icon = QLabel()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.retry = QPushButton(self.tr("Try again"))
        self.save_as = QPushButton(self.tr("Save as…"))
        layout = QHBoxLayout(self)
        layout.setSpacing(10)
        for widget in (self.icon, self.text, self.retry, self.save_as):
            layout.addWidget(widget)
        self.retry.clicked.connect(desk.retry)
        self.save_as.clicked.connect(self.save_as_wanted)
        desk.problem_changed.connect(self.refresh)
        self.dress(theme)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session says."""
        problem = self._desk.session.problem
        self.setVisible(problem is not None)
        if problem:
            template = self.tr("Your last changes are kept in memory only. {problem}")
            self.text.setText(template.format(problem=problem_text(problem)))

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self.icon.setPixmap(severity_icon(Severity.ERROR, theme).pixmap(_ICON, _ICON))
