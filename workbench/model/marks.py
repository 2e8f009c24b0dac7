"""Marks: annotations carried along when the texts that they lie in are edited or moved."""

from collections.abc import Iterable
from dataclasses import replace

from workbench.model.anchoring import moved_span
from workbench.model.annotations import Annotation
from workbench.model.changes import PairStep, Step
from workbench.model.project import Project
from workbench.model.segments import Pair, Side

Marks = tuple[Step[Annotation], ...]


def carried(project: Project, steps: Iterable[PairStep]) -> Marks:
    """Keep the marks of edited pairs on their characters; those that are gone lose their place."""
    return tuple(
        Step(mark, moved)
        for step in steps
        if step.before is not None and step.after is not None
        for mark in project.annotations_of(step.before.id)
        if (moved := _carried(mark, step.before, step.after)) != mark
    )


def brought_up(project: Project, upper: Pair, lower: Pair, merged: Pair) -> Marks:
    """Bring the marks of a row into the one above it, whose texts now end in its own."""
    moved = (Step(mark, _onto(mark, lower, merged)) for mark in project.annotations_of(lower.id))
    return (*carried(project, [PairStep(upper, merged)]), *moved)


def parted(project: Project, pair: Pair, upper: Pair, lower: Pair) -> Marks:
    """Share the marks of a row out between the two that it was cut into."""
    steps = []
    for mark in project.annotations_of(pair.id):
        kept = _carried(mark, pair, upper)
        side = mark.side
        cut_off = len(pair.text(side)) - len(lower.text(side))
        if mark.span and not kept.span and mark.span.start >= cut_off:
            kept = replace(mark, pair=lower.id, span=mark.span.shifted(-cut_off))
        if kept != mark:
            steps.append(Step(mark, kept))
    return tuple(steps)


def handed_down(project: Project, side: Side, rows: Iterable[tuple[str, str]]) -> Marks:
    """Move the marks on one side from row to row, given as pairs of ids (from, to)."""
    return tuple(
        Step(mark, replace(mark, pair=to_id))
        for from_id, to_id in rows
        for mark in project.annotations_of(from_id)
        if mark.side is side and (mark.span or mark.quote)
    )


def _carried(mark: Annotation, before: Pair, after: Pair) -> Annotation:
    old, new = before.text(mark.side), after.text(mark.side)
    if mark.span is None or old == new:
        return mark
    return replace(mark, span=moved_span(mark.span, old, new))


def _onto(mark: Annotation, lower: Pair, merged: Pair) -> Annotation:
    by = len(merged.text(mark.side)) - len(lower.text(mark.side))
    return replace(mark, pair=merged.id, span=mark.span and mark.span.shifted(by))
