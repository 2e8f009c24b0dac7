"""The scorecard: what an evaluation comes to under a model, each figure with its making."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import groupby

from workbench.model.annotations import Annotation
from workbench.scoring.bootstrap import SEED, Interval, Resampling, resampled
from workbench.scoring.counts import Ruler, ruler_of
from workbench.scoring.evaluation import (
    Evaluation,
    Totals,
    per_rater,
    segment_totals,
    summed,
)
from workbench.scoring.formulas import Formula, Number, formulas_of
from workbench.scoring.penalties import NO_CATEGORY, Outcome, Penalty, penalties
from workbench.scoring.quality_model import Category, QualityModel
from workbench.scoring.wording import Sentence


class Verdict(Enum):
    """Whether the text passes; ``OPEN`` where the model draws no line."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with all it takes to work it out again.

    ``working`` is the formula with the numbers put in; ``interval`` is None where no interval
    can be given, as there is one segment only.
    """

    formula: Formula
    value: Number
    working: str
    n: Number
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the errors of one category cost: how many by severity, and their points.

    ``category`` is None for errors that were marked without one.
    """

    category: Category | None
    counts: Mapping[str, int]
    points: Fraction


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document by itself: its sums, and what the model's own formula makes of them."""

    document: str
    totals: Totals
    value: Number


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the text was evaluated: segments, and their length in the model's counting.

    ``unseen`` are segments among them that nobody confirmed or marked, though others were;
    ``left_out`` are errors in segments that were not evaluated. Segments that were chosen by
    their risk say nothing of the others: there is neither a verdict nor an interval then.
    """

    segments: int
    all_segments: int
    words: Number
    all_words: Number
    unseen: int = 0
    left_out: int = 0
    is_by_risk: bool = False


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What an evaluation comes to; ``figures`` has the model's own score first.

    ``critical`` are the errors that fail the text by themselves, whatever its length.
    ``segments`` has the sums of each evaluated segment by its id.
    """

    model: QualityModel
    verdict: Verdict
    figures: tuple[Figure, ...]
    length: Sentence
    counts_words: bool
    totals: Totals
    share: Share
    annotators: tuple[str, ...]
    penalties: tuple[Penalty, ...]
    critical: tuple[Annotation, ...]
    contributions: tuple[Contribution, ...]
    documents: tuple[DocumentLine, ...]
    segments: Mapping[str, Totals]
    seed: int

    @property
    def own(self) -> Figure:
        """The score of the model's own formula."""
        return self.figures[0]

    def outcomes(self) -> Counter[Outcome]:
        """Count what became of the marked errors."""
        return Counter(penalty.outcome for penalty in self.penalties)

    def of_outcome(self, outcome: Outcome) -> list[Penalty]:
        """Give the errors with which that became of them."""
        return [penalty for penalty in self.penalties if penalty.outcome is outcome]


def scorecard_of(evaluation: Evaluation, model: QualityModel, seed: int = SEED) -> Scorecard:
    """Score an evaluation under a model; ``seed`` is that of the random draws for intervals."""
    charged = penalties(evaluation.errors(), model, evaluation.documents())
    ruler = ruler_of(model, evaluation.direction)
    segments = segment_totals(evaluation, charged, ruler)
    totals = summed(list(segments.values()))
    documents = _documents(evaluation, segments)
    formulas = formulas_of(model, ruler)
    draws = None if evaluation.is_by_risk else resampled(list(documents.values()), seed)
    figures = tuple(_figure(formula, totals, draws) for formula in formulas)
    critical = tuple(penalty.error for penalty in charged if penalty.fails)
    return Scorecard(
        model=model,
        verdict=_verdict(figures[0], critical, evaluation),
        figures=figures,
        length=ruler.named(evaluation.pairs),
        counts_words=ruler.counts_words,
        totals=totals,
        share=_share(evaluation, ruler, totals),
        annotators=evaluation.annotators,
        penalties=tuple(charged),
        critical=critical,
        contributions=_contributions(charged, model, evaluation.raters()),
        documents=tuple(_line(name, part, formulas[0]) for name, part in documents.items()),
        segments=segments,
        seed=seed,
    )


def _figure(formula: Formula, totals: Totals, draws: Resampling | None) -> Figure:
    def statistic(sums: Totals) -> float:
        return float(formula.compute(sums))

    return Figure(
        formula,
        formula.compute(totals),
        formula.working(totals),
        formula.n(totals),
        draws.interval(statistic) if draws else None,
    )


def _verdict(own: Figure, critical: Sequence[Annotation], evaluation: Evaluation) -> Verdict:
    if critical:
        return Verdict.FAILED
    if evaluation.is_by_risk:
        return Verdict.OPEN
    passes = own.formula.passes(own.value) if own.n else None
    if passes is None:
        return Verdict.OPEN
    return Verdict.PASSED if passes else Verdict.FAILED


def _documents(evaluation: Evaluation, segments: Mapping[str, Totals]) -> dict[str, list[Totals]]:
    found: dict[str, list[Totals]] = {}
    for pair in evaluation.pairs:
        found.setdefault(pair.document, []).append(segments[pair.id])
    return found


def _line(name: str, segments: Sequence[Totals], formula: Formula) -> DocumentLine:
    totals = summed(segments)
    return DocumentLine(name, totals, formula.compute(totals))


def _share(evaluation: Evaluation, ruler: Ruler, totals: Totals) -> Share:
    everything = sum((ruler.words(pair) for pair in evaluation.all_pairs), Fraction(0))
    return Share(
        len(evaluation.pairs),
        len(evaluation.all_pairs),
        totals.words,
        everything,
        evaluation.unseen(),
        evaluation.left_out,
        evaluation.is_by_risk,
    )


def _contributions(
    charged: Sequence[Penalty], model: QualityModel, raters: Mapping[str, int]
) -> tuple[Contribution, ...]:
    """Give the categories in which something was marked, in the order of the model."""
    order = {category.id: place for place, category in enumerate(model.categories)}
    shown = [p for p in charged if p.outcome in {Outcome.COUNTED, Outcome.WEIGHTLESS}]
    shown.sort(key=lambda penalty: order.get(penalty.category or NO_CATEGORY, len(order)))
    found = []
    for name, group in groupby(shown, key=lambda penalty: penalty.category or NO_CATEGORY):
        own = list(group)
        counts = Counter(penalty.level.id for penalty in own if penalty.level)
        points = sum((per_rater(penalty, raters) for penalty in own), Fraction(0))
        found.append(Contribution(model.category(name), counts, points))
    return tuple(found)
