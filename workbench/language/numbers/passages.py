"""The passage: one text, read word by word into quantities."""

import re
from dataclasses import replace
from operator import itemgetter

from workbench.language.numbers import digits, figures, neighbours
from workbench.language.numbers.amounts import DAYTIMES, read_figures, time_of_day
from workbench.language.numbers.lexicon import Role, Word
from workbench.language.numbers.numerals import Atom, Line
from workbench.language.numbers.phrases import LAST_WORD, read_words
from workbench.language.numbers.plain import plain_figures, plain_word
from workbench.language.numbers.quantities import Kind, Quantity, Reading, Strength, new
from workbench.language.numbers.western import WesternReader
from workbench.model.segments import Span

_ROMAN = re.compile(r"[IVX]{1,9}(?=(e|er|ème)?(?![^\W_]))")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
# Capitals before *May* make it a surname (Theresa May), unless they begin a sentence.
_BEFORE_MONTH = frozenset(
    ("in", "on", "by", "since", "until", "till", "from", "early", "late", "mid", "last", "next",
     "this", "of", "between", "and", "before", "after")
)  # fmt: skip
_LONGEST = 40
# So many letters at the end of a word tell most of those that qualify nothing.
_LAST_LETTERS = 2
_MONTH, _IDIOM = Kind.MONTH, Role.IDIOM
# How what qualifies a number afterwards begins: -odd, -plus, or more.
_AFTERWARDS = frozenset(("-o", "-p", " o", " u", "+ ", "+", "+.", "+,", " и"))


def fold(text: str) -> str:
    """Give the text in lower case with every character at its place."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Passage:
    """One text being read."""

    __slots__ = ("atoms", "folded", "found", "line", "reader", "text")

    def __init__(self, reader: WesternReader, text: str) -> None:
        self.reader = reader
        self.text = digits.to_ascii(text)
        self.folded = fold(self.text)
        self.atoms: list[Atom] = []
        self.found: list[Quantity] = []
        self.line = Line(reader, self.text, self.folded, self.atoms)

    def quantities(self) -> list[Quantity]:
        """Give the quantities from left to right."""
        self.scan()
        self._read_atoms()
        self._read_romans()
        if len(self.found) > 1:
            self.found.sort(key=itemgetter(0))
            neighbours.join(self.found, self.folded, self.reader.range)
            neighbours.loosen(self.found, self.folded, self.reader.out_of, self.reader.one_in)
        return [self._qualified(quantity) for quantity in self.found]

    def scan(self) -> None:
        """Find the atoms, and what its form alone tells."""
        atoms = self.atoms
        for match in self.reader.scan.finditer(self.folded):
            group = match.lastgroup
            if group == "bare":
                start, end = match.span(group)
                if end - start <= _LONGEST:
                    atoms.append(new(Atom, (start, end, None, (int(match[group]),), True)))
            elif group:
                self._scan(match, group)

    def _scan(self, match: re.Match[str], group: str) -> None:
        start, end = match.span(group)
        if group == "word":
            self._scan_word(match[group], start, end)
        elif group == "figures":
            if end - start <= _LONGEST:
                values = digits.values_of(match[group], self.reader.decimal)
                self.atoms.append(Atom(start, end, None, values))
        elif group == "compound":
            read = self.reader.lexicon.compound
            word = read(match[group]) if read and end - start <= _LONGEST else None
            if word is not None:
                self.atoms.append(Atom(start, end, word))
        elif group == "clock":
            self._scan_clock(match)
        elif group == "mixed":
            self.atoms.append(Atom(start, end, None, (figures.mixed(match[group], start).value,)))
        else:
            self.found += figures.BY_FORM[group](match[group], start)

    def _scan_word(self, surface: str, start: int, end: int) -> None:
        lexicon = self.reader.lexicon
        if surface in lexicon.capitalised and not self._is_month(start, end):
            return
        word = lexicon.words[surface]
        if word.role is Role.IDIOM and self._goes_on(surface, start):
            surface = surface.split(maxsplit=1)[0]
            word, end = lexicon.words[surface], start + len(surface)
        # "… on Oct." with the day in the next segment, cut at the full stop.
        if word.kind is Kind.MONTH and surface[-1] == "." and end == len(self.text):
            word = replace(word, strength=Strength.FREE)
        self.atoms.append(Atom(start, end, word))

    def _goes_on(self, surface: str, start: int) -> bool:
        """Say whether an idiom's first word ends a numeral: twenty-one of them."""
        last = self.atoms[-1] if self.atoms else None
        if last is None or last.word is None or last.end != start - 1:
            return False
        first = self.reader.lexicon.words.get(surface.split(maxsplit=1)[0])
        tens = last.word.role is Role.CARDINAL and last.word.value % 10 == 0
        return tens and first is not None and first.role is Role.CARDINAL

    def _is_month(self, start: int, end: int) -> bool:
        """Say whether *May* is the month: a capital, and a figure after it to begin a sentence."""
        if not self.text[start].isupper():
            return False
        before = self.text[max(0, start - 20) : start].rstrip(" \"'“‘«(\u00a0")
        if before[-1:].isdigit():
            return True
        word = LAST_WORD.search(before)
        inside = bool(before) and before[-1] not in ".!?:;-"
        named = word is not None and word[0][0].isupper()
        if inside and (not named or (word and word[0].lower() in _BEFORE_MONTH)):
            return True
        return self.text[end : end + 2].strip(" ,")[:1].isdigit()

    def _scan_clock(self, match: re.Match[str]) -> None:
        hour, minute = (int(part) for part in re.split(r"\D+", match["clock"]))
        unit, end = self.line.unit_at(match.end())
        span = Span(match.start("clock"), end if unit in DAYTIMES else match.end())
        self.found.append(time_of_day(span, hour, minute, unit))

    def _read_atoms(self) -> None:
        place = done = 0
        atoms, found, line = self.atoms, self.found, self.line
        while place < len(atoms):
            start, word = atoms[place][0], atoms[place][2]
            if start < done or (word and word.role is _IDIOM):
                place += 1
                continue
            plain = plain_word(line, place, word) if word else plain_figures(line, place)
            if plain:
                found.append(plain)
                done = plain[0][1]
                place += 1
                continue
            made, place = self._read_words(place, word) if word else read_figures(line, place)
            if made:
                # A sign between two numbers belongs to the first: 9$0.
                first = made[0]
                if first.span.start < done:
                    made[0] = first._replace(span=Span(done, first.span.end))
                found += made
                done = made[-1].span.end

    def _read_words(self, place: int, word: Word) -> tuple[list[Quantity], int]:
        phrase, after = read_words(self.line, place, word)
        return [phrase] if phrase else [], after

    def _read_romans(self) -> None:
        if not any(letter in self.text for letter in _ROMAN_VALUES):
            return
        for match in _ROMAN.finditer(self.text):
            start = match.start()
            if match[0] == "I" and not self.reader.lexicon.century_before:
                continue
            if start and self.text[start - 1].isalnum():
                continue
            made = self._roman(match)
            if made:
                start, end = made.span
                self.found = [q for q in self.found if q.span.end <= start or q.span.start >= end]
                self.found.append(made)

    def _roman(self, match: re.Match[str]) -> Quantity | None:
        start, end = match.span()
        value = _roman_value(match[0])
        before = self.reader.century_before.search(self.folded, max(0, start - 12), start)
        unit, unit_end = self.line.unit_at(end + len(match[1] or ""))
        if before or unit == "century":
            span = Span(before.start() if before else start, end if before else unit_end)
            readings = (Reading("century", value), Reading("", value))
            return Quantity(span, value, Kind.CENTURY, Strength.STRONG, readings=readings)
        if end - start == 1 and not match[1]:
            return None
        span = Span(start, end)
        readings = (Reading("", value), Reading("nth", value))
        return Quantity(span, value, Kind.ORDINAL, Strength.FAINT, readings=readings)

    def _qualified(self, quantity: Quantity) -> Quantity:
        start, end = quantity.span
        if self.text[end : end + 2] in _AFTERWARDS:
            after = self.reader.qualifier_after.match(self.folded, end)
            if after:
                return quantity._replace(qualifier=self.reader.lexicon.qualifiers_after[after[0]])
        if not start or not self.text[start - 1].isspace() or quantity.kind is _MONTH:
            return quantity
        last = self.folded[start - 3 : start - 1] if start > _LAST_LETTERS else ""
        if last.isalpha() and last not in self.reader.qualified_ends:
            return quantity
        before = self.folded[max(0, start - 18) : start].rsplit(None, 1)
        if not before or before[-1].strip("\"'“‘(«~") not in self.reader.before_qualified:
            return quantity
        match = self.reader.qualifier.search(self.folded, max(0, start - 18), start)
        if not match or (quantity.kind is Kind.DURATION and match[1] == "over"):
            return quantity
        return quantity._replace(qualifier=self.reader.lexicon.qualifiers[match[1]])


def _roman_value(letters: str) -> int:
    values = [_ROMAN_VALUES[c] for c in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-a if a < b else a for a, b in pairs)
