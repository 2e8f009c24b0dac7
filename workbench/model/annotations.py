"""Annotations: what a reviewer has to say about a pair or a stretch of it."""

from dataclasses import dataclass

from workbench.model.segments import Side, Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """A comment on a pair; ``span`` is None where it is about the pair as a whole.

    ``quote`` keeps the characters that were marked, ``created`` is an ISO 8601 time in UTC.
    """

    id: str
    pair: str
    comment: str
    author: str
    created: str
    side: Side = Side.TARGET
    span: Span | None = None
    quote: str = ""
