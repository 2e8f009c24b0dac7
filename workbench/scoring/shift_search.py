"""Shift search: the edits of TER, counted as sacrebleu counts them, many candidates at a time.

Snover et al. 2006 move stretches of the hypothesis as long as that lowers its edit distance;
which moves are tried, and in which order, follows sacrebleu's ``lib_ter`` and so Tercom. Their
values are the same. What differs is the order of the work: a round's candidates are listed first
and measured together, and not at all once there are so many that sacrebleu would give up on the
round. That turns seconds for a long Chinese paragraph into hundredths.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# The limits of sacrebleu 2.6, metrics/lib_ter.py; another limit is another score.
_LONGEST_SHIFT = 10
_FARTHEST_SHIFT = 50
_BEAM = 25
_MOST_CANDIDATES = 1000

_FAR = np.int32(1 << 30)
_KEEP, _REPLACE, _DELETE, _INSERT = range(4)

_Cells = NDArray[np.int32]


class _Shift(NamedTuple):
    start: int
    length: int
    target: int


class _Steps(NamedTuple):
    """An alignment read as steps: which words are wrong, and what stands before each place."""

    hypothesis_errors: list[int]
    reference_errors: list[int]
    places: list[int]


def count_edits(
    hypothesis: Sequence[str], reference: Sequence[str], pause: Callable[[], None]
) -> int:
    """Give the number of edits, shifts included, that turn a hypothesis into a reference.

    ``pause`` is called before each round, well under a second apart, and may raise Cancelled.
    """
    if not reference:
        return len(hypothesis)
    if hypothesis == reference:
        return 0
    numbers: dict[str, int] = {}
    said = [numbers.setdefault(word, len(numbers)) for word in hypothesis]
    meant = [numbers.setdefault(word, len(numbers)) for word in reference]
    return _Search(meant, pause).edits(said)


class _Search:
    """The rounds of shifts towards one reference."""

    def __init__(self, reference: list[int], pause: Callable[[], None]) -> None:
        self._reference = reference
        self._pause = pause
        self._positions: dict[int, list[int]] = {}
        for position, word in enumerate(reference):
            self._positions.setdefault(word, []).append(position)

    def edits(self, words: list[int]) -> int:
        shifts = tried = 0
        while True:
            self._pause()
            beam = _Beam(self._reference, [words], rows=[])
            distance = beam.distances[0]
            if not words:
                return distance
            candidates = self._candidates(words, beam.steps(), _MOST_CANDIDATES - tried)
            tried += len(candidates)
            # sacrebleu throws a round away that brings it to its limit.
            if not candidates or tried >= _MOST_CANDIDATES:
                return shifts + distance
            shifted = [_moved(words, shift) for shift in candidates]
            measured = _Beam(self._reference, shifted).distances
            best = max(range(len(shifted)), key=lambda n: _rank(candidates[n], measured[n]))
            if measured[best] >= distance:
                return shifts + distance
            shifts += 1
            words = shifted[best]

    def _candidates(self, words: list[int], steps: _Steps, limit: int) -> list[_Shift]:
        """Give the shifts of a round; it ends with the stretch that reaches the limit."""
        said_wrong = list(accumulate(steps.hypothesis_errors, initial=0))
        meant_wrong = list(accumulate(steps.reference_errors, initial=0))
        found: list[_Shift] = []
        for start, place, length in self._stretches(words):
            is_right = said_wrong[start + length] == said_wrong[start]
            if is_right or meant_wrong[place + length] == meant_wrong[place]:
                continue
            if start <= steps.places[place] < start + length:
                continue
            found += _targets(start, place, length, steps.places)
            if len(found) >= limit:
                break
        return found

    def _stretches(self, words: list[int]) -> Iterator[tuple[int, int, int]]:
        """Give start, place and length of each stretch that hypothesis and reference share."""
        reference = self._reference
        for start, word in enumerate(words):
            for place in self._positions.get(word, ()):
                if abs(place - start) > _FARTHEST_SHIFT:
                    continue
                longest = min(_LONGEST_SHIFT, len(words) - start, len(reference) - place)
                for length in range(1, longest + 1):
                    if words[start + length - 1] != reference[place + length - 1]:
                        break
                    yield start, place, length


def _targets(start: int, place: int, length: int, places: list[int]) -> Iterator[_Shift]:
    """Give the shifts of a stretch to where its words stand in the reference."""
    previous = -1
    for position in range(place - 1, min(place + length, len(places))):
        target = 0 if position < 0 else places[position] + 1
        if target != previous:
            previous = target
            yield _Shift(start, length, target)


def _rank(shift: _Shift, distance: int) -> tuple[int, int, int, int]:
    """Tercom's: the highest gain, the longest, the earliest, the earliest target."""
    return -distance, shift.length, -shift.start, -shift.target


def _moved(words: list[int], shift: _Shift) -> list[int]:
    start, length, target = shift
    end = start + length
    if target < start:
        return words[:target] + words[start:end] + words[target:start] + words[end:]
    if target > end:
        return words[:start] + words[end:target] + words[start:end] + words[target:]
    # sacrebleu's own case of a target within the stretch.
    within = length + target
    return words[:start] + words[end:within] + words[start:end] + words[within:]


@dataclass(frozen=True, slots=True)
class _Row:
    """What each cell of a window of one row was reached by."""

    first: int
    operations: NDArray[np.int8]


class _Beam:
    """Edit distances of equally long hypotheses to one reference, along its diagonal only.

    With ``rows`` it keeps there how the cells of the first hypothesis were reached.
    """

    def __init__(
        self, reference: list[int], said: list[list[int]], rows: list[_Row] | None = None
    ) -> None:
        self._width = len(reference)
        self._length = len(said[0])
        self._rows = rows
        self.distances: list[int] = self._measure(
            np.array([-1, *reference], dtype=np.int32), np.array(said, dtype=np.int32)
        )

    def _measure(self, padded: _Cells, said: _Cells) -> list[int]:
        # One column stands left of the table, so that a cell's neighbours are always there.
        across = np.arange(self._width + 2, dtype=np.int32)
        above = np.empty((len(said), self._width + 2), dtype=np.int32)
        above[:] = across - 1
        above[:, 0] = _FAR
        row = np.full_like(above, _FAR)
        for number in range(1, self._length + 1):
            first, end = self._window(number)
            is_other = padded[first:end] != said[:, number - 1 : number]
            kept = above[:, first:end] + is_other
            deleted = above[:, first + 1 : end + 1] + 1
            best = np.minimum(kept, deleted)
            offsets = across[first:end]
            cells = np.minimum.accumulate(best - offsets, axis=1) + offsets
            if self._rows is not None:
                self._rows.append(_row_of(first, is_other[0], kept[0], deleted[0], cells[0]))
            row[:, first] = _FAR
            row[:, first + 1 : end + 1] = cells
            above, row = row, above
            if number == 1:
                row[:] = _FAR
        distances: list[int] = above[:, -1].tolist()
        return distances

    def _window(self, number: int) -> tuple[int, int]:
        """Give the columns of a row that are looked at: [first, end)."""
        ratio = self._width / self._length
        beam = ceil(ratio / 2 + _BEAM) if ratio / 2 > _BEAM else _BEAM
        middle = floor(number * ratio)
        end = self._width + 1
        if number != self._length:
            end = min(end, middle + beam)
        return max(0, middle - beam), end

    def steps(self) -> _Steps:
        """Read the table backwards; needs ``rows``."""
        operations = list(self._operations())
        hypothesis_errors: list[int] = []
        reference_errors: list[int] = []
        places: list[int] = []
        for operation in reversed(operations):
            is_wrong = int(operation != _KEEP)
            if operation != _INSERT:
                hypothesis_errors.append(is_wrong)
            if operation != _DELETE:
                places.append(len(hypothesis_errors) - 1)
                reference_errors.append(is_wrong)
        return _Steps(hypothesis_errors, reference_errors, places)

    def _operations(self) -> Iterator[int]:
        rows = self._rows or []
        row, column = self._length, self._width
        while row or column:
            kind = _INSERT
            if row:
                line = rows[row - 1]
                kind = int(line.operations[column - line.first])
            yield kind
            row -= kind != _INSERT
            column -= kind != _DELETE


def _row_of(
    first: int, is_other: NDArray[np.bool_], kept: _Cells, deleted: _Cells, cells: _Cells
) -> _Row:
    """Keep how cells were reached: rather kept or replaced than deleted, than inserted."""
    operations = np.where(kept <= deleted, np.where(is_other, _REPLACE, _KEEP), _DELETE)
    operations[cells < np.minimum(kept, deleted)] = _INSERT
    return _Row(first, operations.astype(np.int8))
