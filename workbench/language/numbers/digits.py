"""Digits: numbers in figures of any script, with separators as each language sets them."""

import re
import unicodedata
from fractions import Fraction

from workbench.language.numbers.quantities import Number, simplest

# Languages with a decimal point; CLDR gives nearly all others a comma.
_POINT = frozenset(
    [
        "en",
        "zh",
        "ja",
        "ko",
        "th",
        "he",
        "iw",
        "hi",
        "bn",
        "ta",
        "te",
        "kn",
        "ml",
        "mr",
        "gu",
        "pa",
        "si",
        "ne",
        "ur",
        "my",
        "km",
        "lo",
        "sw",
        "ms",
        "fil",
        "tl",
        "cy",
        "ga",
        "mt",
        "am",
        "zu",
        "yue",
        "ug",
        "bo",
        "dz",
        "yo",
        "ig",
        "ha",
        "so",
    ]
)
_WIDE_POINT = re.compile(r"(?<=\d)．(?=\d)")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_SEPARATORS = {0x066B: ".", 0x066C: ",", 0xFF0C: ",", 0xFF0E: ".", 0xFF05: "%", 0x066A: "%"}

# A whole token: digits with single separators between them, spaces only before three digits.
FIGURES = (
    r"(?<!\d[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?![\d.,]*\d)"
    r"|\d+(?:[.,'’](?=\d)\d+)*|(?<![\w.,])\.\d{1,8}(?![\d.])"
)


def decimal_mark(base: str) -> str:
    """Give the decimal mark of a language, by its base tag."""
    return "." if base in _POINT else ","


def to_ascii(text: str) -> str:
    """Write digits, their separators and percent signs of other scripts in ASCII, same length.

    Text without such digits comes back as it is.
    """
    if text.isascii():
        return text
    if "．" in text:
        text = _WIDE_POINT.sub(".", text)
    if not _OTHER_DIGIT.search(text):
        return text
    figures = _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
    return figures.translate(_SEPARATORS)


def values_of(token: str, decimal: str) -> tuple[Number, ...]:
    """Give the value of a token as the language writes it, then how others would read it.

    A single separator before three digits groups them or ends the whole part: ``1.500`` is 1500
    where the decimal mark is a comma, yet a copied 1.5 may be meant. Empty for tokens that are
    no single number, such as dates and versions.
    """
    if token.isdigit():
        return (int(token),)
    if token[0] == ".":
        return (_fraction("0", token[1:]),)
    figures = re.split(r"\D", token)
    marks = [c for c in token if not c.isdigit()]
    kinds = set(marks)
    if len(marks) == 1:
        return _with_one_mark(figures, marks[0], decimal)
    if len(kinds) == 1:
        return (int("".join(figures)),) if _are_groups(figures) else ()
    if len(kinds) == 2 and marks.count(marks[-1]) == 1 and _are_groups(figures[:-1]):
        return (_fraction("".join(figures[:-1]), figures[-1]),)
    return ()


def _with_one_mark(figures: list[str], mark: str, decimal: str) -> tuple[Number, ...]:
    grouped = int("".join(figures))
    if mark not in ".,":
        return (grouped,) if len(figures[1]) == 3 else ()
    split = _fraction(figures[0], figures[1])
    if len(figures[1]) != 3 or len(figures[0]) > 3 or figures[0] == "0":
        return (split,)
    if mark == decimal:
        return split, grouped
    # 12.000 has no decimals, in whatever language.
    return (grouped,) if figures[1] == "000" else (grouped, split)


def _are_groups(figures: list[str]) -> bool:
    """Say whether the groups are of three digits, or of two before the last three (India)."""
    head, *middle, last = figures
    if not middle:
        return len(head) <= 3 and len(last) == 3
    sizes = {len(group) for group in middle}
    if len(head) > 3 or len(last) != 3:
        return False
    return sizes == {3} or (len(head) <= 2 and sizes == {2})


def _fraction(whole: str, rest: str) -> Number:
    return simplest(Fraction(int(whole + rest), 10 ** len(rest)))
