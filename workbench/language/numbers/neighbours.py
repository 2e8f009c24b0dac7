"""Neighbours: what two numbers beside each other tell about one another."""

import re
from dataclasses import replace
from fractions import Fraction

from workbench.language.numbers.lexicon import decade_readings
from workbench.language.numbers.quantities import Kind, Quantity, Strength, simplest
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import UNITS, readings_in, share
from workbench.model.segments import Span

_FAR = 13
_WIDEST = 100
_SUBUNITS = {"ft": ("in", 12), "m": ("cm", 100)}
# Units that are written between the whole and its decimals: 1米98, 10秒72.
_DECIMAL_AFTER = frozenset(("m", "second", "km"))
_POWERS = (100, 1000, 10**4, 10**6, 10**8, 10**9, 10**12)


def join(found: list[Quantity], text: str, between: re.Pattern[str]) -> None:
    """Let ranges share the unit that is written once, and decades their century, in place.

    ``between`` matches what may stand between the two ends of a range.
    """
    for place in range(len(found) - 2, -1, -1):
        left, right = found[place], found[place + 1]
        gap = right.span.start - left.span.end
        if not 0 <= gap < _FAR:
            continue
        if left.unit and gap < 3 and _is_smaller(left.unit, right):
            found[place : place + 2] = [_composed(left, right)]
        elif not gap and left.unit in _DECIMAL_AFTER and _is_bare(right, text):
            found[place : place + 2] = [_with_decimals(left, right)]
        elif _are_decade_and_century(left, right):
            found[place : place + 2] = [_decade_of_century(left, right)]
        elif (
            left.kind in {Kind.CARDINAL, Kind.SCORE}
            and not left.unit
            and (left.kind is Kind.CARDINAL or right.unit)
            and between.fullmatch(text, left.span.end, right.span.start)
        ):
            found[place] = _like(left, right)


def loosen(
    found: list[Quantity], text: str, out_of: re.Pattern[str], one_in: re.Pattern[str]
) -> None:
    """Let *four from four* mean all of them and *one in four* a quarter. In place."""
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if left.readings == right.readings and out_of.fullmatch(
            text, left.span.end, right.span.start
        ):
            found[place] = replace(left, strength=Strength.FREE)
            found[place + 1] = replace(right, strength=Strength.FREE)
        elif _is_share(left, right) and (
            out_of.fullmatch(text, left.span.end, right.span.start)
            or (left.value == 1 and one_in.fullmatch(text, left.span.end, right.span.start))
        ):
            part = share(simplest(Fraction(left.value) / right.value))
            if text[left.span.end : right.span.start].split(maxsplit=1)[0] == "in":
                found[place] = replace(left, strength=Strength.FAINT)
            found[place + 1] = replace(right, readings=(*right.readings, *part))


def _is_share(left: Quantity, right: Quantity) -> bool:
    return (
        left.kind is right.kind is Kind.CARDINAL
        and not right.unit
        and 0 < left.value < right.value
        and (right.value <= _WIDEST or right.value in _POWERS)
    )


def _like(left: Quantity, right: Quantity) -> Quantity:
    """Give the left end of a range the unit and the scale of the right one, as a further way."""
    kind, readings = readings_in(left.value, right.unit)
    extra = tuple(r for r in readings if r not in left.readings)
    if left.value < 1000 and isinstance(right.value, int):
        for power in _POWERS:
            if right.value % power == 0:
                extra += readings_in(left.value * power, right.unit)[1]
    if right.kind is Kind.TIME and left.value <= 12:
        extra += clock_readings(int(left.value), 0)
    kept = kind if kind is not Kind.CARDINAL else left.kind
    return replace(left, readings=(*left.readings, *extra), unit=right.unit, kind=kept)


def _is_smaller(unit: str, right: Quantity) -> bool:
    """Say whether feet are followed by inches, or metres by centimetres: one length."""
    if right.value >= _SUBUNITS.get(unit, ("", 0))[1] or right.kind is Kind.PERCENT:
        return False
    return right.unit == _SUBUNITS[unit][0] or (not right.unit and unit == "ft")


def _is_bare(right: Quantity, text: str) -> bool:
    """Say whether a number is one or two figures that nothing follows."""
    digits = right.span.quote(text)
    return not right.unit and digits.isdigit() and len(digits) < 3


def _with_decimals(left: Quantity, right: Quantity) -> Quantity:
    digits = right.span.end - right.span.start
    value = simplest(left.value + Fraction(int(right.value), 10**digits))
    return replace(
        left,
        span=Span(left.span.start, right.span.end),
        value=value,
        strength=Strength.STRONG,
        readings=readings_in(value, left.unit)[1],
    )


def _are_decade_and_century(left: Quantity, right: Quantity) -> bool:
    """Say whether a decade is told by its century; one like *2000s* or 本世纪初 stands alone."""
    if {left.kind, right.kind} != {Kind.DECADE, Kind.CENTURY}:
        return False
    decade = left if left.kind is Kind.DECADE else right
    return decade.value < _WIDEST


def _composed(left: Quantity, right: Quantity) -> Quantity:
    unit = right.unit or _SUBUNITS[left.unit][0]
    whole, small = UNITS[left.unit], UNITS[unit]
    value = simplest(left.value + Fraction(right.value * small.factor) / whole.factor)
    return replace(
        left,
        span=Span(left.span.start, right.span.end),
        value=value,
        strength=Strength.STRONG,
        readings=readings_in(value, left.unit)[1],
    )


def _decade_of_century(left: Quantity, right: Quantity) -> Quantity:
    decade, century = (left, right) if left.kind is Kind.DECADE else (right, left)
    value = simplest((century.value - 1) * 100 + decade.value % 100)
    return replace(
        decade,
        span=Span(left.span.start, right.span.end),
        value=value,
        readings=decade_readings(int(value)),
    )
