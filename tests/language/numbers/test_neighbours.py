from workbench.language.numbers.quantities import Kind, Quantity, Reading
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def read(text: str, tag: str = "en") -> list[Quantity]:
    return read_quantities(text, Language.parse(tag))


def test_both_ends_of_a_range_have_the_unit_that_is_written_once() -> None:
    low, high = read("from 3 to 5 miles")
    assert low.unit == high.unit == "mi"


def test_the_scale_of_a_range_may_hold_for_both_ends() -> None:
    low, _ = read("3至5百万人", "zh-Hans")
    assert Reading("", 3000000) in low.readings


def test_a_decade_takes_the_century_beside_it() -> None:
    (decade,) = read("20世纪90年代", "zh-Hans")
    assert (decade.kind, decade.value) == (Kind.DECADE, 1990)


def test_one_in_four_is_a_quarter_as_well() -> None:
    _, four = read("one in four sailors")
    assert Reading("%", 25) in four.readings


def test_metres_and_centimetres_are_one_length() -> None:
    (length,) = read("1 м 82 см", "ru")
    assert length.value * 100 == 182
