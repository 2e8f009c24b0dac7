"""Hearing: where the Han of a line sounds like a name."""

from functools import lru_cache

from workbench.language.mentions.han_text import PARTING
from workbench.language.names.knowledge import Knowledge
from workbench.model.segments import Span

LOUD = 0.45  # the score from which on the best of all windows of a line counts
_SHORT_NAME = 5
_SHORT_EXTRA = 0.35
_KEPT = 2048

Heard = tuple[str, float, int]


class Hearing:
    """Listens for names on lines, and remembers what it heard last."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._heard = lru_cache(_KEPT)(self._listen)

    def hear(self, name: str, folded: str) -> Heard | None:
        """Give the Han that sounds like a name, its score and place; None if none does."""
        return self._heard(name, folded)

    def _listen(self, name: str, folded: str) -> Heard | None:
        letters = sum(character.isalpha() for character in name)
        least = LOUD + (_SHORT_EXTRA if letters < _SHORT_NAME else 0)
        found = self.knowledge.sound.best_window(name, folded, least)
        if not found:
            return None
        best, score = found
        text = best.quote(folded)
        if len(text) < 2:
            return None
        if not PARTING.isdisjoint(text) or self._is_inside(best, folded):
            return None
        return text, score, best.start

    def _is_inside(self, span: Span, folded: str) -> bool:
        """Whether it is a part of a longer rendering that is known: 合国 of 联合国."""
        return any(
            m.span.start <= span.start and span.end <= m.span.end and m.span != span
            for m in self.knowledge.lexicon.scan_renderings(folded)
            if m.span.end - m.span.start > 2
        )
