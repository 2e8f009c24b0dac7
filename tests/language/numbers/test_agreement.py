"""How two quantities go together, and which are plainer."""

import pytest

from workbench.language.numbers.agreement import FAR_FETCHED, Tie, related
from workbench.language.numbers.candidates import Candidates
from workbench.language.numbers.quantities import Quantity
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def only(text: str, tag: str = "en") -> Quantity:
    (quantity,) = read_quantities(text, Language.parse(tag))
    return quantity


def same(one: Quantity, other: Quantity) -> float | None:
    found = Candidates([other]).same(one, 0)
    return found[0][1] if found else None


@pytest.mark.parametrize(
    ("source", "target", "tie"),
    [
        ("5 miles", "8公里", Tie.CONVERTED),
        ("80 degrees", "27摄氏度", Tie.CONVERTED),
        ("206,737 visitors", "逾20万名游客", Tie.ROUNDED),
        ("over 25,000 visitors", "25003名游客", Tie.MORE_EXACT),
        ("5 months", "5年", Tie.OTHER_UNIT),
        ("5 percent", "5个百分点", Tie.POINTS),
        ("12 boats", "13艘船", None),
        ("in 2010", "2019年", None),
        ("10 °C", "50度", None),
    ],
)
def test_other_values_go_together_for_a_reason(source: str, target: str, tie: Tie | None) -> None:
    one, other = only(source), only(target, "zh-Hans")
    agreement = related(one, other)
    assert (agreement and agreement[1]) == tie
    assert same(one, other) is None
    assert agreement is None or agreement[0] >= FAR_FETCHED


def test_the_same_kind_and_unit_is_plainer_than_another_way_to_take_a_number() -> None:
    half = only("half of it")
    plain = same(half, only("一半", "zh-Hans"))
    other = same(half, only("50%", "zh-Hans"))
    assert plain is not None
    assert other is not None
    assert plain < other
    assert same(half, only("三成", "zh-Hans")) is None
