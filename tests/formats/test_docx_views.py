"""Views: what a cell says with all changes accepted, and with all rejected."""

from typing import Any

import pytest
from lxml import etree

from workbench.formats.docx_views import MarkKind, Views, plain_views, views

Word = Any
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
GONE = '<w:del><w:r><w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'


def cell(word: Word, content: str) -> etree._Element:
    root = etree.fromstring(word.xml(f"<w:tc><w:tcPr/>{content}</w:tc>"))
    return root[0][0]


def read(word: Word, *contents: str) -> Views:
    return views(cell(word, "".join(f"<w:p>{content}</w:p>" for content in contents)))


def come(text: str) -> str:
    return f"<w:ins>{RUN.format(text)}</w:ins>"


def went(text: str) -> str:
    return GONE.format(text)


CASES = {
    "plain": (RUN.format("ab") + RUN.format("c"), "abc", "abc"),
    "changed": (RUN.format("a") + went("b") + come("c"), "ac", "ab"),
    "came and went": (f"<w:ins>{went('x')}</w:ins>" + RUN.format("a"), "a", "a"),
    "moved": (
        f"<w:moveFrom>{RUN.format('a')}</w:moveFrom>b<w:moveTo>{RUN.format('c')}</w:moveTo>",
        "c",
        "a",
    ),
    "in a control": (f"<w:sdt><w:sdtContent>{come('a')}</w:sdtContent></w:sdt>", "a", ""),
    "placeholder": (
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{RUN.format('Click')}</w:sdtContent></w:sdt>"
        ),
        "",
        "",
    ),
    "in a link": (f"<w:hyperlink>{RUN.format('a')}{come('b')}</w:hyperlink>", "ab", "a"),
    "smart tag": (f"<w:smartTag>{RUN.format('a')}</w:smartTag>", "a", "a"),
    "field": (f'<w:fldSimple w:instr="DATE">{RUN.format("a")}</w:fldSimple>', "a", "a"),
    "complex field": ("<w:r><w:instrText>DATE</w:instrText></w:r>" + RUN.format("a"), "a", "a"),
    "signs": (
        (
            "<w:r><w:tab/><w:t>a</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/>"
            '<w:sym w:char="F0E0"/></w:r>'
        ),
        "\ta\n\u2011\u00ad\uf0e0",
        "\ta\n\u2011\u00ad\uf0e0",
    ),
    "hidden": (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>{RUN.format('a')}", "a", "a"),
    "format changed": (
        "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>",
        "a",
        "a",
    ),
    "ruby": (
        (
            f"<w:r><w:ruby><w:rt>{RUN.format('x')}</w:rt><w:rubyBase>{RUN.format('a')}"
            "</w:rubyBase></w:ruby></w:r>"
        ),
        "a",
        "a",
    ),
    "text box": (
        f"<w:r><w:pict><w:txbxContent><w:p>{RUN.format('x')}</w:p></w:txbxContent></w:pict></w:r>"
        + RUN.format("a"),
        "a",
        "a",
    ),
    "alternatives": (
        (
            f"<mc:AlternateContent><mc:Choice>{RUN.format('a')}</mc:Choice><mc:Fallback>"
            f"{RUN.format('b')}</mc:Fallback></mc:AlternateContent>"
        ),
        "a",
        "a",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_both_views(word: Word, case: str) -> None:
    content, accepted, rejected = CASES[case]
    found = read(word, content)
    assert (found.accepted, found.rejected) == (accepted, rejected)


def test_paragraphs_are_lines_and_empty_ones_at_the_ends_are_none(word: Word) -> None:
    found = read(word, "", RUN.format("a"), "", RUN.format("b"), "", "")
    assert (found.accepted, found.breaks) == ("a\n\nb", 2)
    assert read(word, "", "") == Views("", "")


@pytest.mark.parametrize(("change", "accepted", "rejected"), [("del", "ab", "a\nb"), ("ins", "a\nb", "ab")])  # fmt: skip  # noqa: E501
def test_a_tracked_end_of_a_paragraph_joins_in_one_view(
    word: Word, change: str, accepted: str, rejected: str
) -> None:
    mark = f"<w:pPr><w:rPr><w:{change}/></w:rPr></w:pPr>"
    found = read(word, mark + RUN.format("a"), RUN.format("b"))
    assert (found.accepted, found.rejected) == (accepted, rejected)


def test_marks_know_their_place_in_both_texts(word: Word) -> None:
    start, end = (f'<w:commentRange{x} w:id="7"/>' for x in ("Start", "End"))
    found = read(
        word, "", RUN.format("a") + went("bc") + start + come("d") + end + RUN.format("e")
    )
    places = {mark.kind: (mark.accepted, mark.rejected) for mark in found.marks}
    assert places == {MarkKind.COMMENT_START: (1, 3), MarkKind.COMMENT_END: (2, 3)}


@pytest.mark.parametrize("texts", [("a b",), ("", "𠮷"), ("a", "", "b"), ()])
def test_the_fast_way_reads_the_same(word: Word, texts: tuple[str, ...]) -> None:
    element = cell(word, "".join(f"<w:p>{RUN.format(text)}</w:p>" for text in texts))
    assert plain_views(element) == views(element)
