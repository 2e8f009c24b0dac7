"""The command ``check``: its output for programs and for people, and its exit code."""

import json
from pathlib import Path

import pytest

from workbench.cli.inputs import read_project
from workbench.cli.main import run
from workbench.cli.requests import Inputs
from workbench.model.decisions import Dismissal
from workbench.model.edits import dismiss
from workbench.storage.project_file import ProjectFile

KEYS = [
    "segment",
    "document",
    "check",
    "message",
    "message_id",
    "severity",
    "source_spans",
    "target_spans",
    "values",
    "suggestion",
    "confidence",
    "fingerprint",
]


def test_json_lines_hold_the_findings_of_the_contract(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["check", str(table), "--format", "jsonl"])

    wrong, unpaired = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == 1
    assert list(wrong) == KEYS
    assert (wrong["segment"], wrong["document"]) == ("a2", "harbour")
    assert (wrong["check"], wrong["severity"]) == ("numbers", "error")
    assert [("It was built in 1889."[a:b]) for a, b in wrong["source_spans"]] == ["1889"]
    assert len(wrong["target_spans"]) == 1
    assert wrong["message"].endswith(".")
    assert (unpaired["segment"], unpaired["severity"]) == ("a3", "info")


def test_json_is_one_object(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(table), "--format", "json"])

    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["segment"] for finding in findings] == ["a2", "a3"]


def test_text_names_row_and_segment_shows_both_sides_and_sums_up(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(table)])

    shown = capsys.readouterr().out
    assert "Row 2, segment a2: error: " in shown
    assert "source: It was built in [1889]." in shown
    assert "1898" in shown.split("target:")[1]
    assert shown.endswith("3 segments checked, en → zh-Hans: 1 error, 0 warnings, 1 note.\n")
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "never"], 0),
        (["--checks", "unpaired", "--fail-on", "warning"], 0),
    ],
)
def test_the_exit_code_follows_the_least_severity(
    table: Path, options: list[str], code: int
) -> None:
    assert run(["check", str(table), *options]) == code


def test_dismissed_findings_of_a_project_are_left_out(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(table), "--format", "jsonl", "--checks", "numbers"])
    found = json.loads(capsys.readouterr().out)
    project = read_project(Inputs((table,)))
    decision = Dismissal(found["fingerprint"], "a2", "me", "2026-11-22T09:00:00+00:00")
    dismiss(project, [decision]).apply(project)
    path = table.with_suffix(".wbproj")
    ProjectFile.create(path, project).close()

    assert run(["check", str(path), "--checks", "numbers"]) == 0
    assert "0 errors" in capsys.readouterr().out


def test_an_unknown_check_is_refused_with_the_names_there_are(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(table), "--checks", "spelling"]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert "spelling" in said.err
    assert "numbers" in said.err


@pytest.mark.parametrize(
    ("options", "severities"),
    [
        ([], ["warning"]),
        (["--untranslated-names", "error"], ["error"]),
        (["--untranslated-names", "off"], []),
    ],
)
def test_names_left_in_latin_letters_weigh_as_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], severities: list[str]
) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("id,source,target\n1,Sent from Norway.,Norway寄來的。\n", "utf-8")
    languages = ["--source-lang", "en", "--target-lang", "zh-Hant", "--format", "jsonl"]
    run(["check", str(pairs), *languages, "--checks", "names", *options])
    printed = map(json.loads, capsys.readouterr().out.splitlines())
    assert [finding["severity"] for finding in printed] == severities
