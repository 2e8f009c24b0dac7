"""Chinese people whose given names are one letter off."""

import pytest

from tests.checks.naming.conftest import INTO_LETTERS
from workbench.checks.naming.lines import read_line
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.checks.naming.near_spellings import near_spellings
from workbench.model.segments import Pair


@pytest.mark.parametrize(
    ("han", "english", "expected"),
    [
        ("董事长郑国梁来了。", "The chairman, Zheng Guoliong, came.", [("Guoliong", "Guoliang")]),
        ("董事长郑国梁来了。", "The chairman, Zheng Guoliang, came.", []),
        ("董事长郑国梁来了。", "The chairman, Guoliang Zheng, came.", []),
        ("董事长郑国梁来了。", "The chairman, Wang Guoliong, came.", []),
        ("欧阳文浩来了。", "Ouyang Wenhoo came.", [("Wenhoo", "Wenhao")]),
        ("船长来了。", "Zheng Guoliong came.", []),
    ],
)
def test_a_given_name_one_letter_off_is_found(knowledge, han, english, expected):
    pair = Pair("1", "d", han, english, english)
    memory = Memory(knowledge)
    line = read_line(pair, INTO_LETTERS, knowledge)
    memory.add(line)
    found = near_spellings(Matching(line, memory, knowledge))
    assert [(judgement.found, judgement.expected) for judgement in found] == expected


def test_a_spelling_that_stands_elsewhere_too_is_wanted(knowledge):
    memory = Memory(knowledge)
    pairs = [
        Pair(str(n), "d", "郑国梁来了。", t, t) for n, t in enumerate(["Zheng Guoliong came."] * 2)
    ]
    lines = [read_line(pair, INTO_LETTERS, knowledge) for pair in pairs]
    for line in lines:
        memory.add(line)
    assert list(near_spellings(Matching(lines[0], memory, knowledge))) == []
