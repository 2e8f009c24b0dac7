"""Quantities: the numbers a text states, by value, kind, unit and how firmly they are meant."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import NamedTuple

from workbench.model.segments import Span

Number = int | Fraction
# Makes a named tuple of all its fields, in half the time of its class; for what is made most.
new = tuple.__new__


class Kind(StrEnum):
    """What a number counts or names."""

    # In C, where that of Enum costs as much as looking up ten numbers.
    __hash__ = str.__hash__

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    POINTS = "percentage point"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    QUARTER = "quarter"
    DECADE = "decade"
    CENTURY = "century"
    TIME = "time of day"
    DURATION = "duration"
    MONEY = "money"
    MEASURE = "measurement"
    SCORE = "score"
    CODE = "code"
    VAGUE = "vague"


class Strength(IntEnum):
    """How sure the form is, in its language, to be a number that must be kept.

    FREE forms (English *both*, Chinese 一) may stand for a number on the other side and mean
    nothing when they do not; FAINT ones (两人) only count beside a number that differs; WEAK
    ones (三个) and SMALL ones (*three*, 3) weigh alone a little, STRONG ones (34, 5 %, May) fully.
    """

    FREE = 0
    FAINT = 1
    WEAK = 2
    SMALL = 3
    STRONG = 4


class Reading(NamedTuple):
    """One way to take a number: ``value`` in the base unit of ``scale``.

    ``scale`` is empty for plain numbers, else a scale of values that are never equal to plain
    ones: ``%``, ``clock`` (minutes after midnight), ``s`` and ``month`` (durations), ``m`` …
    """

    scale: str
    value: Number


class Quantity(NamedTuple):
    """A number in a text.

    ``value`` is exact and in the unit as written: 130000000000 for ``$130 billion``, 30 for
    ``30 %``, minutes after midnight for a time of day. ``unit`` is an ISO 4217 code, a unit symbol
    or empty; ``qualifier`` is ``over``, ``under``, ``about``, ``least``, ``most`` or empty.
    ``readings`` holds every way to take the number, the plainest first. A tuple, for a text of
    numbers makes very many: a frozen dataclass takes four times as long to make.
    """

    span: Span
    value: Number
    kind: Kind = Kind.CARDINAL
    strength: Strength = Strength.STRONG
    unit: str = ""
    qualifier: str = ""
    readings: tuple[Reading, ...] = ()


class Stated(NamedTuple):
    """A text and what it states."""

    text: str
    quantities: Sequence[Quantity]


def simplest(value: Number) -> Number:
    """Give a whole number as int, which compares several times faster than a Fraction."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value
