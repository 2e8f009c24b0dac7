"""Matching: which quantities of two texts stand for each other, one to one."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.language.numbers.agreement import FAR_FETCHED, Tie, may_be_related, related
from workbench.language.numbers.candidates import Candidates
from workbench.language.numbers.quantities import Kind, Quantity, Strength

# Beyond this a text is a list of numbers, and choices follow each other too deep.
_MOST_EDGES = 500


@dataclass(frozen=True, slots=True)
class Match:
    """A source and a target quantity, by their places, that stand for each other."""

    source: int
    target: int
    tie: Tie


@dataclass(frozen=True, slots=True)
class Matching:
    """The matches of two texts and the places of the quantities left over."""

    matches: tuple[Match, ...]
    source_left: tuple[int, ...]
    target_left: tuple[int, ...]


def match(source: Sequence[Quantity], target: Sequence[Quantity]) -> Matching:
    """Match the quantities of two texts, the plainest agreements first.

    As many as can be are matched: where two could take the same partner, the one that has
    another one takes that. Equal numbers in other units come last of all.
    """
    candidates = Candidates(target)
    edges = _equal(source, target, candidates)
    ranked = sorted(edges, key=lambda edge: edges[edge][0])
    pairing = _Pairing(source, target)
    # Nothing else is as plain as these, so they can be taken before the rest is looked for.
    plain = [edge for edge in ranked if edges[edge][0] < FAR_FETCHED]
    pairing.take(plain)
    if len(plain) < len(ranked) or not pairing.is_settled():
        edges |= _related(source, target, candidates, edges)
        pairing = _paired(source, target, edges)
    pairing.give_way()
    partner, taken = pairing.partner, pairing.taken
    return Matching(
        tuple(Match(i, j, edges[i, j][1]) for i, j in sorted(partner.items())),
        tuple(i for i in range(len(source)) if i not in partner),
        tuple(j for j in range(len(target)) if j not in taken),
    )


_Edges = dict[tuple[int, int], tuple[float, Tie]]


def _equal(
    source: Sequence[Quantity], target: Sequence[Quantity], candidates: Candidates
) -> _Edges:
    """Give every pair that says the same value, and how plainly; 1 is added for the distance."""
    edges: _Edges = {}
    ratio = len(target) / (len(source) or 1)
    size = len(source) * len(target)
    for i, left in enumerate(source):
        middle = i * len(target)
        for j, cost in candidates.same(left, int(i * ratio)):
            edges[i, j] = cost + abs(middle - j * len(source)) / size, Tie.SAME
    return edges


def _related(
    source: Sequence[Quantity], target: Sequence[Quantity], candidates: Candidates, equal: _Edges
) -> _Edges:
    """Give every pair of values that differ with a reason."""
    edges: _Edges = {}
    for i, left in enumerate(source):
        for j in candidates.related(left, i * len(target) // len(source)):
            agreement = None if (i, j) in equal else related(left, target[j])
            if agreement:
                edges[i, j] = agreement[0] + _apart(i, j, source, target), agreement[1]
    return edges


def _apart(i: int, j: int, source: Sequence[Quantity], target: Sequence[Quantity]) -> float:
    return abs(i * len(target) - j * len(source)) / (len(source) * len(target))


def _paired(source: Sequence[Quantity], target: Sequence[Quantity], edges: _Edges) -> "_Pairing":
    ranked = sorted(edges, key=lambda edge: edges[edge][0])
    plain = [edge for edge in ranked if edges[edge][1] is not Tie.OTHER_UNIT]
    pairing = _Pairing(source, target)
    pairing.take(plain)
    if len(pairing.partner) < min(len(source), len(target)):
        if len(ranked) <= _MOST_EDGES:
            pairing.improve(plain)
        pairing.take(ranked)
    return pairing


class _Pairing:
    """Partners found so far, from both sides."""

    def __init__(self, source: Sequence[Quantity], target: Sequence[Quantity]) -> None:
        self.source = source
        self.target = target
        self.partner: dict[int, int] = {}
        self.taken: dict[int, int] = {}
        self.ways: dict[int, list[int]] = {}

    def take(self, ranked: Sequence[tuple[int, int]]) -> None:
        """Pair what is free, in the order given."""
        for i, j in ranked:
            if i not in self.partner and j not in self.taken:
                self.partner[i], self.taken[j] = j, i

    def is_settled(self) -> bool:
        """Say whether nothing but equal values could be paired any more, nor has to be."""
        left = [q for i, q in enumerate(self.source) if i not in self.partner]
        right = [q for j, q in enumerate(self.target) if j not in self.taken]
        if not left or not right:
            return True
        if any(q.strength for q in left) or any(q.strength for q in right):
            return False
        return not any(map(may_be_related, left)) or not any(map(may_be_related, right))

    def improve(self, edges: Sequence[tuple[int, int]]) -> None:
        """Pair what is left by moving others to their second choice (Kuhn's algorithm)."""
        for i, j in edges:
            self.ways.setdefault(i, []).append(j)
        for i, quantity in enumerate(self.source):
            if quantity.strength and i not in self.partner:
                self._place(i, set())
        if any(q.strength and j not in self.taken for j, q in enumerate(self.target)):
            for i in range(len(self.source)):
                if i not in self.partner:
                    self._place(i, set())

    def _place(self, i: int, seen: set[int]) -> bool:
        for j in self.ways.get(i, ()):
            if j in seen:
                continue
            seen.add(j)
            if j not in self.taken or self._place(self.taken[j], seen):
                self.partner[i], self.taken[j] = j, i
                return True
        return False

    def give_way(self) -> None:
        """Undo a match with a FREE word where a number of the same kind is left beside it.

        *second* may be 再次, but not while 第五 stands in the text and answers to nothing.
        """
        for i, j in list(self.partner.items()):
            one, other = self.source[i], self.target[j]
            if other.strength is Strength.FREE and one.strength >= Strength.SMALL:
                surplus = self._loose_targets(one.kind) - self._loose_sources(one.kind)
            elif one.strength is Strength.FREE and other.strength >= Strength.SMALL:
                surplus = self._loose_sources(other.kind) - self._loose_targets(other.kind)
            else:
                continue
            if surplus > 0:
                del self.partner[i], self.taken[j]

    def _loose_sources(self, kind: Kind) -> int:
        return sum(_is_small(q, kind) for i, q in enumerate(self.source) if i not in self.partner)

    def _loose_targets(self, kind: Kind) -> int:
        return sum(_is_small(q, kind) for j, q in enumerate(self.target) if j not in self.taken)


def _is_small(quantity: Quantity, kind: Kind) -> bool:
    return quantity.kind is kind and Strength.WEAK <= quantity.strength <= Strength.SMALL
