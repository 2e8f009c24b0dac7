"""Alike: names between languages that copy them or write them by sound, with endings of their own.

A name is missed only where the document has it on most of its other lines: in such languages a
name of common words may be translated, and nouns may be capitalised.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.slips import letter_slip
from workbench.language.mentions.capitals import Shape, Token, is_calendar_word, tokens_of
from workbench.language.mentions.foreign_names import ForeignName, read_foreign
from workbench.language.mentions.letter_distance import letter_distance
from workbench.language.names.folding import fold_name, name_key
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.other_scripts import (
    find_alike,
    is_inflected_copy,
    is_same_but_for_endings,
)
from workbench.language.names.renderings import Kind
from workbench.model.languages import CountingUnit, Direction
from workbench.model.segments import Pair, Span

_KEPT = 512
_LEAST_LINES = 2
_USUAL_SHARE = 0.75
_STEM = 4
_SHORTEST_SLIP = 5
_LONG = 8
_INFLECTED = ("ru", "uk", "pl", "cs", "sr", "bg", "el")
# A people may stand for its state: the Dutch and the Netherlands.
_PEOPLE = re.compile(r"\b[A-Z][a-z]+(?:ish|ese|ian|ans?|ch|is?|ic)\b")
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
    if direction.target.script == direction.source.script or name.entry:
        return None  # copied letter by letter, or as the lexicon has it, or not at all
    found = find_alike(last, target) or find_alike(name.text, target)
    return found[0] if found else None


class AlikeReader:
    """Reads pairs and keeps those it read last, which are asked for again at once."""

    def __init__(self, direction: Direction, knowledge: Knowledge) -> None:
        self.direction = direction
        self.knowledge = knowledge
        self._lines = lru_cache(_KEPT)(self._read)

    def line(self, pair: Pair) -> AlikeLine:
        """Give a pair as it reads."""
        return self._lines(pair)

    def _read(self, pair: Pair) -> AlikeLine:
        return read_alike(pair, self.direction, self.knowledge)


class AlikeMemory:
    """The lines of one document: which of their names the targets have.

    Of a line it keeps its names, each with what stands for it; whoever needs more of it reads it
    again.
    """

    def __init__(self, reader: AlikeReader) -> None:
        self._reader = reader
        self._direction = reader.direction
        self._knowledge = reader.knowledge
        # By pair and name; None where nothing stands for the name.
        self._forms_of: dict[str, dict[str, str | None]] = {}
        self._by_key: dict[str, set[str]] = {}

    def __len__(self) -> int:
        return len(self._forms_of)

    def add(self, pair: Pair) -> set[str]:
        """Learn a pair; give the ids of those that share a name with it."""
        line = self._reader.line(pair)
        forms: dict[str, str | None] = {}
        for name in line.names:
            place = line.places.get(name.key)
            forms[intern(name.key)] = intern(place.quote(pair.target)) if place else None
            self._by_key.setdefault(name.key, set()).add(pair.id)
        self._forms_of[pair.id] = forms
        return self._sharing(forms)

    def remove(self, pair: Pair) -> set[str]:
        """Forget a pair; give the ids of those that share a name with it."""
        forms = self._forms_of.pop(pair.id, {})
        for key in forms:
            self._by_key[key].discard(pair.id)
        return self._sharing(forms)

    def _sharing(self, keys: Iterable[str]) -> set[str]:
        return {pair_id for key in keys for pair_id in self._by_key[key]}

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair."""
        line = self.line(pair)
        for name in line.names:
            place = line.places.get(name.key)
            form = place.quote(pair.target) if place else ""
            usual = self._departed(line, name, form) if form else []
            near = next((other for other in usual if _is_near(form, other)), "")
            if place and near:
                yield self._slipped(line, name, place, near)
            elif place is None or usual:
                yield from self._absent(line, name)

    def line(self, pair: Pair) -> AlikeLine:
        """Give a pair as it reads."""
        return self._reader.line(pair)

    def _departed(self, line: AlikeLine, name: ForeignName, form: str) -> list[str]:
        """Give the forms of other lines if a name written by sound is none of them here.

        What sounds like the name on this line is then something else, or the name misspelled.
        """
        if self._direction.target.script == self._direction.source.script:
            return []
        forms = self._forms(name, line.pair.id)
        base = self._direction.target.base
        counts = Counter(forms).most_common(1)
        if len(forms) < _LEAST_LINES or (base not in _INFLECTED and counts[0][1] < _LEAST_LINES):
            return []
        same = (is_same_but_for_endings(form, other, base) for other in forms)
        return [] if any(same) else sorted(set(forms))

    def _slipped(self, line: AlikeLine, name: ForeignName, at: Span, right: str) -> Judgement:
        forms = self._forms(name, line.pair.id)
        found = at.quote(line.pair.target)
        others = self._by_key.get(name.key, set()) - {line.pair.id}
        return Judgement(
            "misspelled.copy", name.text, right, (name.span,), (at,), found,
            len(forms), len(others), is_certain=self._direction.target.base not in _INFLECTED,
        )  # fmt: skip

    def _forms(self, name: ForeignName, without: str) -> list[str]:
        """Give what stands for a name on the other lines that have it."""
        others = self._by_key.get(name.key, set()) - {without}
        forms = (self._forms_of[pair_id][name.key] for pair_id in others)
        return [form for form in forms if form]

    def _absent(self, line: AlikeLine, name: ForeignName) -> Iterator[Judgement]:
        others = self._by_key.get(name.key, set()) - {line.pair.id}
        count = len(self._forms(name, line.pair.id))
        slip = self._slip(line, name)
        stranger = None if slip else self._stranger(line, name)
        span: Span | None
        settled = count >= _LEAST_LINES and count >= _USUAL_SHARE * len(others)
        expected = self._expected(name, line.pair.id)
        if slip:
            span = Span(slip.start, slip.end)
            rule = "misspelled.copy"
            found = slip.text
        elif stranger:
            span, rule, found = stranger, "swapped.suspect", stranger.quote(line.pair.target)
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

    def _expected(self, name: ForeignName, without: str) -> str:
        """Give the form that other lines have, the first by its letters; else the name itself."""
        known = self._knowledge.lexicon.renderings(name.text)
        default = known[0].text if known else name.text
        return min(self._forms(name, without), default=default)

    def _stranger(self, line: AlikeLine, name: ForeignName) -> Span | None:
        """Find a state in the target that the source lacks, where one of its own is missing."""
        entry = name.entry
        if entry is None or entry.kind is not Kind.STATE or _PEOPLE.search(line.pair.source):
            return None
        source = fold_name(line.pair.source)
        for span, names in self._states(line):
            if names and not any(fold_name(other) in source for other in names):
                return span
        return None

    def _states(self, line: AlikeLine) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """Give where the target may have states, with their names in the source language."""
        lexicon = self._knowledge.lexicon
        if self._direction.target.counting_unit is CountingUnit.CHARACTERS:
            for mention in lexicon.scan_renderings(line.pair.target):
                yield mention.span, mention.names
            return
        for token in line.tokens:
            if token.shape is not Shape.LOWER:
                form = fold_name(token.text).rpartition("'")[2]  # d'Autriche
                stem = form[: max(_STEM, len(form) - 2)]
                yield Span(token.start, token.end), lexicon.names_beginning(stem)

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


def _is_near(form: str, other: str) -> bool:
    """Whether two forms differ by a slip of the pen, or by two if they are long."""
    shorter = min(len(form), len(other))
    most = 2 if shorter > _LONG else 1
    return shorter >= _STEM and letter_distance(form, other, most) <= most
