"""The reviewed DOCX: rows, comments and statuses of a bilingual file that came back."""

import gc
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from workbench.formats.comment_threads import Comment, read_comments
from workbench.formats.document_body import Body, read_body
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_package import nested_too_deep, open_package
from workbench.formats.docx_provenance import Provenance, read_project_id, read_provenance
from workbench.formats.docx_views import MarkKind, Views
from workbench.formats.review_table import (
    Export,
    Places,
    added_phrases,
    find_places,
    number_of,
    phrases,
)
from workbench.formats.review_words import heading
from workbench.formats.table_rows import Cell, TableRow
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

_BOOKMARK = "wb_"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A comment and where it stands; ``span`` is in the text with all changes accepted.

    ``side`` is None for a comment in another column, ``span`` for one on a place without text;
    ``quote`` are the marked characters, deleted ones where nothing else is left of them.
    """

    comment: Comment
    side: Side | None = None
    span: Span | None = None
    quote: str = ""


class ReviewedRow(NamedTuple):
    """A row that came back; ``line`` counts the rows of all tables from 1.

    ``key`` is what its bookmark names, ``tag`` what its locked number does, either may be
    empty; ``number`` is read where there is no bookmark, else 0. ``source`` is None where the
    file has no such column. ``notes`` are the lines of the comments column and those written
    into the findings; ``is_merged`` says that its target shares a cell with others.
    """

    line: int
    key: str
    tag: str
    number: int
    source: Views | None
    target: Views
    status: tuple[str, ...]
    notes: tuple[str, ...] = ()
    comments: tuple[Anchored, ...] = ()
    is_deleted: bool = False
    is_merged: bool = False

    def source_hashes(self) -> tuple[str, ...]:
        """Identify the source, as it is and as it was before tracked changes."""
        if self.source is None:
            return ()
        accepted = text_hash(self.source.accepted)
        if self.source.rejected == self.source.accepted:
            return (accepted,)
        return accepted, text_hash(self.source.rejected)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that came back; ``provenance`` is None where the file has lost its manifest.

    ``project`` is the UUID that the file names, empty if none. ``strays`` are comments outside
    the rows.
    """

    name: str
    provenance: Provenance | None
    project: str
    rows: tuple[ReviewedRow, ...]
    strays: tuple[Comment, ...]
    problems: tuple[InputProblem, ...]


def read_reviewed(data: bytes, name: str) -> Reviewed:
    """Read a reviewed file; ``name`` stands for it in messages.

    Raises InputProblem if it is no sound Word document or there is no row of ours in it. A
    part that is damaged but not needed is reported in ``problems``.
    """
    with _uncollected():
        return _read(data, name)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the rows, of which none is garbage, a third of the time that reading them takes."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(data: bytes, name: str) -> Reviewed:
    package = open_package(data, name)
    problems: list[InputProblem] = []
    try:
        body = read_body(package)
    except RecursionError:
        raise nested_too_deep(name) from None
    try:
        comments = read_comments(package)
    except InputProblem as problem:
        comments = {}
        problems.append(problem)
    provenance = read_provenance(package)
    project = provenance.project if provenance else read_project_id(package)
    reader = _Reader(body, provenance, comments)
    rows = tuple(reader.rows())
    if not rows:
        raise InputProblem(
            "There is no table of segments in {file}. Choose a file that was exported from this"
            " program.",
            file=name,
        )
    if body.has_embedded:
        problems.append(
            InputProblem(
                "{file} has another document embedded, which was not read. Copy its text into the"
                " table if it belongs there.",
                file=name,
            )
        )
    return Reviewed(name, provenance, project, rows, reader.strays(), tuple(problems))


class _Reader:
    """One pass over a document."""

    def __init__(
        self,
        body: Body,
        provenance: Provenance | None,
        comments: Mapping[str, Comment],
    ) -> None:
        self._tables, self._comments = body.tables, comments
        self._export = Export.of(provenance)
        self._anchored: set[str] = set()
        self._answers: dict[str, list[Comment]] = {}
        for comment in comments.values():
            self._answers.setdefault(comment.parent, []).append(comment)

    def rows(self) -> Iterator[ReviewedRow]:
        """Give the rows of the tables that hold segments."""
        line = 0
        for rows in self._tables:
            places = find_places(rows, self._export)
            if places.target is None or not self._is_review(rows, places):
                continue
            for row in rows:
                if row.is_header or _is_heading(row, rows):
                    continue
                line += 1
                yield from self._reviewed(row, places, line)

    def strays(self) -> tuple[Comment, ...]:
        """Give the comments that no row has taken."""
        threads = {c.id for c in self._comments.values() if c.parent in self._anchored}
        placed = self._anchored | threads
        return tuple(c for c in self._comments.values() if c.id not in placed)

    def _is_review(self, rows: Sequence[TableRow], places: Places) -> bool:
        """Tell a table of segments from others, such as the summary."""
        if any(row.keys or row.tag for row in rows):
            return True
        known = self._export.sources
        if not known:
            return places.source is not None
        cells = (row.cell(places.source) for row in rows)
        return any(cell and text_hash(cell.views.accepted) in known for cell in cells)

    def _reviewed(self, row: TableRow, places: Places, line: int) -> Sequence[ReviewedRow]:
        target = row.marked or row.cell(places.target)
        if target is None or target.continues:
            return ()
        source, tag = row.cell(places.source), row.tag
        covers_source = source is target
        # A bookmark that came with pasted text is not that of a merged cell.
        keys = [key for key in target.keys if key == tag or key not in self._tags]
        whole = ReviewedRow(
            line,
            (keys or target.keys or [""])[0],
            tag,
            0 if keys else number_of(row.cell(places.number)),
            source.views if source and not covers_source else None,
            target.views,
            phrases(row.cell(places.status)),
            phrases(row.cell(places.comments)) + added_phrases(row.cell(places.findings)),
            tuple(self._comments_of(row, source, target)) if row.anchors else (),
            row.is_deleted,
        )
        if keys and (covers_source or len(keys) > 1):
            return tuple(_parts(whole, keys, covers_source))
        return (whole,)

    @cached_property
    def _tags(self) -> Set[str]:
        """The segments that have a locked number of their own in the file."""
        rows = (row for rows in self._tables for row in rows)
        return {row.tag for row in rows if not any(cell.continues for cell in row.cells)}

    def _comments_of(self, row: TableRow, source: Cell | None, target: Cell) -> Iterator[Anchored]:
        names = [name for name in row.anchors if name in self._comments]
        for name in names:
            if name in self._anchored:
                continue
            self._anchored.add(name)
            anchored = _anchored(self._comments[name], source, target)
            yield anchored
            for reply in self._replies(name, names):
                self._anchored.add(reply.id)
                yield replace(anchored, comment=reply)

    def _replies(self, name: str, placed: Sequence[str]) -> Iterator[Comment]:
        """Give the answers to a comment that have no place of their own."""
        answers = self._answers.get(name, ())
        return (c for c in answers if c.id not in placed)


def _anchored(comment: Comment, source: Cell | None, target: Cell) -> Anchored:
    for side, cell in ((Side.TARGET, target), (Side.SOURCE, source)):
        span = _span(cell.views, comment.id) if cell else None
        if cell is None or span is None:
            continue
        accepted, rejected = span
        if accepted.start < accepted.end:
            return Anchored(comment, side, accepted, accepted.quote(cell.views.accepted))
        return Anchored(comment, side, None, rejected.quote(cell.views.rejected))
    return Anchored(comment)


def _span(views: Views, name: str) -> tuple[Span, Span] | None:
    """Find a comment's range in a cell; one that begins or ends elsewhere is cut."""
    own = [mark for mark in views.marks if mark.name == name]
    kinds = {mark.kind: mark for mark in own if mark.kind is not MarkKind.BOOKMARK}
    start, end = kinds.get(MarkKind.COMMENT_START), kinds.get(MarkKind.COMMENT_END)
    if start is None and end is None:
        point = kinds.get(MarkKind.COMMENT)
        return None if point is None else (_point(point.accepted), _point(point.rejected))
    first = (start.accepted, start.rejected) if start else (0, 0)
    last = (end.accepted, end.rejected) if end else (len(views.accepted), len(views.rejected))
    return Span(first[0], last[0]), Span(first[1], last[1])


def _point(place: int) -> Span:
    return Span(place, place)


def _parts(row: ReviewedRow, keys: Sequence[str], covers_source: object) -> Iterator[ReviewedRow]:
    """Cut a target that holds several segments, as merged cells do, at their bookmarks.

    What stands before the bookmark in a cell that was merged with the source is the source.
    Comments stay with the first.
    """
    whole = row.target
    marks = {m.name.removeprefix(_BOOKMARK): m for m in whole.marks if m.kind is MarkKind.BOOKMARK}
    starts = [(marks[key].accepted, marks[key].rejected) for key in keys if key in marks]
    bounds = [*starts, (len(whole.accepted), len(whole.rejected))]
    bounds[0] = starts[0] if covers_source else (0, 0)
    for number, (key, (first, last)) in enumerate(zip(keys, pairwise(bounds), strict=False)):
        part = Views(
            whole.accepted[first[0] : last[0]].strip("\n"),
            whole.rejected[first[1] : last[1]].strip("\n"),
        )
        comments = () if number else tuple(replace(a, span=None) for a in row.comments)
        cut = row._replace(key=key, target=part, comments=comments, is_merged=True)
        yield (
            cut if not number else cut._replace(tag="", source=None, status=(), notes=(), number=0)
        )


def _is_heading(row: TableRow, rows: Sequence[TableRow]) -> bool:
    """Say whether a first row that no longer repeats still is the header."""
    if row is not rows[0] or row.keys or row.tag:
        return False
    return sum(heading(cell.views.accepted) is not None for cell in row.cells) >= 2
