from hypothesis import given
from hypothesis import strategies as st

from workbench.gui.code_points import (
    code_points_of,
    from_raw_text,
    to_code_points,
    to_units,
    units_of,
)
from workbench.model.segments import Span

TEXTS = st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("𠮷😀野a")))


@given(TEXTS, st.data())
def test_a_position_comes_back_from_utf_16(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    units = to_units(text, position)
    assert units == len(text[:position].encode("utf-16-le")) // 2
    assert to_code_points(text, units) == position


def test_a_position_between_surrogates_is_that_of_the_character() -> None:
    assert to_code_points("a𠮷b", 2) == 1


def test_a_position_beyond_the_end_is_the_end() -> None:
    assert to_code_points("abc", 9) == 3
    assert to_code_points("𠮷", 9) == 1


def test_spans_are_converted_at_both_ends() -> None:
    text = "𠮷野家😀x"
    assert units_of(text, Span(3, 5)) == Span(4, 7)
    assert code_points_of(text, Span(4, 7)) == Span(3, 5)


def test_raw_text_keeps_no_break_spaces() -> None:
    assert from_raw_text("10\u00a0%\u2029next\u202f!") == "10\u00a0%\nnext\u202f!"
