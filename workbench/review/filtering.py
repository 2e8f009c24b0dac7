"""Filtering: which rows of a project are shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from workbench.alignment.align import CHECK_BELOW
from workbench.model.findings import Finding, Severity
from workbench.model.project import Project
from workbench.model.segments import Pair, Status
from workbench.review.samples import sample_of


class Kind(Enum):
    """A kind of row that a reviewer wants to walk through."""

    ALL = "all"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    NEEDS_WORK = "needs-work"
    EDITED = "edited"
    WITH_FINDINGS = "with-findings"
    WITH_ALARMS = "with-alarms"
    WITH_COMMENTS = "with-comments"
    WITH_ERRORS = "with-errors"
    IN_SAMPLE = "in-sample"
    UNPAIRED = "unpaired"
    DOUBTFUL = "doubtful"


class Found(Protocol):
    """What was found in each row, as an inspection knows it."""

    def findings_of(self, pair_id: str, /) -> Sequence[Finding]:
        """Give the findings of a row that count."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Rows of a kind whose source or target contains a text, in whatever case."""

    kind: Kind = Kind.ALL
    text: str = ""


def visible(project: Project, inspection: Found, wanted: Filter) -> list[str]:
    """Give the ids of the rows that a filter lets through, in their order."""
    tests = _tests(project, inspection, wanted)
    if not tests:
        return list(project.order)
    pairs: Iterable[Pair] = project
    for test in tests:
        pairs = [pair for pair in pairs if test(pair)]
    return [pair.id for pair in pairs]


def _tests(project: Project, inspection: Found, wanted: Filter) -> list[Callable[[Pair], bool]]:
    tests = []
    if wanted.kind is not Kind.ALL:
        tests.append(_kind_test(project, inspection, wanted.kind))
    if wanted.text:
        tests.append(_text_test(wanted.text))
    return tests


def _text_test(text: str) -> Callable[[Pair], bool]:
    folded = text.casefold()
    if folded == text == text.upper():  # digits and Han have no case: a third of the time
        return lambda pair: text in pair.source or text in pair.target
    return lambda pair: folded in pair.source.casefold() or folded in pair.target.casefold()


def _kind_test(project: Project, inspection: Found, kind: Kind) -> Callable[[Pair], bool]:
    said = project.annotations.values()
    commented = {annotation.pair for annotation in said if annotation.is_comment}
    marked = {annotation.pair for annotation in said if annotation.is_error}
    sample = sample_of(project) if kind is Kind.IN_SAMPLE else None
    drawn = set(sample.pairs if sample else project.order)
    tests: dict[Kind, Callable[[Pair], bool]] = {
        Kind.UNCONFIRMED: lambda p: p.status is not Status.CONFIRMED,
        Kind.CONFIRMED: lambda p: p.status is Status.CONFIRMED,
        Kind.NEEDS_WORK: lambda p: p.status is Status.NEEDS_WORK,
        Kind.EDITED: lambda p: p.is_edited,
        Kind.WITH_FINDINGS: lambda p: bool(inspection.findings_of(p.id)),
        Kind.WITH_ALARMS: lambda p: _alarms(inspection, p),
        Kind.WITH_COMMENTS: lambda p: p.id in commented,
        Kind.WITH_ERRORS: lambda p: p.id in marked,
        Kind.IN_SAMPLE: lambda p: p.id in drawn,
        Kind.UNPAIRED: lambda p: p.is_unpaired,
        Kind.DOUBTFUL: lambda p: p.confidence < CHECK_BELOW,
    }
    return tests[kind]


def _alarms(inspection: Found, pair: Pair) -> bool:
    return any(f.severity is not Severity.INFO for f in inspection.findings_of(pair.id))
