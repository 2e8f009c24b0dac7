"""Scorecard records: a scorecard as JSON, unrounded, with all it takes to work it out again."""

from workbench.cli.printing import Record
from workbench.scoring.bootstrap import Interval
from workbench.scoring.cautions import cautions_of
from workbench.scoring.evaluation import Totals
from workbench.scoring.penalties import Penalty
from workbench.scoring.scorecard import Contribution, Figure, Scorecard


def scorecard_record(card: Scorecard) -> Record:
    """Give the record of a scorecard; its first figure is the model's own."""
    model = card.model
    return {
        "model": model.id,
        "method": model.method.value,
        "verdict": card.verdict.value,
        "critical": len(card.critical),
        "figures": [_figure(figure, card) for figure in card.figures],
        "count_basis": {
            "length": float(card.totals.words),
            "unit": "words" if card.counts_words else "characters",
            "said": card.length.filled(),
        },
        "severities": {level.id: float(level.weight) for level in model.levels},
        "repeats": model.repeats.value,
        "sample": {
            "segments": card.share.segments,
            "all_segments": card.share.all_segments,
            "length": float(card.share.words),
            "all_length": float(card.share.all_words),
            "unseen_segments": card.share.unseen,
            "errors_left_out": card.share.left_out,
            "chosen_by_risk": card.share.is_by_risk,
        },
        "annotators": card.annotators,
        "outcomes": {outcome.value: number for outcome, number in card.outcomes().items()},
        "categories": [_contribution(entry) for entry in card.contributions],
        "documents": [
            {"document": line.document, "score": float(line.value), **_totals(line.totals)}
            for line in card.documents
        ],
        "errors": [_error(penalty) for penalty in card.penalties],
        "cautions": [sentence.filled() for sentence in cautions_of(card)],
        "notes": " ".join(model.notes.split()),
        "seed": card.seed,
    }


def _figure(figure: Figure, card: Scorecard) -> Record:
    formula = figure.formula
    is_judged = bool(figure.n) and not card.share.is_by_risk
    passes = formula.passes(figure.value) if is_judged else None
    line = formula.at_most if formula.at_least is None else formula.at_least
    return {
        "id": formula.id,
        "title": formula.title.filled(),
        "value": float(figure.value) if figure.n else None,
        "formula": formula.letters,
        "working": figure.working,
        "n": float(figure.n),
        "taken_over": formula.counted.value,
        "higher_is_better": formula.is_higher_better,
        "line": None if line is None else float(line),
        "passes": passes,
        "interval": _interval(figure.interval) if figure.interval and figure.n else None,
    }


def _interval(interval: Interval) -> Record:
    return {
        "low": interval.low,
        "high": interval.high,
        "drawn": interval.unit.value,
        "n": interval.n,
        "trials": interval.trials,
        "seed": interval.seed,
    }


def _contribution(entry: Contribution) -> Record:
    return {
        "category": entry.category.id if entry.category else "",
        "counts": dict(entry.counts),
        "points": float(entry.points),
    }


def _totals(totals: Totals) -> Record:
    return {
        "segments": totals.segments,
        "length": float(totals.words),
        "points": float(totals.points),
    }


def _error(penalty: Penalty) -> Record:
    error = penalty.error
    return {
        "segment": error.pair,
        "side": error.side.value,
        "span": None if error.span is None else list(error.span),
        "quote": error.quote,
        "marked_as": [error.category, error.severity],
        "category": penalty.category,
        "severity": penalty.level.id if penalty.level else None,
        "points": float(penalty.points),
        "outcome": penalty.outcome.value,
        "comment": error.comment,
        "correction": error.correction,
        "annotator": error.annotator,
    }
