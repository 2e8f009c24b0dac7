"""Grid geometry: where rows of uneven height lie, measuring only those near the screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

# A row counts as this many steps of the scroll bar, whatever its height.
BAR_STEPS = 64
# Rows further than this from the screen are not measured but placed far off.
_NEAR = 60
_FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row and where it lies, in pixels below the upper edge of the view."""

    row: int
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


class GridGeometry:
    """The position of a view on ``count`` rows: the topmost row and how much of it is hidden.

    ``height_of`` gives the height of a row in pixels, at least 1; it is asked for rows on the
    screen, rows scrolled over and the last screenful only.
    """

    def __init__(self, height_of: Callable[[int], int]) -> None:
        self.row_height = height_of
        self.count = 0
        self.view_height = 0
        self.anchor = 0
        self.hidden = 0

    def rows(self, top: int, bottom: int) -> Iterator[PlacedRow]:
        """Give the rows that show anything between two pixels of the view."""
        y = -self.hidden
        for row in range(self.anchor, self.count):
            if y >= min(bottom, self.view_height):
                return
            height = self.row_height(row)
            if y + height > top:
                yield PlacedRow(row, y, height)
            y += height

    def is_near(self, row: int) -> bool:
        """Say whether a row is near enough to be measured."""
        return abs(row - self.anchor) <= _NEAR

    def top_of(self, row: int) -> int:
        """Give the upper edge of a row; far away, an estimate beyond a million pixels."""
        distance = row - self.anchor
        if not self.is_near(row):
            return (_FAR + abs(distance) * BAR_STEPS) * (1 if distance > 0 else -1)
        y = -self.hidden
        for passed in range(self.anchor, row):
            y += self.row_height(passed)
        for passed in range(row, self.anchor):
            y -= self.row_height(passed)
        return y

    def row_at(self, y: int) -> int:
        """Give the row at a pixel, -1 below the last one; understands ``top_of`` far away."""
        if not self.count:
            return -1
        if abs(y) >= _FAR:
            distance = (abs(y) - _FAR + BAR_STEPS // 2) // BAR_STEPS
            row = self.anchor + (distance if y > 0 else -distance)
            return max(0, min(row, self.count - 1))
        row, top = self.anchor, -self.hidden
        while y < top and row > 0:
            row -= 1
            top -= self.row_height(row)
        while row < self.count and y >= top + self.row_height(row):
            top += self.row_height(row)
            row += 1
        return row if row < self.count else -1

    def scroll_by(self, pixels: int) -> int:
        """Move the view down by pixels as far as it goes; give how far it went."""
        wanted = self.hidden + pixels
        short = self._settle(self.anchor, wanted)
        return pixels - short

    def place(self, row: int, y: int) -> None:
        """Move the view so that a row begins at a pixel, as far as the ends allow."""
        self._settle(max(0, min(row, self.count - 1)), -y)

    def settle(self) -> None:
        """Find a valid position again after the number or the heights of rows changed."""
        self.place(self.anchor, -self.hidden)

    @property
    def bar_value(self) -> int:
        """The position in steps of the scroll bar."""
        return self._bar_value_of(self.anchor, self.hidden)

    @property
    def bar_maximum(self) -> int:
        """The last position in steps of the scroll bar."""
        return self._bar_value_of(*self._last_position())

    def go_to_bar_value(self, value: int) -> None:
        """Take the position that the scroll bar says."""
        row, steps = divmod(max(0, value), BAR_STEPS)
        if value < self.bar_maximum:
            self._settle(row, steps * self.row_height(row) // BAR_STEPS)
        else:
            self.anchor, self.hidden = self._last_position()

    def _bar_value_of(self, row: int, hidden: int) -> int:
        if not self.count:
            return 0
        return row * BAR_STEPS + hidden * BAR_STEPS // self.row_height(row)

    def _settle(self, row: int, hidden: int) -> int:
        """Take the valid position nearest to one; give the pixels that were too many."""
        if not self.count:
            self.anchor = self.hidden = 0
            return hidden
        while hidden < 0 and row > 0:
            row -= 1
            hidden += self.row_height(row)
        while row < self.count - 1 and hidden >= self.row_height(row):
            hidden -= self.row_height(row)
            row += 1
        short = min(hidden, 0)
        hidden -= short
        last_row, last_hidden = self._last_position()
        if (row, hidden) > (last_row, last_hidden):
            between = sum(self.row_height(passed) for passed in range(last_row, row))
            short += between + hidden - last_hidden
            row, hidden = last_row, last_hidden
        self.anchor, self.hidden = row, hidden
        return short

    def _last_position(self) -> tuple[int, int]:
        row, room = self.count, self.view_height
        while row > 0 and room > 0:
            row -= 1
            room -= self.row_height(row)
        return row, max(0, -room)
