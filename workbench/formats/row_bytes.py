"""Row bytes: table rows read as they stand in a part, without a tree of the whole document."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from lxml import etree

from workbench.formats.cell_shapes import CellShape, RowShape, learn, learn_frame, shape_of_row
from workbench.formats.docx_flattening import WORD
from workbench.formats.docx_package import parser
from workbench.formats.table_rows import ROW, Cell, TableRow, framed, read_row

END = b"</w:tr>"
_CELL = b"<w:tc>"
# Shapes for one number of tags that are tried, and all that are kept: learning one takes as
# long as reading twenty cells.
_MOST_TRIED = 6
_MOST_SHAPES = 400
EMBEDDED = f"{WORD}altChunk"
_CLOSING = b"</w:document>"
_LONGEST_SHAPE = 20_000
# So many rows of one kind are worth learning their shape.
_WORTHWHILE = 16


class NotAloneError(Exception):
    """Bytes are not the one whole element that they were taken for."""


class RowBytes:
    """Reads rows of one document; ``opening`` is its root's start tag.

    A cell is read by its shape if it has one that is known, else by parsing it. Whatever cannot
    be parsed by itself is parsed with all its row. ``has_embedded`` tells of embedded documents.
    """

    def __init__(self, opening: bytes) -> None:
        self._opening, self._parser = opening, parser()
        self._shapes: defaultdict[int, list[CellShape]] = defaultdict(list)
        self._missed: Counter[int] = Counter()
        self._learned = 0
        self._frames: list[tuple[re.Pattern[bytes], TableRow]] = []
        self._alike: Counter[tuple[object, ...]] = Counter()
        self._recent: RowShape | None = None
        self._row_shapes: defaultdict[int, list[RowShape]] = defaultdict(list)
        self.has_embedded = False

    def known(self, row: bytes) -> TableRow | None:
        """Read a row, given without its end tag, that begins like one that was read before.

        None for what does not, or cannot be read cell by cell.
        """
        recent = self._recent.read(row) if self._recent else None
        if recent is not None:
            return recent
        count = row.count(b"<")
        for row_shape in self._row_shapes[count]:
            read = None if row_shape is self._recent else row_shape.read(row)
            if read is not None:
                self._recent = row_shape
                return read
        head, *pieces = row.split(_CELL)
        for pattern, frame in self._frames:
            if pattern.fullmatch(head):
                try:
                    read, shapes = self._row(frame, pieces)
                except (etree.XMLSyntaxError, NotAloneError):
                    return None
                self._note(count, pattern, frame, shapes)
                return read
        return None

    def _note(
        self,
        count: int,
        head: re.Pattern[bytes],
        frame: TableRow,
        shapes: Sequence[CellShape | None],
    ) -> None:
        """Learn the shape of a row of which there have been several."""
        cells = [shape for shape in shapes if shape is not None]
        if len(cells) < len(shapes):
            return
        kind = (head, *map(id, cells))
        self._alike[kind] += 1
        if self._alike[kind] == _WORTHWHILE:
            shape = shape_of_row(head, frame, cells, _CELL)
            self._row_shapes[count] = [shape, *self._row_shapes[count][: _MOST_TRIED - 1]]

    def read(self, row: bytes) -> TableRow:
        """Read a row, given with its end tag; raise an error if it is unsound."""
        head, *pieces = row.removesuffix(END).split(_CELL)
        try:
            return self._row(self._new_frame(head), pieces)[0]
        except (etree.XMLSyntaxError, NotAloneError):
            return self._parsed(row)

    def _row(
        self, frame: TableRow, pieces: Sequence[bytes]
    ) -> tuple[TableRow, Sequence[CellShape | None]]:
        cells, shapes = [], []
        for piece in pieces:
            shape, cell = self._shaped(piece) or (None, self._new_cell(piece))
            cells.append(cell)
            shapes.append(shape)
        return framed(frame, cells), shapes

    def _shaped(self, piece: bytes) -> tuple[CellShape, Cell] | None:
        shapes = self._shapes.get(piece.count(b"<"), [])
        for place, shape in enumerate(shapes):
            cell = shape.read(piece)
            if cell is not None:
                shapes.insert(0, shapes.pop(place))
                return shape, cell
        return None

    def _new_cell(self, piece: bytes) -> Cell:
        """Parse a cell; raise an error unless the piece is one whole cell."""
        row = self._parsed_cell(piece)
        if len(row.cells) != 1 or row.anchors != row.cells[0].anchors:
            raise NotAloneError
        count = piece.count(b"<")
        self._missed[count] += 1
        if self._missed[count].bit_count() == 1 and self._missed[count] > 1:
            self._learn(count, piece)
        return row.cells[0]

    def _learn(self, count: int, piece: bytes) -> None:
        if self._learned == _MOST_SHAPES or len(piece) > _LONGEST_SHAPE:
            return
        shape = learn(piece, self._parsed_cell)
        if shape is not None:
            self._learned += 1
            self._shapes[count] = [shape, *self._shapes[count][: _MOST_TRIED - 1]]

    def _new_frame(self, head: bytes) -> TableRow:
        frame = self._parsed(head + END)
        if frame.cells or frame.anchors:
            raise NotAloneError
        pattern = learn_frame(head)
        if pattern is not None:
            self._frames = [(pattern, frame), *self._frames[: _MOST_TRIED - 1]]
        return frame

    def _parsed_cell(self, piece: bytes) -> TableRow:
        return self._parsed(b"<w:tr><w:tc>" + piece + END)

    def _parsed(self, row: bytes) -> TableRow:
        root = etree.fromstring(self._opening + row + _CLOSING, self._parser)
        if len(root) != 1 or root[0].tag != ROW:
            raise NotAloneError
        self.has_embedded |= next(root.iter(EMBEDDED), None) is not None
        return read_row(root[0])
