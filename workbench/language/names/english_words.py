"""English words around names: common vocabulary, given and family names, titles, particles."""

from workbench.model.resources import resource

_TITLES = """
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess
prince princess king queen emperor empress sultan sheikh emir shah tsar pope cardinal archbishop
bishop rev reverend father sister brother rabbi imam ayatollah president vice-president premier
chancellor minister secretary senator sen congressman congresswoman congressperson rep
representative delegate governor gov mayor ambassador judge justice magistrate attorney chairman
chairwoman chairperson chair chief director commissioner councillor councilman councilwoman speaker
leader general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private
admiral adm commander cmdr marshal officer detective inspector constable sheriff coach manager
actor actress singer author writer player striker midfielder defender goalkeeper forward
quarterback pitcher spokesman spokeswoman spokesperson analyst economist lawyer comrade dictator
founder ceo boss mp mep msp
"""
_PARTICLES = """
de da di du des del della dos das do van von der den ter ten te zu zur bin ibn bint al el la le les
lo y e i und of the
"""
# In lower case, without full stops.
TITLES = frozenset(_TITLES.split())
PARTICLES = frozenset(_PARTICLES.split())


class EnglishWords:
    """The common vocabulary and the commonest personal names; case does not matter."""

    def __init__(
        self, words: frozenset[str], given_names: frozenset[str], family_names: frozenset[str]
    ) -> None:
        self._words = words
        self._given_names = given_names
        self._family_names = family_names

    @classmethod
    def load(cls) -> "EnglishWords":
        """Read the shipped list; some ten milliseconds."""
        lines = resource("names/english.txt").read_text("utf-8").splitlines()
        return cls(*(frozenset(line.split()) for line in lines))

    def is_word(self, word: str) -> bool:
        """Whether a word, perhaps inflected, is in the dictionary in lower case: ``Defense``."""
        lower = word.lower().replace("’", "'").removesuffix("'s")
        return lower in self._words

    def is_given_name(self, word: str) -> bool:
        """Whether a word is a usual given name: ``Gary``."""
        return word.lower() in self._given_names

    def is_family_name(self, word: str) -> bool:
        """Whether a word is a usual family name: ``Woods``."""
        return word.lower() in self._family_names

    def is_ordinary(self, key: str) -> bool:
        """Whether all words of a name are words, given names or family names."""
        known = (self._words, self._given_names, self._family_names)
        return all(any(word in table for table in known) for word in key.split())
