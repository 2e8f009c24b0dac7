"""Notes: status, findings and comments in words beside the texts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import etree

from workbench.formats.docx_content import Column, Layout, Remark, ReviewDocument, ReviewRow
from workbench.formats.docx_notes import Notes
from workbench.formats.docx_text import Cleaner
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAIR = Pair("1", "", "Quay", "碼頭", "港口", Status.CONFIRMED)
NOTE = Annotation("n", "1", "Is this\nright?", "Bo", "2026-11-20T08:00:00+00:00")


def notes(document: ReviewDocument, author: str = "Ana") -> Notes:
    return Notes(replace(document, author=author), Cleaner())


@pytest.fixture
def document() -> ReviewDocument:
    return ReviewDocument(
        project="", title="", facts="", direction=Direction.parse("en", "zh-Hant"),
        rows=lambda: iter(()), row_count=0, summary=(), moment=datetime(2026, 11, 22, tzinfo=UTC),
        tool="",
    )  # fmt: skip


def texts(paragraphs: str) -> list[str]:
    root = etree.fromstring(f'<w:tc xmlns:w="{W}">{paragraphs}</w:tc>')
    return ["".join(map(str, paragraph.itertext())) for paragraph in root]


def test_a_status_is_said_alike_for_every_row(document: ReviewDocument) -> None:
    made = notes(document)
    assert texts(made.status(ReviewRow(1, PAIR))) == ["Confirmed", "Edited"]
    assert made.status(ReviewRow(2, replace(PAIR, id="2"))) == made.status(ReviewRow(1, PAIR))
    assert texts(made.status(ReviewRow(3, Pair("3", "", "x", "y", "y")))) == ["Draft"]


def test_findings_are_led_by_their_severity(document: ReviewDocument) -> None:
    finding = Finding("numbers", "1", "other", Severity.WARNING)
    row = ReviewRow(1, PAIR, (Remark(finding, "13 < 130"), Remark(finding, "again")))
    assert texts(notes(document).findings(row)) == ["Warning: 13 < 130", "Warning: again"]
    assert texts(notes(document).findings(ReviewRow(1, PAIR))) == [""]


def test_marked_errors_are_among_the_findings_or_else_among_the_comments(
    document: ReviewDocument,
) -> None:
    said = "[Style/Stiff · minor] And/or."
    error = replace(NOTE, comment=said, severity="minor", is_resolved=True)
    answer = replace(NOTE, id="m", comment="Why?", answers="n")
    row = ReviewRow(1, PAIR, annotations=(error, answer))
    assert texts(notes(document).findings(row)) == [
        "Resolved: [Style/\u200bStiff · minor] And/or."
    ]
    assert texts(notes(document).comments(row)) == ["↳ Bo, 2026-11-20: Why?"]
    columns = (Column.NUMBER, Column.TARGET, Column.COMMENTS)
    without = notes(replace(document, layout=Layout(columns)))
    assert texts(without.comments(row)) == [
        "Resolved: Bo, 2026-11-20: [Style/Stiff · minor] And/or.",
        "↳ Bo, 2026-11-20: Why?",
    ]


def test_comments_name_their_author_only_where_people_are_named(document: ReviewDocument) -> None:
    row = ReviewRow(1, PAIR, annotations=(NOTE,))
    assert texts(notes(document).comments(row)) == ["Bo, 2026-11-20: Is thisright?"]
    assert texts(notes(document, "").comments(row)) == ["Reviewer, 2026-11-20: Is thisright?"]
    assert texts(notes(document).comments(ReviewRow(1, PAIR))) == [""]
