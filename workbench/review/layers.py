"""Layers: the errors that each annotator marked, brought together and judged into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar
from uuid import uuid4

from workbench.model.anchoring import moved_span
from workbench.model.annotations import Annotation
from workbench.model.changes import Change, Step
from workbench.model.project import Project
from workbench.scoring.agreement import Agreement, alpha, compare, interval, kappa, nominal

T = TypeVar("T")

FINAL = "final"
"""The layer that holds what was decided after annotators disagreed."""

NO_ERROR = ""


@dataclass(frozen=True, slots=True)
class Imported(Generic[T]):
    """What others' marks bring: a change, and how many are in it, were here, and had no row."""

    change: Change
    taken: int
    known: int
    homeless: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Concord:
    """How far two layers agree over the same pairs.

    ``category_alpha`` is Krippendorff's alpha of each pair's gravest error's dimension,
    ``score_alpha`` that of its penalty points; ``verdict_kappa`` Cohen's kappa of whether a pair
    has an error at all. None where there was nothing to disagree on.
    """

    marks: Agreement
    category_alpha: float | None
    score_alpha: float | None
    verdict_kappa: float | None


def layers(project: Project) -> Mapping[str, Sequence[Annotation]]:
    """Give the errors by the name of their layer, in the order of the rows."""
    found: dict[str, list[Annotation]] = {}
    for pair_id in project.order:
        for mark in project.annotations_of(pair_id):
            if mark.is_error:
                found.setdefault(mark.annotator, []).append(mark)
    return found


def merge_project(project: Project, copy: Project) -> Imported[Annotation]:
    """Take in the errors and ratings of a copy of this project, or of what it was.

    What is here already stays as it is here. A mark goes to the pair of its id if the sources
    are equal, and to its characters as this project has them.
    """
    steps, homeless, known = [], [], 0
    for mark in copy.annotations.values():
        if not mark.is_error and mark.rating is None:
            continue
        own, other = project.pairs.get(mark.pair), copy.pairs[mark.pair]
        if mark.id in project.annotations:
            known += 1
        elif own is None or own.source != other.source:
            homeless.append(mark)
        else:
            texts = other.text(mark.side), own.text(mark.side)
            span = mark.span and moved_span(mark.span, *texts)
            steps.append(Step(None, replace(mark, span=span)))
    change = Change("merge-layers", annotations=tuple(steps))
    return Imported(change, len(steps), known, tuple(homeless))


def decided_all(project: Project, marks: Iterable[Annotation], author: str) -> Change:
    """Take errors of other layers into the final one, those left out that are there already."""
    copies = (
        replace(mark, id=uuid4().hex, layer=FINAL, author=author or mark.author)
        for mark in marks
        if not any(_says_the_same(mark, other) for other in _final(project, mark.pair))
    )
    return Change("decide-error", annotations=tuple(Step(None, copy) for copy in copies))


def _final(project: Project, pair_id: str) -> list[Annotation]:
    return [m for m in project.annotations_of(pair_id) if m.layer == FINAL and m.is_error]


def concord(
    marked: tuple[Sequence[Annotation], Sequence[Annotation]],
    seen: Sequence[str],
    points: Mapping[str, float],
) -> Concord:
    """Compare two layers over the pairs that both annotators have seen.

    ``points`` are the penalty points of severities. Whoever marked nothing in a pair counts as
    having found no error there.
    """
    by_pair = [_by_pair(marks) for marks in marked]
    gravest = [[_gravest(marks.get(pair_id, ()), points) for marks in by_pair] for pair_id in seen]
    sums = [
        [sum(points.get(m.severity, 0.0) for m in marks.get(pair_id, ())) for marks in by_pair]
        for pair_id in seen
    ]
    verdicts = [(bool(a), bool(b)) for a, b in gravest]
    return Concord(
        compare(*marked, seen),
        alpha(gravest, nominal),
        alpha(sums, interval),
        kappa(verdicts),
    )


def _by_pair(marks: Iterable[Annotation]) -> Mapping[str, Sequence[Annotation]]:
    found: dict[str, list[Annotation]] = {}
    for mark in marks:
        found.setdefault(mark.pair, []).append(mark)
    return found


def _gravest(marks: Sequence[Annotation], points: Mapping[str, float]) -> str:
    if not marks:
        return NO_ERROR
    gravest = max(marks, key=lambda mark: points.get(mark.severity, 0.0))
    return gravest.category.partition("/")[0]


def _says_the_same(one: Annotation, other: Annotation) -> bool:
    keys = ("side", "span", "quote", "category", "severity", "fault")
    return all(getattr(one, key) == getattr(other, key) for key in keys)
