"""Lines: both texts of a pair read for names, Latin letters on one side and Han on the other."""

from collections import Counter, OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.language.mentions.foreign_names import ForeignName, ForeignText, read_foreign
from workbench.language.mentions.han_text import HanText, read_han
from workbench.language.names.folding import name_key
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side, Span

_KEPT = 512


@dataclass(frozen=True)
class Line:
    """A pair as the memory keeps it. ``foreign`` is the side in Latin letters."""

    pair: Pair
    foreign: ForeignText
    han: HanText

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each name stands on the line."""
        return Counter([name.key for name in self.foreign.names])

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys of all words of the side in Latin letters."""
        return frozenset([token.key.lower() for token in self.foreign.tokens])

    @cached_property
    def by_key(self) -> Mapping[str, ForeignName]:
        """The first mention of each name."""
        return {name.key: name for name in reversed(self.foreign.names)}

    @cached_property
    def copies(self) -> frozenset[str]:
        """The keys of the names that were left in Latin letters in the Han, but for glosses."""
        keys = (word.key.lower() for word in self.han.latin if not word.is_gloss)
        latin = {part for key in keys for part in (key, *key.split())}
        return frozenset(
            name.key
            for name in self.foreign.names
            if latin and {name.key.lower(), *name_key(name.text).split()[-1:]} & latin
        )


def read_line(pair: Pair, direction: Direction, knowledge: Knowledge) -> Line:
    """Read both texts of a pair."""
    foreign_side = Side.TARGET if direction.source.writes_han else Side.SOURCE
    han_side = Side.SOURCE if direction.source.writes_han else Side.TARGET
    foreign = read_foreign(pair.text(foreign_side), knowledge)
    return Line(pair, foreign, read_han(pair.text(han_side), knowledge))


class LineReader:
    """Reads pairs and keeps those it read last, which are asked for again at once."""

    def __init__(self, direction: Direction, knowledge: Knowledge) -> None:
        self._direction = direction
        self._knowledge = knowledge
        self._lines: OrderedDict[str, Line] = OrderedDict()

    def line(self, pair: Pair) -> Line:
        """Give a pair as it reads."""
        line = self._lines.pop(pair.id, None)
        if line is None or (line.pair.source, line.pair.target) != (pair.source, pair.target):
            line = read_line(pair, self._direction, self._knowledge)
        self._lines[pair.id] = line
        if len(self._lines) > _KEPT:
            self._lines.popitem(last=False)
        return line


def covers(spans: list[Span], at: Span) -> bool:
    """Whether any of the spans shares a character with another."""
    return any(span.start < at.end and at.start < span.end for span in spans)
