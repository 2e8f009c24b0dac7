"""Copies: Latin words among Han that are half a name, or not letter by letter what they copy."""

from collections.abc import Iterator

from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.slips import letter_slip
from workbench.language.mentions.capitals import Shape, Token
from workbench.language.mentions.han_text import LatinWord
from workbench.language.mentions.letter_distance import letter_distance
from workbench.model.segments import Span


class Copies:
    """Judges the Latin words of one line whose target is in Han."""

    def __init__(self, matching: Matching) -> None:
        self._line = matching.line
        self._memory = matching.memory
        self._words = matching.knowledge.words

    def judge(self) -> Iterator[Judgement]:
        """Give all that is amiss."""
        yield from self._dotted()
        yield from self._copied_wrongly()

    def _dotted(self) -> Iterator[Judgement]:
        """Find names of which one part was left in Latin letters: 米拉·Novak."""
        for word in self._line.han.latin:
            if word.is_dotted and not word.is_gloss:
                names = self._line.foreign.names
                name = next((n for n in names if n.key.lower() == word.key.lower()), None)
                yield Judgement(
                    "untranslated.dotted",
                    word.text,
                    "",
                    foreign=(name.span,) if name else (),
                    han=(word.span,),
                    found=word.text,
                )

    def _copied_wrongly(self) -> Iterator[Judgement]:
        """Find Latin words that are nearly, but not quite, a word of the source: Fiona Mo."""
        words = self._line.words
        latin = self._line.han.latin
        tokens = [t for t in self._line.foreign.tokens if t.shape is not Shape.LOWER]
        for at, word in enumerate(latin):
            key = word.key.lower()
            if word.shape is Shape.LOWER or key in words or len(key) < 2 or "." in word.text:
                continue
            right = self._right_word(key, latin[at - 1] if at else None, tokens)
            text = right.text if right else self._right_elsewhere(key)
            if text:
                yield Judgement(
                    "misspelled.copy",
                    text,
                    text,
                    foreign=(Span(right.start, right.end),) if right else (),
                    han=(word.span,),
                    found=word.text,
                    is_certain=True,
                )

    def _right_word(self, key: str, before: LatinWord | None, tokens: list[Token]) -> Token | None:
        """Find the word of the source that was to be copied, by its letters or its neighbour."""
        left = {word.key.lower() for word in self._line.han.latin}
        missing = [token for token in tokens if token.key.lower() not in left]
        for token in missing:
            wanted = token.key.lower()
            if key.removesuffix("s") == wanted.removesuffix("s"):
                return None
            if letter_slip(key, [wanted]) and not self._is_word(key):
                return token
        for token in missing:
            at = tokens.index(token)
            mate = tokens[at - 1] if at and token.joined else None
            wanted = token.key.lower()
            if mate and before and mate.key == before.key and mate.shape is Shape.CAPITALISED:
                near = letter_distance(key, wanted, 1) == 1
                if near and token.shape is Shape.CAPITALISED and before.has_company:
                    return token
        return None

    def _right_elsewhere(self, key: str) -> str:
        """Find the name of another line that was to be copied: ZFCI, where others have ZFIC."""
        memory = self._memory
        own = self._line.pair.id
        others = {k.lower(): k for k in memory if memory.is_elsewhere(k, own)}
        if key in others or self._is_word(key):
            return ""
        right = letter_slip(key, others)
        copied = right and memory.copied(others[right], own)[0]
        return memory.written(others[right]) if right and copied else ""

    def _is_word(self, key: str) -> bool:
        return self._words.is_word(key)
