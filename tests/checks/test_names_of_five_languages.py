"""A report of our own in English, German, French, Japanese and Russian: right, and with errors.

Each line of the second table: the language, a row, what is right there and what takes its place.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.names import CHECK
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair


def _table(name: str) -> list[list[str]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


HEADS, *ROWS = _table("names_of_five_languages.tsv")
PLANTED = _table("planted_names_of_four_languages.tsv")
# A pronoun that fits (sie) makes them a freedom of the translator.
_SPARED = {("de", "9"), ("de", "5")}


@cache
def _pairs(language: str) -> list[Pair]:
    at = HEADS.index(language)
    return [Pair(str(n), "d", row[0], row[at], row[at]) for n, row in enumerate(ROWS, 1)]


def _alarms(language: str, pairs: list[Pair]) -> dict[str, list[Finding]]:
    direction = Direction.parse("en", language)
    study = CHECK.study(Project(Facts("f", "", direction, ""), pairs))
    context = Context(direction, {"names": study})
    found = {pair.id: list(CHECK.find(pair, context)) for pair in pairs}
    return {
        row: [finding for finding in findings if finding.severity is not Severity.INFO]
        for row, findings in found.items()
    }


@pytest.mark.parametrize("language", HEADS[1:])
def test_nothing_is_reported_in_a_right_translation(language: str) -> None:
    assert not any(_alarms(language, _pairs(language)).values())


@pytest.mark.parametrize(("language", "row", "right", "wrong"), PLANTED)
def test_planted_errors_are_found_where_they_are(
    language: str, row: str, right: str, wrong: str
) -> None:
    before = _pairs(language)[int(row) - 1]
    assert right in before.target
    after = replace(before, target=before.target.replace(right, wrong, 1))
    pairs = [after if pair is before else pair for pair in _pairs(language)]
    found = _alarms(language, pairs)[row]
    assert bool(found) is ((language, row) not in _SPARED)
    for finding in found:
        if finding.suggestion:
            span = finding.suggestion.span
            text = after.target[: span.start] + finding.suggestion.text + after.target[span.end :]
            assert text == before.target
