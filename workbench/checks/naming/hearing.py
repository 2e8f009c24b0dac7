"""Hearing: where the Han of a line sounds like a name."""

from workbench.checks.naming.lines import Line
from workbench.language.mentions.han_text import PARTING
from workbench.language.names.knowledge import Knowledge
from workbench.model.segments import Span

LOUD = 0.45  # the score from which on the best of all windows of a line counts
_SHORT_NAME = 5
_SHORT_EXTRA = 0.35


def sounding(name: str, line: Line, knowledge: Knowledge) -> tuple[str, float, int] | None:
    """Give the Han on a line that sounds like a name, its score and place; None if none does."""
    best, score = Span(0, 0), -9.0
    for run in line.han.runs:
        found = knowledge.sound.best_window(name, run.quote(line.han.folded))
        if found and found[1] > score:
            best, score = Span(run.start + found[0].start, run.start + found[0].end), found[1]
    letters = sum(character.isalpha() for character in name)
    text = best.quote(line.han.folded)
    if score < LOUD + (_SHORT_EXTRA if letters < _SHORT_NAME else 0) or len(text) < 2:
        return None
    if not PARTING.isdisjoint(text) or _is_inside(best, line):
        return None
    return text, score, best.start


def _is_inside(span: Span, line: Line) -> bool:
    """Whether it is a part of a longer rendering that is known: 合国 of 联合国."""
    return any(
        m.span.start <= span.start and span.end <= m.span.end and m.span != span
        for m in line.han.mentions
        if m.span.end - m.span.start > 2
    )
