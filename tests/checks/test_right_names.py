"""Right translations full of names, in eight documents of our own, and with planted errors.

Each line of the tables: a document, its languages, source and target; a document, a row in it,
what is right there and what is put in its place.
"""

from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.naming.study import study_names
from workbench.checks.rules.names import CHECK
from workbench.language.names.knowledge import Knowledge
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair

_MOST_MISSED = 11


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(Direction.parse("en", "zh"))


def _table(name: str) -> list[list[str]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


@cache
def _documents() -> dict[str, tuple[Direction, list[Pair]]]:
    directions: dict[str, Direction] = {}
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for name, source_tag, target_tag, source, target in _table("right_names.tsv"):
        directions[name] = Direction.parse(source_tag, target_tag)
        row = str(len(pairs[name]) + 1)
        pairs[name].append(Pair(row, name, source, target, target))
    return {name: (directions[name], pairs[name]) for name in pairs}


def _alarms(direction: Direction, pairs: list[Pair], knowledge: Knowledge) -> dict[str, list[str]]:
    project = Project(Facts("f", "", direction, ""), pairs)
    context = Context(direction, {"names": study_names(project, knowledge)})
    found = {
        pair.id: [f.message for f in CHECK.find(pair, context) if f.severity is not Severity.INFO]
        for pair in pairs
    }
    return {row: messages for row, messages in found.items() if messages}


@pytest.mark.parametrize("name", _documents())
def test_nothing_is_reported_in_a_right_document(name: str, knowledge: Knowledge) -> None:
    assert _alarms(*_documents()[name], knowledge) == {}


def test_most_planted_errors_are_found_where_they_are(knowledge: Knowledge) -> None:
    missed = []
    planted = _table("planted_names.tsv")
    for name, row, right, wrong in planted:
        direction, pairs = _documents()[name]
        before = pairs[int(row) - 1]
        assert right in before.target
        after = replace(before, target=before.target.replace(right, wrong, 1))
        document = [after if pair is before else pair for pair in pairs]
        if row not in _alarms(direction, document, knowledge):
            missed.append((name, row, right, wrong))
    assert len(missed) <= _MOST_MISSED, missed
