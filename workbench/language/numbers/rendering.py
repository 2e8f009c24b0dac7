"""Rendering: a number written the way the text that needs it writes numbers."""

import re
from fractions import Fraction

from workbench.language.numbers.digits import decimal_mark
from workbench.language.numbers.han_numerals import value_of
from workbench.language.numbers.quantities import Kind, Number, Quantity, simplest
from workbench.language.numbers.units import compatible
from workbench.model.languages import Language

_FIGURES = re.compile(r"(\d[\d.,]*)(\s?)([十百千万萬亿億兆]*)")
_HAN_CHAIN = re.compile(r"[〇零一二三四五六七八九十百千两兩]+")
_LARGEST_HAN = 10**4
_NUMERALS = "零一二三四五六七八九"
_SAME = frozenset(
    (Kind.CARDINAL, Kind.YEAR, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.MEASURE,
     Kind.ORDINAL, Kind.DAY, Kind.MONTH, Kind.SCORE, Kind.CENTURY)
)  # fmt: skip


def corrected(source: Quantity, target: Quantity, text: str, language: Language) -> str | None:
    """Give the target's words with the source's value in them, or None where that is not sure.

    ``text`` is what the target quantity's span holds. Figures keep their scale characters as long
    as two decimals are enough for it; everything around the number stays as it is.
    """
    if source.kind is not target.kind or source.kind not in _SAME:
        return None
    if not compatible(source.unit, target.unit):
        return None
    match = _FIGURES.search(text)
    if match:
        figures = _in_figures(source.value, match, language)
        return figures and text[: match.start()] + figures + text[match.end() :]
    match = _HAN_CHAIN.search(text)
    if match and isinstance(source.value, int) and 0 < source.value < _LARGEST_HAN:
        chain = _in_han(source.value)
        if chain == "二" and source.kind is not Kind.ORDINAL and source.kind is not Kind.MONTH:
            chain = "兩" if language.script == "Hant" else "两"
        return text[: match.start()] + chain + text[match.end() :]
    return None


def _in_figures(value: Number, match: re.Match[str], language: Language) -> str | None:
    scale = value_of(match[3]) if match[3] else 1
    number = simplest(Fraction(value) / Fraction(scale))
    hundredths = number * 100
    if Fraction(hundredths).denominator != 1 or not 0 < number < 10**5 * (
        1 if match[3] else 10**7
    ):
        return None
    decimal = decimal_mark(language.base)
    group = "," if decimal == "." else "."
    grouped = group in match[1] and len(match[1].rsplit(group, 1)[1]) == 3
    whole, rest = divmod(int(hundredths), 100)
    figures = f"{whole:,}".replace(",", group) if grouped else str(whole)
    if rest:
        figures += decimal + f"{rest:02d}".rstrip("0")
    return figures + match[2] + match[3]


def _in_han(value: int) -> str:
    """Write a number below ten thousand in Han numerals: 305 is 三百零五, 12 is 十二."""
    written = ""
    gap = False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if not digit:
            gap = bool(written)
            continue
        if gap and written:
            written += "零"
        gap = False
        lead = "" if scale == 10 and digit == 1 and not written else _NUMERALS[digit]
        written += lead + name
    return written
