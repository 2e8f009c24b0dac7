"""Metric page: scores, compared drafts and risky segments, printed for people and programs."""

from collections.abc import Iterator, Sequence

from workbench.cli.printing import Record, counted
from workbench.model.project import Project
from workbench.review.comparison import LOWER_IS_BETTER, DraftComparison
from workbench.review.risk import NOT_QUALITY, reason_wording
from workbench.scoring.confidence import Interval
from workbench.scoring.metrics import Comparison, Score, SegmentScores
from workbench.scoring.paired_tests import Standing
from workbench.scoring.risk_rank import Risk

_MARGIN = " " * 7
_LONGEST_QUOTE = 60
# Longer lists are for programs.
_MOST_DIFFERENCES = 10


def score_record(score: Score) -> Record:
    """Give a score for programs."""
    return {
        "metric": score.metric,
        "score": score.value,
        "signature": score.signature,
        "n": score.n,
        "notes": score.notes,
        **_interval_record(score.interval),
    }


def score_lines(score: Score) -> Iterator[str]:
    """Give a score for people."""
    spread = f" {_spread(score.interval)}" if score.interval else ""
    yield f"{score.metric:6} {score.value:6.2f}{spread}  {counted(score.n, 'segment')}"
    yield f"{_MARGIN}{score.signature}"
    yield from (f"{_MARGIN}{note}" for note in score.notes)


def segments_record(ids: Sequence[str], scores: SegmentScores) -> Record:
    """Give the scores of segments for programs."""
    values = dict(zip(ids, scores.values, strict=True))
    return {
        "metric": scores.metric,
        "segments": values,
        "signature": scores.signature,
        "notes": [scores.note],
    }


def segments_lines(ids: Sequence[str], several: Sequence[SegmentScores]) -> Iterator[str]:
    """Give the scores of segments for people, a line for each segment."""
    yield several[0].note
    yield "".join(f"{scores.metric:>8}" for scores in several) + "  segment"
    for number, pair_id in enumerate(ids):
        yield "".join(f"{scores.values[number]:8.2f}" for scores in several) + f"  {pair_id}"
    yield from (f"{scores.metric}: {scores.signature}" for scores in several)


def comparison_record(drafts: DraftComparison) -> Record:
    """Give compared drafts for programs, segments included."""
    return {
        "drafts": drafts.names,
        "comparisons": [_metric_record(drafts, comparison) for comparison in drafts.comparisons],
        "segments": [row.pair for row in drafts.rows],
    }


def comparison_lines(drafts: DraftComparison) -> Iterator[str]:
    """Give compared drafts for people: totals, then the segments that differ most."""
    for comparison in drafts.comparisons:
        better = "lower" if comparison.metric in LOWER_IS_BETTER else "higher"
        n = counted(comparison.n, "segment")
        yield f"{comparison.metric}  {n}, {better} is better"
        for place, (name, standing) in enumerate(
            zip(drafts.names, comparison.standings, strict=True)
        ):
            yield f"  {standing.score:7.2f}{_verdict(standing)}  {name}"
            if place:
                tally = drafts.tally(comparison, place)
                yield f"{_MARGIN}   {tally.wins} won, {tally.ties} tied, {tally.losses} lost"
        yield f"{_MARGIN}{comparison.signature}"
        yield from (f"{_MARGIN}{note}" for note in comparison.notes)
    yield from _most_different(drafts, drafts.comparisons[0])


def risk_records(risks: Sequence[Risk]) -> list[Record]:
    """Give risky segments for programs."""
    return [
        {
            "rank": risk.rank,
            "segment": risk.pair,
            "points": round(risk.points, 3),
            "reasons": [
                {
                    "kind": reason.kind.value,
                    "points": reason.points,
                    "text": reason_wording(reason),
                }
                for reason in risk.reasons
            ],
        }
        for risk in risks
    ]


def risk_lines(project: Project, risks: Sequence[Risk]) -> Iterator[str]:
    """Give risky segments for people."""
    yield f"To look at first. {NOT_QUALITY}"
    numbers = {pair_id: number for number, pair_id in enumerate(project.order, 1)}
    for risk in risks:
        pair = project.pairs[risk.pair]
        yield f"{risk.points:6.1f}  row {numbers[pair.id]}: {_quote(pair.target or pair.source)}"
        yield from (f"{reason.points:12.1f}  {reason_wording(reason)}" for reason in risk.reasons)


def _metric_record(drafts: DraftComparison, comparison: Comparison) -> Record:
    tallies = [drafts.tally(comparison, place) for place in range(len(drafts.names))]
    return {
        "metric": comparison.metric,
        "signature": comparison.signature,
        "n": comparison.n,
        "notes": comparison.notes,
        "drafts": [
            {
                "name": name,
                "score": standing.score,
                "p": standing.p,
                "significant": standing.is_apart,
                **_interval_record(standing.interval),
                "wins": tally.wins,
                "ties": tally.ties,
                "losses": tally.losses,
                "segments": values,
            }
            for name, standing, tally, values in zip(
                drafts.names, comparison.standings, tallies, comparison.values, strict=True
            )
        ],
    }


def _interval_record(interval: Interval | None) -> Record:
    if interval is None:
        return {}
    return {"confidence_mean": interval.mean, "confidence_half_width": interval.half_width}


def _spread(interval: Interval) -> str:
    return f"(95 %: {interval.mean:.2f} ± {interval.half_width:.2f})"


def _verdict(standing: Standing) -> str:
    spread = f" {_spread(standing.interval)}" if standing.interval else ""
    if standing.p is None:
        return spread
    if not standing.difference:
        return f"{spread} no difference"
    verdict = "significant" if standing.is_apart else "may be chance"
    return f"{spread} {standing.difference:+.2f}, p = {standing.p:.4f}, {verdict}"


def _most_different(drafts: DraftComparison, comparison: Comparison) -> Iterator[str]:
    gains = [
        (drafts.gain(comparison, place, row), place, row)
        for place in range(1, len(drafts.names))
        for row in range(len(drafts.rows))
    ]
    gains = sorted((gain for gain in gains if gain[0]), key=lambda gain: -abs(gain[0]))
    if gains:
        yield f"Segments that differ most by {comparison.metric} (for looking, not for judging):"
    for gain, place, number in gains[:_MOST_DIFFERENCES]:
        row = drafts.rows[number]
        yield f"{gain:+8.2f}  row {row.number}, {drafts.names[place]}: {_quote(row.texts[place])}"


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1]}…"
