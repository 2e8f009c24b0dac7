"""Word documents made by hand, sound and otherwise, for the readers' tests."""

import io
import zipfile
from collections.abc import Callable

import pytest

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


class Word:
    """Makes documents out of fragments of WordprocessingML."""

    @staticmethod
    def run(text: str, properties: str = "") -> str:
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'

    @staticmethod
    def paragraph(*contents: str) -> str:
        return f"<w:p>{''.join(contents)}</w:p>"

    def table(self, *rows: tuple[str, ...], headers: int = 0) -> str:
        """A table of plain cells; a text with ``|`` in it becomes several paragraphs."""
        parts = []
        for number, row in enumerate(rows):
            mark = "<w:trPr><w:tblHeader/></w:trPr>" if number < headers else ""
            cells = (
                "".join(self.paragraph(self.run(text)) for text in cell.split("|")) for cell in row
            )
            parts.append(f"<w:tr>{mark}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>")
        return f"<w:tbl>{''.join(parts)}</w:tbl>"

    @staticmethod
    def xml(body: str) -> bytes:
        return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()

    @staticmethod
    def package(parts: dict[str, bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return out.getvalue()

    def document(self, body: str, others: dict[str, bytes] | None = None) -> bytes:
        parts = {"_rels/.rels": RELATIONSHIPS.encode(), "word/document.xml": self.xml(body)}
        return self.package(parts | (others or {}))


@pytest.fixture
def word() -> Word:
    return Word()


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def sheet() -> Callable[[list[list[str]]], bytes]:
    """Make an XLSX file of rows of texts; empty cells and rows are left out, as programs do."""

    def make(rows: list[list[str]]) -> bytes:
        lines = []
        for number, row in enumerate(rows, 1):
            cells = "".join(
                f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
                for at, text in enumerate(row)
                if text
            )
            lines.append(f'<row r="{number}">{cells}</row>' if cells else "")
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as package:
            package.writestr(
                "xl/workbook.xml",
                f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINKS}"><sheets>'
                '<sheet name="Names" sheetId="1" r:id="rId7"/></sheets></workbook>',
            )
            package.writestr(
                "xl/_rels/workbook.xml.rels",
                RELATIONSHIPS.replace('Id="r"', 'Id="rId7"').replace(
                    "word/document.xml", "worksheets/sheet1.xml"
                ),
            )
            package.writestr(
                "xl/worksheets/sheet1.xml",
                f'<worksheet xmlns="{_SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
            )
        return made.getvalue()

    return make
