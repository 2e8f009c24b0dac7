"""Option values: whole numbers and names are read, and anything else is told."""

import argparse

import pytest

from workbench.cli.option_values import listed_names, whole_number


def test_a_number_from_1_on_is_read() -> None:
    assert whole_number("20") == 20


@pytest.mark.parametrize("text", ["", "0", "-1", "1.5", "two", "²", "２０"])
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=f"“{text}” is no number from 1 on"):
        whole_number(text)


def test_names_stand_between_commas_and_empty_ones_are_passed_over() -> None:
    assert listed_names("bleu, ter,") == ("bleu", "ter")


@pytest.mark.parametrize("text", ["", ",", " , "])
def test_no_name_at_all_is_told(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="name at least one"):
        listed_names(text)
