"""The body of a document: bytes read as they come give what a tree of all of it gives."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.formats import document_body
from workbench.formats.document_body import Body, read_body, whole_body
from workbench.formats.docx_package import open_package
from workbench.model.problems import InputProblem

Word = Any
Rows = list[list[tuple[Any, ...]]]
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROW = "<w:tr><w:tc><w:p><w:r><w:t>{a}</w:t></w:r></w:p></w:tc>{b}</w:tr>"
CELL = "<w:tc><w:p>{}</w:p></w:tc>"
NESTED = f"<w:tc><w:p/><w:tbl>{ROW.format(a='in', b='')}</w:tbl><w:p/></w:tc>"
# What people, word processors and nobody in his senses put into a cell.
CONTENTS = (
    "<w:r><w:t>{0}</w:t></w:r>",
    '<w:r w:rsidR="00A{1}"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{0}</w:t></w:r>',
    (
        '<w:bookmarkStart w:id="{1}" w:name="wb_k{1}"/><w:r><w:t>{0}</w:t></w:r>'
        '<w:bookmarkEnd w:id="{1}"/>'
    ),
    '<w:bookmarkStart w:id="0" w:name="wb_k{1}"/><w:bookmarkStart w:id="1" w:name="wb_k2"/>',
    '<w:ins w:id="{1}" w:author="Bo"><w:r><w:t>{0}</w:t></w:r></w:ins>',
    '<w:del w:id="{1}" w:author="Bo"><w:r><w:delText>{0}</w:delText></w:r></w:del>',
    (
        '<w:commentRangeStart w:id="{1}"/><w:r><w:t>{0}</w:t></w:r><w:commentRangeEnd w:id="{1}"/>'
        '<w:r><w:commentReference w:id="{1}"/></w:r>'
    ),
    '<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="{1}"/>',
    (
        '<w:sdt><w:sdtPr><w:alias w:val="{0}"/><w:tag w:val="wb:k{1}"/><w:id w:val="{1}"/>'
        "</w:sdtPr><w:sdtContent><w:r><w:t>{1}</w:t></w:r></w:sdtContent></w:sdt>"
    ),
    (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{0}</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    ),
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{0}</w:t></w:r>",
    "<w:r><w:tab/><w:t>{0}</w:t><w:br/></w:r>",
    '<w:r><w:sym w:font="X" w:char="F000{1}"/><w:t>{0}</w:t></w:r>',
    '<w:r><w:sym w:font="X" w:char="F0000"/><w:t>{0}</w:t></w:r>',
    "<mc:AlternateContent><mc:Choice><w:r><w:t>{0}</w:t></w:r></mc:Choice></mc:AlternateContent>",
    "<w:r><w:t>{0}</w:t></w:r></w:p><w:p><w:r><w:t>{0}</w:t></w:r>",
    "</w:p><w:p>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p><w:p>",
    "<w:r><w:t><![CDATA[{0}]]></w:t></w:r>",
    "<!-- {0} </w:tr><w:tr> -->",
    "<?hm {0}?>",
    '<w:r><w:t a="{0}>b">x > y</w:t></w:r>',
    "<w:r><w:t>&#x41;&amp;lt;</w:t></w:r>",
    '<w:altChunk r="1"/>',
    "{0}",
    "\n  ",
)
FRAMES = (
    "<w:tr>{}</w:tr>",
    '<w:tr w:rsidR="00A1" w14:paraId="7{1}">{0}</w:tr>',
    "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>",
    "<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>",
    '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{}</w:tr>',
    "<w:del><w:tr>{}</w:tr></w:del>",
    "<w:sdt><w:sdtContent><w:tr>{}</w:tr></w:sdtContent></w:sdt>",
    '<w:tr>{0}<w:bookmarkEnd w:id="{1}"/></w:tr>',
    '<w:tr>{0}<w:commentRangeStart w:id="{1}"/></w:tr>',
    '<w:tr><w:tc w:id="c"><w:p/></w:tc>{}</w:tr>',
    '<w:tr><w:commentRangeStart w:id="5"/>{}</w:tr>',
    "<w:tr>{}</w:tr >",
    "<w:tr\n>{}</w:tr>",
    "<w:tr/>{}",
    "</w:tbl><w:p/><w:tbl><w:tr>{}</w:tr>",
)
DEBRIS = (
    b"<w:tr>", b"</w:tr>", b"<w:tc>", b"</w:tc>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&amp;",
    b"&", b"<", b">", b'"', b"\0", b"\xff", b"\r\n", b"</w:p><w:p>", b'xmlns:w="urn:x"', b" ",
    b"</w:tr >", b"<w:tr/>", b"<?x ?>", b"\xef\xbf\xbe",
)  # fmt: skip
PROPERTIES = (
    "",
    '<w:tcPr><w:tcW w:w="794"/></w:tcPr>',
    '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
    "<w:tcPr><w:vMerge/></w:tcPr>",
    '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
)
TEXTS = st.sampled_from(
    ["quay", "48", "碼頭", "، ميناء", "😀", "\U000f0000", "a &amp; b &lt;", "&gt;&quot;", "\t",
     " ", "\u2028", "\x85", "\ufffd", "é"]
)  # fmt: skip


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Make tables in which rows of a few kinds come again and again."""
    pieces = ["<w:p/><w:tbl>"]
    for _ in range(draw(st.integers(1, 3))):
        frame = draw(st.sampled_from(FRAMES[:2]) | st.sampled_from(FRAMES))
        kinds = draw(
            st.lists(
                st.tuples(
                    st.sampled_from(PROPERTIES),
                    st.lists(
                        st.sampled_from(CONTENTS[:9]) | st.sampled_from(CONTENTS), max_size=3
                    ),
                ),
                max_size=3,
            )
        )
        for number in range(draw(st.sampled_from([1, 3, 24]))):
            text = draw(TEXTS)
            cells = "".join(
                f"<w:tc>{before}<w:p>{''.join(inner)}</w:p></w:tc>".format(text, number)
                for before, inner in kinds
            )  # fmt: skip
            nested = NESTED if draw(st.integers(0, 30)) == 0 else ""
            pieces.append(frame.format(cells + nested, number))
    return "".join((*pieces, "</w:tbl><w:p/>"))


def comparable(body: Body) -> tuple[Rows, bool]:
    tables = [[(tuple(row.cells), *row[1:5]) for row in table] for table in body.tables]
    return tables, body.has_embedded


def outcome(read: Callable[[], Body]) -> object:
    try:
        return comparable(read())
    except InputProblem:
        return "refused"


@many
@given(bodies())
def test_bytes_and_tree_are_read_the_same(word: Word, body: str) -> None:
    xml = word.xml(body).replace(b"<w:document ", b'<w:document xmlns:w14="urn:w14" ')
    package = open_package(word.package({"word/document.xml": xml}), "port.docx")
    tree = outcome(lambda: whole_body(package.xml("word/document.xml")))
    assert outcome(lambda: read_body(package)) == tree


@many
@given(bodies(), st.data())
def test_damaged_bytes_are_refused_or_read_the_same(
    word: Word, body: str, data: st.DataObject
) -> None:
    xml = bytearray(word.xml(body))
    for _ in range(data.draw(st.integers(1, 3))):
        places = st.integers(0, len(xml) - 1)
        place, start = data.draw(places), data.draw(places)
        match data.draw(st.sampled_from(["put", "flip", "cut", "copy"])):
            case "put":
                xml[place:place] = data.draw(st.sampled_from(DEBRIS))
            case "flip":
                xml[place] ^= 1 << data.draw(st.integers(0, 7))
            case "cut":
                del xml[place : place + data.draw(st.integers(1, 40))]
            case _:
                begin, end = xml.find(b"<", start), xml.find(b"<", start + 300)
                place = max(0, xml.find(b"<", place))
                xml[place:place] = xml[max(0, begin) : max(0, end)]
    package = open_package(word.package({"word/document.xml": bytes(xml)}), "port.docx")
    tree = outcome(lambda: whole_body(package.xml("word/document.xml")))
    assert outcome(lambda: read_body(package)) == tree


@pytest.fixture
def treeless(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> Body:
        raise AssertionError

    monkeypatch.setattr(document_body, "whole_body", refuse)


def rows_of(word: Word, body: str, *altered: tuple[str, str]) -> Rows:
    xml = word.xml(body).decode()
    for old, new in altered:
        assert old in xml
        xml = xml.replace(old, new)
    data = word.package({"word/document.xml": xml.encode()})
    tables = read_body(open_package(data, "port.docx")).tables
    return [
        [tuple(cell.views.accepted for cell in row.cells) for row in table] for table in tables
    ]


@pytest.mark.usefixtures("treeless")
@pytest.mark.parametrize("count", [0, 1, 2, 40, 4000])
def test_rows_come_without_a_tree_of_the_whole(word: Word, count: int) -> None:
    texts = [(f"Quay {n} &amp; more", f"碼頭{n}") for n in range(count)]
    rows = rows_of(word, f"<w:p/>{word.table(*texts)}<w:p/>")
    assert rows == [[(a.replace("&amp;", "&"), b) for a, b in texts]]


@pytest.mark.usefixtures("treeless")
def test_long_texts_outside_the_tables_are_no_row(word: Word) -> None:
    body = "".join(word.paragraph(word.run(f"{n:x} {n * n}" * 9)) for n in range(6000))
    assert rows_of(word, body + word.table(("a", "b")) + body) == [[("a", "b")]]


@pytest.mark.usefixtures("treeless")
def test_strict_documents_need_no_tree_either(word: Word) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert rows_of(word, word.table(("a", "b")), (USUAL, strict)) == [[("a", "b")]]


@pytest.mark.usefixtures("treeless")
def test_comments_that_begin_between_cells_are_of_the_row(word: Word) -> None:
    between = '<w:commentRangeStart w:id="{}"/>'
    rows = "".join(ROW.format(a="a", b=between.format(n)) for n in range(40))
    (table,) = read_body(open_package(word.document(f"<w:tbl>{rows}</w:tbl>"), "port.docx")).tables
    assert [row.anchors for row in table] == [(str(n),) for n in range(40)]


@pytest.mark.usefixtures("treeless")
def test_what_stands_before_the_first_plain_cell_is_of_the_row(word: Word) -> None:
    first = '<w:tc w:id="c"><w:p><w:r><w:t>first</w:t></w:r></w:p></w:tc>'
    row = ROW.format(a="second", b="").replace("<w:tr>", f"<w:tr>{first}")
    assert rows_of(word, f"<w:tbl>{row * 3}</w:tbl>") == [[("first", "second")] * 3]


@pytest.mark.usefixtures("treeless")
def test_a_table_in_a_cell_is_text_of_the_cell(word: Word) -> None:
    body = f"<w:tbl>{ROW.format(a='out', b=NESTED)}{ROW.format(a='next', b='')}</w:tbl>"
    assert rows_of(word, body) == [[("out", "in"), ("next",)]]


@pytest.mark.parametrize(
    "altered",
    [
        ("<w:tbl>", "<!-- <w:tr> --><w:tbl>"),
        ("<w:tbl>", '<w:tbl xmlns:z="urn:z">'),
        ("<w:document ", "<!-- late --><w:document "),
        ("<w:document ", f'<w:document xmlns:x="{USUAL}" '),
        ("<w:document ", "<?xml version='1.0' encoding='ISO-8859-1'?><w:document "),
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_read_as_a_tree(
    word: Word, altered: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trees: list[object] = []

    def noted(root: Any) -> Body:
        trees.append(root)
        return whole_body(root)

    monkeypatch.setattr(document_body, "whole_body", noted)
    assert rows_of(word, word.table(("a", "b")), altered) == [[("a", "b")]]
    assert trees


@pytest.mark.parametrize("text", ["\x01", "\ufffe", "a ]]> b", "&none;", "<w:t>", "\x0c"])
def test_what_is_no_xml_is_refused_in_any_row(word: Word, text: str) -> None:
    for place in (1, 30):
        table = word.table(*[(text if n == place else "a", "b") for n in range(40)])
        with pytest.raises(InputProblem, match=r"word/document\.xml"):
            rows_of(word, table)


def test_bytes_that_are_no_text_are_refused_in_any_row(word: Word) -> None:
    for place in (1, 30):
        table = word.table(*[("?!" if n == place else "a", "b") for n in range(40)])
        xml = word.xml(table).replace(b"?!", b"\xff\xc0")
        with pytest.raises(InputProblem, match=r"word/document\.xml"):
            read_body(open_package(word.package({"word/document.xml": xml}), "port.docx"))
