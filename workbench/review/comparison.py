"""Comparison: several translations of one source side by side, in all and row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.model.problems import InputProblem
from workbench.model.progress import Part, Progress
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.review.assessment import References, by_id, referenced
from workbench.review.risk import NOT_QUALITY, inspect_and_rank
from workbench.scoring.mean_points import MeanPoints
from workbench.scoring.metrics import Comparison, Sample, measure_difference
from workbench.scoring.paired_tests import compare
from workbench.scoring.resampling import PairedTest
from workbench.scoring.yardsticks import METRICS

RISK = "risk"
"""What drafts are compared by without a reference: mean points of risk, fewer being better."""

LOWER_IS_BETTER = frozenset({"ter", RISK})

# Scores of segments that differ by less are the same but for rounding.
_TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Draft:
    """Another translation: a text for each segment with a target, in order or by id."""

    name: str
    texts: References


@dataclass(frozen=True, slots=True)
class Terms:
    """How drafts are compared; ``metrics`` count only where there is a reference."""

    metrics: Sequence[str] = METRICS
    test: PairedTest = PairedTest.BOOTSTRAP
    tokenizer: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many segments a draft is better than the first one, as good and worse."""

    wins: int
    ties: int
    losses: int


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One segment: its pair, its place in the project from 1 and its text in each draft."""

    pair: str
    number: int
    source: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftComparison:
    """Drafts, the first being the project's own targets, by one metric or several."""

    names: tuple[str, ...]
    rows: tuple[ComparedRow, ...]
    comparisons: tuple[Comparison, ...]

    def tally(self, comparison: Comparison, draft: int) -> Tally:
        """Count the segments in which a draft is better than the first one."""
        gains = [self.gain(comparison, draft, row) for row in range(len(self.rows))]
        wins, losses = (sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains))
        return Tally(wins, len(gains) - wins - losses, losses)

    def gain(self, comparison: Comparison, draft: int, row: int) -> float:
        """Say by how much a segment of a draft is better than that of the first, 0 for a tie."""
        difference = comparison.values[draft][row] - comparison.values[0][row]
        if abs(difference) < _TIE:
            return 0.0
        return -difference if comparison.metric in LOWER_IS_BETTER else difference


def compare_drafts(
    project: Project,
    drafts: Sequence[Draft],
    references: Sequence[References],
    terms: Terms,
    progress: Progress,
) -> DraftComparison:
    """Hold drafts against a project's targets: by metrics, or by risk without a reference.

    A segment that a draft has no text for counts as empty there. Raises InputProblem if drafts
    or references do not fit the segments, and Cancelled.
    """
    translated = [pair for pair in project if pair.target.strip()]
    fitting = referenced(project, references).pairs if references else translated
    if not fitting:
        message = "No segment has a target, so there is nothing to compare. Translate one first."
        raise InputProblem(message)
    others = [_texts(project, translated, draft) for draft in drafts]
    texts = [[pair.target for pair in fitting]]
    texts += [[known.get(pair.id, "") for pair in fitting] for known in others]
    if references:
        compared = _by_metrics(project, texts, references, terms, progress)
    else:
        compared = [_by_risk(project, fitting, texts, terms.test, progress)]
    numbers = {pair_id: number for number, pair_id in enumerate(project.order, 1)}
    rows = tuple(
        ComparedRow(pair.id, numbers[pair.id], pair.source, said)
        for pair, said in zip(fitting, zip(*texts, strict=True), strict=True)
    )
    return DraftComparison(_names(project, drafts), rows, tuple(compared))


def _texts(project: Project, translated: Sequence[Pair], draft: Draft) -> Mapping[str, str]:
    try:
        return by_id(project, translated, draft.texts)
    except InputProblem as problem:
        raise InputProblem(
            "The draft {name} does not fit: {reason}", name=draft.name, reason=str(problem)
        ) from problem


def _by_metrics(
    project: Project,
    texts: Sequence[Sequence[str]],
    references: Sequence[References],
    terms: Terms,
    progress: Progress,
) -> list[Comparison]:
    known, language = referenced(project, references).references, project.facts.direction.target
    samples = [Sample(lines, known, language) for lines in texts]
    return [
        measure_difference(
            metric,
            samples,
            terms.test,
            Part(progress, place, len(terms.metrics)),
            terms.tokenizer,
        )
        for place, metric in enumerate(terms.metrics)
    ]


def _by_risk(
    project: Project,
    pairs: Sequence[Pair],
    texts: Sequence[Sequence[str]],
    test: PairedTest,
    progress: Progress,
) -> Comparison:
    scale, points = MeanPoints(), []
    for place, lines in enumerate(texts):
        said = {pair.id: text for pair, text in zip(pairs, lines, strict=True)}
        own = [replace(pair, target=said.get(pair.id, pair.target)) for pair in project]
        part = Part(progress, place, len(texts) + 1)
        ranked = inspect_and_rank(Project(project.facts, own, names=project.names.values()), part)
        amounts = {risk.pair: risk.points for risk in ranked}
        points.append(tuple(amounts[pair.id] for pair in pairs))
    rows = [scale.rows(amounts) for amounts in points]
    standings = compare(scale, rows, test, Part(progress, len(texts), len(texts) + 1))
    settings = "|".join(f"{key}:{value}" for key, value in test.settings.items())
    signature = f"mean risk points|{settings}"
    return Comparison(RISK, tuple(standings), tuple(points), signature, len(pairs), (NOT_QUALITY,))


def _names(project: Project, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Name the drafts, twice the same name never."""
    names = [project.facts.target_name or project.facts.title]
    for draft in drafts:
        again = sum(name == draft.name or name.startswith(f"{draft.name} (") for name in names)
        names.append(f"{draft.name} ({again + 1})" if again else draft.name)
    return tuple(names)
