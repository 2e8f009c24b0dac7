"""How Russian writes numbers."""

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("двадцать пять лодок", [("двадцать пять", 25)]),
        ("3,5 млн тонн", [("3,5 млн тонн", 3500000)]),
        ("в мае 1998 года", [("мае", 5), ("1998 года", 1998)]),
    ],
)
def test_russian_numbers_are_read(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("ru"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
