"""Word documents: paragraphs, table cells and text boxes, or the rows of a review table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from workbench.formats.docx_bilingual import LEAST_SHARE, Cells, Found, Grid, find_rows
from workbench.formats.docx_flattening import (
    ALTERNATE,
    DELETED,
    THROUGH,
    WORD,
    LeftOut,
    chosen,
    count_characters,
    flatten,
    is_mark_deleted,
    is_on,
    span_of,
    within,
)
from workbench.formats.docx_package import Package, nested_too_deep, open_package
from workbench.formats.docx_provenance import read_project_id
from workbench.formats.format import (
    Leftover,
    Paragraph,
    Paragraphs,
    Rows,
    visible_characters,
)
from workbench.model.problems import InputProblem

# Why text of a document is in no row, in words for the user.
_REASONS = {
    "deleted": "text deleted by tracked changes",
    "hidden": "hidden text",
    "placeholder": "placeholders of empty form fields",
    "ruby": "readings above characters",
    "outside-table": "text outside the bilingual table",
    "other-columns": "headings and other columns of the bilingual table",
    "embedded": "embedded documents, which are not read",
    "damaged": "a damaged part with notes, comments or page headers",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "page headers",
    "footer": "page footers",
}
_SIDE_PARTS = ("footnotes", "endnotes", "comments", "header", "footer")
_TABLE, _ROW, _CELL, _PARAGRAPH = (f"{WORD}{name}" for name in ("tbl", "tr", "tc", "p"))


@dataclass(frozen=True, slots=True)
class WordDocument:
    """DOCX and its siblings with macros or as templates, of which the text alone is read."""

    name: str = "Word document"
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx", ".dotm")

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Paragraphs | Rows:
        """Read a document; ``encoding`` is that of its parts, whatever is asked for."""
        del encoding
        package = open_package(data, name)
        root = package.xml(package.document)
        body = root.find(f"{WORD}body")
        if body is None:
            raise InputProblem(
                "There is no text body in {file}, so it is no Word document. Save it again as"
                " .docx.",
                file=name,
            )
        left_out = LeftOut()
        try:
            blocks = list(_Reader(left_out).blocks(body))
        except RecursionError:
            raise nested_too_deep(name) from None
        asides = asides_of(package)
        characters = count_characters(body) + sum(entry.characters for entry in asides)
        grids = [block for block in blocks if isinstance(block, Grid)]
        texts = [block for block in blocks if isinstance(block, str)]
        # What this program has written around its rows may be longer than they are.
        least_share = 0 if read_project_id(package) else LEAST_SHARE
        found = find_rows(grids, sum(map(visible_characters, texts)), least_share)
        if found is not None:
            left_out.characters.update(found.left_out)
            leftovers = (*_leftovers(left_out), *asides)
            return Rows(found.rows, characters, leftovers, "", *found.languages)
        items = tuple(_paragraphs(blocks))
        if not items:
            raise InputProblem(
                "There is no text in {file}. Choose a file with text in it.", file=name
            )
        return Paragraphs(items, characters, (*_leftovers(left_out), *asides))


def find_cells(root: etree._Element) -> Found | None:
    """Find the bilingual tables of a document's main part with the cells of their rows."""
    body = root.find(f"{WORD}body")
    blocks = [] if body is None else list(_Reader(LeftOut()).blocks(body))
    grids = [block for block in blocks if isinstance(block, Grid)]
    outside = sum(visible_characters(block) for block in blocks if isinstance(block, str))
    return find_rows(grids, outside)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One pass over a document: texts of paragraphs and grids of tables, in order."""

    left_out: LeftOut

    def blocks(self, container: Iterable[etree._Element]) -> Iterator[str | Grid]:
        """Give what lies in a body, a cell or a text box."""
        carried = ""
        for element in self._elements(container):
            if element.tag == _TABLE:
                yield self._grid(element)
                continue
            flat = flatten(element, self.left_out)
            text = carried + flat.text
            carried = text if is_mark_deleted(element) else ""
            if not carried:
                yield text
            for box in flat.boxes:
                yield from self.blocks(box)
        if carried:
            yield carried

    def _elements(self, container: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Give paragraphs and tables, through whatever is wrapped around them."""
        for element in container:
            tag = str(element.tag)
            if tag in {_PARAGRAPH, _TABLE}:
                yield element
            elif is_on(element.find(f"{WORD}sdtPr/{WORD}showingPlcHdr")):
                self.left_out.note("placeholder", element)
            elif tag in THROUGH:
                yield from self._elements(element)
            elif tag == ALTERNATE:
                yield from self._elements(chosen(element))
            elif tag in DELETED:
                self.left_out.note("deleted", element)
            elif tag == f"{WORD}altChunk":
                self.left_out.note("embedded", element)

    def _grid(self, table: etree._Element) -> Grid:
        rows: list[Cells] = []
        elements: list[tuple[etree._Element | None, ...]] = []
        headers = 0
        for row in within(table, _ROW):
            properties = row.find(f"{WORD}trPr")
            if properties is not None and properties.find(f"{WORD}del") is not None:
                self.left_out.note("deleted", row)
                continue
            if is_on(row.find(f"{WORD}trPr/{WORD}tblHeader")) and headers == len(rows):
                headers += 1
            cells = list(self._cells(row))
            rows.append(tuple(texts for texts, _ in cells))
            elements.append(tuple(element for _, element in cells))
        return Grid(tuple(rows), headers, tuple(elements))

    def _cells(
        self, row: etree._Element
    ) -> Iterator[tuple[tuple[str, ...], etree._Element | None]]:
        """Give the paragraphs of each cell; a cell over several columns is followed by gaps."""
        yield from (((), None),) * span_of(row.find(f"{WORD}trPr/{WORD}gridBefore"), 0)
        for cell in within(row, _CELL):
            yield tuple(self._flat(self.blocks(cell))), cell
            yield from (((), None),) * (span_of(cell.find(f"{WORD}tcPr/{WORD}gridSpan"), 1) - 1)

    def _flat(self, blocks: Iterable[str | Grid]) -> Iterator[str]:
        for block in blocks:
            yield from (block,) if isinstance(block, str) else block.texts()


def _paragraphs(blocks: Iterable[str | Grid]) -> Iterator[Paragraph]:
    texts = (
        text
        for block in blocks
        for text in ((block,) if isinstance(block, str) else block.texts())
    )
    written = (text.strip(" \t\n") for text in texts if text.strip())
    return (Paragraph(text, number) for number, text in enumerate(written, 1))


def asides_of(
    package: Package, count: Callable[[etree._Element], int] = count_characters
) -> list[Leftover]:
    """Count the notes, comments and page headers, which are reported and not read."""
    found = []
    for kind in _SIDE_PARTS:
        parts = sorted(
            name
            for name in package.members
            if name.startswith(f"word/{kind}") and name.endswith(".xml")
        )
        try:
            characters = sum(count(package.xml(part)) for part in parts)
        except InputProblem:
            found.append(Leftover("damaged", _REASONS["damaged"], 0))
            continue
        if characters:
            found.append(Leftover(kind, _REASONS[kind], characters))
    return found


def _leftovers(left_out: LeftOut) -> list[Leftover]:
    counts = left_out.characters.items()
    return [Leftover(reason, _REASONS[reason], count) for reason, count in counts]
