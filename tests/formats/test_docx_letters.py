"""Letters: other text in the runs of a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.formats.docx_flattening import LeftOut, flatten
from workbench.formats.docx_letters import (
    accept_changes,
    letters_of,
    revised,
    set_direction,
    translated,
)
from workbench.model.languages import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = st.text(st.sampled_from("港口13億 0,.ab\n\té"), max_size=12)
ENGLISH, HEBREW = Language.parse("en"), Language.parse("he")


def paragraph(content: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{content}</w:p>')


def bold(text: str) -> str:
    return f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>"


def plain(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def text(found: etree._Element) -> str:
    return flatten(found, LeftOut()).text


def rewrite(found: etree._Element, shares: list[str]) -> None:
    for letters, share in zip(letters_of(found), shares, strict=True):
        letters.put(share)


def test_what_was_not_revised_keeps_its_format() -> None:
    found = paragraph(plain("The ") + bold("old quay") + plain(" cost 130."))
    shares = revised(letters_of(found), "The old harbour cost 13.", ENGLISH)
    assert shares == ["The ", "old harbour", " cost 13."]


def test_a_translation_has_the_format_of_the_longest_stretch() -> None:
    found = paragraph(bold("Quay") + plain(" opened after ten years"))
    assert translated(letters_of(found), "碼頭啟用") == ["", "碼頭啟用"]


def test_line_breaks_and_tabs_become_elements() -> None:
    found = paragraph(bold("a"))
    letters_of(found)[0].put("b\tc\n")
    names = [etree.QName(node).localname for node in found[0]]
    assert names == ["rPr", "t", "tab", "t", "br"]
    assert text(found) == "b\tc\n"


def test_pictures_and_notes_in_a_run_stay() -> None:
    found = paragraph('<w:r><w:t>a</w:t><w:footnoteReference w:id="2"/><w:t>b</w:t></w:r>')
    letters_of(found)[0].put("new")
    assert [etree.QName(node).localname for node in found[0]] == ["t", "footnoteReference"]


def test_text_in_links_and_controls_is_found_and_hidden_text_is_not() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>"
    link, control = (f"<w:{name}>{plain(name)}</w:{name}>" for name in ("hyperlink", "sdtContent"))
    found = paragraph(f"{link}{hidden}<w:sdt>{control}</w:sdt>")
    assert [letters.text for letters in letters_of(found)] == ["hyperlink", "sdtContent"]


def test_tracked_changes_become_final() -> None:
    found = paragraph(
        "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>" + plain("a")
        + f"<w:ins>{plain('b')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>"
        f"<w:moveFrom>{plain('y')}</w:moveFrom><w:moveTo>{plain('c')}</w:moveTo>"
    )  # fmt: skip
    before = text(found)
    accept_changes(found)
    assert text(found) == before == "abc"
    kept = {etree.QName(node).localname for node in found.iter()}
    assert kept == {"p", "pPr", "rPr", "r", "t"}


@pytest.mark.parametrize(("language", "marks"), [(HEBREW, 1), (ENGLISH, 0)])
def test_paragraph_and_runs_run_the_way_of_the_language(language: Language, marks: int) -> None:
    found = paragraph(
        "<w:pPr><w:bidi/><w:jc/></w:pPr><w:r><w:rPr><w:b/><w:rtl/><w:lang/></w:rPr><w:t/></w:r>"
    )
    set_direction(found, language)
    letters_of(found)[0].set_language(language)
    assert len(list(found.iter(f"{W}bidi"))) == len(list(found.iter(f"{W}rtl"))) == marks
    assert [etree.QName(node).localname for node in found[0]][-1] == "jc"
    assert [etree.QName(node).localname for node in found[1][0]][-1] == "lang"


def test_east_asian_text_takes_east_asian_quotation_marks() -> None:
    found = paragraph('<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>x</w:t></w:r>')
    letters_of(found)[0].set_language(Language.parse("zh-Hant"))
    fonts, lang = found[0][0]
    assert fonts.get(f"{W}hint") == "eastAsia"
    assert lang.get(f"{W}eastAsia") == "zh-TW"


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_any_revision_of_any_runs_reads_as_it_should(runs: list[str], new: str) -> None:
    found = paragraph("".join(plain("") for _ in runs))
    for run, each in zip(found, runs, strict=True):
        letters_of(run)[0].put(each)
    letters = letters_of(found)
    for share in (revised(letters, new, ENGLISH), translated(letters, new)):
        assert "".join(share) == new
    rewrite(found, revised(letters, new, ENGLISH))
    assert text(found) == new
