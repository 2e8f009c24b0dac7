from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.numbers import digits


@pytest.mark.parametrize(
    ("token", "decimal", "value"),
    [
        ("1300", ".", 1300),
        ("1,300", ".", 1300),
        ("1.300", ",", 1300),
        ("1 300", ",", 1300),
        ("1\u202f300\u202f000", ",", 1300000),
        ("1,5", ",", Fraction(3, 2)),
        ("1.5", ",", Fraction(3, 2)),
        ("0.125", ",", Fraction(1, 8)),
        ("1,234.56", ".", Fraction(123456, 100)),
        ("1.234,56", ",", Fraction(123456, 100)),
        ("2,06,737", ".", 206737),
        ("12’500", ".", 12500),
    ],
)
def test_a_token_has_the_value_its_language_gives_it(
    token: str, decimal: str, value: Fraction
) -> None:
    assert digits.values_of(token, decimal)[0] == value


def test_a_mark_before_three_digits_is_read_both_ways() -> None:
    assert digits.values_of("1.500", ",") == (1500, Fraction(3, 2))
    assert digits.values_of("1.500", ".") == (Fraction(3, 2), 1500)


def test_a_date_or_version_is_no_single_number() -> None:
    assert digits.values_of("18.12.2018", ",") == ()
    assert digits.values_of("12.34.56", ".") == ()


def test_digits_of_other_scripts_become_ascii_at_their_places() -> None:
    assert digits.to_ascii("１３０億と٢٤") == "130億と24"
    assert digits.to_ascii("۱۲٫۵٪") == "12.5%"
    assert digits.to_ascii("no digit here") == "no digit here"


@given(st.text())
def test_no_character_moves(text: str) -> None:
    assert len(digits.to_ascii(text)) == len(text)


def test_the_decimal_mark_follows_the_language() -> None:
    assert digits.decimal_mark("en") == "."
    assert digits.decimal_mark("zh") == "."
    assert digits.decimal_mark("pt") == ","
