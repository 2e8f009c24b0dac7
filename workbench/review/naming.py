"""Naming: each name of a row with what stands for it on the other side, and on what ground."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from workbench.checks.check import Study
from workbench.checks.naming.alike import AlikeLine
from workbench.checks.naming.demands import Demand
from workbench.checks.naming.lines import covers
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.study import AlikeStudy, NameStudy
from workbench.language.mentions.family_names import is_family_first
from workbench.language.mentions.han_bodies import titles_and_bodies
from workbench.language.mentions.han_text import LatinWord
from workbench.language.names.folding import fold_han, fold_name, name_key
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Side, Span

_STEM = 4


class Ground(Enum):
    """What a rendering is known from, the strongest first."""

    PROJECT = "project"
    DOCUMENT = "document"
    LEXICON = "lexicon"
    ROMANISED = "romanised"
    SOUND = "sound"
    COPIED = "copied"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in the source of a row with one rendering of it.

    ``key`` is one for all spellings of a name, ``full`` the longer name that it is part of here.
    ``rendering`` is empty where nothing was found; what merely may stand for the name has no
    ``ground``. Renderings of one ``sense`` are no different ones.
    """

    pair: str
    key: str
    name: str
    full: str
    rendering: str
    sense: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    ground: Ground | None = None

    def spans(self, side: Side) -> tuple[Span, ...]:
        """Give the spans on one side."""
        return self.source if side is Side.SOURCE else self.target


Occurrences = tuple[Occurrence, ...]


def knowledge_of(study: Study | None, direction: Direction) -> Knowledge | None:
    """Give what a study of names knows, if it is one and was made for a direction."""
    if isinstance(study, NameStudy | AlikeStudy) and study.direction == direction:
        return study.knowledge
    return None


def occurrences(pair: Pair, study: Study) -> Occurrences:
    """Give the names of a pair's source in the order of the text, by a study of names."""
    if pair.is_unpaired:
        return ()
    if isinstance(study, AlikeStudy):
        found = _from_alike(study.line(pair))
    elif not isinstance(study, NameStudy):
        return ()
    elif study.direction.source.writes_han:
        found = _from_han(pair, study.matching(pair))
    else:
        found = _from_letters(pair, study.matching(pair))
    return tuple(sorted(found, key=lambda place: (place.source, place.target)))


def _from_alike(line: AlikeLine) -> Iterator[Occurrence]:
    pair = line.pair
    for name in line.names:
        if not (name.is_head or name.entry):
            continue
        full, spans, place = name.run.quote(pair.source), (name.span,), line.places.get(name.key)
        if place is None:
            yield Occurrence(pair.id, name.key, name.text, full, "", "", spans, ())
            continue
        text = place.quote(pair.target)
        # Endings make no other rendering of it.
        sense = fold_name(text)[:_STEM]
        copied = fold_name(name.text)[:_STEM] == sense
        ground = Ground.COPIED if copied else Ground.LEXICON if name.entry else Ground.SOUND
        yield Occurrence(pair.id, name.key, name.text, full, text, sense, spans, (place,), ground)


def _from_letters(pair: Pair, matching: Matching) -> Iterator[Occurrence]:
    for demand in matching.demands:
        name = demand.name
        if not (name.is_head or demand.entry):
            continue
        full = name.run.quote(pair.source)
        # A given name alone is no name for Zhang Jianmin.
        is_whole = _is_whole(demand, matching)
        shown = full if is_whole else name.text
        mentions = _mentions(demand, matching)
        if is_whole:
            names = matching.line.foreign.names
            mentions = tuple(n.run for n in names if n.key == name.key)
        standing = _standing(demand, matching)
        if not standing:
            yield Occurrence(pair.id, name.key, shown, full, "", "", mentions, ())
        for form, (spans, ground) in standing.items():
            text = spans[0].quote(pair.target)
            yield Occurrence(pair.id, name.key, shown, full, text, form, mentions, spans, ground)


def _from_han(pair: Pair, matching: Matching) -> Iterator[Occurrence]:
    known = list(_known_in_han(pair, matching))
    yield from known
    taken = [span for place in known for span in place.source]
    for span in titles_and_bodies(matching.line.han.folded):
        if not covers(taken, span):
            name = span.quote(pair.source)
            yield Occurrence(pair.id, fold_han(name), name, name, "", "", (span,), ())


def _known_in_han(pair: Pair, matching: Matching) -> Iterator[Occurrence]:
    lexicon = matching.knowledge.lexicon
    for demand in matching.demands:
        sense = name_key(demand.entry.concept or demand.entry.name) if demand.entry else ""
        mentions = _mentions(demand, matching)
        for form, (spans, ground) in _standing(demand, matching).items():
            name, rendering = spans[0].quote(pair.source), demand.name.text
            key, meant = sense or form, sense or demand.name.key
            yield Occurrence(pair.id, key, name, name, rendering, meant, spans, mentions, ground)
    for stranger in matching.strangers():
        entry = lexicon.entry(stranger.name)
        key = name_key(entry.concept or entry.name) if entry else fold_han(stranger.text)
        name = stranger.span.quote(pair.source)
        yield Occurrence(pair.id, key, name, name, "", "", (stranger.span,), ())


def _mentions(demand: Demand, matching: Matching) -> tuple[Span, ...]:
    names = matching.line.foreign.names
    return tuple(name.span for name in names if name.key == demand.name.key)


def _standing(
    demand: Demand, matching: Matching
) -> dict[str, tuple[tuple[Span, ...], Ground | None]]:
    """Give what stands in the Han for a name: places and ground by the folded text."""
    found: dict[str, tuple[tuple[Span, ...], Ground | None]] = {}
    for span, ground in _places(demand, matching):
        form = span.quote(matching.line.han.folded)
        spans = found[form][0] if form in found else ()
        found[form] = ((*spans, span), ground)
    return found


def _places(demand: Demand, matching: Matching) -> Iterator[tuple[Span, Ground | None]]:
    key, folded = demand.name.key, matching.line.han.folded
    spelled = _spelled_whole(demand, matching)
    if spelled:
        yield from ((span, Ground.ROMANISED) for span in spelled)
    elif demand.found:
        for span in sorted(demand.found):
            yield span, _ground(demand, span.quote(folded))
    elif key in matching.copies:
        yield _stretch(matching.copies[key]), Ground.COPIED
    elif key in matching.heard:
        heard = matching.heard[key]
        is_spelled = matching.knowledge.romanizer.is_romanized(demand.name.text, heard.text)
        yield heard.span, Ground.ROMANISED if is_spelled else Ground.SOUND
    elif demand not in matching.unmet:
        run = demand.name.run.quote(matching.line.foreign.text)
        find = matching.knowledge.romanizer.find
        spans = find(run, folded) or find(demand.name.text, folded)
        yield from ((span, Ground.ROMANISED) for span in spans)


def _is_whole(demand: Demand, matching: Matching) -> bool:
    """Whether the head of a name is a given name after the family's."""
    full = demand.name.run.quote(matching.line.foreign.text)
    return demand.entry is None and is_family_first(full)


def _spelled_whole(demand: Demand, matching: Matching) -> list[Span]:
    """Give where the Han has such a name in full."""
    if not _is_whole(demand, matching):
        return []
    full = demand.name.run.quote(matching.line.foreign.text)
    return matching.knowledge.romanizer.find(full, matching.line.han.folded)


def _stretch(words: Sequence[LatinWord]) -> Span:
    """Give the longest stretch of words that only one character parts."""
    stretches: list[Span] = []
    for span in sorted(word.span for word in words):
        if stretches and span.start - stretches[-1].end <= 1:
            stretches[-1] = Span(stretches[-1].start, span.end)
        else:
            stretches.append(span)
    return max(stretches, key=lambda span: span.end - span.start)


def _ground(demand: Demand, form: str) -> Ground | None:
    if demand.is_kin:
        return None
    return Ground.LEXICON if form in demand.forms else Ground.DOCUMENT
