"""Acceptance: one change of what was chosen, and back again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from workbench.model.annotations import Annotation
from workbench.model.edits import remove_annotation, set_status, set_target
from workbench.model.findings import Finding, Severity
from workbench.model.project import Project
from workbench.model.segments import Pair, Span, Status
from workbench.review.acceptance import Choices, changes, sensible
from workbench.review.reimport import Returned
from workbench.review.taking import Take

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Letter = Any
Send = Callable[..., Letter]
Back = Callable[[Project, Letter], Returned]


def state(project: Project) -> tuple[list[Pair], list[Annotation]]:
    return list(project), list(project.annotations.values())


def test_one_change_holds_texts_statuses_and_comments_and_undo_takes_all_back(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.insert(0, "！")
    letter.overwrite(0, "Confirmed", column=3)
    letter.overwrite(3, "Needs work", column=3)
    letter.comment(0, 2, "Loud.")
    back, before = returned(project, letter), state(project)
    inverse = changes(project, back, sensible(back)).apply(project)
    assert project.pairs["h:1"].target == "新碼頭耗資13億元。！"
    assert project.pairs["h:1"].status is Status.CONFIRMED
    assert project.pairs["h:4"].status is Status.NEEDS_WORK
    assert [a.comment for a in project.annotations_of("h:1")] == ["Loud."]
    inverse.apply(project)
    assert state(project) == before


def test_a_confirmed_row_that_was_edited_is_a_draft_again(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.insert(1, "！")
    back = returned(project, letter)
    changes(project, back, sensible(back)).apply(project)
    assert project.pairs["h:2"].status is Status.DRAFT


def test_conflicts_and_lost_texts_stay_unless_asked(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.insert(0, "！")
    letter.overwrite(1, "")
    letter.overwrite(2, "")
    for pair in ("h:1", "h:3"):
        set_target(project, pair, "我的").apply(project)
    back = returned(project, letter)
    assert sensible(back).texts == {}
    assert sensible(back, conflicts=Take.THEIRS).texts == {"h:1": "新碼頭耗資13億元。！"}
    assert sensible(back, emptied=Take.THEIRS).texts == {"h:2": ""}
    both = sensible(back, Take.THEIRS, Take.THEIRS).texts
    assert both == {"h:1": "新碼頭耗資13億元。！", "h:2": "", "h:3": ""}


def test_a_comment_goes_with_the_text_that_was_chosen(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(3, 2, "All of it?")
    letter.type_into(3, "了")
    back = returned(project, letter)
    (comment,) = back.comments
    mine = Choices({}, {}, frozenset({comment.id}))
    theirs = Choices({"h:4": back.rows[3].theirs}, {}, frozenset({comment.id}))
    (kept,) = changes(project, back, theirs).annotations
    (moved,) = changes(project, back, mine).annotations
    assert kept.after is not None
    assert kept.after.span is not None
    assert kept.after.span.quote(back.rows[3].theirs) == comment.quote
    assert moved.after is not None
    assert moved.after.span is not None
    assert moved.after.span.quote(project.pairs["h:4"].target) == comment.quote


def test_a_second_import_brings_nothing(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    letter.insert(0, "！")
    letter.comment(1, 2, "Loud.")
    letter.overwrite(4, "Confirmed", column=3)
    back = returned(project, letter)
    changes(project, back, sensible(back)).apply(project)
    again = returned(project, letter)
    assert not changes(project, again, sensible(again))


def test_what_was_removed_here_since_the_export_stays_away(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    remove_annotation(project, "n1").apply(project)
    assert returned(project, letter).comments == ()


def test_the_same_choices_twice_bring_a_comment_once(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(1, 2, "Loud.")
    back = returned(project, letter)
    changes(project, back, sensible(back)).apply(project)
    assert not changes(project, back, sensible(back))


def test_a_status_that_both_have_changed_stays_unless_asked(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.overwrite(2, "Needs work", column=3)
    set_status(project, ["h:3"], Status.CONFIRMED).apply(project)
    assert sensible(returned(project, letter)).statuses == {}


def test_marks_stay_on_their_characters_and_threads_are_resolved_in_the_same_change(
    project: Project, send: Send, returned: Back
) -> None:
    note = replace(project.annotations["n1"], span=Span(0, 3), quote="「安靜")
    content = Project(project.facts, list(project), annotations=[note])
    letter, before = send(content), state(content)
    letter.settle("Is this her name?", "1")
    paragraph = letter.cell(1, 2).find(f"{W}p")
    paragraph.find(f".//{W}t").text = "很「安靜"
    back = returned(content, letter)
    inverse = changes(content, back, sensible(back)).apply(content)
    assert content.pairs["h:2"].target.startswith("很「安靜")
    (moved,) = content.annotations.values()
    assert (moved.span, moved.is_resolved) == (Span(1, 4), True)
    inverse.apply(content)
    assert state(content) == before
    untouched = changes(content, back, replace(sensible(back), settled=frozenset()))
    assert [step.after.is_resolved for step in untouched.annotations if step.after] == [False]


def test_an_answer_to_a_comment_that_was_not_chosen_stands_by_itself(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.comment(0, 2, "Which quay?", paragraph="0000AAAA")
    letter.answer("Which quay?", "The northern one.")
    back = returned(project, letter)
    question, answer = back.comments
    both = changes(project, back, sensible(back))
    assert [s.after.answers for s in both.annotations if s.after] == ["", question.id]
    alone = changes(project, back, Choices(comments=frozenset({answer.id})))
    assert [s.after.answers for s in alone.annotations if s.after] == [""]


def test_a_finding_that_was_resolved_is_dismissed_unless_its_row_was_edited(
    project: Project, send: Send, returned: Back
) -> None:
    finding = Finding("numbers", "h:4", "missing", Severity.ERROR)
    letter = send(project, findings={"h:4": [finding]}, wording=lambda f: f.message)
    letter.settle("missing", "1")
    back = returned(project, letter)
    inverse = changes(project, back, sensible(back)).apply(project)
    (dismissal,) = project.dismissals.values()
    assert (dismissal.fingerprint, dismissal.pair) == (finding.fingerprint, "h:4")
    assert not changes(project, back, sensible(back)).dismissals
    inverse.apply(project)
    assert not project.dismissals
    letter.insert(3, "！")
    edited = returned(project, letter)
    assert sensible(edited).judged == frozenset()
    asked = Choices(judged=frozenset({finding.fingerprint}))
    assert len(changes(project, edited, asked).dismissals) == 1
