"""Handback: edits go into the rows of the very table that the project was made from."""

from pathlib import Path

import docx
import pytest

from workbench.model.edits import merge_with_next, set_target
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.review.handback import hand_back, is_bilingual_table
from workbench.review.intake import Request, propose

ROWS = (
    ("The quay opened on Tuesday.", "碼頭週二啟用。"),
    ("It is 1,250 meters long.", "它長1250公尺。"),
    ("Three ships can moor there.", "可停靠三艘船。"),
    ("It is 1,250 meters long.", "它長1250公尺。"),
)


def table(folder: Path, rows: tuple[tuple[str, str], ...] = ROWS) -> Path:
    document = docx.Document()
    made = document.add_table(rows=0, cols=3)
    for cells in (("No.", "Source", "Target"), *((str(n), s, t) for n, (s, t) in enumerate(rows))):
        for cell, text in zip(made.add_row().cells, cells, strict=True):
            cell.text = text
    path = folder / "table.docx"
    document.save(str(path))
    return path


def targets(path: Path) -> list[str]:
    return [row.cells[2].text for row in docx.Document(str(path)).tables[0].rows[1:]]


def project_of(path: Path, *, turned: bool = False) -> Project:
    return propose(Request(path, turned=turned)).project("table")


def test_edits_come_back_to_their_rows(tmp_path: Path) -> None:
    path, out = table(tmp_path), tmp_path / "out.docx"
    project = project_of(path)
    last = project.order[3]
    set_target(project, last, "它長1250米。").apply(project)
    handback = hand_back(project, path, out)
    assert (handback.rows, handback.unknown) == (1, ())
    assert targets(out) == [*(t for _, t in ROWS[:3]), "它長1250米。"]
    assert is_bilingual_table(out)


def test_a_project_made_with_the_columns_turned_writes_into_the_other(tmp_path: Path) -> None:
    path, out = table(tmp_path, ROWS[:3]), tmp_path / "out.docx"
    project = project_of(path, turned=True)
    set_target(project, project.order[0], "The quay was opened.").apply(project)
    assert hand_back(project, path, out).rows == 1
    assert docx.Document(str(out)).tables[0].rows[1].cells[1].text == "The quay was opened."
    assert targets(out) == [t for _, t in ROWS[:3]]


def test_rows_that_were_merged_here_are_named(tmp_path: Path) -> None:
    path, out = table(tmp_path), tmp_path / "out.docx"
    project = project_of(path)
    first, third = project.order[0], project.order[2]
    merge_with_next(project, first).apply(project)
    set_target(project, first, "合併了。").apply(project)
    set_target(project, third, "三艘。").apply(project)
    handback = hand_back(project, path, out)
    assert (handback.rows, handback.unknown) == (1, (first,))
    assert targets(out)[2] == "三艘。"


def test_another_table_is_refused_and_so_is_none(tmp_path: Path) -> None:
    path, out = table(tmp_path), tmp_path / "out.docx"
    project = project_of(path)
    other = tmp_path / "other"
    other.mkdir()
    strange = table(other, (("One boat.", "一艘船。"), ("Two boats.", "兩艘船。")))
    with pytest.raises(InputProblem, match="0 are in this project"):
        hand_back(project, strange, out)
    plain = docx.Document()
    plain.add_paragraph("Only text.")
    plain.save(str(other / "plain.docx"))
    assert not is_bilingual_table(other / "plain.docx")
    with pytest.raises(InputProblem, match="no table of two languages"):
        hand_back(project, other / "plain.docx", out)
    assert not out.exists()


def test_in_a_renamed_file_a_source_that_is_there_twice_is_not_guessed(tmp_path: Path) -> None:
    path, out = table(tmp_path), tmp_path / "out.docx"
    document = docx.Document(str(path))
    for row in document.tables[0].rows:
        row.cells[0].text = "-"
    document.save(str(path))
    project = project_of(path)
    for row_id, text in zip(project.order, ("一。", "二。"), strict=False):
        set_target(project, row_id, text).apply(project)
    renamed = path.rename(tmp_path / "renamed.docx")
    handback = hand_back(project, renamed, out)
    assert (handback.rows, handback.unknown) == (1, (project.order[1],))
