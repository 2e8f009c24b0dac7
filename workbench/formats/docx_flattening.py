"""Flattening: the text of a Word paragraph as a reader sees it once all changes are accepted."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from workbench.formats.format import visible_characters

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_COMPATIBILITY}AlternateContent"
_CHOICE, _FALLBACK = f"{_COMPATIBILITY}Choice", f"{_COMPATIBILITY}Fallback"
_TEXT_BOX = f"{WORD}txbxContent"

WRITTEN = frozenset({f"{WORD}t", f"{_MATH}t"})
DELETED_TEXT = f"{WORD}delText"
SYMBOL = f"{WORD}sym"
STANDS_FOR = {
    f"{WORD}tab": "\t",
    f"{WORD}ptab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "\u2011",
    f"{WORD}softHyphen": "\u00ad",
}
# Deleted by a tracked change, or moved away; what is read is the text with all changes accepted.
DELETED = frozenset({f"{WORD}del", f"{WORD}moveFrom"})
# What may stand around a paragraph, a table, a row or a cell.
THROUGH = frozenset(
    f"{WORD}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
# The most columns that Word makes a table of.
_MOST_COLUMNS = 63
NO_TEXT = frozenset(
    {f"{WORD}{name}" for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText")}
)


@dataclass(slots=True)
class LeftOut:
    """Characters that flattening passes over, by reason."""

    characters: Counter[str] = field(default_factory=Counter)

    def note(self, reason: str, element: etree._Element) -> None:
        """Count all text below an element for the reason."""
        self.characters[reason] += count_characters(element)


@dataclass(frozen=True, slots=True)
class Flat:
    """The text of a paragraph, and the text boxes anchored in it."""

    text: str
    boxes: tuple[etree._Element, ...]


def flatten(paragraph: etree._Element, left_out: LeftOut) -> Flat:
    """Give the text of a ``w:p``, through insertions, content controls, links and fields.

    Tabs and line breaks become tabulator and newline characters. Deleted, hidden and placeholder
    text and the readings of ruby are noted in ``left_out``.
    """
    pieces: list[str] = []
    boxes: list[etree._Element] = []
    _Walk(pieces, boxes, left_out).into(paragraph)
    return Flat("".join(pieces), tuple(boxes))


def is_mark_deleted(paragraph: etree._Element) -> bool:
    """Say whether a tracked change takes the paragraph's end away, so that the next one joins."""
    return paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None


def chosen(alternate: etree._Element) -> Iterator[etree._Element]:
    """Give the one branch of an mc:AlternateContent that is shown: the first Choice."""
    branch = alternate.find(_CHOICE)
    branch = alternate.find(_FALLBACK) if branch is None else branch
    return iter(() if branch is None else branch)


def count_characters(root: etree._Element) -> int:
    """Count what is not white space of all text below an element, deleted text included.

    Of alternate contents one branch counts. This is the total that readers are held against.
    """
    total = 0
    skipped: set[etree._Element] = set()
    for fallback in root.iter(_FALLBACK):
        parent = fallback.getparent()
        if parent is not None and parent.find(_CHOICE) is not None:
            skipped.update(fallback.iter())
    for element in root.iter(*WRITTEN, DELETED_TEXT, SYMBOL, *STANDS_FOR):
        if element not in skipped:
            total += visible_characters(own_text(element))
    return total


def own_text(element: etree._Element) -> str:
    """Give the text that an element which stands for text stands for."""
    if element.tag == SYMBOL:
        return symbol(element)
    return STANDS_FOR.get(str(element.tag)) or element.text or ""


def symbol(element: etree._Element) -> str:
    """Give the character of a ``w:sym``: its code in a symbol font, as private use."""
    code = element.get(f"{WORD}char", "")
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ud800" <= char <= "\udfff" else char


@dataclass(frozen=True, slots=True)
class _Walk:
    """One pass over a paragraph's contents."""

    pieces: list[str]
    boxes: list[etree._Element]
    left_out: LeftOut

    def into(self, parent: etree._Element) -> None:
        for child in parent:
            self.step(child)

    def step(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in WRITTEN or tag in STANDS_FOR or tag == SYMBOL:
            self.pieces.append(own_text(element))
        elif tag in DELETED or tag == DELETED_TEXT:
            self.left_out.note("deleted", element)
        elif tag == _TEXT_BOX:
            self.boxes.append(element)
        elif tag not in NO_TEXT:
            _SPECIAL.get(tag, _Walk.into)(self, element)

    def run(self, element: etree._Element) -> None:
        if is_on(element.find(f"{WORD}rPr/{WORD}vanish")):
            self.left_out.note("hidden", element)
        else:
            self.into(element)

    def control(self, element: etree._Element) -> None:
        if is_on(element.find(f"{WORD}sdtPr/{WORD}showingPlcHdr")):
            self.left_out.note("placeholder", element)
        else:
            self.into(element)

    def alternate(self, element: etree._Element) -> None:
        for child in chosen(element):
            self.step(child)

    def reading(self, element: etree._Element) -> None:
        self.left_out.note("ruby", element)


_SPECIAL: dict[str, Callable[[_Walk, etree._Element], None]] = {
    f"{WORD}r": _Walk.run,
    f"{WORD}sdt": _Walk.control,
    f"{WORD}rt": _Walk.reading,
    ALTERNATE: _Walk.alternate,
}


def within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Give the rows of a table or the cells of a row, through content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in THROUGH:
            yield from within(child, tag)


def span_of(element: etree._Element | None, default: int) -> int:
    """Read a count of columns, within what a word processor allows."""
    value = "" if element is None else element.get(f"{WORD}val", "")
    return min(int(value), _MOST_COLUMNS) if value.isascii() and value.isdigit() else default


def is_on(switch: etree._Element | None) -> bool:
    """Say whether an on/off property is there and not turned off."""
    return switch is not None and switch.get(f"{WORD}val") not in {"0", "false", "off"}
