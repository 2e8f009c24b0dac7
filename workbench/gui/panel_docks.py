"""Panel docks: the tabs below the rows, one for each panel of the open project."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from workbench.gui.actions import Handlers
from workbench.gui.names_panel import NamesPanel
from workbench.gui.numbers_panel import NumbersPanel

_HEIGHT = 190
_AREA = Qt.DockWidgetArea.BottomDockWidgetArea


class PanelDocks(QObject):
    """The docks by the names of their panels, the first in front."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        titles = {
            "findings": self.tr("Findings"),
            "errors": self.tr("Marked errors"),
            "comments": self.tr("Comments"),
            "numbers": self.tr("Numbers"),
            "names": self.tr("Names"),
        }
        window.setTabPosition(_AREA, QTabWidget.TabPosition.North)
        self._window = window
        self._docks = {name: _made(window, name, title) for name, title in titles.items()}
        docks = list(self._docks.values())
        for before, after in pairwise(docks):
            window.tabifyDockWidget(before, after)

    def size(self) -> None:
        """Give the docks the height they have when nobody has chosen another."""
        docks = list(self._docks.values())
        self._window.resizeDocks(docks[:1], [_HEIGHT], Qt.Orientation.Vertical)

    def fill(self, panels: Mapping[str, QWidget]) -> None:
        """Put panels into their docks; those that read only what is seen are told when."""
        for name, panel in panels.items():
            self._docks[name].setWidget(panel)
            if isinstance(panel, NumbersPanel | NamesPanel):
                self._docks[name].visibilityChanged.connect(panel.read_when_seen)

    def set_shown(self, *, shown: bool) -> None:
        """Show all docks with the first in front, or none."""
        for dock in self._docks.values():
            dock.setVisible(shown)
        if shown:
            next(iter(self._docks.values())).raise_()

    def go_to(self, name: str) -> None:
        """Show a dock and give its panel the focus."""
        dock = self._docks[name]
        dock.show()
        dock.raise_()
        dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def handlers(self) -> Handlers:
        """Give what is called for each action that leads to a panel."""
        return {f"to-{name}": partial(self.go_to, name) for name in self._docks}

    def switches(self) -> list[QAction]:
        """Give the actions that show and hide the docks."""
        return [dock.toggleViewAction() for dock in self._docks.values()]


def _made(window: QMainWindow, name: str, title: str) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setTitleBarWidget(QWidget(dock))
    window.addDockWidget(_AREA, dock)
    return dock
