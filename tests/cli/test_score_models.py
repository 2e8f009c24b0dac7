"""The command ``score`` on marked errors: any model, as text, JSON and a page."""

import json
from pathlib import Path

import pytest

from workbench.cli.inputs import read_project
from workbench.cli.main import run
from workbench.cli.requests import Inputs
from workbench.model.edits import annotate
from workbench.model.segments import Side, Span
from workbench.review.marking import Judgement, marked, stretch_of
from workbench.review.ratings import rate
from workbench.scoring.model_catalogue import NAMES, built_in_text
from workbench.storage.project_file import ProjectFile

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def evaluated(table: Path) -> Path:
    """The table as a project in which the wrong year is marked by two, and a row rated."""
    project = read_project(Inputs((table,)))
    pair = project.pairs["a2"]
    for author, severity in (("Ana", "major"), ("Ben", "minor")):
        about = stretch_of(pair, Side.TARGET, Span(2, 6))
        judgement = Judgement("accuracy/mistranslation", severity)
        annotate(marked(pair, about, judgement, author)).apply(project)
    rate(project, "a1", 90, "Ana").apply(project)
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, project).close()
    return path


def record(path: Path, capsys: Captured, *options: str) -> dict[str, object]:
    assert run(["score", str(path), "--format", "json", *options]) == 0
    found = json.loads(capsys.readouterr().out)["scorecard"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("model", NAMES)
def test_the_same_errors_are_scored_under_every_model(
    evaluated: Path, model: str, capsys: Captured
) -> None:
    found = record(evaluated, capsys, "--model", model)

    assert found["model"] == model
    assert found["outcomes"] == {"counted": 2}


def test_the_same_errors_give_the_same_page_again(evaluated: Path, capsys: Captured) -> None:
    pages = []
    for _ in range(2):
        assert run(["score", str(evaluated), "--format", "html"]) == 0
        pages.append(capsys.readouterr().out)

    assert pages[0] == pages[1]
    assert pages[0].startswith("<!DOCTYPE html>")
    assert "HTER" in pages[0]


def test_text_has_the_scorecard_before_the_effort(evaluated: Path, capsys: Captured) -> None:
    run(["score", str(evaluated)])

    shown = capsys.readouterr().out
    assert "MQM score, raw" in shown
    assert "Annotators: 2." in shown
    assert shown.index("MQM score, raw") < shown.index("reworded")


def test_one_annotator_can_be_scored_alone(evaluated: Path, capsys: Captured) -> None:
    both = record(evaluated, capsys)
    alone = record(evaluated, capsys, "--layers", "Ben")

    assert both["annotators"] == ["Ana", "Ben"]
    assert [d["points"] for d in both["documents"]] == [3, 0]  # type: ignore[attr-defined]
    assert [d["points"] for d in alone["documents"]] == [1, 0]  # type: ignore[attr-defined]


def test_a_seed_can_be_chosen(evaluated: Path, capsys: Captured) -> None:
    assert record(evaluated, capsys, "--seed", "7")["seed"] == 7
    assert record(evaluated, capsys)["seed"] == 12345


def test_a_model_of_ones_own_is_a_file(evaluated: Path, tmp_path: Path, capsys: Captured) -> None:
    own = tmp_path / "own.toml"
    own.write_text(built_in_text("mqm-core").replace('"mqm-core"', '"ours"'), "utf-8")

    assert record(evaluated, capsys, "--model", str(own))["model"] == "ours"


def test_a_line_can_be_drawn_and_the_model_kept(
    evaluated: Path, tmp_path: Path, capsys: Captured
) -> None:
    kept = tmp_path / "kept.toml"
    drawn = record(
        evaluated, capsys, "--passing", "90", "--acceptable", "12.5", "--save-model", str(kept)
    )
    again = record(evaluated, capsys, "--model", str(kept))

    assert (drawn["method"], drawn["verdict"]) == ("mqm-linear", "failed")
    assert drawn == again


def test_a_line_that_is_no_number_or_makes_no_sense_is_refused(
    evaluated: Path, capsys: Captured
) -> None:
    with pytest.raises(SystemExit):
        run(["score", str(evaluated), "--passing", "1e9"])
    assert "“1e9” is no number; write one like 90 or 87.5" in capsys.readouterr().err
    assert run(["score", str(evaluated), "--passing", "100", "--acceptable", "5"]) == 2
    assert "has to be below the maximum" in capsys.readouterr().err


def test_a_model_that_is_not_sound_gets_one_sentence(
    evaluated: Path, tmp_path: Path, capsys: Captured
) -> None:
    own = tmp_path / "own.toml"
    own.write_text("id = 3", "utf-8")

    assert run(["score", str(evaluated), "--model", str(own)]) == 2
    assert capsys.readouterr().err == (
        "workbench: own.toml: “id” has to be a text in quotation marks.\n"
    )
    assert run(["score", str(evaluated), "--model", "mqm"]) == 2
    assert "There is no quality model “mqm”" in capsys.readouterr().err


def test_a_report_is_written_as_its_name_asks(
    evaluated: Path, tmp_path: Path, capsys: Captured
) -> None:
    page = tmp_path / "report.html"
    assert run(["score", str(evaluated), "-o", str(page)]) == 0
    assert "report.html written." in capsys.readouterr().out
    run(["score", str(evaluated), "--format", "html"])
    assert page.read_text("utf-8") == capsys.readouterr().out

    assert run(["score", str(evaluated), "-o", str(tmp_path / "report.pdf")]) == 2
    assert "cannot be written as .pdf" in capsys.readouterr().err


def test_a_page_of_a_text_that_nobody_marked_says_so(table: Path, capsys: Captured) -> None:
    assert run(["score", str(table), "--format", "html"]) == 0
    assert "Nobody has marked an error" in capsys.readouterr().out


def test_without_marks_and_model_there_is_no_scorecard(table: Path, capsys: Captured) -> None:
    run(["score", str(table), "--format", "json"])

    assert json.loads(capsys.readouterr().out)["scorecard"] is None
