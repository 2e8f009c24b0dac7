"""Table rows: cells with their columns, marks and texts, whatever lies around and within them."""

from lxml import etree

from workbench.formats.docx_views import Views
from workbench.formats.table_rows import Cell, TableRow, read_row

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def row(content: str) -> TableRow:
    return read_row(etree.fromstring(f'<w:tr xmlns:w="{SPACE}">{content}</w:tr>'))


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc>{properties}<w:p>{content}</w:p></w:tc>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def plain(text: str, width: int = 1) -> Cell:
    return Cell(Views(text, text), (), (), width)


def test_a_row_says_what_kind_it_is() -> None:
    usual = row(cell(run("a")))
    assert (usual.is_header, usual.is_deleted, usual.start) == (False, False, 0)
    assert row(f"<w:trPr><w:tblHeader/></w:trPr>{cell('')}").is_header
    assert not row(f'<w:trPr><w:tblHeader w:val="0"/></w:trPr>{cell("")}').is_header
    assert row(f"<w:trPr><w:del/></w:trPr>{cell('')}").is_deleted
    assert row(f'<w:trPr><w:gridBefore w:val="3"/></w:trPr>{cell("")}').start == 3


def test_cells_are_found_by_the_columns_that_they_cover() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    found = row(f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("", wide)}{cell(run("b"))}')
    first, second = found.cells
    assert [found.cell(place) for place in range(5)] == [None, first, first, second, None]
    assert found.cell(None) is None
    assert list(found.placed()) == [(1, first), (3, second)]


def test_columns_of_even_rows_are_counted_off() -> None:
    cells = [plain("a"), plain("b")]
    even = TableRow(cells, start=1, is_even=True)
    assert [even.cell(place) for place in range(4)] == [None, *cells, None]


def test_merged_cells_continue_those_above() -> None:
    for merge, continues in (("<w:vMerge/>", True), ('<w:vMerge w:val="restart"/>', False)):
        assert row(cell("", f"<w:tcPr>{merge}</w:tcPr>")).cells[0].continues is continues


def test_marks_name_segments_once() -> None:
    bookmark = '<w:bookmarkStart w:id="1" w:name="wb_k1"/>'
    other = '<w:bookmarkStart w:id="2" w:name="_GoBack"/>'
    tag = '<w:sdt><w:sdtPr><w:tag w:val="wb:k2"/></w:sdtPr><w:sdtContent/></w:sdt>'
    found = row(cell(tag) + cell(bookmark * 2 + other))
    assert [c.keys for c in found.cells] == [(), ("k1",)]
    assert (found.keys, found.tag, found.marked) == (("k1",), "k2", found.cells[1])
    assert (row(cell("")).keys, row(cell("")).tag, row(cell("")).marked) == ((), "", None)


def test_comments_are_listed_as_they_begin() -> None:
    start, reference = '<w:commentRangeStart w:id="{}"/>', '<w:commentReference w:id="{}"/>'
    found = row(cell(start.format(7)) + cell(reference.format(3) + reference.format(7)))
    assert found.anchors == ("7", "3")


def test_what_is_in_an_inner_table_is_not_of_the_row() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="wb_in"/><w:commentReference w:id="5"/>'
    inner = f"<w:tbl><w:tr>{cell(mark + run('in'))}</w:tr></w:tbl>"
    (found,) = (outer := row(f"<w:tc>{inner}<w:p>{run('out')}</w:p></w:tc>")).cells
    assert (found.keys, found.is_special, outer.anchors) == ((), True, ())
    assert found.views.accepted == "in\nout"
