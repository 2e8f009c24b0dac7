"""The catalogue of formats that can be read, in the order in which they are offered."""

from pathlib import PurePath

from workbench.formats.docx_reader import WordDocument
from workbench.formats.format import Format
from workbench.formats.plain_text import PlainText
from workbench.formats.tables import DelimitedTable
from workbench.model.problems import InputProblem

PLAIN_TEXT = PlainText()
FORMATS: tuple[Format, ...] = (PLAIN_TEXT, WordDocument(), DelimitedTable())

_DOCUMENT = "{file} cannot be read here. Open it in a word processor and save it as .docx."
_SHEET = "{file} cannot be read here. Open it in a spreadsheet and save it as CSV in UTF-8."
_PAGE = "{file} cannot be read here. Save its text as .docx or .txt."
# What users try all the same, and what they can do about it.
_NOT_READ = {
    ".doc": _DOCUMENT, ".rtf": _DOCUMENT, ".odt": _DOCUMENT, ".pages": _DOCUMENT,
    ".wps": _DOCUMENT, ".xls": _SHEET, ".xlsx": _SHEET, ".ods": _SHEET,
    ".pdf": _PAGE, ".html": _PAGE, ".htm": _PAGE,
    ".wbproj": "{file} is a project already. Open it by itself, not as a text.",
}  # fmt: skip


def format_of(name: str) -> Format:
    """Give the format for a file name; one with an unknown ending is tried as text.

    Raises InputProblem for kinds of files that are known not to be read here.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _NOT_READ:
        raise InputProblem(_NOT_READ[suffix], file=name)
    return next((kind for kind in FORMATS if suffix in kind.suffixes), PLAIN_TEXT)
