import pytest

from workbench.language.numbers.reader import read_quantities
from workbench.language.numbers.rendering import corrected
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("source", "target", "tag", "repaired"),
    [
        ("$130 billion", "130億美元", "zh-Hant", "1300億美元"),
        ("1.33 billion", "13.3万", "zh-Hans", None),
        ("76 boats", "67艘", "zh-Hans", "76"),
        ("25,000 boats", "250,000艘", "zh-Hans", "25,000"),
        ("2,500 boats", "2.600 Boote", "de", "2.500"),
        ("35 years", "三十年", "zh-Hans", "三十五年"),
        ("two years", "三年", "zh-Hant", "兩年"),
        ("two years", "三年", "zh-Hans", "两年"),
        ("May", "六月", "zh-Hans", "五月"),
        ("5 %", "6天", "zh-Hans", None),
    ],
)
def test_a_repair_keeps_the_target_s_own_style(
    source: str, target: str, tag: str, repaired: str | None
) -> None:
    if source == "May":
        source = "in May"
    (one,) = read_quantities(source, Language.parse("en"))
    language = Language.parse(tag)
    (other,) = read_quantities(target, language)
    assert corrected(one, other, other.span.quote(target), language) == repaired
