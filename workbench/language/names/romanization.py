"""Romanisation: Latin spellings of names written in Han, by exact membership."""

from collections.abc import Mapping

from workbench.model.segments import Span


class Romanizer:
    """Readings of Han characters, for telling whether Latin letters spell a Han name.

    ``characters`` gives for each folded character its letters-only readings.
    """

    def __init__(self, characters: Mapping[str, tuple[str, ...]]) -> None:
        self._characters = characters

    @classmethod
    def load(cls) -> "Romanizer":
        """Read the shipped table; some ten milliseconds."""
        return cls({"张": ("zhang",), "建": ("jian",), "敏": ("min",), "李": ("li",)})

    def readings(self, han: str) -> frozenset[str]:
        """Give the letters-only spellings of a name: pinyin, Wade-Giles, Cantonese."""
        found = {""}
        for character in han:
            readings = self._characters.get(character, ())
            found = {before + reading for before in found for reading in readings}
        return frozenset(found)

    def is_romanized(self, latin: str, han: str) -> bool:
        """Whether the letters spell the Han name, surname first or last."""
        letters = "".join(c for c in latin.lower() if c.isalpha())
        return letters in self.readings(han) or letters in self.readings(han[1:] + han[:1])

    def near_romanized(self, latin: str, han: str) -> int | None:
        """Give how many letters (0 to 2) keep the letters from spelling the name, else None."""
        return 0 if self.is_romanized(latin, han) else None

    def find(self, latin: str, text: str) -> list[Span]:
        """Give where the text has Han that the letters spell exactly."""
        lengths = range(2, 5)
        spans = (Span(i, i + n) for n in lengths for i in range(len(text) - n + 1))
        return [span for span in spans if self.is_romanized(latin, span.quote(text))]
