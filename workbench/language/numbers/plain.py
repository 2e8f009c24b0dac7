"""Plain numbers: figures and words that nothing belongs to, told at a look from the others.

Most numbers are plain. What reads the others tries a dozen things that may belong to a number, so
what is found here is what it would find, several times sooner.
"""

from workbench.language.numbers.amounts import DAYTIMES
from workbench.language.numbers.figures import MONEY_ENDS
from workbench.language.numbers.lexicon import Role, Word
from workbench.language.numbers.numerals import Line
from workbench.language.numbers.phrases import is_loose
from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading, Strength
from workbench.language.numbers.units import readings_in
from workbench.model.segments import Span

# What may stand around figures: no letter, quote, dash or sign of money, which all mean something.
_BEFORE = frozenset(("", " ", "("))
_AFTER = frozenset(("", " ", ",", ";", ".", ")", "!", "?", "%"))
# Units that may be another, or none.
_OPEN = DAYTIMES | {"m", "hour"}
# Further away than this no word belongs to a numeral, unless but spaces stand between.
_FAR = 8
_TEN = 10


def plain_figures(line: Line, place: int) -> Quantity | None:
    """Give the quantity of the figures at a place; None if more may belong to them than a unit."""
    start, end, _, values = line.atoms[place]
    text, reader = line.text, line.reader
    if text[start - 1 : start] not in _BEFORE or text[end : end + 1] not in _AFTER:
        return None
    if text[start - 2 : start - 1] in MONEY_ENDS or not _stands_alone(line, place, 1):
        return None
    if not values or (reader.decimal == "," and text.find(".", start, end) > 0):
        # A version; perhaps a time of day.
        return None
    value, length = values[0], end - start
    if (text[start] == "0" and length > 1) or _may_be_decade(line, start, value):
        return None
    strength = Strength.SMALL if length == 1 else Strength.STRONG
    following = reader.goes_on.match(line.folded, end)
    if following:
        span, unit = Span(start, following.end()), following[1]
        return _measured(span, values, strength, reader.units[unit]) if unit else None
    is_year = length == 4 and 1000 <= value < 2100 and isinstance(value, int)
    kind = Kind.YEAR if is_year else Kind.CARDINAL
    readings = tuple([Reading("", value) for value in values])
    return Quantity(Span(start, end), value, kind, strength, "", "", readings)


def _measured(
    span: Span, values: tuple[Number, ...], strength: Strength, unit: str
) -> Quantity | None:
    if unit[0] == "*" or unit in _OPEN:
        return None
    kind, readings = readings_in(values[0], unit)
    if kind is Kind.CARDINAL:
        return None
    for other in values[1:]:
        readings += readings_in(other, unit)[1]
    if kind is not Kind.MEASURE and kind is not Kind.DURATION:
        strength = Strength.STRONG
    return Quantity(span, values[0], kind, strength, unit, "", readings)


def _may_be_decade(line: Line, start: int, value: Number) -> bool:
    before = line.reader.decade_before
    return value % 10 == 0 and before.search(line.folded, max(0, start - 16), start) is not None


def plain_word(line: Line, place: int, word: Word) -> Quantity | None:
    """Give the quantity of a cardinal in one word; None if something may belong to it."""
    if word.role is not Role.CARDINAL or not _stands_alone(line, place, _FAR):
        return None
    start, end = line.atoms[place][:2]
    if line.reader.goes_on.match(line.folded, end) or line.reader.point.match(line.folded, end):
        return None
    value, strength = word.value, word.strength
    if value > _TEN and _may_be_decade(line, start, value):
        return None
    if value <= _TEN and strength is Strength.SMALL and is_loose(line, start):
        strength = Strength.WEAK
    return Quantity(
        Span(start, end), value, Kind.CARDINAL, strength, "", "", (Reading("", value),)
    )


def _stands_alone(line: Line, place: int, room: int) -> bool:
    """Say whether no further numeral stands within ``room`` characters, or after mere spaces."""
    if place + 1 == len(line.atoms):
        return True
    end, begin = line.atoms[place].end, line.atoms[place + 1].start
    return begin - end > room and not line.folded[end : end + room].isspace()
