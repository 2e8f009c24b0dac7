"""The body of a Word document as tables of rows; bytes are read as they come, where they allow."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lxml import etree

from workbench.formats.docx_flattening import WORD, within
from workbench.formats.docx_package import MOST_NODES, Package, parser, transitional
from workbench.formats.row_bytes import EMBEDDED, END, NotAloneError, RowBytes
from workbench.formats.table_rows import ROW, TABLE, TableRow, read_row

_ROOT = b"<w:document"
_PROLOGUE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"']utf-8[\"'])?"
    rb"(?: standalone=[\"'](?:yes|no)[\"'])?\s*\?>)?\s*",
    re.IGNORECASE,
)
_BEGINNING = re.compile(rb"<w:tr[\s>/]")
_PLACEHOLDER = b"<w:tr/>"
# Comments, declarations and instructions may hold what looks like a row.
_DOUBTFUL = (b"<!", b"<?")
_LONGEST_ROW = 16 * 2**20
_WORTHWHILE, _TAG = 2**16, 8
_NAMESPACE = WORD.strip("{}")


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of the tables that are in no other; ``has_embedded`` tells of documents within."""

    tables: Sequence[Sequence[TableRow]]
    has_embedded: bool


def read_body(package: Package) -> Body:
    """Read the main part; raise InputProblem if it is not sound.

    Rows are cut out of the bytes and read by themselves; a tree is made of what is around them.
    Where one cannot be sure that this reads the same, a tree is made of all.
    """
    try:
        return _Stream(package).body()
    except (_DoubtError, NotAloneError, etree.XMLSyntaxError):
        return whole_body(package.xml(package.document, MOST_NODES))


def whole_body(root: etree._Element) -> Body:
    """Read the main part from its tree."""
    tables = [[read_row(row) for row in within(table, ROW)] for table in _tables(root)]
    return Body(tables, _has_embedded(root))


class _DoubtError(Exception):
    """The bytes may be something else than they look like."""


class _Stream:
    """One pass over the bytes of a main part: rows to be read, and what is left around them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parser = parser()
        self._rows: list[TableRow] = []
        self._gaps: list[bytes] = []
        self._nodes = 0
        # A row that has others in it, until it ends, and how many of them are open.
        self._open: list[bytes] = []
        self._depth = 0

    def body(self) -> Body:
        """Read all of it; raise _DoubtError or etree.XMLSyntaxError where a tree is needed."""
        chunks = self._package.chunks(self._package.document)
        rest = self._begin(next(chunks, b""))
        for chunk in chain((b"",), chunks):
            *pieces, rest = (rest + chunk).split(END)
            for piece in pieces:
                self._piece(piece)
            rest = self._shortened(rest)
            self._feed()
        if self._depth:
            raise _DoubtError
        self._gap(rest)
        self._feed()
        return self._placed(self._parser.close())

    def _begin(self, chunk: bytes) -> bytes:
        """Read the root's start tag; give what follows it."""
        prologue = _PROLOGUE.match(chunk)
        start = prologue.end() if prologue else 0
        end = chunk.find(b">", start) + 1
        opening = transitional(chunk[start:end])
        if not end or not opening.startswith(_ROOT) or opening.endswith(b"/>"):
            raise _DoubtError
        self._parser.feed(chunk[:start] + opening)
        self._reader = RowBytes(opening)
        return chunk[end:]

    def _piece(self, piece: bytes) -> None:
        """Read what stands before the end of a row."""
        row = None if self._depth else self._reader.known(piece)
        if row is not None:
            self._add(row)
            return
        beginnings = [found.start() for found in _BEGINNING.finditer(piece)]
        if not self._depth:
            if not beginnings:
                raise _DoubtError
            self._gap(piece[: beginnings[0]])
            piece = piece[beginnings[0] :]
        self._depth += len(beginnings) - 1
        self._open.append(piece + END)
        if self._depth > 0:
            return
        row = self._reader.read(b"".join(self._open))
        self._open.clear()
        self._add(row)

    def _add(self, row: TableRow) -> None:
        self._rows.append(row)
        self._gaps.append(_PLACEHOLDER)

    def _gap(self, gap: bytes) -> None:
        if any(mark in gap for mark in _DOUBTFUL):
            raise _DoubtError
        self._nodes += gap.count(b"<") + gap.count(b"=")
        if self._nodes > MOST_NODES:
            raise self._package.exhausting()
        self._gaps.append(gap)

    def _feed(self) -> None:
        self._parser.feed(b"".join(self._gaps))
        self._gaps.clear()

    def _shortened(self, rest: bytes) -> bytes:
        """Take what belongs to no row off the bytes after the last row that has ended."""
        if len(rest) + sum(map(len, self._open)) > _LONGEST_ROW:
            raise _DoubtError
        if self._depth or len(rest) < _WORTHWHILE or _BEGINNING.search(rest):
            return rest
        cut = rest.rfind(b"<", 0, -_TAG)
        if cut > 0:
            self._gap(rest[:cut])
        return rest[max(0, cut) :]

    def _placed(self, root: etree._Element) -> Body:
        """Put the rows where their placeholders stand."""
        places = list(root.iter(ROW))
        parents = {place.getparent() for place in places}
        spaces = root.nsmap
        if len(places) != len(self._rows) or list(spaces.values()).count(_NAMESPACE) != 1:
            raise _DoubtError
        if any(parent is None or parent.nsmap != spaces for parent in parents):
            raise _DoubtError
        rows = dict(zip(places, self._rows, strict=True))
        tables = [[rows[place] for place in within(table, ROW)] for table in _tables(root)]
        return Body(tables, self._reader.has_embedded or _has_embedded(root))


def _tables(root: etree._Element) -> Iterator[etree._Element]:
    body = root.find(f"{WORD}body")
    return iter(()) if body is None else within(body, TABLE)


def _has_embedded(root: etree._Element) -> bool:
    return next(root.iter(EMBEDDED), None) is not None
