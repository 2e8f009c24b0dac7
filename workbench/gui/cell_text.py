"""Cell text: a text broken into lines for a cell, and where its characters stand."""

import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from workbench.gui.code_points import units_of
from workbench.gui.fonts import LineGrid
from workbench.gui.marks import sign_of_invisible
from workbench.gui.shown_text import ShownText
from workbench.model.languages import Language
from workbench.model.segments import Span

# What breaks a line inside one QTextLayout; as long as the line feed it stands for.
_LINE_SEPARATOR = "\u2028"
# Cells kept laid out: about ten screens of both columns.
_KEPT = 400


def is_right_to_left(text: str, language: Language) -> bool:
    """Say whether a paragraph runs from right to left: by its first letter, else its language."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return language.is_right_to_left


def text_option(text: str, language: Language) -> QTextOption:
    """Give the alignment, direction and wrapping of a text in its cell."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text, language):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option


class CellText:
    """A text laid out in lines of equal height; the origin is its upper left corner."""

    def __init__(
        self, shown: ShownText, font: QFont, grid: LineGrid, width: int, option: QTextOption
    ) -> None:
        self.shown = shown
        self.grid = grid
        self.layout = QTextLayout(shown.text.replace("\n", _LINE_SEPARATOR), font)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        lines = 0
        line = self.layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, width))
            baseline = lines * grid.height + grid.baseline
            line.setPosition(QPointF(0, baseline - line.ascent()))
            lines += 1
            line = self.layout.createLine()
        self.layout.endLayout()
        self.height = max(1, lines) * grid.height

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Give the boxes, one a line or more, of a span of the text itself in code points."""
        for part in self.shown.place(span):
            yield from self.shown_boxes(part)

    def shown_boxes(self, span: Span) -> Iterator[QRectF]:
        """Give the boxes of a span of what is shown in code points."""
        return boxes(self.layout, self.grid, units_of(self.shown.text, span))

    @cached_property
    def signs(self) -> list[tuple[QRectF, str]]:
        """The places of characters that cannot be seen and what to paint there."""
        text = self.shown.text
        found = ((at, sign_of_invisible(character)) for at, character in enumerate(text))
        return [
            (box, sign)
            for at, sign in found
            if sign is not None
            for box in self.shown_boxes(Span(at, at + 1))
        ]


def boxes(layout: QTextLayout, grid: LineGrid, units: Span) -> Iterator[QRectF]:
    """Give the line-high boxes of a stretch of a layout; an empty one is a box of no width."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if units.end < first or units.start > last:
            continue
        start, end = max(units.start, first), min(units.end, last)
        if start == end and (units.start != units.end or start == last < _length(layout)):
            continue
        top = line.y() + line.ascent() - grid.baseline
        for left, right in _intervals(line, Span(start, end)):
            yield QRectF(left, top, right - left, grid.height)


def _length(layout: QTextLayout) -> int:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _intervals(line: QTextLine, units: Span) -> list[tuple[float, float]]:
    """Give the stretches from left to right; several where directions are mixed.

    They are those of the glyphs: cursorToX is ambiguous where a number stands in Arabic text.
    """
    runs = line.glyphRuns(units.start, units.end - units.start) if units.end > units.start else []
    edges = sorted((run.boundingRect().left(), run.boundingRect().right()) for run in runs)
    if not edges:
        # An omission, or a space at the end of a line, which Qt gives no glyph.
        left, right = sorted((_x(line, units.start), _x(line, units.end)))
        return [(left, right)]
    merged = [edges[0]]
    for left, right in edges[1:]:
        if left <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _x(line: QTextLine, at: int) -> float:
    # The stub says object; it is the pair (x, position taken).
    return cast("tuple[float, int]", line.cursorToX(at))[0]


class CellTexts:
    """The most recently used cell texts."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, object, int], tuple[object, CellText]] = OrderedDict()

    def get(
        self, key: tuple[str, object, int], made_for: object, make: Callable[[], CellText]
    ) -> CellText:
        """Give the text kept under a key if it was made for this very object, else make it."""
        known = self._kept.get(key)
        if known is not None and known[0] is made_for:
            self._kept.move_to_end(key)
            return known[1]
        made = make()
        self._kept[key] = (made_for, made)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget all, after fonts or widths have changed."""
        self._kept.clear()
