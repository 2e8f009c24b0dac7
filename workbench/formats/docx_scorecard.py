"""The scorecard of a bilingual DOCX: a report in headings, sentences and tables of its own."""

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from workbench.formats.docx_table import CLOSING, body_row, cell, head_row, opening, twips
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.formats.score_report import Cell, ScoreReport, Section, Table, cell_text

_HEAD_FILL = "DDE3EA"
_TEXT_WIDTH_MM = 269
# Of a character as wide as an average letter, and of the room around a text in its cell.
_LETTER_MM, _AROUND_MM = 1.9, 6
_NARROWEST_MM, _WIDEST_MM = 22, 110
# How much wider bold letters are.
_BOLD = 1.15
# The styles of heading and entries of a column.
_TEXT, _NUMBERS = ("ColumnHead", "Figure"), ("NumberHead", "Number")


class ScorecardSection:
    """Writes a report as headings, paragraphs and tables with direct borders."""

    def __init__(self, words: Typesetter, cleaner: Cleaner) -> None:
        self._words, self._cleaner = words, cleaner

    def pieces(self, report: ScoreReport) -> Iterator[str]:
        """Give the whole section."""
        yield self._paragraph("Heading2", report.title)
        for line in report.subtitles:
            yield self._paragraph("Facts", line)
        outcome = report.outcome
        if report.score_name:
            outcome = f"{report.score_name}: {report.score} – {outcome}"
        yield self._paragraph("Outcome", outcome)
        for section in report.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[str]:
        yield self._paragraph("Heading3", section.heading)
        for sentence in section.sentences:
            yield self._paragraph("Point", sentence)
        if section.table:
            yield self._table(section.table, section.heading)
        for point in section.points:
            yield self._paragraph("Point", f"• {point}")

    def _table(self, table: Table, caption: str) -> str:
        columns = [[row[place] for row in table.rows] for place in range(len(table.headings))]
        texts = [[cell_text(entry, table.decimals) for entry in column] for column in columns]
        widths = _widths(table.headings, texts)
        styles = [_NUMBERS if all(map(_is_number, column)) else _TEXT for column in columns]
        heads, bodies = zip(*styles, strict=True)
        rows = [self._cells(widths, bodies, row) for row in zip(*texts, strict=True)]
        head = self._cells(widths, heads, table.headings, _HEAD_FILL)
        start = opening(widths, self._cleaner.clean(caption))
        return start + head_row(head) + "".join(map(body_row, rows)) + CLOSING

    def _cells(
        self, widths: Sequence[int], styles: Sequence[str], texts: Sequence[str], fill: str = ""
    ) -> Sequence[str]:
        entries = zip(widths, styles, texts, strict=True)
        return [cell(width, self._paragraph(style, text), fill) for width, style, text in entries]

    def _paragraph(self, style: str, text: str) -> str:
        return self._words.paragraph(style, self._words.runs(self._cleaner.clean(text)))


def _is_number(entry: Cell) -> bool:
    return not isinstance(entry, str) or entry.endswith("%")


def _widths(headings: Sequence[str], columns: Sequence[Sequence[str]]) -> Sequence[int]:
    """Give each column what its longest text takes, all of them no more than the page has."""
    lengths = (
        max([_length(heading) * _BOLD, *map(_length, texts)])
        for heading, texts in zip(headings, columns, strict=True)
    )
    wanted = [length * _LETTER_MM + _AROUND_MM for length in lengths]
    widths = [min(max(width, _NARROWEST_MM), _WIDEST_MM) for width in wanted]
    scale = min(1, _TEXT_WIDTH_MM / sum(widths))
    return [twips(width * scale) for width in widths]


def _length(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
