"""What one language reckons from other numbers; sentences of our own."""

import pytest

from workbench.language.numbers.quantities import Stated
from workbench.language.numbers.reader import read_quantities
from workbench.language.numbers.recastings import follows, is_recast
from workbench.model.languages import Language


def stated(text: str, tag: str) -> Stated:
    return Stated(text, read_quantities(text, Language.parse(tag)))


@pytest.mark.parametrize(
    ("source", "target", "value"),
    [
        ("两人激战七局，4比3分出胜负。", "He won 4-3.", 7),
        ("每个岗位的竞争比约为98:1。", "About 98 are competing for each post.", 1),
        ("降雨量可达100至150毫米。", "Up to 150 millimetres of rain is due.", 100),
        ("总量达13908亿元，突破13900亿元。", "It came to 1.3908 trillion yuan.", 1390000000000),
        ("从3000米跌落到1500米。", "It fell from 3,000 metres to half that height.", 1500),
    ],
)
def test_what_follows_from_the_rest_need_not_be_said(source: str, target: str, value: int) -> None:
    own, other = stated(source, "zh-Hans"), stated(target, "en")
    alone = next(quantity for quantity in own.quantities if quantity.value == value)

    assert follows(alone, own, other)


def test_what_follows_from_nothing_has_to_be_said() -> None:
    own = stated("两人激战七局，岛上来了12条船。", "zh-Hans")
    other = stated("They played for a long time.", "en")

    assert not any(follows(quantity, own, other) for quantity in own.quantities)


@pytest.mark.parametrize(
    ("source", "target", "one", "two"),
    [
        ("大桥为双向六车道。", "The bridge has three lanes each way.", 6, 3),
        ("一斤卖六块。", "They sell at 12 yuan a kilogram.", 6, 12),
        ("王某等五人被捕。", "Wang and four others were arrested.", 5, 4),
        (
            "到2027年超70%，到2030年超90%。",
            "70 percent by 2027 and 90 three years later.",
            2030,
            3,
        ),
    ],
)
def test_a_number_may_be_told_for_another_whole(
    source: str, target: str, one: int, two: int
) -> None:
    own, other = stated(source, "zh-Hans"), stated(target, "en")
    left = next(quantity for quantity in own.quantities if quantity.value == one)
    right = next(quantity for quantity in other.quantities if quantity.value == two)

    assert is_recast(left, right, own, other)
    assert not is_recast(left, right, stated("船六条。", "zh-Hans"), other)
