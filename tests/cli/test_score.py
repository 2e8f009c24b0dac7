"""The command ``score``: unrounded metrics with signature and n, and the reviewer's effort."""

import json
from pathlib import Path

import pytest

from workbench.cli.inputs import read_project
from workbench.cli.main import run
from workbench.cli.requests import Inputs
from workbench.model.edits import set_target
from workbench.model.languages import Language
from workbench.model.progress import Unwatched
from workbench.scoring.metrics import Sample, measure
from workbench.storage.project_file import ProjectFile

REFERENCE = ["码头能停48艘船。", "它于1889年建成。"]
TARGETS = ["码头可停泊48艘船。", "它建于1898年。"]


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    path = tmp_path / "reference.txt"
    path.write_text("\n".join(REFERENCE), encoding="utf-8")
    return path


@pytest.fixture
def reviewed(table: Path) -> Path:
    """The table as a project in which one target was corrected."""
    project = read_project(Inputs((table,)))
    set_target(project, "a2", "它建于1889年。").apply(project)
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, project).close()
    return path


def test_json_holds_unrounded_scores_with_signature_and_n(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    metrics = ["bleu", "chrf", "ter"]
    sample = Sample(TARGETS, [REFERENCE], Language.parse("zh-Hans"))
    expected = measure(metrics, sample, Unwatched())

    code = run(["score", str(table), "--reference", str(reference), "--format", "json"])

    scores = json.loads(capsys.readouterr().out)["scores"]
    assert code == 0
    assert [s["metric"] for s in scores] == metrics
    assert [(s["score"], s["signature"], s["n"]) for s in scores] == [
        (score.value, score.signature, 2) for score in expected
    ]


def test_json_lines_hold_a_score_each(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--metrics", "chrf++", "--format", "jsonl"]
    run(["score", str(table), "--reference", str(reference), *options])

    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["metric"] == "chrf++"


def test_text_shows_score_signature_and_number(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["score", str(table), "--reference", str(reference)])

    shown = capsys.readouterr().out
    assert "2 segments" in shown
    assert "tok:zh" in shown
    assert "Under 30 segments a score says little." in shown


def test_without_a_reference_the_effort_of_the_review_is_measured(
    reviewed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["score", str(reviewed)]) == 0
    shown = capsys.readouterr().out
    run(["score", str(reviewed), "--format", "json"])
    record = json.loads(capsys.readouterr().out)

    assert "1 of 2 segments reworded" in shown
    assert "HTER" in shown
    assert record["scores"] == []
    assert (record["effort"]["touched"], record["effort"]["characters_changed"]) == (1, 2)
    assert record["effort"]["hter"]["n"] == 2


def test_nothing_but_sources_has_no_effort_rate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "untranslated.csv"
    table.write_text("id,source,target\na,Boats leave.,\n", encoding="utf-8")

    options = ["--source-lang", "en", "--target-lang", "zh-Hans"]
    assert run(["score", str(table), *options]) == 0
    assert "0 of 0 segments reworded" in capsys.readouterr().out
    assert run(["score", str(table), *options, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["effort"]["hter"] is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--metrics", "comet"], "no metric comet"),
        (["--tokenizer", "flores200"], "offline"),
        (["--reference-encoding", "klingon"], "no encoding named klingon"),
    ],
)
def test_what_cannot_be_had_is_refused(
    table: Path,
    reference: Path,
    options: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["score", str(table), "--reference", str(reference), *options]) == 2
    assert said in capsys.readouterr().err


def test_a_reference_in_another_encoding_is_asked_about_by_its_own_option(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference.write_bytes(reference.read_text(encoding="utf-8").encode("gb18030"))

    assert run(["score", str(table), "--reference", str(reference)]) == 2
    assert "--reference-encoding: " in capsys.readouterr().err


def test_a_reference_of_another_length_is_refused_with_both_counts(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference.write_text("一行。\n", encoding="utf-8")

    assert run(["score", str(table), "--reference", str(reference)]) == 2
    assert "2 segments with a target but 1 in the reference" in capsys.readouterr().err


def test_a_score_has_an_interval_where_it_is_asked_for(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--reference", str(reference), "--metrics", "chrf", "--confidence"]

    assert run(["score", str(table), *options]) == 0
    assert "(95 %: " in capsys.readouterr().out
    run(["score", str(table), *options, "--format", "json"])
    (score,) = json.loads(capsys.readouterr().out)["scores"]
    assert score["confidence_half_width"] > 0
    assert "bs:1000|seed:12345" in score["signature"]


def test_a_second_reference_counts_too(
    table: Path, reference: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("\n".join(TARGETS), encoding="utf-8")

    options = ["--reference", str(reference), "--reference", str(other), "--metrics", "chrf"]
    run(["score", str(table), *options, "--format", "json"])

    (score,) = json.loads(capsys.readouterr().out)["scores"]
    assert score["score"] == 100
    assert "nrefs:2" in score["signature"]


def test_segments_are_scored_with_their_caveat(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--reference", str(reference), "--metrics", "bleu,chrf", "--segments"]

    run(["score", str(table), *options])
    shown = capsys.readouterr().out
    run(["score", str(table), *options, "--format", "json"])
    bleu, chrf = json.loads(capsys.readouterr().out)["segments"]

    assert "for sorting only" in shown
    assert set(bleu["segments"]) == set(chrf["segments"]) == {"a1", "a2"}
    assert "eff:yes" in bleu["signature"]


def test_drafts_are_compared_by_metrics(
    table: Path, reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--reference", str(reference), "--draft", str(reference), "--metrics", "chrf"]

    run(["score", str(table), *options])
    shown = capsys.readouterr().out
    run(["score", str(table), *options, "--test", "ar", "--format", "json"])
    compared = json.loads(capsys.readouterr().out)["comparison"]

    assert "2 won, 0 tied, 0 lost" in shown
    assert "Segments that differ most by chrf" in shown
    (chrf,) = compared["comparisons"]
    assert chrf["drafts"][1]["score"] == 100
    assert chrf["drafts"][1]["wins"] == 2
    assert "ar:10000" in chrf["signature"]


def test_drafts_without_a_reference_are_compared_by_risk(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "other.txt"
    draft.write_text("码头可停泊84艘船。\n它建于1889年。\n", encoding="utf-8")

    run(["score", str(table), "--draft", str(draft)])

    shown = capsys.readouterr().out
    assert "risk  2 segments, lower is better" in shown
    assert "no measure of quality" in shown


def test_risky_segments_are_listed_with_their_reasons(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["score", str(table), "--risk", "1"])
    shown = capsys.readouterr().out
    run(["score", str(table), "--risk", "5", "--format", "json"])
    first, *_, last = json.loads(capsys.readouterr().out)["risk"]

    assert "no measure of quality" in shown
    assert "row 2: 它建于1898年。" in shown
    assert (first["segment"], first["rank"]) == ("a2", 1)
    assert first["reasons"][0]["kind"] == "finding"
    assert last["reasons"] == []


def test_a_model_is_taken_in_before_it_is_used(
    table: Path, reference: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "spm.model"
    model.write_bytes(b"not what was named")
    options = ["--reference", str(reference), "--tokenizer", "flores200"]

    taken = ["--tokenizer-model", str(model), "--tokenizer-sha256", "0" * 64]
    assert run(["score", str(table), *options, *taken]) == 2
    assert "its SHA-256 is" in capsys.readouterr().err
