"""Quantity words: values, and how two of them compare, in the words of the window."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from workbench.gui.translations import marked
from workbench.language.numbers.agreement import Tie
from workbench.language.numbers.disagreements import Fault
from workbench.language.numbers.quantities import Kind, Quantity, simplest
from workbench.language.numbers.units import compatible
from workbench.language.numbers.wording import figures_of, value_in_words
from workbench.review.reckoning import Entry, Verdict

_MONTHS = (
    marked("Quantities", "January"),
    marked("Quantities", "February"),
    marked("Quantities", "March"),
    marked("Quantities", "April"),
    marked("Quantities", "May"),
    marked("Quantities", "June"),
    marked("Quantities", "July"),
    marked("Quantities", "August"),
    marked("Quantities", "September"),
    marked("Quantities", "October"),
    marked("Quantities", "November"),
    marked("Quantities", "December"),
)
_KINDS = {
    Kind.ORDINAL: marked("Quantities", "no. {figures}"),
    Kind.CENTURY: marked("Quantities", "century {figures}"),
    Kind.QUARTER: marked("Quantities", "quarter {figures}"),
    Kind.VAGUE: marked("Quantities", "{figures}s"),
}
_SCALES = (
    (10**12, marked("Quantities", "{figures} trillion")),
    (10**9, marked("Quantities", "{figures} billion")),
    (10**6, marked("Quantities", "{figures} million")),
)
_QUALIFIERS = {
    "over": marked("Quantities", "over {value}"),
    "under": marked("Quantities", "under {value}"),
    "about": marked("Quantities", "about {value}"),
    "least": marked("Quantities", "at least {value}"),
    "most": marked("Quantities", "at most {value}"),
}
# Units that have words instead of a symbol: one of them, several.
_UNITS = {
    "second": (marked("Quantities", "1 second"), marked("Quantities", "{figures} seconds")),
    "minute": (marked("Quantities", "1 minute"), marked("Quantities", "{figures} minutes")),
    "hour": (marked("Quantities", "1 hour"), marked("Quantities", "{figures} hours")),
    "day": (marked("Quantities", "1 day"), marked("Quantities", "{figures} days")),
    "week": (marked("Quantities", "1 week"), marked("Quantities", "{figures} weeks")),
    "fortnight": (
        marked("Quantities", "1 fortnight"),
        marked("Quantities", "{figures} fortnights"),
    ),
    "month": (marked("Quantities", "1 month"), marked("Quantities", "{figures} months")),
    "quarter": (
        marked("Quantities", "1 quarter of a year"),
        marked("Quantities", "{figures} quarters of a year"),
    ),
    "year": (marked("Quantities", "1 year"), marked("Quantities", "{figures} years")),
    "decade": (marked("Quantities", "1 decade"), marked("Quantities", "{figures} decades")),
    "century": (marked("Quantities", "1 century"), marked("Quantities", "{figures} centuries")),
    "degree": (marked("Quantities", "1 degree"), marked("Quantities", "{figures} degrees")),
    "pound": (marked("Quantities", "1 pound"), marked("Quantities", "{figures} pounds")),
    "$": (marked("Quantities", "1 dollar"), marked("Quantities", "{figures} dollars")),
}
_SYMBOLS = {"cm2": "cm²", "m2": "m²", "km2": "km²", "m3": "m³", "sqft": "sq ft", "sqmi": "sq mi"}
# What leaves open which currency or measure is meant.
_OPEN = frozenset(("", "$", "¥", "元", "pound", "degree", "point"))
_VERDICTS = {
    Verdict.AGREES: marked("Quantities", "Agrees"),
    Verdict.DIFFERS: marked("Quantities", "Differs"),
    Verdict.MISSING: marked("Quantities", "Missing in target"),
    Verdict.ADDED: marked("Quantities", "Added in target"),
    Verdict.ALONE: marked("Quantities", "Only here"),
}
_BY_TIE = {
    Tie.CONVERTED: marked("Quantities", "Agrees, converted"),
    Tie.ROUNDED: marked("Quantities", "Agrees, rounded"),
}
_BY_FAULT = {
    Fault.SCALE: marked("Quantities", "Differs in scale"),
    Fault.UNIT: marked("Quantities", "Differs in unit"),
    Fault.POINTS: marked("Quantities", "Percent or points"),
    Fault.FORMAT: marked("Quantities", "Differs by format"),
    Fault.QUALIFIER: marked("Quantities", "Agrees, but as exact"),
}


def quantity_words(quantity: Quantity) -> str:
    """Give a value as a reader would say it: ``over 130 billion USD``, ``3 decades``, ``May``."""
    return _qualified(quantity.qualifier, _plain(quantity))


def value_words(entry: Entry) -> str:
    """Give the value of an entry, or both with what is between them: ``3 decades = 30 years``."""
    one, other = entry.source, entry.target
    if one is None or other is None:
        single = one or other
        return quantity_words(single) if single else ""
    one, other = _in_unit_of(one, other), _in_unit_of(other, one)
    if entry.verdict is Verdict.DIFFERS:
        return f"{quantity_words(one)} ≠ {quantity_words(other)}"
    if _plain(one) == _plain(other):
        return _qualified(one.qualifier or other.qualifier, _plain(one))
    sign = "≈" if entry.tie in _BY_TIE else "="
    return f"{quantity_words(one)} {sign} {quantity_words(other)}"


def verdict_words(entry: Entry) -> str:
    """Give what comparing has shown, and what is special about it."""
    words = _VERDICTS[entry.verdict]
    if entry.tie in _BY_TIE:
        words = _BY_TIE[entry.tie]
    elif entry.fault in _BY_FAULT:
        words = _BY_FAULT[entry.fault]
    return _tr(words)


def count_words(count: int, verdict: Verdict) -> str:
    """Give a number of entries with one verdict in words."""
    return _tr(_COUNTS[verdict]).format(count=f"{count:,}")


_COUNTS = {
    Verdict.AGREES: marked("Quantities", "{count} agree"),
    Verdict.DIFFERS: marked("Quantities", "{count} differ"),
    Verdict.MISSING: marked("Quantities", "{count} missing"),
    Verdict.ADDED: marked("Quantities", "{count} added"),
    Verdict.ALONE: marked("Quantities", "{count} on one side only"),
}


def _in_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """Take dollars for the other side's USD; a number without a unit, only if it is the same."""
    is_open = quantity.unit in _OPEN and other.unit not in _OPEN
    if not is_open or not compatible(quantity.unit, other.unit):
        return quantity
    if not quantity.unit and quantity.value != other.value:
        return quantity
    return quantity._replace(unit=other.unit)


def _plain(quantity: Quantity) -> str:
    """Give a value without its qualifier."""
    kind, value, unit = quantity.kind, quantity.value, quantity.unit
    if kind is Kind.MONTH and 1 <= value <= len(_MONTHS):
        return _tr(_MONTHS[int(value) - 1])
    if kind is Kind.FRACTION and isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    figures = _figures(quantity)
    if kind in _KINDS:
        return _tr(_KINDS[kind]).format(figures=figures)
    if unit in _UNITS:
        return _tr(_UNITS[unit][0 if value == 1 else 1]).format(figures=figures)
    words = value_in_words(quantity).replace(figures_of(value), figures, 1)
    symbol = _SYMBOLS.get(unit)
    return words.removesuffix(unit) + symbol if symbol else words


def _figures(quantity: Quantity) -> str:
    """Write a value in figures, large round ones with *million* or more."""
    value = quantity.value
    if isinstance(value, int):
        for scale, template in _SCALES:
            if value >= scale and value * 1000 % scale == 0:
                rounded = simplest(Fraction(value, scale))
                return _tr(template).format(figures=figures_of(rounded))
    return figures_of(value)


def _qualified(qualifier: str, words: str) -> str:
    template = _QUALIFIERS.get(qualifier)
    return _tr(template).format(value=words) if template else words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Quantities", text)
