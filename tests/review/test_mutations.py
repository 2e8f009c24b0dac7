"""Mutations: what people and programs do to a file, and every edit still comes back."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from workbench.formats.docx_content import Changes
from workbench.model.project import Project
from workbench.review.reimport import Returned, Standing, Trait

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Letter of tests/review/conftest.py; a conftest cannot be imported.
Letter = Any
Send = Callable[..., Letter]
Back = Callable[[Project, Letter], Returned]
EDIT = "（已核）"


def nothing(_: Letter) -> None:
    """Send it back as it came."""


def insert_first_column(letter: Letter) -> None:
    letter.insert_column(0)


def insert_middle_column(letter: Letter) -> None:
    letter.insert_column(2)


def remove_findings(letter: Letter) -> None:
    letter.remove_column(4)


def remove_numbers(letter: Letter) -> None:
    letter.remove_column(0)


def remove_sources(letter: Letter) -> None:
    letter.remove_column(1)


def swap_languages(letter: Letter) -> None:
    letter.move_column(2, 1)


def target_last(letter: Letter) -> None:
    letter.move_column(2, 4)


def reverse_rows(letter: Letter) -> None:
    for row in letter.rows():
        letter.table.insert(3, row)


def split(letter: Letter) -> None:
    letter.split_table(3)


def lose_marks(letter: Letter) -> None:
    letter.strip_marks()


def lose_tags(letter: Letter) -> None:
    letter.strip_tags()


def lose_header(letter: Letter) -> None:
    letter.table.remove(letter.table.findall(f"{W}tr")[0])


def lose_marks_and_header(letter: Letter) -> None:
    letter.strip_marks()
    lose_header(letter)


def lose_marks_and_swap(letter: Letter) -> None:
    letter.strip_marks()
    lose_header(letter)
    letter.move_column(2, 1)


def curl_quotes(letter: Letter) -> None:
    for text in letter.root.iter(f"{W}t"):
        text.text = (text.text or "").replace("“", "«").replace("”", "»")


def wrap_in_controls(letter: Letter) -> None:
    for row in letter.rows():
        control = etree.Element(f"{W}sdt")
        row.addprevious(control)
        etree.SubElement(control, f"{W}sdtContent").append(row)


def accept(letter: Letter) -> None:
    letter.accept_all()


def rename_manifest(letter: Letter) -> None:
    letter.parts["customXml/item7.xml"] = letter.parts.pop("customXml/item1.xml")


MUTATIONS = (
    nothing, insert_first_column, insert_middle_column, remove_findings, remove_numbers,
    remove_sources, swap_languages, target_last, reverse_rows, split, lose_marks, lose_tags,
    lose_header, lose_marks_and_header, lose_marks_and_swap, curl_quotes, wrap_in_controls, accept,
    rename_manifest,
)  # fmt: skip


@pytest.mark.parametrize("changes", Changes)
@pytest.mark.parametrize("mutate", MUTATIONS)
def test_a_file_that_nobody_edited_brings_no_change(
    project: Project,
    send: Send,
    returned: Back,
    mutate: Callable[[Letter], None],
    changes: Changes,
) -> None:
    letter = send(project, changes)
    mutate(letter)
    back = returned(project, letter)
    assert len(back.standing(Standing.UNCHANGED)) == 6
    assert back.missing == ()
    assert back.comments == ()
    assert not back.having(Trait.DUPLICATED)
    assert [str(problem) for problem in back.problems] == []


@pytest.mark.parametrize("changes", [Changes.TRACKED, Changes.CLEAN])
@pytest.mark.parametrize("mutate", MUTATIONS)
def test_edits_come_back_to_their_rows(
    project: Project,
    send: Send,
    returned: Back,
    mutate: Callable[[Letter], None],
    changes: Changes,
) -> None:
    letter = send(project, changes)
    letter.insert(0, EDIT)
    letter.type_into(3, EDIT)
    mutate(letter)
    back = returned(project, letter)
    theirs = {row.pair: row.theirs for row in back.rows if row.standing is Standing.CHANGED}
    assert theirs == {pair: project.pairs[pair].target + EDIT for pair in ("h:1", "h:4")}
    assert len(back.standing(Standing.UNCHANGED)) == 4
    assert back.missing == ()
