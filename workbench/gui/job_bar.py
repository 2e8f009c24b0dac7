"""Job bar: what long work is being done, how far it is, and the button that stops it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from workbench.gui.jobs import Jobs

_WIDTH = 140


class JobBar(QWidget):
    """Shown only while something runs."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        for widget in (self.title, self.bar, self.cancel):
            layout.addWidget(widget)
        self.cancel.clicked.connect(jobs.cancel)
        jobs.started.connect(self._on_started)
        jobs.advanced.connect(self._on_advanced)
        jobs.ended.connect(self.hide)
        self.hide()

    def _on_started(self, title: str) -> None:
        self.title.setText(title)
        self.bar.setRange(0, 0)
        self.show()

    def _on_advanced(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
