"""Annotation tables: marked errors as CSV, one a line, for spreadsheets and back."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from workbench.formats.encodings import decode
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

COLUMNS = (
    "document", "segment", "annotator", "severity", "category", "side", "start", "end", "marked",
    "comment", "correction", "rating", "source", "target", "created",
)  # fmt: skip
"""The columns that are written; ``start`` and ``end`` count code points, end exclusive."""

_NEEDED = ("segment", "severity", "category", "source", "target")
_DELIMITERS = ",\t;|"


def read_annotation_table(data: bytes, name: str) -> list[ForeignMark]:
    """Read a table by the names of its columns; raise InputProblem with the line at fault.

    A line without ``start`` and ``end`` is about the whole segment, unless its ``marked`` words
    are in the text exactly once.
    """
    text = decode(data, name).text
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend((reader.line_num, cells) for cells in reader if any(cells))
    except csv.Error as error:
        raise InputProblem(
            "{file}, line {line}: this is not a sound table ({detail}). Repair that line.",
            file=name,
            line=rows[-1][0] + 1 if rows else 1,
            detail=str(error),
        ) from None
    return marks_of_rows(rows, name)


def marks_of_rows(rows: Iterable[tuple[int, Sequence[str]]], name: str) -> list[ForeignMark]:
    """Make marks of numbered rows, the first of which names the columns; raise InputProblem."""
    numbered = iter(rows)
    _, header = next(numbered, (0, ()))
    _require_columns(header, name)
    keys = [key.strip().lower() for key in header]
    marks = []
    for line, values in numbered:
        row = dict(zip(keys, (value.strip() for value in values), strict=False))
        marks.append(_mark(dict.fromkeys(keys, "") | row, line, name))
    if not marks:
        raise InputProblem("There are no marks in {file}. Choose another file.", file=name)
    return marks


def write_annotation_table(marks: Iterable[ForeignMark]) -> bytes:
    """Write a table that ``read_annotation_table`` reads and spreadsheets open."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(cells(mark) for mark in marks)
    return text.getvalue().encode("utf-8-sig")


def cells(mark: ForeignMark) -> list[str]:
    """Give what stands in the columns for a mark."""
    start, end = mark.span or ("", "")
    text = mark.source if mark.side is Side.SOURCE else mark.target
    return [
        mark.document,
        mark.segment,
        mark.annotator,
        mark.severity,
        mark.category,
        mark.side.value,
        str(start),
        str(end),
        mark.span.quote(text) if mark.span else "",
        mark.comment,
        mark.correction,
        "" if mark.rating is None else f"{mark.rating:g}",
        mark.source,
        mark.target,
        mark.created,
    ]


def _require_columns(names: Sequence[str], name: str) -> None:
    known = [column.strip().lower() for column in names]
    missing = [column for column in _NEEDED if column not in known]
    if missing:
        raise InputProblem(
            "{file}: there is no column {missing}. The first line must name the columns {needed};"
            " {others} may stand beside them.",
            file=name,
            missing=", ".join(missing),
            needed=", ".join(_NEEDED),
            others=", ".join(column for column in COLUMNS if column not in _NEEDED),
        )


def _mark(row: Mapping[str, str], line: int, name: str) -> ForeignMark:
    side = Side.SOURCE if row.get("side", "") == Side.SOURCE.value else Side.TARGET
    return ForeignMark(
        document=row.get("document", ""),
        segment=row["segment"],
        annotator=row.get("annotator", ""),
        source=row["source"],
        target=row["target"],
        category=row["category"],
        severity=row["severity"],
        side=side,
        span=_span(row, row[side.value], line, name),
        comment=row.get("comment", ""),
        correction=row.get("correction", ""),
        rating=_number(row, "rating", line, name),
        created=row.get("created", ""),
        line=line,
    )


def _span(row: Mapping[str, str], text: str, line: int, name: str) -> Span | None:
    start, end = (_number(row, column, line, name) for column in ("start", "end"))
    if start is not None and end is not None:
        span = Span(int(start), int(end))
        if not 0 <= span.start <= span.end <= len(text):
            raise InputProblem(
                "{file}, line {line}: the marked characters {start} to {end} are not in the text,"
                " which has {length}. Correct the numbers or leave them empty.",
                file=name,
                line=line,
                start=span.start,
                end=span.end,
                length=len(text),
            )
        return span
    words = row.get("marked", "")
    if not words or text.count(words) != 1:
        return None
    return Span(text.index(words), text.index(words) + len(words))


def _number(row: Mapping[str, str], column: str, line: int, name: str) -> float | None:
    value = row.get(column, "")
    if not value:
        return None
    try:
        return float(value)
    except ValueError:
        raise InputProblem(
            "{file}, line {line}: “{value}” in the column {column} is no number. Correct it or"
            " leave it empty.",
            file=name,
            line=line,
            value=value,
            column=column,
        ) from None
