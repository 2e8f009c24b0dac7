"""Cell shapes: what is learned from one cell reads its likes, and nothing but those."""

import re

from lxml import etree

from workbench.formats.cell_shapes import CellShape, learn, learn_frame, shape_of_row
from workbench.formats.docx_views import MarkKind
from workbench.formats.table_rows import TableRow, read_row

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLAIN = '<w:p w:rsidR="00AF"><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc>'
TRACKED = (
    '<w:p><w:bookmarkStart w:id="{0}" w:name="wb_{1}"/><w:del w:id="{2}" w:author="Bo"'
    ' w:date="2026-11-22T10:00:00Z"><w:r><w:delText>{3}</w:delText></w:r></w:del>'
    '<w:commentRangeStart w:id="{4}"/><w:ins w:id="9"><w:r><w:t>{5}</w:t></w:r></w:ins>'
    '<w:commentRangeEnd w:id="{4}"/></w:p></w:tc>'
)


def parse(piece: bytes) -> TableRow:
    row = b"<w:tr><w:tc>" + piece + b"</w:tr>"
    return read_row(etree.fromstring(row.replace(b"<w:tr>", f'<w:tr xmlns:w="{SPACE}">'.encode())))


def shape_of(piece: str) -> CellShape:
    shape = learn(piece.encode(), parse)
    assert shape is not None
    return shape


def text_read(shape: CellShape, piece: str | bytes) -> str | None:
    read = shape.read(piece if isinstance(piece, bytes) else piece.encode())
    return None if read is None else read.views.accepted


def test_cells_that_differ_in_text_are_of_one_shape() -> None:
    shape = shape_of(PLAIN.format("quay"))
    for text in ("q", "碼頭 48", "😀\U000f0000", " \t\n", "\x7f\u2028"):
        assert text_read(shape, PLAIN.format(text)) == text
    assert (
        text_read(shape, PLAIN.format("a &lt;b&gt; &amp;amp; &quot;&apos;")) == "a <b> &amp; \"'"
    )


def test_only_a_parser_reads_or_refuses_what_is_no_plain_text() -> None:
    shape = shape_of(PLAIN.format("quay"))
    for text in ("", "&#65;", "&none;", "&", "a > b", "a]]>", "\r", "\x01", "\ufffe", "<w:br/>"):
        assert text_read(shape, PLAIN.format(text)) is None
    assert text_read(shape, PLAIN.format("?").encode().replace(b"?", b"\xff")) is None


def test_ids_without_meaning_may_differ_and_tags_may_not() -> None:
    shape, piece = shape_of(PLAIN.format("quay")), PLAIN.format("pier")
    assert text_read(shape, piece.replace("00AF", "00B0")) == "pier"
    assert text_read(shape, piece.replace("<w:p ", '<w:p w:x="1" ')) is None
    assert text_read(shape, piece.replace("rsidR", "rsidX")) is None


def test_marks_stand_where_they_stood_whatever_the_length() -> None:
    shape = shape_of(TRACKED.format(1, "k1", 2, "old", 3, "new"))
    piece = TRACKED.format(11, "k22", 12, "older", 13, "newest").encode()
    read, direct = shape.read(piece), parse(piece)
    assert read == direct.cells[0]
    assert read is not None
    assert (read.keys, read.anchors) == (("k22",), ("13",))
    ends = [mark for mark in read.views.marks if mark.kind is MarkKind.COMMENT_END]
    assert [(mark.accepted, mark.rejected) for mark in ends] == [(6, 5)]


def test_names_that_differed_must_differ_and_equal_ones_be_equal() -> None:
    two = '<w:commentRangeStart w:id="{}"/><w:commentRangeStart w:id="{}"/></w:p></w:tc>'
    piece = f"<w:p>{two}"
    assert shape_of(piece.format(1, 2)).read(piece.format(5, 5).encode()) is None
    assert shape_of(piece.format(1, 1)).read(piece.format(5, 6).encode()) is None
    read = shape_of(piece.format(1, 2)).read(piece.format(5, 6).encode())
    assert read is not None
    assert read.anchors == ("5", "6")


def test_what_is_not_one_cell_or_may_be_any_character_has_no_shape() -> None:
    symbol = PLAIN.format('</w:t><w:sym w:font="X" w:char="F0000"/><w:t>a')
    assert learn(symbol.encode(), parse) is None
    assert learn((PLAIN.format("a") + "<w:tc>" + PLAIN.format("b")).encode(), parse) is None


def test_a_frame_may_differ_in_ids_alone() -> None:
    frame = learn_frame(b'<w:tr w:rsidR="00AF" w14:paraId="1F">')
    assert frame is not None
    assert frame.fullmatch(b'<w:tr w:rsidR="00B0" w14:paraId="2F">')
    assert not frame.fullmatch(b'<w:tr w:rsidR="00B0" w14:paraId="2F"><w:trPr/>')
    assert learn_frame(b"<w:tr> text <w:trPr/>") is None


def test_rows_are_read_by_the_shapes_of_their_cells() -> None:
    shapes = [shape_of(TRACKED.format(1, "k1", 2, "old", 3, "new")), shape_of(PLAIN.format("q"))]
    whole = shape_of_row(re.compile(b"<w:tr>"), TableRow(()), shapes, b"<w:tc>")
    row = f"<w:tr><w:tc>{TRACKED.format(7, 'k7', 8, 'a', 9, 'b')}<w:tc>{PLAIN.format('c')}"
    read = whole.read(row.encode())
    assert read is not None
    assert [cell.views.accepted for cell in read.cells] == ["b", "c"]
    assert (read.keys, read.anchors, read.is_even) == (("k7",), ("9",), True)
    assert whole.read(row.replace('w:id="9"', 'w:id="99"', 1).encode()) is None
    assert whole.read(row.replace(">c<", ">&c;<").encode()) is None
