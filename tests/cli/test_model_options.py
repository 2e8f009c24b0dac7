"""What the command line may say about how marked errors are scored."""

from fractions import Fraction
from pathlib import Path

import pytest

from workbench.cli.arguments import parse
from workbench.cli.requests import ScoreRequest, ScoreWish
from workbench.scoring.evaluation import Rows


def wish(*options: str) -> ScoreWish:
    request = parse(["score", "a.wbproj", *options])
    assert isinstance(request, ScoreRequest)
    return request.wish


def test_without_options_all_is_left_to_the_project() -> None:
    assert wish() == ScoreWish()
    assert not wish().names_model


def test_every_option_is_read() -> None:
    options = "--model lisa --passing 87.5 --acceptable 0 --save-model m.toml --layers Ana,Ben"
    expected = ScoreWish(
        "lisa", Fraction("87.5"), Fraction(0), Path("m.toml"), ("Ana", "Ben"), Rows.REVIEWED, 7
    )

    assert wish(*options.split(), "--rows", "reviewed", "--seed", "7") == expected


@pytest.mark.parametrize(
    "options",
    [["--model", "esa"], ["--passing", "0"], ["--acceptable", "3"], ["--save-model", "m"]],
)
def test_who_names_a_model_or_a_line_asks_for_a_scorecard(options: list[str]) -> None:
    assert wish(*options).names_model


@pytest.mark.parametrize("text", ["ninety", "-1", "1e3", "1/3", "9" * 30, ""])
def test_what_is_no_number_is_refused_with_an_example(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        wish(f"--passing={text}")
    assert "is no number; write one like 90 or 87.5" in capsys.readouterr().err
