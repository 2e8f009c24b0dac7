"""The lattice: which beads can follow which, kept narrow by a beam over the anti-diagonals."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.model.progress import Progress

# A state further below the best of its anti-diagonal than this cannot come back in practice.
BEAM_NATS = 12.0
BEAM_STATES = 60
_PROGRESS_STEP = 50


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bead's place: so many paragraphs of each side from these on.

    A longer one-sided stretch is a gap: as many beads as it has paragraphs.
    """

    source: int
    source_count: int
    target: int
    target_count: int

    def moved(self, source: int, target: int) -> "Stretch":
        """Give the same shape further on; an empty side has no place, so it stays at 0."""
        return Stretch(
            self.source + source if self.source_count else 0,
            self.source_count,
            self.target + target if self.target_count else 0,
            self.target_count,
        )

    def parted(self) -> "Iterator[Stretch]":
        """Give the beads of a gap one by one, any other stretch as it is."""
        if not self.target_count:
            for place in range(self.source, self.source + self.source_count):
                yield Stretch(place, 1, 0, 0)
        elif not self.source_count:
            for place in range(self.target, self.target + self.target_count):
                yield Stretch(0, 0, place, 1)
        else:
            yield self


@dataclass(frozen=True, slots=True)
class Move:
    """A step through both texts: beads relative to where it starts, and its log prior."""

    beads: tuple[Stretch, ...]
    log_prior: float

    @property
    def source_count(self) -> int:
        """How many source paragraphs it takes up."""
        return sum(bead.source_count for bead in self.beads)

    @property
    def target_count(self) -> int:
        """How many target paragraphs it takes up."""
        return sum(bead.target_count for bead in self.beads)


@dataclass(slots=True, eq=False)
class State:
    """So many paragraphs of each side are done; ``total`` is the log sum over all ways here."""

    source: int
    target: int
    # Not in the repr: it would tell every way through the text.
    arrivals: "list[Arrival]" = field(default_factory=list, repr=False)
    total: float = -math.inf


@dataclass(frozen=True, slots=True)
class Arrival:
    """One way into a state: from another by a move, with that move's score."""

    origin: State
    move: Move
    score: float


Score = Callable[[int, int, int, int], float]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The states that the beam kept, in the order of their anti-diagonals."""

    states: Sequence[State]

    def best_path(self) -> list[Stretch]:
        """Give the beads of the likeliest way through (Viterbi)."""
        best: dict[State, tuple[float, Arrival | None]] = {self.states[0]: (0.0, None)}
        for state in self.states[1:]:
            scores = (best[a.origin][0] + a.score for a in state.arrivals)
            best[state] = max(zip(scores, state.arrivals, strict=True), key=lambda way: way[0])
        beads: list[Stretch] = []
        arrival = best[self.states[-1]][1]
        while arrival is not None:
            beads += reversed(list(_beads(arrival)))
            arrival = best[arrival.origin][1]
        return beads[::-1]

    def posteriors(self) -> dict[Stretch, float]:
        """Give each bead's probability, summed over all ways through that hold it."""
        onward = dict.fromkeys(self.states, -math.inf)
        onward[self.states[-1]] = 0.0
        whole = self.states[-1].total
        shares: dict[Stretch, float] = {}
        for state in reversed(self.states):
            for arrival in state.arrivals:
                rest = arrival.score + onward[state]
                onward[arrival.origin] = _log_add(onward[arrival.origin], rest)
                share = math.exp(min(0.0, arrival.origin.total + rest - whole))
                for bead in _beads(arrival):
                    shares[bead] = shares.get(bead, 0.0) + share
        return {bead: min(1.0, share) for bead, share in shares.items()}


def build_lattice(
    size: tuple[int, int], moves: Sequence[Move], score: Score, progress: Progress
) -> Lattice:
    """Find the states worth keeping between (0, 0) and ``size``.

    ``score`` gives the log-likelihood ratio of the bead with so many source paragraphs from
    one on and so many target paragraphs from another on. Raises Cancelled.
    """
    steps = [(move, move.source_count, move.target_count) for move in moves]
    source_size, target_size = size
    last = source_size + target_size
    waiting: dict[int, dict[int, State]] = {0: {0: State(0, 0, total=0.0)}}
    kept: list[State] = []
    for diagonal in range(last + 1):
        if diagonal % _PROGRESS_STEP == 0:
            progress.advance(diagonal, last)
        for state in _within_beam(waiting.pop(diagonal, {}).values()):
            kept.append(state)
            for move, source_count, target_count in steps:
                source, target = state.source + source_count, state.target + target_count
                if source > source_size or target > target_size:
                    continue
                gained = move.log_prior
                for bead in move.beads:
                    gained += score(
                        state.source + bead.source,
                        bead.source_count,
                        state.target + bead.target,
                        bead.target_count,
                    )
                row = waiting.setdefault(source + target, {})
                arrived = row.get(source) or row.setdefault(source, State(source, target))
                arrived.arrivals.append(Arrival(state, move, gained))
    progress.advance(last, last)
    return Lattice(kept)


def _beads(arrival: Arrival) -> Iterator[Stretch]:
    origin = arrival.origin
    for stretch in arrival.move.beads:
        yield from stretch.moved(origin.source, origin.target).parted()


def _within_beam(states: Iterable[State]) -> list[State]:
    """Keep the best states of an anti-diagonal, and of each the ways in that matter."""
    reached = []
    for state in states:
        if state.arrivals:
            _sum_up(state)
        reached.append(state)
    if len(reached) < 2:
        return reached
    floor = max(state.total for state in reached) - BEAM_NATS
    reached = [state for state in reached if state.total >= floor]
    return sorted(reached, key=lambda state: -state.total)[:BEAM_STATES]


def _sum_up(state: State) -> None:
    totals = [arrival.origin.total + arrival.score for arrival in state.arrivals]
    best = max(totals)
    floor = best - BEAM_NATS
    state.arrivals = [a for a, t in zip(state.arrivals, totals, strict=True) if t >= floor]
    state.total = best + math.log(sum(math.exp(t - best) for t in totals if t >= floor))


def _log_add(one: float, other: float) -> float:
    if one < other:
        one, other = other, one
    return one if other == -math.inf else one + math.log1p(math.exp(other - one))
