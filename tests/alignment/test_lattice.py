import math
from collections.abc import Callable

import pytest

from workbench.alignment.align import MOVES
from workbench.alignment.lattice import Lattice, Score, Stretch, build_lattice
from workbench.alignment.likelihood import Likelihood
from workbench.alignment.traits import read_traits
from workbench.model.languages import Language
from workbench.model.progress import Unwatched

Texts = tuple[list[str], list[str]]
Place = tuple[int, int]


def _damaged(texts: Texts, kind: str) -> Texts:
    source, target = texts
    half = len(target) // 2
    if kind == "missing":
        return source, target[:half] + target[half + 1 :]
    if kind == "merged":
        return source, [*target[:half], target[half] + target[half + 1], *target[half + 2 :]]
    if kind == "swapped":
        return source, [*target[:half], target[half + 1], target[half], *target[half + 2 :]]
    if kind == "several":
        return source[1:], [*target[:half], *target[half + 2 :], target[0]]
    return source, target


def _score_of(texts: Texts) -> Score:
    return Likelihood(
        [read_traits(text, Language("en")) for text in texts[0]],
        [read_traits(text, Language("zh-Hans")) for text in texts[1]],
    ).score


class _FullTable:
    """The same beads over every cell of the table, written down as plainly as possible."""

    def __init__(self, size: Place, score: Score) -> None:
        self.size = size
        self._ways = {
            (i, j): [
                (
                    (i + move.source_count, j + move.target_count),
                    move.log_prior
                    + sum(
                        score(i + b.source, b.source_count, j + b.target, b.target_count)
                        for b in move.beads
                    ),
                    [part for b in move.beads for part in b.moved(i, j).parted()],
                )
                for move in MOVES
                if i + move.source_count <= size[0] and j + move.target_count <= size[1]
            ]
            for i in range(size[0] + 1)
            for j in range(size[1] + 1)
        }

    def best_path(self) -> list[Stretch]:
        best: dict[Place, tuple[float, list[Stretch]]] = {self.size: (0.0, [])}
        for place in reversed(self._ways):
            for end, score, beads in self._ways[place]:
                total = score + best[end][0]
                if place not in best or total > best[place][0]:
                    best[place] = (total, beads + best[end][1])
        return best[0, 0][1]

    def posteriors(self) -> dict[Stretch, float]:
        before: dict[Place, float] = {(0, 0): 1.0}
        for place, ways in self._ways.items():
            for end, score, _ in ways:
                before[end] = before.get(end, 0.0) + before[place] * math.exp(score)
        behind: dict[Place, float] = {self.size: 1.0}
        shares: dict[Stretch, float] = {}
        for place in reversed(self._ways):
            for end, score, beads in self._ways[place]:
                mass = math.exp(score) * behind[end]
                behind[place] = behind.get(place, 0.0) + mass
                for bead in beads:
                    share = before[place] * mass / before[self.size]
                    shares[bead] = shares.get(bead, 0.0) + share
        return shares


def _lattice(texts: Texts, score: Score) -> Lattice:
    return build_lattice((len(texts[0]), len(texts[1])), MOVES, score, Unwatched())


@pytest.mark.parametrize("kind", ["clean", "missing", "merged", "swapped", "several"])
@pytest.mark.parametrize("count", [4, 11, 24])
def test_the_beam_gives_the_beads_of_the_full_table(
    invented: Callable[[int, int], Texts], kind: str, count: int
) -> None:
    for seed in range(3):
        texts = _damaged(invented(count, seed), kind)
        score = _score_of(texts)
        lattice = _lattice(texts, score)
        table = _FullTable((len(texts[0]), len(texts[1])), score)
        assert lattice.best_path() == table.best_path()
        exact = table.posteriors()
        for bead, share in lattice.posteriors().items():
            assert share == pytest.approx(exact[bead], abs=0.002)


def test_the_posteriors_of_all_beads_of_a_paragraph_sum_to_one(
    invented: Callable[[int, int], Texts],
) -> None:
    texts = _damaged(invented(12, 5), "several")
    shares = _lattice(texts, _score_of(texts)).posteriors()
    for paragraph in range(len(texts[0])):
        whole = sum(
            share
            for bead, share in shares.items()
            if bead.source <= paragraph < bead.source + bead.source_count
        )
        assert whole == pytest.approx(1.0, abs=0.001)


def test_the_beam_keeps_few_states(invented: Callable[[int, int], Texts]) -> None:
    small, large = invented(50, 1), invented(200, 1)
    states = [len(_lattice(texts, _score_of(texts)).states) for texts in (small, large)]
    assert states[1] / states[0] == pytest.approx(4, rel=0.5)
    assert states[1] < 200 * 20


def test_a_gap_falls_into_beads_of_one_paragraph() -> None:
    assert list(Stretch(3, 2, 0, 0).parted()) == [Stretch(3, 1, 0, 0), Stretch(4, 1, 0, 0)]
    assert list(Stretch(0, 0, 5, 2).parted()) == [Stretch(0, 0, 5, 1), Stretch(0, 0, 6, 1)]
    assert list(Stretch(3, 2, 4, 1).parted()) == [Stretch(3, 2, 4, 1)]
