"""A whole text, from its first figure to its last."""

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3 to 5 May 2024, two nets",
            [("3", 3), ("5", 5), ("May", 5), ("2024", 2024), ("two", 2)],
        ),
        ("two of 10 nets", [("two", 2), ("10", 10)]),
    ],
)
def test_every_number_of_a_text_is_read(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("en"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
