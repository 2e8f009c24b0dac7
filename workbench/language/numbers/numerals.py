"""Numerals: number words added up to one value (two hundred and five, mil millones)."""

from typing import NamedTuple

from workbench.language.numbers.lexicon import Role, Word, small
from workbench.language.numbers.quantities import Kind, Number, Strength
from workbench.language.numbers.western import WesternReader

_THOUSAND = 1000
_BIGGEST = 10**15
_TENS = frozenset(range(20, 100, 10))
GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "‑"))


class Atom(NamedTuple):
    """A numeral word, or figures, which have no word but values; bare ones nothing stands at."""

    start: int
    end: int
    word: Word | None
    values: tuple[Number, ...] = ()
    bare: bool = False


class Line(NamedTuple):
    """A text, the same in lower case, and the atoms found in it."""

    reader: WesternReader
    text: str
    folded: str
    atoms: list[Atom]

    def unit_at(self, end: int) -> tuple[str, int]:
        """Give the unit that follows a place and its end; an empty name where there is none."""
        match = self.reader.unit.match(self.folded, end)
        return (self.reader.units[match[1]], match.end()) if match else ("", end)

    def word_at(self, place: int) -> Word | None:
        """Give the word of an atom; None for figures and past the last one."""
        return self.atoms[place].word if place < len(self.atoms) else None

    def gap_before(self, place: int) -> str:
        """Give what stands between an atom and the one before it."""
        return self.folded[self.atoms[place - 1].end : self.atoms[place].start]


class Numeral(NamedTuple):
    """Number words added up: the value, the place of the atom after them, what they make."""

    value: Number
    next: int
    kind: Kind
    strength: Strength


def numeral(line: Line, place: int) -> Numeral:
    """Add up the number words from the atom at a place on."""
    total: Number = 0
    current: Number = 0
    limit: Number | None = None
    at = place
    while at < len(line.atoms):
        word = line.atoms[at].word
        if word is None or (at > place and not _joins(line, at, word, current)):
            break
        if word.role is Role.SCALE and word.value >= _THOUSAND:
            if limit is None or word.value < limit:
                total += (current or 1) * word.value
            elif current or total >= _BIGGEST:
                break
            else:
                total *= word.value
            current, limit = 0, word.value
        elif word.role is Role.SCALE or word.role is Role.GROUP:
            current = (current or 1) * word.value
        elif word.role is Role.ORDINAL:
            value = total + current + word.value
            strength = word.strength if at == place else small(value)
            return Numeral(value, at + 1, Kind.ORDINAL, strength)
        elif _is_second_half(line, at, current) and not total:
            current = current * 100 + word.value
        else:
            current += word.value
        at += 1
    value = total + current
    first = line.atoms[place].word
    strength = first.strength if first and at == place + 1 else small(value)
    return Numeral(value, at, Kind.CARDINAL, strength)


def _joins(line: Line, at: int, word: Word, current: Number) -> bool:
    """Say whether the word at a place goes on with the numeral before it."""
    gap = line.gap_before(at)
    if (
        gap not in GAPS
        and gap.strip() not in {"", "-"}
        and not _is_conjunction(line, gap, at, current)
    ):
        return False
    if word.role is Role.SCALE:
        return word.value >= _THOUSAND or 0 < current < 100
    if word.role is Role.GROUP:
        return current < _THOUSAND
    if word.role is Role.ORDINAL and not line.reader.lexicon.adds_ordinals:
        return False
    if _is_second_half(line, at, current):
        return True
    adds = word.role is Role.CARDINAL or word.role is Role.ORDINAL
    return adds and word.value < _room(line, current)


def _is_second_half(line: Line, at: int, current: Number) -> bool:
    """Say whether tens follow a century, as years are said: nineteen eighty(-four)."""
    word = line.word_at(at)
    return (
        line.reader.lexicon.paired_years
        and 13 <= current <= 20
        and word is not None
        and word.role is Role.CARDINAL
        and word.value in _TENS
        and line.gap_before(at) == " "
    )


def _is_conjunction(line: Line, gap: str, at: int, current: Number) -> bool:
    """Say whether *and* adds here: not in *one hundred and two hundred*."""
    lexicon = line.reader.lexicon
    if not current or current % lexicon.conjunction_after:
        return False
    if not line.reader.conjunction.fullmatch(gap):
        return False
    word, following = line.word_at(at), line.word_at(at + 1)
    if word is None or word.role is Role.SCALE:
        return False
    scaled = following is not None and following.role is Role.SCALE
    return not scaled or current % 100 > 0


def _room(line: Line, current: Number) -> Number:
    """Give what a further word must be smaller than to be added."""
    if not current:
        return _THOUSAND
    if current % 100 == 0:
        return 100
    if current % 100 in line.reader.lexicon.score_bases:
        return 20
    return 10 if current % 10 == 0 and current % 100 >= 20 else 0
