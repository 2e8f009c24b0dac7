"""Figures with what belongs to them."""

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $4.5m.", [("$4.5m", 4500000)]),
        ("a 12 km walk", [("12 km", 12)]),
        ("at 5:30 p.m.", [("5:30 p.m.", 1050)]),
        ("flight MU587", [("587", 587)]),
    ],
)
def test_figures_take_their_unit(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("en"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected


def test_half_an_hour_in_one_sign_is_no_time_of_day() -> None:
    (half,) = read_quantities("après ½ h", Language.parse("fr"))
    assert half.value * 2 == 1
