"""Annotations tell comments, errors and ratings apart."""

import pytest

from workbench.model.annotations import Annotation
from workbench.model.segments import Side, Span

MOMENT = "2026-01-01T00:00:00+00:00"


@pytest.mark.parametrize(
    ("severity", "rating", "comment", "is_error", "is_comment"),
    [
        ("", None, "Which quay?", False, True),
        ("major", None, "It is the old one.", True, False),
        ("", 80.0, "", False, False),
        ("", 80.0, "Reads well.", False, True),
    ],
)
def test_what_is_said_is_a_comment_an_error_or_a_rating(
    severity: str, rating: float | None, comment: str, *, is_error: bool, is_comment: bool
) -> None:
    said = Annotation("a", "h:1", comment, "Ana", MOMENT, severity=severity, rating=rating)
    assert (said.is_error, said.is_comment) == (is_error, is_comment)


def test_a_mark_is_lost_with_its_characters_and_a_whole_row_never() -> None:
    assert Annotation("a", "h:1", "?", "Ana", MOMENT, Side.TARGET, None, "一艘").is_lost
    assert not Annotation("a", "h:1", "?", "Ana", MOMENT, Side.TARGET, Span(2, 4), "一艘").is_lost
    assert not Annotation("a", "h:1", "?", "Ana", MOMENT).is_lost


def test_a_layer_counts_before_its_author() -> None:
    assert Annotation("a", "h:1", "?", "Ana", MOMENT).annotator == "Ana"
    assert Annotation("a", "h:1", "?", "Ana", MOMENT, layer="final").annotator == "final"
