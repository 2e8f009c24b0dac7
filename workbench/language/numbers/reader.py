"""The reader: the quantities of a text in its language."""

import re
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Quantity, Reading, Strength
from workbench.model.languages import Language
from workbench.model.segments import Span

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_WORDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = re.compile("|".join(_SCALES) + "| ?(?:" + "|".join(_WORDS) + ")")


def read_quantities(text: str, language: Language) -> list[Quantity]:
    """Give the quantities of a text from left to right; spans do not overlap."""
    found = []
    for match in _DIGITS.finditer(text):
        value = Fraction(match[0].replace(",", ""))
        end = match.end()
        scale = _SCALE.match(text, end)
        if scale and (language.writes_han or scale[0].strip() in _WORDS):
            value *= _SCALES.get(scale[0]) or _WORDS[scale[0].strip()]
            end = scale.end()
        percent = text[end : end + 1] in {"%", "％"} or text[end:].startswith(" percent")
        found.append(
            Quantity(
                Span(match.start(), end),
                value,
                Kind.PERCENT if percent else Kind.CARDINAL,
                Strength.STRONG,
                readings=(Reading("%" if percent else "", value),),
            )
        )
    return found
