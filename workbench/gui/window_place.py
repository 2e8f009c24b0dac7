"""Window places: windows of their own open where and as large as they were left."""

from PySide6.QtCore import QByteArray, QObject, QSettings, Slot
from PySide6.QtWidgets import QDialog


class WindowPlace(QObject):
    """Puts a window where one of this name was when it was closed, and notes where it is left."""

    def __init__(self, window: QDialog, name: str, settings: QSettings) -> None:
        super().__init__(window)
        self._settings = settings
        self._key = f"{name}/geometry"
        geometry = settings.value(self._key)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        # Not a lambda: it would hold the window, and let go of it while Qt deletes it.
        window.finished.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        window = self.parent()
        if isinstance(window, QDialog):
            self._settings.setValue(self._key, window.saveGeometry())
