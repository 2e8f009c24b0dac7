from fractions import Fraction

import pytest

from workbench.language.numbers.reader import read_quantities
from workbench.language.numbers.wording import figures_of, ratio_of, value_beside, value_in_words
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$130 billion", "130,000,000,000 dollars"),
        ("30 percent", "30 %"),
        ("3:05 p.m.", "15:05"),
        ("the 1990s", "1990s"),
        ("the year 2026", "2026"),
        ("two thirds", "2/3"),
        ("5 percentage points", "5 percentage points"),
    ],
)
def test_a_value_is_said_with_its_unit(text: str, words: str) -> None:
    (quantity,) = read_quantities(text, Language.parse("en"))
    assert value_in_words(quantity) == words


def test_fractions_are_written_as_decimals_where_they_end() -> None:
    assert figures_of(Fraction(5, 2)) == "2.5"
    assert figures_of(Fraction(1, 3)) == "1/3"
    assert figures_of(1234567) == "1,234,567"


def test_a_ratio_is_the_larger_over_the_smaller() -> None:
    assert ratio_of(130, 1300) == "10"
    assert ratio_of(Fraction(3, 2), Fraction(3, 2000)) == "1,000"


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("16 boats", ""),
        ("30%", ""),
        ("$130 billion", ""),
        ("two thirds", " (2/3)"),
        ("3:05 p.m.", " (15:05)"),
        ("three boats", " (3)"),
    ],
)
def test_a_value_is_not_repeated_beside_the_words_that_say_it(text: str, beside: str) -> None:
    (quantity,) = read_quantities(text, Language.parse("en"))
    assert value_beside(quantity, quantity.span.quote(text)) == beside


def test_large_values_are_said_in_millions_and_more() -> None:
    text = "1300億美元"
    (quantity,) = read_quantities(text, Language.parse("zh-Hant"))
    assert value_beside(quantity, text) == " (130 billion USD)"
