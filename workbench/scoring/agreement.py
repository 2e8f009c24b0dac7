"""Agreement: how far two annotators marked the same, as spans, as kinds and as verdicts."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from workbench.model.annotations import Annotation
from workbench.model.segments import Span

V = TypeVar("V", bound=Hashable)

NOBODY = ""
"""What stands in a confusion for an error that the other annotator did not mark."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two sets match: F1 = 2·common / (first + second), 0 to 1.

    ``common`` counts what both have, ``first`` and ``second`` what each has. Where neither has
    anything there is nothing to agree on, and ``f1`` is None.
    """

    common: float
    first: int
    second: int

    @property
    def f1(self) -> float | None:
        """The share of what either has that both have; the same whoever counts as the truth."""
        total = self.first + self.second
        return 2 * self.common / total if total else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two layers have in common over the same pairs.

    ``characters`` compares the marked characters, a place where something is missing and a
    whole row counting as one each; ``exact`` the marks with the very same span; ``touching``
    those with at least a character in common. ``by_severity`` and ``by_category`` are
    ``touching`` for marks of one kind, by its id. ``severities`` counts what touching marks
    were called, first and second, ``NOBODY`` where there is no such mark.
    """

    pairs: int
    characters: Overlap
    exact: Overlap
    touching: Overlap
    by_severity: Mapping[str, Overlap]
    by_category: Mapping[str, Overlap]
    severities: Mapping[tuple[str, str], int]


def compare(
    first: Sequence[Annotation], second: Sequence[Annotation], pair_ids: Iterable[str]
) -> Agreement:
    """Hold the errors of two annotators against each other in the pairs that both have seen."""
    seen = set(pair_ids)
    one = [mark for mark in first if mark.is_error and mark.pair in seen]
    two = [mark for mark in second if mark.is_error and mark.pair in seen]
    severities = sorted({mark.severity for mark in (*one, *two)})
    categories = sorted({_dimension(mark) for mark in (*one, *two)})
    return Agreement(
        pairs=len(seen),
        characters=_shared(_characters(one), _characters(two)),
        exact=_shared([_place(mark) for mark in one], [_place(mark) for mark in two]),
        touching=_touching(one, two),
        by_severity={
            name: _touching(*(_where(marks, _severity, name) for marks in (one, two)))
            for name in severities
        },
        by_category={
            name: _touching(*(_where(marks, _dimension, name) for marks in (one, two)))
            for name in categories
        },
        severities=_confusion(one, two),
    )


def partners(
    first: Sequence[Annotation], second: Sequence[Annotation]
) -> Iterator[tuple[Annotation | None, Annotation | None]]:
    """Pair up marks that touch, those with the most in common first, each once; then the rest."""
    ranked = sorted(
        (
            (-_common(one, two), n, m)
            for (n, one), (m, two) in _neighbours(first, second)
            if _common(one, two)
        ),
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for _, n, m in ranked:
        if n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            yield first[n], second[m]
    yield from ((mark, None) for n, mark in enumerate(first) if n not in taken[0])
    yield from ((None, mark) for m, mark in enumerate(second) if m not in taken[1])


def alpha(units: Iterable[Sequence[V]], distance: Callable[[V, V], float]) -> float | None:
    """Give Krippendorff's alpha: 1 - observed / expected disagreement; 1 is perfect, 0 chance.

    Each unit has the values that its annotators gave; units with fewer than two say nothing.
    None where no two values differ anywhere, since then nothing could have been disagreed on.
    Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
    """
    rated = [unit for unit in units if len(unit) > 1]
    totals = Counter(value for unit in rated for value in unit)
    n = sum(totals.values())
    expected = sum(totals[a] * totals[b] * distance(a, b) for a, b in product(totals, repeat=2))
    if not expected:
        return None
    observed = sum(
        sum(distance(a, b) for a, b in product(unit, repeat=2)) / (len(unit) - 1) for unit in rated
    )
    return 1 - (n - 1) * observed / expected


def nominal(one: V, other: V) -> float:
    """Give the distance of kinds: 0 for the same, 1 for others."""
    return float(one != other)


def interval(one: float, other: float) -> float:
    """Give the distance of scores: the square of their difference."""
    return (one - other) ** 2


def kappa(verdicts: Sequence[tuple[V, V]]) -> float | None:
    """Give Cohen's kappa of two annotators; None where chance alone would always agree.

    Source: Cohen 1960, "A coefficient of agreement for nominal scales".
    """
    n = len(verdicts)
    if not n:
        return None
    first, second = Counter(a for a, _ in verdicts), Counter(b for _, b in verdicts)
    chance = sum(first[name] * second[name] for name in first) / n**2
    agreed = sum(a == b for a, b in verdicts) / n
    return (agreed - chance) / (1 - chance) if chance < 1 else None


def _confusion(
    one: Sequence[Annotation], two: Sequence[Annotation]
) -> Mapping[tuple[str, str], int]:
    called = Counter(
        (a.severity if a else NOBODY, b.severity if b else NOBODY) for a, b in partners(one, two)
    )
    return dict(called)


def _touching(one: Sequence[Annotation], two: Sequence[Annotation]) -> Overlap:
    """Count marks that touch one of the other's; the mean of both counts is what is common."""
    touched: tuple[set[int], set[int]] = set(), set()
    for (n, a), (m, b) in _neighbours(one, two):
        if _common(a, b):
            touched[0].add(n)
            touched[1].add(m)
    return Overlap((len(touched[0]) + len(touched[1])) / 2, len(one), len(two))


def _neighbours(
    one: Sequence[Annotation], two: Sequence[Annotation]
) -> Iterator[tuple[tuple[int, Annotation], tuple[int, Annotation]]]:
    """Give the marks of each that lie on the same side of the same pair."""
    there: dict[tuple[str, str], list[tuple[int, Annotation]]] = {}
    for m, mark in enumerate(two):
        there.setdefault((mark.pair, mark.side.value), []).append((m, mark))
    for n, mark in enumerate(one):
        for other in there.get((mark.pair, mark.side.value), ()):
            yield (n, mark), other


def _common(one: Annotation, two: Annotation) -> int:
    """Count the characters in common; places and whole rows have one if they are the same."""
    a, b = one.span, two.span
    if a is None or b is None:
        return int(a is b)
    if a.start == a.end or b.start == b.end:
        return int(a.start <= b.end and b.start <= a.end)
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _shared(one: Sequence[Hashable], two: Sequence[Hashable]) -> Overlap:
    common = sum((Counter(one) & Counter(two)).values())
    return Overlap(common, len(one), len(two))


def _characters(marks: Iterable[Annotation]) -> list[Hashable]:
    places: set[Hashable] = set()
    for mark in marks:
        span = mark.span
        inside = range(*span) if span and span.start < span.end else [_place(mark)]
        places.update((mark.pair, mark.side, place) for place in inside)
    return list(places)


def _place(mark: Annotation) -> tuple[str, str, Span | None]:
    return mark.pair, mark.side.value, mark.span


def _severity(mark: Annotation) -> str:
    return mark.severity


def _dimension(mark: Annotation) -> str:
    return mark.category.partition("/")[0]


def _where(
    marks: Sequence[Annotation], kind: Callable[[Annotation], str], name: str
) -> list[Annotation]:
    return [mark for mark in marks if kind(mark) == name]
