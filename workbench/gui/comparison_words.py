"""Comparison words: the scores of drafts, their differences and chance, ready for the window."""

from PySide6.QtCore import QCoreApplication

from workbench.review.comparison import LOWER_IS_BETTER, RISK, DraftComparison
from workbench.scoring.metrics import FOR_SORTING, Comparison
from workbench.scoring.paired_tests import Standing

_NAMES = {"bleu": "BLEU", "chrf": "chrF", "chrf++": "chrF++", "ter": "TER"}


def metric_name(metric: str) -> str:
    """Give the name of a metric."""
    return _tr("Points of risk") if metric == RISK else _NAMES.get(metric, metric)


def total_heads() -> list[str]:
    """Give the words above the totals."""
    return [
        _tr("Metric"),
        _tr("Draft"),
        _tr("Score"),
        _tr("Difference"),
        _tr("Chance?"),
        _tr("Won / tied / lost"),
        _tr("n"),
    ]


def total_rows(drafts: DraftComparison) -> list[tuple[str, ...]]:
    """Give the totals: metric, draft, score, difference, whether by chance, tally, n."""
    rows: list[tuple[str, ...]] = []
    for comparison in drafts.comparisons:
        for place, name in enumerate(drafts.names):
            standing = comparison.standings[place]
            is_first = place == 0
            tally = drafts.tally(comparison, place)
            row = (
                _directed(comparison.metric) if is_first else "",
                name,
                score_text(standing),
                "" if is_first else f"{standing.difference:+.2f}",
                "" if is_first else chance_text(standing),
                "" if is_first else f"{tally.wins} / {tally.ties} / {tally.losses}",
                f"{comparison.n:,}",
            )
            rows.append(row)
    return rows


def score_text(standing: Standing) -> str:
    """Give a score and, where there is one, its 95 % confidence interval."""
    if standing.interval is None:
        return f"{standing.score:.2f}"
    template = "{score:.2f} (95 %: {mean:.2f} ± {half:.2f})"
    interval = standing.interval
    return template.format(score=standing.score, mean=interval.mean, half=interval.half_width)


def chance_text(standing: Standing) -> str:
    """Say whether a difference may be chance."""
    if standing.p is None or not standing.difference:
        return _tr("no difference")
    template = _tr("significant, p = {p}") if standing.is_apart else _tr("may be chance, p = {p}")
    return template.format(p=f"{standing.p:.4f}")


def notes_of(drafts: DraftComparison) -> list[str]:
    """Give the notes on all metrics, the caveat on segments and the signatures."""
    notes = dict.fromkeys(note for each in drafts.comparisons for note in each.notes)
    caveats = [*notes] if _is_risk(drafts.comparisons[0]) else [*notes, FOR_SORTING]
    said = [QCoreApplication.translate("Scores", note) for note in caveats]
    return [*said, *(f"{metric_name(c.metric)}: {c.signature}" for c in drafts.comparisons)]


def _is_risk(comparison: Comparison) -> bool:
    return comparison.metric == RISK


def _directed(metric: str) -> str:
    lower = metric in LOWER_IS_BETTER
    template = _tr("{metric} (lower is better)") if lower else _tr("{metric} (higher is better)")
    return template.format(metric=metric_name(metric))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Comparison", text)
