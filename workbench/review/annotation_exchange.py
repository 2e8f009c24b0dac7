"""Annotation exchange: errors brought in from other tools' files, and handed out to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from workbench.formats.annotation_table import read_annotation_table, write_annotation_table
from workbench.formats.annotation_workbook import (
    read_annotation_workbook,
    write_annotation_workbook,
)
from workbench.formats.esa_json import read_esa_json, write_esa_json
from workbench.formats.foreign_marks import ForeignMark
from workbench.formats.mqm_table import read_mqm_table, write_mqm_table
from workbench.model.anchoring import moved_span
from workbench.model.annotations import Annotation
from workbench.model.changes import Change, Step
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair, Side
from workbench.review.inputs import read_bytes
from workbench.review.layers import Imported, merge_project
from workbench.scoring.quality_model import QualityModel
from workbench.storage.atomic import write_atomically
from workbench.storage.project_file import SUFFIX, ProjectFile

_READERS: Mapping[str, Callable[[bytes, str], list[ForeignMark]]] = {
    ".tsv": read_mqm_table,
    ".json": read_esa_json,
    ".csv": read_annotation_table,
    ".xlsx": read_annotation_workbook,
}
_WRITERS: Mapping[str, Callable[[Sequence[ForeignMark], str], bytes]] = {
    ".tsv": lambda marks, _: write_mqm_table(marks),
    ".json": write_esa_json,
    ".csv": lambda marks, _: write_annotation_table(marks),
    ".xlsx": lambda marks, _: write_annotation_workbook(marks),
}
SUFFIXES = tuple(_READERS)
"""What can be read and written: MQM tables, ESA campaigns and tables of our own."""

# Names of earlier MQM versions and of Google's template, as ids of MQM Core.
_OLDER = {
    "fluency": "linguistic-conventions",
    "fluency/grammar": "linguistic-conventions/grammar",
    "fluency/spelling": "linguistic-conventions/spelling",
    "fluency/punctuation": "linguistic-conventions/punctuation",
    "fluency/character-encoding": "linguistic-conventions/character-encoding",
    "fluency/register": "style/language-register",
    "fluency/inconsistency": "style/inconsistent-style",
    "style/awkward": "style/awkward-style",
    "accuracy/untranslated-text": "accuracy/untranslated",
    "accuracy/source-language-fragment": "accuracy/untranslated",
    "accuracy/reinterpretation": "accuracy/mistranslation",
    "terminology/inappropriate-for-context": "terminology/wrong-term",
    "terminology/inconsistent": "terminology/inconsistent-use-of-terminology",
    "locale-convention": "locale-conventions",
}
_SOURCE_FAULTS = ("source-error", "source-issue", "source")


def bring_in(project: Project, path: Path, model: QualityModel) -> Imported[ForeignMark]:
    """Take in the marks of a file, each on the row whose texts it was marked in.

    A mark made on an earlier target goes to the row with its source, and to its characters if
    they are still there. A file that comes twice brings each mark once. Raises InputProblem.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise InputProblem(
            "{file} is no file of annotations that can be read; choose one of {suffixes}.",
            file=path.name,
            suffixes=", ".join(SUFFIXES),
        )
    return taken_in(project, reader(read_bytes(path), path.name), model)


def taken_in(
    project: Project, marks: Iterable[ForeignMark], model: QualityModel
) -> Imported[ForeignMark]:
    """Make annotations of marks, as one change."""
    rows = _Rows(project)
    made: dict[str, Annotation] = {}
    homeless, known = [], 0
    for mark in marks:
        pair = rows.of(mark)
        if pair is None:
            homeless.append(mark)
            continue
        annotation = _annotation(mark, pair, model)
        if annotation is None:
            continue
        if annotation.id in project.annotations:
            known += 1
        else:
            made[annotation.id] = annotation
    steps = tuple(Step(None, annotation) for annotation in made.values())
    return Imported(
        Change("import-annotations", annotations=steps), len(made), known, tuple(homeless)
    )


def take_in_from(
    project: Project, path: Path, model: QualityModel
) -> Imported[ForeignMark] | Imported[Annotation]:
    """Take in marks from a file of another tool, or from a copy of the project.

    Raises InputProblem or StorageProblem.
    """
    if path.suffix == SUFFIX:
        return merge_project(project, ProjectFile.read_project(path))
    return bring_in(project, path, model)


def hand_out_to(project: Project, path: Path) -> int:
    """Write all errors and ratings into a file, whole or not at all; give their number.

    Raises InputProblem or StorageProblem.
    """
    marks = list(marks_to_hand_out(project))
    data = hand_out(project, marks, path)

    def write(file: BinaryIO) -> None:
        file.write(data)

    write_atomically(path, write)
    return len(marks)


def hand_out(project: Project, marks: Iterable[Annotation], path: Path) -> bytes:
    """Give the bytes of a file with these marks, in the format of its suffix; InputProblem."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise InputProblem(
            "Annotations cannot be written as {suffix}; choose one of {suffixes}.",
            suffix=path.suffix or path.name,
            suffixes=", ".join(SUFFIXES),
        )
    return writer([_foreign(mark, project) for mark in marks], project.facts.title)


class _Rows:
    """The pairs of a project by what other tools know them by."""

    def __init__(self, project: Project) -> None:
        self._by_id = {(pair.document, pair.id): pair for pair in project}
        self._by_source: dict[str, list[Pair]] = {}
        for pair in project:
            self._by_source.setdefault(pair.source.strip(), []).append(pair)

    def of(self, mark: ForeignMark) -> Pair | None:
        """Give the pair of a mark: that of its id, else the only one of its source or texts."""
        own = self._by_id.get((mark.document, mark.segment))
        if own is not None and own.source.strip() == mark.source.strip():
            return own
        same = self._by_source.get(mark.source.strip(), [])
        exact = [pair for pair in same if pair.target.strip() == mark.target.strip()]
        found = exact or same
        return found[0] if found else None


def _annotation(mark: ForeignMark, pair: Pair, model: QualityModel) -> Annotation | None:
    """Give the annotation of a mark; None for one that says there is no error."""
    severity = _slug(mark.severity)
    if not severity and mark.rating is None and not mark.comment:
        return None
    marked, own = _text(mark), pair.text(mark.side)
    lead = len(own) - len(own.lstrip())
    span = mark.span and moved_span(mark.span, marked, own.strip())
    placed = span and span.shifted(lead)
    category = category_of(mark.category, model) if severity else ""
    is_of_source = _slug(mark.category).partition("/")[0] in _SOURCE_FAULTS
    return Annotation(
        _identity(mark, pair),
        pair.id,
        mark.comment,
        mark.annotator,
        mark.created or datetime.now(UTC).isoformat(timespec="seconds"),
        mark.side,
        placed,
        mark.span.quote(marked) if mark.span else "",
        category,
        severity,
        mark.correction,
        Side.SOURCE if is_of_source else Side.TARGET,
        rating=mark.rating,
    )


def category_of(name: str, model: QualityModel) -> str:
    """Give the id of a category that another tool names; what no model knows stays as it is."""
    slug = _slug(name)
    older = _OLDER.get(slug, slug)
    dimension = _OLDER.get(slug.partition("/")[0], slug.partition("/")[0])
    wanted = (older, f"{dimension}/{slug.partition('/')[2]}", dimension)
    return next((each for each in wanted if model.category(each)), slug)


def _slug(name: str) -> str:
    parts = (part.strip().strip("!").replace("_", " ") for part in name.casefold().split("/"))
    return "/".join("-".join(part.split()) for part in parts if part)


def _text(mark: ForeignMark) -> str:
    return mark.source if mark.side is Side.SOURCE else mark.target


def _identity(mark: ForeignMark, pair: Pair) -> str:
    """Ids follow from what a mark says, so that the same file brings it once."""
    said = (pair.id, mark.annotator, mark.side.value, mark.span, mark.category, mark.severity)
    parts = "\x1f".join(map(str, (*said, mark.comment, mark.rating)))
    return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _foreign(mark: Annotation, project: Project) -> ForeignMark:
    pair = project.pairs[mark.pair]
    return ForeignMark(
        document=pair.document,
        segment=pair.id,
        annotator=mark.annotator,
        source=pair.source,
        target=pair.target,
        category=mark.category,
        severity=mark.severity,
        side=mark.side,
        span=mark.span,
        comment=mark.comment,
        correction=mark.correction,
        rating=mark.rating,
        created=mark.created,
        system=project.facts.target_name,
    )


def marks_to_hand_out(project: Project) -> Iterator[Annotation]:
    """Give the errors and ratings of a project in the order of its rows."""
    for pair_id in project.order:
        for mark in project.annotations_of(pair_id):
            if mark.is_error or mark.rating is not None:
                yield mark
