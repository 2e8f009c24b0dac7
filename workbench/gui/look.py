"""Look: which theme the program wears, kept and followed when the system's changes."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from workbench.gui.theme import Scheme, Theme, apply_theme, theme_for

_KEY = "look/scheme"


class Look(QObject):
    """The theme in use."""

    changed = Signal(object)
    """Another Theme is worn."""

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        schemes = {scheme.value: scheme for scheme in Scheme}
        self.scheme = schemes.get(str(settings.value(_KEY)), Scheme.SYSTEM)
        app.styleHints().colorSchemeChanged.connect(self._wear)
        self.theme: Theme = theme_for(self.scheme, app)
        apply_theme(app, self.theme)

    def choose(self, scheme: Scheme) -> None:
        """Wear another theme from now on."""
        self.scheme = scheme
        self._settings.setValue(_KEY, scheme.value)
        self._wear()

    def _wear(self) -> None:
        self.theme = theme_for(self.scheme, self._app)
        apply_theme(self._app, self.theme)
        self.changed.emit(self.theme)
