"""The command ``export``: the bilingual DOCX, and where it is."""

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from workbench.cli.inputs import read_project
from workbench.cli.main import run
from workbench.cli.requests import Inputs
from workbench.model.edits import set_target
from workbench.storage.project_file import ProjectFile


def body(path: Path) -> str:
    with ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_texts_and_findings_are_written_and_the_place_is_told(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = table.with_suffix(".docx")

    assert run(["export", str(table), "-o", str(output)]) == 0

    assert capsys.readouterr().out == f"{output}: 3 rows, 2 findings.\n"
    assert "The ferry leaves at noon." in body(output)
    assert "Characters changed" not in body(output)


def test_the_effort_of_a_review_is_in_the_summary(table: Path) -> None:
    project = read_project(Inputs((table,)))
    set_target(project, "a2", "它建于1889年。").apply(project)
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, project).close()
    output = table.with_suffix(".docx")

    assert run(["export", str(path), "-o", str(output)]) == 0

    assert "Characters changed" in body(output)
    assert "1 of 2" in body(output)


def test_characters_that_a_docx_cannot_hold_are_counted(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = table.read_text(encoding="utf-8").replace("at noon", "at\ufffenoon")
    project = read_project(Inputs((table,)))
    set_target(project, "a3", text.splitlines()[-1]).apply(project)
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, project).close()

    assert run(["export", str(path), "-o", str(table.with_suffix(".docx"))]) == 0
    assert "that a DOCX cannot hold became U+FFFD" in capsys.readouterr().out


def test_a_file_that_is_read_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "draft.docx"
    document.write_bytes(b"the only copy")

    assert run(["export", str(document), "-o", str(document)]) == 2
    assert "another name" in capsys.readouterr().err
    assert document.read_bytes() == b"the only copy"


def test_an_export_has_to_have_its_ending(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(table), "-o", str(table.with_suffix(".pdf"))]) == 2
    assert "let it end in .docx" in capsys.readouterr().err


def test_the_table_holds_what_was_asked_for(table: Path) -> None:
    output = table.with_suffix(".docx")
    options = "--both --rows with-findings --no-source --comments none --reviewer Ana"

    assert run(["export", str(table), "-o", str(output), *options.split()]) == 0

    assert "The ferry leaves at noon." not in body(output)
    assert "Reviewed text" in body(output)
    assert "commentReference" not in body(output)


def test_findings_become_comments_unless_told_otherwise(table: Path) -> None:
    output = table.with_suffix(".docx")
    assert run(["export", str(table), "-o", str(output)]) == 0
    assert body(output).count("<w:commentReference ") >= 2


def test_the_target_can_be_had_as_text(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = table.with_suffix(".txt")

    assert run(["export", str(table), "-o", str(output)]) == 0

    told = capsys.readouterr().out
    lines = output.read_text(encoding="utf-8").splitlines()
    assert f"{output}: {len(lines)} paragraph" in told
    assert "without a target" in told


def test_the_target_can_be_had_in_the_layout_of_the_original(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, texts in (
        ("a.en", ("The quay opened.", "It rained.")),
        ("a.zh", ("碼頭啟用了。", "下雨了。")),
    ):
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text, "List Bullet")
        document.sections[0].footer.paragraphs[0].text = "Harbour weekly"
        document.save(str(tmp_path / f"{name}.docx"))
    source, output = tmp_path / "a.en.docx", tmp_path / "out.docx"
    files = [str(source), str(tmp_path / "a.zh.docx")]

    assert run(["export", *files, "--layout-of", str(source), "-o", str(output)]) == 0

    assert capsys.readouterr().out == (
        f"{output}: 2 paragraphs.\nNot translated, since they are in no row: page footers.\n"
    )
    paragraphs = docx.Document(str(output)).paragraphs
    assert [p.text for p in paragraphs] == ["碼頭啟用了。", "下雨了。"]
    assert {p.style.name for p in paragraphs if p.style} == {"List Bullet"}
    assert run(["export", *files, "--layout-of", str(source), "-o", str(source)]) == 2
    assert run(["export", *files, "--layout-of", str(source), "-o", str(tmp_path / "o.txt")]) == 2


def test_rows_can_be_filtered_and_put_into_small_tables(table: Path) -> None:
    output = table.with_suffix(".docx")
    files = ["export", str(table), "-o", str(output)]

    assert run([*files, "--rows", "unconfirmed", "--containing", "FERRY"]) == 0
    assert "The ferry leaves at noon." in body(output)
    assert len(docx.Document(str(output)).tables[0].rows) == 2

    assert run([*files, "--rows-per-table", "2"]) == 0
    assert [len(part.rows) for part in docx.Document(str(output)).tables[:-1]] == [3, 2]


def test_headings_and_summary_are_in_the_language_that_was_chosen(table: Path) -> None:
    output = table.with_suffix(".docx")
    assert run(["export", str(table), "-o", str(output), "--text-language", "zh-Hant"]) == 0
    assert "追蹤修訂已開啟" in body(output)
    assert "Summary" not in body(output)
