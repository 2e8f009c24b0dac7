from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.numbers.han_numerals import full_value_of, value_of

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("chain", "value"),
    [
        ("三百五", 350),
        ("一万二", 12000),
        ("三百零五", 305),
        ("一千零一", 1001),
        ("十五", 15),
        ("廿五", 25),
        ("两千四百五", 2450),
        ("二〇二六", 2026),
        ("一九九八", 1998),
        ("1.3万亿", 1300000000000),
        ("一万五千亿", 1500000000000),
        ("二十万亿", 20000000000000),
        ("五亿三千万", 530000000),
        ("2亿3000万", 230000000),
        ("3千5百", 3500),
        ("两万5千", 25000),
        ("三点五", Fraction(7, 2)),
        ("九点二亿", 920000000),
        ("肆佰陸拾", 460),
        ("1,300", 1300),
        ("5.6兆", 5600000000000),
        ("一亿两千三百四十五万六千七百八十九", 123456789),
    ],
)
def test_a_chain_has_its_value(chain: str, value: Fraction) -> None:
    assert value_of(chain) == value


@pytest.mark.parametrize(("chain", "value"), [("點", 0), ("三點", 3), ("點五", Fraction(1, 2))])
def test_a_point_needs_no_figures_around_it(chain: str, value: Fraction) -> None:
    assert value_of(chain) == value


@pytest.mark.parametrize("chain", ["八點五", "八点五"])
def test_a_japanese_chain_may_have_a_point(chain: str) -> None:
    assert full_value_of(chain) == Fraction(17, 2)


def written(value: int) -> str:
    parts = []
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if digit:
            parts.append(DIGITS[digit] + name)
        elif parts and parts[-1] != "零":
            parts.append("零")
    return "".join(parts).rstrip("零")


@given(st.integers(1, 9999))
def test_every_number_below_ten_thousand_reads_back(value: int) -> None:
    assert value_of(written(value)) == value


@given(st.integers(1, 9999), st.integers(1000, 9999))
def test_ten_thousands_add_to_the_rest(upper: int, lower: int) -> None:
    assert value_of(written(upper) + "万" + written(lower)) == upper * 10000 + lower


def test_a_decimal_may_begin_with_its_point_and_end_with_a_scale() -> None:
    assert value_of(".5") * 2 == 1
    assert value_of(".05百") == 5
