"""Cell painter: how a row of the grid looks and how high it is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from workbench.gui import marks
from workbench.gui.cell_text import CellText, CellTexts, text_option
from workbench.gui.code_points import units_of
from workbench.gui.fonts import READING_POINTS, LineGrid, line_grid, text_font
from workbench.gui.grid_model import COLUMN_OF, SIDES, Column
from workbench.gui.row_view import RowView
from workbench.gui.shown_text import DiffMode, ShownText, as_it_is, with_changes
from workbench.gui.theme import Theme
from workbench.model.findings import Finding
from workbench.model.languages import Direction, Language
from workbench.model.segments import Side, Span

# Room between the edge of a cell and its text, on all four sides.
PADDING = 9
_ICON = 13
_SMALL_SHARE = 0.88
# A mark of less than this many pixels, as where something is missing, is widened by two.
_SLIM = 4
# How much of its edge's colour, of 255, a mark adds to the one below it.
_SHADE = 48


class Invisibles(Enum):
    """Whether spaces and characters without a shape are shown."""

    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What a text of one side is set in."""

    font: QFont
    grid: LineGrid
    language: Language


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The cells of a row on the screen and which of them are marked.

    ``focus`` is the column of the current cell, None where the row is not the current one;
    ``lit`` the finding whose spans are to stand out.
    """

    cells: tuple[QRect, ...]
    is_selected: bool
    focus: int | None
    lit: Finding | None


class CellPainter:
    """Lays out and paints rows for one direction, theme and size."""

    def __init__(self, theme: Theme, direction: Direction) -> None:
        self.theme = theme
        self.direction = direction
        self.zoom = 100
        self.diff = DiffMode.HIDDEN
        self.invisibles = Invisibles.HIDDEN
        self._texts = CellTexts()
        self.restyle()

    def restyle(self) -> None:
        """Make fonts and lines anew after direction, zoom or what is shown has changed."""
        points = READING_POINTS * self.zoom / 100
        source, target = self.direction.source, self.direction.target
        fonts = text_font(source, target, points), text_font(target, source, points)
        self._grid = line_grid(*fonts)
        self._styles = {
            Side.SOURCE: CellStyle(fonts[0], self._grid, source),
            Side.TARGET: CellStyle(fonts[1], self._grid, target),
        }
        self._small = text_font(Language("en"), source, points * _SMALL_SHARE)
        self._small_height = round(QFontMetricsF(self._small).height() * 1.15)
        self._texts.clear()

    def style(self, side: Side) -> CellStyle:
        """Give what the texts of a side are set in."""
        return self._styles[side]

    def height(self, view: RowView, source_width: int, target_width: int) -> int:
        """Give the height of a row for the widths of its two text cells."""
        texts = (
            self.text(view, Side.SOURCE, source_width).height,
            self.text(view, Side.TARGET, target_width).height,
            self._grid.height + len(view.notes) * self._small_height,
        )
        return max(texts) + 2 * PADDING

    def text(self, view: RowView, side: Side, cell_width: int) -> CellText:
        """Give the text of a side laid out for a cell of this width."""
        key = (view.pair.id, side, cell_width)
        return self._texts.get(key, view.pair, lambda: self._laid_out(view, side, cell_width))

    def text_boxes(self, view: RowView, side: Side, cell: QRect, span: Span) -> list[QRectF]:
        """Give where a span of a text lies on the screen."""
        origin = QPointF(cell.left() + PADDING, cell.top() + PADDING)
        text = self.text(view, side, cell.width())
        return [box.translated(origin) for box in text.boxes(span)]

    def paint(self, painter: QPainter, view: RowView, place: RowPlace) -> None:
        """Paint a row."""
        theme, cells = self.theme, place.cells
        row = cells[0].united(cells[-1])
        painter.fillRect(row, QColor(theme.row if place.is_selected else theme.base))
        self._paint_number(painter, view, cells[Column.NUMBER])
        for side, column in COLUMN_OF.items():
            self._paint_text(painter, view, (side, cells[column]), place.lit)
        self._paint_status(painter, view, cells[Column.STATUS])
        self._paint_findings(painter, view, cells[Column.FINDINGS])
        self._paint_lines(painter, place)

    def _laid_out(self, view: RowView, side: Side, cell_width: int) -> CellText:
        style = self._styles[side]
        shown = self._shown(view, side)
        option = text_option(view.pair.text(side), style.language)
        return CellText(shown, style.font, style.grid, cell_width - 2 * PADDING, option)

    def _shown(self, view: RowView, side: Side) -> ShownText:
        pair = view.pair
        if side is Side.SOURCE or self.diff is DiffMode.HIDDEN or not pair.is_edited:
            return as_it_is(pair.text(side))
        return with_changes(pair.draft, pair.target, self.direction.target)

    def _paint_number(self, painter: QPainter, view: RowView, cell: QRect) -> None:
        self._write(painter, str(view.number), cell, self.theme.muted)
        stripe = QRect(cell.left(), cell.top(), 3, cell.height() - 1)
        painter.fillRect(stripe, QColor(self.theme.states[view.state]))

    def _write(self, painter: QPainter, words: str, cell: QRect, colour: str) -> None:
        """Write one line right-aligned on the baseline of the first line of text."""
        painter.setFont(self._small)
        painter.setPen(QColor(colour))
        width = QFontMetricsF(self._small).horizontalAdvance(words)
        x = cell.right() - PADDING - width
        painter.drawText(QPointF(x, cell.top() + PADDING + self._grid.baseline), words)

    def _paint_text(
        self, painter: QPainter, view: RowView, where: tuple[Side, QRect], lit: Finding | None
    ) -> None:
        side, cell = where
        if not view.pair.text(side).strip() and not view.pair.draft:
            painter.fillRect(cell, QColor(self.theme.window))
            if not view.marks_on(side):
                return
        text = self.text(view, side, cell.width())
        origin = QPointF(cell.left() + PADDING, cell.top() + PADDING)
        spans = [span for _, span in view.marks_on(side)]
        self.paint_marked(
            painter, spans, lambda span: (box.translated(origin) for box in text.boxes(span))
        )
        if lit is not None:
            self.paint_lit(
                painter, (box.translated(origin) for box in _lit_boxes(text, lit, side))
            )
        painter.setPen(QColor(self.theme.text))
        text.layout.draw(painter, origin, self._diff_formats(text.shown))
        for finding in reversed(view.findings):
            for span in finding.spans(side):
                for box in text.boxes(span):
                    self.underline(painter, finding, box.translated(origin))
        if self.invisibles is Invisibles.SHOWN:
            self._paint_invisibles(painter, text, origin)

    def paint_lit(self, painter: QPainter, boxes: Iterator[QRectF]) -> None:
        """Paint the ground of the active finding's spans."""
        painter.setPen(QPen(QColor(self.theme.lit_edge), 1))
        painter.setBrush(QColor(self.theme.lit))
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, 0.5), 3, 3)

    def paint_marked(
        self,
        painter: QPainter,
        spans: Sequence[Span],
        boxes: Callable[[Span], Iterator[QRectF]],
    ) -> None:
        """Paint the ground of what reviewers marked as errors, with a bar where each begins.

        ``spans`` are given the shortest first; what lies on another is darker.
        """
        edge, shade = QColor(self.theme.marked_edge), QColor(self.theme.marked_edge)
        shade.setAlpha(_SHADE)
        below: list[Span] = []
        for span in reversed(spans):
            is_above = any(span.start < other.end and other.start < span.end for other in below)
            ground = shade if is_above else QColor(self.theme.marked)
            for number, box in enumerate(boxes(span)):
                wide = box.adjusted(-1, 0, 1, 0) if box.width() < _SLIM else box
                painter.fillRect(wide, ground)
                if not number:
                    painter.fillRect(QRectF(wide.left(), wide.top(), 2, wide.height()), edge)
            below.append(span)

    def underline(self, painter: QPainter, finding: Finding, box: QRectF) -> None:
        """Underline a stretch as its severity demands."""
        colour = self.theme.severities[finding.severity]
        marks.draw_underline(painter, finding.severity, box, colour)

    def _diff_formats(self, shown: ShownText) -> list[QTextLayout.FormatRange]:
        gone, new = QTextCharFormat(), QTextCharFormat()
        gone.setForeground(QColor(self.theme.deleted))
        gone.setBackground(QColor(self.theme.deleted_ground))
        gone.setFontStrikeOut(True)
        new.setForeground(QColor(self.theme.inserted))
        new.setBackground(QColor(self.theme.inserted_ground))
        new.setFontUnderline(True)
        return [
            *(_format_range(shown.text, span, gone) for span in shown.deleted),
            *(_format_range(shown.text, span, new) for span in shown.inserted),
        ]

    def _paint_invisibles(self, painter: QPainter, text: CellText, origin: QPointF) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        for box, sign in text.signs:
            shifted = box.translated(origin).adjusted(-6, 0, 6, 0)
            painter.drawText(shifted, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_status(self, painter: QPainter, view: RowView, cell: QRect) -> None:
        colour = self.theme.states[view.state]
        x, y = cell.left() + PADDING, cell.top() + PADDING + self._grid.baseline
        marks.draw_state(painter, view.state, QRectF(x, y - _ICON + 2, _ICON, _ICON), colour)
        painter.setFont(self._small)
        painter.setPen(QColor(colour))
        x += _ICON + 7
        painter.drawText(QPointF(x, y), view.status)
        painter.setPen(QColor(self.theme.muted))
        for number, note in enumerate(view.notes, 1):
            painter.drawText(QPointF(x, y + number * self._small_height), note)

    def _paint_findings(self, painter: QPainter, view: RowView, cell: QRect) -> None:
        x, y = float(cell.left() + PADDING), cell.top() + PADDING + self._grid.baseline
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for severity, count in view.counts:
            colour = self.theme.severities[severity]
            icon = QRectF(x, y - _ICON + 2, _ICON, _ICON)
            marks.draw_severity(painter, severity, icon, (colour, self.theme.base))
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x + _ICON + 4, y), str(count))
            x += _ICON + 4 + metrics.horizontalAdvance(str(count)) + 10

    def _paint_lines(self, painter: QPainter, place: RowPlace) -> None:
        painter.setPen(QPen(QColor(self.theme.line), 1))
        for cell in place.cells:
            painter.drawLine(cell.bottomLeft(), cell.bottomRight())
            painter.drawLine(cell.topRight(), cell.bottomRight())
        if place.focus is None:
            return
        focus = place.cells[place.focus]
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(focus).adjusted(1, 1, -1, -1))


def _lit_boxes(text: CellText, lit: Finding, side: Side) -> Iterator[QRectF]:
    return (box for span in lit.spans(side) for box in text.boxes(span))


def _format_range(text: str, span: Span, looks: QTextCharFormat) -> QTextLayout.FormatRange:
    units = units_of(text, span)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = units.start, units.end - units.start, looks
    return made


def side_of(column: int) -> Side | None:
    """Give the side whose text a column shows."""
    return SIDES.get(Column(column)) if 0 <= column < len(Column) else None
