"""The original: its layout kept, its text replaced."""

import io
from typing import Protocol

import docx
import pytest
from docx.shared import Pt

from workbench.formats.original_docx import Original, Relation, open_original
from workbench.model.languages import Language
from workbench.model.problems import InputProblem

CHINESE, HEBREW = Language.parse("zh-Hans"), Language.parse("he")


class Maker(Protocol):
    def document(self, body: str, others: dict[str, bytes] | None = None) -> bytes: ...


def sample() -> bytes:
    """A document with a heading, formats within a paragraph, a table and a page header."""
    document = docx.Document()
    document.add_heading("Harbour news", 1)
    paragraph = document.add_paragraph("The quay ")
    paragraph.add_run("opened").bold = True
    paragraph.add_run(" on Monday.").font.size = Pt(14)
    document.add_paragraph("")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "Cost"
    table.rows[0].cells[1].text = "13 million"
    document.sections[0].header.paragraphs[0].text = "Page header"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def opened(
    data: bytes, relation: Relation = Relation.TRANSLATION, language: Language = CHINESE
) -> Original:
    return open_original(data, "a.docx", relation, language)


def saved(original: Original) -> docx.document.Document:
    stream = io.BytesIO()
    original.save(stream)
    return docx.Document(stream)


def test_paragraphs_are_read_in_order_tables_included() -> None:
    assert opened(sample()).texts() == [
        "Harbour news",
        "The quay opened on Monday.",
        "",
        "Cost",
        "13 million",
    ]


def test_a_translation_keeps_styles_tables_and_headers() -> None:
    original = opened(sample())
    for number, text in enumerate(("港口新闻", "码头周一启用。", "", "费用", "1300万")):
        original.rewrite(number, text)
    document = saved(original)
    heading, body, *_ = document.paragraphs
    assert (heading.text, heading.style.name if heading.style else "") == ("港口新闻", "Heading 1")
    assert body.text == "码头周一启用。"
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["费用", "1300万"]
    assert document.sections[0].header.paragraphs[0].text == "Page header"
    assert document.core_properties.language == "zh-CN"


def test_words_outside_the_paragraphs_are_named_and_bare_page_numbers_are_not() -> None:
    assert [part.reason for part in opened(sample()).kept] == ["header"]
    document = docx.Document(io.BytesIO(sample()))
    document.sections[0].header.paragraphs[0].text = "– 7 –"
    document.sections[0].footer.paragraphs[0].text = "Harbour weekly"
    stream = io.BytesIO()
    document.save(stream)
    (footer,) = opened(stream.getvalue()).kept
    assert (footer.template, footer.characters) == ("page footers", len("Harbourweekly"))


def test_a_revision_keeps_bold_words_bold() -> None:
    original = opened(sample(), Relation.REVISION, Language.parse("en"))
    original.rewrite(1, "The new quay opened at last on Tuesday.")
    runs = saved(original).paragraphs[1].runs
    assert [(run.text, run.bold) for run in runs] == [
        ("The new quay ", None),
        ("opened", True),
        (" at last on Tuesday.", None),
    ]


def test_paragraphs_can_be_added_and_taken_out() -> None:
    original = opened(sample())
    original.insert_after(0, "一")
    original.insert_after(0, "二")
    original.clear(1)
    original.insert_after(1, "三")
    original.clear(3)
    document = saved(original)
    assert [p.text for p in document.paragraphs] == ["Harbour news", "一", "二", "三", ""]
    assert document.tables[0].rows[0].cells[0].text == ""


def test_text_from_right_to_left_runs_that_way() -> None:
    original = opened(sample(), language=HEBREW)
    original.rewrite(1, "הרציף נפתח.")
    xml = saved(original).paragraphs[1]._p.xml
    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml
    assert 'w:bidi="he-IL"' in xml


def test_what_xml_cannot_hold_is_replaced_and_counted() -> None:
    original = opened(sample())
    original.rewrite(0, "a\x00b")
    assert saved(original).paragraphs[0].text == "a\ufffdb"
    assert original.replaced_characters == 1


def test_a_text_box_is_rewritten_and_its_old_copy_goes(word: Maker) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>out</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box.format('in')}"
        f"</mc:Choice><mc:Fallback>{box.format('in')}</mc:Fallback></mc:AlternateContent></w:r>"
        "</w:p>"
    )
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
        b' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"'
        b'/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    original = opened(word.document(body, {"[Content_Types].xml": types}))
    assert original.texts() == ["out", "in"]
    original.rewrite(1, "里")
    xml = saved(original).element.xml
    assert "里" in xml
    assert ">in<" not in xml


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"plain text"])
def test_what_is_no_word_document_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(InputProblem):
        opened(data)


def test_what_python_docx_cannot_open_is_refused_in_a_sentence(word: Maker) -> None:
    with pytest.raises(InputProblem, match="save it as an ordinary"):
        opened(word.document("<w:p/>"))
