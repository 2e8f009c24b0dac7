"""Writes a bilingual DOCX of the structure wb-bilingual/1, row by row into the package."""

import errno
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO
from uuid import uuid4
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from workbench.formats.docx_comments import comments_part
from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_manifest import manifest
from workbench.formats.docx_segments import SegmentTables
from workbench.formats.docx_table import CLOSING, summary_table
from workbench.formats.docx_template import fixed_parts
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.model.progress import Progress

_ROWS_PER_STEP = 50
_BYTES_PER_STEP = 1 << 16
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
)
# Two tables without a paragraph between them are one table to Word.
_GAP = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>'
_CLOSING = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="680" w:right="794" w:bottom="680" w:left="794" w:header="340"'
    ' w:footer="340" w:gutter="0"/></w:sectPr></w:body></w:document>'
)


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a file holds and how many characters XML could not hold."""

    rows: int
    replaced_characters: int


def write_docx(stream: BinaryIO, document: ReviewDocument, progress: Progress) -> Written:
    """Write the file; time is linear in the text and memory independent of the rows.

    ``stream`` is read back: OSError where it does not hold what was written to it.
    """
    cleaner, export = Cleaner(), str(uuid4())
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in fixed_parts(document, export):
            package.writestr(_member(name), content)
        _write(package, "word/document.xml", _Body(document, cleaner, progress).pieces())
        _write(package, "word/comments.xml", comments_part(document, Cleaner()))
        _write(package, "customXml/item1.xml", manifest(document, export, Cleaner()))
    _require_intact(stream)
    return Written(document.row_count, cleaner.replaced)


def _write(package: ZipFile, name: str, pieces: Iterator[str]) -> None:
    with TextIOWrapper(package.open(_member(name), "w"), "utf-8", newline="\n") as part:
        part.writelines(pieces)


def _require_intact(stream: BinaryIO) -> None:
    """Read every part to its end, where its checksum is compared."""
    try:
        with ZipFile(stream) as package:
            for name in package.namelist():
                with package.open(name) as part:
                    while part.read(_BYTES_PER_STEP):
                        pass
    except (BadZipFile, zlib.error) as error:
        raise OSError(errno.EIO, str(error)) from error


def _member(name: str) -> ZipInfo:
    """Name a part without a time of day: the zip format would hold the local one."""
    member = ZipInfo(name)
    member.compress_type = ZIP_DEFLATED
    return member


class _Body:
    """The pieces of word/document.xml in their order."""

    def __init__(self, document: ReviewDocument, cleaner: Cleaner, progress: Progress) -> None:
        labels, direction = document.labels, document.direction
        self._document, self._cleaner, self._progress = document, cleaner, progress
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._tables = SegmentTables(document, cleaner)

    def pieces(self) -> Iterator[str]:
        """Give title, facts, segments and summary."""
        document = self._document
        yield _OPENING
        yield self._paragraph("Heading1", document.title)
        yield self._paragraph("Facts", document.facts)
        yield self._paragraph("Facts", document.labels.instruction)
        yield from self._segments()
        yield self._paragraph("Heading2", document.labels.summary)
        yield summary_table(document, self._words, self._cleaner)
        yield _GAP
        yield _CLOSING

    def _segments(self) -> Iterator[str]:
        """Give the rows, a fresh table every few hundred of them and at each heading."""
        limit, in_table = self._document.layout.rows_per_table, 0
        for done, row in enumerate(self._document.rows()):
            if done % _ROWS_PER_STEP == 0:
                self._progress.advance(done, self._document.row_count)
            if row.heading or in_table == limit:
                yield CLOSING + _GAP if in_table else ""
                yield self._paragraph("Heading2", row.heading) if row.heading else ""
                in_table = 0
            if in_table == 0:
                yield self._tables.opening()
            yield self._tables.row(row)
            in_table += 1
        yield CLOSING + _GAP if in_table else ""
        self._progress.advance(self._document.row_count, self._document.row_count)

    def _paragraph(self, style: str, text: str) -> str:
        return self._words.paragraph(style, self._words.runs(self._cleaner.clean(text)))
