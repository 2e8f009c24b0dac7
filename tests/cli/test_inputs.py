"""Files on the command line become a project, or one sentence says why not."""

from pathlib import Path

import pytest

from workbench.cli.inputs import encodings_offered, read_project
from workbench.cli.requests import Inputs
from workbench.model.languages import Language
from workbench.model.problems import InputProblem, Problem
from workbench.review.assessment import read_references
from workbench.storage.project_file import ProjectFile

CHINESE = Language.parse("zh-Hans")


def test_two_files_become_pairs_with_the_languages_found_out(english: Path, chinese: Path) -> None:
    project = read_project(Inputs((english, chinese)))

    assert (project.facts.direction.source.tag, project.facts.direction.target.tag) == (
        "en",
        "zh-Hans",
    )
    assert [pair.is_unpaired for pair in project] == [False] * 4
    assert project.facts.title == "harbour"


def test_a_table_keeps_its_ids_and_documents(table: Path) -> None:
    project = read_project(Inputs((table,)))

    assert [(p.id, p.document) for p in project] == [
        ("a1", "harbour"),
        ("a2", "harbour"),
        ("a3", "ferry"),
    ]


def test_a_project_is_read_and_its_languages_can_be_overruled(table: Path) -> None:
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, read_project(Inputs((table,)))).close()

    as_stored = read_project(Inputs((path,)))
    overruled = read_project(Inputs((path,), target_language=Language.parse("zh-TW")))

    assert as_stored.facts.direction.target == CHINESE
    assert overruled.facts.direction.target.tag == "zh-Hant-TW"
    assert [pair.target for pair in overruled] == [pair.target for pair in as_stored]


def test_another_encoding_is_asked_for_with_previews_and_taken_when_named(
    english: Path, chinese: Path
) -> None:
    chinese.write_bytes(chinese.read_text(encoding="utf-8").encode("gb18030"))

    with pytest.raises(InputProblem, match=r"--target-encoding: gb18030 \(“暴风雨后港口重建"):
        read_project(Inputs((english, chinese)))
    project = read_project(Inputs((english, chinese), target_encoding="gb18030"))

    assert next(iter(project)).target == "暴风雨后港口重建"


def test_a_question_for_the_encoding_may_hold_braces(tmp_path: Path) -> None:
    path = tmp_path / "braces.txt"
    path.write_bytes("{港口} 在暴风雨之后重建了。\n".encode("gb18030"))

    with pytest.raises(InputProblem, match=r"\{港口\}"), encodings_offered("--reference-encoding"):
        read_references(path)


def test_glosses_are_reported_and_cleaned_on_request(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = chinese.read_text(encoding="utf-8").replace("重建", "重建(jiàn)")
    chinese.write_text(text, encoding="utf-8")

    kept = read_project(Inputs((english, chinese)))
    said = capsys.readouterr().err
    cleaned = read_project(Inputs((english, chinese), clean_glosses=True))

    assert "1 pronunciation behind Chinese characters; --clean-glosses" in said
    assert "1 pronunciation behind Chinese characters taken out" in capsys.readouterr().err
    assert next(iter(kept)).target == "暴风雨后港口重建(jiàn)"
    assert next(iter(cleaned)).target == "暴风雨后港口重建"


def test_what_looks_odd_is_said_on_standard_error(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read_project(Inputs((table,), source_language=Language.parse("de"), target_language=CHINESE))

    assert "note: pairs.csv (source) does not look like de" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.txt", "missing.wbproj", "picture.pdf"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem, match=name):
        read_project(Inputs((tmp_path / name,)))
