"""Agreement: whether two quantities mean the same, and how far-fetched that is."""

from enum import Enum
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Quantity, Strength
from workbench.language.numbers.units import compatible, convertible, measure

# Conversions are rounded in print: 5 miles for 8 km, 70 °F for 21 °C.
_CONVERTED = Fraction(6, 100)
# Who gives three figures has reckoned.
_FINE = 3
_FINELY = Fraction(2, 100)
_DEGREES = 1
LARGE = 1000
# Up to here a word such as 两 or *second* may mean something else than its number.
_FEW = 10
_WARMTH = frozenset(("degree", "°C"))
_FAHRENHEIT = Fraction(5, 9)
# Half of the last figure, and a little for what is cut instead of rounded.
_HALF = Fraction(55, 100)
_ROUNDED = Fraction(12, 100)
_FIGURES = 3
# Up to here one figure is not rounded off without a word: 3,650, 3,600.
_MANY = 10**5
# What is never rounded: names and places in time.
_EXACT = frozenset((Kind.YEAR, Kind.TIME, Kind.CODE, Kind.ORDINAL, Kind.DECADE, Kind.SCORE))
_DURATIONS = frozenset(("s", "month"))
# A member costs several times a plain name in Python 3.11.
_TIME, _SCORE, _ORDINAL, _MULTIPLE = Kind.TIME, Kind.SCORE, Kind.ORDINAL, Kind.MULTIPLE
_FREE, _FAINT = Strength.FREE, Strength.FAINT
# What a match of other values costs at least: a conversion.
FAR_FETCHED = 10


class Tie(Enum):
    """How two quantities go together."""

    SAME = "same"
    CONVERTED = "converted"
    ROUNDED = "rounded"
    MORE_EXACT = "more exact"
    OTHER_UNIT = "other unit"
    POINTS = "percentage points"


def may_be_related(quantity: Quantity) -> bool:
    """Say whether a quantity may go together with one of another value."""
    return bool(quantity.unit) or quantity.value >= LARGE or quantity.kind is Kind.DECADE


def related(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    """Give the tie of two that are no equal values, with its cost: another unit, or rounded."""
    if left.kind is not right.kind and {left.kind, right.kind} == {Kind.PERCENT, Kind.POINTS}:
        return (25, Tie.POINTS) if left.value == right.value else None
    if left.unit and right.unit and not compatible(left.unit, right.unit):
        return _other_unit(left, right)
    if right.unit in _WARMTH or left.unit in _WARMTH:
        warm = _is_warmth(left, right) or _is_warmth(right, left)
        return (12, Tie.CONVERTED) if warm else None
    if left.value >= LARGE and right.value >= LARGE:
        if _is_rounded(left, right):
            return 20, Tie.ROUNDED
        if _is_rounded(right, left):
            return 20, Tie.MORE_EXACT
    return None


def may_share(left: Quantity, right: Quantity, scale: str) -> bool:
    """Say whether two quantities with a value in common on a scale may be taken on it.

    A unit named on both sides must be the same. Durations are converted between named units only.
    Of plain numbers, times of day agree by the clock alone; a part of a score needs a number, not
    an article; 两 and *both* are never ordinals; a multiple is never the ordinal of its number.
    """
    if scale:
        if scale not in _DURATIONS:
            return True
        return bool(left.unit and right.unit) and left.unit != right.unit
    if left.unit != right.unit and not compatible(left.unit, right.unit):
        return False
    if left.kind is right.kind:
        return left.kind is not _TIME
    return _kinds_may_share(left, right)


def _kinds_may_share(left: Quantity, right: Quantity) -> bool:
    kinds = left.kind, right.kind
    if _SCORE in kinds:
        # *Goalless* is a score, and *one-nil*; *a* and 一 are none.
        weakest = min(left.strength, right.strength)
        return weakest > _FAINT or left.value < weakest + 1
    if _ORDINAL in kinds:
        loose = min(left.strength, right.strength) <= _FAINT or _MULTIPLE in kinds
        return not loose or left.value == 1 or left.value > _FEW
    return True


def distance(left: Quantity, right: Quantity) -> float:
    """Give how far-fetched it is that two with a value in common mean the same (0: not at all)."""
    cost = 0.0
    if left.kind is not right.kind:
        cost = 5 if left.kind is _ORDINAL or right.kind is _ORDINAL else 1.5
    if left.unit != right.unit:
        cost += 1
    weakest = min(left.strength, right.strength)
    if weakest <= _FAINT:
        cost += 4 if weakest is _FREE else 2
    return cost


def _other_unit(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    if convertible(left.unit, right.unit):
        ways = (_converts(left, right), _converts(right, left))
        # Either side may be the one that was reckoned: 2 pounds are 900 grams, not 970.
        if all(ways) or (any(ways) and "°F" in {left.unit, right.unit}):
            return FAR_FETCHED, Tie.CONVERTED
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
    part = _CONVERTED if _figures(near.value) < _FINE else _FINELY
    return abs(value - near.value) <= max(part * value, _last_place(near.value) * _HALF)


def _figures(value: Number) -> int:
    """Count the figures that are not the zeros of a round number."""
    if isinstance(value, int):
        return len(str(value).rstrip("0"))
    return len(str(value.numerator * 1000 // value.denominator).rstrip("0"))


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
    difference = celsius.unit == "°C" and warm.value < 60
    return difference and abs(celsius.value - warm.value * _FAHRENHEIT) <= _DEGREES


def _is_rounded(exact: Quantity, rounded: Quantity) -> bool:
    """Say whether a number of over a thousand is given in fewer figures.

    Either the text says so (over 210,000) or the value is exactly what rounding gives.
    """
    value, near = exact.value, rounded.value
    kinds = {exact.kind, rounded.kind}
    named = exact.kind in _EXACT or (len(kinds) > 1 and Kind.CARDINAL not in kinds)
    if value < 1000 or named or value == near or not near:
        return False
    if not isinstance(value, int) or not isinstance(near, int):
        return False
    figures = len(str(near).rstrip("0"))
    if figures >= len(str(value).rstrip("0")) or not compatible(exact.unit, rounded.unit):
        return False
    if rounded.qualifier:
        return abs(value - near) < _ROUNDED * value
    # Nobody rounds off one figure of five.
    lost = len(str(value).rstrip("0")) - figures
    last_place = 10 ** (len(str(near)) - figures)
    enough = lost > 1 or value >= _MANY
    return enough and 1 < figures < _FIGURES + lost and abs(value - near) * 2 <= last_place
