"""Disagreements: what two texts say differently in numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from operator import eq, itemgetter
from typing import NamedTuple

from workbench.language.numbers import allowances, recastings
from workbench.language.numbers.agreement import Tie, may_share
from workbench.language.numbers.matching import Matching, match
from workbench.language.numbers.quantities import Kind, Number, Quantity, Stated, Strength

_APART = frozenset((Kind.MONTH, Kind.TIME, Kind.VAGUE))
# In one's forties is as loose as 四十多岁.
_LOOSE = frozenset((Kind.DECADE, Kind.VAGUE))
# Kinds that are told apart by what stands beside them in one language, and not in another.
_COUNTS = frozenset((Kind.CARDINAL, Kind.DAY, Kind.YEAR))
_VAGUE = Kind.VAGUE
_FEW = 10
# How many neighbours on each side a leftover is held against.
_WINDOW = 40
# What two leftovers weigh together at least to be held against each other.
_FIRM = int(Strength.SMALL)
_THOUSAND = 1000
_SHARES = (Kind.PERCENT, Kind.FRACTION)
_HUNDRED = 100
_PAIR = 2
_DOZEN = 12


class Fault(Enum):
    """What is wrong with a quantity or a pair of them."""

    VALUE = "value"
    SCALE = "scale"
    UNIT = "unit"
    POINTS = "points"
    MISSING = "missing"
    ADDED = "added"
    QUALIFIER = "qualifier"
    FORMAT = "format"


_BY_TIE = {
    Tie.OTHER_UNIT: Fault.UNIT,
    Tie.POINTS: Fault.POINTS,
    # The source rounds, the target knows better: somebody has to say from where.
    Tie.MORE_EXACT: Fault.VALUE,
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A fault with the quantities on both sides; one is None where it is missing."""

    fault: Fault
    source: Quantity | None
    target: Quantity | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which quantities of two texts stand for each other, and what is wrong with which."""

    matching: Matching
    disagreements: tuple[Disagreement, ...]


def disagreements(source: Stated, target: Stated) -> tuple[Disagreement, ...]:
    """Compare what two texts state, where nothing is asked of what agrees."""
    if _agree_at_once(source.quantities, target.quantities):
        return ()
    return _disagreements(source, target, match(source.quantities, target.quantities))


def compare(source: Stated, target: Stated) -> Comparison:
    """Compare what two texts state, pairs first, then what stands alone.

    Quantities left on both sides are paired before repeated mentions are dropped, so that of
    *six … six* against 六…五 the second is seen.
    """
    matching = match(source.quantities, target.quantities)
    if _agree_at_once(source.quantities, target.quantities):
        return Comparison(matching, ())
    return Comparison(matching, _disagreements(source, target, matching))


def _disagreements(source: Stated, target: Stated, matching: Matching) -> tuple[Disagreement, ...]:
    found = list(_in_matches(source, target, matching))
    left = _leftovers(source, target, matching.source_left)
    right = _leftovers(target, source, matching.target_left)
    if left or right:
        found += _in_leftovers(source, target, matching, (left, right))
    if matching.source_left and matching.target_left:
        found += _vague_slips(source, target, matching)
    return tuple(found)


def _vague_slips(source: Stated, target: Stated, matching: Matching) -> Iterator[Disagreement]:
    """Give hundreds that became thousands, where there is one such word on each side."""
    left = [source.quantities[place] for place in matching.source_left]
    right = [target.quantities[place] for place in matching.target_left]
    loose = [[q for q in side if q.kind is Kind.VAGUE and q.value >= _HUNDRED]
             for side in (left, right)]  # fmt: skip
    if all(len(side) == 1 for side in loose):
        (one,), (other,) = loose
        if _is_scale_slip(one.value, other.value):
            yield Disagreement(Fault.SCALE, one, other)


def _in_leftovers(
    source: Stated,
    target: Stated,
    matching: Matching,
    leftovers: tuple[Sequence[Quantity], Sequence[Quantity]],
) -> Iterator[Disagreement]:
    left, right = leftovers
    ties = matching.matches
    left = _without_shares(left, source, target, {tie.source: tie.target for tie in ties})
    right = _without_shares(right, target, source, {tie.target: tie.source for tie in ties})
    if left and right:
        left, right = allowances.told_in_parts(left, right)
        left, right = allowances.told_as_date(left, right)
    texts = (source.text, target.text)
    pairs = _paired(
        [one for one in left if not recastings.is_numeral_of_word(one, source, target)],
        [one for one in right if not recastings.is_numeral_of_word(one, target, source)],
        (len(source.text), len(target.text)),
    )
    for one, other in pairs:
        if (
            allowances.is_index(one, other, texts)
            or allowances.is_shared_sign((one, other), pairs)
            or recastings.is_recast(one, other, source, target)
        ):
            continue
        fault = Fault.SCALE if _is_scale_slip(one.value, other.value) else Fault.VALUE
        yield Disagreement(fault, one, other)
    told = {id(quantity) for pair in pairs for quantity in pair}
    matched = [source.quantities[tie.source] for tie in matching.matches]
    for quantity in _alone(left, told, matched):
        yield Disagreement(Fault.MISSING, quantity, None)
    matched = [target.quantities[tie.target] for tie in matching.matches]
    for quantity in _alone(right, told, matched):
        yield Disagreement(Fault.ADDED, None, quantity)


def _alone(
    left: Sequence[Quantity], told: set[int], matched: Sequence[Quantity]
) -> Iterator[Quantity]:
    """Give what is left without a pair, but for faint forms and what is only said again."""
    said = {(quantity.kind, reading) for quantity in matched for reading in quantity.readings}
    for quantity in left:
        # The sixes of 6-4, 3-6 are two.
        again = (quantity.kind, quantity.readings[0]) in said and (
            quantity.kind is not Kind.SCORE or not quantity.value
        )
        if quantity.strength > Strength.FAINT and id(quantity) not in told and not again:
            yield quantity


def _agree_at_once(source: Sequence[Quantity], target: Sequence[Quantity]) -> bool:
    """Say whether both state plainly the same, which most segments do; saves the matching."""
    left = [quantity for quantity in source if quantity.strength or quantity.kind is _VAGUE]
    right = [quantity for quantity in target if quantity.strength or quantity.kind is _VAGUE]
    if len(left) != len(right):
        return False
    for one in left:
        value = one.value
        for place, other in enumerate(right):
            if other.value == value and _is_plainly_same(one, other):
                del right[place]
                break
        else:
            return False
    return True


def _is_plainly_same(one: Quantity, other: Quantity) -> bool:
    """Say whether two of the same value mean the same in every other way."""
    reading = one.readings[0]
    if reading != other.readings[0] or (one.qualifier and one.qualifier != other.qualifier):
        return False
    if one.kind is not other.kind and (one.kind not in _COUNTS or other.kind not in _COUNTS):
        return False
    return may_share(one, other, reading.scale)


def _in_matches(source: Stated, target: Stated, matching: Matching) -> Iterator[Disagreement]:
    for tie in matching.matches:
        one, other = source.quantities[tie.source], target.quantities[tie.target]
        fault = _fault_of(tie.tie, one, other)
        if fault is Fault.FORMAT and _figures(one, source) != _figures(other, target):
            continue
        if fault:
            yield Disagreement(fault, one, other)


def _figures(quantity: Quantity, stated: Stated) -> str:
    return "".join(c for c in quantity.span.quote(stated.text) if c.isdigit())


def _fault_of(tie: Tie, one: Quantity, other: Quantity) -> Fault | None:
    if tie in _BY_TIE:
        return _BY_TIE[tie]
    if tie is not Tie.SAME or not one.strength or not other.strength:
        return None
    if _is_misread(one, other):
        return Fault.FORMAT
    if one.qualifier and not other.qualifier and other.kind not in _LOOSE:
        return Fault.QUALIFIER
    return None


def _is_misread(one: Quantity, other: Quantity) -> bool:
    """Say whether the same figures are a thousand times as much; 1.2 km are 1200 m rightly."""
    if one.unit != other.unit and one.unit and other.unit:
        return False
    return bool(one.value) and (
        one.value == other.value * _THOUSAND or one.value * _THOUSAND == other.value
    )


def _leftovers(own: Stated, other: Stated, places: Sequence[int]) -> list[Quantity]:
    return [
        quantity
        for place in places
        if (quantity := own.quantities[place]).strength
        and not _is_kept(quantity, own.text, other.text)
    ]


def _without_shares(
    left: Sequence[Quantity], own: Stated, other: Stated, partners: Mapping[int, int]
) -> list[Quantity]:
    """Leave out the first number of a share that the other side tells as one: nine out of ten."""
    shares = {
        id(own.quantities[place - 1])
        for place, partner in partners.items()
        if other.quantities[partner].kind in _SHARES
        and place
        and own.quantities[place].kind is Kind.CARDINAL
    }
    return [q for q in left if id(q) not in shares] if shares else list(left)


def _is_kept(quantity: Quantity, text: str, other: str) -> bool:
    """Say whether a number word stands untranslated in the other text, as in a title."""
    word = quantity.span.quote(text)
    return word[0].isupper() and len(word) > 2 and not word.isdigit() and word in other


class _Leftover(NamedTuple):
    """A leftover with what it is held against others by, looked up once.

    ``place`` is how far into its text it stands, from 0 to 1; ``stem`` its figures without the
    zeros at the end. ``is_odd`` says that it may only face some others.
    """

    quantity: Quantity
    kind: Kind
    strength: int
    unit: str
    place: float
    figures: str
    stem: str
    is_odd: bool


def _leftover(quantity: Quantity, length: int) -> _Leftover:
    figures = str(quantity.value)
    return _Leftover(
        quantity,
        quantity.kind,
        int(quantity.strength),
        quantity.unit,
        quantity.span.start / length,
        figures,
        figures.rstrip("0"),
        quantity.kind in _APART or _is_both(quantity) or _is_article(quantity),
    )


def _paired(
    left: Sequence[Quantity], right: Sequence[Quantity], lengths: tuple[int, int]
) -> list[tuple[Quantity, Quantity]]:
    """Pair leftovers that probably stand for the same thing, the likeliest first."""
    ranked: list[tuple[float, Quantity, Quantity]] = []
    facing = [_leftover(quantity, lengths[1]) for quantity in right]
    for place, quantity in enumerate(left):
        first = max(0, place * len(right) // len(left) - _WINDOW)
        ranked += _ranked(_leftover(quantity, lengths[0]), facing[first : first + 2 * _WINDOW])
    ranked.sort(key=itemgetter(0))
    pairs: list[tuple[Quantity, Quantity]] = []
    taken: set[int] = set()
    for _, quantity, partner in ranked:
        if id(quantity) not in taken and id(partner) not in taken:
            pairs.append((quantity, partner))
            taken |= {id(quantity), id(partner)}
    return pairs


def _ranked(
    one: _Leftover, facing: Sequence[_Leftover]
) -> Iterator[tuple[float, Quantity, Quantity]]:
    """Give how unlike a leftover is to those that may be the same number, told wrongly."""
    quantity, kind, strength, unit, place, figures, stem, is_odd = one
    for other, its_kind, its_strength, its_unit, its_place, its_figures, its_stem, odd in facing:
        firm = strength + its_strength
        if firm < _FIRM or ((is_odd or odd) and _are_apart(quantity, other)):
            continue
        unlike = -firm / 4 if kind is its_kind else 1 - firm / 4
        if unit != its_unit:
            unlike += 0.5
        if stem != its_stem:
            shared = sum(map(eq, figures, its_figures))
            unlike = unlike + 1 - shared / max(len(figures), len(its_figures))
        yield unlike + abs(place - its_place), quantity, other


def _are_apart(one: Quantity, other: Quantity) -> bool:
    """Say whether two leftovers are not of a kind to be one number told wrongly."""
    if one.kind is not other.kind and (one.kind in _APART or other.kind in _APART):
        return True
    for single, rival in ((one, other), (other, one)):
        if _is_both(single) and (rival.unit or rival.value > _DOZEN):
            return True
        if _is_article(single):
            return single.kind is not rival.kind or rival.value > _FEW
    return False


def _is_article(quantity: Quantity) -> bool:
    return quantity.value == 1 and quantity.strength <= Strength.WEAK


def _is_both(quantity: Quantity) -> bool:
    """Say whether a word means two things known: no slip of the pen makes *both* of eighty."""
    faint = quantity.strength is Strength.FAINT and not quantity.unit
    return faint and quantity.value == _PAIR


def _is_scale_slip(one: Number, other: Number) -> bool:
    """Say whether one is the other times a power of ten."""
    if not one or not other:
        return False
    ratio = Fraction(max(one, other)) / Fraction(min(one, other))
    figures = str(ratio)
    return len(figures) > 1 and figures[0] == "1" and not figures[1:].strip("0")
