"""Label languages: complete, with the same blanks to fill, and known when a file comes back."""

from dataclasses import fields
from string import Formatter

import pytest

from workbench.formats.docx_content import Column
from workbench.formats.docx_labels import Labels
from workbench.formats.label_languages import LABELS
from workbench.formats.review_words import heading, is_status_phrase, status_in
from workbench.model.languages import Language
from workbench.model.segments import Status

# Punctuation and templates without a word of their own.
_ALIKE = {"comment", "suggested", "signed"}


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_every_label_has_the_blanks_of_the_english_one(labels: Labels) -> None:
    for field in fields(Labels):
        if field.name != "language":
            own, english = getattr(labels, field.name), getattr(Labels(), field.name)
            assert blanks(own) == blanks(english)
            assert (own == english) == (labels == Labels() or field.name in _ALIKE)


@pytest.mark.parametrize(("tag", "labels"), LABELS.items())
def test_headings_and_status_words_are_known_when_they_come_back(tag: str, labels: Labels) -> None:
    assert labels.language == Language.parse(tag)
    named = {
        Column.NUMBER: labels.number,
        Column.SOURCE: labels.source.format(language="en"),
        Column.TARGET: labels.target.format(language="zh-Hant"),
        Column.REVIEWED: labels.reviewed.format(language="zh-Hant"),
        Column.STATUS: labels.status,
        Column.FINDINGS: labels.findings,
        Column.COMMENTS: labels.comments,
    }
    assert {column: heading(text) for column, text in named.items()} == {c: c for c in Column}
    assert all(status_in([labels.of_status(status)], None) is status for status in Status)
    assert is_status_phrase(labels.edited)
    assert is_status_phrase(labels.unpaired)
