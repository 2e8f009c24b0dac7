"""How firmly a Han number is meant, and what its unit makes of it."""

from fractions import Fraction

import pytest

from workbench.language.numbers.quantities import Kind, Quantity, Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text, Language.parse("zh-Hans"))
    return quantity


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("三十艘", Strength.STRONG),
        ("34艘", Strength.STRONG),
        ("3艘", Strength.SMALL),
        ("三艘", Strength.WEAK),
        ("两艘", Strength.WEAK),
        ("两位", Strength.FAINT),
        ("一艘", Strength.FREE),
        ("5%", Strength.STRONG),
        ("第二", Strength.WEAK),
        ("第一", Strength.FREE),
    ],
)
def test_a_form_is_as_firm_as_its_language_means_it(text: str, strength: Strength) -> None:
    assert only(text).strength is strength


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("2026年", Kind.YEAR, 2026),
        ("26年", Kind.DURATION, 26),
        ("三月", Kind.MONTH, 3),
        ("三个月", Kind.DURATION, 3),
        ("6月5日"[2:], Kind.DAY, 5),
        ("3号楼", Kind.ORDINAL, 3),
        ("90后", Kind.DECADE, 90),
        ("21世纪", Kind.CENTURY, 21),
        ("七旬", Kind.DECADE, 70),
        ("零时30分", Kind.TIME, 30),
        ("五块五", Kind.MONEY, Fraction(11, 2)),
        ("6月龄", Kind.DURATION, 6),
        ("GDP38%"[3:], Kind.PERCENT, 38),
        ("七成", Kind.PERCENT, 70),
        ("8折", Kind.PERCENT, 80),
        ("三点半", Kind.TIME, 210),
        ("二季度", Kind.QUARTER, 2),
    ],
)
def test_the_unit_tells_the_kind(text: str, kind: Kind, value: Fraction) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.value) == (kind, value)


@pytest.mark.parametrize("text", ["成立", "百姓", "万一", "十分高兴", "统一", "星期六", "四处"])
def test_a_word_with_a_numeral_in_it_is_none(text: str) -> None:
    assert read_quantities(text, Language.parse("zh-Hans")) == []
