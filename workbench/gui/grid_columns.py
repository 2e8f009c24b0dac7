"""Grid columns: the header whose source and target columns share what the others leave."""

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from workbench.gui.cell_painter import PADDING
from workbench.gui.grid_model import SIDES, Column, GridModel

_LEAST_TEXT_WIDTH = 90
_HEIGHT = 32
_WIDTHS = {Column.NUMBER: 58, Column.STATUS: 140, Column.FINDINGS: 104}


class GridColumns(QHeaderView):
    """A header that always fills the view; dragging an edge moves the share of the two texts."""

    widths_changed = Signal()

    def __init__(self, rows: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self._share = 0.5
        self._fitted = 0
        self.setMinimumSectionSize(40)
        self.setFixedHeight(_HEIGHT)

    @property
    def fitted(self) -> int:
        """The width that was last asked for; the columns are wider where it is too little."""
        return self._fitted

    def begin(self) -> None:
        """Set the first widths, once the header has its columns."""
        self.scale(100)
        self.sectionResized.connect(self._follow_drag)

    def scale(self, percent: int) -> None:
        """Give the columns beside the texts the room that their words need at a size."""
        with QSignalBlocker(self):
            for column, width in _WIDTHS.items():
                self.resizeSection(column, width * percent // 100)
        self.fit(self._fitted)

    def fit(self, width: int) -> None:
        """Give the two text columns what the others leave of a width."""
        self._fitted = width
        room = self._text_room()
        source = round(room * self._share)
        with QSignalBlocker(self):
            self.resizeSection(Column.SOURCE, source)
            self.resizeSection(Column.TARGET, room - source)
        self.viewport().update()
        self.widths_changed.emit()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours = self.palette()
        painter.fillRect(rect, colours.color(QPalette.ColorRole.Window))
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        name = self._rows.headerData(logicalIndex, Qt.Orientation.Horizontal)
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        align = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignRight
            if logicalIndex == Column.NUMBER
            else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(rect.adjusted(PADDING, 0, -PADDING, 0), align, str(name or ""))

    def _text_room(self) -> int:
        others = sum(self.sectionSize(column) for column in _WIDTHS)
        return max(2 * _LEAST_TEXT_WIDTH, self._fitted - others)

    def _follow_drag(self, section: int, _old: int, width: int) -> None:
        if section in SIDES:
            room = self._text_room()
            source = width if section == Column.SOURCE else room - width
            least = _LEAST_TEXT_WIDTH / room
            self._share = max(least, min(source / room, 1 - least))
        self.fit(self._fitted)
