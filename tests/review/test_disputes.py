"""Marks of two annotators stand beside each other where they touch."""

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.disputes import disputes

PROJECT = Project(
    Facts("p", "t", Direction.parse("en", "de"), ""),
    [Pair(name, "d", "One two.", "Eins zwei.", "") for name in ("b", "a")],
)


def mark(pair: str, start: int, end: int, severity: str = "minor") -> Annotation:
    return Annotation(
        f"{pair}{start}", pair, "", "", "", Side.TARGET, Span(start, end), "", "style", severity
    )


def test_they_come_in_the_order_of_rows_and_places() -> None:
    late, early, other = mark("b", 5, 9), mark("b", 0, 4), mark("a", 0, 4)
    found = disputes(PROJECT, [other, late], [early])
    assert [(d.pair, d.first, d.second) for d in found] == [
        ("b", None, early), ("b", late, None), ("a", other, None),
    ]  # fmt: skip


def test_only_the_same_characters_called_the_same_are_settled() -> None:
    one, same, longer = mark("a", 0, 4), mark("a", 0, 4), mark("a", 0, 5)
    graver = mark("a", 0, 4, "major")
    settled = [disputes(PROJECT, [one], [other])[0].is_settled for other in (same, longer, graver)]
    assert settled == [True, False, False]
    assert not disputes(PROJECT, [one], [])[0].is_settled


def test_comments_are_no_marks() -> None:
    comment = Annotation("c", "a", "Nice", "", "")
    assert disputes(PROJECT, [comment], [comment]) == []
