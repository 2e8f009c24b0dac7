"""Wording: values as a reader sees them in a message."""

from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Quantity

_SIGNS = {"¢": "cent", "point": "points", "pp": "percentage points", "x": "times", "元": "yuan"}
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
