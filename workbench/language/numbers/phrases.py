"""Phrases: numbers in words with the unit, part or article that belongs to them."""

import re
from fractions import Fraction

from workbench.language.numbers.amounts import DAYTIMES, hours_of_day, ordinal, time_of_day
from workbench.language.numbers.lexicon import QUARTER, Role, Word, decade_readings
from workbench.language.numbers.numerals import GAPS, Line, Numeral, numeral
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    simplest,
)
from workbench.language.numbers.units import UNITS, readings_in, share
from workbench.model.segments import Span

LAST_WORD = re.compile(r"[^\W\d_]+\.?$")
_TEN = 10
_SHARES = frozenset(("pp", "%", "point"))
_THOUSAND = 1000
_FINEST = 100
_TENS = frozenset(range(20, 100, 10))
_REACH = 18
# Parts that are not also quarters of a year or halves of a match: twenty fifths are four.
_FINE = frozenset(Fraction(1, n) for n in (3, 5, 6, 7, 8, 9, 10, 20, 100, 1000))


def read_words(line: Line, place: int, word: Word) -> tuple[Quantity | None, int]:
    """Read the words at a place; give what they say and the place of the atom after them."""
    if word.role is Role.IDIOM:
        return None, place + 1
    atom = line.atoms[place]
    span = Span(atom.start, atom.end)
    if word.role is Role.WHOLE:
        whole = Quantity(
            span, word.value, word.kind, word.strength, word.unit, readings=word.readings
        )
        return whole, place + 1
    if word.role is Role.PART:
        return _part(line, place, atom.start, Numeral(1, place, Kind.FRACTION, word.strength))
    if word.role is Role.SCALE and _is_unnamed(line, place):
        if _lacks_count(line, atom.start):
            return None, place + 1
        readings = (Reading("vague", word.value), Reading("", word.value))
        return Quantity(span, word.value, Kind.VAGUE, Strength.FREE, readings=readings), place + 1
    return _added_up(line, place)


def _added_up(line: Line, place: int) -> tuple[Quantity, int]:
    start = line.atoms[place].start
    count = numeral(line, place)
    end = line.atoms[count.next - 1].end
    if count.kind is Kind.ORDINAL and _is_part(line, start, end, count.value):
        part = _fraction(Span(start, end), Word(Role.PART, Fraction(1, int(count.value))))
        # Who has served two terms may think about a third.
        ordinal_too = Reading("place", count.value)
        return part._replace(readings=(*part.readings, ordinal_too)), count.next
    if count.kind is Kind.ORDINAL:
        return ordinal(line, Span(start, end), count.value, count.strength), count.next
    following = line.word_at(count.next)
    if following and following.role is Role.ORDINAL and _is_share(line, count, following):
        share_of = Word(Role.PART, Fraction(1, int(following.value)))
        return _fraction(Span(start, line.atoms[count.next].end), share_of), count.next + 1
    if (
        following
        and following.role is Role.PART
        and line.gap_before(count.next) in GAPS
        and (count.value * following.value <= 1 or following.value in _FINE)
    ):
        return _part(line, count.next, start, count)
    point = line.reader.point.match(line.folded, end)
    return _with_point(line, start, count, point) if point else _with_half(line, start, count)


def _with_half(line: Line, start: int, count: Numeral) -> tuple[Quantity, int]:
    """Read a number and what is added by *and a half*, with the scale after it."""
    value, place = count.value, count.next
    end = line.atoms[place - 1].end
    half = line.reader.half_after.match(line.folded, end)
    if not half:
        return worded(line, Span(start, end), value, count.strength), place
    unit = line.unit_at(end)[0]
    value, end = simplest(value + _half_of(line, place)), half.end()
    while place < len(line.atoms) and line.atoms[place].start < end:
        place += 1
    scale = line.word_at(place)
    if scale and scale.role is Role.SCALE and line.atoms[place].start == end + 1:
        value, end = simplest(value * scale.value), line.atoms[place].end
        return worded(line, Span(start, end), value, Strength.STRONG), place + 1
    return worded(line, Span(start, end), value, count.strength, unit), place


def _with_point(
    line: Line, start: int, count: Numeral, point: re.Match[str]
) -> tuple[Quantity, int]:
    """Read *nine point zero four*: every digit is said."""
    words = line.reader.lexicon.words
    figures = "".join(
        str(words[name].value) for name in re.split(r"[\s-]+", point[1].strip()) if name
    )
    value = simplest(count.value + Fraction(int(figures), 10 ** len(figures)))
    place = count.next
    while place < len(line.atoms) and line.atoms[place].start < point.end():
        place += 1
    scale = line.word_at(place)
    end = point.end()
    if scale and scale.role is Role.SCALE and line.atoms[place].start == end + 1:
        value, end = simplest(value * scale.value), line.atoms[place].end
        place += 1
    return worded(line, Span(start, end), value, Strength.STRONG), place


def _half_of(line: Line, place: int) -> Fraction:
    """Give half of what was named last: a million and a half is 1,500,000."""
    last = line.word_at(place - 1)
    large = last is not None and (
        last.role is Role.GROUP or (last.role is Role.SCALE and last.value >= _THOUSAND)
    )
    return Fraction(last.value if last and large else 1, 2)


def _is_part(line: Line, start: int, end: int, value: Number) -> bool:
    """Say whether *a third* is a part: by a third, a third more; not after a second try."""
    if not 3 <= value <= _FINEST:
        return False
    if line.reader.share_before.search(line.folded, max(0, start - 12), start):
        return True
    and_a = line.folded[max(0, start - 7) : start] == " and a "
    if and_a and any(atom.end == start - 7 for atom in line.atoms):
        return True
    article = line.folded[max(0, start - 3) : start].endswith((" a ", " an"))
    return article and line.reader.share_after.match(line.folded, end) is not None


def _is_share(line: Line, count: Numeral, following: Word) -> bool:
    """Say whether *one eighth* is a part; the second and the hundredth are none."""
    return count.value == 1 and 3 <= following.value <= 20 and line.gap_before(count.next) in GAPS


def _fraction(span: Span, word: Word) -> Quantity:
    readings = (*share(word.value), Reading("", word.value))
    return Quantity(span, word.value, Kind.FRACTION, Strength.SMALL, readings=readings)


def worded(line: Line, span: Span, value: Number, strength: Strength, inner: str = "") -> Quantity:
    """Make a number in words, with the unit after it or inside it: huit heures et demie."""
    start, end = span
    unit, unit_end = (inner, end) if inner else line.unit_at(end)
    if unit.startswith("*") or (unit in {"m", "second"} and unit_end - end < 3):
        unit, unit_end = "", end
    if unit in DAYTIMES and value <= 24:
        return time_of_day(Span(start, unit_end), int(value), 0, unit)
    kind, readings = readings_in(value, unit)
    if unit == "hour":
        readings += hours_of_day(line, value)
    if value in _TENS and line.reader.decade_before.search(line.folded, max(0, start - 16), start):
        # Los ochenta may be years.
        readings += decade_readings(int(value))
    if kind in {Kind.PERCENT, Kind.MONEY, Kind.POINTS}:
        strength = Strength.STRONG
    elif value <= _TEN and strength is Strength.SMALL and is_loose(line, start):
        strength = Strength.WEAK
    return Quantity(Span(start, unit_end), value, kind, strength, unit, readings=readings)


def is_loose(line: Line, start: int) -> bool:
    """Say whether a number may go: it begins a name (the Four Corners) or all are meant."""
    if line.reader.all_before.search(line.folded, max(0, start - 8), start):
        return True
    if not line.text[start].isupper() or line.text[start - 1 : start] != " ":
        return False
    before = LAST_WORD.search(line.text, max(0, start - 12), start - 1)
    return before is not None and before[0].isalpha() and before[0].islower()


def _is_unnamed(line: Line, place: int) -> bool:
    """Say whether a scale word stands alone: Millionen, but not *a million*."""
    start, end = line.atoms[place][:2]
    if line.folded[max(0, start - 2) : start] == "a ":
        return False
    following = line.word_at(place + 1)
    if following is None or line.atoms[place + 1].start - end != 1:
        return True
    return following.role not in {Role.CARDINAL, Role.SCALE}


def _lacks_count(line: Line, start: int) -> bool:
    """Say whether a qualifier stands where the number of a scale was: nearly million."""
    if not line.reader.lexicon.scales_need_count:
        return False
    return line.reader.qualifier.search(line.folded, max(0, start - _REACH), start) is not None


def _part(line: Line, place: int, start: int, times: Numeral) -> tuple[Quantity, int]:
    """Read *half*, *two thirds*, *half a million*, *three quarters of an hour*."""
    atom = line.atoms[place]
    word = line.word_at(place)
    value = simplest(Fraction(word.value if word else 1) * times.value)
    link = line.reader.parts_of.match(line.folded, atom.end)
    begin = link.end() if link else atom.end + 1
    following = line.word_at(place + 1)
    if (
        following
        and following.role in {Role.SCALE, Role.GROUP}
        and line.atoms[place + 1].start == begin
    ):
        span = Span(start, line.atoms[place + 1].end)
        much = simplest(value * following.value)
        return worded(line, span, much, Strength.STRONG), place + 2
    unit, unit_end = line.unit_at(begin - 1 if link else atom.end)
    if (unit in UNITS and (link or value < 1)) or (link and unit in _SHARES):
        kind, readings = readings_in(value, unit)
        span = Span(start, unit_end)
        ways = (*readings[1:], readings[0], Reading("f", value))
        part = Quantity(span, value, kind, times.strength, unit, readings=ways)
        return part, place + 1
    strength = times.strength if times.kind is Kind.FRACTION else Strength.SMALL
    # The first three quarters are parts of a year and a count at once.
    count: tuple[Reading, ...] = (Reading("", times.value),) if word is QUARTER else ()
    if times.value == 1 and value <= Fraction(1, 3):
        # The third of four children.
        count += (Reading("place", simplest(1 / Fraction(value))),)
    span = Span(start, atom.end)
    readings = (*share(value), Reading("", value), *count)
    return Quantity(span, value, Kind.FRACTION, strength, readings=readings), place + 1
