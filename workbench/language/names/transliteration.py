"""Transliteration: whether Han characters sound like a foreign name in Latin letters."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add

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
_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff·]+")
# Names of which it is kept what Han can write of them.
_KEPT = 64

Step = tuple[int, int, int]
_Heard = tuple[int, tuple[Step, ...]]
_DEAF: _Heard = 0, ()


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


@lru_cache(2048)
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
        self._bigrams = table.bigrams
        self.characters = _Characters(table)
        self._steps = lru_cache(_KEPT)(self._hearer)

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
            _ = steps[character]  # for the first time, perhaps
            silence, known = steps.heard[character]
            if not silence:
                return NO_SOUND
            row = _advance(row, silence, known)
        return max(_per_letter(row[length], length), NO_SOUND)

    def best_window(
        self, latin: str, text: str, least: float = NO_SOUND
    ) -> tuple[Span, float] | None:
        """Give the stretch of Han that sounds most like the name, with its score.

        What scores less than ``least`` is not looked for.
        """
        letters = sound_letters(latin)
        length = len(letters)
        if not letters:
            return None
        steps = self._steps(letters)
        folded = fold_han(text)
        found: tuple[Span, float] | None = None
        for run in _RUN.finditer(folded):
            han = run.group()[:_PLACE]
            if _per_letter(sum(map(steps.__getitem__, han)), length) < least:
                continue
            heard = [steps.heard[character] for character in han]
            if _most(heard, length) < least:
                continue
            gain, end = _best(han, heard, length)
            score = _per_letter(gain, length)
            if gain > _WORST and score >= least and (found is None or score > found[1]):
                start, least = run.start(), score
                found = Span(start + (gain & _PLACE), start + end), score
        return found

    def _hearer(self, letters: str) -> "_Steps":
        return _Steps(letters, self)

    def backgrounds(self, letters: str) -> list[int]:
        """Give what the letters up to each place cost in any name."""
        costs = (
            self._bigrams["".join(pair)] for pair in zip("^" + letters, letters, strict=False)
        )
        return list(accumulate(costs, initial=0))


def _best(han: str, heard: Sequence[_Heard], length: int) -> tuple[int, int]:
    """Give what the best window of a run gains, with its beginning, and where it ends."""
    best, end = _NEVER, 0
    row: list[int] = []
    for at, (silence, known) in enumerate(heard):
        if not silence:
            row = row if han[at] == "·" else []
        elif row or (known and known[0][0] == 0):
            row = row or [_NEVER] * (length + 1)
            row[0] = at
            row = _advance(row, silence, known)
            if max(row) <= _WORST:
                row = []
            elif row[length] > best:
                best, end = row[length], at + 1
    return best, end


def _per_letter(gain: int, length: int) -> float:
    return (gain >> _PLACES) / (_NATS * length)


def _advance(row: list[int], silence: int, known: tuple[Step, ...]) -> list[int]:
    """Let a character write letters it is known for, or none; then leave letters out."""
    after = [gain - silence for gain in row]
    for start, end, gain in known:
        total = row[start] + gain
        after[end] = max(after[end], total)
    last = after[0]
    for at, gain in enumerate(after):
        last -= _SKIPPED
        if gain > last:
            last = gain
        else:
            after[at] = last
    return after


def _most(heard: Iterable[_Heard], length: int) -> float:
    """Give a score that no window exceeds: as if the characters could stand in any order."""
    ends = [[_NEVER] * length for _ in range(length + 1)]
    for _, known in heard:
        for start, end, gain in known:
            ends[end][start] = max(ends[end][start], gain)
    most = [0]
    for end in range(1, length + 1):
        first = max(0, end - MOST_LETTERS)
        written = map(add, most[first:], ends[end][first:])
        most.append(max(most[-1] - _SKIPPED, *written))
    return _per_letter(most[length], length)


class _Characters(dict[str, tuple[int, Mapping[str, int], frozenset[str]]]):
    """How unusual a character is for its syllable, and the letters that it writes, with cost.

    No character of the model is less usual than 0; -1 stands for those that are none. Put
    together when first asked for.
    """

    def __init__(self, table: SoundTable) -> None:
        super().__init__()
        self._table = table
        self._chunks: dict[str, tuple[Mapping[str, int], frozenset[str]]] = {}

    def __missing__(self, character: str) -> tuple[int, Mapping[str, int], frozenset[str]]:
        table = self._table
        unit = table.units.get(character)
        if unit is None:
            return -1, {}, frozenset()
        if unit not in self._chunks:
            chunks = chunks_of(unit, table) if unit in table.chunks else {}
            self._chunks[unit] = chunks, frozenset(chunks)
        habit = round(table.habits[character] * _HABIT) << _PLACES
        self[character] = found = habit, *self._chunks[unit]
        return found


class _Steps(dict[str, int]):
    """The greatest gain of each character for a name, 0 if it has none that gains.

    ``heard`` has for each that was asked for the price of its silence, 0 if nothing is known of
    it, and its steps: the stretches of the name's letters that it can write, with their gain.
    """

    def __init__(self, letters: str, model: SoundModel) -> None:
        super().__init__()
        self.heard: dict[str, _Heard] = {}
        self._characters = model.characters
        self._places: dict[str, list[Step]] = {}
        before = model.backgrounds(letters)
        for start in range(len(letters)):
            for end in range(start + 1, min(start + MOST_LETTERS, len(letters)) + 1):
                place = start, end, (before[end] - before[start]) << _PLACES
                self._places.setdefault(letters[start:end], []).append(place)
        self._keys = frozenset(self._places)

    def __missing__(self, character: str) -> int:
        habit, chunks, keys = self._characters[character]
        if habit < 0:
            self.heard[character] = _DEAF
            self[character] = 0
            return 0
        steps = []
        for chunk in keys & self._keys:
            cost = (chunks[chunk] << _PLACES) + habit
            for start, end, background in self._places[chunk]:
                steps.append((start, end, background - cost))
        if len(steps) > 1:
            steps.sort()
        self.heard[character] = _SILENT + habit, tuple(steps)
        gains = [gain for _, _, gain in steps if gain > 0]
        self[character] = most = max(gains) if gains else 0
        return most


def syllable_halves(syllable: str) -> tuple[str, str]:
    """Take a pinyin syllable apart: zhang into zh and ang."""
    initial = _INITIAL.match(syllable)
    end = initial.end() if initial else 0
    return syllable[:end], syllable[end:]


def chunks_of(unit: str, table: SoundTable) -> dict[str, int]:
    """Give the letters of a unit with their cost: what it was seen to write, and its halves.

    谢 was never seen for "schee", but x writes "sch" and ie writes "ee".
    """
    initial, final = syllable_halves(table.syllables[unit])
    costs = {
        onset + rime: first + second + _BORROWED
        for onset, first in table.onsets[initial].items()
        for rime, second in table.rimes[final].items()
        if first + second < _DEAR and 0 < len(onset + rime) <= MOST_LETTERS
    }
    for chunk, cost in table.chunks[unit].items():
        costs[chunk] = min(cost + _OWN, costs.get(chunk, _DEAR + _BORROWED))
    costs.pop("", None)
    return costs


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
