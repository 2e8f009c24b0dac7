"""Transliteration: whether Han characters sound like a foreign name in Latin letters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from workbench.language.names.folding import fold_han, fold_name
from workbench.model.resources import resource
from workbench.model.segments import Span

MOST_LETTERS = 5  # that one character writes
_NATS = 64  # costs are whole 1/64 nats
_NOT_LETTERS = re.compile("[^a-z]+")
_SPELLINGS = (("sch", "sh"), ("tch", "ch"), ("ck", "k"), ("ph", "f"), ("th", "t"),
              ("ee", "e"), ("aa", "a"))  # fmt: skip
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]")
# The price of what a unit was seen to write, and of what only its halves write: a seventh of its
# letters is borrowed. Beyond one in 2,500 nothing is kept.
_OWN = 14
_BORROWED = 130
_DEAR = 397
# How much a character that seldom writes its syllable in names counts against a pair.
_HABIT = 0.15
# Gains are kept above the place where the window began, so that the best of two is their
# maximum: the search stands in the innermost loop of the name check.
_PLACES = 14
_PLACE = (1 << _PLACES) - 1
# What a character costs that writes no letter, and a letter that no character writes.
_SILENT = 5 * _NATS << _PLACES
_SKIPPED = 2 * _NATS << _PLACES
_NEVER = -1 << 40
# Windows that fall so low are given up.
_WORST = -8 * _NATS << _PLACES
NO_SOUND = -9.0

Step = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class SoundTable:
    """What was learned; costs are negative logarithms in 1/64 nats.

    ``units`` gives a character's unit (itself, or its syllable), ``chunks`` the cost of the
    letters a unit writes, ``habits`` how unusual the character is for its syllable, ``bigrams``
    the cost of a letter after another in any name. ``syllables`` gives the syllable of a unit,
    ``onsets`` and ``rimes`` what its initial and its final write anywhere.
    """

    units: Mapping[str, str]
    habits: Mapping[str, int]
    chunks: Mapping[str, Mapping[str, int]]
    bigrams: Mapping[str, int]
    syllables: Mapping[str, str]
    onsets: Mapping[str, Mapping[str, int]]
    rimes: Mapping[str, Mapping[str, int]]


@lru_cache(8192)
def sound_letters(latin: str) -> str:
    """Give the letters a to z of a name, folded, with one spelling for one sound: sch as sh."""
    letters = _NOT_LETTERS.sub("", fold_name(latin))
    for spelling, sound in _SPELLINGS:
        letters = letters.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", letters)


class SoundModel:
    """Letters against Han, learned from lexicon pairs; it accepts and never accuses.

    Scores are log-likelihood ratios per letter. Of single wrong candidates one in a hundred
    reaches -1.0 and one in a thousand -0.2 (measured by ``packaging/names/build_names.py``); the
    best window of a whole sentence is one of many candidates and should reach more.
    """

    def __init__(self, table: SoundTable) -> None:
        self._units = table.units
        self._habits = {c: round(cost * _HABIT) << _PLACES for c, cost in table.habits.items()}
        self._bigrams = table.bigrams
        self._writers: dict[str, list[tuple[str, int]]] = {}
        for unit, chunk, cost in _every_chunk(table):
            self._writers.setdefault(chunk, []).append((unit, cost))
        self._steps = lru_cache(4096)(self._find_steps)

    @classmethod
    def load(cls) -> "SoundModel":
        """Read the shipped table; some ten milliseconds."""
        return cls(read_table(resource("names/sound.tsv").read_text("utf-8")))

    def score(self, latin: str, han: str) -> float:
        """Give the log-likelihood ratio per letter that the Han writes the sound of the name."""
        letters = sound_letters(latin)
        folded = fold_han(han).replace("·", "")
        length = len(letters)
        if not letters or not 0 < len(folded) <= length:
            return NO_SOUND
        steps = self._steps(letters)
        row = [0] + [_NEVER] * length
        for character in folded:
            unit = self._units.get(character)
            if unit is None:
                return NO_SOUND
            row = self._advance(row, character, steps.get(unit, ()))
        return max((row[length] >> _PLACES) / (_NATS * length), NO_SOUND)

    def best_window(self, latin: str, text: str) -> tuple[Span, float] | None:
        """Give the stretch of Han that sounds most like the name, with its score."""
        letters = sound_letters(latin)
        length = len(letters)
        if not letters:
            return None
        steps = self._steps(letters)
        best, end = _NEVER, 0
        row: list[int] = []
        for at, character in enumerate(fold_han(text)):
            if character == "·" and row:
                continue
            known = steps.get(self._units.get(character, ""), ())
            if not row and not (known and known[0][0] == 0):
                continue
            row = self._advance_windows(row, at, character, known, length)
            if row and row[length] > best:
                best, end = row[length], at + 1
        if best <= _WORST:
            return None
        return Span(best & _PLACE, end), (best >> _PLACES) / (_NATS * length)

    def _advance_windows(
        self, row: list[int], at: int, character: str, known: tuple[Step, ...], length: int
    ) -> list[int]:
        """Advance all windows by a character and begin one here; empty if none is promising."""
        if character not in self._units or at > _PLACE:
            return []
        begun = row or [_NEVER] * (length + 1)
        begun[0] = at
        after = self._advance(begun, character, known)
        return after if max(after) > _WORST else []

    def _advance(self, row: list[int], character: str, known: tuple[Step, ...]) -> list[int]:
        """Let a character write letters it is known for, or none; then leave letters out."""
        habit = self._habits[character]
        after = [gain - _SILENT - habit for gain in row]
        for start, end, gain in known:
            total = row[start] + gain - habit
            after[end] = max(after[end], total)
        last = after[0]
        for at, gain in enumerate(after):
            last -= _SKIPPED
            if gain > last:
                last = gain
            else:
                after[at] = last
        return after

    def _find_steps(self, letters: str) -> dict[str, tuple[Step, ...]]:
        """Give for each unit the stretches of the letters it can write, with their gain."""
        before = [0]
        for pair in zip("^" + letters, letters, strict=False):
            before.append(before[-1] + self._bigrams["".join(pair)])
        found: dict[str, list[Step]] = {}
        for start in range(len(letters)):
            for end in range(start + 1, min(start + MOST_LETTERS, len(letters)) + 1):
                background = before[end] - before[start]
                for unit, cost in self._writers.get(letters[start:end], ()):
                    step = (start, end, (background - cost) << _PLACES)
                    found.setdefault(unit, []).append(step)
        return {unit: tuple(steps) for unit, steps in found.items()}


def syllable_halves(syllable: str) -> tuple[str, str]:
    """Take a pinyin syllable apart: zhang into zh and ang."""
    initial = _INITIAL.match(syllable)
    end = initial.end() if initial else 0
    return syllable[:end], syllable[end:]


def _every_chunk(table: SoundTable) -> Iterator[tuple[str, str, int]]:
    """Give the letters of each unit: those it was seen to write, and those of its halves.

    谢 was never seen for "schee", but x writes "sch" and ie writes "ee".
    """
    for unit, seen in table.chunks.items():
        initial, final = syllable_halves(table.syllables[unit])
        costs = {
            onset + rime: first + second + _BORROWED
            for onset, first in table.onsets[initial].items()
            for rime, second in table.rimes[final].items()
            if first + second < _DEAR and 0 < len(onset + rime) <= MOST_LETTERS
        }
        for chunk, cost in seen.items():
            costs[chunk] = min(cost + _OWN, costs.get(chunk, _DEAR + _BORROWED))
        costs.pop("", None)
        for chunk, cost in costs.items():
            yield unit, chunk, cost


def read_table(text: str) -> SoundTable:
    """Read a table as ``write_table`` wrote it."""
    parts: dict[str, dict[str, dict[str, int]]] = {kind: {} for kind in "buhor"}
    syllables: dict[str, str] = {}
    for line in text.splitlines():
        kind, key, *values = line.split(" ")
        if kind == "s":
            syllables.update(dict.fromkeys(values, key))
        else:
            names = (name.rstrip("-") for name in values[::2])
            row = dict(zip(names, map(int, values[1::2]), strict=True))
            parts[kind][key.rstrip("-")] = row
    habits = {c: cost for row in parts["h"].values() for c, cost in row.items()}
    units = {c: unit for unit, row in parts["h"].items() for c in row}
    bigrams = {a + b: cost for a, row in parts["b"].items() for b, cost in row.items()}
    return SoundTable(units, habits, parts["u"], bigrams, syllables, parts["o"], parts["r"])


def write_table(table: SoundTable) -> str:
    """Write a table: a line each for bigrams, units, characters by unit, halves, syllables."""
    bigrams: dict[str, dict[str, int]] = {}
    for bigram, cost in table.bigrams.items():
        bigrams.setdefault(bigram[0], {})[bigram[1]] = cost
    habits: dict[str, dict[str, int]] = {}
    for character, unit in table.units.items():
        habits.setdefault(unit, {})[character] = table.habits[character]
    rows = {"b": bigrams, "u": table.chunks, "h": habits, "o": table.onsets, "r": table.rimes}
    lines = [_line(kind, key, row) for kind, part in rows.items() for key, row in part.items()]
    by_syllable: dict[str, list[str]] = {}
    for unit, syllable in table.syllables.items():
        by_syllable.setdefault(syllable, []).append(unit)
    lines += [" ".join(("s", syllable, *units)) for syllable, units in by_syllable.items()]
    return "\n".join(lines) + "\n"


def _line(kind: str, key: str, values: Mapping[str, int]) -> str:
    items = (f"{name or '-'} {cost}" for name, cost in values.items())
    return " ".join((kind, key or "-", *items))
