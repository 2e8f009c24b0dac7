"""The passage: one text, read word by word into quantities."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from workbench.language.numbers import digits, figures, neighbours
from workbench.language.numbers.lexicon import Role, Word, small
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    simplest,
)
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import MONEY, UNITS, readings_in, share
from workbench.language.numbers.western import WesternReader
from workbench.model.segments import Span

_ROMAN = re.compile(r"(?<![^\W_])[IVX]+(?=(e|er|ème)?(?![^\W_]))")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_LAST_WORD = re.compile(r"[^\W\d_]+\.?$")
# Capitals before *May* make it a surname (Theresa May), unless they begin a sentence.
_BEFORE_MONTH = frozenset(
    "in on by since until till from early late mid last next this of between and before after".split()
)
_DAYTIME = frozenset(("am", "pm", "clock"))
_GAPS = frozenset((" ", "-", "\u00a0", "\u202f", "‑"))


class Atom(NamedTuple):
    """A numeral word, or figures, which have no word but values."""

    start: int
    end: int
    word: Word | None
    values: tuple[Number, ...] = ()


class Numeral(NamedTuple):
    """Number words added up: the value, the atom after them, and what they make."""

    value: Number
    next: int
    kind: Kind
    strength: Strength


def fold(text: str) -> str:
    """Give the text in lower case with every character at its place."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Passage:
    """One text being read."""

    __slots__ = ("atoms", "done", "folded", "found", "reader", "text")

    def __init__(self, reader: WesternReader, text: str) -> None:
        self.reader = reader
        self.text = digits.to_ascii(text)
        self.folded = fold(self.text)
        self.found: list[Quantity] = []
        self.atoms: list[Atom] = []
        self.done = 0

    def quantities(self) -> list[Quantity]:
        """Give the quantities from left to right."""
        for match in self.reader.scan.finditer(self.folded):
            self._scan(match)
        self.done = place = 0
        while place < len(self.atoms):
            atom = self.atoms[place]
            if atom.start < self.done:
                place += 1
            elif atom.word is None:
                place = self._figures(place)
            else:
                place = self._words(place, atom.word)
        self.done = 0
        self._romans()
        self.found.sort(key=lambda quantity: quantity.span)
        if len(self.found) > 1:
            neighbours.join(self.found, self.folded, self.reader.range)
            neighbours.loosen(self.found, self.folded, self.reader.out_of)
        return self.found

    def _scan(self, match: re.Match[str]) -> None:
        group = match.lastgroup
        start, end = match.span()
        lexicon = self.reader.lexicon
        if group == "figures":
            values = digits.values_of(match[group], self.reader.decimal)
            self.atoms.append(Atom(start, end, None, values))
        elif group == "word":
            surface = match[group]
            if surface not in lexicon.capitalised or self._is_month(start, end):
                word = lexicon.words[surface]
                if word.kind is Kind.MONTH and surface[-1] == "." and end == len(self.text):
                    word = replace(word, strength=Strength.FREE)
                self.atoms.append(Atom(start, end, word))
        elif group == "compound" and lexicon.compound:
            word = lexicon.compound(match[group])
            if word:
                self.atoms.append(Atom(start, end, word))
        elif group == "clock":
            self._clock(match)
        elif group == "ratio":
            self.found += figures.ratio(match[0], start)
        else:
            self.found += figures.date(match[0], start)

    def _is_month(self, start: int, end: int) -> bool:
        """Say whether *May* is the month: a capital, and a figure after it to begin a sentence."""
        if not self.text[start].isupper():
            return False
        before = self.text[:start].rstrip(" \"'“‘«(\u00a0")
        word = _LAST_WORD.search(before)
        if before and before[-1] not in ".!?:;-":
            if not word or not word[0][0].isupper() or word[0].lower() in _BEFORE_MONTH:
                return True
        return self.text[end : end + 2].strip(" ,")[:1].isdigit()

    # What is complete by its form.

    def _clock(self, match: re.Match[str]) -> None:
        hour, minute = (int(part) for part in re.split(r"\D+", match["clock"]))
        unit, end = self._unit_at(match.end())
        half = unit if unit in {"am", "pm"} else ""
        end = end if unit in _DAYTIME else match.end()
        readings = clock_readings(hour, minute, half)
        self._add(match.start(), end, readings[0].value, Kind.TIME, Strength.STRONG, readings)

    def _romans(self) -> None:
        for match in _ROMAN.finditer(self.text):
            start, end = match.span()
            century = self.reader.century_before.search(self.folded, max(0, start - 12), start)
            unit, unit_end = self._unit_at(end + len(match[1] or ""))
            if unit == "century" or century:
                value = _roman(match[0])
                begin = century.start() if century else start
                self.found = [q for q in self.found if not begin <= q.span.start < start]
                self._add(start, unit_end if unit else end, value, Kind.CENTURY, Strength.STRONG,
                          (Reading("century", value), Reading("", value)))  # fmt: skip
            elif end - start > 1 or match[1]:
                value = _roman(match[0])
                readings = (Reading("", value),)
                self._add(start, end, value, Kind.ORDINAL, Strength.FREE, readings)

    # Figures and what surrounds them.

    def _figures(self, place: int) -> int:
        atom = self.atoms[place]
        if not atom.values:
            self.found += figures.parts(self.text[atom.start : atom.end], atom.start)
            return place + 1
        ending = self._ending(place, atom)
        if ending:
            return place + 1
        values, after = self._scaled(place)
        end = self.atoms[after - 1].end
        half = self.reader.half_after.match(self.folded, end)
        if half:
            values, end = [simplest(v + Fraction(1, 2)) for v in values], half.end()
        currency, start = figures.currency_before(self.text, atom.start)
        unit, unit_end = self._unit_at(end)
        if unit.startswith("*") or (unit == "m" and currency):
            power = int(unit[1:]) if unit != "m" else 6
            values, end = [simplest(v * 10**power) for v in values], unit_end
            unit, unit_end = ("", end) if currency else self._unit_at(end)
        self._measured(Span(start, end), values, currency, (unit, unit_end))
        return after

    def _ending(self, place: int, atom: Atom) -> bool:
        """Read decades, ordinals and codes by what is attached to the figures."""
        start, end = atom.start, atom.end
        value = atom.values[0]
        token = self.text[start:end]
        if not token.isdigit() or not isinstance(value, int):
            return False
        if token[0] == "0" and len(token) > 2:
            self.found.append(figures.padded(Span(start, end), value))
            return True
        if len(token) in {2, 4} and value % 10 == 0:
            decade = self.reader.decade.match(self.folded, end)
            if decade or self.reader.decade_before.search(self.folded, max(0, start - 16), start):
                end = decade.end() if decade else end
                self.found.append(figures.decade(Span(start, end), value))
                return True
        ordinal = self.reader.ordinal.match(self.folded, end)
        if ordinal:
            strength = Strength.SMALL if value < 10 else Strength.STRONG
            self._ordinal(start, ordinal.end(), value, strength)
            return True
        if self._is_code(place, start, end):
            self.found.append(figures.code(Span(start, end), value, Strength.SMALL))
            return True
        return False

    def _is_code(self, place: int, start: int, end: int) -> bool:
        """Say whether letters around figures make them a name: F-35, COVID-19, A3, 5G."""
        if figures.follows_letters(self.text, start):
            return True
        if place + 1 < len(self.atoms) and self.atoms[place + 1].start == end:
            return False
        after = self.text[end : end + 1]
        return after.isalpha() and after.isascii() and not self._unit_at(end)[0]

    def _scaled(self, place: int) -> tuple[list[Number], int]:
        """Multiply figures by the scale words after them."""
        values = list(self.atoms[place].values)
        after = place + 1
        while after < len(self.atoms):
            word = self.atoms[after].word
            if word is None or word.role not in {Role.SCALE, Role.GROUP}:
                break
            gap = self.text[self.atoms[after - 1].end : self.atoms[after].start]
            if gap and gap not in _GAPS:
                break
            values = [simplest(value * word.value) for value in values]
            after += 1
        return values, after

    def _unit_at(self, end: int) -> tuple[str, int]:
        match = self.reader.unit.match(self.folded, end)
        return (self.reader.units[match[1]], match.end()) if match else ("", end)

    def _measured(
        self, span: Span, values: list[Number], currency: str, unit: tuple[str, int]
    ) -> None:
        """Add a number of figures with its currency or unit."""
        start, end = span
        value = values[0]
        name, unit_end = unit
        if name in _DAYTIME and value <= 24:
            self._time(Span(start, unit_end), name)
            return
        if currency and name not in MONEY:
            name, unit_end = currency, end
        kind, readings = readings_in(value, name)
        for other in values[1:]:
            readings += readings_in(other, name)[1]
        if name == "m":
            readings += (Reading("", value * 10**6),)
        if kind is Kind.CARDINAL:
            if not name and figures.is_score(self.text, start, end):
                kind = Kind.SCORE
            elif isinstance(value, int) and 1000 <= value < 2100 and end - start == 4:
                kind = Kind.YEAR
            readings += figures.short_years(self.text, start, end, value)
        plain = kind in {Kind.CARDINAL, Kind.SCORE, Kind.DURATION, Kind.MEASURE}
        strength = Strength.SMALL if plain and end - start == 1 else Strength.STRONG
        self._add(start, unit_end, value, kind, strength, readings, name)

    def _time(self, span: Span, half: str) -> None:
        figures = re.findall(r"\d+", self.text[span.start : span.end])
        minute = int(figures[1]) if len(figures) > 1 else 0
        readings = clock_readings(int(figures[0]), minute, "" if half == "clock" else half)
        self._add(*span, readings[0].value, Kind.TIME, Strength.STRONG, readings)

    # Words.

    def _words(self, place: int, word: Word) -> int:
        atom = self.atoms[place]
        if word.role is Role.IDIOM:
            return place + 1
        if word.role is Role.WHOLE:
            self._add(
                atom.start,
                atom.end,
                word.value,
                word.kind,
                word.strength,
                word.readings,
                word.unit,
            )
            return place + 1
        if word.role is Role.PART:
            return self._part(place, word, 1)
        if word.role is Role.SCALE and self._is_unnamed(place):
            readings = (Reading("vague", word.value), Reading("", word.value))
            self._add(atom.start, atom.end, word.value, Kind.VAGUE, Strength.FREE, readings)
            return place + 1
        numeral = self._numeral(place)
        end = self.atoms[numeral.next - 1].end
        if numeral.kind is Kind.ORDINAL:
            self._ordinal(atom.start, end, numeral.value, numeral.strength)
            return numeral.next
        following = self.atoms[numeral.next].word if numeral.next < len(self.atoms) else None
        if following and following.role is Role.PART:
            gap = self.text[end : self.atoms[numeral.next].start]
            if gap in _GAPS and numeral.value * following.value <= 1:
                return self._part(numeral.next, following, numeral.value, atom.start)
        value = numeral.value
        half = self.reader.half_after.match(self.folded, end)
        if half:
            value, end = simplest(value + Fraction(1, 2)), half.end()
        self._worded(Span(atom.start, end), value, numeral.strength)
        return numeral.next

    def _is_name(self, start: int) -> bool:
        """Say whether a number word begins a name: a capital after *the* or another small word."""
        if not self.text[start].isupper() or not start:
            return False
        before = _LAST_WORD.search(self.text, max(0, start - 12), start - 1)
        return (
            bool(before)
            and before[0].isalpha()
            and before[0].islower()
            and self.text[start - 1] == " "
        )

    def _is_unnamed(self, place: int) -> bool:
        """Say whether a scale word stands alone: Millionen, but not *a million*."""
        atom = self.atoms[place]
        if self.folded[max(0, atom.start - 2) : atom.start] == "a ":
            return False
        following = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        if following is None or following.start - atom.end != 1:
            return True
        return following.word is None or following.word.role not in {Role.CARDINAL, Role.SCALE}

    def _worded(self, span: Span, value: Number, strength: Strength) -> None:
        start, end = span
        unit, unit_end = self._unit_at(end)
        if unit.startswith("*") or (unit in {"m", "second"} and unit_end - end < 3):
            unit, unit_end = "", end
        if unit in _DAYTIME and value <= 24:
            half = "" if unit == "clock" else unit
            readings = clock_readings(int(value), 0, half)
            self._add(start, unit_end, readings[0].value, Kind.TIME, Strength.STRONG, readings)
            return
        if strength is Strength.SMALL and self._is_name(start):
            strength = Strength.WEAK
        kind, readings = readings_in(value, unit)
        if kind in {Kind.PERCENT, Kind.MONEY, Kind.POINTS}:
            strength = Strength.STRONG
        elif value <= 10 and self.reader.all_before.search(self.folded, max(0, start - 8), start):
            strength = Strength.WEAK
        self._add(start, unit_end, value, kind, strength, readings, unit)

    def _ordinal(self, start: int, end: int, value: Number, strength: Strength) -> None:
        unit, unit_end = self._unit_at(end)
        readings = (Reading("", value),)
        kind = Kind.ORDINAL
        if unit == "century":
            kind, strength, end = Kind.CENTURY, Strength.STRONG, unit_end
            readings = (Reading("century", value), *readings)
        elif unit == "quarter":
            kind, end = Kind.QUARTER, unit_end
        self._add(start, end, value, kind, strength, readings)

    def _part(self, place: int, word: Word, times: Number, start: int | None = None) -> int:
        """Read *half*, *two thirds*, *half a million*, *three quarters of an hour*."""
        atom = self.atoms[place]
        start = atom.start if start is None else start
        value = simplest(Fraction(word.value) * times)
        link = self.reader.parts_of.match(self.folded, atom.end)
        begin = link.end() if link else atom.end + 1
        following = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        if following and following.word and following.start == begin:
            if following.word.role in {Role.SCALE, Role.GROUP}:
                self._worded(
                    Span(start, following.end),
                    simplest(value * following.word.value),
                    Strength.STRONG,
                )
                return place + 2
        unit, unit_end = self._unit_at(begin - 1) if link else ("", 0)
        if unit in UNITS:
            kind, readings = readings_in(value, unit)
            self._add(start, unit_end, value, kind, word.strength, readings[1:], unit)
            return place + 1
        strength = word.strength if times == 1 else Strength.SMALL
        readings = (*share(value), Reading("", value))
        self._add(start, atom.end, value, Kind.FRACTION, strength, readings)
        return place + 1

    def _numeral(self, place: int) -> Numeral:
        """Add up number words from an atom on."""
        first = self.atoms[place].word
        total: Number = 0
        current: Number = 0
        limit: Number = 10**30
        at = place
        while at < len(self.atoms):
            word = self.atoms[at].word
            if word is None or (at > place and not self._joins(at, current, word)):
                break
            if word.role is Role.SCALE and word.value >= 1000:
                if word.value >= limit:
                    break
                total, current, limit = (
                    total + (current or 1) * word.value, 0, word.value)  # fmt: skip
            elif word.role in {Role.SCALE, Role.GROUP}:
                current = (current or 1) * word.value
            elif word.role is Role.ORDINAL:
                value = total + current + word.value
                strength = word.strength if at == place else small(value)
                return Numeral(value, at + 1, Kind.ORDINAL, strength)
            elif word.role is Role.CARDINAL:
                current += word.value
            else:
                break
            at += 1
        value = total + current
        strength = first.strength if first and at == place + 1 else small(value)
        return Numeral(value, at, Kind.CARDINAL, strength)

    def _joins(self, at: int, current: Number, word: Word) -> bool:
        """Say whether the word at a place goes on with the numeral before it."""
        gap = self.folded[self.atoms[at - 1].end : self.atoms[at].start]
        if gap not in _GAPS:
            match = self.reader.conjunction.fullmatch(gap)
            after = self.reader.lexicon.conjunction_after
            if not match or word.role is Role.SCALE or not current or current % after:
                return False
            following = self.atoms[at + 1].word if at + 1 < len(self.atoms) else None
            if following and following.role is Role.SCALE:
                return False
        if word.role is Role.SCALE:
            return word.value >= 1000 or 0 < current < 100
        if word.role is Role.GROUP:
            return True
        if word.role not in {Role.CARDINAL, Role.ORDINAL} or word.kind is Kind.DURATION:
            return False
        return word.value < self._room(current)

    def _room(self, current: Number) -> Number:
        """Give what a further word must be smaller than to be added."""
        if not current:
            return 1000
        if current % 100 == 0:
            return 100
        if current % 100 in self.reader.lexicon.score_bases:
            return 20
        return 10 if current % 10 == 0 and current % 100 >= 20 else 0

    def _add(
        self,
        start: int,
        end: int,
        value: Number,
        kind: Kind,
        strength: Strength,
        readings: tuple[Reading, ...],
        unit: str = "",
    ) -> None:
        self.done = max(self.done, end)
        qualifier = ""
        if self.reader.lexicon.qualifiers and kind is not Kind.MONTH:
            match = self.reader.qualifier.search(self.folded, max(0, start - 18), start)
            qualifier = self.reader.lexicon.qualifiers[match[1]] if match else ""
        self.found.append(
            Quantity(Span(start, end), value, kind, strength, unit, qualifier, readings)
        )


def _roman(figures: str) -> int:
    values = [_ROMAN_VALUES[c] for c in figures]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-a if a < b else a for a, b in pairs)
