"""What is amiss with names in an English translation of Chinese."""

import pytest

from tests.checks.naming.conftest import INTO_LETTERS, REPORT
from workbench.checks.naming.into_letters import IntoLetters
from workbench.checks.naming.lines import read_line
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.model.segments import Pair


@pytest.fixture
def rules(knowledge):
    def judge(texts):
        memory = Memory(knowledge)
        for number, (english, han) in enumerate(texts):
            pair = Pair(str(number), "d", han, english, english)
            line = read_line(pair, INTO_LETTERS, knowledge)
            memory.add(line)
        return [j.rule for j in IntoLetters(Matching(line, memory, knowledge)).judge()]

    return judge


@pytest.mark.parametrize(
    ("english", "han", "expected"),
    [
        ("The ship comes from Portugal.", "船来自葡萄牙。", []),
        ("The Portuguese ship.", "葡萄牙船。", []),
        ("The ship comes from 葡萄牙.", "船来自葡萄牙。", ["untranslated.han"]),
        ("Portugal (葡萄牙) has ships.", "葡萄牙有船。", []),
        ("The ship comes from Portgual.", "船来自葡萄牙。", ["misspelled.copy"]),
        ("It comes from the Portugals.", "船来自葡萄牙。", []),
        ("The ship comes from abroad.", "船来自葡萄牙。", ["missing.lexicon"]),
        ("The ship comes from Norway.", "船来自葡萄牙。", ["swapped.lexicon"]),
        ("Its ship came.", "葡萄牙的船来了。", ["missing.lexicon.freedom"]),
    ],
)
def test_a_line_alone_is_judged_by_the_lexicon(rules, english, han, expected):
    assert rules([(english, han)]) == expected


def test_a_name_that_the_document_knows_is_missed(rules):
    assert rules([*REPORT, ("The tugs followed.", "拖船跟随布伦韦尔。")]) == ["missing.memory3"]


def test_a_pronoun_may_stand_for_it(rules):
    texts = [*REPORT, ("The tugs followed him.", "拖船跟随布伦韦尔。")]
    assert rules(texts) == ["missing.memory3.freedom"]


def test_a_gap_shows_that_it_fell_out(rules):
    texts = [*REPORT, ("He saw the tugs of on deck.", "他看见布伦韦尔的拖船。")]
    assert rules(texts) == ["missing.memory3"]
