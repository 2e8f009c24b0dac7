"""Which format a file name stands for."""

import pytest

from workbench.formats.catalogue import FORMATS, PLAIN_TEXT, format_of
from workbench.model.problems import InputProblem


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("port.txt", "Text"),
        ("PORT.MD", "Text"),
        ("port.docx", "Word document"),
        ("port.docm", "Word document"),
        ("port.csv", "Table"),
        ("port.TSV", "Table"),
        ("port", "Text"),
        ("port.log", "Text"),
    ],
)
def test_the_ending_names_the_format(name: str, kind: str) -> None:
    assert format_of(name).name == kind


@pytest.mark.parametrize("name", ["a.doc", "a.pdf", "a.xlsx", "a.odt", "a.html", "a.rtf"])
def test_known_kinds_that_are_not_read_come_with_advice(name: str) -> None:
    with pytest.raises(InputProblem, match=rf"{name} cannot be read.*[Ss]ave"):
        format_of(name)


def test_a_project_is_opened_by_itself() -> None:
    with pytest.raises(InputProblem, match="project already"):
        format_of("a.wbproj")


def test_no_two_formats_share_an_ending() -> None:
    endings = [suffix for kind in FORMATS for suffix in kind.suffixes]
    assert len(endings) == len(set(endings))
    assert PLAIN_TEXT in FORMATS
