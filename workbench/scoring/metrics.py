"""Reference metrics: BLEU, chrF and TER of a text against references, with n and signature."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Part, Progress
from workbench.scoring.confidence import Interval, interval
from workbench.scoring.paired_tests import Standing, compare
from workbench.scoring.resampling import SEED, PairedTest
from workbench.scoring.yardsticks import References, Row, Yardstick, yardstick_for

FEW = 30
"""Under this many segments a corpus score carries a note."""

# Notes are whole sentences without values, ready to be translated.
_FEW_SEGMENTS = "Under 30 segments a score says little."
FOR_SORTING = (
    "A segment's score is for sorting only: against human judgement of single segments these "
    "metrics hardly do better than chance."
)
"""What has to stand beside every score of a segment."""


@dataclass(frozen=True, slots=True)
class Score:
    """A corpus score with all it takes to compute it again.

    ``value`` is unrounded, 0 to 100 (TER may be higher, and lower is better); ``n`` is the
    number of segments; ``notes`` are sentences on how far the score can be trusted.
    """

    metric: str
    value: float
    signature: str
    n: int
    notes: tuple[str, ...] = ()
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class SegmentScores:
    """A score for each segment of a sample, in its order, and how they were computed."""

    metric: str
    values: tuple[float, ...]
    signature: str
    note: str = FOR_SORTING


@dataclass(frozen=True, slots=True)
class Comparison:
    """The scores of several texts by one metric, the first being held against the others.

    ``values`` are the scores of the segments, a tuple for each text.
    """

    metric: str
    standings: tuple[Standing, ...]
    values: tuple[tuple[float, ...], ...]
    signature: str
    n: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Hypotheses and sets of references, all in ``language``.

    Each set has one reference for each hypothesis; None where it lacks one, which another set
    then has. Raises InputProblem if there are no hypotheses or unequal numbers of references.
    """

    hypotheses: Sequence[str]
    references: References
    language: Language

    def __post_init__(self) -> None:
        for lines in self.references:
            if len(self.hypotheses) != len(lines):
                raise InputProblem(
                    "There are {targets} segments with a target but {references} in the "
                    "reference; give a reference with one line for each of them.",
                    targets=len(self.hypotheses),
                    references=len(lines),
                )
        if not self.hypotheses:
            message = "No segment has a target, so there is nothing to score. Translate one first."
            raise InputProblem(message)


def measure(
    metrics: Sequence[str],
    sample: Sample,
    progress: Progress,
    tokenizer: str = "",
    resamples: int = 0,
) -> list[Score]:
    """Score a sample by each of the metrics, as sacrebleu does.

    ``tokenizer`` replaces the one that BLEU gets for the language; with ``resamples`` (1,000 are
    usual) each score has a confidence interval. Raises InputProblem for an unknown metric or a
    tokenizer that is not at hand, and Cancelled well within a second.
    """
    n = len(sample.hypotheses)
    yardsticks = [yardstick_for(name, sample.language, tokenizer) for name in metrics]
    meter = _Meter(progress, len(yardsticks) * (n + resamples))
    settings: dict[str, str | int] = {"bs": resamples, "seed": SEED} if resamples else {}
    scores = []
    for yardstick in yardsticks:
        rows = yardstick.count(sample.hypotheses, sample.references, meter.at)
        meter.pass_over(n)
        spread = interval(yardstick, rows, resamples, meter) if resamples else None
        meter.pass_over(resamples)
        signature = yardstick.signature(sample.references, settings)
        notes = _notes(yardstick, n)
        scores.append(Score(yardstick.name, yardstick.score(rows), signature, n, notes, spread))
    meter.at(0)
    return scores


def measure_segments(
    metric: str, sample: Sample, progress: Progress, tokenizer: str = ""
) -> SegmentScores:
    """Score each segment by itself, as sacrebleu does; raises like ``measure``."""
    yardstick = yardstick_for(metric, sample.language, tokenizer)
    meter = _Meter(progress, len(sample.hypotheses))
    rows = yardstick.count(sample.hypotheses, sample.references, meter.at)
    signature = yardstick.segment_signature(sample.references)
    return SegmentScores(metric, _values(yardstick, rows), signature)


def measure_difference(
    metric: str,
    samples: Sequence[Sample],
    test: PairedTest,
    progress: Progress,
    tokenizer: str = "",
) -> Comparison:
    """Hold the scores of several hypotheses with the same references against the first's.

    Raises like ``measure``.
    """
    n, references = len(samples[0].hypotheses), samples[0].references
    yardstick = yardstick_for(metric, samples[0].language, tokenizer)
    meter = _Meter(Part(progress, 0, 2), len(samples) * n)
    counted = []
    for sample in samples:
        counted.append(yardstick.count(sample.hypotheses, references, meter.at))
        meter.pass_over(n)
    standings = compare(yardstick, counted, test, Part(progress, 1, 2))
    return Comparison(
        metric,
        tuple(standings),
        tuple(_values(yardstick, rows) for rows in counted),
        yardstick.signature(references, test.settings),
        n,
        _notes(yardstick, n),
    )


def _values(yardstick: Yardstick, rows: Sequence[Row]) -> tuple[float, ...]:
    return tuple(yardstick.segment_score(row) for row in rows)


def _notes(yardstick: Yardstick, n: int) -> tuple[str, ...]:
    return (*yardstick.notes, _FEW_SEGMENTS) if n < FEW else yardstick.notes


class _Meter:
    """Turns the steps of one part of the work into progress over all of it."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._passed = 0
        self._total = total

    def at(self, step: int) -> None:
        self._progress.advance(self._passed + step, self._total)

    def advance(self, done: int, _total: int) -> None:
        self.at(done)

    def pass_over(self, steps: int) -> None:
        self._passed += steps
