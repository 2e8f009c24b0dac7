"""Bilingual text: which two languages lie in one text, and how."""

from collections.abc import Sequence
from itertools import accumulate

from workbench.alignment.align import Bead, align
from workbench.alignment.interleaved import languages_of, side_shown, split_interleaved
from workbench.model.languages import Direction, Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.segments import Side
from workbench.review.direction import Wish
from workbench.review.proposal import Arrangement

# Of the lines whose language shows, so many lie on the right side of one cut where the whole
# source stands before the whole target. Alternating lines reach one half and a little more.
_LEAST_CUT = 0.9


def find_direction(texts: Sequence[str], wish: Wish, name: str) -> Direction:
    """Find the two languages, source first; languages that the user names are believed.

    Raises InputProblem where the text is in one language.
    """
    if wish.source is not None and wish.target is not None:
        direction = Direction(wish.source, wish.target)
        _require_both(texts, direction, name)
        return direction
    found = languages_of(texts)
    if found is None or found[0] == found[1]:
        raise _one_language(name)
    first, second = found
    if wish.source is not None:
        return Direction(wish.source, second if _is_same(wish.source, first) else first)
    if wish.target is not None:
        return Direction(second if _is_same(wish.target, first) else first, wish.target)
    return Direction(first, second)


def find_arrangement(texts: Sequence[str], direction: Direction) -> Arrangement:
    """Say whether the lines alternate or one whole text stands before the other."""
    sides = _sides(texts, direction)
    agreement = _agreement(sides)
    known = sum(side is not None for side in sides)
    if len(texts) > 3 and max(agreement) >= _LEAST_CUT * known:
        return Arrangement.ONE_AFTER_OTHER
    return Arrangement.INTERLEAVED


def pair_interleaved(texts: Sequence[str], direction: Direction) -> list[Bead]:
    """Pair the lines of a text that alternates; numbers are those of the lines from 0."""
    return split_interleaved(texts, direction)


def pair_halves(texts: Sequence[str], direction: Direction, progress: Progress) -> list[Bead]:
    """Cut a text between its two languages and align the halves; numbers as above."""
    agreement = _agreement(_sides(texts, direction))
    cut = max(range(len(agreement)), key=lambda place: agreement[place])
    sides = _sides(texts, direction)
    target_first = sides.index(Side.TARGET) < sides.index(Side.SOURCE)
    upper, lower = range(cut), range(cut, len(texts))
    source, target = (lower, upper) if target_first else (upper, lower)
    beads = align([texts[n] for n in source], [texts[n] for n in target], direction, progress)
    return [
        Bead(
            tuple(source[n] for n in bead.source),
            tuple(target[n] for n in bead.target),
            bead.confidence,
        )
        for bead in beads
    ]


def _sides(texts: Sequence[str], direction: Direction) -> list[Side | None]:
    return list(map(side_shown(direction), texts))


def _agreement(sides: Sequence[Side | None]) -> list[int]:
    """Count, for each cut, the lines that are as they would be if the text changed there.

    Either language may come first: that of the first line whose language shows does.
    """
    first = next((side for side in sides if side is not None), None)
    upper = list(accumulate((side is first for side in sides), initial=0))
    other = [side is not None and side is not first for side in sides]
    below = list(accumulate(reversed(other), initial=0))[::-1]
    return [above + under for above, under in zip(upper, below, strict=True)]


def _require_both(texts: Sequence[str], direction: Direction, name: str) -> None:
    if direction.source == direction.target or len(set(_sides(texts, direction)) - {None}) < 2:
        raise _one_language(name)


def _is_same(one: Language, other: Language) -> bool:
    return one.base == other.base and (one.base != "zh" or one.script == other.script)


def _one_language(name: str) -> InputProblem:
    return InputProblem(
        "There is only one language in {file}. Give its translation as a second file, or name"
        " the two languages if both are in it.",
        file=name,
    )
