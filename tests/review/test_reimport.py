"""Re-import: whatever is done to a file, each edit comes back and nothing else does."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from workbench.formats.docx_content import Changes
from workbench.model.edits import merge_with_next, set_status, set_target
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Status
from workbench.review.reimport import Returned, Standing, Trait

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Letter of tests/review/conftest.py; a conftest cannot be imported.
Letter = Any
Send = Callable[..., Letter]
Back = Callable[[Project, Letter], Returned]
EDIT = "（已核）"


def nothing(_: Letter) -> None:
    """Send it back as it came."""


def lose_marks(letter: Letter) -> None:
    letter.strip_marks()


def lose_tags(letter: Letter) -> None:
    letter.strip_tags()


def test_rejecting_all_brings_the_drafts_back(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.reject_all()
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:1", "h:3", "h:5", "h:6"]
    assert [row.theirs for row in back.rows] == [pair.draft for pair in project]
    assert not back.having(Trait.UNTRACKED)


def test_an_edit_without_tracking_is_taken_and_noticed(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.type_into(0, EDIT)
    letter.insert(1, EDIT)
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:1", "h:2"]
    assert back.having(Trait.UNTRACKED) == ["h:1"]


def test_rows_that_were_deleted_are_missing_and_nothing_more(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.table.remove(letter.rows()[1])
    properties = etree.Element(f"{W}trPr")
    etree.SubElement(properties, f"{W}del")
    letter.rows()[3].insert(0, properties)
    back = returned(project, letter)
    assert back.missing == ("h:2", "h:5")
    assert len(back.standing(Standing.UNCHANGED)) == 4
    assert back.problems == ()


@pytest.mark.parametrize("lose", [nothing, lose_marks, lose_tags])
def test_of_copies_the_first_counts_and_the_other_is_at_hand(
    project: Project, send: Send, returned: Back, lose: Callable[[Letter], None]
) -> None:
    letter = send(project)
    letter.copy_row(3)
    letter.type_into(4, EDIT)
    lose(letter)
    back = returned(project, letter)
    assert back.having(Trait.DUPLICATED) == ["h:4"]
    assert back.standing(Standing.CHANGED) == []
    assert [row.others for row in back.rows if row.pair == "h:4"] == [
        (project.pairs["h:4"].target + EDIT,)
    ]


def test_a_row_of_nobody_is_reported(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    copy = letter.copy_row(2)
    for cell, text in zip(copy.findall(f"{W}tc"), ("", "New.", "新的。"), strict=False):
        for child in list(cell.findall(f"{W}p")):
            cell.remove(child)
        paragraph = etree.SubElement(cell, f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
    back = returned(project, letter)
    assert len(back.standing(Standing.UNCHANGED)) == 6
    assert ["“新的。”" in str(problem) for problem in back.problems] == [True]


def test_enter_in_a_target_becomes_a_line_end(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project, Changes.CLEAN)
    for text in ("", "第二段。", ""):
        paragraph = etree.SubElement(letter.cell(1, 2), f"{W}p")
        if text:
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
    etree.SubElement(letter.cell(2, 2), f"{W}p")
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:2"]
    assert back.rows[1].theirs == project.pairs["h:2"].target + "\n\n第二段。"
    assert back.having(Trait.PARAGRAPHS) == ["h:2"]


def test_an_edited_source_is_told_and_stays(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    letter.type_into(2, " Softly.", column=1)
    letter.insert(4, " At all.", column=1)
    letter.insert(4, EDIT)
    back = returned(project, letter)
    assert back.having(Trait.SOURCE_EDITED) == ["h:3", "h:5"]
    assert back.rows[2].source == "Night fell. Softly."
    assert back.standing(Standing.CHANGED) == ["h:5"]


def test_a_target_that_is_gone_is_marked_as_emptied(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.overwrite(1, "")
    back = returned(project, letter)
    assert back.having(Trait.EMPTIED) == ["h:2"]
    assert back.rows[1].theirs == ""


def test_a_row_that_both_have_changed_is_a_conflict(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    for row in (0, 1, 2):
        letter.insert(row, EDIT)
    set_target(project, "h:1", "我的").apply(project)
    set_target(project, "h:2", project.pairs["h:2"].target + EDIT).apply(project)
    set_target(project, "h:4", "也是我的").apply(project)
    back = returned(project, letter)
    assert back.standing(Standing.CONFLICT) == ["h:1"]
    assert back.standing(Standing.CHANGED) == ["h:3"]
    assert {row.pair: row.theirs for row in back.rows}["h:4"] == "也是我的"
    assert [problem.values["count"] for problem in back.problems] == [2]


def test_a_pair_that_is_gone_is_told(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    letter.insert(1, EDIT)
    merge_with_next(project, "h:1").apply(project)
    back = returned(project, letter)
    assert back.missing == ()
    assert "no longer in the project" in str(back.problems[0])
    assert len(back.rows) == 5


def test_cells_that_were_merged_are_cut_at_their_bookmarks(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    upper, lower = letter.cell(1, 2), letter.cell(2, 2)
    for paragraph in lower.findall(f"{W}p"):
        upper.append(paragraph)
    etree.SubElement(lower, f"{W}p")
    for cell, value in ((upper, "restart"), (lower, "continue")):
        properties = cell.find(f"{W}tcPr")
        etree.SubElement(properties, f"{W}vMerge", {f"{W}val": value})
    letter.insert(1, EDIT)
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:3"]
    assert {row.pair: row.theirs for row in back.rows}["h:3"] == "夜幕降臨。" + EDIT
    assert back.having(Trait.MERGED) == ["h:2", "h:3"]
    assert back.missing == ()
    assert not back.having(Trait.DUPLICATED)


def test_text_that_was_cut_and_pasted_takes_no_other_row_along(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    marks = [letter.cell(row, 2).find(f".//{W}bookmarkStart") for row in (1, 3)]
    for mark in marks:
        mark.getparent().remove(mark)
    letter.cell(3, 2).find(f"{W}p").insert(1, marks[0])
    back = returned(project, letter)
    assert len(back.standing(Standing.UNCHANGED)) == 6
    assert back.having(Trait.MOVED) == ["h:4"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Needs work", Status.NEEDS_WORK),
        ("已確認", Status.CONFIRMED),
        ("validé.", Status.CONFIRMED),
        ("要修正", Status.NEEDS_WORK),
        ("Bestätigt", Status.CONFIRMED),
    ],
)
def test_a_status_is_understood_in_many_languages(
    project: Project, send: Send, returned: Back, words: str, status: Status
) -> None:
    letter = send(project)
    letter.overwrite(2, words, column=3)
    back = returned(project, letter)
    assert {row.pair: row.status for row in back.rows if row.status} == {"h:3": status}


def test_a_status_that_is_none_is_told(project: Project, send: Send, returned: Back) -> None:
    letter = send(project)
    letter.overwrite(2, "call me", column=3)
    back = returned(project, letter)
    assert [row.status for row in back.rows if row.status] == []
    assert "“call me”" in str(back.problems[0])


def test_a_status_that_both_have_changed_is_contested(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.overwrite(2, "Needs work", column=3)
    letter.overwrite(3, "Confirmed", column=3)
    set_status(project, ["h:3", "h:4"], Status.CONFIRMED).apply(project)
    back = returned(project, letter)
    contested = {row.pair: row.status_is_contested for row in back.rows if row.status}
    assert contested == {"h:3": True}


def test_a_file_of_another_project_is_refused(
    project: Project, make_project: Callable[[str], Project], send: Send, returned: Back
) -> None:
    other = make_project("another")
    for upper in ("h:1", "h:3", "h:5"):
        merge_with_next(other, upper).apply(other)
    letter = send(other)
    with pytest.raises(InputProblem, match="another project"):
        returned(project, letter)


def test_a_file_of_a_project_made_anew_is_matched_by_its_sources(
    project: Project, make_project: Callable[[str], Project], send: Send, returned: Back
) -> None:
    letter = send(make_project("another"))
    letter.insert(2, EDIT)
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:3"]
    assert "matched by their sources" in str(back.problems[0])


def test_without_its_manifest_a_file_still_finds_its_rows(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.strip_manifest()
    letter.insert(2, EDIT)
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:3"]
    assert len(back.standing(Standing.UNCHANGED)) == 5
    assert "lost its record" in str(back.problems[0])


def test_without_manifest_and_marks_the_sources_tell_the_rows(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    letter.strip_manifest()
    letter.strip_marks()
    letter.insert(2, EDIT)
    assert returned(project, letter).standing(Standing.CHANGED) == ["h:3"]
    for part in ("docProps/custom.xml", "docProps/core.xml"):
        del letter.parts[part]
    assert returned(project, letter).standing(Standing.CHANGED) == ["h:3"]
    for row in range(4):
        letter.overwrite(row, "Quite another text.", column=1)
    with pytest.raises(InputProblem, match="another project"):
        returned(project, letter)


def test_what_a_docx_cannot_hold_survives_an_edit_beside_it(
    project: Project, send: Send, returned: Back
) -> None:
    set_target(project, "h:2", "安靜\x07的港口").apply(project)
    letter = send(project)
    assert len(returned(project, letter).standing(Standing.UNCHANGED)) == 6
    letter.insert(1, EDIT)
    assert returned(project, letter).rows[1].theirs == "安靜\x07的港口" + EDIT


def test_a_tracked_edit_of_a_clean_export_is_tracked(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project, Changes.CLEAN)
    letter.insert(0, EDIT)
    back = returned(project, letter)
    assert back.standing(Standing.CHANGED) == ["h:1"]
    assert not back.having(Trait.UNTRACKED)


def test_a_bookmark_that_was_pasted_beside_another_cuts_nothing(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    mark = letter.cell(1, 2).find(f".//{W}bookmarkStart")
    letter.cell(3, 2).find(f"{W}p").append(mark)
    back = returned(project, letter)
    assert len(back.standing(Standing.UNCHANGED)) == 6
    assert not back.having(Trait.MERGED)


def test_a_bookmark_that_is_there_twice_is_one(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    mark = letter.cell(1, 2).find(f".//{W}bookmarkStart")
    mark.addprevious(etree.Element(f"{W}bookmarkStart", mark.attrib))
    back = returned(project, letter)
    assert len(back.standing(Standing.UNCHANGED)) == 6
    assert not back.having(Trait.DUPLICATED)


def test_a_target_merged_with_its_source_begins_at_its_bookmark(
    project: Project, send: Send, returned: Back
) -> None:
    letter = send(project)
    source, target = letter.cell(3, 1), letter.cell(3, 2)
    properties = target.find(f"{W}tcPr")
    etree.SubElement(properties, f"{W}gridSpan", {f"{W}val": "2"})
    for paragraph in reversed(source.findall(f"{W}p")):
        properties.addnext(paragraph)
    letter.rows()[3].remove(source)
    letter.insert(3, EDIT, column=1)
    back = returned(project, letter)
    assert {r.pair: r.theirs for r in back.rows if r.standing is Standing.CHANGED} == {
        "h:4": project.pairs["h:4"].target + EDIT
    }
    assert not back.having(Trait.SOURCE_EDITED)
