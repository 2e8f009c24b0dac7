"""What two texts say differently; sentences of our own."""

from workbench.language.numbers.disagreements import Fault, disagreements
from workbench.language.numbers.quantities import Stated
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def faults(source: str, target: str, tags: str = "en zh-Hans") -> list[tuple[Fault, str, str]]:
    one, other = (
        Stated(text, read_quantities(text, Language.parse(tag)))
        for text, tag in zip((source, target), tags.split(), strict=True)
    )
    return [
        (
            found.fault,
            found.source.span.quote(source) if found.source else "",
            found.target.span.quote(target) if found.target else "",
        )
        for found in disagreements(one, other)
    ]


def test_a_slip_of_ten_is_called_one_of_scale() -> None:
    assert faults("1.4 billion people", "1.4亿人") == [(Fault.SCALE, "1.4 billion", "1.4亿")]


def test_the_second_of_two_equal_numbers_is_seen() -> None:
    assert faults("six boats and six nets", "六艘船和五张网") == [(Fault.VALUE, "six", "五")]


def test_a_number_said_twice_may_be_said_once() -> None:
    assert faults("12 boats, all 12 of them", "12艘船全部") == []


def test_a_title_that_is_kept_keeps_its_number() -> None:
    assert faults("the film Seven Nets", "der Film „Seven Nets“", "en de") == []


def test_percent_for_points_is_a_fault_of_its_own() -> None:
    assert faults("by 5 percentage points", "5%") == [(Fault.POINTS, "5 percentage points", "5%")]


def test_a_lost_qualifier_is_noticed() -> None:
    assert faults("nearly 300 boats", "300艘船") == [(Fault.QUALIFIER, "300", "300")]


def test_separators_of_another_language_are_noticed() -> None:
    assert faults("1,500 boats", "1,500 Boote", "en de") == [(Fault.FORMAT, "1,500", "1,500")]


def test_a_small_word_is_no_error_where_the_other_side_says_nothing() -> None:
    assert faults("both boats", "船") == []


def test_what_stands_alone_is_missing_or_added() -> None:
    assert faults("34 boats", "船") == [(Fault.MISSING, "34", "")]
    assert faults("boats", "34艘船") == [(Fault.ADDED, "", "34")]
