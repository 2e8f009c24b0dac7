"""Candidates: the quantities of a text that one of the other text may agree with."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from workbench.language.numbers.agreement import LARGE
from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading
from workbench.language.numbers.units import measure

_DEGREES = frozenset(("degree", "°C", "°F"))
# Of very many equal ones the nearest are enough.
_MOST = 60


class Candidates:
    """The quantities of one text, found again by what they have in common with another one.

    A text of many numbers would otherwise be compared each with each.
    """

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._quantities = quantities
        self._by_reading: dict[Reading, list[int]] = {}
        for place, quantity in enumerate(quantities):
            for reading in quantity.readings:
                self._by_reading.setdefault(reading, []).append(place)

    def sharing(self, quantity: Quantity, middle: int) -> Iterable[int]:
        """Give the places, in order, of those with a reading of this one.

        ``middle`` is the place about which they are looked for where there are very many.
        """
        find = self._by_reading.get
        found = [places for reading in quantity.readings if (places := find(reading))]
        if len(found) == 1 and len(found[0]) <= _MOST:
            return found[0]
        return _nearest({place for places in found for place in places}, middle)

    def related(self, quantity: Quantity, middle: int) -> Iterable[int]:
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
        return _nearest(found, middle)

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


def _nearest(places: set[int], middle: int) -> list[int]:
    """Give the places in order; of very many those around the middle."""
    ordered = sorted(places)
    if len(ordered) <= _MOST:
        return ordered
    first = max(0, bisect_left(ordered, middle) - _MOST // 2)
    return ordered[first : first + _MOST]
