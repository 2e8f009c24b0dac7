"""Whole Word documents."""

import io
import time
from functools import cache

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.docx_reader import WordDocument
from workbench.formats.format import Paragraphs, Rows, visible_characters
from workbench.model.problems import InputProblem


def texts(data: bytes) -> list[str]:
    read = WordDocument().read(data, "port.docx")
    assert isinstance(read, Paragraphs)
    held = sum(visible_characters(item.text) for item in read.items)
    assert held + sum(entry.characters for entry in read.leftovers) == read.characters
    return [item.text for item in read.items]


def test_paragraphs_cells_and_text_boxes_come_in_order(word) -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>"
    box += "</w:txbxContent></w:pict></w:r>"
    body = (
        word.paragraph(word.run("One"), box)
        + word.table(("a1|a2", "b"), ("c", "d"))
        + word.paragraph()
        + word.paragraph(word.run(" Two "))
    )
    assert texts(word.document(body)) == ["One", "Box", "a1", "a2", "b", "c", "d", "Two"]


def test_a_document_of_python_docx_is_read_like_its_author_wrote_it() -> None:
    document = python_docx.Document()
    document.add_heading("Tides")
    document.add_paragraph("First\tcolumn\nsecond line")
    document.add_table(1, 2).rows[0].cells[1].text = "cell"
    out = io.BytesIO()
    document.save(out)
    assert texts(out.getvalue()) == ["Tides", "First\tcolumn\nsecond line", "cell"]


@pytest.mark.parametrize("tag", ["ins", "customXml", "moveTo"])
def test_blocks_are_read_through_what_is_wrapped_around_them(word, tag: str) -> None:
    inner = word.paragraph(word.run("In")) + word.table(("cell", ""))
    assert texts(word.document(f"<w:{tag}>{inner}</w:{tag}>")) == ["In", "cell"]


def test_content_controls_around_blocks_rows_and_cells_hide_nothing(word) -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    cell = control(f"<w:tc>{control(word.paragraph(word.run('deep')))}</w:tc>")
    assert texts(word.document(control(f"<w:tbl>{control(f'<w:tr>{cell}</w:tr>')}</w:tbl>"))) == [
        "deep"
    ]


def test_nested_tables_keep_their_text_in_the_cell(word) -> None:
    inner = word.table(("x", "y"))
    body = f"<w:tbl><w:tr><w:tc>{inner}{word.paragraph(word.run('z'))}</w:tc></w:tr></w:tbl>"
    assert texts(word.document(body)) == ["x", "y", "z"]


def test_paragraphs_whose_mark_was_deleted_are_joined(word) -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    body = word.paragraph(mark, word.run("One ")) + word.paragraph(word.run("whole"))
    assert texts(word.document(body)) == ["One whole"]
    assert texts(word.document(word.paragraph(mark, word.run("last")))) == ["last"]


def test_deleted_rows_and_placeholders_are_left_out_and_counted(word) -> None:
    deleted = (
        "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:r><w:delText>old"
        "</w:delText></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    empty = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click</w:t>"
        "</w:r></w:p></w:sdtContent></w:sdt>"
    )
    moved = f"<w:moveFrom>{word.paragraph(word.run('was'))}</w:moveFrom>"
    data = word.document(word.paragraph(word.run("stays")) + deleted + empty + moved)
    assert texts(data) == ["stays"]
    leftovers = WordDocument().read(data, "port.docx").leftovers
    assert {entry.reason: entry.characters for entry in leftovers} == {
        "deleted": 6,
        "placeholder": 5,
    }


def test_notes_headers_and_embedded_documents_are_reported(word) -> None:
    others = {
        "word/footnotes.xml": word.xml(word.paragraph(word.run("a note"))),
        "word/header1.xml": word.xml(word.paragraph(word.run("head"))),
        "word/comments.xml": b"<broken",
    }
    data = word.document(word.paragraph(word.run("text")) + "<w:altChunk/>", others)
    assert texts(data) == ["text"]
    leftovers = WordDocument().read(data, "port.docx").leftovers
    assert {entry.reason: entry.characters for entry in leftovers} == {
        "embedded": 0,
        "footnotes": 5,
        "damaged": 0,
        "header": 4,
    }


def test_a_bilingual_table_gives_rows(word) -> None:
    pairs = [("The quay opened on Tuesday.", "碼頭週二啟用。"), ("A ship came.", "來了一艘船。")]
    data = word.document(
        word.paragraph(word.run("Review")) + word.table(("Source", "Target"), *pairs, headers=1)
    )
    read = WordDocument().read(data, "port.docx")
    assert isinstance(read, Rows)
    assert [(row.source, row.target) for row in read.items] == pairs
    held = sum(visible_characters(row.source + row.target) for row in read.items)
    assert held + sum(entry.characters for entry in read.leftovers) == read.characters


def test_cells_over_several_columns_shift_nothing(word) -> None:
    pairs = [
        ("The quay opened on Tuesday.", "碼頭週二啟用。"),
        ("A ship came.", "來了一艘船。"),
        ("It left.", "它走了。"),
    ]
    wide = (
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>Part two</w:t></w:r>"
        "</w:p></w:tc></w:tr>"
    )
    late = (
        "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:p><w:r><w:t>潮水低。</w:t></w:r>"
        "</w:p></w:tc></w:tr>"
    )
    table = word.table(*pairs).replace("</w:tbl>", f"{wide}{late}</w:tbl>")
    read = WordDocument().read(word.document(table), "port.docx")
    assert [(row.source, row.target) for row in read.items] == [
        *pairs,
        ("Part two", ""),
        ("", "潮水低。"),
    ]


@pytest.mark.parametrize(("body", "words"), [("", "no text in"), ("<w:p/><w:tbl/>", "no text in")])
def test_a_document_without_text_is_a_problem(word, body: str, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        WordDocument().read(word.document(body), "port.docx")


def test_another_office_document_is_a_problem(word) -> None:
    data = word.package({"word/document.xml": b"<workbook/>"})
    with pytest.raises(InputProblem, match="no text body"):
        WordDocument().read(data, "port.docx")


def test_deep_nesting_is_read_or_refused_but_never_raises_otherwise(word) -> None:
    body = word.paragraph(word.run("deep"))
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert texts(word.document(body)) == ["deep"]


def test_running_out_of_stack_is_a_problem_like_others(word, monkeypatch) -> None:
    def overflow(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("workbench.formats.docx_reader.flatten", overflow)
    with pytest.raises(InputProblem, match="nested deeper"):
        WordDocument().read(word.document(word.paragraph()), "port.docx")


@cache
def ahoy() -> bytes:
    out = io.BytesIO()
    document = python_docx.Document()
    document.add_paragraph("Ahoy")
    document.save(out)
    return out.getvalue()


@given(flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1))
def test_a_document_with_flipped_bytes_is_read_or_a_problem(flips) -> None:
    data = bytearray(ahoy())
    for place, value in flips:
        data[place % len(data)] = value
    try:
        WordDocument().read(bytes(data), "port.docx")
    except InputProblem as problem:
        assert "port.docx" in problem.values.values()  # noqa: PT017 - either outcome is right


@pytest.mark.speed
def test_time_is_linear_in_the_rows(word) -> None:
    def seconds(count: int) -> float:
        rows = [(f"Ship {n} came in.", f"第{n}艘船進港了。") for n in range(count)]
        data = word.document(word.table(*rows))
        begun = time.process_time()
        WordDocument().read(data, "port.docx")
        return time.process_time() - begun

    assert seconds(8000) < 12 * seconds(2000)
