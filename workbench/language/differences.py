"""Differences: which stretches of a draft were replaced by which of the edited text."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from workbench.language.words import split_tokens
from workbench.model.languages import Language
from workbench.model.segments import Span


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the draft and what stands in its place; one of the two may be empty."""

    draft: Span
    edited: Span


def differences(draft: str, edited: str, language: Language) -> list[Difference]:
    """Give the changed stretches in their order, with unchanged text between any two.

    Tokens are compared as wholes, so that a number or a word is never cut: 130 → 1300 is a
    replacement of 130, not an inserted 0. The number of changed tokens is the least possible
    (Levenshtein distance).
    """
    if draft == edited:
        return []
    old, new = _pieces(draft, language), _pieces(edited, language)
    steps = Levenshtein.opcodes([p.quote(draft) for p in old], [p.quote(edited) for p in new])
    old.append(Span(len(draft), len(draft)))
    new.append(Span(len(edited), len(edited)))
    changed = (
        Difference(
            Span(old[step.src_start].start, old[step.src_end].start),
            Span(new[step.dest_start].start, new[step.dest_end].start),
        )
        for step in steps
        if step.tag != "equal"
    )
    return _joined(changed)


def _pieces(text: str, language: Language) -> list[Span]:
    """Give the tokens and, so that no character is left out, the gaps between them."""
    pieces, end = [], 0
    for token in split_tokens(text, language):
        if token.start > end:
            pieces.append(Span(end, token.start))
        pieces.append(token)
        end = token.end
    return [*pieces, Span(end, len(text))] if end < len(text) else pieces


def _joined(changed: Iterator[Difference]) -> list[Difference]:
    """Make one of those that touch, e.g. a replacement followed by an insertion."""
    joined: list[Difference] = []
    for later in changed:
        start = later
        if joined and joined[-1].draft.end == later.draft.start:
            start = joined.pop()
        draft = Span(start.draft.start, later.draft.end)
        joined.append(Difference(draft, Span(start.edited.start, later.edited.end)))
    return joined
