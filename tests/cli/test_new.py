"""The command ``new``: a project file, never over another one by accident."""

from pathlib import Path

import pytest

from workbench.cli.main import run
from workbench.storage.project_file import ProjectFile


def test_a_project_is_made_of_two_files(
    english: Path, chinese: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "harbour.wbproj"

    assert run(["new", str(english), str(chinese), "-o", str(output)]) == 0

    project = ProjectFile.read_project(output)
    assert len(project) == 4
    assert capsys.readouterr().out == f"{output}: 4 rows, 0 unpaired, en → zh-Hans.\n"


def test_a_project_that_exists_is_replaced_only_when_told(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = table.with_suffix(".wbproj")
    output.write_bytes(b"somebody's work")

    assert run(["new", str(table), "-o", str(output)]) == 2
    assert "--force" in capsys.readouterr().err
    assert output.read_bytes() == b"somebody's work"

    assert run(["new", str(table), "-o", str(output), "--force"]) == 0
    assert len(ProjectFile.read_project(output)) == 3


def test_a_project_has_to_have_its_ending(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(table), "-o", str(table.with_suffix(".txt"))]) == 2
    assert "let it end in .wbproj" in capsys.readouterr().err


def test_a_folder_that_does_not_exist_is_named(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(table), "-o", str(tmp_path / "no" / "a.wbproj")]) == 2
    assert "a.wbproj" in capsys.readouterr().err


def test_a_project_is_not_made_in_the_place_of_its_own_input(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, link = table.with_suffix(".wbproj"), table.with_name("link.wbproj")
    assert run(["new", str(table), "-o", str(first)]) == 0
    link.hardlink_to(first)
    before = first.read_bytes()

    for output in (first, link):
        assert run(["new", str(first), "-o", str(output), "--force"]) == 2
        assert "is one of the files to read; give the new file" in capsys.readouterr().err
    assert first.read_bytes() == before
