"""Writes a bilingual DOCX of the structure wb-bilingual/1, row by row into the package."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_SET
from itertools import islice
from typing import BinaryIO
from uuid import uuid4
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import crc32

from typing_extensions import Buffer

from workbench.formats.docx_comments import CommentParts
from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_manifest import manifest
from workbench.formats.docx_scorecard import ScorecardSection
from workbench.formats.docx_segments import SegmentTables
from workbench.formats.docx_table import CLOSING, summary_table
from workbench.formats.docx_template import fixed_parts
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.model.progress import Progress

_ROWS_PER_STEP = 50
_PIECES_PER_STEP = 50
# Measured: half the time of the usual 6, and files a seventh larger.
_COMPRESSION = 3
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
    witness = _Witness(stream)
    # Parts are opened by name: with writestr the package would tell the local time of day.
    with ZipFile(witness, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as package:
        for name, content in fixed_parts(document, export):
            with package.open(name, "w") as part:
                part.write(content)
        _write(package, "word/document.xml", _Body(document, cleaner, progress).pieces())
        comments = CommentParts(document, Cleaner())
        _write(package, "word/comments.xml", comments.comments())
        _write(package, "word/commentsExtended.xml", comments.threads())
        _write(package, "customXml/item1.xml", manifest(document, export, Cleaner()))
    witness.require_intact()
    return Written(document.row_count, cleaner.replaced)


def _write(package: ZipFile, name: str, pieces: Iterator[str]) -> None:
    with package.open(name, "w") as part:
        while batch := list(islice(pieces, _PIECES_PER_STEP)):
            part.write("".join(batch).encode("utf-8"))


class _Witness:
    """Passes on what is written and remembers a checksum of it, place by place."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._sums: dict[int, tuple[int, int]] = {}

    def write(self, data: Buffer) -> int:
        content = memoryview(data)
        # The head of a part is written again, at the same place, once its length is known.
        self._sums[self._stream.tell()] = content.nbytes, crc32(content)
        return self._stream.write(content)

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def flush(self) -> None:
        self._stream.flush()

    def close(self) -> None:
        self._stream.close()

    def require_intact(self) -> None:
        """Read all back; raise OSError where it is not what was written."""
        for place, (length, total) in self._sums.items():
            self._stream.seek(place)
            if crc32(self._stream.read(length)) != total:
                raise OSError(errno.EIO, "what was written cannot be read back")


class _Body:
    """The pieces of word/document.xml in their order."""

    def __init__(self, document: ReviewDocument, cleaner: Cleaner, progress: Progress) -> None:
        labels, direction = document.labels, document.direction
        self._document, self._cleaner, self._progress = document, cleaner, progress
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._tables = SegmentTables(document, cleaner)

    def pieces(self) -> Iterator[str]:
        """Give title, facts, segments, summary and scorecard."""
        document = self._document
        yield _OPENING
        yield self._paragraph("Heading1", document.title)
        yield self._paragraph("Facts", document.facts)
        yield self._paragraph("Facts", document.labels.instruction)
        yield from self._segments()
        yield self._paragraph("Heading2", document.labels.summary)
        yield summary_table(document, self._words, self._cleaner)
        if document.scorecard is not None:
            section = ScorecardSection(self._words, self._cleaner)
            yield from section.pieces(document.scorecard)
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
