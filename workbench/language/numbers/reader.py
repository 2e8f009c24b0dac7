"""The reader: the quantities of a text in its language."""

from functools import cache

from workbench.language.numbers import (
    chinese,
    cldr_words,
    english,
    french,
    german,
    japanese,
    russian,
    spanish,
)
from workbench.language.numbers.columns import Column
from workbench.language.numbers.han import HanReader
from workbench.language.numbers.passages import Passage
from workbench.language.numbers.quantities import Quantity
from workbench.language.numbers.western import WesternReader
from workbench.model.languages import Language

_WESTERN = {
    lexicon.base: lexicon
    for lexicon in (
        english.LEXICON,
        french.LEXICON,
        german.LEXICON,
        russian.LEXICON,
        spanish.LEXICON,
    )
}
_HAN = {"zh": chinese.LEXICON, "yue": chinese.LEXICON, "ja": japanese.LEXICON}


def read_quantities(text: str, language: Language) -> list[Quantity]:
    """Give the quantities of a text from left to right.

    Languages without a table of their own have their figures, dates, percentages and currencies
    read, with the separators, months, scales and units that CLDR gives them.
    """
    reader = _reader(language.tag)
    if isinstance(reader, HanReader):
        return Column(reader, text).quantities()
    return Passage(reader, text).quantities()


def reads_words(language: Language) -> bool:
    """Say whether the number words of a language are known, not its figures only."""
    return language.base in _WESTERN or language.base in _HAN


@cache
def _reader(tag: str) -> HanReader | WesternReader:
    base = Language(tag).base
    return _han_reader(base) if base in _HAN else western_reader(base)


@cache
def western_reader(base: str) -> WesternReader:
    """Give the patterns of a language written with spaces, made once."""
    return WesternReader(_WESTERN.get(base) or cldr_words.lexicon_of(base))


@cache
def _han_reader(base: str) -> HanReader:
    return HanReader(_HAN[base])
