"""Findings: what a check says about a pair, as spans, a message id and values."""

from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b

from workbench.model.segments import Side, Span


class Severity(Enum):
    """How much a finding weighs; an info is no alarm."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A certain repair: put ``text`` in place of ``span`` of the target."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation about one pair.

    ``message`` names a template in its check's ``messages``; ``values`` fill it. ``confidence``
    is the probability, 0 to 1, that a reviewer would agree.
    """

    check: str
    pair: str
    message: str
    severity: Severity
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    suggestion: Suggestion | None = None
    confidence: float = 1.0

    @property
    def fingerprint(self) -> str:
        """Identify the finding by what it says, not where.

        A dismissed finding stays dismissed when the checks run again or text moves around it;
        an edit that changes the values makes a new one.
        """
        parts = [self.check, self.pair, self.message, *(f"{k}={v}" for k, v in self.values)]
        return blake2b(
            "\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=12
        ).hexdigest()

    def spans(self, side: Side) -> tuple[Span, ...]:
        """Give the spans on one side."""
        return self.source_spans if side is Side.SOURCE else self.target_spans
