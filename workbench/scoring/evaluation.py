"""Evaluations: which segments were looked at by whom, what was marked, and the sums of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status
from workbench.scoring.counts import Ruler
from workbench.scoring.penalties import Penalty


class Rows(Enum):
    """Which rows count as evaluated."""

    ALL = "all"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a scorecard is made of.

    ``pairs`` were evaluated, out of ``all_pairs``. ``annotations`` are the errors and ratings
    of the ``annotators`` in them. ``seen`` has the ids of the pairs that an annotator looked at,
    for those who did not see all; nobody's silence counts for a pair that he has not seen.
    ``left_out`` is how many errors were marked in pairs that are not evaluated. Pairs that were
    chosen by their risk stand for themselves alone.
    """

    direction: Direction
    pairs: Sequence[Pair]
    all_pairs: Sequence[Pair]
    annotations: Sequence[Annotation]
    annotators: tuple[str, ...]
    seen: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)
    left_out: int = 0
    is_by_risk: bool = False

    def errors(self) -> list[Annotation]:
        """Give what was marked, in the order of the text."""
        place = {pair.id: number for number, pair in enumerate(self.pairs)}
        marked = (a for a in self.annotations if a.is_error)
        return sorted(marked, key=lambda a: (place[a.pair], a.span or (-1, -1), a.created, a.id))

    def raters(self) -> dict[str, int]:
        """Give how many annotators looked at each pair."""
        wrote = {(a.annotator, a.pair) for a in self.annotations}
        return {
            pair.id: sum(
                1
                for name in self.annotators
                if name not in self.seen or pair.id in self.seen[name] or (name, pair.id) in wrote
            )
            for pair in self.pairs
        }

    def unseen(self) -> int:
        """Count the pairs that nobody confirmed or marked, where others were confirmed.

        0 where no pair has a status, as then that of none says anything.
        """
        if all(pair.status is Status.DRAFT for pair in self.pairs):
            return 0
        marked = {annotation.pair for annotation in self.annotations}
        return sum(
            1 for pair in self.pairs if pair.status is Status.DRAFT and pair.id not in marked
        )

    def documents(self) -> dict[str, str]:
        """Give the document of each pair."""
        return {pair.id: pair.document for pair in self.pairs}


class Totals(NamedTuple):
    """Sums over segments: all that any formula needs.

    ``points`` are penalty points, the mean over those who looked at a segment; ``ratings`` the
    sum over ``rated`` segments of the mean of their ratings.
    """

    points: Fraction | float
    words: Fraction | float
    segments: int
    errors: Fraction | float
    ratings: Fraction | float
    rated: int


EMPTY = Totals(Fraction(0), Fraction(0), 0, Fraction(0), Fraction(0), 0)


def segment_totals(
    evaluation: Evaluation, charged: Iterable[Penalty], ruler: Ruler
) -> dict[str, Totals]:
    """Give the sums of each segment, by its id, in the order of the text."""
    raters = evaluation.raters()
    points = dict.fromkeys(raters, Fraction(0))
    errors = dict.fromkeys(raters, Fraction(0))
    for penalty in charged:
        pair = penalty.error.pair
        points[pair] += per_rater(penalty, raters)
        errors[pair] += Fraction(1 if penalty.points else 0, raters[pair] or 1)
    ratings: dict[str, list[float]] = {}
    for annotation in evaluation.annotations:
        if annotation.rating is not None:
            ratings.setdefault(annotation.pair, []).append(annotation.rating)
    return {
        pair.id: Totals(
            points[pair.id],
            ruler.words(pair),
            1,
            errors[pair.id],
            _mean(ratings.get(pair.id, ())),
            1 if pair.id in ratings else 0,
        )
        for pair in evaluation.pairs
    }


def per_rater(penalty: Penalty, raters: Mapping[str, int]) -> Fraction:
    """Give the points of an error, shared among those who looked at its segment."""
    return penalty.points / (raters[penalty.error.pair] or 1)


def summed(parts: Sequence[Totals]) -> Totals:
    """Sum segments or documents."""
    if not parts:
        return EMPTY
    points, words, segments, errors, ratings, rated = zip(*parts, strict=True)
    return Totals(
        sum(points, Fraction(0)),
        sum(words, Fraction(0)),
        sum(segments),
        sum(errors, Fraction(0)),
        sum(ratings, Fraction(0)),
        sum(rated),
    )


def _mean(values: Sequence[float]) -> Fraction:
    return sum(map(Fraction, values), Fraction(0)) / len(values) if values else Fraction(0)
