"""Renderings of the wrong region."""

import pytest

from workbench.checks.naming.lines import read_line
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.checks.naming.regional import regional
from workbench.model.languages import Direction
from workbench.model.segments import Pair


@pytest.mark.parametrize(
    ("tag", "target", "expected"),
    [
        ("zh-Hans", "纽西兰和意大利", [("纽西兰", "新西兰")]),
        ("zh-Hans", "新西兰和意大利", []),
        ("zh-Hans", "紐西蘭和意大利", [("纽西兰", "新西兰")]),
        ("zh-Hant-TW", "新西蘭和義大利", [("新西兰", "紐西蘭")]),
        ("zh-Hant-TW", "紐西蘭和義大利", []),
        ("zh-Hant", "新西蘭和義大利", []),
    ],
)
def test_a_form_of_another_region_is_found(knowledge, tag, target, expected):
    direction = Direction.parse("en", tag)
    pair = Pair("1", "d", "New Zealand and Italy", target, target)
    line = read_line(pair, direction, knowledge)
    matching = Matching(line, Memory(knowledge), knowledge)
    found = regional(matching, direction.target)
    assert [(judgement.found, judgement.expected) for judgement in found] == expected


def test_what_the_project_has_accepted_is_right(knowledge):
    direction = Direction.parse("en", "zh-Hans")
    known = knowledge.with_decided({"New Zealand": ("纽西兰",)})
    pair = Pair("1", "d", "New Zealand", "纽西兰", "纽西兰")
    matching = Matching(read_line(pair, direction, known), Memory(known), known)
    assert list(regional(matching, direction.target)) == []
