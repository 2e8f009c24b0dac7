"""Matching: which quantities of two texts stand for each other, one to one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading, Strength
from workbench.language.numbers.units import compatible, convertible, measure

# Conversions are rounded in print: 5 miles for 8 km, 70 °F for 21 °C.
_CONVERTED = Fraction(6, 100)
_DEGREES = 1
_THOUSAND = 1000
# Up to here a word such as 两 or *second* may mean something else than its number.
_FEW = 10
# Beyond this a text is a list of numbers, and choices follow each other too deep.
_MOST_EDGES = 500
_MOST_CHOICES = 60
_WARMTH = frozenset(("degree", "°C"))
_FAHRENHEIT = Fraction(5, 9)
# Half of the last figure, and a little for what is cut instead of rounded.
_HALF = Fraction(55, 100)
_ROUNDED = Fraction(12, 100)


class Tie(Enum):
    """How two quantities go together."""

    SAME = "same"
    CONVERTED = "converted"
    ROUNDED = "rounded"
    MORE_EXACT = "more exact"
    OTHER_UNIT = "other unit"
    POINTS = "percentage points"


@dataclass(frozen=True, slots=True)
class Match:
    """A source and a target quantity, by their places, that stand for each other."""

    source: int
    target: int
    tie: Tie


@dataclass(frozen=True, slots=True)
class Matching:
    """The matches of two texts and the places of the quantities left over."""

    matches: tuple[Match, ...]
    source_left: tuple[int, ...]
    target_left: tuple[int, ...]


def match(source: Sequence[Quantity], target: Sequence[Quantity]) -> Matching:
    """Match the quantities of two texts, the plainest agreements first.

    As many as can be are matched: where two could take the same partner, the one that has
    another one takes that. Equal numbers in other units come last of all.
    """
    edges = _edges(source, target)
    ranked = sorted(edges, key=lambda edge: edges[edge][0])
    plain = [edge for edge in ranked if edges[edge][1] is not Tie.OTHER_UNIT]
    pairing = _Pairing(source, target)
    pairing.take(plain)
    if len(pairing.partner) < min(len(source), len(target)):
        if len(ranked) <= _MOST_EDGES:
            pairing.improve(plain)
        pairing.take(ranked)
    pairing.give_way()
    partner, taken = pairing.partner, pairing.taken
    return Matching(
        tuple(Match(i, j, edges[i, j][1]) for i, j in sorted(partner.items())),
        tuple(i for i in range(len(source)) if i not in partner),
        tuple(j for j in range(len(target)) if j not in taken),
    )


_Edges = dict[tuple[int, int], tuple[float, Tie]]


def _edges(source: Sequence[Quantity], target: Sequence[Quantity]) -> _Edges:
    """Give every pair that agrees; only those are tried that share a reading or may convert."""
    by_reading: dict[Reading, list[int]] = {}
    measured: list[int] = []
    for j, right in enumerate(target):
        for reading in right.readings:
            by_reading.setdefault(reading, []).append(j)
        if _may_be_related(right):
            measured.append(j)
    edges: _Edges = {}
    for i, left in enumerate(source):
        likely = set(measured) if measured and _may_be_related(left) else set()
        for reading in left.readings:
            likely.update(by_reading.get(reading, ()))
        for j in _nearest(likely, i * len(target) // len(source)):
            agreement = agree(left, target[j])
            if agreement:
                apart = abs(i * len(target) - j * len(source)) / (len(source) * len(target))
                edges[i, j] = (agreement[0] + apart, agreement[1])
    return edges


def _nearest(places: set[int], middle: int) -> list[int]:
    """Give the places in order; of very many those around the middle."""
    ordered = sorted(places)
    if len(ordered) <= _MOST_CHOICES:
        return ordered
    first = max(0, bisect_left(ordered, middle) - _MOST_CHOICES // 2)
    return ordered[first : first + _MOST_CHOICES]


def _may_be_related(quantity: Quantity) -> bool:
    """Say whether a quantity may agree with one of another value: converted or rounded."""
    return bool(quantity.unit) or quantity.value >= _THOUSAND or quantity.kind is Kind.DECADE


class _Pairing:
    """Partners found so far, from both sides."""

    def __init__(self, source: Sequence[Quantity], target: Sequence[Quantity]) -> None:
        self.source = source
        self.target = target
        self.partner: dict[int, int] = {}
        self.taken: dict[int, int] = {}
        self.ways: dict[int, list[int]] = {}

    def take(self, ranked: Sequence[tuple[int, int]]) -> None:
        """Pair what is free, in the order given."""
        for i, j in ranked:
            if i not in self.partner and j not in self.taken:
                self.partner[i], self.taken[j] = j, i

    def improve(self, edges: Sequence[tuple[int, int]]) -> None:
        """Pair what is left by moving others to their second choice (Kuhn's algorithm)."""
        for i, j in edges:
            self.ways.setdefault(i, []).append(j)
        for i, quantity in enumerate(self.source):
            if quantity.strength and i not in self.partner:
                self._place(i, set())
        if any(q.strength and j not in self.taken for j, q in enumerate(self.target)):
            for i in range(len(self.source)):
                if i not in self.partner:
                    self._place(i, set())

    def _place(self, i: int, seen: set[int]) -> bool:
        for j in self.ways.get(i, ()):
            if j in seen:
                continue
            seen.add(j)
            if j not in self.taken or self._place(self.taken[j], seen):
                self.partner[i], self.taken[j] = j, i
                return True
        return False

    def give_way(self) -> None:
        """Undo a match with a FREE word where a number of the same kind is left beside it.

        *second* may be 再次, but not while 第五 stands in the text and answers to nothing.
        """
        for i, j in list(self.partner.items()):
            one, other = self.source[i], self.target[j]
            if other.strength is Strength.FREE and one.strength >= Strength.SMALL:
                surplus = self._loose_targets(one.kind) - self._loose_sources(one.kind)
            elif one.strength is Strength.FREE and other.strength >= Strength.SMALL:
                surplus = self._loose_sources(other.kind) - self._loose_targets(other.kind)
            else:
                continue
            if surplus > 0:
                del self.partner[i], self.taken[j]

    def _loose_sources(self, kind: Kind) -> int:
        return sum(_is_small(q, kind) for i, q in enumerate(self.source) if i not in self.partner)

    def _loose_targets(self, kind: Kind) -> int:
        return sum(_is_small(q, kind) for j, q in enumerate(self.target) if j not in self.taken)


def _is_small(quantity: Quantity, kind: Kind) -> bool:
    return quantity.kind is kind and Strength.WEAK <= quantity.strength <= Strength.SMALL


def agree(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    """Give how far-fetched it is that both mean the same (0: not at all), or None if they don't.

    Values are compared in every way that both can be taken; a unit named on both sides must be
    the same, or another of the same kind with the value converted.
    """
    one, other = left.readings, right.readings
    same_unit = left.unit == right.unit or compatible(left.unit, right.unit)
    shared = [
        place + other.index(reading)
        for place, reading in enumerate(one)
        if reading in other and _may_share(left, right, reading.scale, same_unit=same_unit)
    ]
    if shared:
        return min(shared) + _distance(left, right), Tie.SAME
    return _related(left, right, same_unit=same_unit)


def _related(left: Quantity, right: Quantity, *, same_unit: bool) -> tuple[float, Tie] | None:
    """Give the tie of two that are no equal values: another unit, or rounded."""
    if left.kind is not right.kind and {left.kind, right.kind} == {Kind.PERCENT, Kind.POINTS}:
        return (25, Tie.POINTS) if left.value == right.value else None
    if left.unit and right.unit and not same_unit:
        return _other_unit(left, right)
    if right.unit in _WARMTH or left.unit in _WARMTH:
        warm = _is_warmth(left, right) or _is_warmth(right, left)
        return (12, Tie.CONVERTED) if warm else None
    if left.value >= _THOUSAND and right.value >= _THOUSAND:
        if _is_rounded(left, right):
            return 20, Tie.ROUNDED
        if _is_rounded(right, left):
            return 20, Tie.MORE_EXACT
    return None


def _may_share(left: Quantity, right: Quantity, scale: str, *, same_unit: bool) -> bool:
    """Say whether two quantities may be taken on a scale together.

    Durations are converted between named units only. Of plain numbers, times of day agree by the
    clock alone; a part of a score needs a number, not an article; 两 and *both* are never
    ordinals; a multiple is never the ordinal of its number.
    """
    if scale in {"s", "month"}:
        return bool(left.unit and right.unit) and left.unit != right.unit
    if scale:
        return True
    if not same_unit:
        return False
    if left.kind is right.kind:
        return left.kind is not Kind.TIME
    return _kinds_may_share(left, right)


def _kinds_may_share(left: Quantity, right: Quantity) -> bool:
    weakest = min(left.strength, right.strength)
    if left.kind is Kind.SCORE or right.kind is Kind.SCORE:
        return weakest > Strength.FAINT
    if left.kind is Kind.ORDINAL or right.kind is Kind.ORDINAL:
        loose = weakest <= Strength.FAINT or Kind.MULTIPLE in {left.kind, right.kind}
        return not loose or left.value == 1 or left.value > _FEW
    return True


def _distance(left: Quantity, right: Quantity) -> float:
    cost = 0.0 if left.kind is right.kind else 1.5
    if cost and Kind.ORDINAL in {left.kind, right.kind}:
        cost = 5
    if left.unit != right.unit:
        cost += 1
    weakest = min(left.strength, right.strength)
    if weakest <= Strength.FAINT:
        cost += 4 if weakest is Strength.FREE else 2
    return cost


def _other_unit(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    if convertible(left.unit, right.unit) and (_converts(left, right) or _converts(right, left)):
        return 10, Tie.CONVERTED
    if left.value == right.value and left.kind is right.kind:
        return 30, Tie.OTHER_UNIT
    return None


def _converts(exact: Quantity, near: Quantity) -> bool:
    """Say whether a measure is another one in its own unit, within what print rounds off."""
    size, unit = measure(exact.unit), measure(near.unit)
    if not size or not unit:
        return (
            exact.unit == "°F" and abs(near.value - (exact.value - 32) * _FAHRENHEIT) <= _DEGREES
        )
    if size.scale in {"s", "month"}:
        return False
    value = Fraction(exact.value * size.factor) / unit.factor
    return abs(value - near.value) <= max(_CONVERTED * value, _last_place(near.value) * _HALF)


def _last_place(value: Number) -> Fraction:
    """Give the size of the last figure that is written: 1 for 27, 0.1 for 1.3."""
    if isinstance(value, int):
        return Fraction(1)
    return Fraction(1, 10) if value.denominator in {2, 5, 10} else Fraction(1, 100)


def _is_warmth(warm: Quantity, celsius: Quantity) -> bool:
    """Say whether degrees that American English leaves without a scale are the other's Celsius.

    *80 degrees* and *the 80s* are Fahrenheit there; 60 or more, so that no slip of a figure in
    Celsius can look like it. A difference of degrees converts without the 32.
    """
    if celsius.unit not in {"degree", "°C"}:
        return False
    if warm.kind is Kind.DECADE and warm.value < 100:
        return -1 <= celsius.value - (warm.value - 32) * _FAHRENHEIT <= 6
    if warm.unit not in {"degree", "°F"}:
        return False
    if warm.value >= 60 and abs(celsius.value - (warm.value - 32) * _FAHRENHEIT) <= _DEGREES:
        return True
    return celsius.unit == "°C" and abs(celsius.value - warm.value * _FAHRENHEIT) <= _DEGREES


def _is_rounded(exact: Quantity, rounded: Quantity) -> bool:
    """Say whether a number of over a thousand is given in fewer figures.

    Either the text says so (over 210,000) or the value is exactly what rounding gives.
    """
    value, near = exact.value, rounded.value
    if value < 1000 or exact.kind is Kind.YEAR or value == near or not near:
        return False
    if exact.kind is not rounded.kind and Kind.CARDINAL not in {exact.kind, rounded.kind}:
        return False
    if not isinstance(value, int) or not isinstance(near, int):
        return False
    figures = len(str(near).rstrip("0"))
    if figures >= len(str(value).rstrip("0")) or not compatible(exact.unit, rounded.unit):
        return False
    if rounded.qualifier:
        return abs(value - near) < _ROUNDED * value
    last_place = 10 ** (len(str(near)) - figures)
    return figures > 1 and abs(value - near) * 2 <= last_place
