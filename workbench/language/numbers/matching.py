"""Matching: which quantities of two texts stand for each other, one to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Quantity, Strength
from workbench.language.numbers.units import compatible, convertible

# Conversions are rounded in print: 5 miles for 8 km, 70 °F for 21 °C.
_CONVERTED = Fraction(6, 100)
_DEGREES = 2
_ROUNDED = Fraction(12, 100)


class Tie(Enum):
    """How two quantities go together."""

    SAME = "same"
    CONVERTED = "converted"
    ROUNDED = "rounded"
    MORE_EXACT = "more exact"
    OTHER_UNIT = "other unit"


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
    another one takes that.
    """
    edges = _edges(source, target)
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    ranked = sorted(edges, key=lambda edge: edges[edge][0])
    plain = [edge for edge in ranked if edges[edge][1] is not Tie.OTHER_UNIT]
    _take(plain, partner, taken)
    if len(partner) < min(len(source), len(target)):
        _augment(source, target, plain, (partner, taken))
        _take(ranked, partner, taken)
    matches = tuple(Match(i, j, edges[i, j][1]) for i, j in sorted(partner.items()))
    return Matching(
        matches,
        tuple(i for i in range(len(source)) if i not in partner),
        tuple(j for j in range(len(target)) if j not in taken),
    )


_Edges = dict[tuple[int, int], tuple[float, Tie]]


def _edges(source: Sequence[Quantity], target: Sequence[Quantity]) -> _Edges:
    edges: _Edges = {}
    for i, left in enumerate(source):
        for j, right in enumerate(target):
            agreement = agree(left, right)
            if agreement:
                apart = abs(i * len(target) - j * len(source)) / (len(source) * len(target))
                edges[i, j] = (agreement[0] + apart, agreement[1])
    return edges


def _take(
    ranked: Sequence[tuple[int, int]], partner: dict[int, int], taken: dict[int, int]
) -> None:
    for i, j in ranked:
        if i not in partner and j not in taken:
            partner[i], taken[j] = j, i


def _augment(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    edges: Sequence[tuple[int, int]],
    pairing: tuple[dict[int, int], dict[int, int]],
) -> None:
    """Match what is left by moving others to their second choice (Kuhn's algorithm)."""
    partner, taken = pairing
    ways: dict[int, list[int]] = {}
    for i, j in edges:
        ways.setdefault(i, []).append(j)

    def place(i: int, seen: set[int]) -> bool:
        for j in ways.get(i, ()):
            if j in seen:
                continue
            seen.add(j)
            if j not in taken or place(taken[j], seen):
                partner[i], taken[j] = j, i
                return True
        return False

    for i, quantity in enumerate(source):
        if quantity.strength and i not in partner:
            place(i, set())
    if any(quantity.strength and j not in taken for j, quantity in enumerate(target)):
        for i in range(len(source)):
            if i not in partner:
                place(i, set())


def agree(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    """Give how far-fetched it is that both mean the same (0: not at all), or None if they don't.

    Values are compared in every way that both can be taken; a unit named on both sides must be
    the same, or another of the same kind with the value converted.
    """
    best: float | None = None
    named = bool(left.unit and right.unit)
    same_unit = compatible(left.unit, right.unit)
    for a, reading in enumerate(left.readings):
        for b, other in enumerate(right.readings):
            if reading != other or not _may_share(left, right, reading.scale):
                continue
            if reading.scale in {"s", "month"}:
                if not named or left.unit == right.unit:
                    continue
            elif not reading.scale and not same_unit:
                continue
            cost = a + b + _distance(left, right)
            best = cost if best is None else min(best, cost)
    if best is not None:
        return best, Tie.SAME
    if named and not same_unit:
        return _other_unit(left, right)
    if _is_rounded(left, right):
        return 20, Tie.ROUNDED
    if _is_rounded(right, left):
        return 20, Tie.MORE_EXACT
    return None


def _may_share(left: Quantity, right: Quantity, scale: str) -> bool:
    """Say whether two quantities may be taken on a scale together.

    Times of day agree by the clock only; a part of a score needs a number, not an article; 两 and
    *both* are never ordinals; a multiple is never the ordinal of its number.
    """
    if scale:
        return True
    kinds = {left.kind, right.kind}
    if left.kind is right.kind:
        return left.kind is not Kind.TIME
    weakest = min(left.strength, right.strength)
    if Kind.SCORE in kinds and weakest is Strength.FREE:
        return False
    if Kind.ORDINAL in kinds and (
        Kind.MULTIPLE in kinds or (Kind.CARDINAL in kinds and weakest <= Strength.FAINT)
    ):
        return left.value == 1
    return True


def _distance(left: Quantity, right: Quantity) -> float:
    cost = 0.0 if left.kind is right.kind else 1.5
    if left.unit != right.unit:
        cost += 1
    if Strength.FREE in {left.strength, right.strength}:
        cost += 4
    return cost


def _other_unit(left: Quantity, right: Quantity) -> tuple[float, Tie] | None:
    one, other = left.readings[-1], right.readings[-1]
    if convertible(left.unit, right.unit):
        if one.scale != other.scale or one.scale in {"", "s", "month"}:
            pass
        elif one.scale == "°":
            if abs(one.value - other.value) <= _DEGREES:
                return 10, Tie.CONVERTED
        elif abs(one.value - other.value) <= _CONVERTED * max(one.value, other.value):
            return 10, Tie.CONVERTED
    if left.value == right.value and left.kind is right.kind:
        return 30, Tie.OTHER_UNIT
    return None


def _is_rounded(exact: Quantity, rounded: Quantity) -> bool:
    """Say whether a number of over a thousand is given in fewer figures, and said to be so."""
    value, near = exact.value, rounded.value
    if not rounded.qualifier or value < 1000 or exact.kind is Kind.YEAR or value == near:
        return False
    if exact.kind is not rounded.kind and Kind.CARDINAL not in {exact.kind, rounded.kind}:
        return False
    if len(str(near).rstrip("0")) >= len(str(value).rstrip("0")):
        return False
    return compatible(exact.unit, rounded.unit) and abs(value - near) < _ROUNDED * value
