"""Train the sound model: which letters a Han character writes, by expectation maximisation."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.language.names.transliteration import (
    MOST_LETTERS,
    SoundTable,
    sound_letters,
    syllable_halves,
)

ROUNDS = 6
CHARACTER_ROUNDS = 2
# The weakest part of the pairs is left out of each round: translations, not sounds.
DROPPED = 0.15
# A character seen so often gets letters of its own; the rest share their syllable's.
OWN_UNIT = 25
# How many times the syllable's distribution counts beside a character's own.
SYLLABLE_WEIGHT = 12.0
_LEAST_PROBABILITY = 4e-4
_START = {0: 0.02, 1: 0.12, 2: 0.4, 3: 0.3, 4: 0.12, 5: 0.04}
# What a unit keeps for letters it was never seen to write.
_UNSEEN = 0.02
_NATS = 64  # costs are kept as whole 1/64 nats

_LEAST_BORROWED = 0.004
_ONSET = re.compile("[bcdfghjklmnpqrstvwxz]*")

Emissions = dict[str, dict[str, float]]
Counts = defaultdict[str, defaultdict[str, float]]


class Example(NamedTuple):
    """Letters and the Han that writes them."""

    letters: str
    han: str


def train(pairs: Iterable[tuple[str, str]], readings: dict[str, str]) -> SoundTable:
    """Learn a table from names and their Han; ``readings`` gives a character's usual syllable."""
    examples = [e for e in _examples(pairs) if all(c in readings for c in e.han)]
    units = dict(readings)
    emissions = _rounds(examples, units, {}, ROUNDS)
    kept = _best(examples, units, emissions)
    counts = Counter(c for e in kept for c in e.han)
    own = {c: c for c, n in counts.items() if n >= OWN_UNIT}
    emissions.update({c: dict(emissions[readings[c]]) for c in own})
    units.update(own)
    emissions = _rounds(kept, units, emissions, CHARACTER_ROUNDS)
    return _table(kept, units, readings, emissions)


def _examples(pairs: Iterable[tuple[str, str]]) -> Iterator[Example]:
    """Take names apart where both sides have as many parts: Mark Twain, 马克·吐温."""
    seen: set[Example] = set()
    for latin, han in pairs:
        words, parts = latin.replace("-", " ").split(), han.split("·")
        if len(words) != len(parts):
            words, parts = [latin], ["".join(parts)]
        for word, part in zip(words, parts, strict=True):
            example = Example(sound_letters(word), part)
            if 2 <= len(example.letters) <= 24 and 1 <= len(part) <= 10 and example not in seen:
                seen.add(example)
                yield example


def _rounds(
    examples: Sequence[Example], units: dict[str, str], emissions: Emissions, rounds: int
) -> Emissions:
    for _ in range(rounds):
        kept = _best(examples, units, emissions) if emissions else examples
        counts: Counts = defaultdict(lambda: defaultdict(float))
        for example in kept:
            _expect(example, units, emissions, counts)
        emissions = _maximise(counts, emissions)
    return emissions


def _maximise(counts: Counts, before: Emissions) -> Emissions:
    """Turn counts into probabilities; a character leans on what it was before the round."""
    emissions = dict(before)
    for unit, chunks in counts.items():
        prior = before.get(unit, {}) if unit[0] >= "\u3400" else {}
        weight = SYLLABLE_WEIGHT if prior else 0.0
        total = sum(chunks.values()) + weight
        emissions[unit] = {
            chunk: (chunks.get(chunk, 0.0) + weight * prior.get(chunk, 0.0)) / total
            for chunk in sorted(chunks.keys() | prior.keys())
        }
    return emissions


def _best(
    examples: Sequence[Example], units: dict[str, str], emissions: Emissions
) -> list[Example]:
    graded = sorted(examples, key=lambda e: -_likelihood(e, units, emissions) / len(e.letters))
    return graded[: int(len(graded) * (1 - DROPPED))]


def _steps(
    example: Example, units: dict[str, str], emissions: Emissions
) -> list[list[tuple[int, int, float]]]:
    """Give for each character the stretches of letters it may write, with probability."""
    letters, found = example.letters, []
    for character in example.han:
        chunks = emissions.get(units[character])
        steps = []
        for start in range(len(letters) + 1):
            for end in range(start, min(start + MOST_LETTERS, len(letters)) + 1):
                chunk = letters[start:end]
                p = _first_guess(chunk)
                p = chunks.get(chunk, 0.0) + _UNSEEN * p if chunks else p
                steps.append((start, end, p))
        found.append(steps)
    return found


def _first_guess(chunk: str) -> float:
    return _START[len(chunk)] / 26.0 ** len(chunk)


def _forward(steps: list[list[tuple[int, int, float]]], length: int) -> list[list[float]]:
    rows = [[1.0] + [0.0] * length]
    for options in steps:
        row = [0.0] * (length + 1)
        before = rows[-1]
        for start, end, p in options:
            if before[start]:
                row[end] += before[start] * p
        rows.append(row)
    return rows


def _likelihood(example: Example, units: dict[str, str], emissions: Emissions) -> float:
    length = len(example.letters)
    return math.log(_forward(_steps(example, units, emissions), length)[-1][length] or 1e-300)


def _expect(
    example: Example,
    units: dict[str, str],
    emissions: Emissions,
    counts: Counts,
) -> None:
    letters, length = example.letters, len(example.letters)
    steps = _steps(example, units, emissions)
    forward = _forward(steps, length)
    total = forward[-1][length]
    if not total:
        return
    after = [0.0] * length + [1.0]
    for at in range(len(steps) - 1, -1, -1):
        row, count, before = [0.0] * (length + 1), counts[units[example.han[at]]], forward[at]
        for start, end, p in steps[at]:
            if after[end]:
                row[start] += p * after[end]
                if before[start]:
                    count[letters[start:end]] += before[start] * p * after[end] / total
        after = row


def _parts(
    emissions: Emissions, syllables: dict[str, str], weights: Counter[str]
) -> tuple[dict[str, dict[str, int]], dict[str, dict[str, int]]]:
    """Give what each initial and each final was seen to write: x "sch", ie "ee"."""
    onsets: Counts = defaultdict(lambda: defaultdict(float))
    rimes: Counts = defaultdict(lambda: defaultdict(float))
    for unit, chunks in emissions.items():
        initial, final = syllable_halves(syllables[unit])
        for chunk, p in chunks.items():
            onset, rime = _halves(chunk)
            onsets[initial][onset] += p * weights[unit]
            rimes[final][rime] += p * weights[unit]
    return {k: _costs(v) for k, v in onsets.items()}, {k: _costs(v) for k, v in rimes.items()}


def _halves(chunk: str) -> tuple[str, str]:
    """Take letters apart before their first vowel."""
    found = _ONSET.match(chunk)
    end = found.end() if found else 0
    return chunk[:end], chunk[end:]


def _costs(counts: dict[str, float]) -> dict[str, int]:
    total = sum(counts.values()) or 1.0
    shares = ((part, n / total) for part, n in counts.items())
    return {part: _cost(share) for part, share in sorted(shares) if share >= _LEAST_BORROWED}


def _table(
    examples: Sequence[Example],
    units: dict[str, str],
    readings: dict[str, str],
    emissions: Emissions,
) -> SoundTable:
    characters = Counter(c for e in examples for c in e.han)
    syllables = Counter[str]()
    for character, n in characters.items():
        syllables[readings[character]] += n
    used = {units[c] for c in characters}
    weights = Counter[str]()
    for character, n in characters.items():
        weights[units[character]] += n
    of_unit = {units[c]: readings[c] for c in characters}
    onsets, rimes = _parts({u: emissions[u] for u in sorted(used)}, of_unit, weights)
    return SoundTable(
        units={c: units[c] for c in characters},
        habits={c: _cost((n + 0.5) / (syllables[readings[c]] + 2)) for c, n in characters.items()},
        chunks={
            unit: {c: _cost(p) for c, p in emissions[unit].items() if p >= _LEAST_PROBABILITY}
            for unit in sorted(used)
        },
        bigrams=_bigrams(examples),
        syllables=of_unit,
        onsets=onsets,
        rimes=rimes,
    )


def _bigrams(examples: Sequence[Example]) -> dict[str, int]:
    """Give the cost of each letter after another, ``^`` standing for the beginning."""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    counts = Counter(
        b for e in examples for b in map("".join, zip("^" + e.letters, e.letters, strict=False))
    )
    totals = Counter[str]()
    for bigram, n in counts.items():
        totals[bigram[0]] += n
    return {
        a + b: _cost((counts[a + b] + 0.5) / (totals[a] + 13))
        for a in "^" + alphabet
        for b in alphabet
    }


def _cost(probability: float) -> int:
    return round(-math.log(probability) * _NATS)
