"""The command ``marks``: errors come in from colleagues and tools, and go out."""

from pathlib import Path

import pytest

from workbench.cli.main import run
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.segments import Side, Span
from workbench.storage.project_file import ProjectFile


def mark(path: Path, name: str, author: str) -> None:
    """Mark the year in the second row as a major error."""
    file, project = ProjectFile.open_project(path)
    pair = project.pairs["a2"]
    start = pair.target.index("1898")
    error = Annotation(
        name, "a2", "", author, "2026-01-01T00:00:00+00:00", Side.TARGET, Span(start, start + 4),
        "1898", "accuracy/mistranslation", "major",
    )  # fmt: skip
    change = annotate(error)
    change.apply(project)
    file.write([change], project)
    file.close()


def test_a_project_without_marks_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["marks", str(project)]) == 0
    assert capsys.readouterr().out == "No errors are marked.\n"


def test_a_colleagues_copy_is_taken_in_once(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.wbproj"
    copy.write_bytes(project.read_bytes())
    mark(copy, "b", "Ben")
    mark(project, "a", "Ana")
    for said in ("1 mark taken in.", "0 marks taken in, 1 known already."):
        assert run(["marks", str(project), "--take-in", str(copy)]) == 0
        assert capsys.readouterr().out == f"copy.wbproj: {said}\n"
    assert run(["marks", str(project)]) == 0
    assert capsys.readouterr().out == "Ana: 1 mark in 1 row.\nBen: 1 mark in 1 row.\n"


@pytest.mark.parametrize("suffix", [".tsv", ".json", ".csv", ".xlsx"])
def test_what_goes_out_comes_in_elsewhere(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    bare = tmp_path / "bare.wbproj"
    bare.write_bytes(project.read_bytes())
    mark(project, "a", "Ana")
    out = tmp_path / f"marks{suffix}"
    assert run(["marks", str(project), "-o", str(out)]) == 0
    assert run(["marks", str(bare), "--take-in", str(out)]) == 0
    (made,) = ProjectFile.read_project(bare).annotations.values()
    assert (made.pair, made.quote, made.category) == ("a2", "1898", "accuracy/mistranslation")


def test_marks_without_a_row_are_told_of(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(project, "a", "Ana")
    out = tmp_path / "marks.csv"
    assert run(["marks", str(project), "-o", str(out)]) == 0
    out.write_text(out.read_text("utf-8-sig").replace("It was built", "They built it"), "utf-8")
    assert run(["marks", str(project), "--take-in", str(out)]) == 0
    assert "1 mark of marks.csv found no row" in capsys.readouterr().err


def test_a_file_of_another_kind_is_refused_in_a_sentence(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["marks", str(project), "-o", str(tmp_path / "marks.pdf")]) == 2
    assert "cannot be written as .pdf" in capsys.readouterr().err
    assert not (tmp_path / "marks.pdf").exists()
