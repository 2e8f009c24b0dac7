from fractions import Fraction

import pytest

from workbench.language.numbers.quantities import Kind
from workbench.language.numbers.units import UNITS, compatible, convertible, readings_in


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("USD", "USD", True),
        ("$", "AUD", True),
        ("元", "TWD", True),
        ("", "km", True),
        ("USD", "EUR", False),
        ("week", "month", False),
        ("degree", "°F", True),
        ("pound", "lb", True),
    ],
)
def test_unit_names_can_mean_the_same_or_not(left: str, right: str, same: bool) -> None:
    assert compatible(left, right) is same
    assert compatible(right, left) is same


def test_only_measures_of_one_thing_convert() -> None:
    assert convertible("mi", "km")
    assert convertible("°C", "°F")
    assert not convertible("kg", "km")


def test_a_percentage_is_no_plain_number() -> None:
    kind, readings = readings_in(40, "%")
    assert kind is Kind.PERCENT
    assert all(reading.scale != "" for reading in readings)


def test_two_weeks_are_fourteen_days() -> None:
    weeks, days = readings_in(2, "week")[1], readings_in(14, "day")[1]
    assert weeks[-1] == days[-1]


def test_factors_are_exact() -> None:
    assert UNITS["mi"].factor == Fraction(1609344, 1000)
    assert all(isinstance(unit.factor, int | Fraction) for unit in UNITS.values())
