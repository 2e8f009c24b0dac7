"""Neighbours: what two numbers beside each other tell about one another."""

import re
from fractions import Fraction

from workbench.language.numbers.lexicon import decade_readings
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    simplest,
)
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import UNITS, readings_in, share
from workbench.model.segments import Span

_FAR = 13
_WIDEST = 100
_BESIDE = 3
_GREAT = 10**8
_NUMERALS = frozenset("一二三四五六七八九")
_NOTHING = re.compile("[，。、；！？）)的左以高长長宽寬深厚,.]|$")
_MYRIAD = 10**4
_SUBUNITS = {"ft": ("in", 12), "m": ("cm", 100)}
# Units that are written between the whole and its decimals: 1米98, 10秒72.
_DECIMAL_AFTER = frozenset(("m", "second", "km"))
_LARGE = (10**12, 10**9, 10**6)
_AND = " and "
_ADDED = frozenset((_AND, " and a ", " und ", " et ", " y ", " и ", "又", "と", "また"))
# Parts of a coin, by how many make one; what they are parts of.
_CHANGE = {"¢": 100, "jiao": 10}
_CENTS_AFTER = frozenset(
    ("$", "USD", "EUR", "元", "CNY", "AUD", "CAD", "pound", "GBP", "JPY", "RUB")
)
# 块 counts yuan only where their parts follow.
_PIECES = frozenset("块塊")
_TENTHS = frozenset("成割")
_PERIODS = frozenset((Kind.DECADE, Kind.CENTURY))
_PLAIN = frozenset((Kind.CARDINAL, Kind.SCORE))
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
        whole = _as_one(left, right, text, gap)
        if whole:
            found[place : place + 2] = [whole]
        elif right.kind in _PERIODS and _are_decade_and_century(left, right):
            century = left if left.kind is Kind.CENTURY else None
            found[place : place + 2] = [_decade_of_century(left, right)]
            if century and place + 1 < len(found) and _is_next_decade(found, place):
                found[place + 1] = _in_century(found[place + 1], century)
        elif _may_begin_range(left, right) and between.fullmatch(
            text, left.span.end, right.span.start
        ):
            found[place] = _like(left, right, _ends_in_tenths(right, text))


def _as_one(left: Quantity, right: Quantity, text: str, gap: int) -> Quantity | None:
    """Give what two numbers are together: feet and inches, coins, 6조 6000억, 5 ¼, 10秒72."""
    if left.unit and (gap < 3 or gap == len(_AND)) and _is_smaller(left.unit, right):
        return _composed(left, right)
    pieces = gap == 1 and text[left.span.end] in _PIECES
    if (pieces or left.unit in _CENTS_AFTER) and _is_change(left, right, text):
        return _with_change(left, right)
    if left.value >= _GREAT and _goes_on(left, right, gap):
        return _summed(left, right)
    if right.value < 1 and _is_mixed(left, right, text):
        return _mixed(left, right)
    if not gap and left.unit in _DECIMAL_AFTER and _is_bare(right, text):
        return _with_decimals(left, right)
    return None


def _may_begin_range(left: Quantity, right: Quantity) -> bool:
    if left.unit or left.kind not in _PLAIN:
        return False
    return left.kind is Kind.CARDINAL or bool(right.unit) or right.kind is Kind.MONTH


def loosen(
    found: list[Quantity], text: str, out_of: re.Pattern[str], one_in: re.Pattern[str]
) -> None:
    """Let *four from four* mean all of them and *one in four* a quarter. In place."""
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if left.readings == right.readings and out_of.fullmatch(
            text, left.span.end, right.span.start
        ):
            found[place] = left._replace(strength=Strength.FREE)
            found[place + 1] = right._replace(strength=Strength.FREE)
        elif _is_share(left, right) and (
            out_of.fullmatch(text, left.span.end, right.span.start)
            or (left.value == 1 and one_in.fullmatch(text, left.span.end, right.span.start))
        ):
            part = share(simplest(Fraction(left.value) / right.value))
            if right.value <= _WIDEST and text[left.span.end + 1 : right.span.start].startswith(
                "in"
            ):
                found[place] = left._replace(strength=Strength.FAINT)
            found[place + 1] = right._replace(readings=(*right.readings, *part))


def _is_share(left: Quantity, right: Quantity) -> bool:
    return (
        left.kind is right.kind is Kind.CARDINAL
        and not right.unit
        and 0 < left.value < right.value
    )


def _ends_in_tenths(quantity: Quantity, text: str) -> int:
    """Give ten where a share is told in tenths (三到四成), else one."""
    return 10 if text[quantity.span.end - 1] in _TENTHS else 1


def _like(left: Quantity, right: Quantity, parts: int) -> Quantity:
    """Give the left end of a range the unit and the scale of the right one, as a further way.

    ``parts`` is how much one of the right one's unit is of what it is read in.
    """
    if right.kind is Kind.MONTH and left.value <= 12:
        month = (Reading("M", left.value), *left.readings)
        return left._replace(readings=month, kind=Kind.MONTH, strength=right.strength)
    kind, readings = readings_in(left.value * parts, right.unit)
    if parts > 1:
        left = left._replace(value=left.value * parts, strength=right.strength)
    extra = tuple(r for r in readings if r not in left.readings)
    if left.value < 1000 and isinstance(right.value, int):
        for power in _POWERS:
            if right.value % power == 0:
                extra += readings_in(left.value * power, right.unit)[1]
    if right.kind is Kind.TIME and left.value <= 12:
        extra += clock_readings(int(left.value), 0)
    kept = kind if kind is not Kind.CARDINAL else left.kind
    return left._replace(readings=(*left.readings, *extra), unit=right.unit, kind=kept)


def _is_smaller(unit: str, right: Quantity) -> bool:
    """Say whether feet are followed by inches, or metres by centimetres: one length."""
    if right.value >= _SUBUNITS.get(unit, ("", 0))[1] or right.kind is Kind.PERCENT:
        return False
    return right.unit == _SUBUNITS[unit][0] or (not right.unit and unit == "ft")


def _is_bare(right: Quantity, text: str) -> bool:
    """Say whether a number is one or two figures that nothing follows; 一米二 is 1.2 m."""
    digits = right.span.quote(text)
    if digits[0] in _NUMERALS and len(digits) < 3:
        return not right.unit and _NOTHING.match(text, right.span.end) is not None
    is_short = len(digits) == 2 or (len(digits) == 1 and text[right.span.start - 1] > "一")
    return not right.unit and digits.isdigit() and is_short


def _is_change(left: Quantity, right: Quantity, text: str) -> bool:
    """Say whether cents follow what they are a part of: 3 dollars 50 cents, 五元三角, 五块三毛."""
    gap = text[left.span.end : right.span.start]
    if gap in _PIECES:
        # 五块五 is 5.5 yuan, 五块三毛 5.3; 五块三层板 are boards.
        single = right.span.end - right.span.start == 1 and not right.unit
        bare = right.strength <= Strength.FAINT or _NOTHING.match(text, right.span.end)
        return right.unit == "jiao" or bool(single and bare)
    return right.unit in _CHANGE and 0 < right.value < _WIDEST and gap in {"", " ", _AND, "又"}


def _with_change(left: Quantity, right: Quantity) -> Quantity:
    value = simplest(left.value + Fraction(right.value) / _CHANGE[right.unit or "jiao"])
    span = Span(left.span.start, right.span.end)
    kind, readings = readings_in(value, left.unit or "元")
    return Quantity(
        span, value, kind, Strength.STRONG, left.unit or "元", left.qualifier, readings
    )


def _goes_on(left: Quantity, right: Quantity, gap: int) -> bool:
    """Say whether a smaller round number adds to a larger one: 6조 6000억."""
    plain = left.kind is Kind.CARDINAL and not left.unit
    return plain and gap < 2 and right.value >= _MYRIAD and not (
        right.value % _MYRIAD or left.value % 10 ** len(str(right.value))
    )  # fmt: skip


def _summed(left: Quantity, right: Quantity) -> Quantity:
    value = left.value + right.value
    span = Span(left.span.start, right.span.end)
    return right._replace(span=span, value=value, readings=readings_in(value, right.unit)[1])


def _is_mixed(left: Quantity, right: Quantity, text: str) -> bool:
    """Say whether a part is added to a whole number: five and a quarter, 五又四分之一."""
    plain = (
        left.kind in {Kind.CARDINAL, Kind.YEAR} and not left.unit and isinstance(left.value, int)
    )
    gap = text[left.span.end : right.span.start]
    part = right.kind is Kind.FRACTION or right.unit in UNITS
    return plain and part and gap in _ADDED


def _scale_of(value: Number) -> int:
    """Give what a part after a large round number is a part of: two million and a quarter."""
    return next((power for power in _LARGE if value % power == 0), 1)


def _mixed(left: Quantity, right: Quantity) -> Quantity:
    scale = _scale_of(left.value) if right.span.start - left.span.end > 1 else 1
    value = simplest(left.value + Fraction(right.value) * scale)
    return left._replace(
        span=Span(left.span.start, right.span.end),
        value=value,
        kind=right.kind if right.unit else left.kind,
        unit=right.unit,
        strength=Strength.STRONG,
        readings=readings_in(value, right.unit)[1],
    )


def _with_decimals(left: Quantity, right: Quantity) -> Quantity:
    digits = right.span.end - right.span.start
    value = simplest(left.value + Fraction(int(right.value), 10**digits))
    return left._replace(
        span=Span(left.span.start, right.span.end),
        value=value,
        strength=Strength.STRONG,
        readings=readings_in(value, left.unit)[1],
    )


def _are_decade_and_century(left: Quantity, right: Quantity) -> bool:
    """Say whether a decade is told by its century; one like *2000s* or 本世纪初 stands alone."""
    if left.kind is Kind.DECADE:
        return right.kind is Kind.CENTURY and left.value < _WIDEST
    return right.kind is Kind.DECADE and left.kind is Kind.CENTURY and right.value < _WIDEST


def _composed(left: Quantity, right: Quantity) -> Quantity:
    unit = right.unit or _SUBUNITS[left.unit][0]
    whole, small = UNITS[left.unit], UNITS[unit]
    value = simplest(left.value + Fraction(right.value * small.factor) / whole.factor)
    return left._replace(
        span=Span(left.span.start, right.span.end),
        value=value,
        strength=Strength.STRONG,
        readings=readings_in(value, left.unit)[1],
    )


def _is_next_decade(found: list[Quantity], place: int) -> bool:
    """Say whether a second decade follows at once: 20世纪六七十年代."""
    decade, following = found[place : place + 2]
    near = following.span.start - decade.span.end < _BESIDE
    return near and following.kind is Kind.DECADE and following.value < _WIDEST


def _in_century(decade: Quantity, century: Quantity) -> Quantity:
    value = int((century.value - 1) * 100 + decade.value % 100)
    return decade._replace(value=value, readings=decade_readings(value))


def _decade_of_century(left: Quantity, right: Quantity) -> Quantity:
    decade, century = (left, right) if left.kind is Kind.DECADE else (right, left)
    value = simplest((century.value - 1) * 100 + decade.value % 100)
    return decade._replace(
        span=Span(left.span.start, right.span.end),
        value=value,
        readings=decade_readings(int(value)),
    )
