"""Romanisation: Latin spellings of names written in Han, by exact membership."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from workbench.language.names.folding import fold_han, fold_name
from workbench.language.names.spellings import from_jyutping, from_pinyin
from workbench.model.resources import resource
from workbench.model.segments import Span

_MOST_CHARACTERS = 8  # of a Han name
_MOST_SPELLINGS = 400


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of single Han characters in one language, and their Latin spellings.

    ``spell`` turns a reading into its spellings; results are kept in ``spellings``.
    """

    characters: Mapping[str, tuple[str, ...]]
    spell: Callable[[str], Iterable[str]]
    spellings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, character: str) -> tuple[str, ...]:
        """Give every spelling of a character."""
        known = self.spellings.get(character)
        if known is None:
            readings = self.characters.get(character, ())
            known = tuple({s for reading in readings for s in self.spell(reading)})
            self.spellings[character] = known
        return known


class Romanizer:
    """Tells whether Latin letters spell a name in Han: Chinese, Korean, or Japanese.

    One name is read in one language throughout; Mandarin with all readings of a character, in
    pinyin, Wade-Giles and spellings of Taiwan, which may be mixed, and Cantonese as in Hong Kong.
    Japanese names are known whole, from a short list of family and given names.
    """

    def __init__(self, languages: Iterable[Readings], words: Mapping[str, str]) -> None:
        self._languages = tuple(languages)
        self._words = words
        self._longest = max(map(len, words), default=0)
        self._first_of_words = frozenset(word[0] for word in words)
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._first_letters: dict[str, str] = {}

    @classmethod
    def load(cls) -> "Romanizer":
        """Read the shipped tables; some twenty milliseconds."""
        pinyin = _by_character((*_lines("pinyin.txt"), *_lines("hokkien.txt")))
        mandarin = Readings(pinyin, from_pinyin)
        cantonese = Readings(_by_character(_lines("jyutping.txt")), from_jyutping)
        korean = Readings(_by_character(_lines("korean.txt")), lambda reading: (reading,))
        return cls((mandarin, cantonese, korean), _japanese(_lines("japanese.txt")))

    def readings(self, han: str) -> frozenset[str]:
        """Give spellings of a name in its own order, letters only; at most some hundreds."""
        folded = fold_han(han)
        if not 0 < len(folded) <= _MOST_CHARACTERS:
            return frozenset()
        found: set[str] = set()
        for language in self._languages:
            choices = product(*(language.of(character) for character in folded))
            found.update("".join(c) for c, _ in zip(choices, range(_MOST_SPELLINGS), strict=False))
        return frozenset(found)

    def is_romanized(self, latin: str, han: str) -> bool:
        """Whether the letters spell the Han name, family name first or last."""
        folded = fold_han(han)
        return any(
            self._end(letters, folded, 0) == len(folded) for letters in _orders(latin) if folded
        )

    def find(self, latin: str, text: str) -> list[Span]:
        """Give where the text has Han that the letters spell exactly, two characters or more."""
        folded = fold_han(text)
        characters = set(folded)
        found: list[Span] = []
        for letters in _orders(latin):
            likely = [c for c in characters if letters[0] in self._initials(c)]
            first = {c for c in likely if letters.startswith(self._every_spelling(c))}
            first |= characters & self._first_of_words
            starts = [at for at, c in enumerate(folded) if c in first]
            ends = [(at, self._end(letters, folded, at)) for at in starts]
            found.extend(Span(at, end) for at, end in ends if end - at > 1)
        return found

    def _every_spelling(self, character: str) -> tuple[str, ...]:
        spellings = self._spellings.get(character)
        if spellings is None:
            spellings = tuple(s for language in self._languages for s in language.of(character))
            self._spellings[character] = spellings
        return spellings

    def _initials(self, character: str) -> str:
        initials = self._first_letters.get(character)
        if initials is None:
            spellings = self._every_spelling(character)
            initials = "".join({spelling[0] for spelling in spellings if spelling})
            self._first_letters[character] = initials
        return initials

    def _end(self, letters: str, folded: str, at: int) -> int:
        """Give where the Han ends that begins here and is spelled by all the letters, else -1."""
        ends = [_end(language, letters, folded, at) for language in self._languages]
        return max(*ends, self._end_of_words(letters, folded, at))

    def _end_of_words(self, letters: str, folded: str, at: int) -> int:
        """Match Japanese: one known name, or two."""
        for length in range(min(self._longest, len(folded) - at), 0, -1):
            readings = self._words.get(folded[at : at + length], "").split()
            for reading in readings:
                if letters == reading:
                    return at + length
                if letters.startswith(reading):
                    end = self._end_of_words(letters.removeprefix(reading), folded, at + length)
                    if end > 0:
                        return end
        return -1


def _end(language: Readings, letters: str, folded: str, at: int) -> int:
    reached = {0}
    for end in range(at, min(at + _MOST_CHARACTERS, len(folded))):
        spellings = language.of(folded[end])
        reached = {
            start + len(spelling)
            for start in reached
            for spelling in spellings
            if letters.startswith(spelling, start)
        }
        if len(letters) in reached:
            return end + 1
        if not reached:
            break
    return -1


def _orders(latin: str) -> list[str]:
    """Give the letters as they stand, and with the last or first word moved to the other end."""
    words = ["".join(filter(str.isalpha, word)) for word in fold_name(latin).split()]
    words = [word for word in words if word]
    orders = (words, words[-1:] + words[:-1], words[1:] + words[:1])
    return [letters for letters in dict.fromkeys(map("".join, orders)) if letters]


def _by_character(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        *readings, characters = line.split(" ")
        for character in characters:
            found[character] = (*found.get(character, ()), *readings)
    return found


def _japanese(lines: Iterable[str]) -> dict[str, str]:
    """Read ``reading han…``; Han names of one reading have the same length, mostly two."""
    found: dict[str, str] = {}
    for line in lines:
        for item in line.split("|"):
            *readings, han = item.split(" ")
            for name in _names(han):
                found[name] = " ".join((found.get(name, ""), *readings)).strip()
    return found


def _names(han: str) -> Iterator[str]:
    """Take names apart that stand together: 阿部安倍, 林, 长谷川, 健二健司."""
    size = len(han) if len(han) in (1, 3) else 2
    return (han[i : i + size] for i in range(0, len(han), size))


def _lines(name: str) -> list[str]:
    text = resource(f"names/{name}").read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
