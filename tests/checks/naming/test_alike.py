"""Names between languages that copy them or write them by sound."""

import pytest

from workbench.checks.naming.alike import AlikeMemory, AlikeReader
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.segments import Pair

CASES = {
    "de": (["Lindqvist kam an.", "Lindqvists Boot sank.", "Man rief Lindqvist."],
           ["Man dankte dem Lotsen.", "Man dankte ihm.", "Man dankte Lindqist."]),
    "ru": (["Линдквист прибыл.", "Лодка Линдквиста утонула.", "Позвали Линдквиста."],
           ["Благодарили лоцмана.", "Благодарили его.", None]),
    "fr": (["Lindqvist arriva.", "Le bateau de Lindqvist coula.", "On appela Lindqvist."],
           ["On remercia le pilote.", "On a remercié lui.", "On remercia Lindqist."]),
}  # fmt: skip
SOURCES = ["Lindqvist arrived.", "The boat of Lindqvist sank.", "They called Lindqvist."]


@pytest.mark.parametrize("language", CASES)
def test_copies_endings_and_sounds_are_known_and_their_absence_is_found(language):
    direction = Direction.parse("en", language)
    memory = AlikeMemory(AlikeReader(direction, Knowledge.load(direction)))
    right, wrong = CASES[language]
    pairs = [
        Pair(str(n), "d", s, t, t) for n, (s, t) in enumerate(zip(SOURCES, right, strict=True))
    ]
    for pair in pairs:
        memory.add(pair)
    assert [list(memory.judge(pair)) for pair in pairs] == [[], [], []]
    rules = ["missing.memory2", "missing.pronoun", "misspelled.copy"]
    for target, rule in zip(wrong, rules, strict=True):
        if target:
            pair = Pair("x", "d", "They thanked Lindqvist.", target, target)
            assert [judgement.rule for judgement in memory.judge(pair)] == [rule]


def test_kana_that_sounds_like_the_name_renders_it():
    direction = Direction.parse("en", "ja")
    memory = AlikeMemory(AlikeReader(direction, Knowledge.load(direction)))
    for number, target in enumerate(["ロバートが来た。", "ロバートの船。", "ロバートを呼んだ。"]):
        memory.add(Pair(str(number), "d", "They met Robert again.", target, target))
    pair = Pair("x", "d", "They met Robert again.", "船長に会った。", "")
    assert [judgement.rule for judgement in memory.judge(pair)] == ["missing.memory2"]
