"""Anchors: what a paragraph and its translation have in common without knowing the words."""

import re
from enum import Enum
from typing import NamedTuple

from workbench.alignment.places import read_places
from workbench.alignment.values import read_values
from workbench.model.languages import Language


class Kind(Enum):
    """What an anchor is, which says how reliably a translation keeps it."""

    VALUE = "value"
    SMALL_VALUE = "small value"
    PLACE = "place"
    WORD = "word"


class Anchor(NamedTuple):
    """One thing to look for on the other side; equal keys are the same thing."""

    kind: Kind
    key: str


# Up to ten a number is often a word, an idiom or an article.
_SMALL_VALUES = frozenset(map(str, range(11)))
_CASED_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f][\w.'’&-]*[\w&]")


def read_anchors(text: str, language: Language) -> frozenset[Anchor]:
    """Give the values, the places and the words in alphabetic script; words in lower case.

    Which words count is decided by the document: those that both sides have.
    """
    values = (
        Anchor(Kind.SMALL_VALUE if value in _SMALL_VALUES else Kind.VALUE, value)
        for value in read_values(text, language)
        if value not in {"0", "1"}
    )
    places = (Anchor(Kind.PLACE, code) for code in read_places(text, language))
    words = (Anchor(Kind.WORD, word.lower()) for word in _CASED_WORD.findall(text))
    return frozenset((*values, *places, *words))
