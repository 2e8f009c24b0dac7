"""Figures: dates, fractions, scores, codes and money told by their form in any language."""

import re
import unicodedata
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
from workbench.language.numbers.units import readings_in, share
from workbench.model.segments import Span

# Patterns with named groups, for the scanners of the readers.
DATE = (
    r"(?<![\d/.-])(?:(?P<ymd>(?:1\d|20)\d\d(?P<a>[-/.])\d{1,2}(?P=a)\d{1,2})"
    r"|(?P<dmy>\d{1,2}(?P<b>[-/.])\d{1,2}(?P=b)(?:\d{4}|\d\d)))(?![\d/.-]*\d)"
)
MIXED = (
    r"(?P<mixed>(?:\d{1,4}\s?)?[¼½¾⅐-⅞]"
    r"|(?<![\d/.,-])\d{1,4}[ \u00a0\u202f-][1-9]/(?:[2-9]|1[0-9]|32|64)(?![\d/]))"
)
VERSION = r"(?<![\d.])(?P<version>\d+(?:\.\d+){2,})(?![\d.]*\d)"
# A time in sports: minutes, seconds and parts of a second.
LAP = r"(?<![\d:.])(?P<lap>\d{1,2}:[0-5]\d\.\d{1,3})(?![\d:.]*\d)"
FEET = r"(?P<feet>\d['’′]\d{1,2}(?:[\"”″]|''))"
RATIO = r"(?<![\d/])(?P<ratio>\d{1,3}[/·]\d{1,3})(?![\d/])"
_SYMBOL_BEFORE = re.compile(r"((?:US|AU|A|CA|C|HK|NT|S|NZ|R|MX)?)([$€£¥￥₹₽₩])\s?$")
_CODE_BEFORE = re.compile(
    r"(?<![^\W\d_])(USD|EUR|GBP|RMB|CNY|JPY|HKD|TWD|AUD|CAD|NZD|SGD|INR|RUB|KRW|CHF)\s?$"
)
_SYMBOLS = {"$": "$", "€": "EUR", "£": "GBP", "¥": "¥", "￥": "¥", "₹": "INR", "₽": "RUB",
            "₩": "KRW"}  # fmt: skip
_PREFIXES = {"US": "USD", "AU": "AUD", "A": "AUD", "CA": "CAD", "C": "CAD", "HK": "HKD",
             "NT": "TWD", "S": "SGD", "NZ": "NZD", "R": "BRL", "MX": "MXN"}  # fmt: skip
# Most figures have no money before them: one look at the character there spares a search.
MONEY_ENDS = frozenset(_SYMBOLS) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DASHES = frozenset("-–—‑:：&")


def ratio(token: str, start: int) -> list[Quantity]:
    """Read ``1/3`` as a fraction or a date (so 9·11); ``24/7`` and the like as two numbers."""
    token = token.replace("·", "/")
    upper, lower = (int(part) for part in token.split("/"))
    end = start + len(token)
    if not lower or upper >= lower:
        middle = start + token.index("/")
        strength = Strength.FREE if (upper, lower) == (24, 7) else Strength.SMALL
        return [
            Quantity(Span(a, b), value, Kind.CARDINAL, strength, readings=(Reading("", value),))
            for a, b, value in ((start, middle, upper), (middle + 1, end, lower))
        ]
    value = simplest(Fraction(upper, lower))
    run = upper * 100 + lower
    readings = (*share(value), Reading("date", run), Reading("", run))
    return [Quantity(Span(start, end), value, Kind.FRACTION, Strength.STRONG, readings=readings)]


def mixed(token: str, start: int) -> Quantity:
    """Read ``½``, ``5½`` and ``10 1/2``."""
    *whole, rest = token.replace("-", " ").split() if "/" in token else (token[:-1], token[-1])
    part = Fraction(rest) if "/" in rest else Fraction(unicodedata.numeric(rest))
    part = part.limit_denominator(100)
    span = Span(start, start + len(token))
    value = simplest(int(whole[0]) + part if whole and whole[0].strip() else part)
    readings = (Reading("", value),) if value > 1 else (*share(value), Reading("", value))
    kind = Kind.CARDINAL if value > 1 else Kind.FRACTION
    return Quantity(span, value, kind, readings=readings)


def date(token: str, start: int) -> list[Quantity]:
    """Take a date in figures apart into day, month and year."""
    return [_date_part(part, start) for part in re.finditer(r"\d+", token)]


def _date_part(part: re.Match[str], start: int) -> Quantity:
    value = int(part[0])
    readings: tuple[Reading, ...] = (Reading("", value),)
    if len(part[0]) == 2:
        readings += (Reading("", 2000 + value), Reading("", 1900 + value))
    if 1 <= value <= 12:
        readings += (Reading("M", value),)
    span = Span(start + part.start(), start + part.end())
    kind = Kind.YEAR if value > 31 else Kind.DAY
    return Quantity(span, value, kind, Strength.STRONG, readings=readings)


def named_day(span: Span, day: int) -> list[Quantity]:
    """Make the month and the day that the name of a day holds (九一八), given as 918."""
    month, number = divmod(day, 100)
    middle = span.start + 1
    return [
        Quantity(Span(span.start, middle), month, Kind.MONTH, Strength.FREE,
                 readings=(Reading("M", month), Reading("", month))),
        Quantity(Span(middle, span.end), number, Kind.DAY, Strength.FREE,
                 readings=(Reading("", number),)),
    ]  # fmt: skip


def parts(token: str, start: int) -> list[Quantity]:
    """Take a version or another chain of figures apart."""
    return [
        code(Span(start + part.start(), start + part.end()), int(part[0]), Strength.STRONG)
        for part in re.finditer(r"\d+", token)
    ]


def lap(token: str, start: int) -> list[Quantity]:
    """Read ``3:40.07`` as minutes and seconds."""
    minutes, _, seconds = token.partition(":")
    middle, end = start + len(minutes), start + len(token)
    value = simplest(Fraction(seconds))
    return [
        Quantity(Span(a, b), part, Kind.CARDINAL, Strength.STRONG, readings=(Reading("", part),))
        for a, b, part in ((start, middle, int(minutes)), (middle + 1, end, value))
    ]


def feet(token: str, start: int) -> list[Quantity]:
    """Read ``5'4"`` as a length in feet."""
    whole, inches = re.findall(r"\d+", token)
    value = simplest(int(whole) + Fraction(int(inches), 12))
    kind, readings = readings_in(value, "ft")
    span = Span(start, start + len(token))
    return [Quantity(span, value, kind, Strength.STRONG, "ft", readings=readings)]


# What reads figures that their form tells, by the group of the pattern.
BY_FORM = {
    "ratio": ratio,
    "version": parts,
    "lap": lap,
    "feet": feet,
    "ymd": date,
    "dmy": date,
    "dm": date,
}


def code(span: Span, value: Number, strength: Strength) -> Quantity:
    """Make a number that is part of a name."""
    return Quantity(span, value, Kind.CODE, strength, readings=(Reading("", value),))


def padded(span: Span, value: Number) -> Quantity:
    """Make a number that begins with a zero, such as 007; its length is part of it."""
    readings: tuple[Reading, ...] = (Reading(f"0/{span.end - span.start}", value),)
    hour, minute = divmod(value, 100) if isinstance(value, int) else (0, 0)
    if span.end - span.start == 4 and hour < 24 and minute < 60:
        # 0915 GMT.
        readings += (Reading("clock", hour * 60 + minute),)
    return Quantity(span, value, Kind.CODE, Strength.STRONG, readings=readings)


def decade(span: Span, value: int) -> Quantity:
    """Make a decade."""
    return Quantity(span, value, Kind.DECADE, Strength.STRONG, readings=decade_readings(value))


def currency_before(text: str, start: int) -> tuple[str, int]:
    """Give the currency whose sign or code stands before a place, and where that begins."""
    last = text[start - 1 : start]
    if last.isspace() and start > 1:
        last = text[start - 2]
    if last not in MONEY_ENDS:
        return "", start
    if last in _SYMBOLS:
        symbol = _SYMBOL_BEFORE.search(text, max(0, start - 4), start)
        if symbol:
            return _PREFIXES.get(symbol[1]) or _SYMBOLS[symbol[2]], symbol.start()
    named = _CODE_BEFORE.search(text, max(0, start - 5), start)
    if named:
        return {"RMB": "CNY"}.get(named[1], named[1]), named.start()
    return "", start


def follows_letters(text: str, start: int) -> bool:
    """Say whether figures are the end of a name: F-35, COVID-19, A3."""
    if start and _is_latin(text[start - 1]):
        return True
    if start > 1 and text[start - 1] in "-‑" and _is_latin(text[start - 2]):
        first = start - 2
        while first and _is_latin(text[first - 1]):
            first -= 1
        return text[first].isupper()
    return False


def _is_latin(character: str) -> bool:
    return character.isalpha() and character < "\u2e80"


def is_score(text: str, start: int, end: int) -> bool:
    """Say whether figures are joined by a dash or colon to other figures."""
    after = end + 1 < len(text) and text[end] in DASHES and text[end + 1].isdigit()
    return after or (start > 1 and text[start - 1] in DASHES and text[start - 2].isdigit())


def short_years(text: str, start: int, end: int, value: Number) -> tuple[Reading, ...]:
    """Read *'98* as 1998 or 2098, and *18* in *1914-18* as 1918."""
    if end - start != 2 or not start:
        return ()
    if text[start - 1] in "'’":
        return Reading("", 1900 + value), Reading("", 2000 + value)
    if text[start - 1] in "-–/" and start > 4 and text[start - 5 : start - 1].isdigit():
        return (Reading("", int(text[start - 5 : start - 3] + "00") + value),)
    return ()
