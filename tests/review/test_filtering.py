"""Which rows a filter lets through."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from workbench.checks.check import Check, Context
from workbench.model import edits
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Status
from workbench.review.filtering import Filter, Kind, visible
from workbench.review.inspection import Inspected, Inspection
from workbench.review.session import Session, Unsaved


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Object to two rows, to one of them only in passing."""
    severities = {"h:1": Severity.ERROR, "h:2": Severity.INFO}
    if pair.id in severities:
        yield Finding("c", pair.id, "m", severities[pair.id])


@pytest.fixture
def session() -> Session:
    facts = Facts("p", "t", Direction.parse("en", "de"), "2026-01-01T00:00:00+00:00")
    rows = [
        ("Ahoy", "Ahoi"),
        ("A STRASSE", "Straße"),
        ("Sea", "Meer"),
        ("Wind", ""),
        ("Tide", "x"),
    ]
    pairs = [Pair(f"h:{n}", "h", s, t, t) for n, (s, t) in enumerate(rows)]
    pairs[4] = replace(pairs[4], confidence=0.9)
    return Session(Project(facts, pairs), Unsaved())


@pytest.fixture
def inspection(session: Session) -> Inspection:
    kept = Inspection(session, [Check("c", "C", {"m": "m"}, find, ())])
    kept.adopt(Inspected([], {}, {}))
    return kept


def shown(session: Session, inspection: Inspection, kind: Kind, text: str = "") -> list[str]:
    return visible(session.project, inspection, Filter(kind, text))


def test_without_a_filter_all_rows_are_shown(session: Session, inspection: Inspection) -> None:
    assert visible(session.project, inspection, Filter()) == list(session.project.order)


def test_text_is_looked_for_on_both_sides_in_whatever_case(
    session: Session, inspection: Inspection
) -> None:
    assert shown(session, inspection, Kind.ALL, "strasse") == ["h:1"]
    assert shown(session, inspection, Kind.ALL, "MEER") == ["h:2"]
    assert shown(session, inspection, Kind.ALL, "zzz") == []


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        (Kind.UNCONFIRMED, ["h:0", "h:2", "h:3", "h:4"]),
        (Kind.CONFIRMED, ["h:1"]),
        (Kind.NEEDS_WORK, ["h:2"]),
        (Kind.EDITED, ["h:0"]),
        (Kind.WITH_FINDINGS, ["h:1", "h:2"]),
        (Kind.WITH_ALARMS, ["h:1"]),
        (Kind.WITH_COMMENTS, ["h:4"]),
        (Kind.UNPAIRED, ["h:3"]),
        (Kind.DOUBTFUL, ["h:4"]),
    ],
)
def test_each_kind_lets_its_rows_through(
    session: Session, inspection: Inspection, kind: Kind, rows: list[str]
) -> None:
    project = session.project
    session.perform(edits.set_target(project, "h:0", "Ahoj"))
    session.perform(edits.set_status(project, ["h:1"], Status.CONFIRMED))
    session.perform(edits.set_status(project, ["h:2"], Status.NEEDS_WORK))
    session.perform(edits.annotate(Annotation("n", "h:4", "?", "Ana", "2026")))
    assert shown(session, inspection, kind) == rows


def test_text_without_case_is_looked_for_as_it_is(
    session: Session, inspection: Inspection
) -> None:
    session.perform(edits.set_target(session.project, "h:2", "港口 24"))
    assert shown(session, inspection, Kind.ALL, "港口") == ["h:2"]
    assert shown(session, inspection, Kind.ALL, "24") == ["h:2"]


def test_kind_and_text_narrow_each_other(session: Session, inspection: Inspection) -> None:
    assert shown(session, inspection, Kind.WITH_FINDINGS, "sea") == ["h:2"]
