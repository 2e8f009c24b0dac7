"""Capitalised words: the tokens of a text with spaces that may be parts of names."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from workbench.language.names.folding import name_key

# Letters with full stops (U.S.), or a word with inner apostrophes, hyphens and digits. A full
# stop between two words without a space (pillars.China's) parts them.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:['’‘ʼ&-]|\.(?!(?<=[a-z]\.)[A-Z][a-z]))[^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’‘ʼ][sS]?$")
_OPENING = " \t\u00a0\"'“‘«„([{*-–—•"
_SENTENCE_END = frozenset(".!?:;…|\n。！？：；")
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "st",
        "jr",
        "sr",
        "no",
        "vs",
        "rev",
        "hon",
        "capt",
        "cmdr",
        "pres",
    ]
)
# Capitalised by rule, but names of nothing that needs a rendering of its own.
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "i",
        "christmas",
        "easter",
    ]
)
_LONGEST_ACRONYM = 5
# Words whose shape is kept: a few documents' worth.
_KEPT = 2048


class Shape(Enum):
    """How a word is written."""

    LOWER = "lower"
    CAPITALISED = "capitalised"
    ACRONYM = "acronym"
    MIXED = "mixed"


_SIMPLE = (Shape.LOWER, Shape.CAPITALISED)


class Token(NamedTuple):
    """A word with its place, its key without the possessive, and how it is written.

    ``opens`` says that it begins a sentence, so that its capital proves nothing; ``joined`` that
    only a space parts it from the token before it.
    """

    start: int
    end: int
    text: str
    key: str
    shape: Shape
    opens: bool
    joined: bool


def tokens_of(text: str) -> Sequence[Token]:
    """Give the words of a text in order."""
    found: list[Token] = []
    make = tuple.__new__  # a third of the time that the named tuple's own takes
    before: Token | None = None
    for match in _WORD.finditer(text):
        start = match.start()
        word, key, shape = _read_word(match.group())
        gap = text[before.end : start] if before else ""
        before = make(
            Token,
            (
                start, start + len(word), word, key, shape,
                # Most words follow a word and a space.
                (gap != " " or text[start - 2] == ".") and _opens(text, start, before),
                bool(before) and gap in (" ", "\u00a0"),
            )
        )  # fmt: skip
        found.append(before)
    return found


@lru_cache(_KEPT)
def _read_word(written: str) -> tuple[str, str, Shape]:
    """Give a word without its possessive, its key and its shape."""
    plain = written.isascii() and written.isalpha()
    possessive = None if plain or len(written) < 3 else _POSSESSIVE.search(written)
    word = written[: possessive.start()] if possessive else written
    shape = _shape(word)
    # Most words need none of the folding, which takes ten times as long.
    quick = plain and shape in _SIMPLE
    return word, word.lower() if quick else key_of(word, shape), shape


def key_of(word: str, shape: Shape) -> str:
    """Give the key of a word: U.N. and UN are one, the Un of Kim Jong Un is another."""
    key = name_key(word)
    return key.upper() if shape is Shape.ACRONYM and len(key) <= _LONGEST_ACRONYM else key


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Say whether a text is a headline that capitalises most of its words."""
    long = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    large = sum(token.shape is not Shape.LOWER for token in long)
    return len(long) >= 4 and large >= 0.7 * len(long)


def is_calendar_word(key: str) -> bool:
    """Whether a word is a weekday, a month or ``I``."""
    return key in _CALENDAR


def _shape(word: str) -> Shape:
    if word.islower():
        return Shape.LOWER
    if word[0].isupper() and word[1:].islower():
        return Shape.CAPITALISED
    letters = [character for character in word if character.isalpha()]
    if not letters or not letters[0].isupper():
        inner = any(character.isupper() for character in letters[1:])
        return Shape.MIXED if inner else Shape.LOWER
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return Shape.ACRONYM
    humps = [i for i, c in enumerate(word) if i and c.isupper() and word[i - 1].islower()]
    prefix = word[: humps[0]].lower() if humps else ""
    mixed = bool(humps) and prefix not in ("mc", "mac", "de", "di", "la", "le", "o", "fitz")
    return Shape.MIXED if mixed else Shape.CAPITALISED


def _opens(text: str, start: int, before: Token | None) -> bool:
    if before is None:
        return True
    at = start - 1
    while at >= 0 and text[at] in _OPENING:
        if text[at] in "\"“„«'‘" and at + 1 < len(text) and text[at + 1] not in " '’":
            # A quotation may open in the middle of a sentence; its first word is capitalised.
            return True
        at -= 1
    if at < 0 or (text[at] not in _SENTENCE_END and text[at] not in "\"”»’'"):
        return False
    if text[at] == ".":
        return before.end > at or (before.key not in _ABBREVIATIONS and len(before.key) > 1)
    return True
