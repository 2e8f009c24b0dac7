"""Candidates: the quantities of a text that one of the other text may agree with."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from workbench.language.numbers.agreement import LARGE, distance, may_share
from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading
from workbench.language.numbers.units import measure

_DEGREES = frozenset(("degree", "°C", "°F"))
_Place = TypeVar("_Place", int, tuple[int, int])
# Of very many equal ones the nearest are enough.
_MOST = 60


class Candidates:
    """The quantities of one text, found again by what they have in common with another one.

    A text of many numbers would otherwise be compared each with each.
    """

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._quantities = quantities
        # By reading, where it is found: the place of the quantity and that among its readings.
        self._by_reading: dict[Reading, list[tuple[int, int]]] = {}
        add = self._by_reading.setdefault
        for place, quantity in enumerate(quantities):
            for order, reading in enumerate(quantity.readings):
                add(reading, []).append((place, order))

    def same(self, quantity: Quantity, middle: int) -> list[tuple[int, float]]:
        """Give the places, in order, of those that say the same value, and how far-fetched it is.

        ``middle`` is the place about which they are looked for where there are very many.
        """
        found: dict[int, int] = {}
        for order, reading in enumerate(quantity.readings):
            for place, other in _around(self._by_reading.get(reading, ()), (middle, 0)):
                least = found.get(place)
                if (least is None or order + other < least) and may_share(
                    quantity, self._quantities[place], reading.scale
                ):
                    found[place] = order + other
        of = self._quantities
        return [(place, found[place] + distance(quantity, of[place])) for place in sorted(found)]

    def related(self, quantity: Quantity, middle: int) -> Sequence[int]:
        """Give the places, in order, of those that are this one converted, rounded or mistaken.

        Some of them may turn out not to be.
        """
        found: set[int] = set()
        unit = measure(quantity.unit)
        if quantity.unit:
            found.update(self._by_value.get(quantity.value, ()))
        if unit:
            found.update(self._by_scale.get(unit.scale, ()))
        if _is_warm(quantity):
            found.update(self._warm)
        if quantity.value >= LARGE:
            values, places = self._large
            # A little more than rounding may take away, 12 in 100.
            first = bisect_left(values, quantity.value * 7 // 8)
            last = bisect_right(values, quantity.value * 8 // 7 + 1)
            found.update(places[first:last])
        return _around(sorted(found), middle)

    @cached_property
    def _by_value(self) -> dict[Number, list[int]]:
        found: dict[Number, list[int]] = {}
        for place, quantity in enumerate(self._quantities):
            if quantity.unit:
                found.setdefault(quantity.value, []).append(place)
        return found

    @cached_property
    def _by_scale(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, quantity in enumerate(self._quantities):
            unit = measure(quantity.unit)
            # Durations have readings for what they convert to.
            if unit and unit.kind is not Kind.DURATION:
                found.setdefault(unit.scale, []).append(place)
        return found

    @cached_property
    def _warm(self) -> list[int]:
        return [place for place, quantity in enumerate(self._quantities) if _is_warm(quantity)]

    @cached_property
    def _large(self) -> tuple[list[Number], list[int]]:
        """The values of a thousand and more in order, and their places."""
        ordered = sorted(
            (quantity.value, place)
            for place, quantity in enumerate(self._quantities)
            if quantity.value >= LARGE and isinstance(quantity.value, int)
        )
        return [value for value, _ in ordered], [place for _, place in ordered]


def _is_warm(quantity: Quantity) -> bool:
    return quantity.unit in _DEGREES or quantity.kind is Kind.DECADE


def _around(ordered: Sequence[_Place], middle: _Place) -> Sequence[_Place]:
    """Give the places; of very many those around the middle."""
    if len(ordered) <= _MOST:
        return ordered
    first = max(0, bisect_left(ordered, middle) - _MOST // 2)
    return ordered[first : first + _MOST]
