"""Marks go where the characters go that they lie on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import edits
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span

MOMENT = "2026-01-01T00:00:00+00:00"


def mark(project: Project, pair_id: str, side: Side, quote: str) -> None:
    start = project.pairs[pair_id].text(side).index(quote)
    span = Span(start, start + len(quote))
    edits.annotate(Annotation(quote, pair_id, "?", "Ana", MOMENT, side, span, quote)).apply(
        project
    )


def place(project: Project, name: str) -> tuple[str, str | None]:
    """The row of a mark and the characters that it lies on."""
    found = project.annotations[name]
    text = project.pairs[found.pair].text(found.side)
    return found.pair, found.span and found.span.quote(text)


def test_an_edit_beside_a_mark_moves_it(project: Project) -> None:
    mark(project, "h:1", Side.TARGET, "一艘")
    edits.set_target(project, "h:1", "昨天來了一艘大船。").apply(project)
    assert place(project, "一艘") == ("h:1", "一艘")


def test_a_mark_whose_characters_went_away_is_lost_and_comes_back_with_undo(
    project: Project,
) -> None:
    mark(project, "h:1", Side.TARGET, "一艘")
    undo = edits.set_target(project, "h:1", "來了兩艘船。").apply(project)
    assert project.annotations["一艘"].is_lost
    undo.apply(project)
    assert place(project, "一艘") == ("h:1", "一艘")


def test_merging_and_splitting_keep_the_marks_of_both_rows(project: Project) -> None:
    mark(project, "h:1", Side.TARGET, "一艘")
    mark(project, "h:2", Side.TARGET, "離開")
    mark(project, "h:2", Side.SOURCE, "ships")
    edits.merge_with_next(project, "h:1").apply(project)
    assert place(project, "離開") == ("h:1", "離開")
    assert place(project, "ships") == ("h:1", "ships")
    edits.split_pair(project, "h:1", len("One ship came."), len("來了一艘船。")).apply(project)
    assert place(project, "一艘") == ("h:1", "一艘")
    assert place(project, "離開") == ("h:1.2", "離開")
    assert place(project, "ships") == ("h:1.2", "ships")


def test_a_mark_that_a_split_cuts_through_is_lost(project: Project) -> None:
    mark(project, "h:2", Side.TARGET, "離開")
    edits.split_pair(project, "h:2", 4, 4).apply(project)
    assert place(project, "離開") == ("h:2", None)


def test_unpairing_and_pairing_take_the_marks_of_the_target_along(project: Project) -> None:
    mark(project, "h:2", Side.TARGET, "離開")
    mark(project, "h:2", Side.SOURCE, "ships")
    edits.unpair(project, "h:2").apply(project)
    assert place(project, "離開") == ("h:2.2", "離開")
    assert place(project, "ships") == ("h:2", "ships")
    edits.pair_up(project, "h:2", "h:2.2").apply(project)
    assert place(project, "離開") == ("h:2", "離開")


def test_shifting_a_side_takes_its_marks_along(project: Project) -> None:
    mark(project, "h:1", Side.TARGET, "一艘")
    mark(project, "h:2", Side.TARGET, "離開")
    mark(project, "h:1", Side.SOURCE, "ship")
    edits.shift(project, "h:1", Side.TARGET).apply(project)
    assert place(project, "一艘") == ("h:2", "一艘")
    assert place(project, "離開") == ("h:3", "離開")
    assert place(project, "ship") == ("h:1", "ship")


@pytest.fixture(scope="module")
def long_text() -> str:
    return "The keeper lit the lamp, and the boats came home before the tide turned. " * 3


@settings(max_examples=500)
@given(st.lists(st.tuples(st.integers(0, 219), st.integers(0, 5), st.text("ab 灯", max_size=5))))
def test_no_run_of_edits_ever_puts_a_mark_on_other_characters(
    long_text: str, cuts: list[tuple[int, int, str]]
) -> None:
    facts = Facts("p", "t", Direction.parse("en", "en"), MOMENT)
    project = Project(facts, [Pair("a", "d", "s", long_text, long_text)])
    for start in range(0, 200, 20):
        span = Span(start, start + 12)
        quote = span.quote(long_text)
        note = Annotation(str(start), "a", "", "A", MOMENT, Side.TARGET, span, quote)
        edits.annotate(note).apply(project)
    for at, length, new in cuts:
        text = project.pairs["a"].target
        edits.set_target(project, "a", text[:at] + new + text[at + length :]).apply(project)
    for note in project.annotations.values():
        assert note.is_lost or (
            note.span and note.span.quote(project.pairs["a"].target) == note.quote
        )
