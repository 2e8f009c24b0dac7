"""Rendition: the reviewed target by itself, as text or in the layout of the original document."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.formats.format import Leftover
from workbench.formats.original_docx import Original, Relation, open_original
from workbench.language.glosses import clean_glosses
from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair, Status
from workbench.review.inputs import read_bytes
from workbench.storage.atomic import write_atomically

_SPACE = re.compile(r"\s+")
_SHOWN = 40
_STEP = 100


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file that was handed over.

    ``paragraphs`` counts those with text of the target, ``untranslated`` the rows that have
    none, ``replaced_characters`` what a DOCX cannot hold, where U+FFFD stands. ``kept`` names
    what still is in the language of the source, such as footnotes.
    """

    path: Path
    paragraphs: int
    untranslated: int
    replaced_characters: int = 0
    kept: tuple[Leftover, ...] = ()


def export_text(project: Project, path: Path) -> Rendition:
    """Write the target as UTF-8, one paragraph a line; rows without a target have no line.

    A line end within a paragraph becomes a space, between Han characters nothing.
    """
    language = project.facts.direction.target
    targets = [_joined(pair.target.splitlines(), language) for pair in project]
    lines = [target for target in targets if target]
    content = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    write_atomically(path, write)
    return Rendition(path, len(lines), len(targets) - len(lines))


def export_in_layout(
    project: Project, original: Path, path: Path, progress: Progress
) -> Rendition:
    """Write the target as DOCX in the layout of the source, or of the draft, it was made from.

    Which of the two ``original`` is follows from its text. Rows without a target keep the text
    of the source unless they were confirmed so.

    Raises InputProblem where ``original`` is another file and StorageProblem where ``path``
    cannot be written.
    """
    data, target = read_bytes(original), project.facts.direction.target
    document = open_original(data, original.name, Relation.TRANSLATION, target)
    texts = document.texts()
    relation = _relation(project, texts, original.name)
    if relation is Relation.REVISION:
        document = open_original(data, original.name, relation, target)
    passages = _passages(list(project), texts, relation)
    paragraphs = sum(
        _render(passage, document, relation, target) for passage in _watched(passages, progress)
    )
    write_atomically(path, document.save)
    untranslated = sum(not pair.target.strip() for pair in project)
    kept = document.kept if relation is Relation.TRANSLATION else ()
    return Rendition(path, paragraphs, untranslated, document.replaced_characters, kept)


@dataclass(frozen=True, slots=True)
class _Passage:
    """Paragraphs of the file and the pairs whose text they hold.

    Pairs that are not in the file have no paragraphs and come ``below`` one.
    """

    paragraphs: tuple[int, ...]
    pairs: tuple[Pair, ...]
    below: int


def _relation(project: Project, texts: Sequence[str], name: str) -> Relation:
    """Find out which side a file is; raise InputProblem where it says something else.

    White space and glosses apart, it has to say the same as the pairs one after the other; so
    rows may have been merged and split.
    """
    there = "".join(map(_bare, texts))
    sides = [("".join(_words(project, relation)), relation) for relation in Relation]
    here, relation = max(sides, key=lambda side: _same(side[0], there))
    if here == there and here:
        return relation
    if all(_holds(there, _words(project, relation)) for relation in Relation):
        raise InputProblem(
            "{file} holds the source and its translation in turn, so there is no layout of one of"
            " them to take over. Export the target as text, or choose a document in one language.",
            file=name,
        )
    at = _same(here, there)
    raise InputProblem(
        "{file} is not the document that this project was made from: behind “{before}” it says"
        " “{there}”, the project “{here}”. Choose the source or the draft as it was opened.",
        file=name,
        before=there[max(0, at - _SHOWN) : at],
        there=there[at : at + _SHOWN],
        here=here[at : at + _SHOWN],
    )


def _passages(
    pairs: Sequence[Pair], texts: Sequence[str], relation: Relation
) -> Iterator[_Passage]:
    """Cut where a pair and a paragraph end together; blank paragraphs are in no passage."""
    words, lengths = _words(pairs, relation), [len(_bare(text)) for text in texts]
    paragraphs: list[int] = []
    held: list[Pair] = []
    below = ahead = number = 0
    for pair, word in zip(pairs, words, strict=True):
        held.append(pair)
        ahead += len(word)
        while ahead > 0:
            ahead -= lengths[number]
            paragraphs += [number] if lengths[number] else []
            number += 1
        if ahead == 0 and (paragraphs or number):
            yield _Passage(tuple(paragraphs), tuple(held), below)
            below = paragraphs[-1] if paragraphs else below
            paragraphs, held = [], []


def _render(passage: _Passage, document: Original, relation: Relation, language: Language) -> int:
    """Put the target of a passage into the document; say how many paragraphs have it."""
    text = _joined([pair.target for pair in passage.pairs], language)
    if not passage.paragraphs:
        if text:
            document.insert_after(passage.below, text)
        return bool(text)
    if relation is Relation.REVISION and not any(pair.is_edited for pair in passage.pairs):
        return len(passage.paragraphs)
    awaited = any(pair.status is not Status.CONFIRMED for pair in passage.pairs)
    if relation is Relation.TRANSLATION and not text and awaited:
        return 0
    first, *others = passage.paragraphs
    document.rewrite(first, text)
    for number in others:
        document.clear(number)
    return bool(text)


def _words(pairs: Iterable[Pair], relation: Relation) -> list[str]:
    is_source = relation is Relation.TRANSLATION
    return [_bare(pair.source if is_source else pair.draft) for pair in pairs]


def _bare(text: str) -> str:
    return _SPACE.sub("", clean_glosses(text))


def _holds(text: str, words: Sequence[str]) -> bool:
    """Say whether a text has all of these in their order, whatever stands between them."""
    if not any(words):
        return False
    at = 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


def _same(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _joined(texts: Iterable[str], language: Language) -> str:
    gap = "" if language.writes_han else " "
    return gap.join(text.strip() for text in texts if text.strip())


def _watched(passages: Iterable[_Passage], progress: Progress) -> Iterator[_Passage]:
    every = list(passages)
    for done, passage in enumerate(every):
        if done % _STEP == 0:
            progress.advance(done, len(every))
        yield passage
    progress.advance(len(every), len(every))
