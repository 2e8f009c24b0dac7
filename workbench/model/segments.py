"""Segments: a pair of source and target text, its place and its review status."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Side(Enum):
    """One of the two texts of a pair."""

    SOURCE = "source"
    TARGET = "target"


class Span(NamedTuple):
    """A stretch of text, ``[start, end)`` in code points."""

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Give the characters of the span."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Give the span as many characters further on, or back where ``by`` is negative."""
        return Span(self.start + by, self.end + by)


class Status(Enum):
    """What the reviewer has decided about a pair."""

    DRAFT = "draft"
    NEEDS_WORK = "needs-work"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a pair came from: paragraph numbers from 0 in the source and the target file.

    ``raw_source`` and ``raw_target`` keep the text of the file where intake cleaned it; empty
    where nothing was changed.
    """

    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    raw_source: str = ""
    raw_target: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source segment beside its target.

    ``draft`` is the target as it was received and never changes by editing; ``confidence`` is
    the aligner's probability (0 to 1) that the two belong together, 1 where nothing was guessed.
    """

    id: str
    document: str
    source: str
    target: str
    draft: str
    status: Status = Status.DRAFT
    confidence: float = 1.0
    origin: Origin = Origin()

    @property
    def is_edited(self) -> bool:
        """Whether the target differs from the draft that was received."""
        return self.target != self.draft

    @property
    def is_unpaired(self) -> bool:
        """Whether one side has no text: a line that found no partner, or an empty target."""
        return not self.source.strip() or not self.target.strip()

    def text(self, side: Side) -> str:
        """Give the text of one side."""
        return self.source if side is Side.SOURCE else self.target
