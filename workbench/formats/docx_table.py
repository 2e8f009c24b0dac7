"""Tables in WordprocessingML with borders and widths of their own, and the closing summary."""

from collections.abc import Iterable

from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_text import Cleaner, Typesetter, attribute

CLOSING, CELL_CLOSING = "</w:tbl>", "</w:tc>"

_TWIPS_PER_MM = 1440 / 25.4
_SUMMARY_WIDTHS_MM = (100, 45)
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
# Air above and below the text, so that lines do not stick to the borders.
_MARGINS = "".join(f'<w:{edge} w:w="40" w:type="dxa"/>' for edge in ("top", "bottom"))
# No table style: with one and w:trackRevisions, LibreOffice 7.4 records a bogus change for
# every cell on loading.
_BORDERS = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="8C96A0"/>' for edge in _EDGES
)


def twips(millimetres: float) -> int:
    """Give a width in twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MM)


def opening(widths: Iterable[int], caption: str) -> str:
    """Begin a table with columns of these widths; ``caption`` is what a screen reader says."""
    columns = tuple(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_MARGINS}</w:tblCellMar>"
        f'<w:tblCaption w:val="{attribute(caption)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def head_row(cells: Iterable[str]) -> str:
    """Write the row that is repeated on every page and never broken."""
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def body_row(cells: Iterable[str]) -> str:
    """Write a row that may run over the end of a page."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(width: int, paragraphs: str, fill: str = "") -> str:
    """Write a cell; ``fill`` is a colour as six hexadecimal digits, or empty."""
    return f"{cell_opening(width, fill)}{paragraphs}{CELL_CLOSING}"


def cell_opening(width: int, fill: str = "") -> str:
    """Begin a cell, for those who write many alike; ``CELL_CLOSING`` ends it."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'


def summary_table(document: ReviewDocument, words: Typesetter, cleaner: Cleaner) -> str:
    """Write the closing table of facts and figures, one line a row."""
    widths = [twips(width) for width in _SUMMARY_WIDTHS_MM]
    rows = (
        body_row(
            cell(width, words.paragraph("Figure", words.runs(cleaner.clean(text))))
            for width, text in zip(widths, line, strict=True)
        )
        for line in document.summary
    )
    caption = cleaner.clean(document.labels.summary)
    return opening(widths, caption) + "".join(rows) + CLOSING
