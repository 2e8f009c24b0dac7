"""Comments that came back: new ones once each, with their places."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Comments
from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.findings import Finding, Severity
from workbench.model.project import Project
from workbench.model.segments import Side, Span
from workbench.review.reimport import Returned
from workbench.review.returned_comments import Judged, Settled, placed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FINDING = Finding("numbers", "h:4", "missing", Severity.ERROR)
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
    letter.comment(0, 2, "Which quay?", paragraph="0000AAAA")
    letter.answer("Which quay?", "The northern one.")
    question, answer = returned(project, letter).comments
    assert answer.comment == "The northern one."
    assert (answer.pair, answer.span, answer.answers) == (
        question.pair,
        question.span,
        question.id,
    )
    assert not question.answers


def test_an_answer_without_a_place_of_its_own_is_known_for_one(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?", paragraph="0000AAAA")
    letter.answer("Which quay?", "The northern one.")
    for mark in [m for m in letter.root.iter() if m.get(f"{W}id") == "910"]:
        mark.getparent().remove(mark)
    question, answer = returned(project, letter).comments
    assert answer.answers == question.id


def test_an_answer_names_the_comment_of_the_project_that_it_answers(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.answer("Is this her name?", "It is.")
    (answer,) = returned(project, letter).comments
    assert (answer.comment, answer.author, answer.answers) == ("It is.", "Cy", "n1")
    again = Project(
        project.facts, list(project), annotations=[*project.annotations.values(), answer]
    )
    assert returned(again, letter).comments == ()
    assert returned(again, send(again)) == returned(project, send(project))


def test_an_answer_to_a_finding_keeps_its_words_and_answers_nothing(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(3, 2, "A finding.", author="Workbench QA", paragraph="0000AAAA")
    letter.answer("A finding.", "I do not think so.")
    (answer,) = returned(project, letter).comments
    assert (answer.comment, answer.answers) == ("I do not think so.", "")


def test_what_was_resolved_in_word_is_told_and_not_taken_for_a_comment(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    assert returned(project, letter).settled == ()
    letter.settle("Is this her name?", "1")
    back = returned(project, letter)
    assert (back.comments, back.settled) == ((), (Settled("n1", "h:2", is_resolved=True),))


def test_what_was_taken_up_again_in_word_is_told_unless_word_could_not_know(
    project: Project, send: Send, returned: Back
) -> None:
    own = replace(project.annotations["n1"], is_resolved=True)
    content = Project(project.facts, list(project), annotations=[own])
    letter = send(content)
    letter.settle("Is this her name?", "0")
    assert returned(content, letter).settled == (Settled("n1", "h:2", is_resolved=False),)
    assert returned(project, letter).settled == ()
    letter.strip_manifest()
    assert returned(content, letter).settled == ()
    letter.lose_threads()
    assert returned(content, letter).settled == ()


def test_of_two_that_say_the_same_nothing_is_guessed(
    project: Project, send: Send, returned: Back
) -> None:
    first = project.annotations["n1"]
    second = replace(first, id="n2", created="2026-01-03T00:00:00+00:00", is_resolved=True)
    content = Project(project.facts, list(project), annotations=[first, second])
    letter = send(content)
    assert returned(content, letter).settled == ()
    letter.parts["word/commentsExtended.xml"] = letter.parts["word/commentsExtended.xml"].replace(
        b'done="0"', b'done="1"'
    )
    assert returned(content, letter).settled == (Settled("n1", "h:2", is_resolved=True),)


def test_a_finding_that_was_resolved_is_told_until_it_is_dismissed(
    project: Project, send: Send, returned: Back
) -> None:
    other = replace(FINDING, message="other")
    letter = send(project, findings={"h:4": [FINDING, other]}, wording=lambda f: f.message)
    assert returned(project, letter).judged == ()
    letter.settle("[numbers/missing · error] missing", "1")
    words = "[numbers/missing · error] missing"
    assert returned(project, letter).judged == (Judged(FINDING.fingerprint, "h:4", words),)
    dismissal = Dismissal(FINDING.fingerprint, "h:4", "", "")
    assert returned(Project(project.facts, list(project), [dismissal]), letter).judged == ()
    letter.strip_manifest()
    assert returned(project, letter).judged == ()


def test_of_findings_with_the_same_words_all_have_to_be_resolved(
    project: Project, send: Send, returned: Back
) -> None:
    twice = replace(FINDING, values=(("number", "8"),))
    letter = send(project, findings={"h:4": [FINDING, twice]}, wording=lambda f: f.message)
    part = letter.parts["word/commentsExtended.xml"]
    letter.parts["word/commentsExtended.xml"] = part.replace(b'done="0"', b'done="1"', 2)
    assert returned(project, letter).judged == ()
    letter.parts["word/commentsExtended.xml"] = part.replace(b'done="0"', b'done="1"')
    found = {one.finding for one in returned(project, letter).judged}
    assert found == {FINDING.fingerprint, twice.fingerprint}


def test_a_new_comment_may_be_resolved_already(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?", paragraph="0000AAAA")
    letter.settle("Which quay?", "1")
    back = returned(project, letter)
    assert [comment.is_resolved for comment in back.comments] == [True]
    assert back.settled == ()


def test_a_marked_error_is_known_again_and_one_that_was_reworded_is_new(
    project: Project, send: Send, returned: Back
) -> None:
    error = Annotation(
        "e", "h:1", "Ten times less.", "Bo", "2026-01-02T00:00:00+00:00", span=Span(5, 8),
        quote="13億", category="accuracy/mistranslation", severity="major", correction="130億",
    )  # fmt: skip
    content = Project(project.facts, list(project), annotations=[error])
    letter = send(content)
    words = "[Accuracy/Mistranslation · major] Ten times less. → 130億"
    assert letter.said()[0] == words
    assert returned(content, letter).comments == ()
    letter.strip_manifest()
    assert returned(content, letter).comments == ()
    part = letter.parts["word/comments.xml"]
    letter.parts["word/comments.xml"] = part.replace(b"less.", b"less!")
    (comment,) = returned(content, letter).comments
    assert comment.comment == words.replace("less.", "less!")
    assert not comment.is_error


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
