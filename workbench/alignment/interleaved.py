"""Interleaved text: one file whose lines alternate, imperfectly, between two languages."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.alignment.align import Bead
from workbench.alignment.lattice import Move, Stretch, build_lattice
from workbench.alignment.likelihood import Likelihood
from workbench.alignment.traits import read_traits
from workbench.language.detection import detect_language, dominant_script
from workbench.language.function_words import FUNCTION_WORDS
from workbench.model.languages import Direction, Language
from workbench.model.progress import Unwatched
from workbench.model.segments import Side

LanguageOf = Callable[[str], Side | None]


# Each of the two languages has to have this share of the lines.
_LEAST_MINORITY = 0.25
_JUDGED_LINES = 1000
_LEAST_CERTAINTY = 0.45
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPT_NAMES = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Kana"}


def languages_of(lines: Sequence[str]) -> tuple[Language, Language] | None:
    """Tell which two languages a file is in, the first first; None if it is in one."""
    opening = [line for line in lines if line.strip()][:_JUDGED_LINES]
    by_script = _two_of(opening, dominant_script)
    if by_script:
        return by_script
    bases = Counter(detect_language(line).language.base for line in opening).most_common(2)
    if len(bases) < 2:
        return None
    return _two_of(opening, _word_judge(bases[0][0], bases[1][0]))


def _two_of(
    lines: Sequence[str], label_of: Callable[[str], str]
) -> tuple[Language, Language] | None:
    labelled = [(label, line) for line in lines if (label := label_of(line))]
    common = [label for label, _ in Counter(label for label, _ in labelled).most_common(2)]
    judged = [(label, line) for label, line in labelled if label in common]
    rarer = sum(label == common[-1] for label, _ in judged)
    if len(common) < 2 or rarer < _LEAST_MINORITY * len(judged):
        return None
    first = judged[0][0]
    return (
        detect_language("\n".join(line for label, line in judged if label == first)).language,
        detect_language("\n".join(line for label, line in judged if label != first)).language,
    )


def _word_judge(one: str, other: str) -> Callable[[str], str]:
    """Tell two languages apart by the function words that only one of them has."""
    words, other_words = (
        FUNCTION_WORDS.get(one, frozenset()),
        FUNCTION_WORDS.get(other, frozenset()),
    )
    ours, theirs = words - other_words, other_words - words

    def base_of(line: str) -> str:
        found = _WORD.findall(line.lower())
        lead = sum(word in ours for word in found) - sum(word in theirs for word in found)
        if lead:
            return one if lead > 0 else other
        guess = detect_language(line)
        return guess.language.base if guess.certainty >= _LEAST_CERTAINTY else ""

    return base_of


def side_shown(direction: Direction) -> LanguageOf:
    """Give the judge of lines for a direction: by script if that tells, else by words.

    It answers None where a line could be of either language, as a date or a number.
    """
    source, target = direction.source, direction.target
    scripts = {_script_name(source): Side.SOURCE, _script_name(target): Side.TARGET}
    if len(scripts) == 2:
        if "Kana" in scripts:
            scripts.setdefault("Hani", scripts["Kana"])
        return lambda line: scripts.get(dominant_script(line))
    if source.base == target.base:
        names = {source.script: Side.SOURCE, target.script: Side.TARGET}
        return lambda line: names.get(detect_language(line).language.script)
    bases = {source.base: Side.SOURCE, target.base: Side.TARGET}
    base_of = _word_judge(source.base, target.base)
    return lambda line: bases.get(base_of(line))


def _script_name(language: Language) -> str:
    return _SCRIPT_NAMES.get(language.script, language.script)


# Lines of a bead stand together, all of one side before those of the other; by their number.
# The lattice counts lines, and takes both its sides through them at the same pace.
# Source: counted on the interleaved files of the development set.
_SHARES = {1: 0.04, 2: 0.9, 3: 0.03, 4: 0.005}
_MOVES = tuple(
    Move((Stretch(0, count, 0, count),), math.log(share)) for count, share in _SHARES.items()
)
# What it costs a bead, in nats, to have its sides in the order the file does not have elsewhere.
_WRONG_ORDER = 4.0
_ROUNDS = 2


def split_interleaved(lines: Sequence[str], direction: Direction) -> list[Bead]:
    """Pair the lines of a file that alternates between two languages, whichever comes first.

    Numbers are line numbers from 0. Blank lines are in no bead, each other line in exactly one;
    a line without a partner is alone in its bead, on the source side where it could be either.
    """
    numbers = [number for number, line in enumerate(lines) if line.strip()]
    texts = [lines[number] for number in numbers]
    sides = list(map(side_shown(direction), texts))
    file = _Lines(texts, sides, direction)
    ways = [_way_through(file, leading) for leading in Side]
    beads = max(ways, key=lambda way: way.log_likelihood).beads
    return [
        Bead(
            tuple(numbers[line] for line in bead.source),
            tuple(numbers[line] for line in bead.target),
            bead.confidence,
        )
        for bead in beads
    ]


@dataclass(frozen=True, slots=True)
class _Way:
    log_likelihood: float
    beads: Sequence[Bead]


def _way_through(lines: "_Lines", leading: Side) -> _Way:
    def score(start: int, count: int, _target: int, _target_count: int) -> float:
        return lines.best_cut(start, count, leading).score

    lines.fit_length(())
    size = (len(lines.sides), len(lines.sides))
    for _round in range(_ROUNDS):
        path = build_lattice(size, _MOVES, score, Unwatched()).best_path()
        cuts = [lines.best_cut(bead.source, bead.source_count, leading) for bead in path]
        lines.fit_length(cuts)
    lattice = build_lattice(size, _MOVES, score, Unwatched())
    posteriors = lattice.posteriors()
    beads = []
    for bead in lattice.best_path():
        cut = lines.best_cut(bead.source, bead.source_count, leading)
        beads.append(Bead(tuple(cut.source), tuple(cut.target), posteriors[bead]))
    return _Way(lattice.states[-1].total, beads)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Neighbouring lines as the two sides of a bead."""

    score: float
    source: range
    target: range


class _Lines:
    """The lines of an interleaved file, each of one side or, where it could be, of both."""

    def __init__(
        self, texts: Sequence[str], sides: Sequence[Side | None], direction: Direction
    ) -> None:
        self.sides = sides
        source = [line for line, side in enumerate(sides) if side is not Side.TARGET]
        target = [line for line, side in enumerate(sides) if side is not Side.SOURCE]
        self._source_place = {line: place for place, line in enumerate(source)}
        self._target_place = {line: place for place, line in enumerate(target)}
        self._likelihood = Likelihood(
            [read_traits(texts[line], direction.source) for line in source],
            [read_traits(texts[line], direction.target) for line in target],
        )

    def fit_length(self, cuts: Sequence[_Cut]) -> None:
        """Take the length ratio from the pairs of single lines; from none, start afresh."""
        self._likelihood.fit(
            (self._source_place[cut.source[0]], self._target_place[cut.target[0]])
            for cut in cuts
            if len(cut.source) == len(cut.target) == 1
        )

    def best_cut(self, start: int, count: int, leading: Side) -> _Cut:
        """Give the likeliest way to make a bead of so many lines from one on."""
        end = start + count
        if count == 1:
            return self._alone(start)
        cuts = [_Cut(-math.inf, range(start, end), range(start, start))]
        for middle in range(start + 1, end):
            upper, lower = range(start, middle), range(middle, end)
            for source, target, first in (
                (upper, lower, Side.SOURCE),
                (lower, upper, Side.TARGET),
            ):
                if self._can_be(source, Side.SOURCE) and self._can_be(target, Side.TARGET):
                    score = self._score(source, target) - _WRONG_ORDER * (first is not leading)
                    cuts.append(_Cut(score, source, target))
        return max(cuts, key=lambda cut: cut.score)

    def _alone(self, line: int) -> _Cut:
        alone, nothing = range(line, line + 1), range(line, line)
        if self.sides[line] is Side.TARGET:
            return _Cut(self._likelihood.score(0, 0, self._target_place[line], 1), nothing, alone)
        return _Cut(self._likelihood.score(self._source_place[line], 1, 0, 0), alone, nothing)

    def _can_be(self, lines: range, side: Side) -> bool:
        return all(self.sides[line] in (side, None) for line in lines)

    def _score(self, source: range, target: range) -> float:
        return self._likelihood.score(
            self._source_place[source[0]],
            len(source),
            self._target_place[target[0]],
            len(target),
        )
