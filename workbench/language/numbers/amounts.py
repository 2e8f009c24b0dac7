"""Amounts: numbers in figures with the scale, unit, currency or ending attached to them."""

import re
from fractions import Fraction
from typing import NamedTuple

from workbench.language.numbers import figures
from workbench.language.numbers.lexicon import Role
from workbench.language.numbers.numerals import GAPS, Line
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    simplest,
)
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import MONEY, readings_in
from workbench.model.segments import Span

DAYTIMES = frozenset(("am", "pm", "clock"))
_PLAIN = frozenset((Kind.CARDINAL, Kind.SCORE, Kind.DURATION, Kind.MEASURE))
_MILLION = 10**6
_THOUSAND = 1000
_MOST_SCALES = 3
_CLOCK_LENGTH = 6
# What an ending begins with besides a letter.
_ATTACHED = frozenset("'’-.ºª°")


class _Amount(NamedTuple):
    """Figures being read: their span so far and every value they may have."""

    start: int
    end: int
    values: list[Number]


def read_figures(line: Line, place: int) -> tuple[list[Quantity], int]:
    """Read the figures at a place; give what they say and the place of the atom after them."""
    atom = line.atoms[place]
    if not atom.values:
        return figures.parts(line.text[atom.start : atom.end], atom.start), place + 1
    made = _by_ending(line, place)
    if made:
        return [made], place + 1
    values, after = _scaled(line, place)
    end = line.atoms[after - 1].end
    half = line.reader.half_after.match(line.folded, end)
    if half:
        last = line.word_at(after - 1)
        much = Fraction(last.value, 2) if last and last.value >= _THOUSAND else Fraction(1, 2)
        values, end = [simplest(value + much) for value in values], half.end()
    currency, start = figures.currency_before(line.text, atom.start)
    unit, unit_end = line.unit_at(end)
    if unit.startswith("*") or (unit == "m" and currency):
        factor = 10 ** int(unit[1:]) if unit != "m" else _MILLION
        values, end = [simplest(value * factor) for value in values], unit_end
        unit, unit_end = ("", end) if currency else line.unit_at(end)
    if currency and unit not in MONEY:
        unit, unit_end = currency, end
    return [_measured(line, _Amount(start, end, values), unit, unit_end)], after


def _by_ending(line: Line, place: int) -> Quantity | None:
    """Read decades, ordinals and codes by what is attached to whole figures."""
    start, end, _, values, _ = line.atoms[place]
    token, value = line.text[start:end], values[0]
    if not token.isdigit() or not isinstance(value, int):
        return None
    if token[0] == "0" and len(token) > 2:
        return figures.padded(Span(start, end), value)
    after = line.folded[end : end + 1]
    attached = after.isalpha() or after in _ATTACHED
    if len(token) in {2, 4} and value % 10 == 0:
        decade = line.reader.decade.match(line.folded, end)
        if decade or line.reader.decade_before.search(line.folded, max(0, start - 16), start):
            return figures.decade(Span(start, decade.end() if decade else end), value)
    ending = line.reader.ordinal.match(line.folded, end) if attached else None
    if ending:
        strength = Strength.SMALL if value < 10 else Strength.STRONG
        return ordinal(line, Span(start, ending.end()), value, strength)
    if _is_code(line, place):
        return figures.code(Span(start, end), value, Strength.SMALL)
    return None


def _is_code(line: Line, place: int) -> bool:
    """Say whether letters around figures make them a name: F-35, COVID-19, A3, 5G."""
    start, end = line.atoms[place][:2]
    if figures.follows_letters(line.text, start):
        return True
    if place + 1 < len(line.atoms) and line.atoms[place + 1].start == end:
        return False
    after = line.text[end : end + 1]
    return after.isalpha() and after.isascii() and not line.unit_at(end)[0]


def _scaled(line: Line, place: int) -> tuple[list[Number], int]:
    """Multiply figures by the scale words after them."""
    values = list(line.atoms[place].values)
    after = place + 1
    while after <= place + _MOST_SCALES:
        word = line.word_at(after)
        if word is None or word.role not in {Role.SCALE, Role.GROUP}:
            break
        gap = line.gap_before(after)
        if gap and gap not in GAPS:
            break
        # 1.300 millones: with a scale the separator is one of the language's own.
        values = [simplest(values[0] * word.value)]
        after += 1
    return values, after


def _measured(line: Line, amount: _Amount, unit: str, unit_end: int) -> Quantity:
    start, end, values = amount
    value = values[0]
    if unit in DAYTIMES and value <= 24 and any(map(str.isdecimal, line.text[start:end])):
        return _time(line, Span(start, unit_end), unit)
    kind, readings = readings_in(value, unit)
    for other in values[1:]:
        readings += readings_in(other, unit)[1]
    if unit == "m":
        readings += (Reading("", simplest(value * _MILLION)),)
    if unit == "hour":
        readings += hours_of_day(line, value)
    if line.reader.decimal == "," and end - start < _CLOCK_LENGTH:
        readings += _dotted_time(line.text[start:end])
    if kind is Kind.CARDINAL:
        if not unit and figures.is_score(line.text, start, end):
            kind = Kind.SCORE
        elif isinstance(value, int) and 1000 <= value < 2100 and end - start == 4:
            kind = Kind.YEAR
        readings += figures.short_years(line.text, start, end, value)
    strength = Strength.SMALL if kind in _PLAIN and end - start == 1 else Strength.STRONG
    return Quantity(Span(start, unit_end), value, kind, strength, unit, readings=readings)


def _dotted_time(token: str) -> tuple[Reading, ...]:
    """Give the time of day that 15.30 is where decimals have a comma."""
    hour, dot, minute = token.partition(".")
    if not dot or len(minute) != 2 or not minute.isdigit() or not hour.isdigit():
        return ()
    return clock_readings(int(hour), int(minute))[:2] if int(hour) <= 24 else ()


def hours_of_day(line: Line, value: Number) -> tuple[Reading, ...]:
    """Give the times of day that a number of hours may be, in languages that say so."""
    if not line.reader.lexicon.hours_of_day or value > 24:
        return ()
    whole = int(value)
    return clock_readings(whole, int((value - whole) * 60))[:2]


def _time(line: Line, span: Span, half: str) -> Quantity:
    parts = re.findall(r"\d+", span.quote(line.text))
    minute = int(parts[1]) if len(parts) > 1 else 0
    return time_of_day(span, int(parts[0]), minute, half)


def time_of_day(span: Span, hour: int, minute: int, half: str) -> Quantity:
    """Make a time of day; ``half`` is ``am``, ``pm`` or anything else for neither."""
    readings = clock_readings(hour, minute, half if half in {"am", "pm"} else "")
    return Quantity(span, readings[0].value, Kind.TIME, Strength.STRONG, readings=readings)


def ordinal(line: Line, span: Span, value: Number, strength: Strength) -> Quantity:
    """Make an ordinal, a century or a quarter of a year."""
    unit, unit_end = line.unit_at(span.end)
    readings: tuple[Reading, ...] = (
        Reading("", value),
        Reading("nth", value),
        Reading("place", value),
    )
    kind = Kind.ORDINAL
    if unit == "century":
        kind, strength = Kind.CENTURY, Strength.STRONG
        readings = (Reading("century", value), *readings)
    elif unit == "quarter":
        kind = Kind.QUARTER
    elif unit == "month":
        readings = (*readings, Reading("M", value))
    end = span.end if kind is Kind.ORDINAL else unit_end
    return Quantity(Span(span.start, end), value, kind, strength, readings=readings)
