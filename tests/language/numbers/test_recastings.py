"""What one language reckons from other numbers; sentences of our own."""

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.language.numbers.quantities import Stated
from workbench.language.numbers.reader import read_quantities
from workbench.language.numbers.recastings import follows, is_recast
from workbench.model.findings import Severity
from workbench.model.languages import Direction, Language
from workbench.model.segments import Pair


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


def alarms(source: str, target: str) -> list[tuple[str, str]]:
    found = CHECK.find(
        Pair("p", "d", source, target, target), Context(Direction.parse("zh-Hans", "en"))
    )
    return [(f.message, f.severity.value) for f in found if f.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("“8·12”沉船案开庭。", "The August 12 wreck case.", "The August 13 wreck case."),
        ("他拨打了120。", "He called an ambulance.", "He called room 130."),
        ("1至6月运来90船。", "In six months 90 boats came.", "In seven months 90 boats came."),
        ("双方战成88平。", "They were level at 88-88.", "They were level at 88-80."),
        ("阵风14级。", "Gusts reached 42 meters per second.", "Gusts reached the harbour."),
        ("十年磨一剑，灯塔亮了。", "After ten years it shines.", "After 12 years it shines."),
        ("95后船长出海。", "Born in 1995, he put to sea.", "Born in 1985, he put to sea."),
        ("她晋级八强。", "She is in the last eight.", "She is in the last 12."),
    ],
)  # fmt: skip
def test_what_is_told_otherwise_is_left_alone_and_what_is_wrong_is_not(
    source: str, right: str, wrong: str
) -> None:
    assert alarms(source, right) == []
    assert alarms(source, wrong) != []


def test_a_round_word_that_differs_is_a_warning() -> None:
    pair = Pair("p", "d", "Half a dozen boats came.", "七艘船来了。", "七艘船来了。")
    found = CHECK.find(pair, Context(Direction.parse("en", "zh-Hans")))

    assert [f.severity for f in found] == [Severity.WARNING]
