"""What both Han scripts share."""

import pytest

from workbench.language.numbers.quantities import Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三艘船和12座燈塔", [("三", 3), ("12", 12)]),
        ("1300億美元", [("1300億美元", 130000000000)]),
    ],
)
def test_han_numbers_are_read(text: str, expected: list[tuple[str, object]]) -> None:
    found = read_quantities(text, Language.parse("zh-Hant"))
    counted = [q for q in found if q.strength > Strength.FREE]
    assert [(q.span.quote(text), q.value) for q in counted] == expected
