"""Handback: edited targets written into the very table of another tool that they came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.formats.format import Row
from workbench.formats.target_cells import TargetCells, open_target_cells
from workbench.language.glosses import clean_glosses
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair, Side
from workbench.review.inputs import document_name, read_bytes
from workbench.storage.atomic import write_atomically

# Of the rows of a table, so many have to be the project's, or it is another table.
_LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Handback:
    """A file that was handed back.

    ``rows`` counts those that were changed, ``unknown`` the edited pairs that have no row in
    it, since they were merged, split or added here.
    """

    path: Path
    rows: int
    unknown: tuple[str, ...]
    replaced_characters: int = 0


def is_bilingual_table(path: Path) -> bool:
    """Say whether a Word document is a table of two languages; raises InputProblem."""
    return open_target_cells(read_bytes(path), path.name) is not None


def hand_back(project: Project, original: Path, path: Path) -> Handback:
    """Write the edited targets into a copy of the table that the project was made from.

    Raises InputProblem where ``original`` is no such table and StorageProblem where ``path``
    cannot be written.
    """
    cells = open_target_cells(read_bytes(original), original.name)
    if cells is None:
        raise InputProblem(
            "There is no table of two languages in {file}. Choose the file that the project was"
            " made from.",
            file=original.name,
        )
    side, rows = _matched(project, cells, document_name(original))
    if len(rows) < _LEAST_SHARED * len(cells.rows):
        raise InputProblem(
            "Of the {rows} rows in {file}, {shared} are in this project. Choose the file that it"
            " was made from.",
            file=original.name,
            rows=len(cells.rows),
            shared=len(rows),
        )
    language, changed, unknown = project.facts.direction.target, 0, []
    for pair in _edited(project):
        number = rows.get(pair.id)
        if number is None or not cells.rewrite(number, side, pair.target, language):
            unknown.append(pair.id)
        else:
            changed += 1
    content = cells.packed()

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    write_atomically(path, write)
    return Handback(path, changed, tuple(unknown), cells.replaced_characters)


def _edited(project: Project) -> Iterator[Pair]:
    return (pair for pair in project if pair.is_edited)


def _matched(
    project: Project, cells: TargetCells, document: str
) -> tuple[Side, Mapping[str, int]]:
    """Find the row of each pair; a project may have been made with the columns turned."""
    upright = _rows_of(project, cells.rows, document, Side.TARGET)
    turned = _rows_of(project, cells.rows, document, Side.SOURCE)
    is_turned = len(turned) > len(upright)
    return (Side.SOURCE, turned) if is_turned else (Side.TARGET, upright)


def _rows_of(project: Project, rows: Sequence[Row], document: str, side: Side) -> dict[str, int]:
    """Match by id where the source agrees, else by a source that is there once."""
    sources = [_bare(row.source if side is Side.TARGET else row.target) for row in rows]
    places = {row.id or f"{document}:{n}": n - 1 for n, row in enumerate(rows, 1)}
    once: dict[str, list[int]] = {}
    for number, source in enumerate(sources):
        once.setdefault(source, []).append(number)
    found: dict[str, int] = {}
    for pair in project:
        source, place = _bare(pair.source), places.get(pair.id)
        alike = once.get(source, [])
        if place is not None and sources[place] == source:
            found[pair.id] = place
        elif len(alike) == 1 and source:
            found[pair.id] = alike[0]
    return found


def _bare(text: str) -> str:
    return " ".join(clean_glosses(text).split())
