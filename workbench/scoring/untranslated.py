"""Untranslated text: what of a target stands in its source word for word."""

import re

from workbench.model.languages import CountingUnit, Direction
from workbench.model.segments import Pair

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
# Shorter words are the same in many languages.
_LEAST = 4


def untranslated_share(pair: Pair, direction: Direction) -> float:
    """Give the share of a target's letters in ordinary words that its source has, too; 0 to 1.

    Names and abbreviations, which begin with a capital, may well be the same in both; they count
    where the whole target is a copy. Han characters count as untranslated in a target of another
    script; between languages that both write them nothing is said of them.
    """
    letters = sum(character.isalpha() for character in pair.target)
    if not letters:
        return 0.0
    if pair.target.strip() == pair.source.strip():
        return 1.0 if any(map(_is_ordinary, _WORD.findall(pair.target))) else 0.0
    if direction.source.writes_han and not direction.target.writes_han:
        copied = sum(map(len, _HAN.findall(pair.target)))
    elif direction.source.counting_unit is CountingUnit.WORDS:
        known = set(_WORD.findall(pair.source))
        copied = sum(len(w) for w in _WORD.findall(pair.target) if w in known and _is_ordinary(w))
    else:
        copied = 0
    return min(1.0, copied / letters)


def _is_ordinary(word: str) -> bool:
    return len(word) >= _LEAST and not word[0].isupper()
