"""Wording: values as a reader sees them in a message."""

import re
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Quantity

_SIGNS = {
    "¢": "cent", "$": "dollars", "point": "points", "pp": "percentage points", "x": "times",
    "元": "yuan", "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days",
    "week": "weeks", "month": "months", "year": "years", "decade": "decades",
    "century": "centuries", "degree": "degrees", "pound": "pounds", "jiao": "jiao",
}  # fmt: skip
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NO_FIGURE = re.compile(r"[^\d.]")
_DECIMALS = 4


def value_in_words(quantity: Quantity) -> str:
    """Give the value with its unit: ``130,000,000,000 USD``, ``30 %``, ``15:30``, ``1990s``."""
    if quantity.kind is Kind.TIME:
        minutes = int(quantity.value)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if quantity.kind is Kind.DECADE:
        return f"{quantity.value}s"
    plain = quantity.kind in {Kind.YEAR, Kind.CODE}
    figures = str(quantity.value) if plain else figures_of(quantity.value)
    return f"{figures} {_SIGNS.get(quantity.unit, quantity.unit)}".rstrip()


def value_beside(quantity: Quantity, words: str) -> str:
    """Give the value in brackets to stand after the words that say it: `` (130 billion USD)``.

    Empty where it would only repeat them: 16 needs no (16).
    """
    figures = figures_of(quantity.value)
    brief = _brief(quantity.value)
    value = value_in_words(quantity).replace(figures, brief, 1)
    if quantity.kind is not Kind.TIME and (
        _NO_FIGURE.sub("", words) == _NO_FIGURE.sub("", figures) or brief in words
    ):
        return ""
    return "" if value.casefold() == words.casefold() else f" ({value})"


def _brief(value: Number) -> str:
    """Write a value in figures, large round ones with *million* or more."""
    for size, name in _SCALES:
        if isinstance(value, int) and value >= size and value * 1000 % size == 0:
            return f"{figures_of(Fraction(value, size))} {name}"
    return figures_of(value)


def figures_of(value: Number) -> str:
    """Write a value in figures: grouped by commas, with up to four decimals, else as a ratio."""
    if isinstance(value, int):
        return f"{value:,}"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    scaled = value * 10**_DECIMALS
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(scaled.numerator, 10**_DECIMALS)
    return f"{whole:,}.{rest:04d}".rstrip("0")


def ratio_of(one: Number, other: Number) -> str:
    """Write how many times the larger of two values is the smaller one."""
    return figures_of((Fraction(max(one, other)) / Fraction(min(one, other))).numerator)
