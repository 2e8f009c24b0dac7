"""The review table: cells of a Word table and which of its columns holds what, found anew."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from workbench.formats.docx_content import Column
from workbench.formats.docx_flattening import DELETED, WORD, is_on, span_of, within
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_provenance import Provenance
from workbench.formats.docx_views import NOTHING, SPECIAL, Views, plain_views, views
from workbench.formats.review_words import heading, is_status_phrase

_ROW, _CELL = f"{WORD}tr", f"{WORD}tc"
_PROPERTIES, _HEADER = f"{WORD}trPr", f"{WORD}tblHeader"
_DELETED, _BEFORE = f"{WORD}del", f"{WORD}gridBefore"
_MERGE, _SPAN = f"{WORD}vMerge", f"{WORD}gridSpan"
_BOOKMARK, _TAG = "wb_", "wb:"
# Rows that vote on where the source and the status stand.
_SAMPLE = 20
_LEAST_STATUS_VOTES = 0.5


@dataclass(eq=False, slots=True)
class Cell:
    """A cell; ``place`` is its column, ``keys`` the segments whose bookmarks begin in it.

    One that is merged vertically ``continues`` the cell above it and has no text of its own.
    """

    element: etree._Element
    place: int = 0
    width: int = 1
    continues: bool = False
    is_special: bool = False
    keys: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    _views: Views | None = None

    @property
    def views(self) -> Views:
        """Its text with all changes accepted and with all rejected."""
        if self._views is None:
            read = views if self.is_special else plain_views
            self._views = read(self.element)
        return self._views


@dataclass(frozen=True)
class TableRow:
    """A row with its cells from left to right; ``is_deleted`` by a tracked change."""

    cells: Sequence[Cell]
    is_header: bool
    is_deleted: bool

    def cell(self, place: int | None) -> Cell | None:
        """Give the cell that covers a column."""
        if place is None:
            return None
        covering = (c for c in self.cells if c.place <= place < c.place + c.width)
        return next(covering, None)

    @property
    def keys(self) -> tuple[str, ...]:
        """The segments whose bookmarks begin in the row."""
        return next((cell.keys for cell in self.cells if cell.keys), ())

    @property
    def tag(self) -> str:
        """The segment that the locked number names, or an empty string."""
        return next((tag for cell in self.cells for tag in cell.tags), "")


@dataclass(frozen=True, slots=True)
class Places:
    """The columns of a table by number; None where there is none."""

    target: int | None = None
    source: int | None = None
    status: int | None = None
    number: int | None = None
    findings: int | None = None
    comments: int | None = None


class Cells:
    """What is known of the cells of a document beforehand; most are of no note."""

    def __init__(self, root: etree._Element) -> None:
        self._noted: dict[etree._Element, Cell] = {}
        for element in root.iter(*SPECIAL):
            self._note(element, "is_special", value=True)
        for merge in root.iter(_MERGE):
            self._note(merge, "continues", value=merge.get(f"{WORD}val") != "restart")
        for span in root.iter(_SPAN):
            self._note(span, "width", value=span_of(span, 1))
        for bookmark in root.iter(f"{WORD}bookmarkStart"):
            name = bookmark.get(f"{WORD}name", "")
            if name.startswith(_BOOKMARK):
                self._mark(bookmark, "keys", name.removeprefix(_BOOKMARK))
        for tag in root.iter(f"{WORD}tag"):
            name = tag.get(f"{WORD}val", "")
            if name.startswith(_TAG):
                self._mark(tag, "tags", name.removeprefix(_TAG))

    def rows(self, table: etree._Element) -> list[TableRow]:
        """Read the rows of a table."""
        rows = []
        for row in within(table, _ROW):
            own = []
            properties = row.find(_PROPERTIES)
            place = 0 if properties is None else span_of(properties.find(_BEFORE), 0)
            for element in within(row, _CELL):
                cell = self._noted.get(element) or Cell(element)
                cell.place = place
                own.append(cell)
                place += cell.width
            is_header = properties is not None and is_on(properties.find(_HEADER))
            is_deleted = properties is not None and properties.find(_DELETED) is not None
            rows.append(TableRow(own, is_header, is_deleted or _is_in_deletion(row)))
        return rows

    def _note(self, element: etree._Element, name: str, *, value: object) -> None:
        cell = self._around(element)
        if cell is not None:
            setattr(cell, name, value)

    def _mark(self, element: etree._Element, name: str, key: str) -> None:
        cell = self._around(element)
        # LibreOffice 7.4 writes the bookmark around an empty text twice.
        if cell is not None and key not in getattr(cell, name):
            setattr(cell, name, (*getattr(cell, name), key))

    def _around(self, element: etree._Element) -> Cell | None:
        parent = around(element, _CELL)
        if parent is None:
            return None
        cell = self._noted.get(parent)
        if cell is None:
            cell = self._noted[parent] = Cell(parent)
        return cell


def around(element: etree._Element, tag: str) -> etree._Element | None:
    """Give the nearest element of a kind that an element is in."""
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent


@dataclass(frozen=True, slots=True)
class Export:
    """What the manifest says of the tables, empty where it is gone: columns and hashes."""

    columns: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()

    @classmethod
    def of(cls, provenance: Provenance | None) -> "Export":
        """Gather the hashes of sources, and of targets and drafts."""
        if provenance is None:
            return cls()
        segments = provenance.segments.values()
        targets = {text for segment in segments for text in (segment.final, segment.draft)}
        return cls(provenance.columns, frozenset(s.source for s in segments), frozenset(targets))


def find_places(rows: Sequence[TableRow], export: Export) -> Places:
    """Find the columns of a table by what is in them, then by headings, then as exported."""
    named = _headings(rows)
    body = [row for row in rows if not row.is_header]
    sample = body[: _SAMPLE // 2] + body[_SAMPLE // 2 :][-_SAMPLE // 2 :]
    marked = Counter(cell.place for row in body for cell in row.cells if cell.keys)
    numbered = Counter(cell.place for row in body for cell in row.cells if cell.tags)
    target = _most(marked)
    source = _most(_hash_votes(sample, export.sources, target)) if export.sources else None
    if target is None:
        target = named.get(Column.TARGET)
    if target is None:
        target = _most(_hash_votes(sample, export.targets, source))
    if source is None and named.get(Column.SOURCE) != target:
        source = named.get(Column.SOURCE)
    if source is None:
        source = _as_exported(export.columns, target, "source")
    return Places(
        target,
        source,
        _status_place(sample, named),
        _number_place(numbered, named),
        named.get(Column.FINDINGS),
        named.get(Column.COMMENTS),
    )


def _most(votes: Counter[int]) -> int | None:
    return votes.most_common(1)[0][0] if votes else None


def _hash_votes(rows: Sequence[TableRow], hashes: frozenset[str], but: int | None) -> Counter[int]:
    return Counter(
        cell.place
        for row in rows
        for cell in row.cells
        if cell.place != but
        and {text_hash(cell.views.accepted), text_hash(cell.views.rejected)} & hashes
        and cell.views.accepted
    )


def _headings(rows: Sequence[TableRow]) -> Mapping[Column, int]:
    """Read the first row, if it is no segment."""
    if not rows or rows[0].keys or rows[0].tag:
        return {}
    named: dict[Column, int] = {}
    for cell in rows[0].cells:
        column = heading(cell.views.accepted)
        if column is not None:
            named.setdefault(column, cell.place)
    return named


def _as_exported(columns: Sequence[str], target: int | None, name: str) -> int | None:
    """Put a column where the export had it, as seen from the target."""
    if target is None or name not in columns or "target" not in columns:
        return None
    place = target + columns.index(name) - columns.index("target")
    return place if place >= 0 else None


def _status_place(rows: Sequence[TableRow], named: Mapping[Column, int]) -> int | None:
    if Column.STATUS in named:
        return named[Column.STATUS]
    votes: Counter[int] = Counter(
        cell.place
        for row in rows
        for cell in row.cells
        if not cell.keys and is_status_phrase(cell.views.accepted.split("\n", 1)[0])
    )
    place = _most(votes)
    return place if place is not None and votes[place] >= _LEAST_STATUS_VOTES * len(rows) else None


def _number_place(numbered: Counter[int], named: Mapping[Column, int]) -> int | None:
    place = _most(numbered)
    return named.get(Column.NUMBER) if place is None else place


def _is_in_deletion(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag in DELETED


def number_of(cell: Cell | None) -> int:
    """Read the number of a row; 0 if there is none."""
    text = (cell.views if cell else NOTHING).accepted.strip().rstrip(".")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def phrases(cell: Cell | None) -> Iterator[str]:
    """Give what a cell says, a phrase a line."""
    text = (cell.views if cell else NOTHING).accepted
    return (phrase.strip() for phrase in text.split("\n") if phrase.strip())


def added_phrases(cell: Cell | None) -> Iterator[str]:
    """Give the lines of a cell that tracked changes have added."""
    if cell is None or not cell.is_special:
        return iter(())
    before = set(cell.views.rejected.split("\n"))
    return (phrase for phrase in phrases(cell) if phrase not in before)
