"""Name tables as CSV: the columns name and rendering, one line for each accepted rendering."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from workbench.formats.encodings import decode
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_NAME, _RENDERING = "name", "rendering"
_DELIMITERS = ",\t;|"


def read_name_table(data: bytes, name: str) -> list[NameEntry]:
    """Read a table; a name on several lines has several renderings, the preferred one first.

    Other columns are left alone. Raises InputProblem with the line where it is no such table.
    """
    text = decode(data, name).text
    lines = iter(text.splitlines())
    first = next((line for line in lines if line.strip()), "")
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True
    )
    found: dict[str, dict[str, None]] = {}
    columns: Mapping[str, int] = {}
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns(cells, name)
                continue
            entry, rendering = _entry(cells, columns, reader.line_num, name)
            found.setdefault(entry, {})[rendering] = None
    except csv.Error as error:
        raise InputProblem(
            "{file}, line {line}: this is not a sound table ({detail}). Repair that line.",
            file=name,
            line=reader.line_num,
            detail=str(error),
        ) from None
    if not found:
        raise InputProblem("There are no names in {file}.", file=name)
    return [NameEntry(entry, tuple(renderings)) for entry, renderings in found.items()]


def write_name_table(entries: Iterable[NameEntry]) -> bytes:
    """Write a table that ``read_name_table`` reads and spreadsheets open: UTF-8 with a mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_NAME, _RENDERING])
    for entry in entries:
        writer.writerows([entry.name, rendering] for rendering in entry.renderings)
    return text.getvalue().encode("utf-8-sig")


def _columns(header: Sequence[str], name: str) -> Mapping[str, int]:
    names = [cell.strip().lower() for cell in header]
    missing = next((column for column in (_NAME, _RENDERING) if column not in names), None)
    if missing:
        raise InputProblem(
            "{file}: there is no column {missing}. The first line must name the columns name and"
            " rendering.",
            file=name,
            missing=missing,
        )
    return {column: names.index(column) for column in (_NAME, _RENDERING)}


def _entry(
    cells: Sequence[str], columns: Mapping[str, int], line: int, name: str
) -> tuple[str, str]:
    values = [cells[at].strip() if at < len(cells) else "" for at in columns.values()]
    if not all(values):
        raise InputProblem(
            "{file}, line {line}: a name or its rendering is missing. Fill it in or take the line"
            " out.",
            file=name,
            line=line,
        )
    return values[0], values[1]
