"""Table rows: the cells of a ``w:tr`` with their texts, and what marks stand in them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from workbench.formats.docx_flattening import WORD, is_on, span_of, within
from workbench.formats.docx_views import SPECIAL, Views, plain_views, views

TABLE, ROW = f"{WORD}tbl", f"{WORD}tr"
_CELL = f"{WORD}tc"
_PROPERTIES, _HEADER = f"{WORD}trPr", f"{WORD}tblHeader"
_DELETED, _BEFORE = f"{WORD}del", f"{WORD}gridBefore"
_CELL_PROPERTIES, _MERGE, _SPAN = f"{WORD}tcPr", f"{WORD}vMerge", f"{WORD}gridSpan"
_BOOKMARK, _TAG = f"{WORD}bookmarkStart", f"{WORD}tag"
_ANCHORS = frozenset({f"{WORD}commentRangeStart", f"{WORD}commentReference"})
_ID = f"{WORD}id"
_NOTED = (*SPECIAL, _BOOKMARK, _TAG)
# What names a segment: bookmarks and tags of content controls, by attribute and prefix.
_NAMES = {_BOOKMARK: (f"{WORD}name", "wb_"), _TAG: (f"{WORD}val", "wb:")}


class Cell(NamedTuple):
    """A cell; ``keys`` and ``tags`` name the segments whose marks begin in it.

    ``anchors`` are the ids of the comments that stand in it, in their order.

    One that is merged vertically ``continues`` the cell above it and has no text of its own.
    ``is_special`` says that there is more in it than paragraphs of runs.
    """

    views: Views
    keys: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    width: int = 1
    continues: bool = False
    is_special: bool = False
    anchors: tuple[str, ...] = ()


class TableRow(NamedTuple):
    """A row with its cells from left to right; the first is in column ``start``.

    ``is_deleted`` is said by a tracked change. ``anchors`` are the ids of the comments that
    stand in the row, in their order. ``is_even`` says that each cell is known to be one column.
    """

    cells: Sequence[Cell]
    is_header: bool = False
    is_deleted: bool = False
    start: int = 0
    anchors: tuple[str, ...] = ()
    is_even: bool = False

    def cell(self, place: int | None) -> Cell | None:
        """Give the cell that covers a column."""
        if place is None or place < self.start:
            return None
        if self.is_even:
            cells, number = self.cells, place - self.start
            return cells[number] if number < len(cells) else None
        column = self.start
        for cell in self.cells:
            column += cell.width
            if place < column:
                return cell
        return None

    def placed(self) -> Iterator[tuple[int, Cell]]:
        """Give the cells with the columns they begin in."""
        column = self.start
        for cell in self.cells:
            yield column, cell
            column += cell.width

    @property
    def marked(self) -> Cell | None:
        """The first cell in which bookmarks of segments begin."""
        for cell in self.cells:
            if cell.keys:
                return cell
        return None

    @property
    def keys(self) -> tuple[str, ...]:
        """The segments whose bookmarks begin in the row."""
        marked = self.marked
        return marked.keys if marked else ()

    @property
    def tag(self) -> str:
        """The segment that the locked number names, or an empty string."""
        for cell in self.cells:
            if cell.tags:
                return cell.tags[0]
        return ""


def framed(frame: TableRow, cells: Sequence[Cell]) -> TableRow:
    """Put cells into a row that has none."""
    anchors: tuple[str, ...] = ()
    for cell in cells:
        if cell.anchors:
            # A comment may reach over several cells.
            anchors = tuple(dict.fromkeys((*anchors, *cell.anchors)))
    return TableRow(cells, frame.is_header, frame.is_deleted, frame.start, anchors, frame.is_even)


def read_row(row: etree._Element) -> TableRow:
    """Read a ``w:tr``; what is in tables within its cells is no part of it but their text."""
    special: set[etree._Element] = set()
    names: dict[tuple[etree._Element | None, object], dict[str, None]] = defaultdict(dict)
    anchors: dict[str, None] = {}
    for element in row.iter(*_NOTED):
        tag = element.tag
        cell = _around(element, _CELL)
        if cell is not None and tag not in _NAMES:
            special.add(cell)
        if tag in _ANCHORS and _around(element, ROW) is row:
            name = element.get(_ID, "")
            anchors[name] = names[cell, _ID][name] = None
        elif tag in _NAMES:
            attribute, prefix = _NAMES[str(tag)]
            name = element.get(attribute, "")
            # LibreOffice 7.4 writes the bookmark around an empty text twice.
            if name.startswith(prefix):
                names[cell, tag][name.removeprefix(prefix)] = None
    cells = tuple(
        _cell(
            cell,
            tuple(names.get((cell, _BOOKMARK), ())),
            tuple(names.get((cell, _TAG), ())),
            tuple(names.get((cell, _ID), ())),
            cell in special,
        )
        for cell in within(row, _CELL)
    )
    properties = row.find(_PROPERTIES)
    if properties is None:
        return TableRow(cells, anchors=tuple(anchors))
    return TableRow(
        cells,
        is_on(properties.find(_HEADER)),
        properties.find(_DELETED) is not None,
        span_of(properties.find(_BEFORE), 0),
        tuple(anchors),
    )


def _cell(
    element: etree._Element,
    keys: tuple[str, ...],
    tags: tuple[str, ...],
    anchors: tuple[str, ...],
    is_special: object,
) -> Cell:
    properties = element.find(_CELL_PROPERTIES)
    merge = None if properties is None else properties.find(_MERGE)
    return Cell(
        views(element) if is_special else plain_views(element),
        keys,
        tags,
        1 if properties is None else span_of(properties.find(_SPAN), 1),
        merge is not None and merge.get(f"{WORD}val") != "restart",
        bool(is_special),
        anchors,
    )


def _around(element: etree._Element, tag: str) -> etree._Element | None:
    """Give the nearest element of a kind that an element is in."""
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent
