"""Comments: on the very characters, signed, and never on two places at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.formats.docx_comments import (
    CHECKER,
    Anchors,
    Comment,
    Commentary,
    CommentParts,
)
from workbench.formats.docx_content import (
    USUAL_COLUMNS,
    Changes,
    Column,
    Comments,
    Layout,
    Remark,
    ReviewDocument,
    ReviewRow,
)
from workbench.formats.docx_segments import SegmentTables
from workbench.formats.docx_table import CLOSING
from workbench.formats.docx_text import Cleaner
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity, Suggestion
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side, Span

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = st.text(st.sampled_from("港口13億 0,.ab\n\t😀é\x00"), max_size=20)
PAIR = Pair("a-1", "", "The quay cost 1.3 billion.", "碼頭耗資13億。", "碼頭耗資130億。")
FINDING = Finding(
    "numbers", "a-1", "value-differs", Severity.ERROR,
    (Span(14, 25),), (Span(4, 7),), (), Suggestion(Span(4, 7), "14億"),
)  # fmt: skip


def document(row: ReviewRow, layout: Layout, author: str = "Ana") -> ReviewDocument:
    return ReviewDocument(
        project="", title="", facts="", direction=Direction.parse("en", "zh-Hant"),
        rows=lambda: iter((row,)), row_count=1, summary=(),
        moment=datetime(2026, 11, 22, 9, 30, tzinfo=UTC), tool="", author=author, layout=layout,
    )  # fmt: skip


def note(span: Span | None, quote: str = "", side: Side = Side.TARGET) -> Annotation:
    return Annotation(
        "n1",
        "a-1",
        "Is this\nright?",
        "Bo van Dam",
        "2026-11-20T08:00:00+01:00",
        side,
        span,
        quote,
    )


def comments(row: ReviewRow, layout: Layout | None = None, author: str = "Ana") -> list[Comment]:
    return list(Commentary(document(row, layout or Layout(), author)).of_row(row))


def table(row: ReviewRow, layout: Layout) -> etree._Element:
    tables = SegmentTables(document(row, layout), Cleaner())
    content = tables.opening() + tables.row(row) + CLOSING
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{content}</w:body>')[0]


def anchored(root: etree._Element, *, without: str = "del") -> dict[str, str]:
    """Give the text that each comment is on, read from the marks in document order."""
    found: dict[str, str] = {}
    begun: set[str] = set()
    for node in root.iter():
        number = str(node.get(f"{W}id"))
        if node.tag == f"{W}commentRangeStart":
            begun.add(number)
            found[number] = ""
        elif node.tag == f"{W}commentRangeEnd":
            begun.remove(number)
        elif node.tag == f"{W}commentReference":
            assert number in found
            assert number not in begun
        elif not [*node.iterancestors(f"{W}{without}")]:
            signs = {f"{W}br": "\n", f"{W}tab": "\t"}
            text = signs.get(str(node.tag), node.text or "")
            for each in begun:
                found[each] += text
    assert not begun
    return found


def test_a_finding_says_kind_and_severity_and_what_to_put_instead() -> None:
    (comment,) = comments(ReviewRow(1, PAIR, (Remark(FINDING, "13億 is less.", "Numbers/value"),)))
    assert comment.text == "[Numbers/value · error] 13億 is less. → 14億"
    assert (comment.author, comment.initials) == (CHECKER, "QA")
    assert comment.date == "2026-11-22T09:30:00Z"
    assert (comment.column, comment.span) == (Column.TARGET, Span(4, 7))


def test_a_finding_on_the_source_is_in_the_cell_of_the_source() -> None:
    finding = Finding("numbers", "a-1", "missing", Severity.ERROR, (Span(14, 17), Span(18, 25)))
    row = ReviewRow(1, PAIR, (Remark(finding, "Missing."),))
    assert [(c.column, c.span) for c in comments(row)] == [
        (Column.SOURCE, Span(14, 17)),
        (Column.SOURCE, Span(18, 25)),
    ]
    without = Layout(columns=(Column.NUMBER, Column.TARGET))
    assert [(c.column, c.span) for c in comments(row, without)] == [(Column.NUMBER, None)]


def test_what_is_about_the_row_is_on_its_number() -> None:
    finding = Finding("unpaired", "a-1", "no-target", Severity.WARNING)
    row = ReviewRow(7, PAIR, (Remark(finding, "No target."),), annotations=(note(None),))
    assert {comment.column for comment in comments(row)} == {Column.NUMBER}
    assert anchored(table(row, Layout())) == {"0": "7", "2": "7"}


def test_a_person_signs_with_name_initials_and_time() -> None:
    (comment,) = comments(ReviewRow(1, PAIR, annotations=(note(Span(0, 2), "碼頭"),)))
    assert (comment.author, comment.initials) == ("Bo van Dam", "BVD")
    assert comment.date == "2026-11-20T07:00:00Z"
    assert comment.text == "Is this\nright?"


def test_nobody_is_named_where_nobody_is_to_be_named() -> None:
    row = ReviewRow(1, PAIR, (Remark(FINDING, "x"),), annotations=(note(None),))
    assert [comment.author for comment in comments(row, author="")] == [CHECKER, "Reviewer"]
    layout = Layout(columns=(*USUAL_COLUMNS, Column.COMMENTS))
    nobody = SegmentTables(document(row, layout, ""), Cleaner())
    assert "Bo van Dam" not in nobody.row(row)
    assert "Bo van Dam" in SegmentTables(document(row, layout), Cleaner()).row(row)


@pytest.mark.parametrize(
    ("which", "authors"), [(Comments.NONE, []), (Comments.PEOPLE, ["Bo van Dam"])]
)
def test_comments_can_be_left_out(which: Comments, authors: list[str]) -> None:
    row = ReviewRow(1, PAIR, (Remark(FINDING, "x"),), annotations=(note(None),))
    found = comments(row, Layout(comments=which))
    assert [comment.author for comment in found] == authors


def test_a_stretch_is_found_again_where_the_text_was_edited() -> None:
    moved, gone, twice = (
        comments(ReviewRow(1, PAIR, annotations=(note(Span(0, 1), quote),)))[0]
        for quote in ("13億", "130億", "")
    )
    assert (moved.column, moved.span) == (Column.TARGET, Span(4, 7))
    assert (gone.column, gone.span) == (Column.NUMBER, None)
    assert twice.span == Span(0, 1)


def test_a_time_that_is_none_becomes_that_of_the_export() -> None:
    broken = Annotation("n", "a-1", "x", "", "yesterday")
    (comment,) = comments(ReviewRow(1, PAIR, annotations=(broken,)))
    assert comment.date == "2026-11-22T09:30:00Z"


def test_the_part_holds_what_the_cells_point_at() -> None:
    row = ReviewRow(1, PAIR, (Remark(FINDING, "<13>"),), annotations=(note(Span(4, 7), "13億"),))
    content = document(row, Layout(changes=Changes.TRACKED))
    part = etree.fromstring("".join(CommentParts(content, Cleaner()).comments()).encode())
    ids = [str(comment.get(f"{W}id")) for comment in part]
    assert set(anchored(table(row, content.layout))) == set(ids)
    assert "".join(map(str, part[0].itertext())).startswith("[numbers · error] <13>")


def test_an_answer_stands_where_its_question_does_and_shares_its_state() -> None:
    question = replace(note(Span(4, 7), "13億"), is_resolved=True)
    answer = replace(note(None), id="n2", answers="n1")
    other = replace(note(None), id="n3", answers="gone")
    row = ReviewRow(1, PAIR, annotations=(question, answer, other))
    first, second, third = comments(row)
    assert (second.parent, second.column, second.span) == (first.id, first.column, Span(4, 7))
    assert (first.is_resolved, second.is_resolved, third.is_resolved) == (True, True, False)
    assert (first.parent, third.parent) == (None, None)


def test_threads_are_told_by_the_paragraphs_of_their_comments() -> None:
    question = replace(note(None), is_resolved=True)
    row = ReviewRow(1, PAIR, annotations=(question, replace(note(None), id="2", answers="n1")))
    parts = CommentParts(document(row, Layout()), Cleaner())
    said, threads = (
        etree.fromstring("".join(part()).encode()) for part in (parts.comments, parts.threads)
    )
    names = [paragraph.get(f"{W14}paraId") for paragraph in said.iter(f"{W}p")]
    assert all(name and 0 < int(name, 16) < 0x80000000 for name in names)
    assert [dict(thread.items()) for thread in threads] == [
        {f"{W15}paraId": names[0], f"{W15}done": "1"},
        {f"{W15}paraId": names[1], f"{W15}paraIdParent": names[0], f"{W15}done": "1"},
    ]


def spans(text: str) -> st.SearchStrategy[Span]:
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))


@st.composite
def commented(draw: st.DrawFn) -> ReviewRow:
    source, target, draft = draw(TEXTS), draw(TEXTS), draw(TEXTS)

    def annotations(side: Side, text: str) -> Iterator[Annotation]:
        for span in draw(st.lists(spans(text), max_size=4)):
            yield note(span, span.quote(text), side)

    both = (*annotations(Side.SOURCE, source), *annotations(Side.TARGET, target))
    return ReviewRow(1, Pair("a-1", "", source, target, draft), annotations=both)


@given(commented(), st.sampled_from(Changes))
def test_every_comment_is_on_its_exact_characters_and_alters_none(
    row: ReviewRow, changes: Changes
) -> None:
    layout = Layout(changes=changes)
    root = table(row, layout)
    expected = {
        str(comment.id): str(comment.span.quote(row.pair.text(side))).replace("\0", "\ufffd")
        for comment in comments(row, layout)
        for side in Side
        if comment.span is not None and comment.column.value == side.value
    }
    found = anchored(root)
    assert found == expected
    plain = ReviewRow(1, row.pair)
    for without in ("ins", "del"):
        assert words(root, without) == words(table(plain, layout), without)
    used = root.iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart", f"{W}commentRangeStart")
    ids = [node.get(f"{W}id") for node in used]
    assert len(ids) == len(set(ids))


def words(root: etree._Element, without: str) -> str:
    nodes = root.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab")
    kept = (node for node in nodes if not [*node.iterancestors(f"{W}{without}")])
    return "".join(node.text or etree.QName(node).localname for node in kept)


def test_a_comment_beyond_the_end_of_its_text_is_still_closed() -> None:
    far = Comment(0, "", "", "", "", Column.TARGET, Span(3, 90))
    anchors = Anchors([far], "ab")
    assert anchors.until(2) == far.begin + far.end
