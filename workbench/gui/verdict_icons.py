"""Verdict icons: signs that tell agreeing, differing and one-sided numbers apart by shape."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from workbench.gui.marks import draw_severity, draw_state
from workbench.gui.row_view import RowState
from workbench.gui.severity_icons import severity_icon
from workbench.gui.theme import Theme
from workbench.model.findings import Severity
from workbench.review.name_register import Verdict as NameVerdict
from workbench.review.reckoning import Verdict

# Large enough for screens of twice the usual density.
_SIZE = 56
_MARGIN = 4
_STATES = {Verdict.AGREES: RowState.CONFIRMED, Verdict.ALONE: RowState.DRAFT}
_OF_NAMES = {
    NameVerdict.CONSISTENT: Verdict.AGREES,
    NameVerdict.DECIDED: Verdict.AGREES,
    NameVerdict.MISSING: Verdict.MISSING,
    NameVerdict.OPEN: Verdict.ALONE,
}


def name_verdict_icon(verdict: NameVerdict, theme: Theme) -> QIcon:
    """Give a tick, a triangle, a minus or a ring in the colours of a theme."""
    if verdict in (NameVerdict.SEVERAL, NameVerdict.REGIONAL):
        return severity_icon(Severity.WARNING, theme)
    return verdict_icon(_OF_NAMES[verdict], theme)


def verdict_icon(verdict: Verdict, theme: Theme) -> QIcon:
    """Give a tick, an octagon, a minus, a plus or a ring in the colours of a theme."""
    selected = theme.on_accent, theme.accent
    if verdict in _STATES:
        return _icon(verdict, (theme.states[_STATES[verdict]], theme.base), selected)
    is_both = verdict is Verdict.DIFFERS
    severity = Severity.ERROR if is_both else Severity.WARNING
    return _icon(verdict, (theme.severities[severity], theme.base), selected)


@lru_cache(maxsize=16)
def _icon(verdict: Verdict, plain: tuple[str, str], selected: tuple[str, str]) -> QIcon:
    icon = QIcon(_drawn(verdict, *plain))
    icon.addPixmap(_drawn(verdict, *selected), QIcon.Mode.Selected)
    return icon


def _drawn(verdict: Verdict, colour: str, ground: str) -> QPixmap:
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _SIZE, _SIZE).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    if verdict in _STATES:
        draw_state(painter, _STATES[verdict], box, colour)
    elif verdict is Verdict.DIFFERS:
        draw_severity(painter, Severity.ERROR, box, (colour, ground))
    else:
        _draw_sign(painter, verdict, box, (colour, ground))
    painter.end()
    return pixmap


def _draw_sign(painter: QPainter, verdict: Verdict, box: QRectF, colours: tuple[str, str]) -> None:
    """Draw a square with a minus for what is missing, a plus for what was added."""
    painter.fillRect(box, QColor(colours[0]))
    painter.setPen(QPen(QColor(colours[1]), box.width() / 8))
    middle, reach = box.center(), box.width() * 0.27
    across, down = QPointF(reach, 0), QPointF(0, reach)
    painter.drawLine(QLineF(middle - across, middle + across))
    if verdict is Verdict.ADDED:
        painter.drawLine(QLineF(middle - down, middle + down))
