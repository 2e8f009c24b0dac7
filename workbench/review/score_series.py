"""Score series: the numbers of a scorecard's charts, all of them from the project's marks."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from workbench.scoring.scorecard import Scorecard

Translated = Callable[[str], str]

# Segments are counted by their penalty points, up to each of these.
_EDGES = (0, 1, 2, 5, 10, 25)


@dataclass(frozen=True, slots=True)
class Bar:
    """One value and what it is of."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, in the order to be shown in."""

    title: str
    unit: str
    bars: tuple[Bar, ...]


def series_of(card: Scorecard, said: Translated = str) -> Iterator[Series]:
    """Give the charts of a scorecard, those without a value left out."""
    of_all = (
        Series(said("Penalty points by category"), "", tuple(_categories(card, said))),
        Series(said("Errors by severity"), "", tuple(_severities(card, said))),
        Series(card.own.formula.title.filled(said), said("by document"), tuple(_documents(card))),
        Series(said("Segments by penalty points"), "", tuple(_distribution(card, said))),
        Series(said("Marked by day"), "", tuple(_days(card))),
    )
    return (series for series in of_all if series.bars)


def _categories(card: Scorecard, said: Translated) -> list[Bar]:
    bars = [
        Bar(
            said(entry.category.title) if entry.category else said("No category"),
            float(entry.points),
        )
        for entry in card.contributions
        if entry.points
    ]
    return sorted(bars, key=lambda bar: -bar.value)


def _severities(card: Scorecard, said: Translated) -> Iterator[Bar]:
    counts: Counter[str] = Counter()
    for entry in card.contributions:
        counts.update(entry.counts)
    for level in card.model.levels:
        if counts[level.id]:
            yield Bar(said(level.title), counts[level.id])


def _documents(card: Scorecard) -> Iterator[Bar]:
    if len(card.documents) > 1:
        for line in card.documents:
            yield Bar(line.document, float(line.value))


def _distribution(card: Scorecard, said: Translated) -> Iterator[Bar]:
    points = [totals.points for totals in card.segments.values()]
    if not points or not any(points):
        return
    yield Bar(said("none"), sum(not value for value in points))
    for low, high in pairwise(_EDGES):
        name = said("over {low}, up to {high}") if low else said("up to {high}")
        count = sum(low < value <= high for value in points)
        yield Bar(name.format(low=low, high=high), count)
    yield Bar(said("over {low}").format(low=_EDGES[-1]), sum(v > _EDGES[-1] for v in points))


def _days(card: Scorecard) -> Iterator[Bar]:
    days = Counter(penalty.error.created[:10] for penalty in card.penalties)
    if len(days) > 1:
        yield from (Bar(day, days[day]) for day in sorted(days))
