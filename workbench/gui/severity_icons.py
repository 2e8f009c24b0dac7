"""Severity icons: the grid's signs for severities as icons for lists and labels."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from workbench.gui.marks import draw_severity
from workbench.gui.theme import Theme
from workbench.model.findings import Severity

# Large enough for screens of twice the usual density.
_SIZE = 56
_MARGIN = 4


def severity_icon(severity: Severity, theme: Theme) -> QIcon:
    """Give the sign of a severity in the colours of a theme."""
    return _drawn(severity, theme.severities[severity], theme.base)


@lru_cache(maxsize=16)
def _drawn(severity: Severity, colour: str, ground: str) -> QIcon:
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _SIZE, _SIZE).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    draw_severity(painter, severity, box, (colour, ground))
    painter.end()
    return QIcon(pixmap)
