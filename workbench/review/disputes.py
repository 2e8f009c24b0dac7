"""Disputes: the marks of two annotators side by side, and whether they say the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.scoring.agreement import partners


@dataclass(frozen=True, slots=True)
class Dispute:
    """What two annotators marked at the same place of a pair; None where one marked nothing."""

    pair: str
    first: Annotation | None
    second: Annotation | None

    @property
    def is_settled(self) -> bool:
        """Whether both marked the same characters as the same."""
        one, two = self.first, self.second
        if one is None or two is None:
            return False
        keys = ("span", "category", "severity")
        return all(getattr(one, key) == getattr(two, key) for key in keys)


def disputes(
    project: Project, first: Sequence[Annotation], second: Sequence[Annotation]
) -> list[Dispute]:
    """Give all marks of both, in the order of the rows, those that touch beside each other."""
    one, two = _by_pair(first), _by_pair(second)
    return [
        dispute
        for pair_id in project.order
        for dispute in _of_pair(pair_id, one.get(pair_id, []), two.get(pair_id, []))
    ]


def _by_pair(marks: Sequence[Annotation]) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = {}
    for mark in marks:
        if mark.is_error:
            found.setdefault(mark.pair, []).append(mark)
    return found


def _of_pair(
    pair_id: str, first: Sequence[Annotation], second: Sequence[Annotation]
) -> Iterator[Dispute]:
    if first or second:
        found = (Dispute(pair_id, one, two) for one, two in partners(first, second))
        yield from sorted(found, key=_place)


def _place(dispute: Dispute) -> tuple[str, int]:
    mark = dispute.first or dispute.second
    span = mark.span if mark else None
    return (mark.side.value if mark else "", span.start if span else -1)
