"""Concordance: on which lines of a document a stretch of Han stands."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import add

from workbench.language.mentions.han_text import pieces

_LONGEST = 8
# Up to here looking at every line is as quick as an index, and needs no memory.
_FEW = 200
_SET = re.compile("1")


class Concordance:
    """The folded texts of a document's lines, by id.

    Of many lines it keeps for each character the set of lines that have it, as the bits of one
    number: a stretch of Han is looked for only on lines that have all its characters.
    """

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}
        self._having: dict[str, int] = {}

    def add(self, line_id: str, text: str) -> None:
        """Take in a line."""
        self._texts[line_id] = text
        if self._numbers:
            self._enter(line_id, text)

    def remove(self, line_id: str) -> None:
        """Take out a line."""
        text = self._texts.pop(line_id)
        if self._numbers:
            bit = 1 << self._numbers.pop(line_id)
            for character in set(text):
                self._having[character] ^= bit

    def text(self, line_id: str) -> str:
        """Give the text of a line."""
        return self._texts[line_id]

    def lines_with(self, form: str) -> list[str]:
        """Give the ids of the lines that have a stretch of Han."""
        if len(self._texts) <= _FEW and not self._numbers:
            return [line_id for line_id, text in self._texts.items() if form in text]
        return [line_id for line_id in self._likely(form) if form in self._texts[line_id]]

    def _likely(self, form: str) -> Iterator[str]:
        if not self._numbers:
            for line_id, text in self._texts.items():
                self._enter(line_id, text)
        bits = -1
        for character in set(form):
            bits &= self._having.get(character, 0)
        # The lowest bit first.
        places = (found.start() for found in _SET.finditer(f"{bits:b}"[::-1]))
        return (self._ids[place] for place in places)

    def _enter(self, line_id: str, text: str) -> None:
        number = self._numbers[line_id] = len(self._ids)
        self._ids.append(line_id)
        bit = 1 << number
        for character in set(text):
            self._having[character] = self._having.get(character, 0) | bit


def shared_stretches(texts: Sequence[str], least: int) -> dict[str, int]:
    """Give the stretches of 2 to 8 Han that ``least`` texts or more have, with their number.

    None of them has a character that parts words. What only occurs inside a longer stretch that
    is as frequent is left out.
    """
    parts = [_parted(text) for text in texts]
    twos = Counter(chain.from_iterable(part[1] for part in parts))
    shared = {two for two, count in twos.items() if count >= least}
    counts = Counter(
        chain.from_iterable(
            _stretches(part, shared) for part, own in parts if not shared.isdisjoint(own)
        )
    )
    frequent = {stretch: count for stretch, count in counts.items() if count >= least}
    inner = {
        part
        for stretch, count in frequent.items()
        if len(stretch) > 2
        for part in (stretch[1:], stretch[:-1])
        if frequent.get(part) == count
    }
    return {stretch: count for stretch, count in frequent.items() if stretch not in inner}


_Part = tuple[str, list[str]]


@lru_cache(256)
def _parted(text: str) -> tuple[list[_Part], frozenset[str]]:
    """Give the pieces of a text, each with its twos of neighbours, and all of these."""
    parts = [(part, list(map(add, part, part[1:]))) for part in pieces(text)]
    return parts, frozenset(chain.from_iterable([twos for _, twos in parts]))


def _stretches(parts: Iterable[_Part], shared: set[str]) -> set[str]:
    """Give the stretches of pieces that are made of shared twos."""
    found: set[str] = set()
    for part, twos in parts:
        start = 0
        for at, two in enumerate(twos):
            if two not in shared:
                if at > start:
                    _add_stretches(found, part[start : at + 1])
                start = at + 1
        if len(twos) > start:
            _add_stretches(found, part[start:])
    return found


def _add_stretches(found: set[str], part: str) -> None:
    size = len(part)
    found.update(
        [
            part[start:end]
            for start in range(size - 1)
            for end in range(start + 2, min(start + _LONGEST, size) + 1)
        ]
    )
