"""The worksheet: the cells of the first sheet of an XLSX file, which may be hostile."""

import posixpath
import re
from collections.abc import Iterator, Sequence

from lxml import etree

from workbench.formats.docx_package import Package, open_package
from workbench.model.problems import InputProblem

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_REFERENCE = re.compile(r"([A-Z]{1,3})\d*")
_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_MOST_COLUMNS = 64
_LETTERS = 26


def read_sheet(data: bytes, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Give number and texts of each row that has any; raise InputProblem for no sound XLSX.

    Numbers and dates come as the file has them, what a formula made as it was last seen.
    """
    if not data.startswith(b"PK"):
        raise InputProblem(
            "{file} is no XLSX table, whatever its name says. Save it as .xlsx or .csv.", file=name
        )
    package = open_package(data, name)
    part = _first_sheet(package)
    strings = list(_strings(package))
    for number, row in enumerate(_all(package.xml(part), "row"), 1):
        cells = _cells(row, strings)
        if any(cells):
            yield int(row.get("r", number)), cells


def _first_sheet(package: Package) -> str:
    """Follow the workbook to the sheet that stands first in it."""
    parts = "xl/_rels/workbook.xml.rels"
    if _WORKBOOK in package.members and parts in package.members:
        places = {r.get("Id"): r.get("Target", "") for r in package.xml(parts).iter(_RELATIONSHIP)}
        for sheet in _all(package.xml(_WORKBOOK), "sheet"):
            ids = (str(v) for key, v in sheet.attrib.items() if str(key).endswith("}id"))
            target = places.get(next(ids, ""), "")
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            if part in package.members:
                return part
    raise InputProblem("There is no sheet in {file}. Save it as .xlsx or .csv.", file=package.name)


def _strings(package: Package) -> Iterator[str]:
    if _STRINGS in package.members:
        yield from (_text(item) for item in _all(package.xml(_STRINGS), "si"))


def _cells(row: etree._Element, strings: Sequence[str]) -> list[str]:
    found: dict[int, str] = {}
    for number, cell in enumerate(_all(row, "c")):
        column = _column(cell.get("r", ""), number)
        if column < _MOST_COLUMNS:
            found[column] = _value(cell, strings)
    return [found.get(column, "") for column in range(max(found, default=-1) + 1)]


def _column(reference: str, number: int) -> int:
    match = _REFERENCE.match(reference)
    if not match:
        return number
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return column - 1


def _value(cell: etree._Element, strings: Sequence[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell).strip()
    value = next((element.text or "" for element in _all(cell, "v")), "")
    if kind != "s":
        return value.strip()
    return strings[int(value)].strip() if value.isdigit() and int(value) < len(strings) else ""


def _text(element: etree._Element) -> str:
    """Join the runs of a string; how it is pronounced (rPh) is no part of it."""
    return "".join(run.text or "" for run in _all(element, "t") if not _is_hint(run))


def _is_hint(run: etree._Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag in (f"{_MAIN}rPh", f"{_STRICT}rPh")


def _all(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    return element.iter(_MAIN + tag, _STRICT + tag)
