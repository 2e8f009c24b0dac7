"""What alphabets share."""

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vingt et un bateaux", [("vingt et un", 21)]),
        ("quatre-vingt-dix", [("quatre-vingt-dix", 90)]),
    ],
)
def test_a_language_has_its_own_words(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("fr"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
