"""Alignment: which paragraphs of two files belong together, and how sure that is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.alignment.lattice import Move, Stretch, build_lattice
from workbench.alignment.likelihood import Likelihood
from workbench.alignment.traits import Traits, read_traits
from workbench.model.languages import Direction, Language
from workbench.model.progress import Progress

# Below this a reviewer should look: of the development set's beads one in eleven is, and above
# it one in 250 is wrong (docs/decisions/0010-alignment.md).
CHECK_BELOW = 0.95


@dataclass(frozen=True, slots=True)
class Bead:
    """Paragraph numbers from 0 that belong together; one side may be empty.

    ``confidence`` is the posterior probability, 0 to 1, that exactly these belong together.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float


# Shares of each kind of bead; whether they sum to 1 does not matter.
# Source: the damage a crawler or an editor does, counted on the development set.
_SHARES = {
    (1, 1): 0.7, (1, 0): 0.04, (0, 1): 0.04, (2, 1): 0.045, (1, 2): 0.04,
    (3, 1): 0.007, (1, 3): 0.004, (2, 2): 0.002,
}  # fmt: skip
_SWAP_SHARE = 0.025
_DOUBLED_SWAP_SHARE = 0.0015
# A passage that is missing as a whole costs once, not once for each paragraph; without these
# moves a gap of thirty paragraphs threw the beam off for the rest of the text.
_GAP_SHARE = 0.002
_GAPS = (8, 24, 80)


def _moves() -> list[Move]:
    single = [
        Move((Stretch(0, source, 0, target),), math.log(share))
        for (source, target), share in _SHARES.items()
    ]
    gaps = [
        Move((gap,), math.log(_GAP_SHARE))
        for size in _GAPS
        for gap in (Stretch(0, size, 0, 0), Stretch(0, 0, 0, size))
    ]
    return [*single, *gaps, _swap((1, 1), (1, 1), _SWAP_SHARE)] + [
        _swap(first, second, _DOUBLED_SWAP_SHARE)
        for first, second in (
            ((2, 1), (1, 1)), ((1, 2), (1, 1)), ((1, 1), (2, 1)), ((1, 1), (1, 2)),
        )
    ]  # fmt: skip


def _swap(first: tuple[int, int], second: tuple[int, int], share: float) -> Move:
    """Two beads in the order of the source whose targets stand the other way round."""
    return Move(
        (
            Stretch(0, first[0], second[1], first[1]),
            Stretch(first[0], second[0], 0, second[1]),
        ),
        math.log(share),
    )


MOVES = tuple(_moves())
# The length ratio of a long text shows in its opening.
_FITTED_ON = 400
_ROUNDS = 2
_PROGRESS_STEP = 50


class _Phases:
    """One progress over reading both texts, fitting the length and aligning."""

    def __init__(self, progress: Progress, source: int, target: int) -> None:
        self._progress = progress
        self._before = 0
        self._total = 2 * (source + target) + _ROUNDS * (
            min(source, _FITTED_ON) + min(target, _FITTED_ON)
        )

    def advance(self, done: int, total: int) -> None:
        """Report a step of the phase; a phase that is done moves the next ones on."""
        self._progress.advance(self._before + done, self._total)
        if done == total:
            self._before += total

    def read(self, texts: Sequence[str], language: Language) -> list[Traits]:
        """Look at all paragraphs of one side."""
        traits = []
        for number, text in enumerate(texts):
            if number % _PROGRESS_STEP == 0:
                self.advance(number, len(texts))
            traits.append(read_traits(text, language))
        self.advance(len(texts), len(texts))
        return traits


def align(
    source: Sequence[str], target: Sequence[str], direction: Direction, progress: Progress
) -> list[Bead]:
    """Align two texts, paragraph by paragraph; raises Cancelled.

    Every paragraph is in exactly one bead. Beads come in the order of the source; one without
    a source stands behind the bead of the target paragraph before it.
    """
    size = (len(source), len(target))
    phases = _Phases(progress, *size)
    likelihood = Likelihood(
        phases.read(source, direction.source), phases.read(target, direction.target)
    )
    opening = (min(_FITTED_ON, size[0]), min(_FITTED_ON, size[1]))
    for _round in range(_ROUNDS):
        path = build_lattice(opening, MOVES, likelihood.score, phases).best_path()
        likelihood.fit(
            (bead.source, bead.target)
            for bead in path
            if bead.source_count == bead.target_count == 1
        )
    lattice = build_lattice(size, MOVES, likelihood.score, phases)
    posteriors = lattice.posteriors()
    return [
        Bead(
            tuple(range(bead.source, bead.source + bead.source_count)),
            tuple(range(bead.target, bead.target + bead.target_count)),
            posteriors[bead],
        )
        for bead in lattice.best_path()
    ]
