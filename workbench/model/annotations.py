"""Annotations: what a reviewer has to say about a pair or a stretch of it."""

from dataclasses import dataclass

from workbench.model.segments import Side, Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """A comment on a pair, or an error marked in it.

    ``span`` is None where it is about the pair as a whole, or where its place was lost; of no
    length where something is missing there. ``quote`` keeps the characters that were marked,
    ``created`` is an ISO 8601 time in UTC. ``category`` and ``severity`` are ids of a quality
    model and empty in a plain comment; ``fault`` is the side to blame, ``SOURCE`` for an error
    of the author that no translator answers for. ``layer`` names the set that it belongs to,
    empty for that of its author; ``finding`` is the fingerprint of the finding that it accepts,
    ``answers`` the id of the annotation that it replies to. ``rating`` is what an annotator
    gives the pair as a whole, 0 to 100, as error span annotation asks for.
    """

    id: str
    pair: str
    comment: str
    author: str
    created: str
    side: Side = Side.TARGET
    span: Span | None = None
    quote: str = ""
    category: str = ""
    severity: str = ""
    correction: str = ""
    fault: Side = Side.TARGET
    layer: str = ""
    finding: str = ""
    answers: str = ""
    is_resolved: bool = False
    rating: float | None = None

    @property
    def is_error(self) -> bool:
        """Whether it counts in a scorecard, unlike a plain comment."""
        return bool(self.severity)

    @property
    def is_comment(self) -> bool:
        """Whether it is there to be read, and neither an error nor a rating without words."""
        return not self.severity and (self.rating is None or bool(self.comment))

    @property
    def is_lost(self) -> bool:
        """Whether the characters that were marked are no longer there."""
        return self.span is None and bool(self.quote)

    @property
    def annotator(self) -> str:
        """Whose layer it belongs to."""
        return self.layer or self.author
