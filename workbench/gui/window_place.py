"""Window places: windows of their own open where and as large as they were left."""

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize, Slot
from PySide6.QtWidgets import QDialog, QWidget

# Room for the frame around a window.
_FRAME = QSize(16, 48)


class WindowPlace(QObject):
    """Puts a window where one of this name was when it was closed, and notes where it is left."""

    def __init__(self, window: QDialog, name: str, settings: QSettings) -> None:
        super().__init__(window)
        self._settings = settings
        self._key = f"{name}/geometry"
        geometry = settings.value(self._key)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        window.resize(fitting(window, window.size()))
        # Not a lambda: it would hold the window, and let go of it while Qt deletes it.
        window.finished.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        window = self.parent()
        if isinstance(window, QDialog):
            self._settings.setValue(self._key, window.saveGeometry())


def fitting(window: QWidget, wanted: QSize) -> QSize:
    """Give the wanted size, or as much of it as the screen has room for."""
    return wanted.boundedTo(window.screen().availableSize() - _FRAME)
