"""All that is known of names for one direction, loaded once and passed on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from threading import Lock

from workbench.language.names.english_words import EnglishWords
from workbench.language.names.folding import fold_han, name_key
from workbench.language.names.lexicon import Lexicon
from workbench.language.names.name_tables import load_lexicon
from workbench.language.names.romanization import Romanizer
from workbench.language.names.transliteration import SoundModel
from workbench.model.languages import Direction

_READING = Lock()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The sources that finding and judging names stand on.

    ``decided`` holds the renderings that reviewers of a project have accepted, folded, by the
    key of the name.
    """

    lexicon: Lexicon
    romanizer: Romanizer
    sound: SoundModel
    words: EnglishWords
    decided: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @classmethod
    def load(cls, direction: Direction) -> "Knowledge":
        """Read everything from disk; at most 300 ms."""
        words = EnglishWords.load()
        return cls(load_lexicon(direction, words), Romanizer.load(), SoundModel.load(), words)

    def with_decided(self, renderings: Mapping[str, Sequence[str]]) -> "Knowledge":
        """Give the same with what was decided, by name, in place of what was decided before."""
        decided = {
            name_key(name): tuple(fold_han(form) for form in forms)
            for name, forms in renderings.items()
        }
        return replace(self, decided=decided)


def knowledge_for(direction: Direction) -> Knowledge:
    """Give what is known for a direction, read once however many ask; of the last one only."""
    with _READING:
        return _load(direction)


@lru_cache(1)
def _load(direction: Direction) -> Knowledge:
    return Knowledge.load(direction)
