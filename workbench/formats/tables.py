"""Tables as text: CSV and TSV with the columns id, document, source and target."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Literal

from workbench.formats.encodings import decode
from workbench.formats.format import Leftover, Row, Rows, visible_characters
from workbench.model.problems import InputProblem

_DELIMITERS = ",\t;|"
_REQUIRED = ("id", "source", "target")
_KNOWN = (*_REQUIRED, "document")


@dataclass(frozen=True, slots=True)
class _Record:
    """The cells of one record and the line of the file on which it begins."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class DelimitedTable:
    """CSV and TSV; the first line names the columns, in any order and with others among them."""

    name: str = "Table"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Rows:
        """Read a table; raise InputProblem with the line where it is none."""
        decoded = decode(data, name, encoding)
        records = _records(decoded.text, name)
        if not records:
            message = "There are only blank lines in {file}. Choose a file with text in it."
            raise InputProblem(message, file=name)
        header, body = records[0], records[1:]
        columns = _columns(header, name)
        if not body:
            message = "{file} has a header but no rows below it. Choose a table with rows."
            raise InputProblem(message, file=name)
        _require_whole(body, header, name)
        rows = tuple(_row(record, columns) for record in body)
        _require_ids(rows, name)
        characters = sum(visible_characters(cell) for record in records for cell in record.cells)
        return Rows(rows, characters, tuple(_leftovers(records, columns)), decoded.encoding)


def _records(text: str, name: str) -> list[_Record]:
    """Give the records that are not blank.

    Quotes are read strictly, so that an unclosed one cannot swallow the rest of the file; but
    many programs write TSV without any quoting, so there a stray quote is a character.
    """
    delimiter = _delimiter(text)
    try:
        return list(_parsed(text, delimiter, name, csv.QUOTE_MINIMAL))
    except InputProblem:
        if delimiter != "\t":
            raise
    return list(_parsed(text, delimiter, name, csv.QUOTE_NONE))


def _parsed(text: str, delimiter: str, name: str, quoting: Literal[0, 3]) -> Iterator[_Record]:
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _Record(begins, cells)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise InputProblem(
            "{file} is not a sound table: the record that begins on line {line} has a quotation"
            " mark that is not closed or not doubled ({detail}). Repair that line.",
            file=name,
            line=begins,
            detail=str(error),
        ) from None


def _delimiter(text: str) -> str:
    """Give the delimiter that makes the most column names out of the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def names(delimiter: str) -> tuple[int, int]:
        cells = [_column_name(cell) for cell in first.split(delimiter)]
        return sum(cell in _KNOWN for cell in cells), len(cells)

    return max(_DELIMITERS, key=names)


def _column_name(cell: str) -> str:
    return cell.strip().strip('"').strip().lower()


def _columns(header: _Record, name: str) -> dict[str, int]:
    """Give the place of each known column."""
    names = [_column_name(cell) for cell in header.cells]
    missing = [column for column in _REQUIRED if column not in names]
    if missing:
        raise InputProblem(
            "{file}, line {line}: there is no column {missing}. The first line must name the"
            " columns id, source and target; document is optional.",
            file=name,
            line=header.line,
            missing=", ".join(missing),
        )
    double = next((column for column in _KNOWN if names.count(column) > 1), None)
    if double is not None:
        raise InputProblem(
            "{file}, line {line}: there are two columns named {column}. Rename one of them.",
            file=name,
            line=header.line,
            column=double,
        )
    return {column: names.index(column) for column in _KNOWN if column in names}


def _require_whole(body: Sequence[_Record], header: _Record, name: str) -> None:
    ragged = next((r for r in body if len(r.cells) != len(header.cells)), None)
    if ragged is not None:
        raise InputProblem(
            "{file}, line {line}: the row has {found} cells, the header {expected}. Put cells"
            " with a delimiter in them between quotation marks.",
            file=name,
            line=ragged.line,
            found=len(ragged.cells),
            expected=len(header.cells),
        )


def _row(record: _Record, columns: Mapping[str, int]) -> Row:
    cells = record.cells
    # Thousands of rows are of the same document.
    document = intern(cells[columns["document"]].strip()) if "document" in columns else ""
    identity, source, target = (cells[columns[column]] for column in _REQUIRED)
    return Row(identity.strip(), document, source, target, record.line)


def _require_ids(rows: Sequence[Row], name: str) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        if not row.id:
            raise InputProblem(
                "{file}, line {line}: the row has no id. Give every row one.",
                file=name,
                line=row.line,
            )
        if row.id in seen:
            raise InputProblem(
                "{file}, line {line}: the id {id} is that of line {first} already. Give every"
                " row its own.",
                file=name,
                line=row.line,
                id=row.id,
                first=seen[row.id],
            )
        seen[row.id] = row.line


def _leftovers(records: Sequence[_Record], columns: Mapping[str, int]) -> Iterator[Leftover]:
    texts = (columns["source"], columns["target"])
    header = sum(map(visible_characters, records[0].cells))
    yield Leftover("table-header", "the names of the columns", header)
    places = {place for name, place in columns.items() if name in {"id", "document"}}
    yield Leftover("ids", "ids and document names", _in_columns(records[1:], places))
    others = set(range(len(records[0].cells))) - places - set(texts)
    if others:
        yield Leftover("other-columns", "other columns", _in_columns(records[1:], others))


def _in_columns(records: Sequence[_Record], places: set[int]) -> int:
    return sum(visible_characters(record.cells[place]) for record in records for place in places)
