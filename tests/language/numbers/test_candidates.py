"""Which quantities are worth comparing: none that agree may be left out."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.numbers.agreement import may_be_related, may_share, related
from workbench.language.numbers.candidates import Candidates
from workbench.language.numbers.quantities import Quantity
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language

_SHAPES = (
    "{} boats", "{} km", "{} miles", "{} °C", "{} °F", "{} degrees", "{} percent",
    "{} percentage points", "${}", "{} euros", "{} hours", "{} months", "the {}0s", "over {}000",
    "{}th", "{}.5 tons", "{} pounds", "{} kg", "{}000", "{}65", "a half", "two", "May {}",
)  # fmt: skip


@st.composite
def quantities(draw: st.DrawFn) -> list[Quantity]:
    amounts = st.tuples(st.sampled_from(_SHAPES), st.integers(1, 99))
    chosen = draw(st.lists(amounts, min_size=1, max_size=12))
    text = "; ".join(shape.format(number) for shape, number in chosen)
    return read_quantities(text, Language.parse("en"))


@given(quantities(), quantities())
def test_whatever_agrees_is_a_candidate(source: list[Quantity], target: list[Quantity]) -> None:
    candidates = Candidates(target)
    for one in source:
        equal, related_ones = dict(candidates.same(one, 0)), candidates.related(one, 0)
        for place, other in enumerate(target):
            shared = set(one.readings) & set(other.readings)
            if any(may_share(one, other, reading.scale) for reading in shared):
                assert place in equal
            elif may_be_related(one) and may_be_related(other) and related(one, other):
                assert place in related_ones


def test_of_very_many_equal_numbers_the_nearest_are_compared() -> None:
    target = read_quantities("7 " * 500, Language.parse("en"))
    near = dict(Candidates(target).same(target[0], 250))
    assert len(near) == 60
    assert 250 in near
