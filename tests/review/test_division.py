"""Work that is shared out among processes comes to the same, and can be stopped."""

import os

import pytest

from workbench.checks.catalogue import CHECKS
from workbench.model.languages import Direction
from workbench.model.problems import Problem
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review import division
from workbench.review.division import findings_by_many
from workbench.review.inspection import checks_named, inspect

TEXTS = (
    ("The ferry sails from Norway to Poland.", "渡轮从挪威开往荷兰。"),
    ("It carries 40 boats.", "它载着50艘船。"),
    ("Nobody came.", "没有人来。"),
)


def project(size):
    pairs = [
        Pair(str(n), f"document {n % 7}", *TEXTS[n % 3], TEXTS[n % 3][1]) for n in range(size)
    ]
    return Project(Facts("f", "", Direction.parse("en", "zh-Hans"), ""), pairs)


class Impatient:
    def advance(self, done, total):
        if done < total:
            raise Cancelled


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch):
    monkeypatch.setattr(division, "_LEAST", 20)


def test_two_processes_find_what_one_finds():
    whole = project(60)
    alone = inspect(whole, CHECKS, Unwatched()).findings
    assert len(alone) == 40
    assert findings_by_many(whole, CHECKS, 2, Unwatched()) == alone


def test_a_small_project_is_checked_here(monkeypatch):
    monkeypatch.setattr(division, "ProcessPoolExecutor", None)
    assert findings_by_many(project(9), CHECKS, 2, Unwatched())
    assert findings_by_many(project(60), CHECKS, 1, Unwatched())


def test_documents_are_never_parted():
    parts = list(division._parts(project(60), 2))
    documents = [{pair.document for pair in part} for part in parts]
    assert sum(map(len, documents)) == len(set().union(*documents)) == 7


def test_the_work_can_be_stopped():
    with pytest.raises(Cancelled):
        findings_by_many(project(60), checks_named(["numbers"]), 2, Impatient())


def test_a_process_that_dies_is_told_in_a_sentence(monkeypatch):
    monkeypatch.setattr(division, "_inspect_part", _die)
    with pytest.raises(Problem, match="fewer jobs"):
        findings_by_many(project(60), checks_named(["numbers"]), 2, Unwatched())


def _die(*_):
    os._exit(3)
