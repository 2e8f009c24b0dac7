"""Name tables: the columns name and rendering, one line for each accepted rendering."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from workbench.formats.encodings import decode
from workbench.formats.worksheet import read_sheet
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_NAME, _RENDERING = "name", "rendering"
_DELIMITERS = ",\t;|"
_ZIP = b"PK\x03\x04"
# What other tools call the columns.
_OTHER_HEADS = {
    _NAME: ("source", "source term", "term"),
    _RENDERING: ("target", "target term", "translation"),
}


def read_name_table(data: bytes, name: str, direction: Direction) -> list[NameEntry]:
    """Read a table of text or an XLSX; a name on several lines has several renderings.

    The first of them is the preferred one. The columns may also be called after the languages;
    others are left alone. Raises InputProblem with the line where it is no such table.
    """
    is_sheet = data.startswith(_ZIP) or name.lower().endswith(".xlsx")
    rows = read_sheet(data, name) if is_sheet else _lines(data, name)
    found: dict[str, dict[str, None]] = {}
    columns: tuple[int, int] | None = None
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns = _columns(cells, name, direction)
            continue
        entry, rendering = _entry(cells, columns, line, name)
        found.setdefault(entry, {})[rendering] = None
    if not found:
        raise InputProblem("There are no names in {file}. Choose another file.", file=name)
    return [NameEntry(entry, tuple(renderings)) for entry, renderings in found.items()]


def write_name_table(entries: Iterable[NameEntry]) -> bytes:
    """Write a table that ``read_name_table`` reads and spreadsheets open: UTF-8 with a mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_NAME, _RENDERING])
    for entry in entries:
        writer.writerows([entry.name, rendering] for rendering in entry.renderings)
    return text.getvalue().encode("utf-8-sig")


def _lines(data: bytes, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    text = decode(data, name).text
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True
    )
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputProblem(
            "{file}, line {line}: this is not a sound table ({detail}). Repair that line.",
            file=name,
            line=reader.line_num,
            detail=str(error),
        ) from None


def _columns(header: Sequence[str], name: str, direction: Direction) -> tuple[int, int]:
    heads = [cell.strip().lower() for cell in header]
    places = []
    for column, language in ((_NAME, direction.source), (_RENDERING, direction.target)):
        words = (column, *_OTHER_HEADS[column], language.tag.lower(), language.base)
        at = next((heads.index(word) for word in words if word in heads), None)
        if at is None:
            raise InputProblem(
                "{file}: there is no column {missing}. The first line must name the columns name"
                " and rendering.",
                file=name,
                missing=column,
            )
        places.append(at)
    return places[0], places[1]


def _entry(
    cells: Sequence[str], columns: tuple[int, int], line: int, name: str
) -> tuple[str, str]:
    entry, rendering = (cells[at].strip() if at < len(cells) else "" for at in columns)
    if not entry or not rendering:
        raise InputProblem(
            "{file}, line {line}: a name or its rendering is missing. Fill it in or take the line"
            " out.",
            file=name,
            line=line,
        )
    return entry, rendering
