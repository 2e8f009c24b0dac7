"""The reviewed DOCX: rows, comments and statuses of a bilingual file that came back."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml import etree

from workbench.formats.comment_threads import Comment, read_comments
from workbench.formats.docx_flattening import WORD, within
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_package import Package, open_package
from workbench.formats.docx_provenance import Provenance, read_project_id, read_provenance
from workbench.formats.docx_views import MarkKind, Views
from workbench.formats.review_table import (
    Cell,
    Cells,
    Export,
    Places,
    TableRow,
    added_phrases,
    around,
    find_places,
    number_of,
    phrases,
)
from workbench.formats.review_words import heading
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

_BOOKMARK = "wb_"
_TABLE, _ROW = f"{WORD}tbl", f"{WORD}tr"
_ANCHORS = (f"{WORD}commentRangeStart", f"{WORD}commentReference")


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


@dataclass(frozen=True, slots=True)
class ReviewedRow:
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
    package = open_package(data, name)
    root = package.xml(package.document)
    problems: list[InputProblem] = []
    try:
        comments = read_comments(package)
    except InputProblem as problem:
        comments = {}
        problems.append(problem)
    provenance = read_provenance(package)
    project = provenance.project if provenance else read_project_id(package)
    reader = _Reader(root, provenance, comments)
    try:
        rows = tuple(reader.rows())
    except RecursionError:
        raise InputProblem(
            "{file} is nested deeper than any word processor writes, and was not read.", file=name
        ) from None
    if not rows:
        raise InputProblem(
            "There is no table of segments in {file}. Choose a file that was exported from this"
            " program.",
            file=name,
        )
    problems.extend(_embedded(root, package))
    return Reviewed(name, provenance, project, rows, reader.strays(), tuple(problems))


class _Reader:
    """One pass over a document."""

    def __init__(
        self,
        root: etree._Element,
        provenance: Provenance | None,
        comments: Mapping[str, Comment],
    ) -> None:
        self._root, self._comments = root, comments
        self._export = Export.of(provenance)
        self._cells = Cells(root)
        self._answers: dict[str, list[Comment]] = {}
        self._commented: dict[etree._Element, list[str]] = {}
        self._anchored: set[str] = set()
        self._find_comments()

    def rows(self) -> Iterator[ReviewedRow]:
        """Give the rows of the tables that hold segments."""
        line = 0
        tables = [self._cells.rows(table) for table in self._tables()]
        tags = {row.tag for rows in tables for row in rows if not _is_continued(row)}
        for rows in tables:
            places = find_places(rows, self._export)
            if places.target is None or not self._is_review(rows, places):
                continue
            for row in rows:
                if row.is_header or _is_heading(row, rows):
                    continue
                line += 1
                yield from self._reviewed(row, places, line, tags)

    def strays(self) -> tuple[Comment, ...]:
        """Give the comments that no row has taken."""
        threads = {c.id for c in self._comments.values() if c.parent in self._anchored}
        placed = self._anchored | threads
        return tuple(c for c in self._comments.values() if c.id not in placed)

    def _find_comments(self) -> None:
        """Note the comments with the rows they begin in, and what answers what."""
        for comment in self._comments.values():
            self._answers.setdefault(comment.parent, []).append(comment)
        for anchor in self._root.iter(*_ANCHORS) if self._comments else ():
            row = around(anchor, _ROW)
            name = anchor.get(f"{WORD}id", "")
            if row is not None and name in self._comments:
                names = self._commented.setdefault(row, [])
                if name not in names:
                    names.append(name)

    def _tables(self) -> Iterator[etree._Element]:
        """Give the tables that are in no other."""
        body = self._root.find(f"{WORD}body")
        return iter(()) if body is None else within(body, _TABLE)

    def _is_review(self, rows: Sequence[TableRow], places: Places) -> bool:
        """Tell a table of segments from others, such as the summary."""
        if any(row.keys or row.tag for row in rows):
            return True
        known = self._export.sources
        if not known:
            return places.source is not None
        cells = (row.cell(places.source) for row in rows)
        return any(cell and text_hash(cell.views.accepted) in known for cell in cells)

    def _reviewed(
        self, row: TableRow, places: Places, line: int, tags: Set[str]
    ) -> Iterator[ReviewedRow]:
        marked = next((cell for cell in row.cells if cell.keys), None)
        target = marked or row.cell(places.target)
        if target is None or target.continues:
            return
        source = row.cell(places.source)
        source = None if source is target else source
        # A bookmark that came with pasted text is not that of a merged cell.
        keys = [key for key in target.keys if key == row.tag or key not in tags]
        whole = ReviewedRow(
            line,
            (keys or target.keys or [""])[0],
            row.tag,
            0 if keys else number_of(row.cell(places.number)),
            source.views if source else None,
            target.views,
            tuple(phrases(row.cell(places.status))),
            (*phrases(row.cell(places.comments)), *added_phrases(row.cell(places.findings))),
            tuple(self._comments_of(source, target)),
            is_deleted=row.is_deleted,
        )
        covers_source = places.source is not None and row.cell(places.source) is target
        yield from _parts(whole, keys, covers_source) if keys else (whole,)

    def _comments_of(self, source: Cell | None, target: Cell) -> Iterator[Anchored]:
        row = around(target.element, _ROW)
        names = self._commented.get(row, []) if row is not None else []
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
    if len(keys) == 1 and not covers_source:
        yield row
        return
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
        cut = replace(row, key=key, target=part, comments=comments, is_merged=True)
        yield (
            cut if not number else replace(cut, tag="", source=None, status=(), notes=(), number=0)
        )


def _is_continued(row: TableRow) -> bool:
    return any(cell.continues for cell in row.cells)


def _is_heading(row: TableRow, rows: Sequence[TableRow]) -> bool:
    """Say whether a first row that no longer repeats still is the header."""
    if row is not rows[0] or row.keys or row.tag:
        return False
    return sum(heading(cell.views.accepted) is not None for cell in row.cells) >= 2


def _embedded(root: etree._Element, package: Package) -> Iterator[InputProblem]:
    if next(root.iter(f"{WORD}altChunk"), None) is not None:
        yield InputProblem(
            "{file} has another document embedded, which was not read. Copy its text into the"
            " table if it belongs there.",
            file=package.name,
        )
