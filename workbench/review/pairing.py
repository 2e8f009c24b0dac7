"""Pairing: from aligned paragraphs or rows of a table to pairs with ids and reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from workbench.alignment.align import Bead
from workbench.formats.format import Paragraph, Row, visible_characters
from workbench.language.detection import dominant_script
from workbench.language.glosses import clean_glosses, find_glosses
from workbench.model.languages import Direction, Language
from workbench.model.progress import Progress
from workbench.model.segments import Origin, Pair, Side
from workbench.review.proposal import Unpaired

_PROGRESS_STEP = 1000
# Why a line stayed alone, by reason: English sentences for the user.
REASONS = {
    "no-words": "The line has no words, so it is in neither language.",
    "no-target": "No text of the target matches this one.",
    "no-source": "No text of the source matches this one.",
    "empty-target": "The row has no target.",
    "empty-source": "The row has no source.",
    "empty-row": "The row has neither source nor target.",
}


AS_READ = Origin()
"""The origin of rows that nothing was done to; shared, since there may be many."""


class Glosses(Enum):
    """What to do with pinyin that a crawler left in brackets behind Han characters."""

    KEEP = "keep"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs and the lines among them that found no partner.

    ``glosses`` counts those found, ``cleaned`` the characters that went with those taken out.
    """

    pairs: tuple[Pair, ...]
    unpaired: tuple[Unpaired, ...]
    glosses: int
    cleaned: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it goes into a pair; ``raw`` is what it was, empty if it is the same."""

    text: str
    number: int
    raw: str = ""
    glosses: int = 0
    cleaned: int = 0


def prepare(paragraphs: Iterable[Paragraph], glosses: Glosses) -> list[Line]:
    """Count the glosses of paragraphs and, where asked to, take them out."""
    return [_line(paragraph.text, paragraph.line, glosses) for paragraph in paragraphs]


def _line(text: str, number: int, glosses: Glosses) -> Line:
    found = len(find_glosses(text))
    if not found or glosses is Glosses.KEEP:
        return Line(text, number, glosses=found)
    clean = clean_glosses(text)
    return Line(clean, number, text, found, visible_characters(text) - visible_characters(clean))


def pair_beads(
    beads: Sequence[Bead],
    sides: tuple[Sequence[Line], Sequence[Line]],
    direction: Direction,
    document: str,
) -> Pairing:
    """Make a pair of each bead; ids count from 1 in the order of the beads."""
    pairs, unpaired = [], []
    for ordinal, bead in enumerate(beads, 1):
        source = [sides[0][number] for number in bead.source]
        target = [sides[1][number] for number in bead.target]
        pair = Pair(
            f"{document}:{ordinal}",
            document,
            _joined((line.text for line in source), direction.source),
            (text := _joined((line.text for line in target), direction.target)),
            text,
            confidence=bead.confidence,
            origin=Origin(
                bead.source,
                bead.target,
                _raw(source, direction.source),
                _raw(target, direction.target),
            ),
        )
        pairs.append(pair)
        if pair.is_unpaired:
            unpaired.append(_unpaired(pair, (source or target)[0].number))
    used = _used(beads, sides)
    return Pairing(
        tuple(pairs),
        tuple(unpaired),
        sum(line.glosses for line in used),
        sum(line.cleaned for line in used),
    )


def pair_rows(rows: Sequence[Row], glosses: Glosses, document: str, progress: Progress) -> Pairing:
    """Make a pair of each row; rows keep the ids that the file gives them."""
    pairs, unpaired = [], []
    found = cleaned = 0
    for ordinal, row in enumerate(rows, 1):
        source = _line(row.source, row.line, glosses)
        target = _line(row.target, row.line, glosses)
        place = row.document or document
        pair = Pair(
            row.id or f"{place}:{ordinal}",
            place,
            source.text,
            target.text,
            target.text,
            origin=Origin((), (), source.raw, target.raw) if source.raw or target.raw else AS_READ,
        )
        pairs.append(pair)
        found += source.glosses + target.glosses
        cleaned += source.cleaned + target.cleaned
        if pair.is_unpaired:
            unpaired.append(_empty(pair, row.line))
        if ordinal % _PROGRESS_STEP == 0:
            progress.advance(ordinal, len(rows))
    return Pairing(tuple(pairs), tuple(unpaired), found, cleaned)


def _joined(texts: Iterable[str], language: Language) -> str:
    return ("" if language.writes_han else " ").join(texts)


def _raw(lines: Sequence[Line], language: Language) -> str:
    if not any(line.raw for line in lines):
        return ""
    return _joined((line.raw or line.text for line in lines), language)


def _used(beads: Sequence[Bead], sides: tuple[Sequence[Line], Sequence[Line]]) -> list[Line]:
    used = [sides[0][number] for bead in beads for number in bead.source]
    return used + [sides[1][number] for bead in beads for number in bead.target]


def _unpaired(pair: Pair, number: int) -> Unpaired:
    side = Side.SOURCE if pair.source else Side.TARGET
    text = pair.text(side)
    alone = "no-target" if side is Side.SOURCE else "no-source"
    reason = alone if dominant_script(text) else "no-words"
    return Unpaired(pair.id, side, number, text, reason, REASONS[reason])


def _empty(pair: Pair, number: int) -> Unpaired:
    side = Side.SOURCE if pair.source.strip() else Side.TARGET
    text = pair.text(side)
    missing = "empty-target" if side is Side.SOURCE else "empty-source"
    reason = missing if text.strip() else "empty-row"
    return Unpaired(pair.id, side, number, text, reason, REASONS[reason])
