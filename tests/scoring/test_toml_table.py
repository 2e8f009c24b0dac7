"""TOML tables give exact numbers, and say file and key of what is wrong."""

from enum import Enum
from fractions import Fraction

import pytest

from workbench.model.problems import InputProblem
from workbench.scoring.toml_table import Table


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


def test_numbers_are_exactly_what_is_written() -> None:
    table = Table.parse("a = 0.1\nb = 3", "m.toml")

    assert table.number("a") == Fraction(1, 10)
    assert table.whole("b") == 3


def test_what_is_missing_takes_the_default() -> None:
    table = Table.parse("", "m.toml")

    assert table.text("a", "b") == "b"
    assert table.whole("a", 7) == 7
    assert table.flag("a") is False
    assert table.tables("a") == []
    assert table.table("a").names() == []
    assert table.choice("a", Colour, Colour.RED) is Colour.RED


@pytest.mark.parametrize(
    "text",
    ["a = ", "a = 1e999999999", "a = inf", "a = nan", "a = " + "[" * 5000, "a = " + "9" * 5000],
)
def test_what_is_no_toml_is_refused_with_the_file(text: str) -> None:
    with pytest.raises(
        InputProblem, match=r"^m\.toml is not sound TOML: .+\. Repair that place\.$"
    ):
        Table.parse(text, "m.toml")


@pytest.mark.parametrize("value", ['"x"', "-1", "true", "1_000_001", "[1]"])
def test_what_is_no_number_in_range_is_refused_with_the_key(value: str) -> None:
    table = Table.parse(f"weight = {value}", "m.toml")

    with pytest.raises(InputProblem, match=r"m\.toml: “weight” has to be a number from 0"):
        table.number("weight")


def test_values_of_another_kind_are_refused() -> None:
    table = Table.parse("a = 1.5\nb = 0", "m.toml")

    with pytest.raises(InputProblem, match="quotation marks"):
        table.text("a")
    with pytest.raises(InputProblem, match="whole number"):
        table.whole("a")
    with pytest.raises(InputProblem, match="whole number from 1"):
        table.whole("b")
    with pytest.raises(InputProblem, match="true or false"):
        table.flag("a")
    with pytest.raises(InputProblem, match=r"headed by \[a\]"):
        table.table("a")
    with pytest.raises(InputProblem, match=r"each headed by \[\[a\]\]"):
        table.tables("a")


def test_a_choice_names_what_there_is() -> None:
    table = Table.parse('colour = "green"', "m.toml")

    with pytest.raises(InputProblem, match="one of red, blue"):
        table.choice("colour", Colour)


def test_a_misspelled_key_is_not_passed_over() -> None:
    table = Table.parse("[[levels]]\nwieght = 1", "m.toml").tables("levels")[0]

    with pytest.raises(InputProblem, match="“levels 1 › wieght” is not known here"):
        table.finish()
    with pytest.raises(InputProblem, match="“levels 1 › weight” is missing"):
        table.number("weight")
