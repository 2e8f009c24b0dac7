"""What is amiss with names in a Chinese translation."""

import pytest

from tests.checks.naming.conftest import REPORT
from workbench.checks.naming.into_han import IntoHan
from workbench.checks.naming.matching import Matching


@pytest.fixture
def rules(report, knowledge):
    """Judge the last of some lines; give rule and found text of all judgements."""

    def judge(texts):
        memory, lines = report(texts)
        judgements = IntoHan(Matching(lines[-1], memory, knowledge)).judge()
        return [(judgement.rule, judgement.found) for judgement in judgements]

    return judge


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("拖船跟随布伦韦尔。", []),
        ("拖船跟随。", [("missing.memory3", "")]),
        ("拖船跟随布轮韦尔。", [("misspelled.memory3", "布轮韦尔")]),
        ("拖船跟随Brumwell。", [("untranslated.memory3", "Brumwell")]),
        ("拖船跟随布伦韦尔 (Brumwell)。", []),
        ("拖船跟随 (Brumwell)。", [("missing.memory3", "")]),
        ("拖船跟随荷兰。", [("swapped.memory3", "荷兰")]),
    ],
)
def test_a_line_that_departs_from_the_document_is_found(rules, target, expected):
    assert rules([*REPORT, ("The tugs followed Brumwell.", target)]) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Norway bought it from Poland.", "挪威从波兰买来。", []),
        ("Norway bought it from Poland.", "挪威从荷兰买来。", [("swapped.lexicon", "荷兰")]),
        ("China and Chinese firms.", "中国和美国公司。", [("swapped.count", "美国")]),
        ("Chinese firms like the country.", "中国公司喜欢美国。", [("swapped.count", "美国")]),
        ("Chinese and Cuban firms like the country.", "中国和古巴公司喜欢美国。", []),
        ("The Iraqi ship.", "伊朗的船。", [("swapped.lexicon", "伊朗")]),
        ("The U.S.-China trade.", "中美贸易。", []),
        ("The University of Utah.", "夏威夷大学。", [("swapped.lexicon", "夏威夷")]),
        ("Mila Novak sings.", "米拉·Novak唱歌。", [("untranslated.dotted", "Novak")]),
        ("He asked Li Guohua.", "他问了李国华。", []),
        ("He asked Li Guohua.", "他问了船长。", [("missing.pinyin", "")]),
        ("The FBI came.", "FBI来了。", []),
        ("Ask Anna Ko.", "请问Anna Ko。", []),
        ("Ask Anna Ko.", "请问Anna Ku。", [("misspelled.copy", "Ku")]),
        ("The Frabbit ship.", "Frabit号船。", [("misspelled.copy", "Frabit")]),
    ],
)
def test_a_line_alone_is_judged_by_what_is_known(rules, source, target, expected):
    assert [found for found in rules([(source, target)]) if "unknown" not in found[0]] == expected


def test_two_spellings_in_use_are_inconsistent_not_wrong(rules):
    texts = [*REPORT, ("Brumwell ate.", "布轮韦尔吃了。"), ("Brumwell slept.", "布轮韦尔睡了。")]
    assert rules(texts) == [("inconsistent", "布轮韦尔")]


def test_a_copied_name_is_held_to_the_letters_of_other_lines(rules):
    texts = [("The TQRX ship.", "TQRX号船。"), ("A ship.", "TQXR号船。")]
    assert rules(texts) == [("misspelled.copy", "TQXR")]
