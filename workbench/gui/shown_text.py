"""Shown text: what a cell shows for a text, and where in it the text's own characters stand."""

from dataclasses import dataclass
from enum import Enum

from workbench.language.differences import differences
from workbench.model.languages import Language
from workbench.model.segments import Span


class DiffMode(Enum):
    """Whether a target shows what was changed in the draft."""

    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as it is shown; all spans are in code points.

    ``pieces`` pairs stretches of the text itself with the position where each is shown;
    ``deleted`` and ``inserted`` are stretches of what is shown.
    """

    text: str
    pieces: tuple[tuple[Span, int], ...]
    deleted: tuple[Span, ...] = ()
    inserted: tuple[Span, ...] = ()

    def place(self, span: Span) -> list[Span]:
        """Give where a span of the text is shown, in several parts around deleted words."""
        placed = []
        for piece, shown_at in self.pieces:
            start, end = max(span.start, piece.start), min(span.end, piece.end)
            if start < end or start == end == span.start == span.end:
                offset = shown_at - piece.start
                placed.append(Span(start + offset, end + offset))
        return placed if span.start < span.end else placed[:1]


def as_it_is(text: str) -> ShownText:
    """Show a text as it is."""
    return ShownText(text, ((Span(0, len(text)), 0),))


def with_changes(draft: str, edited: str, language: Language) -> ShownText:
    """Show an edited text with the deleted words of its draft in front of what replaced them."""
    shown, pieces = "", []
    deleted, inserted = [], []
    done = 0
    for difference in differences(draft, edited, language):
        pieces.append((Span(done, difference.edited.start), len(shown)))
        shown += edited[done : difference.edited.start]
        gone = difference.draft.quote(draft)
        if gone:
            deleted.append(Span(len(shown), len(shown) + len(gone)))
            shown += gone
        new = difference.edited.quote(edited)
        if new:
            inserted.append(Span(len(shown), len(shown) + len(new)))
            pieces.append((difference.edited, len(shown)))
            shown += new
        done = difference.edited.end
    pieces.append((Span(done, len(edited)), len(shown)))
    shown += edited[done:]
    return ShownText(shown, tuple(pieces), tuple(deleted), tuple(inserted))
