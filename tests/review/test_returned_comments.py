"""Comments that came back: new ones once each, with their places."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Comments
from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.model.segments import Side, Span
from workbench.review.reimport import Returned
from workbench.review.returned_comments import placed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Letter = Any
Send = Callable[..., Letter]
Back = Callable[[Project, Letter], Returned]


def test_a_comment_keeps_its_words_author_time_and_place(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?")
    (comment,) = returned(project, letter).comments
    target = project.pairs["h:1"].target
    assert (comment.pair, comment.comment, comment.author) == ("h:1", "Which quay?", "Ana")
    assert comment.created == "2026-11-20T10:00:00+00:00"
    assert (comment.side, comment.span, comment.quote) == (
        Side.TARGET, Span(0, len(target)), target,
    )  # fmt: skip


def test_a_comment_on_the_source_and_one_on_another_column(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(3, 1, "Sic.", name="901")
    letter.comment(3, 4, "No.", name="902")
    on_source, on_row = returned(project, letter).comments
    assert (on_source.side, on_source.quote) == (Side.SOURCE, "The ferry left at 8:30.")
    assert (on_row.span, on_row.quote, on_row.pair) == (None, "", "h:4")


def test_what_went_out_does_not_come_back_as_new(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    assert b"Is this her name?" in letter.parts["word/comments.xml"]
    assert returned(project, letter).comments == ()
    letter.comment(3, 2, "A finding.", author="Workbench QA")
    assert returned(project, letter).comments == ()


def test_a_file_that_comes_back_twice_brings_a_comment_once(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?")
    first = returned(project, letter).comments
    assert returned(project, letter).comments == first
    project._annotations[first[0].id] = first[0]
    assert returned(project, letter).comments == ()


def test_an_answer_stands_where_its_question_does(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?", name="900", paragraph="0000AAAA")
    letter.say("The northern one.", name="901", author="Bo", paragraph="0000BBBB")
    space = "http://schemas.microsoft.com/office/word/2012/wordml"
    letter.parts["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{space}"><w15:commentEx w15:paraId="0000AAAA"/>'
        '<w15:commentEx w15:paraId="0000BBBB" w15:paraIdParent="0000AAAA"/></w15:commentsEx>'
    ).encode()
    relations = letter.parts["word/_rels/document.xml.rels"].decode()
    letter.parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        '<Relationship Id="x" Target="commentsExtended.xml" Type="http://schemas.microsoft.com'
        '/office/2011/relationships/commentsExtended"/></Relationships>',
    ).encode()
    question, answer = returned(project, letter).comments
    assert answer.comment == "The northern one."
    assert (answer.pair, answer.span) == (question.pair, question.span)


def test_a_comment_on_deleted_text_keeps_the_text(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    deletion = letter.cell(0, 2).find(f".//{W}del")
    assert deletion is not None
    start = etree.Element(f"{W}commentRangeStart", {f"{W}id": "900"})
    deletion.addprevious(start)
    deletion.addnext(etree.Element(f"{W}commentRangeEnd", {f"{W}id": "900"}))
    letter.say("Why?")
    (comment,) = returned(project, letter).comments
    assert comment.span is None
    assert comment.quote == "".join(map(str, deletion.itertext()))


def test_a_comment_outside_the_rows_is_told(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    letter.say("On the whole, fine.")
    back = returned(project, letter)
    assert back.comments == ()
    assert "On the whole, fine." in str(back.problems[0])


def test_words_in_the_findings_column_are_a_comment(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.insert(2, "I do not think so.", column=4)
    (comment,) = returned(project, letter).comments
    assert (comment.pair, comment.comment, comment.span) == ("h:3", "I do not think so.", None)


def test_lines_of_the_comments_column_are_comments_where_they_are_new(
    project: Project, send: Send, returned: Back
) -> None:
    columns = (*USUAL_COLUMNS, Column.COMMENTS)
    letter = send(project, columns=columns, comments=Comments.NONE)
    assert returned(project, letter).comments == ()
    letter.type_into(1, " And this?", column=5)
    letter.type_into(4, "Who?", column=5)
    letter.insert_column(1)
    assert [(c.pair, c.comment) for c in returned(project, letter).comments] == [
        ("h:2", "Bo, 2026-01-02: Is this her name? And this?"),
        ("h:5", "Who?"),
    ]


@pytest.mark.parametrize("date", ["", "yesterday", "1969-07-20T20:17:00Z", "0001-01-01T00:00:00"])
def test_no_date_is_a_reason_to_fail(
    project: Project, send: Send, returned: Back, date: str
) -> None:
    letter = send(project)
    letter.comment(0, 2, "When?", date=date)
    (comment,) = returned(project, letter).comments
    assert len(comment.created) == len("1969-07-20T20:17:00+00:00")


def test_without_the_part_of_the_comments_the_rows_are_read(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project, Changes.CLEAN)
    del letter.parts["word/comments.xml"]
    back = returned(project, letter)
    assert len(back.rows) == 6
    assert "comments.xml" in str(back.problems[0])


@pytest.mark.parametrize(
    ("text", "span"), [("a quay", Span(2, 6)), ("quay", Span(0, 4)), ("quay, quay", None)]
)
def test_a_comment_finds_its_words_in_another_text(text: str, span: Span | None) -> None:
    comment = Annotation("1", "p", "?", "", "", Side.TARGET, Span(5, 9), "quay")
    assert placed(comment, text).span == span
