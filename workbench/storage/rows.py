"""Rows: how the values of a project are written in and read from its tables."""

import json
from dataclasses import fields
from typing import Any

from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction, Language
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Origin, Pair, Side, Span, Status

Row = tuple[Any, ...]

_STATUSES = {status.value: status for status in Status}
_NOWHERE = Origin()


def facts_row(facts: Facts) -> Row:
    """Write the facts as a row of ``facts``."""
    direction = facts.direction
    return (
        facts.id,
        facts.title,
        direction.source.tag,
        direction.target.tag,
        facts.created,
        facts.source_name,
        facts.target_name,
        _settings_text(facts.settings),
    )


def facts_of(row: Row) -> Facts:
    """Read a row of ``facts``."""
    project_id, title, source, target, created, source_name, target_name, settings = row
    direction = Direction(Language(source), Language(target))
    chosen = _settings_of(settings)
    return Facts(project_id, title, direction, created, source_name, target_name, chosen)


def pair_row(pair: Pair, position: float) -> Row:
    """Write a pair as a row of ``pairs``; a draft equal to the target is not written twice."""
    return (
        pair.id,
        position,
        pair.document,
        pair.source,
        pair.target,
        pair.draft if pair.is_edited else None,
        pair.status.value,
        pair.confidence,
        _origin_text(pair.origin),
    )


def pair_of(row: Row) -> Pair:
    """Read a row of ``pairs``, ``position`` left out."""
    pair_id, document, source, target, draft, status, confidence, origin = row
    return Pair(
        pair_id,
        document,
        source,
        target,
        target if draft is None else draft,
        _STATUSES[status],
        confidence,
        _origin_of(origin),
    )


def dismissal_row(dismissal: Dismissal) -> Row:
    """Write a dismissal as a row of ``dismissals``."""
    return (dismissal.fingerprint, dismissal.pair, dismissal.author, dismissal.decided)


def annotation_row(annotation: Annotation) -> Row:
    """Write an annotation as a row of ``annotations``."""
    start, end = annotation.span or (None, None)
    return (
        annotation.id,
        annotation.pair,
        annotation.comment,
        annotation.author,
        annotation.created,
        annotation.side.value,
        start,
        end,
        annotation.quote,
        annotation.category,
        annotation.severity,
        annotation.correction,
        annotation.fault.value,
        annotation.layer,
        annotation.finding,
        annotation.answers,
        int(annotation.is_resolved),
        annotation.rating,
    )


def annotation_of(row: Row) -> Annotation:
    """Read a row of ``annotations``."""
    annotation_id, pair, comment, author, created, side, start, end, quote, *mark = row
    category, severity, correction, fault, layer, finding, answers, resolved, rating = mark
    return Annotation(
        annotation_id,
        pair,
        comment,
        author,
        created,
        Side(side),
        None if start is None else Span(start, end),
        quote,
        category,
        severity,
        correction,
        Side(fault),
        layer,
        finding,
        answers,
        bool(resolved),
        rating,
    )


def _settings_text(settings: ProjectSettings) -> str:
    """Write what was chosen; what was not keeps following the defaults."""
    chosen = {
        field.name: getattr(settings, field.name)
        for field in fields(settings)
        if getattr(settings, field.name) != field.default
    }
    return json.dumps(chosen, ensure_ascii=False)


def _settings_of(text: str) -> ProjectSettings:
    known = {field.name for field in fields(ProjectSettings)}
    stored: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(text).items()
        if name in known
    }
    return ProjectSettings(**stored)


def name_row(entry: NameEntry) -> Row:
    """Write a name entry as a row of ``names``."""
    renderings = json.dumps(entry.renderings, ensure_ascii=False)
    return (entry.name, renderings, entry.author, entry.decided)


def name_of(row: Row) -> NameEntry:
    """Read a row of ``names``."""
    name, renderings, author, decided = row
    return NameEntry(name, tuple(json.loads(renderings)), author, decided)


def _origin_text(origin: Origin) -> str:
    if origin == _NOWHERE:
        return ""
    parts = [origin.source, origin.target, origin.raw_source, origin.raw_target]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _origin_of(text: str) -> Origin:
    if not text:
        return _NOWHERE
    source, target, raw_source, raw_target = json.loads(text)
    return Origin(tuple(source), tuple(target), raw_source, raw_target)
