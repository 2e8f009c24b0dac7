"""How German writes numbers."""

from fractions import Fraction

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das kostet 1.250,50 Euro.", [("1.250,50 Euro", Fraction(2501, 2))]),
        ("einundzwanzig Boote", [("einundzwanzig", 21)]),
        ("zwei Millionen Tonnen", [("zwei Millionen Tonnen", 2000000)]),
        ("der dritte Hafen", [("dritte", 3)]),
    ],
)
def test_german_numbers_are_read(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("de"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
