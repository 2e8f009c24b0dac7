"""Row bytes: rows come out of their bytes as a parser reads them, by shapes or without."""

import pytest
from lxml import etree

from workbench.formats.row_bytes import END, NotAloneError, RowBytes

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPENING = f'<w:document xmlns:w="{SPACE}">'.encode()


def row(*texts: str, frame: str = "<w:tr>") -> bytes:
    cells = (f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts)
    return (frame + "".join(cells)).encode()


def texts_of(reader: RowBytes, content: bytes) -> list[str] | None:
    known = reader.known(content)
    return None if known is None else [cell.views.accepted for cell in known.cells]


def test_rows_that_begin_like_one_before_are_known() -> None:
    reader = RowBytes(OPENING)
    assert reader.known(row("a")) is None
    assert reader.read(row("a") + END).cells[0].views.accepted == "a"
    for number in range(40):
        assert texts_of(reader, row(f"a{number}", "&amp;")) == [f"a{number}", "&"]
        assert texts_of(reader, row("", "&#65;")) == ["", "A"]
    assert texts_of(reader, row("a", frame="<w:tr><w:trPr/>")) is None


def test_rows_of_several_kinds_take_turns() -> None:
    reader = RowBytes(OPENING)
    reader.read(row("a") + END)
    kinds = [["one"], ["one", ""], ["one", "</w:t><w:tab/><w:t>two"], ["one", "two", "three"]]
    for _ in range(30):
        read = [texts_of(reader, row(*kind)) for kind in kinds]
        assert read == [["one"], ["one", ""], ["one", "\ttwo"], ["one", "two", "three"]]


def test_what_cannot_be_cut_at_its_cells_is_read_as_a_row() -> None:
    reader = RowBytes(OPENING)
    reader.read(row("a") + END)
    inner = row("in") + END
    nested = b"<w:tr><w:tc><w:tbl>" + inner + b"</w:tbl><w:p/></w:tc>"
    assert reader.known(nested) is None
    assert reader.read(nested + END).cells[0].views.accepted == "in"
    wrapped = b"<w:tr><w:sdt><w:sdtContent>" + row("b")[6:] + b"</w:sdtContent></w:sdt>"
    assert reader.read(wrapped + END).cells[0].views.accepted == "b"


@pytest.mark.parametrize("content", [b"<w:tr><w:tc>", b"<w:p>", b"<w:p/>", b"<w:tr><w:tc/></w:x>"])
def test_what_is_no_row_is_an_error(content: bytes) -> None:
    with pytest.raises((etree.XMLSyntaxError, NotAloneError)):
        RowBytes(OPENING).read(content + END)


def test_embedded_documents_are_noticed() -> None:
    reader = RowBytes(OPENING)
    reader.read(row("a") + END)
    assert not reader.has_embedded
    reader.known(b"<w:tr><w:tc><w:altChunk/><w:p/></w:tc>")
    assert reader.has_embedded
