"""Views: the text of a table cell with all tracked changes accepted, and with all rejected."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from lxml import etree

from workbench.formats.docx_flattening import (
    ALTERNATE,
    DELETED_TEXT,
    NO_TEXT,
    STANDS_FOR,
    SYMBOL,
    WORD,
    WRITTEN,
    chosen,
    is_on,
    own_text,
)

_MARK = f"{WORD}pPr/{WORD}rPr"
_PARAGRAPH, _TEXT = f"{WORD}p", f"{WORD}t"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# Looked for in the first child of a run, which is where the schema puts its properties.
_HIDDEN = f"{WORD}vanish"


# Which of the two views a stretch of text belongs to, as bits: enum flags take twice the time.
_NEITHER, _ACCEPTED, _REJECTED, _BOTH = 0, 1, 2, 3


class MarkKind(Enum):
    """What stands between the characters."""

    BOOKMARK = "bookmarkStart"
    COMMENT_START = "commentRangeStart"
    COMMENT_END = "commentRangeEnd"
    COMMENT = "commentReference"


class Mark(NamedTuple):
    """A mark and its place in each of the two texts, in code points."""

    kind: MarkKind
    name: str
    accepted: int
    rejected: int


class Views(NamedTuple):
    """Both texts of a cell; its paragraphs are joined by line ends.

    Empty paragraphs at either end, which a stray Enter leaves behind, are no part of a text.
    ``breaks`` counts the line ends in ``accepted`` that were paragraphs.
    """

    accepted: str
    rejected: str
    breaks: int = 0
    marks: tuple[Mark, ...] = ()


NOTHING = Views("", "")


# All that makes a cell more than paragraphs of runs.
SPECIAL = (
    *(f"{WORD}{tag}" for tag in (
        "ins", "del", "moveFrom", "moveTo", "sdt", "vanish", "tab", "br", "cr", "ptab", "sym",
        "noBreakHyphen", "softHyphen", "drawing", "pict", "object", "ruby", "tbl", "txbxContent",
        "commentRangeStart", "commentRangeEnd", "commentReference", "delText",
    )),
    ALTERNATE, f"{_MATH}t",
)  # fmt: skip


def plain_views(cell: etree._Element) -> Views:
    """Read a cell of paragraphs of runs, in which nothing SPECIAL is, ten times as fast."""
    paragraphs = cell.findall(_PARAGRAPH)
    if len(paragraphs) > 1:
        return views(cell)
    text = "".join([element.text or "" for element in cell.iter(_TEXT)])
    return Views(text, text)


def views(cell: etree._Element) -> Views:
    """Read a cell, or anything else that holds paragraphs.

    Hidden text, placeholders of empty controls and the readings of ruby are in neither view.
    """
    walk = _Walk()
    walk.into(cell, _BOTH)
    accepted, rejected = walk.accepted, walk.rejected
    marks = tuple(
        Mark(kind, name, accepted.place(first), rejected.place(second))
        for kind, name, first, second in walk.marks
    )
    return Views(accepted.text(), rejected.text(), accepted.inner_breaks(), marks)


@dataclass(slots=True)
class _Side:
    """The text of one view as it grows."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    breaks: int = 0
    leading: int = 0
    trailing: int = 0

    def add(self, text: str) -> None:
        if not text:
            return
        self.pieces.append(text)
        self.length += len(text)
        self.trailing = 0

    def end_paragraph(self) -> None:
        self.leading += self.leading == self.length
        self.pieces.append("\n")
        self.length += 1
        self.breaks += 1
        self.trailing += 1

    def text(self) -> str:
        whole = "".join(self.pieces)
        return whole[self.leading : max(self.leading, self.length - self.trailing)]

    def place(self, at: int) -> int:
        end = max(0, self.length - self.trailing - self.leading)
        return min(max(0, at - self.leading), end)

    def inner_breaks(self) -> int:
        return max(0, self.breaks - self.leading - self.trailing)


@dataclass(slots=True)
class _Walk:
    """One pass over the contents of a cell."""

    accepted: _Side = field(default_factory=_Side)
    rejected: _Side = field(default_factory=_Side)
    marks: list[tuple[MarkKind, str, int, int]] = field(default_factory=list)
    pending: int = _NEITHER

    def into(self, parent: etree._Element, view: int) -> None:
        for child in parent:
            step = _STEPS.get(child.tag, _Walk.into)
            if step is not None:
                step(self, child, view)

    def written(self, element: etree._Element, view: int) -> None:
        text = own_text(element)
        if view & _ACCEPTED:
            self.accepted.add(text)
        if view & _REJECTED:
            self.rejected.add(text)

    def paragraph(self, element: etree._Element, view: int) -> None:
        """End the paragraph before this one, in the views in which its mark is there."""
        if self.pending & _ACCEPTED:
            self.accepted.end_paragraph()
        if self.pending & _REJECTED:
            self.rejected.end_paragraph()
        self.pending = _NEITHER
        self.into(element, view)
        self.pending = view & _mark_view(element)

    def inserted(self, element: etree._Element, view: int) -> None:
        self.into(element, view & _ACCEPTED)

    def deleted(self, element: etree._Element, view: int) -> None:
        self.into(element, view & _REJECTED)

    def deleted_text(self, element: etree._Element, view: int) -> None:
        self.written(element, view & _REJECTED)

    def run(self, element: etree._Element, view: int) -> None:
        if not (len(element) and is_on(element[0].find(_HIDDEN))):
            self.into(element, view)

    def control(self, element: etree._Element, view: int) -> None:
        if not is_on(element.find(f"{WORD}sdtPr/{WORD}showingPlcHdr")):
            self.into(element, view)

    def alternate(self, element: etree._Element, view: int) -> None:
        for child in chosen(element):
            step = _STEPS.get(child.tag, _Walk.into)
            if step is not None:
                step(self, child, view)

    def mark(self, element: etree._Element, _view: int) -> None:
        kind = MarkKind(etree.QName(element).localname)
        name = "name" if kind is MarkKind.BOOKMARK else "id"
        places = self.accepted.length, self.rejected.length
        self.marks.append((kind, element.get(f"{WORD}{name}", ""), *places))


_Step = Callable[..., None]


def _steps() -> Iterator[tuple[object, _Step | None]]:
    """Give the step for each kind of element, None for those that hold no text of the cell."""
    yield from ((tag, _Walk.written) for tag in (*WRITTEN, *STANDS_FOR, SYMBOL))
    yield from ((tag, None) for tag in NO_TEXT)
    yield from ((f"{WORD}{tag}", None) for tag in ("drawing", "pict", "object", "rt", "tcPr"))
    yield from ((f"{WORD}{tag}", _Walk.inserted) for tag in ("ins", "moveTo"))
    yield from ((f"{WORD}{tag}", _Walk.deleted) for tag in ("del", "moveFrom"))
    yield from ((f"{WORD}{kind.value}", _Walk.mark) for kind in MarkKind)
    yield DELETED_TEXT, _Walk.deleted_text
    yield _PARAGRAPH, _Walk.paragraph
    yield f"{WORD}r", _Walk.run
    yield f"{WORD}sdt", _Walk.control
    yield ALTERNATE, _Walk.alternate


_STEPS: dict[object, _Step | None] = dict(_steps())


def _mark_view(paragraph: etree._Element) -> int:
    """Say in which views the end of a paragraph is there."""
    properties = paragraph.find(_MARK)
    view = _BOTH
    if properties is not None:
        for change in properties:
            if change.tag in {f"{WORD}del", f"{WORD}moveFrom"}:
                view &= _REJECTED
            elif change.tag in {f"{WORD}ins", f"{WORD}moveTo"}:
                view &= _ACCEPTED
    return view
