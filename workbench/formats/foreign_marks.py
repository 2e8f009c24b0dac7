"""Foreign marks: errors marked in other tools, with the texts that they were marked in."""

from dataclasses import dataclass

from workbench.model.segments import Side, Span


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """One error, or one judgement without an error, of one annotator on one segment.

    ``category`` and ``severity`` are as the tool writes them; both are empty where only
    ``rating``, 0 to 100, was given. ``span`` is in code points, end exclusive, of no length where
    something is missing, None where the whole segment is meant. ``created`` is ISO 8601 in UTC,
    empty if it was not kept; ``line`` is where it stands in its file, from 1.
    """

    document: str
    segment: str
    annotator: str
    source: str
    target: str
    category: str = ""
    severity: str = ""
    side: Side = Side.TARGET
    span: Span | None = None
    comment: str = ""
    correction: str = ""
    rating: float | None = None
    created: str = ""
    system: str = ""
    line: int = 0
