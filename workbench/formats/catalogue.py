"""The catalogue of formats that can be read, in the order in which they are offered."""

from pathlib import PurePath

from workbench.formats.docx_reader import WordDocument
from workbench.formats.format import Format
from workbench.formats.plain_text import PlainText
from workbench.formats.tables import DelimitedTable
from workbench.model.problems import InputProblem

PLAIN_TEXT = PlainText()
FORMATS: tuple[Format, ...] = (PLAIN_TEXT, WordDocument(), DelimitedTable())

# What users try all the same, and what they can do about it.
_ADVICE = {
    ".doc": "Open it in a word processor and save it as .docx.",
    ".rtf": "Open it in a word processor and save it as .docx.",
    ".odt": "Open it in a word processor and save it as .docx.",
    ".pdf": "Save its text as .docx or .txt.",
    ".xls": "Save the sheet as CSV in UTF-8.",
    ".xlsx": "Save the sheet as CSV in UTF-8.",
    ".html": "Save its text as .txt.",
    ".htm": "Save its text as .txt.",
    ".wbproj": "It is a project already: open it by itself.",
}


def format_of(name: str) -> Format:
    """Give the format for a file name; one with an unknown ending is tried as text.

    Raises InputProblem for kinds of files that are known not to be read here.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _ADVICE:
        raise InputProblem(
            "{file} cannot be read as a text to review. {advice}",
            file=name,
            advice=_ADVICE[suffix],
        )
    return next((kind for kind in FORMATS if suffix in kind.suffixes), PLAIN_TEXT)
