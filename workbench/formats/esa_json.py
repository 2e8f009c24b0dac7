"""ESA as JSON: campaigns of Pearmut, with error spans and scores for each segment."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from workbench.formats.encodings import decode
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Span

MISSING = "[missing]"
"""What a mark lies on where something is missing; Pearmut puts it behind the target."""

_AS_SEVERE = {"undecided": ""}


def read_esa_json(data: bytes, name: str) -> list[ForeignMark]:
    """Read the marks and scores of a campaign, or of a list of annotated items.

    Spans there end with their last character, inclusive. A target may be a text, a list of
    candidates or an object of systems. Raises InputProblem where it is nothing of the kind.
    """
    text = decode(data, name).text
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputProblem(
            "{file} is no sound JSON ({reason}). Export the annotations again.",
            file=name,
            reason=str(error),
        ) from None
    marks = [mark for number, item in enumerate(_items(found), 1) for mark in _marks(item, number)]
    if not marks:
        raise InputProblem(
            "There are no annotations in {file}. Items need src, tgt and error_spans or score.",
            file=name,
        )
    return marks


def write_esa_json(marks: Iterable[ForeignMark], campaign: str) -> bytes:
    """Write a campaign whose items carry these marks, one task for each annotator.

    Zero-length spans, which Pearmut does not have, lie on a ``[missing]`` behind the target.
    """
    ordered = sorted(marks, key=lambda mark: (mark.annotator, mark.document, mark.segment))
    tasks = [
        [_document(of_document) for _, of_document in groupby(of_one, key=lambda m: m.document)]
        for _, of_one in groupby(ordered, key=lambda mark: mark.annotator)
    ]
    users = sorted({mark.annotator for mark in ordered})
    info = {"assignment": "task-based", "protocol": "ESA", "users": users}
    written = {"info": info, "campaign_id": campaign, "data": tasks}
    return json.dumps(written, ensure_ascii=False, indent=1).encode()


def _items(found: object) -> Iterator[Mapping[str, Any]]:
    """Give everything in the file that has a source and a target, however deep it lies."""
    if isinstance(found, list):
        for entry in found:
            yield from _items(entry)
    elif isinstance(found, dict):
        if "src" in found and "tgt" in found:
            yield found
            return
        for entry in found.values():
            yield from _items(entry)


def _marks(item: Mapping[str, Any], number: int) -> Iterator[ForeignMark]:
    targets = _by_system(item["tgt"])
    spans = _of_systems(item.get("error_spans"), list(targets))
    scores = _of_systems(item.get("score"), list(targets))
    for system, target in targets.items():
        about = ForeignMark(
            document=str(item.get("doc_id", "")),
            segment=str(item.get("item_id", item.get("seg_id", number))),
            annotator=str(item.get("user_id", item.get("annotator", ""))),
            source=str(item["src"]),
            target=target,
            system=system or str(item.get("sys_id", "")),
            line=number,
        )
        yield from _errors(about, spans.get(system))
        score = scores.get(system)
        if isinstance(score, int | float):
            yield replace(about, rating=float(score))


def _by_system(target: object) -> dict[str, str]:
    if isinstance(target, dict):
        return {str(system): str(text) for system, text in target.items()}
    if isinstance(target, list):
        return {str(number): str(text) for number, text in enumerate(target, 1)}
    return {"": str(target)}


def _of_systems(values: object, systems: Sequence[str]) -> Mapping[str, Any]:
    if isinstance(values, dict):
        return {str(system): value for system, value in values.items()}
    is_of_each = isinstance(values, list) and systems != [""]
    if is_of_each and isinstance(values, list) and not any(isinstance(v, dict) for v in values):
        return dict(zip(systems, values, strict=False))
    return {systems[0]: values} if systems else {}


def _errors(about: ForeignMark, spans: object) -> Iterator[ForeignMark]:
    for span in spans if isinstance(spans, list) else ():
        if not isinstance(span, dict):
            continue
        severity = str(span.get("severity") or "")
        category = str(span.get("category") or "")
        yield replace(
            about,
            severity=_AS_SEVERE.get(severity, severity),
            category=category,
            span=_span(span, about.target),
        )


def _span(span: Mapping[str, Any], target: str) -> Span | None:
    start, end = span.get("start_i"), span.get("end_i")
    if not isinstance(start, int) or not isinstance(end, int):
        return Span(len(target), len(target))  # "missing", which is no place in the text
    if start >= len(target):
        return Span(len(target), len(target))
    return Span(max(0, start), min(end + 1, len(target)))


def _document(marks: Iterable[ForeignMark]) -> list[dict[str, object]]:
    return [_item(list(group)) for _, group in groupby(marks, key=lambda mark: mark.segment)]


def _item(marks: Sequence[ForeignMark]) -> dict[str, object]:
    first = marks[0]
    item: dict[str, object] = {
        "doc_id": first.document,
        "item_id": first.segment,
        "user_id": first.annotator,
        "src": first.source,
        "tgt": [first.target],
        "error_spans": [[_written(mark) for mark in marks if mark.severity]],
    }
    ratings = [mark.rating for mark in marks if mark.rating is not None]
    if ratings:
        item["score"] = [ratings[-1]]
    return item


def _written(mark: ForeignMark) -> dict[str, object]:
    start, end = mark.span or Span(0, len(mark.target))
    if start == end:
        start, end = len(mark.target), len(mark.target) + len(MISSING)
    written: dict[str, object] = {"start_i": start, "end_i": end - 1}
    return written | {"severity": mark.severity, "category": mark.category or None}
