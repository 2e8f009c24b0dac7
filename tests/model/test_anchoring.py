"""Marks stay on their characters, or say that these are gone."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.anchoring import moved_span
from workbench.model.segments import Span

TEXT = st.text("abcd港务𠀋 ", max_size=30)


@st.composite
def marked_edits(draw: st.DrawFn) -> tuple[Span, str, str]:
    """A span of a text, and the text after up to three insertions, cuts and replacements."""
    before = draw(TEXT)
    start = draw(st.integers(0, len(before)))
    span = Span(start, draw(st.integers(start, len(before))))
    after = before
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(after)))
        end = draw(st.integers(at, min(len(after), at + 4)))
        after = after[:at] + draw(st.text("abxy灯", max_size=4)) + after[end:]
    return span, before, after


@given(marked_edits())
def test_a_mark_lies_on_the_same_characters_or_is_lost(edit: tuple[Span, str, str]) -> None:
    span, before, after = edit
    moved = moved_span(span, before, after)
    assert moved is None or moved.quote(after) == span.quote(before)


@given(TEXT, TEXT, TEXT, TEXT)
def test_an_edit_in_front_or_behind_never_loses_a_mark(
    head: str, marked: str, tail: str, new: str
) -> None:
    before, span = head + "|" + marked + "|" + tail, Span(len(head) + 1, len(head + marked) + 1)
    in_front = moved_span(span, before, new + "|" + marked + "|" + tail)
    behind = moved_span(span, before, head + "|" + marked + "|" + new)
    assert behind == span
    assert in_front == Span(len(new) + 1, len(new + marked) + 1)


def test_a_mark_between_two_edits_is_found() -> None:
    before, after = "Three boats left the quay.", "3 boats left the old quay."
    assert moved_span(Span(6, 16), before, after) == Span(2, 12)


def test_a_word_that_went_away_here_is_not_taken_for_the_same_word_elsewhere() -> None:
    before, after = "the quay and the boat", "the boat by the quay"
    assert moved_span(Span(4, 8), before, after) != Span(16, 20)


def test_an_omission_follows_the_character_before_it() -> None:
    assert moved_span(Span(3, 3), "灯塔在岸上", "旧灯塔在岸上") == Span(4, 4)
    assert moved_span(Span(3, 3), "灯塔在岸上", "灯塔在北岸上") == Span(3, 3)
    assert moved_span(Span(3, 3), "灯塔在岸上", "灯塔北岸上") is None
    assert moved_span(Span(0, 0), "岸上", "在岸上") == Span(0, 0)
