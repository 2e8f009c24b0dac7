"""The first sheet of an XLSX file."""

import io
import zipfile
from collections.abc import Callable

import pytest

from workbench.formats.worksheet import read_sheet
from workbench.model.problems import InputProblem

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _changed(data: bytes, parts: dict[str, str | None]) -> bytes:
    """Put other parts into a package, or leave some out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            if text is not None:
                new.writestr(name, text)
    return made.getvalue()


def test_rows_come_with_their_numbers_and_cells_in_their_columns(
    sheet: Callable[..., bytes],
) -> None:
    data = sheet([["name", "", "rendering"], [], [" Kiel ", "", "基爾"]])
    assert list(read_sheet(data, "a.xlsx")) == [
        (1, ["name", "", "rendering"]),
        (3, ["Kiel", "", "基爾"]),
    ]


def test_texts_of_all_kinds_are_read_without_their_pronunciation(
    sheet: Callable[..., bytes],
) -> None:
    strings = (
        f"<sst {_MAIN}><si><r><t>東</t></r><r><t>京</t></r>"
        "<rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si></sst>"
    )
    rows = (
        f"<worksheet {_MAIN}><sheetData><row r='4'><c r='B4' t='s'><v>0</v></c>"
        "<c r='C4'><v>12</v></c><c r='AA4' t='str'><f>A1</f><v>x</v></c>"
        "<c t='inlineStr'><is><t>in</t></is></c><c r='F4' t='s'><v>9</v></c></row></sheetData>"
        "</worksheet>"
    )
    parts = {"xl/sharedStrings.xml": strings, "xl/worksheets/sheet1.xml": rows}
    ((number, cells),) = read_sheet(_changed(sheet([["a"]]), parts), "a.xlsx")
    assert number == 4
    assert cells[:4] == ["", "東京", "12", "in"]
    assert cells[26] == "x"


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"name,rendering", "no XLSX table"), (b"PK\x03\x04 cut", "damaged"), (b"", "no XLSX table")],
)
def test_what_is_no_sheet_is_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        list(read_sheet(data, "a.xlsx"))


def test_a_package_without_a_sheet_and_one_with_a_doctype_are_refused(
    sheet: Callable[..., bytes],
) -> None:
    data = sheet([["a"]])
    with pytest.raises(InputProblem, match="no sheet"):
        list(read_sheet(_changed(data, {"xl/workbook.xml": None}), "a.xlsx"))
    bad = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    with pytest.raises(InputProblem, match="DOCTYPE"):
        list(read_sheet(_changed(data, {"xl/worksheets/sheet1.xml": bad}), "a.xlsx"))
