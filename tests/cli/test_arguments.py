"""Arguments become requests, and what is wrong with them is said in one sentence."""

from pathlib import Path

import pytest

from workbench.cli.arguments import COMMANDS, parse
from workbench.cli.requests import (
    AlignRequest,
    CheckRequest,
    ExportRequest,
    FailOn,
    Inputs,
    NewRequest,
    ScoreRequest,
    Shape,
)
from workbench.formats.docx_content import Changes, Column, Comments
from workbench.model.languages import Language
from workbench.review.filtering import Filter, Kind


def test_check_reads_the_contract_of_the_benchmark() -> None:
    arguments = "check pairs.csv --source-lang en --target-lang zh-Hans"
    request = parse([*arguments.split(), "--checks", "numbers,unpaired", "--format", "jsonl"])

    languages = Language.parse("en"), Language.parse("zh-Hans")
    inputs = Inputs((Path("pairs.csv"),), *languages)
    assert request == CheckRequest(inputs, ("numbers", "unpaired"), Shape.JSONL, FailOn.ERROR)


def test_check_takes_a_number_of_processes(capsys: pytest.CaptureFixture[str]) -> None:
    request = parse(["check", "pairs.csv", "--jobs", "2"])
    assert isinstance(request, CheckRequest)
    assert request.jobs == 2
    with pytest.raises(SystemExit):
        parse(["check", "pairs.csv", "--jobs", "0"])
    assert "“0” is no number from 1 on" in capsys.readouterr().err


def test_align_reads_two_files() -> None:
    inputs = Inputs((Path("a.txt"), Path("b.txt")))

    assert parse(["align", "a.txt", "b.txt", "--format", "json"]) == AlignRequest(
        inputs, Shape.JSON
    )


def test_score_measures_the_three_metrics_unless_told_otherwise() -> None:
    plain = parse(["score", "a.csv", "--reference", "ref.txt"])
    other = parse(["score", "a.csv", "--metrics", "chrf++", "--tokenizer", "char"])

    assert isinstance(plain, ScoreRequest)
    assert isinstance(other, ScoreRequest)
    assert plain.measuring.metrics == ("bleu", "chrf", "ter")
    assert plain.measuring.references == (Path("ref.txt"),)
    assert (other.measuring.metrics, other.measuring.tokenizer) == (("chrf++",), "char")
    assert other.measuring.references == ()


def test_new_and_export_name_what_they_write() -> None:
    inputs = Inputs((Path("a.txt"),))

    assert parse(["new", "a.txt", "-o", "a.wbproj"]) == NewRequest(
        inputs, Path("a.wbproj"), replace=False
    )
    assert parse(["export", "a.txt", "-o", "a.docx"]) == ExportRequest(inputs, Path("a.docx"))


def test_export_reads_what_goes_into_the_table() -> None:
    options = "--clean --rows edited --columns comments,source --no-source --comments people"
    request = parse(
        ["export", "a.wbproj", "-o", "a.docx", *options.split(), "--reviewer", " Ana "]
    )

    assert isinstance(request, ExportRequest)
    assert (request.changes, request.rows) == (Changes.CLEAN, Filter(Kind.EDITED))
    assert request.columns == (Column.NUMBER, Column.TARGET, Column.COMMENTS)
    assert (request.comments, request.reviewer) == (Comments.PEOPLE, "Ana")


def test_one_encoding_serves_both_files_and_a_side_can_differ() -> None:
    request = parse(
        ["align", "a.txt", "b.txt", "--encoding", "gb18030", "--target-encoding", "big5"]
    )

    assert isinstance(request, AlignRequest)
    assert (request.inputs.source_encoding, request.inputs.target_encoding) == ("gb18030", "big5")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("check", "required: FILE"),
        ("check a.csv --fail-on info", "invalid choice: 'info'"),
        ("check a.csv --format xml", "invalid choice: 'xml'"),
        ("check a.csv --checks ,", "name at least one"),
        ("check a.csv --source-lang e-1", "“e-1” is no language tag"),
        ("check a.csv --sourc en", "unrecognized arguments"),
        ("new a.txt", "-o/--output"),
        ("export a.txt -o a.docx --columns colour", "no column “colour”"),
        ("export a.txt -o a.docx --clean --both", "not allowed with"),
        ("--nonsense", "COMMAND"),
    ],
)
def test_wrong_usage_ends_with_two_and_one_sentence(
    arguments: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments.split())

    assert left.value.code == 2
    error = capsys.readouterr().err
    assert said in error
    assert "--help" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse([command, "--help"])

    assert left.value.code == 0
    assert f"example:\n  workbench {command} " in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_of_each_command_is_a_valid_one(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse([command, "--help"])
    example = capsys.readouterr().out.split("example:\n  workbench ")[1].split()

    parse(example)


def test_the_overview_names_all_commands_and_the_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])

    shown = capsys.readouterr().out
    assert set(COMMANDS) <= set(shown.split())
    assert "the window opens" in shown
