"""Differences: which stretches of a draft were replaced by which of the edited text."""

from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import Levenshtein

from workbench.language.words import split_text
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
    old, new = split_text(draft, language), split_text(edited, language)
    were, are = [*accumulate(map(len, old), initial=0)], [*accumulate(map(len, new), initial=0)]
    found, before, behind = [], 0, 0
    for here, there, same in Levenshtein.opcodes(old, new).as_matching_blocks():
        if here > before or there > behind:
            span = Span(were[before], were[here])
            found.append(Difference(span, Span(are[behind], are[there])))
        before, behind = here + same, there + same
    return found
