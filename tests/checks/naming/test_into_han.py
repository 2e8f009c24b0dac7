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


@pytest.fixture
def judged(report, knowledge):
    """Judge all of some lines."""

    def judge(texts):
        memory, lines = report(texts)
        return [list(IntoHan(Matching(line, memory, knowledge)).judge()) for line in lines]

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
        ("UNICEF sent water.", "世界卫生组织送水。", [("swapped.suspect", "世界卫生组织")]),
        ("UNICEF sent water.", "儿基会送水。", []),
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


def test_two_spellings_in_use_are_inconsistent_once_not_wrong(judged):
    texts = [*REPORT, ("Brumwell ate.", "布轮韦尔吃了。"), ("Brumwell slept.", "布轮韦尔睡了。")]
    found = [j for line in judged(texts) for j in line]
    (judgement,) = found
    assert judgement.rule == "inconsistent.slip"
    assert (judgement.expected, judgement.found) == ("布伦韦尔", "布轮韦尔")
    assert (judgement.count, judgement.others, judgement.total) == (5, 2, 7)
    assert judged(texts)[5] == found


@pytest.mark.parametrize("texts", [
    [("Brumwell left.", "布伦韦尔走了。"), ("Brumwell ate.", "布轮韦尔吃了。")],
    [("Brumwell left.", "布轮韦尔走了。"), ("Brumwell ate.", "布伦韦尔吃了。")],
])  # fmt: skip
def test_of_two_spellings_on_one_line_each_the_later_departs(judged, texts):
    first, second = judged(texts)
    assert first == []
    assert [judgement.rule for judgement in second] == ["inconsistent.slip"]


def test_an_acronym_that_no_line_renders_may_stay_in_latin_letters(rules):
    source = "The ICJ ruled on Monday."
    kept, rendered = "ICJ週一裁決。", "国际法院周一裁决。"
    assert rules([(source, kept)]) == []
    assert rules([("An ICJ judge spoke.", "ICJ法官发言。"), (source, kept)]) == []
    assert rules([(source, rendered), ("An ICJ judge spoke.", "ICJ法官发言。")]) == [
        ("untranslated.lexicon", "ICJ")
    ]


def test_a_name_may_be_folded_into_its_initials(rules):
    texts = [("The World Wide Web is old.", "万维网很老。")] * 3
    assert rules([*texts, ("The World Wide Web is new.", "WWW很新。")]) == []


def test_a_copied_name_is_held_to_the_letters_of_other_lines(rules):
    texts = [("The TQRX ship.", "TQRX号船。"), ("A ship.", "TQXR号船。")]
    assert rules(texts) == [("misspelled.copy", "TQXR")]


def test_latin_letters_are_the_way_of_a_document_that_mostly_keeps_them(rules):
    texts = [
        ("Brumwell left.", "Brumwell离开了。"),
        ("They saw Brumwell.", "他们看见Brumwell。"),
        ("Brumwell sang.", "布伦韦尔唱歌。"),
    ]
    assert rules([*texts, ("The tugs followed Brumwell.", "拖船跟随Brumwell。")]) == []
