"""Which quantities of two texts go together; sentences of our own."""

import pytest

from workbench.language.numbers.agreement import Tie
from workbench.language.numbers.matching import match
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def ties(source: str, target: str, tags: str = "en zh-Hans") -> tuple[list[Tie], int, int]:
    one, other = (
        read_quantities(text, Language.parse(tag))
        for text, tag in zip((source, target), tags.split(), strict=True)
    )
    found = match(one, other)
    source_left = [i for i in found.source_left if one[i].strength]
    target_left = [j for j in found.target_left if other[j].strength]
    return [tie.tie for tie in found.matches], len(source_left), len(target_left)


@pytest.mark.parametrize(
    ("source", "target", "tags"),
    [
        ("two weeks later", "14天后", "en zh-Hans"),
        ("a decade ago", "十年前", "en zh-Hans"),
        ("in the 1980s", "在上世纪80年代", "en zh-Hans"),
        ("at 9:30 p.m.", "晚上9点半", "en zh-Hans"),
        ("half of them", "其中50%", "en zh-Hans"),
        ("18 months", "一年半", "en zh-Hans"),
        ("it tripled", "增加了两倍", "en zh-Hans"),
        ("about 30 yards away", "etwa 27 Meter entfernt", "en de"),
        ("4 inches of rain", "10 centímetros de lluvia", "en es"),
        ("over 210,000 visitors", "21万余名游客", "en zh-Hans"),
        ("£125m", "1.25億英鎊", "en zh-Hant"),
        ("9/11", "911事件", "en zh-Hans"),
        ("from 3 to 5 million", "300万至500万", "en zh-Hans"),
        ("20 li", "10公里", "en zh-Hans"),
        ("85 °F", "29 °C", "en fr"),
        ("in the twenty-first century", "en el siglo XXI", "en es"),
        ("a dozen boats", "12艘船", "en zh-Hans"),
        ("the second quarter", "第二季度", "en zh-Hans"),
    ],
)
def test_the_same_in_other_words_is_matched(source: str, target: str, tags: str) -> None:
    _, source_left, target_left = ties(source, target, tags)
    assert (source_left, target_left) == (0, 0)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("10 °C in the shade", "阴凉处50度"),
        ("in 2010", "2019年"),
        ("5,000 nets", "5012张网"),
        ("40 percent", "40人"),
        ("they won 4-1", "他们以4比6一心取胜"),
        ("3 p.m.", "上午3点"),
        ("the second boat and two sailors", "第六艘船和两名水手"),
    ],
)
def test_what_only_looks_alike_is_not_matched(source: str, target: str) -> None:
    kinds, source_left, target_left = ties(source, target)
    assert source_left + target_left > 0 or Tie.OTHER_UNIT in kinds


def test_weeks_for_months_are_another_unit() -> None:
    assert ties("three weeks", "三个月") == ([Tie.OTHER_UNIT], 0, 0)


def test_a_target_more_exact_than_its_source_is_told_apart() -> None:
    assert ties("over 25,000 people", "25003人")[0] == [Tie.MORE_EXACT]
    assert ties("25,003 people", "25000多人")[0] == [Tie.ROUNDED]


def test_a_free_word_gives_way_to_a_number_that_is_left() -> None:
    _, source_left, target_left = ties("again a second meeting", "再次举行第五次会谈")
    assert (source_left, target_left) == (1, 1)


def test_a_quantity_moves_to_its_second_choice_for_another_s_sake() -> None:
    assert ties("half, or 50 percent", "一半，即50%")[1:] == (0, 0)


def test_a_swap_leaves_as_many_unmatched() -> None:
    source, target = "12 boats and 3 nets on May 5", "13艘船，5月6日"
    _, one, other = ties(source, target)
    assert ties(target, source, "zh-Hans en")[1:] == (other, one)
