"""Threads: comments with the answers to them, in the order in which they are read."""

from collections.abc import Iterator, Mapping

from workbench.model.annotations import Annotation
from workbench.model.project import Project

Thread = tuple[Annotation, ...]


def threads_of(project: Project, pair_id: str) -> Iterator[Thread]:
    """Give the threads of a pair, oldest first: what began each, then the answers to it.

    A marked error is there only if somebody answered it; an answer to what is gone, or in
    another pair, begins a thread of its own.
    """
    found: dict[str, list[Annotation]] = {}
    for mark in project.annotations_of(pair_id):
        found.setdefault(first_of_thread(mark, project.annotations), []).append(mark)
    for name, marks in found.items():
        said = [mark for mark in marks if mark.is_comment and mark.id != name]
        first = next((mark for mark in marks if mark.id == name), None)
        if first is None:
            yield from ((mark,) for mark in said)
        elif first.is_comment or said:
            yield (first, *said)


def first_of_thread(mark: Annotation, marks: Mapping[str, Annotation]) -> str:
    """Give the id of what began the thread that a mark is in, its own if it answers nothing."""
    seen = {mark.id}
    while (above := marks.get(mark.answers)) and above.id not in seen:
        mark = above
        seen.add(mark.id)
    return mark.id
