"""The way to the scorecard: its window, and the charts' library with it, load when first asked."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from workbench.gui.desk import Desk
from workbench.gui.theme import Theme
from workbench.gui.window_place import WindowPlace


def show_scorecard(theme: Theme, parent: QWidget, desk: Desk, settings: QSettings) -> None:
    """Open a scorecard that follows the project, where the last one was."""
    # pyqtgraph takes 0.9 s and 50 MB, which only those pay who look at a scorecard.
    from workbench.gui.scorecard_window import ScorecardWindow  # noqa: PLC0415

    window = ScorecardWindow(desk, theme, parent)
    WindowPlace(window, "scorecard", settings)
    window.finished.connect(window.deleteLater)
    window.show()
