"""Numbers in several words."""

from fractions import Fraction

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one hundred and five nets", [("one hundred and five", 105)]),
        ("three and a half tons", [("three and a half tons", Fraction(7, 2))]),
        ("two thirds of them", [("two thirds", Fraction(2, 3))]),
    ],
)
def test_number_words_are_put_together(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("en"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
