"""What is learned of all pairs keeps up with edits, and documents do not mix."""

import random
from dataclasses import replace

from tests.checks.naming.conftest import INTO_HAN, REPORT
from workbench.checks.naming.study import AlikeStudy, NameStudy, NoStudy, study_names
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair


def pairs_of(texts, document="d"):
    return [Pair(f"{document}{n}", document, s, t, t) for n, (s, t) in enumerate(texts)]


def judged(study, pairs):
    return {pair.id: list(study.judge(pair)) for pair in pairs}


def project(source, target):
    return Project(Facts("f", "", Direction.parse(source, target), ""))


def test_each_direction_has_its_study():
    assert isinstance(study_names(project("en", "zh-Hant")), NameStudy)
    assert isinstance(study_names(project("zh-Hans", "de")), NameStudy)
    assert isinstance(study_names(project("en", "fr")), AlikeStudy)
    assert isinstance(study_names(project("zh-Hans", "zh-Hant")), NoStudy)
    assert isinstance(study_names(project("ja", "zh-Hans")), NoStudy)


def test_nothing_depends_on_the_order_of_documents(knowledge):
    one, two = pairs_of(REPORT, "one"), pairs_of([*REPORT, ("Brumwell?", "谁？")], "two")
    first = NameStudy([*one, *two], INTO_HAN, knowledge)
    second = NameStudy([*two, *one], INTO_HAN, knowledge)
    assert judged(first, one + two) == judged(second, one + two)


def test_a_document_does_not_learn_from_another(knowledge):
    alone = pairs_of([("Brumwell left.", "他走了。")], "other")
    study = NameStudy([*pairs_of(REPORT), *alone], INTO_HAN, knowledge)
    assert judged(study, alone) == {"other0": []}


def test_after_any_edits_the_study_is_as_if_made_anew(knowledge):
    luck = random.Random(4)
    texts = [
        *REPORT,
        ("Norway helped Brumwell.", "挪威帮助布伦韦尔。"),
        ("It rained.", "下雨了。"),
    ]
    pairs = {pair.id: pair for pair in pairs_of(texts)}
    study = NameStudy(pairs.values(), INTO_HAN, knowledge)
    shown = judged(study, pairs.values())
    for _ in range(40):
        old = luck.choice(list(pairs.values()))
        at = luck.randrange(len(old.target) + 1)
        new = replace(old, target=old.target[:at] + luck.choice(["荷兰", "Brumwell", "布轮韦尔"]))
        concerned = study.revise(old, new)
        pairs[new.id] = new
        for pair_id in {new.id, *concerned}:
            shown[pair_id] = list(study.judge(pairs[pair_id]))
        fresh = NameStudy(pairs.values(), INTO_HAN, knowledge)
        assert shown == judged(study, pairs.values()) == judged(fresh, pairs.values())


def test_a_pair_that_appears_or_goes_away_is_learned_or_forgotten(knowledge):
    pairs = pairs_of([*REPORT[:2], ("Brumwell?", "谁？")])
    study = NameStudy(pairs, INTO_HAN, knowledge)
    assert study.revise(pairs[0], None) >= {"d2"}
    assert [j.rule for j in study.judge(pairs[2])] != ["missing.memory2"]
    assert study.revise(None, pairs[0]) >= {"d2"}
    assert [j.rule for j in study.judge(pairs[2])] == ["missing.memory2"]


def test_a_rendering_that_was_decided_is_no_departure(knowledge):
    pairs = pairs_of([*REPORT, ("Brumwell?", "拉姆拜尔在吗？")])
    facts = Facts("f", "", INTO_HAN, "")
    assert list(study_names(Project(facts, pairs), knowledge).judge(pairs[-1]))
    decided = [NameEntry("Brumwell", ("布伦韦尔", "拉姆拜爾"))]
    study = study_names(Project(facts, pairs, names=decided), knowledge)
    assert not list(study.judge(pairs[-1]))


def test_a_document_that_was_put_aside_is_read_again(knowledge, monkeypatch):
    monkeypatch.setattr("workbench.checks.naming.documents._KEPT_LINES", 8)
    pairs = [
        pair
        for document in ("one", "two", "three")
        for pair in pairs_of([*REPORT, ("Brumwell?", "谁？")], document)
    ]
    study = NameStudy(pairs, INTO_HAN, knowledge)
    shown = judged(study, pairs)
    assert shown["one5"]
    assert judged(study, pairs) == shown
    left = replace(pairs[0], source="Nobody came.", target="没有人来。")
    assert "one5" in study.revise(pairs[0], left)
    assert list(study.judge(left)) == []


def test_between_alphabets_too_a_pair_is_learned_and_forgotten():
    direction = Direction.parse("en", "de")
    pairs = pairs_of(
        [
            ("Lindqvist arrived.", "Lindqvist kam an."),
            ("They called Lindqvist.", "Man rief Lindqvist."),
            ("They thanked Lindqvist.", "Man dankte dem Lotsen."),
            ("It rained.", ""),
        ]
    )
    study = AlikeStudy(pairs[:2], direction, Knowledge.load(direction))
    assert study.revise(None, pairs[2]) == {"d0", "d1"}
    assert [judgement.rule for judgement in study.judge(pairs[2])] == ["missing.memory2"]
    assert study.revise(pairs[0], None) == {"d1", "d2"}
    assert [judgement.rule for judgement in study.judge(pairs[2])] != ["missing.memory2"]
    assert study.revise(pairs[3], None) == frozenset()


def test_between_two_languages_in_han_nothing_is_told():
    study = study_names(project("ja", "zh-Hans"))
    pair = Pair("d0", "d", "東京。", "东京。", "东京。")
    assert list(study.judge(pair)) == []
    assert study.revise(None, pair) == frozenset()


def test_between_alphabets_a_document_that_was_put_aside_is_read_again(monkeypatch):
    monkeypatch.setattr("workbench.checks.naming.documents._KEPT_LINES", 5)
    texts = [
        ("Lindqvist arrived.", "Lindqvist kam an."),
        ("The boat of Lindqvist sank.", "Lindqvists Boot sank."),
        ("They called Lindqvist.", "Man rief Lindqvist."),
        ("They thanked Lindqvist.", "Man dankte dem Lotsen."),
    ]
    pairs = [pair for document in ("one", "two", "three") for pair in pairs_of(texts, document)]
    study = study_names(Project(Facts("f", "", Direction.parse("en", "de"), ""), pairs))
    shown = judged(study, pairs)
    assert [judgement.rule for judgement in shown["one3"]] == ["missing.memory2"]
    assert judged(study, pairs) == shown
    gone = replace(pairs[0], source="Nobody came.", target="Niemand kam.")
    assert "one3" in study.revise(pairs[0], gone)
    assert judged(study, [pairs[3]]) != {"one3": shown["one3"]}
    assert study.revise(gone, None) == frozenset()
    assert "one3" in study.revise(None, pairs[0])
    assert judged(study, pairs) == shown
