"""Labels: every word of our own that a bilingual DOCX holds, so that it can be translated."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.model.findings import Severity
from workbench.model.languages import Language
from workbench.model.segments import Pair, Status

_ENGLISH = Language("en")


@dataclass(frozen=True, slots=True)
class Labels:
    """The words in one language; those with ``{names}`` are templates."""

    language: Language = _ENGLISH
    untitled: str = "Translation review"
    facts: str = (
        "{source} → {target} · {date} · segments: {segments} · edited: {edited}"
        " · findings: {findings} · {tool}"
    )
    instruction: str = "Edit the target column only; Track Changes is on."
    table: str = "Segments with source, target, status and findings"
    number: str = "No."
    source: str = "Source ({language})"
    target: str = "Target ({language})"
    status: str = "Status"
    findings: str = "Findings"
    reviewed: str = "Reviewed text ({language})"
    comments: str = "Comments"
    comment: str = "[{category} · {severity}] {text}"
    suggested: str = "{text} → {suggestion}"
    signed: str = "{author}, {date}: {text}"
    resolved: str = "Resolved: {text}"
    segment: str = "Segment {number}"
    reviewer: str = "Reviewer"

    draft: str = "Draft"
    confirmed: str = "Confirmed"
    needs_work: str = "Needs work"
    edited: str = "Edited"
    unpaired: str = "Unpaired"
    error: str = "Error"
    warning: str = "Warning"
    info: str = "Note"

    summary: str = "Summary"
    segments: str = "Segments"
    rows_shown: str = "Segments in this file"
    findings_by_severity: str = "Findings: {severity}"
    findings_by_check: str = "Findings of the check “{check}”"
    source_words: str = "Words in the source"
    source_characters: str = "Characters in the source, without spaces"
    target_words: str = "Words in the target"
    target_characters: str = "Characters in the target, without spaces"
    reworded: str = "Segments reworded"
    format_only: str = "Segments changed in format only"
    characters_changed: str = "Characters changed"
    part: str = "{number} of {total}"

    def of_status(self, status: Status) -> str:
        """Name a status."""
        return {
            Status.DRAFT: self.draft,
            Status.CONFIRMED: self.confirmed,
            Status.NEEDS_WORK: self.needs_work,
        }[status]

    def of_severity(self, severity: Severity) -> str:
        """Name a severity."""
        return {
            Severity.ERROR: self.error,
            Severity.WARNING: self.warning,
            Severity.INFO: self.info,
        }[severity]

    def of_pair(self, pair: Pair) -> Iterator[str]:
        """Say in words how the review of a pair stands."""
        yield self.of_status(pair.status)
        if pair.is_edited:
            yield self.edited
        if pair.is_unpaired:
            yield self.unpaired
