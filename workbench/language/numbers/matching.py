"""Matching: which quantities of two texts stand for each other, one to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Quantity, Strength
from workbench.language.numbers.units import UNITS, compatible, convertible

# Conversions are rounded in print: 5 miles for 8 km, 70 °F for 21 °C.
_CONVERTED = Fraction(6, 100)
_DEGREES = 1
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
    another one takes that.
    """
    edges = _edges(source, target)
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    ranked = sorted(edges, key=lambda edge: edges[edge][0])
    plain = [edge for edge in ranked if edges[edge][1] is not Tie.OTHER_UNIT]
    _take(plain, partner, taken)
    if len(partner) < min(len(source), len(target)):
        _augment(source, target, plain, (partner, taken))
        _take(ranked, partner, taken)
    _give_way(source, target, edges, (partner, taken))
    matches = tuple(Match(i, j, edges[i, j][1]) for i, j in sorted(partner.items()))
    return Matching(
        matches,
        tuple(i for i in range(len(source)) if i not in partner),
        tuple(j for j in range(len(target)) if j not in taken),
    )


_Edges = dict[tuple[int, int], tuple[float, Tie]]


def _edges(source: Sequence[Quantity], target: Sequence[Quantity]) -> _Edges:
    edges: _Edges = {}
    for i, left in enumerate(source):
        for j, right in enumerate(target):
            agreement = agree(left, right)
            if agreement:
                apart = abs(i * len(target) - j * len(source)) / (len(source) * len(target))
                edges[i, j] = (agreement[0] + apart, agreement[1])
    return edges


def _take(
    ranked: Sequence[tuple[int, int]], partner: dict[int, int], taken: dict[int, int]
) -> None:
    for i, j in ranked:
        if i not in partner and j not in taken:
            partner[i], taken[j] = j, i


def _augment(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    edges: Sequence[tuple[int, int]],
    pairing: tuple[dict[int, int], dict[int, int]],
) -> None:
    """Match what is left by moving others to their second choice (Kuhn's algorithm)."""
    partner, taken = pairing
    ways: dict[int, list[int]] = {}
    for i, j in edges:
        ways.setdefault(i, []).append(j)

    def place(i: int, seen: set[int]) -> bool:
        for j in ways.get(i, ()):
            if j in seen:
                continue
            seen.add(j)
            if j not in taken or place(taken[j], seen):
                partner[i], taken[j] = j, i
                return True
        return False

    for i, quantity in enumerate(source):
        if quantity.strength and i not in partner:
            place(i, set())
    if any(quantity.strength and j not in taken for j, quantity in enumerate(target)):
        for i in range(len(source)):
            if i not in partner:
                place(i, set())


def _give_way(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    edges: _Edges,
    pairing: tuple[dict[int, int], dict[int, int]],
) -> None:
    """Undo a match with a FREE word where a number of the same kind is left beside it.

    *second* may be 再次, but not while 第五 stands in the text and answers to nothing.
    """
    partner, taken = pairing
    for i, j in list(partner.items()):
        one, other = source[i], target[j]
        if other.strength is Strength.FREE and one.strength >= Strength.SMALL:
            rivals = [q for k, q in enumerate(target) if k not in taken]
            waiting = [q for k, q in enumerate(source) if k not in partner]
        elif one.strength is Strength.FREE and other.strength >= Strength.SMALL:
            one = other
            rivals = [q for k, q in enumerate(source) if k not in partner]
            waiting = [q for k, q in enumerate(target) if k not in taken]
        else:
            continue
        if _small_ones(rivals, one.kind) > _small_ones(waiting, one.kind):
            del partner[i], taken[j]


def _small_ones(quantities: Sequence[Quantity], kind: Kind) -> int:
    return sum(
        q.kind is kind and Strength.WEAK <= q.strength <= Strength.SMALL for q in quantities
    )


def agree(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    """Give how far-fetched it is that both mean the same (0: not at all), or None if they don't.

    Values are compared in every way that both can be taken; a unit named on both sides must be
    the same, or another of the same kind with the value converted.
    """
    best: float | None = None
    named = bool(left.unit and right.unit)
    same_unit = compatible(left.unit, right.unit)
    for a, reading in enumerate(left.readings):
        for b, other in enumerate(right.readings):
            if reading != other or not _may_share(left, right, reading.scale):
                continue
            if reading.scale in {"s", "month"}:
                if not named or left.unit == right.unit:
                    continue
            elif not reading.scale and not same_unit:
                continue
            cost = a + b + _distance(left, right)
            best = cost if best is None else min(best, cost)
    if best is not None:
        return best, Tie.SAME
    if named and not same_unit and Kind.POINTS not in {left.kind, right.kind}:
        return _other_unit(left, right)
    if _is_warmth(left, right) or _is_warmth(right, left):
        return 12, Tie.CONVERTED
    if {left.kind, right.kind} == {Kind.PERCENT, Kind.POINTS} and left.value == right.value:
        return 25, Tie.POINTS
    if _is_rounded(left, right):
        return 20, Tie.ROUNDED
    if _is_rounded(right, left):
        return 20, Tie.MORE_EXACT
    return None


def _may_share(left: Quantity, right: Quantity, scale: str) -> bool:
    """Say whether two quantities may be taken on a scale together.

    Times of day agree by the clock only; a part of a score needs a number, not an article; 两 and
    *both* are never ordinals; a multiple is never the ordinal of its number.
    """
    if scale:
        return True
    kinds = {left.kind, right.kind}
    if left.kind is right.kind:
        return left.kind is not Kind.TIME
    weakest = min(left.strength, right.strength)
    if Kind.SCORE in kinds and weakest <= Strength.FAINT:
        return False
    if Kind.ORDINAL in kinds and (weakest <= Strength.FAINT or Kind.MULTIPLE in kinds):
        return left.value == 1
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
    size, unit = UNITS.get(exact.unit), UNITS.get(near.unit)
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
