"""Assessment: how near a project's targets are to a reference, and what reviewing it took."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.formats.format import Paragraphs
from workbench.formats.plain_text import Paragraphing
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.review.inputs import read_input
from workbench.scoring.effort import Effort, edit_rate, effort
from workbench.scoring.metrics import (
    Sample,
    Score,
    SegmentScores,
    measure,
    measure_segments,
)
from workbench.scoring.yardsticks import METRICS
from workbench.storage.project_file import SUFFIX, ProjectFile

References = Sequence[str] | Mapping[str, str]
"""Reference translations: one for each segment with a target, in order, or by segment id."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What could be measured.

    ``edit_rate`` is the HTER; it and the scores are left out where nothing was counted.
    """

    scores: tuple[Score, ...]
    effort: Effort
    edit_rate: Score | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured against references.

    ``tokenizer`` replaces the one that BLEU gets for the target language; with ``resamples``
    each score has a confidence interval.
    """

    metrics: Sequence[str] = METRICS
    tokenizer: str = ""
    resamples: int = 0


@dataclass(frozen=True, slots=True)
class Referenced:
    """The segments that can be scored, and the sets of references, each one for each of them."""

    pairs: tuple[Pair, ...]
    references: tuple[tuple[str | None, ...], ...]


def assess(
    project: Project, references: Sequence[References], wanted: Wanted, progress: Progress
) -> Assessment:
    """Score the targets against sets of references and measure the effort of the review.

    Raises InputProblem if the references do not fit the segments or a metric or tokenizer cannot
    be had.
    """
    sample = sample_of(project, references)
    scores = measure(wanted.metrics, sample, progress, wanted.tokenizer, wanted.resamples)
    spent, rate = measure_effort(project, progress)
    return Assessment(tuple(scores), spent, rate)


def segment_scores(
    project: Project, references: Sequence[References], wanted: Wanted, progress: Progress
) -> tuple[tuple[str, ...], list[SegmentScores]]:
    """Score each segment by itself; the first are the ids of the segments that were scored."""
    fitting = referenced(project, references)
    sample = sample_of(project, references)
    scores = [
        measure_segments(metric, sample, progress, wanted.tokenizer) for metric in wanted.metrics
    ]
    return tuple(pair.id for pair in fitting.pairs), scores


def measure_effort(project: Project, progress: Progress) -> tuple[Effort, Score | None]:
    """Compare the targets with the drafts received; the second is the HTER, None for no text."""
    pairs = list(project)
    language = project.facts.direction.target
    measured = effort(pairs, language)
    return measured, edit_rate(pairs, language, progress) if measured.n else None


def sample_of(project: Project, references: Sequence[References]) -> Sample:
    """Put each target beside its references; raises InputProblem like ``referenced``."""
    fitting = referenced(project, references)
    targets = [pair.target for pair in fitting.pairs]
    return Sample(targets, fitting.references, project.facts.direction.target)


def referenced(project: Project, references: Sequence[References]) -> Referenced:
    """Find the segments with a target that have at least one reference.

    References in lines go with all segments that have a target; those by id may leave some out.
    Raises InputProblem if lines are not as many as those segments, or an id is not in the project.
    """
    translated = [pair for pair in project if pair.target.strip()]
    known = [by_id(project, translated, some) for some in references]
    pairs = [pair for pair in translated if any(pair.id in some for some in known)]
    sets = tuple(tuple(some.get(pair.id) for pair in pairs) for some in known)
    return Referenced(tuple(pairs), sets)


def read_references(path: Path, encoding: str = "") -> References:
    """Read references: a line for each segment, or by id from a table or a project.

    Raises InputProblem or StorageProblem if the file cannot be read.
    """
    if path.suffix.lower() == SUFFIX:
        pairs = ProjectFile.read_project(path)
        return {pair.id: pair.target for pair in pairs if pair.target.strip()}
    # Lines are kept apart even where they look wrapped: each is the reference of a segment.
    contents = read_input(path, encoding or None, Paragraphing.LINES).contents
    if isinstance(contents, Paragraphs):
        return [paragraph.text for paragraph in contents.items]
    return {row.id: row.target for row in contents.items if row.target.strip()}


def by_id(
    project: Project, translated: Sequence[Pair], references: References
) -> Mapping[str, str]:
    """Give references by id; lines go with the segments of ``translated``, in their order.

    Raises InputProblem if lines are not as many as those, or an id is not in the project.
    """
    if isinstance(references, Mapping):
        _require_known(project, references)
        return references
    lines = list(references)
    if len(lines) != len(translated):
        raise InputProblem(
            "There are {targets} segments with a target but {references} in the reference; "
            "give a reference with one line for each of them.",
            targets=len(translated),
            references=len(lines),
        )
    return {pair.id: line for pair, line in zip(translated, lines, strict=True)}


def _require_known(project: Project, references: Mapping[str, str]) -> None:
    strange = [pair_id for pair_id in references if pair_id not in project.pairs]
    if strange:
        raise InputProblem(
            "The reference has {count} ids that the text does not have, the first is “{id}”. "
            "Give a reference for the same segments.",
            count=len(strange),
            id=strange[0],
        )
