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
    """Give the sign of a severity in the colours of a theme, also for a selected row."""
    plain = theme.severities[severity], theme.base
    return _icon(severity, plain, (theme.on_accent, theme.accent))


@lru_cache(maxsize=16)
def _icon(severity: Severity, plain: tuple[str, str], selected: tuple[str, str]) -> QIcon:
    icon = QIcon(_drawn(severity, plain))
    icon.addPixmap(_drawn(severity, selected), QIcon.Mode.Selected)
    return icon


def _drawn(severity: Severity, colours: tuple[str, str]) -> QPixmap:
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _SIZE, _SIZE).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    draw_severity(painter, severity, box, colours)
    painter.end()
    return pixmap
