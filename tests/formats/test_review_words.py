"""Words of review tables in many languages."""

import pytest

from workbench.formats.docx_content import Column
from workbench.formats.docx_labels import Labels
from workbench.formats.review_words import heading, is_status_phrase, status_in
from workbench.model.segments import Status

LABELS = Labels()


@pytest.mark.parametrize("status", Status)
def test_our_own_words_are_known(status: Status) -> None:
    assert status_in([LABELS.of_status(status)], None) is status
    assert is_status_phrase(LABELS.edited)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("CONFIRMED.", Status.CONFIRMED), ("✓ ok", Status.CONFIRMED),
        ("確認済み", Status.CONFIRMED), ("Nacharbeit", Status.NEEDS_WORK),
        ("需要修改", Status.NEEDS_WORK), ("черновик", Status.DRAFT),
        ("perhaps", None), ("", None),
    ],
)  # fmt: skip
def test_words_of_many_languages_are_known(word: str, status: Status | None) -> None:
    assert status_in([word], None) is status


def test_of_two_words_the_one_that_is_new_counts() -> None:
    assert status_in(["Needs work", "Draft"], Status.DRAFT) is Status.NEEDS_WORK
    assert status_in(["Draft", "Needs work"], Status.NEEDS_WORK) is Status.DRAFT


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (LABELS.source.format(language="en"), Column.SOURCE), ("译文（zh-Hans）", Column.TARGET),
        ("No.", Column.NUMBER), ("Statut", Column.STATUS), ("Comments", Column.COMMENTS),
        ("The source of the river", None),
    ],
)  # fmt: skip
def test_headings_are_known(text: str, column: Column | None) -> None:
    assert heading(text) is column
