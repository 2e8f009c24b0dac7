"""MQM tables: the TSV of Marot (ten columns) and of WMT's MQM data (nine), marks as ``<v>``."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from workbench.formats.encodings import decode
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

COLUMNS = (
    "system", "doc", "docSegId", "globalSegId", "rater",
    "source", "target", "category", "severity", "metadata",
)  # fmt: skip
"""The columns of Marot, in the order that a file without a header has them in."""

_OTHER_NAMES = {"doc_id": "docSegId", "seg_id": "globalSegId"}
_NEEDED = ("source", "target", "category", "severity")
_BEGIN, _END = "<v>", "</v>"
_NO_ERROR = "no-error"
_MILLISECONDS = 1000


def read_mqm_table(data: bytes, name: str) -> list[ForeignMark]:
    """Read the marks; raise InputProblem with the line where it is no such table.

    Lines that carry metrics or references only, without a rater, are passed over.
    """
    lines = decode(data, name).text.splitlines()
    columns = _columns(lines[0].split("\t")) if lines else {}
    begins_with_names = bool(columns)
    if not columns:
        columns = {column: place for place, column in enumerate(COLUMNS)}
    marks = []
    for number, line in enumerate(lines, 1):
        if (number == 1 and begins_with_names) or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < len(columns) - 1:
            raise _ragged(name, number, len(cells), len(columns))
        mark = _mark(cells, columns, number, name)
        if mark is not None:
            marks.append(mark)
    if not marks:
        raise InputProblem("There are no marks in {file}. Choose another file.", file=name)
    return marks


def write_mqm_table(marks: Iterable[ForeignMark]) -> bytes:
    """Write a table that Marot opens, one line for each mark."""
    lines = ["\t".join(COLUMNS), *("\t".join(_cells(mark)) for mark in marks)]
    return ("\n".join(lines) + "\n").encode()


def _columns(header: Sequence[str]) -> Mapping[str, int]:
    """Give the places of the columns; none where the first line has no names."""
    names = [_OTHER_NAMES.get(cell.strip(), cell.strip()) for cell in header]
    if not all(column in names for column in _NEEDED):
        return {}
    return {column: names.index(column) for column in COLUMNS if column in names}


def _ragged(name: str, line: int, found: int, expected: int) -> InputProblem:
    return InputProblem(
        "{file}, line {line}: there are {found} columns where {expected} are expected. An MQM"
        " table has one mark a line, its columns parted by tabs.",
        file=name,
        line=line,
        found=found,
        expected=expected,
    )


def _mark(
    cells: Sequence[str], columns: Mapping[str, int], line: int, name: str
) -> ForeignMark | None:
    value = {c: cells[at].strip() if at < len(cells) else "" for c, at in columns.items()}
    if not value.get("rater", "") and not value["severity"]:
        return None
    metadata = _metadata(value.get("metadata", ""), line, name)
    texts = {side: _unmarked(value[side.value]) for side in Side}
    side = Side.SOURCE if texts[Side.SOURCE][1] else Side.TARGET
    is_clean = value["severity"].casefold() == _NO_ERROR
    return ForeignMark(
        document=value.get("doc", ""),
        segment=value.get("docSegId", ""),
        annotator=value.get("rater", ""),
        source=texts[Side.SOURCE][0],
        target=texts[Side.TARGET][0],
        category="" if is_clean else value["category"],
        severity="" if is_clean else value["severity"],
        side=side,
        span=texts[side][1],
        comment=str(metadata.get("note", "")),
        correction="",
        created=_moment(metadata.get("timestamp")),
        system=value.get("system", ""),
        line=line,
    )


def _unmarked(text: str) -> tuple[str, Span | None]:
    """Take the marks out of a text; give the stretch between the first and the last of them."""
    start, end = text.find(_BEGIN), text.rfind(_END)
    if start < 0 or end < start:
        return text, None
    inside = text[start + len(_BEGIN) : end].replace(_END, "").replace(_BEGIN, "")
    clean = text[:start] + inside + text[end + len(_END) :]
    return clean, Span(start, start + len(inside))


def _metadata(text: str, line: int, name: str) -> Mapping[str, Any]:
    """Read the last column: an object, or in old files a note."""
    if not text.startswith("{"):
        return {"note": text} if text else {}
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputProblem(
            "{file}, line {line}: the metadata are no sound JSON ({reason}). Repair that line.",
            file=name,
            line=line,
            reason=str(error),
        ) from None
    return found if isinstance(found, dict) else {}


def _moment(timestamp: object) -> str:
    if not isinstance(timestamp, int | float):
        return ""
    try:
        moment = datetime.fromtimestamp(timestamp / _MILLISECONDS, UTC)
    except (OverflowError, OSError, ValueError):
        return ""
    return moment.isoformat(timespec="seconds")


def _cells(mark: ForeignMark) -> Iterator[str]:
    metadata: dict[str, object] = {}
    if mark.created:
        moment = datetime.fromisoformat(mark.created)
        metadata["timestamp"] = int(moment.timestamp() * _MILLISECONDS)
    if mark.comment:
        metadata["note"] = mark.comment
    if mark.correction:
        metadata["corrected_span"] = mark.correction
    yield from map(_flat, (mark.system, mark.document, mark.segment, "0", mark.annotator))
    for side in Side:
        text = mark.source if side is Side.SOURCE else mark.target
        yield _flat(_marked(text, mark.span if side is mark.side else None))
    yield from (_flat(mark.category or _NO_ERROR), _flat(mark.severity or _NO_ERROR))
    yield json.dumps(metadata, ensure_ascii=False)


def _marked(text: str, span: Span | None) -> str:
    if span is None:
        return text
    return f"{text[: span.start]}{_BEGIN}{span.quote(text)}{_END}{text[span.end :]}"


def _flat(text: str) -> str:
    """Keep a cell in its line: the format knows no quoting."""
    return " ".join(text.replace("\t", " ").splitlines())
