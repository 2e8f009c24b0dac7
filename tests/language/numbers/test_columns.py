"""Numbers in a Chinese text."""

from fractions import Fraction

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇二六年一月十五日", [("二〇二六年", 2026), ("一月", 1), ("十五日", 15)]),
        ("三分之二的人", [("三分之二", Fraction(2, 3))]),
        ("第五次", [("第五", 5)]),
    ],
)
def test_every_han_number_of_a_text_is_read(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("zh-Hans"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
