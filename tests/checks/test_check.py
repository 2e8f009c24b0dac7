from workbench.checks.check import Context
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side


def test_quantities_are_read_once_for_a_pair_and_afresh_for_the_next() -> None:
    context = Context(Direction.parse("en", "zh-Hans"))
    pair = Pair("p1", "d", "34 boats", "34艘船", "34艘船")
    first = context.quantities(pair, Side.SOURCE)
    assert context.quantities(pair, Side.SOURCE) is first
    other = Pair("p1", "d", "35 boats", "34艘船", "34艘船")
    assert context.quantities(other, Side.SOURCE)[0].value == 35
    target = context.quantities(other, Side.TARGET)
    assert target[0].value == 34
    assert context.quantities(other, Side.TARGET) is target
