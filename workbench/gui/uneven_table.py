"""Uneven table: a table view that scrolls by pixels over rows of uneven, lazily measured height.

Qt's own vertical geometry needs the height of every row. This one keeps Qt's model, selection,
editing, horizontal header and accessibility, and places rows by ``GridGeometry``. Overrides are
called from C++, where an exception is lost and corrupts memory: none of them may raise.
"""

from enum import Enum

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QTableView, QWidget
from typing_extensions import override

from workbench.gui.grid_geometry import BAR_STEPS, GridGeometry
from workbench.gui.grid_model import AnyIndex

# Pixels for a notch of the wheel (120 units) and for a click on an arrow of the scroll bar.
WHEEL_STEP = 48
_NOTCH = 120


class Adjusting(Enum):
    """Whether the scroll bar is moved by us, to follow the rows, or by someone else."""

    NO = "no"
    YES = "yes"


class UnevenTable(QTableView):
    """A table of whole-row selection whose subclass says how high a row is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = GridGeometry(self.row_height)
        self._adjusting = Adjusting.NO
        self._travelled = 0
        self._wheel_rest = 0

    def set_up_scrolling(self) -> None:
        """Set what calls overridden methods; for the end of the subclass's ``__init__``."""
        self.verticalHeader().hide()
        # Qt then computes nearly our range before we set our own.
        # The least size is set last: it would else resize each of 100,000 rows, 3 s.
        self.verticalHeader().setDefaultSectionSize(BAR_STEPS)
        self.verticalHeader().setMinimumSectionSize(BAR_STEPS)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalScrollBar().actionTriggered.connect(self._follow_bar_action)

    def row_height(self, row: int) -> int:
        """Give the height of a row in pixels; for subclasses."""
        raise NotImplementedError(row)

    def _model(self) -> QAbstractItemModel | None:
        # The stub knows no None, which is what there is before setModel.
        return self.model()

    def row_rect(self, row: int) -> QRect:
        """Give where a row lies in the viewport."""
        if not 0 <= row < self._places.count:
            return QRect()
        top = self._places.top_of(row)
        # A low row far away: its middle still leads back to it (GridGeometry.row_at).
        height = self._places.row_height(row) if self._places.is_near(row) else 1
        return QRect(0, top, self.viewport().width(), height)

    def scroll_pixels(self, pixels: int) -> None:
        """Move down by pixels, shifting what is painted already."""
        moved = self._places.scroll_by(pixels)
        if not moved:
            return
        self._travelled += moved
        if abs(moved) < self.viewport().height():
            self.viewport().scroll(0, -moved)
        else:
            self.viewport().update()
        self._follow_places()

    def place_row(self, row: int, y: int) -> None:
        """Move so that a row begins at a pixel of the viewport, as far as the ends allow."""
        self._travelled += self._places.top_of(row) - y
        self._places.place(row, y)
        self.viewport().update()
        self._follow_places()

    def heights_changed(self) -> None:
        """Take note that rows may be of other heights or numbers than before."""
        self._places.settle()
        self.updateGeometries()
        self.updateEditorGeometries()
        self.viewport().update()

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        rect = self.row_rect(index.row()) if index.isValid() else QRect()
        if rect.isNull() or self.isColumnHidden(index.column()):
            return QRect()
        rect.setLeft(self.columnViewportPosition(index.column()))
        rect.setWidth(self.columnWidth(index.column()))
        return rect

    @override
    def indexAt(self, pos: QPoint) -> QModelIndex:
        row, model = self._places.row_at(pos.y()), self._model()
        column = self.columnAt(pos.x())
        if model is None or row < 0 or column < 0:
            return QModelIndex()
        return model.index(row, column)

    @override
    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid() or not self._places.count:
            return
        row = index.row()
        y = self._wanted_top(row, hint)
        if y != self._places.top_of(row):
            self._move_to(row, y)

    def _wanted_top(self, row: int, hint: QAbstractItemView.ScrollHint) -> int:
        top, height = self._places.top_of(row), self._places.row_height(row)
        room, hints = self.viewport().height(), QAbstractItemView.ScrollHint
        if hint is hints.PositionAtTop:
            return 0
        if hint is hints.PositionAtBottom:
            return room - height
        if hint is hints.PositionAtCenter:
            return max(0, (room - height) // 2)
        if top >= 0 and top + height <= room:
            return top
        if height > room:
            is_filling = top <= 0 and top + height >= room
            return top if is_filling else 0
        return 0 if top < 0 else room - height

    def _move_to(self, row: int, y: int) -> None:
        distance = self._places.top_of(row) - y
        if abs(distance) < self.viewport().height():
            self.scroll_pixels(distance)
        else:
            self.place_row(row, y)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        model, selected = self._model(), self.selectionModel()
        if model is None or not self._places.count:
            return
        rows = [self._places.row_at(y) for y in (rect.top(), rect.bottom())]
        first, last = sorted(row if row >= 0 else self._places.count - 1 for row in rows)
        right = model.columnCount() - 1
        selected.select(QItemSelection(model.index(first, 0), model.index(last, right)), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, model = QRegion(), self._model()
        if model is None:
            return region
        for place in self._places.rows(0, self.viewport().height()):
            if selection.contains(model.index(place.row, 0)):
                region += QRect(0, place.top, self.viewport().width(), place.height)
        return region

    @override
    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    @override
    def verticalOffset(self) -> int:
        # Qt adds it to mouse positions, so that a drag goes on while the rows scroll.
        return self._travelled

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters start editing, and Qt would walk through all rows."""

    @override
    def updateGeometries(self) -> None:
        model = self._model()
        self._places.count = model.rowCount() if model is not None else 0
        self._adjusting = Adjusting.YES
        super().updateGeometries()
        self._places.view_height = self.viewport().height()
        self._places.settle()
        bar = self.verticalScrollBar()
        bar.setRange(0, self._places.bar_maximum)
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setSingleStep(WHEEL_STEP)
        bar.setValue(self._places.bar_value)
        self._adjusting = Adjusting.NO

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateEditorGeometries()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        value = self.verticalScrollBar().value()
        if self._adjusting is Adjusting.YES or value == self._places.bar_value:
            return
        self._travelled += value - self._places.bar_value
        self._places.go_to_bar_value(value)
        self.viewport().update()
        self.updateEditorGeometries()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        exact = event.pixelDelta().y()
        if exact:
            self.scroll_pixels(-exact)
        else:
            turned = self._wheel_rest + event.angleDelta().y() * WHEEL_STEP
            pixels = int(turned / _NOTCH)
            self._wheel_rest = turned - pixels * _NOTCH
            self.scroll_pixels(-pixels)
        event.accept()

    def _follow_places(self) -> None:
        self._adjusting = Adjusting.YES
        bar = self.verticalScrollBar()
        bar.setMaximum(self._places.bar_maximum)
        bar.setValue(self._places.bar_value)
        self._adjusting = Adjusting.NO
        self.updateEditorGeometries()

    def _follow_bar_action(self, action: int) -> None:
        page = max(WHEEL_STEP, self.viewport().height() - WHEEL_STEP)
        actions = QAbstractSlider.SliderAction
        steps = {
            actions.SliderSingleStepAdd.value: WHEEL_STEP,
            actions.SliderSingleStepSub.value: -WHEEL_STEP,
            actions.SliderPageStepAdd.value: page,
            actions.SliderPageStepSub.value: -page,
        }
        if action in steps:
            self.scroll_pixels(steps[action])
            self.verticalScrollBar().setSliderPosition(self._places.bar_value)
