"""Intake: from the files or the text that a user gives to pairs that can be reviewed."""

from dataclasses import dataclass, replace
from pathlib import Path

from workbench.alignment.align import align
from workbench.formats.format import Leftover, Paragraphs, Rows
from workbench.formats.plain_text import Paragraphing
from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress, Unwatched
from workbench.review.bilingual import (
    find_arrangement,
    find_direction,
    pair_halves,
    pair_interleaved,
)
from workbench.review.direction import Decision, Wish, decide_direction, sample_of
from workbench.review.inputs import Input, read_input
from workbench.review.pairing import Glosses, Pairing, pair_beads, pair_rows, prepare
from workbench.review.proposal import Arrangement, Proposal, TextFacts, balance, notices_on


@dataclass(frozen=True, slots=True)
class Request:
    """What to take in and how: a Path is a file, a str is text that was pasted.

    Without a ``target`` the source has to hold both languages. None is to be found out; a
    ``turned`` request takes the second language or column of a single file for the source.
    """

    source: Path | str
    target: Path | str | None = None
    source_encoding: str | None = None
    target_encoding: str | None = None
    source_language: Language | None = None
    target_language: Language | None = None
    arrangement: Arrangement | None = None
    paragraphing: Paragraphing = Paragraphing.AUTO
    glosses: Glosses = Glosses.KEEP
    turned: bool = False

    def swapped(self) -> "Request":
        """Give the request with source and target the other way round."""
        languages = replace(
            self, source_language=self.target_language, target_language=self.source_language
        )
        if self.target is None:
            return replace(languages, turned=not self.turned)
        return replace(
            languages,
            source=self.target,
            target=self.source,
            source_encoding=self.target_encoding,
            target_encoding=self.source_encoding,
        )

    @property
    def wish(self) -> Wish:
        """The languages that were named."""
        return Wish(self.source_language, self.target_language)


def propose(request: Request, progress: Progress | None = None) -> Proposal:
    """Read, recognise and pair; raises InputProblem, EncodingNeeded among them, and Cancelled.

    Nothing is written. Every character of the files is in a pair or among the leftovers of the
    proposal's account, white space apart.
    """
    watched = progress or Unwatched()
    if request.target is not None:
        return _two_texts(request, request.target, watched)
    one = read_input(request.source, request.source_encoding, request.paragraphing)
    if isinstance(one.contents, Rows):
        return _rows(request, one, one.contents, watched)
    return _bilingual(request, one, one.contents, watched)


def _two_texts(request: Request, other: Path | str, progress: Progress) -> Proposal:
    first = read_input(
        request.source, request.source_encoding, request.paragraphing, "the pasted source"
    )
    second = read_input(other, request.target_encoding, request.paragraphing, "the pasted target")
    source, target = _paragraphs(first), _paragraphs(second)
    names = (first.name, second.name)
    samples = [[p.text for p in contents.items] for contents in (source, target)]
    if samples[0] == samples[1]:
        raise InputProblem(
            "{source} and {target} hold the same text. Choose the translation for the target.",
            source=names[0],
            target=names[1],
        )
    decision = decide_direction(sample_of(samples[0]), sample_of(samples[1]), request.wish, names)
    sides = prepare(source.items, request.glosses), prepare(target.items, request.glosses)
    beads = align(
        [line.text for line in sides[0]],
        [line.text for line in sides[1]],
        decision.direction,
        progress,
    )
    pairing = pair_beads(beads, sides, decision.direction, first.document)
    return _proposal((first, second), Arrangement.TWO_TEXTS, decision, pairing)


def _bilingual(request: Request, one: Input, contents: Paragraphs, progress: Progress) -> Proposal:
    lines = prepare(contents.items, request.glosses)
    texts = [line.text for line in lines]
    direction = find_direction(texts, request.wish, one.name)
    arrangement = request.arrangement or find_arrangement(texts, direction)
    if request.turned and request.wish == Wish():
        direction = direction.swapped()
    if arrangement is Arrangement.ONE_AFTER_OTHER:
        beads = pair_halves(texts, direction, progress)
    else:
        arrangement = Arrangement.INTERLEAVED
        beads = pair_interleaved(texts, direction)
    pairing = pair_beads(beads, (lines, lines), direction, one.document)
    return _proposal((one,), arrangement, Decision(direction), pairing)


def _rows(request: Request, one: Input, contents: Rows, progress: Progress) -> Proposal:
    rows = contents.items
    named = Wish(contents.source_language, contents.target_language)
    if request.turned:
        rows = tuple(replace(row, source=row.target, target=row.source) for row in rows)
        named = Wish(named.target, named.source)
    decision = decide_direction(
        sample_of([row.source for row in rows[:_JUDGED_ROWS]]),
        sample_of([row.target for row in rows[:_JUDGED_ROWS]]),
        Wish(request.source_language or named.source, request.target_language or named.target),
        (f"{one.name} (source)", f"{one.name} (target)"),
    )
    pairing = pair_rows(rows, request.glosses, one.document, progress)
    return _proposal((one,), Arrangement.ROWS, decision, pairing)


_JUDGED_ROWS = 1000


def _paragraphs(given: Input) -> Paragraphs:
    if isinstance(given.contents, Rows):
        raise InputProblem(
            "{file} holds source and target side by side already. Give it alone, without a"
            " second file.",
            file=given.name,
        )
    return given.contents


def _proposal(
    inputs: tuple[Input, ...], arrangement: Arrangement, decision: Decision, pairing: Pairing
) -> Proposal:
    leftovers = [entry for i in inputs for entry in i.contents.leftovers]
    if pairing.cleaned:
        leftovers.append(Leftover("glosses", "glosses taken out", pairing.cleaned))
    files = sum(i.contents.characters for i in inputs)
    account = balance(files, pairing.pairs, tuple(leftovers))
    return Proposal(
        decision.direction,
        arrangement,
        tuple(_facts(i) for i in inputs),
        pairing.pairs,
        pairing.unpaired,
        pairing.glosses,
        account,
        (*decision.notices, *notices_on(pairing.pairs, account)),
    )


def _facts(given: Input) -> TextFacts:
    contents = given.contents
    return TextFacts(given.name, contents.encoding, len(contents.items), contents.characters)
