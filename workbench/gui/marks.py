"""Marks: shapes that tell severities, states and invisible characters apart without colour."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from workbench.gui.row_view import RowState
from workbench.model.findings import Severity

# Spans get at least this many pixels, so that an omission of no width shows.
_LEAST_WIDTH = 8.0
_STROKE = 2
_ZIGZAG = 3
# Length of a stroke and from one to the next, in pixels.
_DASHES = {Severity.WARNING: (6, 9), Severity.INFO: (2, 4)}


def draw_underline(painter: QPainter, severity: Severity, box: QRectF, colour: str) -> None:
    """Draw two pixels under a stretch: zigzag for errors, dashes for warnings, dots for notes.

    Whole pixels keep the marks sharp, and the same wherever the row is scrolled to.
    """
    widening = max(0.0, _LEAST_WIDTH - box.width()) / 2
    left, right = round(box.left() - widening), round(box.right() + widening)
    y = round(box.bottom()) - _STROKE
    if severity is Severity.ERROR:
        pen = QPen(QColor(colour), _STROKE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(_zigzag(left, right, y))
        return
    dash, step = _DASHES[severity]
    for x in range(left, right, step):
        painter.fillRect(x, y - 1, min(dash, right - x), _STROKE, QColor(colour))


def _zigzag(left: int, right: int, y: int) -> QPolygonF:
    points = [
        QPointF(x, y + (1 if number % 2 else -1))
        for number, x in enumerate(range(left, right + 1, _ZIGZAG))
    ]
    return QPolygonF(points)


def draw_severity(
    painter: QPainter, severity: Severity, box: QRectF, colours: tuple[str, str]
) -> None:
    """Draw the sign of a severity: octagon, triangle or disc; ``colours``: sign, and on it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours[0]))
    _SEVERITY_SHAPES[severity](painter, box)
    pen = QPen(QColor(colours[1]), max(1.4, box.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    _SEVERITY_SIGNS[severity](painter, box)


def _octagon(painter: QPainter, box: QRectF) -> None:
    cut = box.width() * 0.29
    near, far = (box.left(), box.right()), (box.top(), box.bottom())
    points = [
        (near[0] + cut, far[0]), (near[1] - cut, far[0]), (near[1], far[0] + cut),
        (near[1], far[1] - cut), (near[1] - cut, far[1]), (near[0] + cut, far[1]),
        (near[0], far[1] - cut), (near[0], far[0] + cut),
    ]  # fmt: skip
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _triangle(painter: QPainter, box: QRectF) -> None:
    top = QPointF(box.center().x(), box.top() - 0.5)
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))


def _disc(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)


def _cross(painter: QPainter, box: QRectF) -> None:
    reach, middle = box.width() * 0.19, box.center()
    for sign in (-1, 1):
        shift = QPointF(reach, sign * reach)
        painter.drawLine(middle - shift, middle + shift)


def _exclamation(painter: QPainter, box: QRectF) -> None:
    x, height = box.center().x(), box.height()
    painter.drawLine(QPointF(x, box.top() + height * 0.36), QPointF(x, box.top() + height * 0.62))
    painter.drawPoint(QPointF(x, box.top() + height * 0.84))


def _letter_i(painter: QPainter, box: QRectF) -> None:
    x, height = box.center().x(), box.height()
    painter.drawPoint(QPointF(x, box.top() + height * 0.26))
    painter.drawLine(QPointF(x, box.top() + height * 0.47), QPointF(x, box.top() + height * 0.76))


_Shape = Callable[[QPainter, QRectF], None]
_SEVERITY_SHAPES: Mapping[Severity, _Shape] = {
    Severity.ERROR: _octagon,
    Severity.WARNING: _triangle,
    Severity.INFO: _disc,
}
_SEVERITY_SIGNS: Mapping[Severity, _Shape] = {
    Severity.ERROR: _cross,
    Severity.WARNING: _exclamation,
    Severity.INFO: _letter_i,
}


def draw_state(painter: QPainter, state: RowState, box: QRectF, colour: str) -> None:
    """Draw the sign of a state: ring, pencil, flag or tick."""
    pen = QPen(QColor(colour), max(1.6, box.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_state_path(state, box))


def _state_path(state: RowState, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if state is RowState.DRAFT:
        inset = box.width() * 0.16
        path.addEllipse(box.adjusted(inset, inset, -inset, -inset))
        return path
    for stroke in _STATE_STROKES[state]:
        points = [_inside(box, x, y) for x, y in stroke]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path


# Strokes in a square of side 1.
_STATE_STROKES: Mapping[RowState, tuple[tuple[tuple[float, float], ...], ...]] = {
    RowState.EDITED: (
        ((0.12, 0.88), (0.2, 0.62), (0.7, 0.12), (0.88, 0.3), (0.38, 0.8), (0.12, 0.88)),
    ),
    RowState.NEEDS_WORK: (
        ((0.2, 0.95), (0.2, 0.08), (0.85, 0.08), (0.65, 0.32), (0.85, 0.56), (0.2, 0.56)),
    ),
    RowState.CONFIRMED: (((0.1, 0.55), (0.4, 0.85), (0.92, 0.18)),),
}


def _inside(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


# What an invisible character is shown as; those without width get an upright bar.
_SIGNS = {
    " ": "·",
    "\u00a0": "°",
    "\u202f": "˘",
    "\u2007": "˘",
    "\u3000": "□",
    "\t": "→",
    "\n": "↵",
}
_BARS = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def sign_of_invisible(character: str) -> str | None:
    """Give the sign for an invisible character, a bar for one without width, None for others."""
    return "|" if character in _BARS else _SIGNS.get(character)
