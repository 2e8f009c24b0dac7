"""Alike: names between languages that copy them or write them by sound, with endings of their own.

A name is missed only where the document has it on most of its other lines: in such languages a
name of common words may be translated, and nouns may be capitalised.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.slips import letter_slip
from workbench.language.mentions.capitals import Shape, Token, is_calendar_word, tokens_of
from workbench.language.mentions.foreign_names import ForeignName, read_foreign
from workbench.language.names.folding import fold_name, name_key
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.other_scripts import find_alike, is_inflected_copy
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Span

_LEAST_LINES = 2
_USUAL_SHARE = 0.75
_STEM = 4
_SHORTEST_SLIP = 5
# What may stand for a name that has just been said; as ``name_key`` writes it.
_PRONOUNS = {
    base: frozenset(words.split())
    for base, words in {
        "de": "er sie ihn ihm ihr ihre ihren sein seine seinen dieser diese",
        "fr": "il elle lui son sa ses celui celle",
        "es": "ella su sus este esta",
        "it": "lui lei suo sua suoi egli ella",
        "pt": "ele ela lhe seu sua seus",
        "nl": "hij zij hem haar zijn ze",
        "ru": "он она его её ее ему ей него неё нему ним ней",
        "ja": "彼 彼女",
        "en": "he she him his her they them their it its",
    }.items()
}


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """A pair read for names: the first mention of each, and where the target has it."""

    pair: Pair
    names: tuple[ForeignName, ...]
    tokens: tuple[Token, ...]
    places: dict[str, Span]


def read_alike(pair: Pair, direction: Direction, knowledge: Knowledge) -> AlikeLine:
    """Read both texts of a pair."""
    tokens = tuple(tokens_of(pair.target))
    names: dict[str, ForeignName] = {}
    for name in read_foreign(pair.source, knowledge).names:
        if not name.is_doubtful and not is_calendar_word(name.key):
            names.setdefault(name.key, name)
    places: dict[str, Span] = {}
    for key, name in names.items():
        place = _place(name, pair.target, tokens, direction, knowledge)
        if place:
            places[key] = place
    return AlikeLine(pair, tuple(names.values()), tokens, places)


def _place(
    name: ForeignName,
    target: str,
    tokens: tuple[Token, ...],
    direction: Direction,
    knowledge: Knowledge,
) -> Span | None:
    """Find a name in a target: copied, with an ending, as the lexicon has it, or by sound."""
    last = name.text.split()[-1]
    for token in tokens:
        if token.key == name.key or is_inflected_copy(last, token.text, direction.target.base):
            return Span(token.start, token.end)
    folded = fold_name(target)
    for rendering in knowledge.lexicon.renderings(name.text):
        form = fold_name(rendering.text)
        at = folded.find(form[: max(_STEM, len(form) - 2)])
        if at >= 0:
            return Span(at, min(at + len(form), len(target)))
    if direction.target.script == direction.source.script:
        return None  # copied letter by letter, or not at all
    found = find_alike(last, target)
    return found[0] if found else None


class AlikeMemory:
    """The lines of one document: which of their names the targets have."""

    def __init__(self, direction: Direction, knowledge: Knowledge) -> None:
        self._direction = direction
        self._knowledge = knowledge
        self._lines: dict[str, AlikeLine] = {}
        self._by_key: dict[str, set[str]] = {}

    def add(self, pair: Pair) -> set[str]:
        """Learn a pair; give the ids of those that share a name with it."""
        line = read_alike(pair, self._direction, self._knowledge)
        self._lines[pair.id] = line
        for name in line.names:
            self._by_key.setdefault(name.key, set()).add(pair.id)
        return self._sharing(line)

    def remove(self, pair: Pair) -> set[str]:
        """Forget a pair; give the ids of those that share a name with it."""
        line = self._lines.pop(pair.id, None)
        if line is None:
            return set()
        for name in line.names:
            self._by_key[name.key].discard(pair.id)
        return self._sharing(line)

    def _sharing(self, line: AlikeLine) -> set[str]:
        return {pair_id for name in line.names for pair_id in self._by_key[name.key]}

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair."""
        line = self.line(pair)
        for name in line.names:
            if name.key not in line.places:
                yield from self._absent(line, name)

    def line(self, pair: Pair) -> AlikeLine:
        """Give a pair as it was read, or read it now."""
        line = self._lines.get(pair.id)
        if line is None or (line.pair.source, line.pair.target) != (pair.source, pair.target):
            return read_alike(pair, self._direction, self._knowledge)
        return line

    def _absent(self, line: AlikeLine, name: ForeignName) -> Iterator[Judgement]:
        others = self._by_key.get(name.key, set()) - {line.pair.id}
        count = sum(name.key in self._lines[pair_id].places for pair_id in others)
        slip = self._slip(line, name)
        settled = count >= _LEAST_LINES and count >= _USUAL_SHARE * len(others)
        expected = self._expected(name, others)
        if slip:
            span = Span(slip.start, slip.end)
            rule = "misspelled.copy"
            found = slip.text
        elif settled:
            pronouns = _PRONOUNS.get(self._direction.target.base, frozenset())
            spared = any(token.key in pronouns for token in line.tokens)
            span, rule, found = None, "missing.pronoun" if spared else "missing.memory2", ""
        else:
            return
        yield Judgement(
            rule, name.text, expected, (name.span,), (span,) if span else (), found,
            count, len(others),
        )  # fmt: skip

    def _expected(self, name: ForeignName, others: set[str]) -> str:
        """Give the form that other lines have, the first by its letters; else the name itself."""
        forms = sorted(
            line.places[name.key].quote(line.pair.target)
            for line in (self._lines[pair_id] for pair_id in others)
            if name.key in line.places
        )
        return forms[0] if forms else name.text

    def _slip(self, line: AlikeLine, name: ForeignName) -> Token | None:
        """Find a word of the target that nearly, but not quite, is the name."""
        wanted = name_key(name.text).split()[-1]
        if len(wanted) < _SHORTEST_SLIP or name.entry:
            return None
        taken = {span.start for span in line.places.values()}
        for token in line.tokens:
            if token.shape is Shape.LOWER or token.start in taken:
                continue
            if letter_slip(token.key.lower(), [wanted]):
                return token
        return None
