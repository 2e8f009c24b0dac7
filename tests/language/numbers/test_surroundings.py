import pytest

from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("至少需要4吨煤", "least"),
        ("罚款不超过年费的两倍", "most"),
        ("约有2300艘船", "about"),
        ("六百多名水手", "over"),
        ("1400多万人", "over"),
        ("最近14场比赛", ""),
        ("三分之二多数", ""),
    ],
)
def test_a_qualifier_may_stand_at_a_distance(text: str, qualifier: str) -> None:
    (quantity,) = read_quantities(text, Language.parse("zh-Hans"))
    assert quantity.qualifier == qualifier
