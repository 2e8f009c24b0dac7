"""Cell shapes: bytes that cells of one kind share, so that one reading serves all of them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.formats.docx_views import Mark, MarkKind, Views
from workbench.formats.table_rows import Cell, TableRow, framed

# A piece of text, or the number of the group that holds it.
_Part = int | str
_Names = tuple[int, ...]

# What may differ between cells of one shape. All of it is text or a name to whoever reads cells:
# no reading depends on it but by giving it, or by whether two of them are equal.
_ID = rb"[0-9A-Za-z_.:+-]++"
_SLOT = re.compile(
    rb">(?P<text>[^<>]+)(?=<)"
    rb'| (?:w:id|w:date|w:rsid[A-Za-z]*|w14:paraId|w14:textId)="(?P<id>' + _ID + rb')"'
    rb'| w:name="wb_(?P<key>' + _ID + rb')"'
    rb'|<w:tag w:val="wb:(?P<tag>' + _ID + rb')"'
    rb'|<w:id w:val="(?P<control>' + _ID + rb')"'
    rb'|<w:alias w:val="(?P<alias>[^"<&]+)"'
)
# The characters of XML without markup and without the carriage returns that parsers take out.
_TEXT = rb"[^<>\x00-\x08\x0b-\x1f]++"
_WORDS = rb'[^"<&\x00-\x1f]++'
# Groups bear numbers, in each cell from 0; no literal holds these, since they are escaped.
_GROUP, _SAME = b"(?P<c_", b"(?P=c_"
_ENTITY = re.compile("&(?:(amp|lt|gt|quot|apos);)?")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
# Each slot of a specimen holds one character that no text has: of a private plane.
_FIRST = 0xF0000
_MOST_SLOTS = 1000
# Cells that say what others do, such as a status, are kept once, up to so many of a shape.
_MOST_SAME = 64


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a text: after so many characters and after what some groups hold."""

    length: int
    groups: tuple[int, ...]

    def of(self, values: Sequence[str]) -> int:
        length = self.length
        for group in self.groups:
            length += len(values[group])
        return length


@dataclass(frozen=True, slots=True)
class _MarkPlace:
    """A mark, and where it stands in both texts."""

    kind: MarkKind
    name: tuple[_Part, ...]
    accepted: _Place
    rejected: _Place

    def read(self, values: Sequence[str]) -> Mark:
        places = self.accepted.of(values), self.rejected.of(values)
        return Mark(self.kind, _joined(self.name, values), *places)


@dataclass(frozen=True, slots=True)
class _Named:
    """The groups that hold names: of segments, by bookmarks and by tags, and of comments."""

    keys: _Names
    tags: _Names
    anchors: _Names
    groups: _Names

    def is_distinct(self, values: Sequence[str]) -> bool:
        """Say whether names that differ in the specimen differ here too."""
        return len({values[group] for group in self.groups}) == len(self.groups)


@dataclass(frozen=True, slots=True)
class CellShape:
    """How to read cells whose bytes ``pattern`` matches, from what its groups hold."""

    pattern: re.Pattern[bytes]
    specimen: Cell
    accepted: tuple[_Part, ...]
    rejected: tuple[_Part, ...]
    marks: tuple[_MarkPlace, ...]
    named: _Named
    is_plain: bool
    same: dict[str, Cell] = field(default_factory=dict)

    def read(self, piece: bytes) -> Cell | None:
        """Read a cell; None if it is of another shape."""
        found = self.pattern.fullmatch(piece)
        values = None if found is None else texts_of(found.groups())
        return None if values is None else self.made(values)

    def made(self, values: Sequence[str]) -> Cell | None:
        """Make a cell of what stands in the groups; None if it is of another shape."""
        accepted = _joined(self.accepted, values)
        if self.is_plain:
            return self.same.get(accepted) or self._plain(accepted)
        specimen, named = self.specimen, self.named
        if len(named.groups) > 1 and not named.is_distinct(values):
            return None
        is_one = self.rejected is self.accepted
        rejected = accepted if is_one else _joined(self.rejected, values)
        marks = tuple([mark.read(values) for mark in self.marks]) if self.marks else ()
        return Cell(
            Views(accepted, rejected, specimen.views.breaks, marks),
            tuple([values[group] for group in named.keys]) if named.keys else (),
            tuple([values[group] for group in named.tags]) if named.tags else (),
            specimen.width,
            specimen.continues,
            specimen.is_special,
            tuple([values[group] for group in named.anchors]) if named.anchors else (),
        )

    def _plain(self, text: str) -> Cell:
        """Make a cell of nothing but text, for all that say the same while there are few."""
        cell = Cell(Views(text, text), (), (), self.specimen.width, self.specimen.continues)
        if len(self.same) < _MOST_SAME:
            self.same[text] = cell
        return cell


@dataclass(frozen=True, slots=True)
class RowShape:
    """How to read rows that consist of cells of known shapes, with what stands around them."""

    pattern: re.Pattern[bytes]
    frame: TableRow
    cells: tuple[tuple[CellShape, int, int], ...]

    def read(self, row: bytes) -> TableRow | None:
        """Read a row; None if it is of another shape."""
        found = self.pattern.fullmatch(row)
        values = None if found is None else texts_of(found.groups())
        if values is None:
            return None
        cells = []
        for shape, start, end in self.cells:
            cell = shape.made(values[start:end])
            if cell is None:
                return None
            cells.append(cell)
        return framed(self.frame, cells)


def shape_of_row(
    head: re.Pattern[bytes], frame: TableRow, cells: Sequence[CellShape], between: bytes
) -> RowShape:
    """Make the shape of rows with these cells; ``head`` matches what stands before them."""
    pieces, placed, end = [head.pattern], [], 0
    for number, shape in enumerate(cells):
        own = b"%d_" % number
        pattern = shape.pattern.pattern
        pattern = pattern.replace(_GROUP, _GROUP[:-1] + own).replace(_SAME, _SAME[:-1] + own)
        pieces += (re.escape(between), pattern)
        placed.append((shape, end, end + shape.pattern.groups))
        end += shape.pattern.groups
    is_even = all(shape.specimen.width == 1 for shape in cells)
    even = frame._replace(is_even=is_even)
    return RowShape(re.compile(b"".join(pieces)), even, tuple(placed))


def learn(piece: bytes, parse: Callable[[bytes], TableRow]) -> CellShape | None:
    """Find the shape of a cell; None if there is none that reads it as ``parse`` does."""
    slots = _slots(piece)
    # A symbol may be any character, that of a slot among them.
    if slots is None or b"w:sym" in piece:
        return None
    specimen = parse(_with_sentinels(piece, slots))
    if len(specimen.cells) != 1 or specimen.cells[0].anchors != specimen.anchors:
        return None
    cell = specimen.cells[0]
    pattern, groups = _pattern(piece, slots, _used(cell))
    names = [groups[s.number] for s in slots if s.number in groups and s.kind in _NAMES]
    try:
        keys, tags, anchors = (
            tuple([groups[ord(name) - _FIRST] for name in of_kind])
            for of_kind in (cell.keys, cell.tags, cell.anchors)
        )
    except (KeyError, TypeError):
        # A name that is the same in all cells, such as an empty one.
        return None
    named = _Named(keys, tags, anchors, tuple(dict.fromkeys(names)))
    shape = _shape(cell, pattern, groups, named)
    return shape if shape.read(piece) == parse(piece).cells[0] else None


def _shape(
    cell: Cell, pattern: re.Pattern[bytes], groups: Mapping[int, int], named: _Named
) -> CellShape:
    """Put groups in the place of the characters that stand for them in a specimen."""

    def parts(text: str) -> tuple[_Part, ...]:
        return _parts(text, groups)

    accepted, rejected = cell.views.accepted, cell.views.rejected
    whole = parts(accepted)
    marks = tuple(
        _MarkPlace(
            mark.kind,
            parts(mark.name),
            _place(parts(accepted[: mark.accepted])),
            _place(parts(rejected[: mark.rejected])),
        )
        for mark in cell.views.marks
    )
    plain = Cell(Views(accepted, accepted), (), (), cell.width, cell.continues)
    is_plain = cell == plain
    others = whole if rejected == accepted else parts(rejected)
    return CellShape(pattern, cell, whole, others, marks, named, is_plain)


def learn_frame(piece: bytes) -> re.Pattern[bytes] | None:
    """Match bytes without text that differ in ids of no meaning; None if there may be more."""
    slots = _slots(piece)
    if slots is None or any(slot.kind != "id" for slot in slots):
        return None
    return _pattern(piece, slots, frozenset())[0]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A stretch of a piece that may differ; equal ids have one ``number``."""

    kind: str
    start: int
    end: int
    number: int


_NAMES = frozenset({"id", "key", "tag"})
_CLASSES = {"text": _TEXT, "alias": _WORDS}


def _slots(piece: bytes) -> list[_Slot] | None:
    slots: list[_Slot] = []
    numbers: dict[bytes, int] = {}
    for found in _SLOT.finditer(piece):
        kind = found.lastgroup or ""
        number = len(slots)
        if kind == "id":
            number = numbers.setdefault(found[kind], number)
        slots.append(_Slot(kind, *found.span(kind), number))
    return slots if len(slots) <= _MOST_SLOTS else None


def _with_sentinels(piece: bytes, slots: Sequence[_Slot]) -> bytes:
    pieces: list[bytes] = []
    end = 0
    for slot in slots:
        pieces += (piece[end : slot.start], chr(_FIRST + slot.number).encode())
        end = slot.end
    return b"".join((*pieces, piece[end:]))


def _used(cell: Cell) -> frozenset[int]:
    """Give the numbers of the slots that are in what a specimen was read as."""
    names = (*cell.keys, *cell.tags, *cell.anchors, *(mark.name for mark in cell.views.marks))
    return frozenset(ord(char) - _FIRST for name in names for char in name)


def _pattern(
    piece: bytes, slots: Sequence[_Slot], used: frozenset[int]
) -> tuple[re.Pattern[bytes], dict[int, int]]:
    """Give what matches cells of the shape, and the groups that hold the slots of note."""
    pieces, end = [], 0
    groups: dict[int, int] = {}
    for slot in slots:
        pieces.append(re.escape(piece[end : slot.start]))
        end = slot.end
        if slot.number in groups:
            pieces.append(b"%s%d)" % (_SAME, groups[slot.number]))
        elif slot.kind in _CLASSES or slot.number in used:
            groups[slot.number] = len(groups)
            kind = _CLASSES.get(slot.kind, _ID)
            pieces.append(b"%s%d>%s)" % (_GROUP, groups[slot.number], kind))
        else:
            pieces.append(_ID)
    pieces.append(re.escape(piece[end:]))
    return re.compile(b"".join(pieces)), groups


def _parts(text: str, groups: Mapping[int, int]) -> tuple[_Part, ...]:
    """Take a text of a specimen apart into groups and what is in every cell of its shape."""
    parts: list[_Part] = []
    for char in text:
        group = groups.get(ord(char) - _FIRST)
        if group is not None:
            parts.append(group)
        elif parts and isinstance(parts[-1], str):
            parts[-1] += char
        else:
            parts.append(char)
    return tuple(parts)


def _place(before: Sequence[_Part]) -> _Place:
    """Find a place by the parts that stand before it."""
    groups = tuple(part for part in before if isinstance(part, int))
    return _Place(sum(len(part) for part in before if isinstance(part, str)), groups)


def texts_of(groups: Sequence[bytes]) -> list[str] | None:
    """Decode what the groups hold; None for what only a parser knows to read or to refuse."""
    try:
        text = b"\0".join(groups).decode()
    except UnicodeDecodeError:
        return None
    if "\ufffe" in text or "\uffff" in text:
        return None
    if "&" in text:
        if any(found[1] is None for found in _ENTITY.finditer(text)):
            return None
        text = _ENTITY.sub(lambda found: _CHARACTERS[found[1]], text)
    return text.split("\0")


def _joined(parts: Sequence[_Part], values: Sequence[str]) -> str:
    if len(parts) == 1:
        part = parts[0]
        return values[part] if isinstance(part, int) else part
    return "".join([values[part] if isinstance(part, int) else part for part in parts])
