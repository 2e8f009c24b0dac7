"""Counts: how long the evaluated text is, and in what it was counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from workbench.language.words import count_words
from workbench.model.languages import CountingUnit, Direction, Language
from workbench.model.segments import Pair, Side
from workbench.scoring.quality_model import CountBasis, QualityModel
from workbench.scoring.wording import Sentence, sentence

_SIDES = {
    CountBasis.SOURCE_WORDS: Side.SOURCE,
    CountBasis.SOURCE_CHARACTERS: Side.SOURCE,
    CountBasis.TARGET_WORDS: Side.TARGET,
    CountBasis.TARGET_CHARACTERS: Side.TARGET,
}
_BY_CHARACTER = {CountBasis.SOURCE_CHARACTERS, CountBasis.TARGET_CHARACTERS}

_WORDS = {
    Side.SOURCE: "{count} words of the source",
    Side.TARGET: "{count} words of the target as it was received",
}
_CHARACTERS = {
    Side.SOURCE: "{count} characters of the source, white space left out",
    Side.TARGET: "{count} characters of the target as it was received, white space left out",
}
_CONVERTED = {
    Side.SOURCE: "{count} characters of the source, white space left out, taken as {words} words "
    "at {ratio} characters a word",
    Side.TARGET: "{count} characters of the target as it was received, white space left out, "
    "taken as {words} words at {ratio} characters a word",
}


@dataclass(frozen=True, slots=True)
class Ruler:
    """What a model counts a text of some languages in: words, or characters by a ratio.

    ``ratio`` is the number of characters that make a word, None where nothing is converted.
    """

    side: Side
    language: Language
    by_character: bool
    ratio: Fraction | None = None

    def units(self, pair: Pair) -> int:
        """Count the words or characters of a pair, white space left out.

        On the side of the target these are those of the draft, which is what was evaluated,
        whatever the reviewer has made of it since.
        """
        text = pair.source if self.side is Side.SOURCE else pair.draft or pair.target
        if self.by_character and self.language.counting_unit is CountingUnit.WORDS:
            return sum(1 for character in text if not character.isspace())
        return count_words(text, self.language)

    def words(self, pair: Pair) -> Fraction:
        """Give the length of a pair in what scores are given for, words if there are any."""
        return Fraction(self.units(pair)) / (self.ratio or 1)

    @property
    def counts_words(self) -> bool:
        """Whether lengths are words, be it by a ratio."""
        return not self.by_character or self.ratio is not None

    def named(self, pairs: Iterable[Pair]) -> Sentence:
        """Say how long the pairs are together, and in what they were counted."""
        units = sum(self.units(pair) for pair in pairs)
        if self.ratio is not None:
            words = Fraction(units) / self.ratio
            return sentence(
                _CONVERTED[self.side], count=units, words=float(round(words)), ratio=self.ratio
            )
        kind = _CHARACTERS if self.by_character else _WORDS
        return sentence(kind[self.side], count=units)


def ruler_of(model: QualityModel, direction: Direction) -> Ruler:
    """Give what the model counts in: the side, and words or characters as its script has them."""
    side = _SIDES[model.basis]
    language = direction.source if side is Side.SOURCE else direction.target
    if model.basis in _BY_CHARACTER:
        return Ruler(side, language, by_character=True)
    if language.counting_unit is CountingUnit.WORDS:
        return Ruler(side, language, by_character=False)
    ratio = model.characters_per_word.get(language.base)
    return Ruler(side, language, by_character=True, ratio=ratio)
