"""Target cells: texts of a bilingual Word table replaced in place, with all else untouched."""

import io
from collections.abc import Mapping
from xml.parsers import expat
from zipfile import ZipFile

from lxml import etree

from workbench.formats.docx_bilingual import Found
from workbench.formats.docx_flattening import WORD, own_text
from workbench.formats.docx_letters import accept_changes, letters_of, revised, written
from workbench.formats.docx_package import Package, nested_too_deep, open_package
from workbench.formats.docx_reader import find_cells
from workbench.formats.docx_text import Cleaner
from workbench.model.languages import Language
from workbench.model.segments import Side

_CELL, _PARAGRAPH = f"{WORD}tc", f"{WORD}p"
_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class TargetCells:
    """An open table of somebody else's; ``rows`` are as reading gives them."""

    def __init__(self, data: bytes, package: Package, root: etree._Element, found: Found) -> None:
        self._data, self._package, self._root = data, package, root
        self._cells = found.cells
        self.rows = found.rows
        self._cleaner = Cleaner()
        self._changed: dict[etree._Element, None] = {}

    @property
    def replaced_characters(self) -> int:
        """How many characters of new text XML could not hold; U+FFFD stands in their place."""
        return self._cleaner.replaced

    def rewrite(self, number: int, side: Side, text: str, language: Language) -> bool:
        """Put a text into the cell of a row, by its place in ``rows``; False if it has none.

        What stays keeps its format, so that tags, which tools know by their style, stay tags. A
        line of the text goes into a paragraph of its own where the cell has one.
        """
        source, target = self._cells[number]
        cell = source if side is Side.SOURCE else target
        if cell is None:
            return False
        paragraphs = list(cell.iter(_PARAGRAPH))
        for paragraph in paragraphs:
            accept_changes(paragraph)
        filled = [p for p in paragraphs if _text(p).strip()] or paragraphs[:1]
        if not filled:
            return False
        lines = self._cleaner.clean(text).split("\n")
        room = len(filled) - 1
        shares = [*lines[:room], "\n".join(lines[room:])]
        shares += [""] * (len(filled) - len(shares))
        for paragraph, share in zip(filled, shares, strict=True):
            _revise(paragraph, share, language)
        self._changed[cell] = None
        return True

    def packed(self) -> bytes:
        """Give the file: its main part with other bytes in the changed cells only."""
        main = self._package.document
        out = io.BytesIO()
        with ZipFile(io.BytesIO(self._data)) as old, ZipFile(out, "w") as new:
            for info in old.infolist():
                content = self._package.read(info.filename)
                if info.filename == main and self._changed:
                    content = self._spliced(content)
                new.writestr(info, content, info.compress_type)
        return out.getvalue()

    def _spliced(self, content: bytes) -> bytes:
        changed = {
            number: cell
            for number, cell in enumerate(self._root.iter(_CELL))
            if cell in self._changed
        }
        encoding = _encoding(content, self._root)
        pieces, end = [], 0
        for number, (start, stop) in sorted(_extents(content, changed).items()):
            pieces.append(content[end:start])
            pieces.append(_serialized(changed[number], self._root).encode(encoding))
            end = stop
        return b"".join((*pieces, content[end:]))


def open_target_cells(data: bytes, name: str) -> TargetCells | None:
    """Open a document for writing into its bilingual tables; None if it has none.

    Raises InputProblem for what is no sound Word document.
    """
    package = open_package(data, name)
    root = package.xml(package.document)
    try:
        found = find_cells(root)
    except RecursionError:
        raise nested_too_deep(name) from None
    return TargetCells(data, package, root, found) if found else None


def _text(paragraph: etree._Element) -> str:
    return "".join(map(own_text, written(paragraph)))


def _revise(paragraph: etree._Element, text: str, language: Language) -> None:
    letters = letters_of(paragraph)
    old = "".join(each.text for each in letters)
    core = old.strip(" \t\n")
    if text == core:
        return
    start = old.find(core)
    new = old[:start] + text + old[start + len(core) :]
    for each, share in zip(letters, revised(letters, new, language), strict=True):
        each.put(share)


def _extents(content: bytes, numbers: Mapping[int, object]) -> dict[int, tuple[int, int]]:
    """Find where cells begin and end in the bytes, by their number in document order."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    count = 0
    open_cells: list[tuple[int, int]] = []
    extents: dict[int, tuple[int, int]] = {}

    def begin(name: str, _: object) -> None:
        nonlocal count
        if _is_cell(name):
            open_cells.append((count, parser.CurrentByteIndex))
            count += 1

    def end(name: str) -> None:
        if _is_cell(name):
            number, start = open_cells.pop()
            if number in numbers:
                extents[number] = (start, parser.CurrentByteIndex)

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.ParseFile(io.BytesIO(content))
    return {
        number: (start, _after_tag(content, stop)) for number, (start, stop) in extents.items()
    }


def _is_cell(name: str) -> bool:
    space, _, local = name.rpartition(" ")
    return local == "tc" and "wordprocessingml" in space


def _after_tag(content: bytes, start: int) -> int:
    """Give the place after the end tag that begins at ``start``, one or two bytes a character."""
    close = content.index(b">", start) + 1
    is_wide = content[start + 1 : start + 2] == b"\0"
    return close + 1 if is_wide else close


def _encoding(content: bytes, root: etree._Element) -> str:
    for mark, name in _BOMS:
        if content.startswith(mark):
            return name
    return root.getroottree().docinfo.encoding or "utf-8"


def _serialized(cell: etree._Element, root: etree._Element) -> str:
    """Write a cell without the namespaces that the root declares already."""
    text = etree.tostring(cell, encoding="unicode", with_tail=False)
    close = text.index(">")
    head = text[:close]
    for prefix, space in root.nsmap.items():
        name = f"xmlns:{prefix}" if prefix else "xmlns"
        head = head.replace(f' {name}="{space}"', "", 1)
    return head + text[close:]
