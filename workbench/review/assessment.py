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
from workbench.scoring.metrics import Sample, Score, measure
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


def assess(
    project: Project,
    references: References,
    metrics: Sequence[str],
    progress: Progress,
    tokenizer: str = "",
) -> Assessment:
    """Score the targets against references and measure the effort of the review.

    ``tokenizer`` replaces the one that BLEU gets for the target language. Raises InputProblem
    if the references do not fit the segments or a metric or tokenizer cannot be had.
    """
    sample = sample_of(project, references)
    scores = measure(metrics, sample, progress, tokenizer)
    spent, rate = measure_effort(project, progress)
    return Assessment(tuple(scores), spent, rate)


def measure_effort(project: Project, progress: Progress) -> tuple[Effort, Score | None]:
    """Compare the targets with the drafts received; the second is the HTER, None for no text."""
    pairs = list(project)
    language = project.facts.direction.target
    measured = effort(pairs, language)
    return measured, edit_rate(pairs, language, progress) if measured.n else None


def sample_of(project: Project, references: References) -> Sample:
    """Put each target beside its reference.

    With references by id, segments without one are left out. Raises InputProblem if lines are
    not as many as segments with a target, or if an id is not in the project.
    """
    translated = [pair for pair in project if pair.target.strip()]
    language = project.facts.direction.target
    if isinstance(references, Mapping):
        translated = _matched(project, translated, references)
        lines = [references[pair.id] for pair in translated]
    else:
        lines = list(references)
    return Sample([pair.target for pair in translated], lines, language)


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


def _matched(
    project: Project, translated: Sequence[Pair], references: Mapping[str, str]
) -> list[Pair]:
    strange = [pair_id for pair_id in references if pair_id not in project.pairs]
    if strange:
        raise InputProblem(
            "The reference has {count} ids that the text does not have, the first is “{id}”. "
            "Give a reference for the same segments.",
            count=len(strange),
            id=strange[0],
        )
    return [pair for pair in translated if pair.id in references]
