"""Every way in which Word holds text inside a paragraph."""

import pytest
from lxml import etree

from workbench.formats.docx_flattening import (
    LeftOut,
    count_characters,
    flatten,
    is_mark_deleted,
)

BOX = "<w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>"
ALTERNATE = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
    f"{BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def element(word, *contents: str) -> etree._Element:
    root = etree.fromstring(word.xml(word.paragraph(*contents)))
    return next(root.iter("{*}p"))


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:fldSimple>{}</w:fldSimple>",
        "<w:ins><w:hyperlink><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:hyperlink></w:ins>",
        "<w:bdo>{}</w:bdo>",
        "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    ],
)
def test_text_is_read_through_what_is_wrapped_around_it(word, wrapper: str) -> None:
    inner = wrapper.format(word.run("quay "))
    left_out = LeftOut()
    flat = flatten(element(word, word.run("The "), inner, word.run("opened.")), left_out)
    assert flat.text == "The quay opened."
    assert not left_out.characters


def test_what_is_no_letter_keeps_its_place(word) -> None:
    marks = "<w:r><w:tab/><w:t>a</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r>"
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:char="oops"/></w:r>'
    text = flatten(element(word, marks, symbol), LeftOut()).text
    assert text == "\ta\n\u2011\u00ad\n\uf04a\ufffd"


def test_formulas_are_read_as_text(word) -> None:
    assert flatten(element(word, "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), LeftOut()).text


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        ("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "deleted"),
        ("<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>", "deleted"),
        ("<w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:ins>", "deleted"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>", "hidden"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:r><w:t>gone</w:t></w:r></w:sdt>",
            "placeholder",
        ),
        ("<w:r><w:ruby><w:rt><w:r><w:t>gone</w:t></w:r></w:rt></w:ruby></w:r>", "ruby"),
    ],
)
def test_what_a_reader_would_not_see_is_counted(word, contents: str, reason: str) -> None:
    left_out = LeftOut()
    assert flatten(element(word, word.run("stays"), contents), left_out).text == "stays"
    assert left_out.characters == {reason: 4}


def test_a_switch_that_is_off_hides_nothing(word) -> None:
    run = word.run("here", '<w:rPr><w:vanish w:val="0"/></w:rPr>')
    assert flatten(element(word, run), LeftOut()).text == "here"


def test_field_codes_are_no_text(word) -> None:
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    assert flatten(element(word, code, word.run("7")), LeftOut()).text == "7"


def test_a_text_box_is_found_once_whichever_way_it_is_kept(word) -> None:
    for contents in (ALTERNATE, f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"):
        node = element(word, word.run("Host"), contents)
        flat = flatten(node, LeftOut())
        assert flat.text == "Host"
        assert len(flat.boxes) == 1
        assert count_characters(node) == len("HostBoxed")


def test_a_fallback_alone_is_read(word) -> None:
    contents = (
        f"<w:r><mc:AlternateContent><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    node = element(word, contents)
    assert len(flatten(node, LeftOut()).boxes) == 1
    assert count_characters(node) == len("Boxed")


def test_a_deleted_paragraph_mark_is_seen(word) -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    assert is_mark_deleted(element(word, mark))
    assert not is_mark_deleted(element(word, word.run("a")))


def test_all_text_is_counted_deleted_or_not(word) -> None:
    deleted = "<w:del><w:r><w:delText>go ne</w:delText></w:r></w:del>"
    assert count_characters(element(word, word.run("a b\u00a0c"), deleted)) == 7
