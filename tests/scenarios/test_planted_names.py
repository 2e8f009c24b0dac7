"""Ten errors of the kind that no other tool finds, planted in two articles on every line."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.naming.study import study_names
from workbench.checks.rules.names import CHECK
from workbench.language.glosses import clean_glosses
from workbench.language.names.knowledge import Knowledge
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair

_INTO_TRADITIONAL = Direction.parse("en", "zh-Hant")
_SEED_ERRORS = [
    ("張建敏", "王毅"),
    ("Fiona Ma", "Fiona Mo"),
    ("ZFIC", "ZFCI"),
    ("Joseph Scheeren", "Joseph Scheerer"),
    ("舊金山", "洛杉磯"),
    ("加州", "德州"),
    ("法國", "德國"),
    ("北京", "上海"),
    ("張建敏", ""),
    ("中國", "美國"),
]
# The same kinds in sentences of our own.
_ARTICLE = [
    (
        "The consul Guo Meiling opened the fair in Portland on Friday.",
        "領事郭美玲星期五在波特蘭為展覽會揭幕。",
    ),
    (
        "Chinese growers met buyers there, and the country's exports of tea rose by a third.",
        "中國茶農在那裡會見買家，中國的茶葉出口增長三分之一。",
    ),
    ("The KTWB, a union of growers, sent forty people.", "茶農工會KTWB派出四十人。"),
    ("Its chair, Wilma Oakes, praised the French stand.", "其主席Wilma Oakes稱讚法國展台。"),
    ("Oregon and the city of Kyoto signed a letter.", "俄勒岡州與京都市簽署意向書。"),
    ("China's embassy will move, said a clerk of China's.", "中國一名職員說，中國使館將搬遷。"),
    ("Hans Terbrugge of KTWB tasted all of it.", "KTWB的Hans Terbrugge全都品嘗了。"),
]
_ERRORS = [
    ("郭美玲", "王毅"),
    ("Wilma Oakes", "Wilma Oaks"),
    ("KTWB", "KTBW"),
    ("Hans Terbrugge", "Hans Terbrugga"),
    ("波特蘭", "西雅圖"),
    ("俄勒岡", "德克薩斯"),
    ("法國", "德國"),
    ("京都", "上海"),
    ("郭美玲", ""),
    ("中國", "美國"),
]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(_INTO_TRADITIONAL)


def _alarms(pairs: list[Pair], knowledge: Knowledge) -> set[str]:
    study = study_names(Project(Facts("f", "", _INTO_TRADITIONAL, ""), pairs), knowledge)
    context = Context(_INTO_TRADITIONAL, {"names": study})
    found = [finding for pair in pairs for finding in CHECK.find(pair, context)]
    return {finding.pair for finding in found if finding.severity is not Severity.INFO}


def _missed(pairs: list[Pair], right: str, wrong: str, knowledge: Knowledge) -> list[str]:
    """Plant an error on each line in turn; give the lines where it is not found."""
    least = 2 if right == "中國" else 1
    lines = [pair for pair in pairs if pair.target.count(right) >= least]
    assert lines
    missed = []
    for line in lines:
        planted = replace(line, target=line.target.replace(right, wrong, 1))
        if line.id not in _alarms([planted if p is line else p for p in pairs], knowledge):
            missed.append(line.id)
    return missed


@pytest.fixture(params=["as it came", "without its glosses"])
def seed(request, shared: Callable[[str], Path]) -> list[Pair]:
    (path,) = shared("seeds").glob("000_*.txt")
    lines = path.read_text(encoding="utf-8").split("\n")
    golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))
    pairs = []
    for source, target in golden["interleaved"]["pairs"]:
        text = lines[target] if request.param == "as it came" else clean_glosses(lines[target])
        pairs.append(Pair(str(source), "d", lines[source], text, text))
    return pairs


def test_the_seed_article_is_right(seed, knowledge) -> None:
    assert _alarms(seed, knowledge) == set()


@pytest.mark.parametrize(("right", "wrong"), _SEED_ERRORS)
def test_errors_planted_in_the_seed_article_are_found(seed, right, wrong, knowledge) -> None:
    assert _missed(seed, right, wrong, knowledge) == []


@pytest.fixture
def article() -> list[Pair]:
    return [Pair(str(n), "d", s, t, t) for n, (s, t) in enumerate(_ARTICLE, 1)]


def test_an_article_of_our_own_is_right(article, knowledge) -> None:
    assert _alarms(article, knowledge) == set()


@pytest.mark.parametrize(("right", "wrong"), _ERRORS)
def test_errors_planted_in_it_are_found(article, right, wrong, knowledge) -> None:
    assert _missed(article, right, wrong, knowledge) == []
