"""The command ``import-review``: a report for programs, and only what is certain taken over."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from workbench.cli.main import run
from workbench.model.edits import set_target
from workbench.storage.project_file import ProjectFile

EMPTY = {
    "unchanged": 3, "changed": [], "missing": [], "duplicated": [], "conflicts": [],
    "emptied": [], "source_edited": [], "comments": 0, "resolved": [], "reopened": [],
    "dismissed": [], "problems": [],
}  # fmt: skip


@pytest.fixture
def review(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Path]:
    """Export, then edit the rows named: a text is put at the end, an empty one in its place."""

    def review(**edits: str) -> Path:
        path = project.with_suffix(".docx")
        assert run(["export", str(project), "-o", str(path)]) == 0
        capsys.readouterr()
        document = docx.Document(str(path))
        rows = [row for part in document.tables[:-1] for row in part.rows[1:]]
        for name, text in edits.items():
            paragraph = rows[int(name[1:]) - 1].cells[2].paragraphs[0]
            if text:
                paragraph.add_run(text)
            else:
                for written in list(paragraph._p.r_lst):
                    paragraph._p.remove(written)
        document.save(str(path))
        return path

    return review


def targets(project: Path) -> list[str]:
    return [pair.target for pair in ProjectFile.read_project(project)]


def test_the_report_has_the_promised_form(
    project: Path, review: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = targets(project)
    command = ["import-review", str(review()), "--into", str(project), "--format", "json"]
    assert run([*command, "--preview"]) == 0
    assert json.loads(capsys.readouterr().out) == EMPTY
    review(a1="！", a2="")
    assert run([*command, "--preview"]) == 0
    expected = EMPTY | {"unchanged": 1, "changed": ["a1"], "emptied": ["a2"]}
    assert json.loads(capsys.readouterr().out) == expected
    assert targets(project) == before


def test_what_is_certain_is_taken_over(
    project: Path, review: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = review(a1="！", a2="")
    assert run(["import-review", str(path), "--into", str(project)]) == 0
    out = capsys.readouterr().out
    assert "1 row changed, 1 as before." in out
    assert "--emptied theirs" in out
    assert targets(project) == ["码头可停泊48艘船。！", "它建于1898年。", ""]
    assert run(["import-review", str(path), "--into", str(project), "--emptied", "theirs"]) == 0
    assert targets(project) == ["码头可停泊48艘船。！", "", ""]


def test_conflicts_are_taken_over_only_where_told_so(
    project: Path, review: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = review(a1="！")
    file, opened = ProjectFile.open_project(project)
    change = set_target(opened, "a1", "我的。")
    change.apply(opened)
    file.write([change], opened)
    file.close()
    command = ["import-review", str(path), "--into", str(project)]
    assert run(command) == 0
    assert "--conflicts theirs" in capsys.readouterr().out
    assert targets(project)[0] == "我的。"
    assert run([*command, "--conflicts", "theirs"]) == 0
    assert targets(project)[0] == "码头可停泊48艘船。！"


def test_what_cannot_be_read_is_one_sentence_and_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    strange = tmp_path / "letter.docx"
    letter = docx.Document()
    letter.add_paragraph("Dear all,")
    letter.save(str(strange))
    before = project.read_bytes()
    for path in (strange, tmp_path / "nowhere.docx"):
        assert run(["import-review", str(path), "--into", str(project)]) == 2
        assert capsys.readouterr().err.count("\n") == 1
    assert project.read_bytes() == before


def test_an_export_into_the_table_it_came_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = docx.Document()
    made = document.add_table(rows=0, cols=2)
    for cells in (("Source", "Target"), ("The quay is open.", "碼頭已啟用。"),
                  ("It is long.", "它很長。")):  # fmt: skip
        for cell, text in zip(made.add_row().cells, cells, strict=True):
            cell.text = text
    original, out = tmp_path / "in.docx", tmp_path / "out.docx"
    document.save(str(original))
    project = tmp_path / "in.wbproj"
    assert run(["new", str(original), "-o", str(project)]) == 0
    file, opened = ProjectFile.open_project(project)
    change = set_target(opened, opened.order[1], "它相當長。")
    change.apply(opened)
    file.write([change], opened)
    file.close()
    assert run(["export", str(project), "-o", str(out), "--layout-of", str(original)]) == 0
    assert "1 row changed" in capsys.readouterr().out
    rows = docx.Document(str(out)).tables[0].rows
    assert [row.cells[1].text for row in rows] == ["Target", "碼頭已啟用。", "它相當長。"]


def test_the_project_as_it_was_is_kept_beside_it(
    project: Path, review: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before, kept = targets(project), project.with_name(f"{project.stem}.before-review.wbproj")
    command = ["import-review", str(review()), "--into", str(project)]
    assert run(command) == 0
    assert not kept.exists()
    command[1] = str(review(r2="！"))
    assert run([*command, "--preview"]) == 0
    assert not kept.exists()
    assert run(command) == 0
    assert kept.name in capsys.readouterr().err
    assert targets(kept) == before
    assert targets(project) != before


def test_findings_that_were_resolved_in_word_are_dismissed(
    project: Path, review: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = review()
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    threads = "word/commentsExtended.xml"
    parts[threads] = parts[threads].replace(b'done="0"', b'done="1"')
    with ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert run(["import-review", str(path), "--into", str(project)]) == 0
    assert "dismissed, as resolved." in capsys.readouterr().out
    dismissed = ProjectFile.read_project(project).dismissals
    assert dismissed
    assert run(["import-review", str(path), "--into", str(project), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == EMPTY
