"""The review table: cells of a Word table and which of its columns holds what, found anew."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from workbench.formats.docx_content import Column
from workbench.formats.docx_flattening import DELETED, WORD, is_on, span_of, within
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_provenance import Exported
from workbench.formats.docx_views import NOTHING, Views, views
from workbench.formats.review_words import heading, is_status_phrase

_ROW, _CELL = f"{WORD}tr", f"{WORD}tc"
_HEADER, _ROW_DELETED = f"{WORD}trPr/{WORD}tblHeader", f"{WORD}trPr/{WORD}del"
_MERGE = f"{WORD}tcPr/{WORD}vMerge"
_SPAN, _BEFORE = f"{WORD}tcPr/{WORD}gridSpan", f"{WORD}trPr/{WORD}gridBefore"
# Rows that vote on where the source and the status stand.
_SAMPLE = 60
_LEAST_STATUS_VOTES = 0.5


@dataclass(eq=False)
class Cell:
    """A cell; ``place`` is its column, ``keys`` the segments whose bookmarks begin in it.

    One that is merged vertically ``continues`` the cell above it and has no text of its own.
    """

    element: etree._Element
    place: int = 0
    width: int = 1
    continues: bool = False
    keys: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    @cached_property
    def views(self) -> Views:
        """Its text with all changes accepted and with all rejected."""
        return views(self.element)


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
    def keys(self) -> list[str]:
        """The segments whose bookmarks begin in the row."""
        return [key for cell in self.cells for key in cell.keys]

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


def table_rows(table: etree._Element, cells: Mapping[etree._Element, Cell]) -> list[TableRow]:
    """Read the rows of a table; ``cells`` are those in which bookmarks or tags were found."""
    rows = []
    for row in within(table, _ROW):
        own = []
        place = span_of(row.find(_BEFORE), 0)
        for element in within(row, _CELL):
            cell = cells.get(element) or Cell(element)
            cell.place = place
            cell.width = span_of(element.find(_SPAN), 1)
            merge = element.find(_MERGE)
            cell.continues = merge is not None and merge.get(f"{WORD}val") != "restart"
            own.append(cell)
            place += cell.width
        is_deleted = row.find(_ROW_DELETED) is not None or _is_in_deletion(row)
        rows.append(TableRow(own, is_on(row.find(_HEADER)), is_deleted))
    return rows


def find_places(
    rows: Sequence[TableRow], columns: Sequence[str], exported: Mapping[str, Exported]
) -> Places:
    """Find the columns of a table by what is in them, then by headings, then as exported.

    ``columns`` and ``exported`` are what the manifest says, empty where it is gone.
    """
    named = _headings(rows)
    body = [row for row in rows if not row.is_header]
    sample = body[: _SAMPLE // 2] + body[_SAMPLE // 2 :][-_SAMPLE // 2 :]
    hashes = {segment.source for segment in exported.values()}
    finals = {h for segment in exported.values() for h in (segment.final, segment.draft)}
    marked = Counter(cell.place for row in body for cell in row.cells if cell.keys)
    numbered = Counter(cell.place for row in body for cell in row.cells if cell.tags)
    target = _most(marked)
    source = _most(_hash_votes(sample, hashes, target)) if hashes else None
    if target is None:
        target = named.get(Column.TARGET)
    if target is None and finals:
        target = _most(_hash_votes(sample, finals, source))
    if source is None and named.get(Column.SOURCE) != target:
        source = named.get(Column.SOURCE)
    if source is None:
        source = _as_exported(columns, target, "source")
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


def _hash_votes(rows: Sequence[TableRow], hashes: set[str], but: int | None) -> Counter[int]:
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
    before = set((cell.views if cell else NOTHING).rejected.split("\n"))
    return (phrase for phrase in phrases(cell) if phrase not in before)
