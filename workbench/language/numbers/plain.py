"""Plain numbers: figures and words that nothing belongs to, told at a look from the others.

Most numbers are plain. What reads the others tries a dozen things that may belong to a number, so
what is found here is what it would find, several times sooner.
"""

from workbench.language.numbers.amounts import DAYTIMES
from workbench.language.numbers.figures import MONEY_ENDS
from workbench.language.numbers.lexicon import Role, Word
from workbench.language.numbers.numerals import Line
from workbench.language.numbers.phrases import is_loose, worded
from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading, Strength, new
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
# A member costs several times a plain name in Python 3.11.
_CARDINAL, _YEAR = Kind.CARDINAL, Kind.YEAR
_SMALL, _STRONG, _WEAK = Strength.SMALL, Strength.STRONG, Strength.WEAK
_WHOLE, _ROLE_CARDINAL = Role.WHOLE, Role.CARDINAL


def plain_figures(line: Line, place: int) -> Quantity | None:
    """Give the quantity of the figures at a place; None if more may belong to them than a unit.

    The characters beside bare ones have been looked at.
    """
    reader, text, folded, atoms = line
    start, end, _, values, bare = atoms[place]
    if text[start - 2 : start - 1] in MONEY_ENDS:
        return None
    if place + 1 < len(atoms) and atoms[place + 1][0] - end < 2:
        return None
    if not bare and not _stands_free(line, start, end, values):
        return None
    value, length = values[0], end - start
    if (text[start] == "0" and length > 1) or (
        value % 10 == 0 and reader.decade_before.search(folded, max(0, start - 16), start)
    ):
        return None
    strength = _SMALL if length == 1 else _STRONG
    following = reader.goes_on.match(folded, end)
    if following:
        span, unit = Span(start, following.end()), following[1]
        return _measured(span, values, strength, reader.units[unit]) if unit else None
    is_year = length == 4 and 1000 <= value < 2100 and isinstance(value, int)
    readings = tuple([new(Reading, ("", value)) for value in values])
    span = new(Span, (start, end))
    return new(
        Quantity, (span, value, _YEAR if is_year else _CARDINAL, strength, "", "", readings)
    )


def _stands_free(line: Line, start: int, end: int, values: tuple[Number, ...]) -> bool:
    text = line.text
    if text[start - 1 : start] not in _BEFORE or text[end : end + 1] not in _AFTER:
        return False
    # No version; nor perhaps a time of day.
    return bool(values) and (line.reader.decimal != "," or text.find(".", start, end) < 0)


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


def plain_word(line: Line, place: int, word: Word) -> Quantity | None:
    """Give the quantity of a word that is one, or of a cardinal; None if more may belong to it."""
    role, value, strength = word.role, word.value, word.strength
    start, end = line.atoms[place][:2]
    if role is _WHOLE:
        span = new(Span, (start, end))
        return new(Quantity, (span, value, word.kind, strength, word.unit, "", word.readings))
    if role is not _ROLE_CARDINAL or not _stands_alone(line, place):
        return None
    reader, folded = line.reader, line.folded
    if reader.point.match(folded, end):
        return None
    following = reader.goes_on.match(folded, end)
    if following:
        span = new(Span, (start, end))
        return worded(line, span, value, strength) if following[1] else None
    if (
        value > _TEN
        and value % 10 == 0
        and reader.decade_before.search(folded, max(0, start - 16), start)
    ):
        return None
    if value <= _TEN and strength is _SMALL and is_loose(line, start):
        strength = _WEAK
    span = new(Span, (start, end))
    return new(Quantity, (span, value, _CARDINAL, strength, "", "", (new(Reading, ("", value)),)))


def _stands_alone(line: Line, place: int) -> bool:
    """Say whether no further numeral stands near, or after mere spaces."""
    atoms = line.atoms
    if place + 1 == len(atoms):
        return True
    end, begin = atoms[place][1], atoms[place + 1][0]
    return begin - end > _FAR and not line.folded[end : end + _FAR].isspace()
