"""Score charts: what a scorecard counts as bars, drawn by pyqtgraph."""

import pyqtgraph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.gui.theme import Theme
from workbench.review.score_series import Series
from workbench.scoring.wording import number_text

_THICKNESS = 0.62
_LONGEST_LABEL = 34
_ROOM_FOR_VALUE = 1.15
_LEAST_ROWS = 2
# Pixels for each bar, and for the title and the axis.
_ROW, _AROUND = 28, 76
_STEPS = 6


class BarChart(pyqtgraph.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no stubs
    """Bars from top to bottom, each with its name on the left and its value at its end.

    It only shows: nothing in it moves or zooms, so that the wheel scrolls what it lies in.
    """

    def __init__(self, series: Series, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=theme.base)
        self.setAccessibleName(series.title)
        self.setAccessibleDescription(spoken(series))
        self._series = series
        self._dress(theme)
        self._draw(theme)

    @override
    def wheelEvent(self, ev: object) -> None:
        ev.ignore()  # type: ignore[attr-defined]  # an event of Qt's, which has no stub here

    def _dress(self, theme: Theme) -> None:
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        self.setMouseEnabled(x=False, y=False)
        plot.disableAutoRange()
        self.setFrameShape(self.Shape.NoFrame)
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setPen(QColor(theme.line))
            axis.setTextPen(QColor(theme.text))
            axis.setStyle(tickFont=self.font())
        self.setTitle(series_title(self._series), color=theme.text, size="11pt")

    def _draw(self, theme: Theme) -> None:
        bars, plot = self._series.bars, self.getPlotItem()
        rows = range(len(bars))
        values = [bar.value for bar in bars]
        item = pyqtgraph.BarGraphItem(
            x0=[min(0.0, value) for value in values],
            width=[abs(value) for value in values],
            y=list(rows),
            height=_THICKNESS,
            brush=QColor(theme.accent),
            pen=QColor(theme.accent),
        )
        plot.addItem(item)
        for row, bar in zip(rows, bars, strict=True):
            text = pyqtgraph.TextItem(number_text(bar.value), color=theme.text, anchor=(0, 0.5))
            text.setPos(max(0.0, bar.value), row)
            plot.addItem(text)
        ticks = [(row, shortened(bar.name)) for row, bar in zip(rows, bars, strict=True)]
        plot.getAxis("left").setTicks([ticks])
        if all(value == int(value) for value in values):
            plot.getAxis("bottom").setTickSpacing(*_whole_steps(max(map(abs, values))))
        plot.invertY(b=True)
        count = max(len(bars), _LEAST_ROWS)
        plot.setYRange(-0.6, count - 0.4, padding=0)
        self.setFixedHeight(_AROUND + _ROW * count)
        plot.setXRange(min(0.0, *values, 0.0), max(*values, 1e-9) * _ROOM_FOR_VALUE, padding=0)


def _whole_steps(most: float) -> tuple[int, int]:
    """Give how far ticks are apart on an axis of whole numbers: 1, 2, 5, 10, …; no half counts."""
    sizes = (digit * 10**power for power in range(12) for digit in (1, 2, 5))
    step = next(size for size in sizes if most / size <= _STEPS)
    return step, step


def series_title(series: Series) -> str:
    """Give what stands above a chart."""
    return f"{series.title} ({series.unit})" if series.unit else series.title


def shortened(name: str) -> str:
    """Give a name that leaves room for the bars."""
    return name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1] + "…"


def spoken(series: Series) -> str:
    """Give the values of a chart in words, for those who do not see it."""
    return "; ".join(f"{bar.name}: {number_text(bar.value)}" for bar in series.bars)
