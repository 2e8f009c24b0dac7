"""Annotation tables as spreadsheets: the columns of the CSV form in the first sheet of an XLSX."""

from collections.abc import Iterable
from io import BytesIO

from xlsxwriter import Workbook

from workbench.formats.annotation_table import COLUMNS, cells, marks_of_rows
from workbench.formats.foreign_marks import ForeignMark
from workbench.formats.worksheet import read_sheet

_WIDTHS = {"source": 48, "target": 48, "comment": 36, "correction": 24, "category": 30}
_WIDTH = 14


def read_annotation_workbook(data: bytes, name: str) -> list[ForeignMark]:
    """Read the first sheet by the names of its columns; raise InputProblem with the row."""
    return marks_of_rows(read_sheet(data, name), name)


def write_annotation_workbook(marks: Iterable[ForeignMark]) -> bytes:
    """Write a sheet in which everything is text, whatever it begins with."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("marks")
        sheet.freeze_panes(1, 0)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH), wrapped)
        for number, row in enumerate((COLUMNS, *(cells(mark) for mark in marks))):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
    return file.getvalue()
