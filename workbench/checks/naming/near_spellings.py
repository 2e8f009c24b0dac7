"""Near spellings: a Chinese person's name in letters that is one letter away from its Han."""

from collections.abc import Iterator

from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.matching import Matching
from workbench.language.mentions.capitals import Shape, Token
from workbench.language.mentions.letter_distance import letter_distance
from workbench.language.names.han_names import is_surname
from workbench.language.names.romanization import Romanizer
from workbench.model.segments import Span

_GIVEN = 2  # characters; a shorter one is spelled like too much
_SHORTEST = 5


def near_spellings(matching: Matching) -> Iterator[Judgement]:
    """Give the given names after a family name of the Han that nearly spell it: Zheng Guoliong.

    A given name that stands on another line too, or that is known, is spelled as it is wanted.
    """
    line = matching.line
    for family, given in zip(line.foreign.tokens, line.foreign.tokens[1:], strict=False):
        if not _may_be_person(family, given, matching):
            continue
        found = _spelled(family.text, given.text, matching)
        if found:
            right, at = found
            yield Judgement(
                "misspelled.near",
                given.text,
                right,
                foreign=(Span(given.start, given.end),),
                han=(at,),
                found=given.text,
                is_certain=True,
            )


def _may_be_person(family: Token, given: Token, matching: Matching) -> bool:
    large = family.shape is given.shape is Shape.CAPITALISED and given.joined
    if not large or not given.text.isalpha() or len(given.text) < _SHORTEST:
        return False
    elsewhere = matching.memory.is_elsewhere(given.key, matching.line.pair.id)
    known = matching.knowledge.words
    return not (elsewhere or known.is_word(given.text) or known.is_given_name(given.text))


def _spelled(family: str, given: str, matching: Matching) -> tuple[str, Span] | None:
    """Give the one right spelling, and the name in Han, if no Han is spelled as it stands."""
    romanizer, folded = matching.knowledge.romanizer, matching.line.han.folded
    if romanizer.find(f"{family} {given}", folded):
        return None
    rights = {
        (right.capitalize(), span)
        for span, own in _persons(folded)
        if romanizer.is_romanized(family, own)
        for right in _rights(given.lower(), span.quote(folded)[len(own) :], romanizer)
        if romanizer.is_romanized(f"{family} {right}", span.quote(folded))
    }
    return rights.pop() if len(rights) == 1 else None


def _persons(folded: str) -> Iterator[tuple[Span, str]]:
    """Give each stretch that may be a person's name, and the family's that it begins with."""
    for at in range(len(folded)):
        for size in (2, 1):
            own = folded[at : at + size]
            end = at + size + _GIVEN
            if len(own) == size and is_surname(own) and end <= len(folded):
                yield Span(at, end), own


def _rights(given: str, han: str, romanizer: Romanizer) -> set[str]:
    return {right for right in romanizer.readings(han) if letter_distance(given, right, 1) == 1}
