"""Anchoring: where a marked stretch lies after its text was edited."""

from difflib import SequenceMatcher

from workbench.model.segments import Span


def moved_span(span: Span, before: str, after: str) -> Span | None:
    """Give the place in ``after`` of the same characters, or None if the edit touched them.

    A span of no length follows the character before it. The characters are never looked for
    elsewhere: a word that went away here and stands there is another word.
    """
    if span.start < span.end:
        return _moved(span, before, after)
    if not span.start:
        return span
    neighbour = _moved(Span(span.start - 1, span.start), before, after)
    return Span(neighbour.end, neighbour.end) if neighbour else None


def _moved(span: Span, before: str, after: str) -> Span | None:
    head = _shared(before, after)
    if span.end <= head:
        return span
    rest = min(len(before), len(after)) - head
    tail = min(rest, _shared(before[::-1], after[::-1]))
    if span.start >= len(before) - tail:
        return span.shifted(len(after) - len(before))
    # Without autojunk: the common characters of a long text are no junk here.
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        start = block.a + head
        if start <= span.start and span.end <= start + block.size:
            return span.shifted(block.b - block.a)
    return None


def _shared(one: str, other: str) -> int:
    """Count the characters from the start on that two texts share."""
    both = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))
