from fractions import Fraction

import pytest

from workbench.language.numbers import figures
from workbench.language.numbers.quantities import Kind, Reading, Strength
from workbench.model.segments import Span


def test_a_date_in_figures_is_day_month_and_year() -> None:
    parts = figures.date("2019-06-05", 3)
    assert [part.value for part in parts] == [2019, 6, 5]
    assert parts[0].kind is Kind.YEAR
    assert Reading("M", 6) in parts[1].readings
    assert parts[0].span == (3, 7)


def test_a_ratio_is_a_fraction_and_perhaps_a_date() -> None:
    (part,) = figures.ratio("9/11", 0)
    assert part.value == Fraction(9, 11)
    assert Reading("", 911) in part.readings


def test_round_the_clock_is_no_count() -> None:
    assert {part.strength for part in figures.ratio("24/7", 0)} == {Strength.FREE}


@pytest.mark.parametrize(
    ("token", "value"),
    [("½", Fraction(1, 2)), ("5½", Fraction(11, 2)), ("10 1/2", Fraction(21, 2))],
)
def test_mixed_numbers_are_one(token: str, value: Fraction) -> None:
    assert figures.mixed(token, 0).value == value


@pytest.mark.parametrize(
    ("text", "currency"),
    [("US$", "USD"), ("£", "GBP"), ("HK$", "HKD"), ("RMB ", "CNY"), ("a ", "")],
)
def test_the_currency_before_figures_is_named(text: str, currency: str) -> None:
    assert figures.currency_before(text + "5", len(text))[0] == currency


def test_letters_before_figures_make_a_name() -> None:
    assert figures.follows_letters("F-35", 2)
    assert figures.follows_letters("A3", 1)
    assert not figures.follows_letters("mid-30", 4)
    assert not figures.follows_letters("第35", 1)


def test_a_short_year_belongs_to_the_century_before_it() -> None:
    assert figures.short_years("1914-18", 5, 7, 18) == (Reading("", 1918),)


def test_leading_zeros_are_part_of_the_number() -> None:
    assert figures.padded(Span(0, 3), 7).readings != figures.padded(Span(0, 2), 7).readings
