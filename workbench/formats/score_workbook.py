"""Score reports as a spreadsheet: a sheet for the outcome, and one for each table."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from workbench.formats.score_report import ScoreReport, Section, Table

_MOST_LETTERS = 31
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")
_WIDEST = 60


def score_workbook(report: ScoreReport) -> bytes:
    """Write a report; texts stay texts, whatever they begin with, and numbers numbers."""
    file = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(file, options) as book:
        looks = _Looks(book)
        _outcome(book.add_worksheet(_sheet_name(report.score_name, set())), report, looks)
        names = {_sheet_name(report.score_name, set()).casefold()}
        for section in report.sections:
            if section.table is not None and section.table.rows:
                name = _sheet_name(section.heading, names)
                names.add(name.casefold())
                _table(book.add_worksheet(name), section.table, looks)
    return file.getvalue()


class _Looks:
    def __init__(self, book: Workbook) -> None:
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.large = book.add_format({"bold": True, "font_size": 22, "align": "left"})
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.number = book.add_format({"valign": "top", "num_format": "#,##0.##"})
        self.whole = book.add_format({"valign": "top", "num_format": "#,##0"})


def _outcome(sheet: Worksheet, report: ScoreReport, looks: _Looks) -> None:
    sheet.set_column(0, 0, 110)
    row = 0
    for words, look in (
        (report.title, looks.title),
        *((line, looks.text) for line in report.subtitles),
        (report.score, looks.large),
        (report.score_name, looks.text),
        (report.outcome, looks.head),
    ):
        sheet.write_string(row, 0, words, look)
        row += 1
    for section in report.sections:
        row = _sentences(sheet, section, row + 1, looks)


def _sentences(sheet: Worksheet, section: Section, row: int, looks: _Looks) -> int:
    if not section.sentences and not section.points:
        return row - 1
    for words, look in (
        (section.heading, looks.head),
        *((sentence, looks.text) for sentence in (*section.sentences, *section.points)),
    ):
        sheet.write_string(row, 0, words, look)
        row += 1
    return row


def _table(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, looks.head)
        texts = [heading, *(str(row[column]) for row in table.rows)]
        sheet.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell, looks.text)
            else:
                look = looks.whole if isinstance(cell, int) else looks.number
                sheet.write_number(number, column, cell, look)


def _sheet_name(heading: str, taken: set[str]) -> str:
    """Give a name that spreadsheets allow: 31 letters, some not, none twice."""
    plain = heading.translate(_FORBIDDEN).strip()[:_MOST_LETTERS] or "Sheet"
    if plain.casefold() not in taken:
        return plain
    numbers = (f"{plain[: _MOST_LETTERS - 3]} {n}" for n in range(2, 99))
    return next(name for name in numbers if name.casefold() not in taken)
