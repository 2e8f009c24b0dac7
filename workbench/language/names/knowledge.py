"""All that is known of names for one direction, loaded once and passed on."""

from dataclasses import dataclass

from workbench.language.names.english_words import EnglishWords
from workbench.language.names.lexicon import Lexicon
from workbench.language.names.name_tables import load_lexicon
from workbench.language.names.romanization import Romanizer
from workbench.language.names.transliteration import SoundModel
from workbench.model.languages import Direction


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The four sources that finding and judging names stand on."""

    lexicon: Lexicon
    romanizer: Romanizer
    sound: SoundModel
    words: EnglishWords

    @classmethod
    def load(cls, direction: Direction) -> "Knowledge":
        """Read everything from disk; at most 300 ms."""
        words = EnglishWords.load()
        return cls(load_lexicon(direction, words), Romanizer.load(), SoundModel.load(), words)
