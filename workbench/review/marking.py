"""Marking: errors as reviewers mark them, on a stretch of a row or from a finding."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from workbench.model.annotations import Annotation
from workbench.model.changes import Change, Step
from workbench.model.findings import Finding, Severity
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Span

# What a finding is in MQM Core, by its message, else by its check; the reviewer may say otherwise.
_CATEGORIES = {
    "missing-in-target": "accuracy/omission",
    "added-in-target": "accuracy/addition",
    "format-wrong": "locale-conventions/number-format",
    "missing": "accuracy/omission",
    "missing-plain": "accuracy/omission",
    "missing-usual": "accuracy/omission",
    "added": "accuracy/addition",
    "untranslated": "accuracy/untranslated",
    "untranslated-usual": "accuracy/untranslated",
    "left-in-latin": "accuracy/untranslated",
    "misspelled": "linguistic-conventions/spelling",
    "misspelled-usual": "linguistic-conventions/spelling",
    "inconsistent": "terminology/inconsistent-use-of-terminology",
    "no-target": "accuracy/omission",
    "no-source": "accuracy/addition",
}
_OTHERWISE = "accuracy/mistranslation"
_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "minor"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a mark is about, as it read when it was chosen; without a span the whole row."""

    side: Side = Side.TARGET
    span: Span | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What kind of error it is and how grave, as ids of a quality model."""

    category: str
    severity: str


def stretch_of(pair: Pair, side: Side, span: Span) -> Stretch:
    """Take a stretch of a row as it reads now."""
    return Stretch(side, span, span.quote(pair.text(side)))


def marked(pair: Pair, about: Stretch, judgement: Judgement, author: str) -> Annotation:
    """Give a new error; its span is None if the row no longer reads as when it was chosen."""
    span = about.span
    if span is not None and span.quote(pair.text(about.side)) != about.quote:
        span = None
    return Annotation(
        uuid4().hex,
        pair.id,
        "",
        author,
        datetime.now(UTC).isoformat(timespec="seconds"),
        about.side,
        span,
        about.quote,
        judgement.category,
        judgement.severity,
    )


def accepted(finding: Finding, pair: Pair, comment: str, author: str) -> Annotation:
    """Give the error that a finding tells of, on its stretch of the target if it has one.

    What is missing is marked where it stands in the source. ``comment`` is the finding in words.
    """
    spans = ((side, span) for side in (Side.TARGET, Side.SOURCE) for span in finding.spans(side))
    place = next(spans, None)
    about = stretch_of(pair, *place) if place else Stretch()
    category = _CATEGORIES.get(finding.message, _OTHERWISE)
    made = marked(pair, about, Judgement(category, _LEVELS[finding.severity]), author)
    correction = finding.suggestion.text if finding.suggestion else ""
    return replace(made, comment=comment, correction=correction, finding=finding.fingerprint)


def acceptance_of(project: Project, finding: Finding) -> Annotation | None:
    """Give the error that a finding was accepted as, if it was."""
    own = project.annotations_of(finding.pair)
    return next((a for a in own if a.finding == finding.fingerprint), None)


def unsigned(project: Project) -> list[Annotation]:
    """Give the errors and ratings that carry nobody's name."""
    marks = project.annotations.values()
    return [m for m in marks if not m.annotator and (m.is_error or m.rating is not None)]


def signed(project: Project, author: str) -> Change:
    """Put a name to all errors and ratings that have none."""
    steps = (Step(mark, replace(mark, author=author)) for mark in unsigned(project))
    return Change("sign-marks", annotations=tuple(steps))
