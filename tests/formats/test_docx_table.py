"""Tables with direct borders, fixed widths and a repeated header."""

from datetime import UTC, datetime

from lxml import etree

from workbench.formats.docx_content import ReviewDocument
from workbench.formats.docx_table import (
    CLOSING,
    body_row,
    cell,
    head_row,
    opening,
    summary_table,
    twips,
)
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.model.languages import Direction, Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def child(element: etree._Element, path: str) -> etree._Element:
    found = element.find(path)
    assert found is not None
    return found


def parsed(table: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{table}</w:body>')[0]


def test_a_table_has_borders_of_its_own_and_no_style() -> None:
    table = parsed(opening([100, 200], "Figures & “facts”") + CLOSING)
    properties = [etree.QName(node).localname for node in table[0]]
    assert properties == ["tblW", "tblBorders", "tblLayout", "tblCellMar", "tblCaption"]
    assert child(table, f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    assert [column.get(f"{W}w") for column in table.iter(f"{W}gridCol")] == ["100", "200"]
    assert child(table, f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Figures & “facts”"


def test_only_the_header_row_repeats_and_is_kept_whole() -> None:
    cells = [cell(100, "<w:p/>", "DDE3EA")]
    table = parsed(opening([100], "") + head_row(cells) + body_row(cells) + CLOSING)
    head, body = table.iter(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert head.find(f"{W}trPr/{W}cantSplit") is not None
    assert body.find(f"{W}trPr") is None


def test_a_cell_has_its_width_and_a_fill_only_where_asked() -> None:
    assert "shd" not in cell(100, "<w:p/>")
    assert 'w:w="100"' in cell(100, "<w:p/>")


def test_widths_are_in_twentieths_of_a_point() -> None:
    assert twips(25.4) == 1440


def test_the_summary_is_a_row_for_each_line() -> None:
    document = ReviewDocument(
        project="",
        title="",
        facts="",
        direction=Direction.parse("en", "zh-Hant"),
        rows=lambda: iter(()),
        row_count=0,
        summary=(("Segments", "12"), ("A & B", "港口\x00")),
        moment=datetime(2026, 11, 22, tzinfo=UTC),
        tool="",
    )
    cleaner = Cleaner()
    table = parsed(summary_table(document, Typesetter(Language("en")), cleaner))
    rows = [
        ["".join(map(str, found.itertext())) for found in row.iter(f"{W}tc")]
        for row in table.iter(f"{W}tr")
    ]
    assert rows == [["Segments", "12"], ["A & B", "港口\ufffd"]]
    assert cleaner.replaced == 1
