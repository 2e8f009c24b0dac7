"""Names in a text with capitals: people, places and organisations, as far as form tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from workbench.language.mentions.capitals import (
    Shape,
    Token,
    is_calendar_word,
    is_title_case,
    key_of,
    tokens_of,
)
from workbench.language.mentions.chinese_spelling import looks_chinese
from workbench.language.names.english_words import PARTICLES, TITLES, EnglishWords
from workbench.language.names.folding import name_key
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry, Kind, Mention
from workbench.model.segments import Span


class ForeignName(NamedTuple):
    """One name: a lexicon entry, or a single word of a longer name.

    ``run`` is the span of the whole name it belongs to. ``is_head`` marks the word that stands
    for the whole where it is shortened (a surname). ``is_doubtful`` marks dictionary words, which
    are names only if the document uses them so. ``is_alone``: no other capital beside it.
    """

    span: Span
    text: str
    key: str
    run: Span
    shape: Shape
    entry: Entry | None = None
    is_head: bool = True
    is_doubtful: bool = False
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class ForeignText:
    """The names of a text and its words; ``lower`` are the keys written small."""

    text: str
    names: tuple[ForeignName, ...]
    tokens: tuple[Token, ...]
    lower: frozenset[str]
    is_title: bool


def read_foreign(text: str, knowledge: Knowledge) -> ForeignText:
    """Find the names of a text; never more than one at a place."""
    tokens = tokens_of(text)
    title = is_title_case(tokens)
    known = _entries(text, tokens, knowledge)
    names: list[ForeignName] = []
    for run in _runs(text, tokens):
        names.extend(_names_of(text, run, known, knowledge))
    lower = frozenset([token.key for token in tokens if token.shape is Shape.LOWER])
    return ForeignText(text, tuple(names), tuple(tokens), lower, title)


_Known = dict[int, tuple[Mention, Entry]]


def _entries(text: str, tokens: Sequence[Token], knowledge: Knowledge) -> _Known:
    """Give the lexicon's names by the place where they start."""
    found: _Known = {}
    capitals = {token.start for token in tokens if token.shape is not Shape.LOWER}
    for mention in map(partial(_without_possessive, text), knowledge.lexicon.scan_names(text)):
        entry = knowledge.lexicon.entry(mention.names[0])
        short = (
            mention.span.end - mention.span.start <= 2 and not mention.span.quote(text).isupper()
        )
        if is_calendar_word(name_key(mention.span.quote(text))):
            continue
        if entry and mention.span.start in capitals and not short:
            found[mention.span.start] = (mention, entry)
    return found


def _without_possessive(text: str, mention: Mention) -> Mention:
    """Read America's as America, not as the Americas."""
    written = mention.span.quote(text)
    if written[-2:] not in ("'s", "’s"):
        return mention
    return Mention(Span(mention.span.start, mention.span.end - 2), (written[:-2],))


def _runs(text: str, tokens: Sequence[Token]) -> list[list[Token]]:
    """Give stretches of capitalised words, particles among them, that may be one name."""
    runs: list[list[Token]] = []
    run: list[Token] = []
    for token in tokens:
        inside = bool(run) and (token.joined or _is_initial_gap(text, run[-1], token))
        if not inside or (token.opens and not token.joined):
            runs.append(run)
            run = []
        if token.shape is not Shape.LOWER or (run and token.key in PARTICLES):
            run.append(token)
        else:
            runs.append(run)
            run = []
    runs.append(run)
    return [_without_particles(run) for run in runs if run]


def _is_initial_gap(text: str, before: Token, token: Token) -> bool:
    return len(before.key) <= 3 and text[before.end : token.start] == ". "


def _without_particles(run: list[Token]) -> list[Token]:
    while run and run[-1].shape is Shape.LOWER:
        run = run[:-1]
    return run


def _names_of(
    text: str, run: list[Token], known: _Known, knowledge: Knowledge
) -> list[ForeignName]:
    """Take a run apart into lexicon entries and single words."""
    words = knowledge.words
    names: list[ForeignName] = []
    piece: list[Token] = []
    at = 0
    while at < len(run):
        token = run[at]
        found = known.get(token.start)
        length = _chinese_person(text, run, at, found)
        if length:
            names.extend(_words_of(piece, len(run), knowledge))
            names.extend(_words_of(run[at : at + length], len(run), knowledge))
            piece = []
            at += length
            continue
        if found and not _is_part_of_person(run, at, known, knowledge):
            names.extend(_words_of(piece, len(run), knowledge))
            piece = []
            mention, entry = found
            names.extend(_leading_state(text, mention, entry, run, knowledge))
            names.append(_entry_name(text, mention, entry, run))
            at += 1
            while at < len(run) and run[at].start < mention.span.end:
                at += 1
            continue
        if _is_title(token, words.is_word(token.text)) or is_calendar_word(token.key):
            names.extend(_words_of(piece, len(run), knowledge))
            piece = []
        else:
            piece.append(token)
        at += 1
    names.extend(_words_of(piece, len(run), knowledge))
    return names


def _chinese_person(
    text: str, run: list[Token], at: int, found: tuple[Mention, Entry] | None
) -> int:
    """Give of how many words from here a Chinese person's name is made: Zhang Jianmin; else 0.

    The lexicon's places among single syllables do not count, longer names of its do.
    """
    for length in (3, 2):
        words = run[at : at + length]
        if len(words) < length or not looks_chinese(text[words[0].start : words[-1].end]):
            continue
        if found is None or found[0].span.end <= words[0].end:
            return length
    return 0


def _is_title(token: Token, is_word: bool) -> bool:  # noqa: FBT001 - a fact of the word
    return token.key in TITLES and (is_word or len(token.key) < 5)


def _is_part_of_person(run: list[Token], at: int, known: _Known, knowledge: Knowledge) -> bool:
    """Tell the parts of a person's name from the places they are named after."""
    return _is_given_name(run, at, known, knowledge) or _is_surname(run, at, known, knowledge)


def _is_surname(run: list[Token], at: int, known: _Known, knowledge: Knowledge) -> bool:
    """Tell the surname after a given name from a people or a word: Johnny English."""
    entry = known[run[at].start][1]
    before = run[at - 1] if at else None
    return (
        before is not None
        and before.start not in known
        and knowledge.words.is_given_name(before.text)
        and not knowledge.words.is_word(before.text)
        and entry.kind is Kind.PEOPLE
    )


def _is_given_name(run: list[Token], at: int, known: _Known, knowledge: Knowledge) -> bool:
    """Tell the given name before a surname from the place of that name: Jordan Spieth."""
    mention, entry = known[run[at].start]
    after = next((t for t in run[at:] if t.start >= mention.span.end), None)
    if after is None or " " in mention.span.quote(entry.name):
        return False
    is_first_name = entry.is_word or knowledge.words.is_given_name(entry.name)
    mate = known.get(after.start)
    if mate and mate[1].kind is Kind.PERSON and entry.kind in (Kind.PLACE, Kind.PERSON):
        return True
    return (
        is_first_name
        and after.shape is Shape.CAPITALISED
        and not knowledge.words.is_word(after.text)
        and not is_calendar_word(after.key)
    )


def _leading_state(
    text: str, mention: Mention, entry: Entry, run: list[Token], knowledge: Knowledge
) -> list[ForeignName]:
    """Give the state that an organisation's name begins with: the U.S. of U.S. Navy."""
    if entry.kind not in (Kind.ORGANISATION, Kind.OTHER):
        return []
    first = next(token for token in run if token.start >= mention.span.start)
    state = knowledge.lexicon.entry(first.text)
    body = first.shape is Shape.ACRONYM
    if state is None or not (state.kind is Kind.STATE or body) or first.end >= mention.span.end:
        return []
    part = Mention(Span(first.start, first.end), (state.name,))
    return [_entry_name(text, part, state, run)]


def _entry_name(text: str, mention: Mention, entry: Entry, run: list[Token]) -> ForeignName:
    span = mention.span
    written = span.quote(text)
    first = next(token for token in run if token.start >= span.start)
    key = key_of(written, first.shape) if " " not in written else name_key(entry.name)
    if entry.kind is Kind.PERSON and " " in key:
        key = name_key(entry.name.split()[-1])  # Jae-in, which is no In
    elif entry.concept and entry.kind is not Kind.PEOPLE and not entry.is_metonym:
        # U.N. and United Nations are one name, for the memory as for the reader.
        key = name_key(entry.concept)
    return ForeignName(
        span, written, key, Span(span.start, span.end), first.shape, entry,
        is_doubtful=entry.is_word and first.opens and first.shape is not Shape.ACRONYM,
        is_alone=len(run) == 1,
    )  # fmt: skip


def _words_of(piece: list[Token], run_length: int, knowledge: Knowledge) -> list[ForeignName]:
    """Give the words of a name that is in no lexicon; its last word is the head."""
    words = knowledge.words
    piece = [token for token in piece if len(token.key) > 1]
    if not piece:
        return []
    run = Span(piece[0].start, piece[-1].end)
    is_person = len(piece) > 1 and words.is_given_name(piece[0].text)
    # Each with whether it is doubtful.
    kept = [
        (token, _is_doubtful(token, words) and not (is_person and number))
        for number, token in enumerate(piece)
        if token.shape is not Shape.LOWER
    ]
    firm = [token for token, doubtful in kept if not doubtful] or [token for token, _ in kept]
    return [
        ForeignName(
            Span(token.start, token.end), token.text, token.key, run, token.shape,
            is_head=token is firm[-1], is_doubtful=doubtful,
            is_alone=run_length == 1 and not token.opens,
        )
        for token, doubtful in kept
    ]  # fmt: skip


def _is_doubtful(token: Token, words: EnglishWords) -> bool:
    return token.shape is Shape.CAPITALISED and words.is_word(token.text)
