"""Row view: what one row of the grid shows and says, in words ready for the screen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from workbench.alignment.align import CHECK_BELOW
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Side, Span, Status
from workbench.review.inspection import template_of


class RowState(Enum):
    """How far a row is: the reviewer's status, or a draft that has been edited."""

    DRAFT = "draft"
    EDITED = "edited"
    NEEDS_WORK = "needs-work"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as it is shown; built anew whenever its pair or its findings change."""

    pair: Pair
    number: int
    findings: tuple[Finding, ...]
    state: RowState
    status: str
    notes: tuple[str, ...]
    counts: tuple[tuple[Severity, int], ...]
    spoken_state: str
    spoken_findings: str
    marks: tuple[Annotation, ...] = ()

    def marks_on(self, side: Side) -> list[tuple[Annotation, Span]]:
        """Give the marked errors that have a place in a text, with it, the shortest first."""
        own = [(mark, mark.span) for mark in self.marks if mark.side is side and mark.span]
        return sorted(own, key=lambda entry: entry[1].end - entry[1].start)

    def spoken(self, side: Side) -> str:
        """Give what a screen reader says of one side: place, state, findings, text."""
        text = self.pair.text(side) or _tr("empty")
        template = _SPOKEN_SOURCE if side is Side.SOURCE else _SPOKEN_TARGET
        return _tr(template).format(row=self.spoken_row, text=text, state=self.spoken_state)

    @property
    def spoken_row(self) -> str:
        """Give the name of the row."""
        return _tr("row {number}").format(number=self.number)


_SPOKEN_SOURCE = "{row}, source. {text}"
_SPOKEN_TARGET = "{row}, target, {state}. {text}"


def row_view(
    pair: Pair, number: int, findings: tuple[Finding, ...], said: Sequence[Annotation] = ()
) -> RowView:
    """Build the view of a row; ``number`` counts from 1 in the order of the project."""
    state = _state(pair)
    status = _state_words()[state]
    marks = tuple(annotation for annotation in said if annotation.is_error)
    comments = sum(annotation.is_comment for annotation in said)
    notes = (
        *_notes(pair, state),
        *_mark_notes(len(marks)),
        *_rating_notes(said),
        *_comment_notes(comments),
    )
    spoken_findings = ", ".join(finding_words(finding) for finding in findings)
    parts = [status.lower(), *(note.lower() for note in notes)]
    if findings:
        parts.append(f"{_count_words(len(findings))}: {spoken_findings}")
    return RowView(
        pair=pair,
        number=number,
        findings=findings,
        state=state,
        status=status,
        notes=notes,
        counts=_counts(findings),
        spoken_state=", ".join(parts),
        spoken_findings=spoken_findings or _tr("no findings"),
        marks=marks,
    )


def finding_words(finding: Finding) -> str:
    """Give the sentence of a finding in the language of the window."""
    template = QCoreApplication.translate("Checks", template_of(finding))
    return template.format(**dict(finding.values))


def severity_words(severity: Severity, count: int) -> str:
    """Give a number of findings of one severity in words."""
    one, many = _SEVERITY_WORDS[severity]
    return _tr(one if count == 1 else many).format(count=count)


_SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("1 error", "{count} errors"),
    Severity.WARNING: ("1 warning", "{count} warnings"),
    Severity.INFO: ("1 note", "{count} notes"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowView", text)


def _state(pair: Pair) -> RowState:
    if pair.status is Status.CONFIRMED:
        return RowState.CONFIRMED
    if pair.status is Status.NEEDS_WORK:
        return RowState.NEEDS_WORK
    return RowState.EDITED if pair.is_edited else RowState.DRAFT


def _state_words() -> Mapping[RowState, str]:
    return {
        RowState.DRAFT: _tr("Draft"),
        RowState.EDITED: _tr("Edited"),
        RowState.NEEDS_WORK: _tr("Needs work"),
        RowState.CONFIRMED: _tr("Confirmed"),
    }


def _notes(pair: Pair, state: RowState) -> tuple[str, ...]:
    notes = []
    if pair.is_edited and state is not RowState.EDITED:
        notes.append(_tr("edited"))
    if not pair.source.strip():
        notes.append(_tr("no source"))
    elif not pair.target.strip():
        notes.append(_tr("no target"))
    elif pair.confidence < CHECK_BELOW:
        notes.append(_tr("check this pair"))
    return tuple(notes)


def _mark_notes(marks: int) -> tuple[str, ...]:
    if not marks:
        return ()
    return (_tr("1 mark") if marks == 1 else _tr("{count} marks").format(count=marks),)


def _rating_notes(said: Sequence[Annotation]) -> Iterator[str]:
    for annotation in said:
        if annotation.rating is not None:
            yield _tr("rated {rating}").format(rating=f"{annotation.rating:g}")


def _comment_notes(comments: int) -> tuple[str, ...]:
    if not comments:
        return ()
    return (_tr("1 comment") if comments == 1 else _tr("{count} comments").format(count=comments),)


def _counts(findings: tuple[Finding, ...]) -> tuple[tuple[Severity, int], ...]:
    counted = Counter(finding.severity for finding in findings)
    return tuple((severity, counted[severity]) for severity in Severity if counted[severity])


def _count_words(count: int) -> str:
    return _tr("1 finding") if count == 1 else _tr("{count} findings").format(count=count)
