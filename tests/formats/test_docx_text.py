"""Runs: fonts, languages and directions by script, and nothing that XML cannot hold."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.formats.docx_text import Cleaner, Typesetter, attribute
from workbench.model.languages import Language
from workbench.model.segments import Span

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = st.sampled_from(["en", "zh-Hant", "ja", "ko", "ar", "th"]).map(Language.parse)
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from('港“”…Aa1 \n\r\tعلี่﻿\ufe00<&"')))


def parsed(content: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{content}</w:p>')


def runs(text: str, tag: str, *others: str) -> list[tuple[str, etree._Element]]:
    setter = Typesetter(Language.parse(tag), *map(Language.parse, others))
    return [(plain(run), run) for run in parsed(setter.runs(text))]


def plain(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for node in element.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab"):
        yield {f"{W}br": "\n", f"{W}tab": "\t"}.get(str(node.tag), node.text or "")


def value(run: etree._Element, element: str, name: str = "val") -> str | None:
    found = run.find(f"{W}rPr/{W}{element}")
    return None if found is None else found.get(f"{W}{name}")


def marked(text: str, tag: str, element: str) -> list[str]:
    return [t for t, run in runs(text, tag) if run.find(f"{W}rPr/{W}{element}") is not None]


def hinted(text: str, tag: str) -> list[str]:
    return [t for t, run in runs(text, tag) if value(run, "rFonts", "hint") == "eastAsia"]


def test_han_and_latin_are_runs_of_their_own_with_their_fonts_and_tags() -> None:
    han, latin, more = runs("渡輪Ferry號", "zh-Hant", "en-GB")
    assert [text for text, _ in (han, latin, more)] == ["渡輪", "Ferry", "號"]
    for _, run in (han, latin, more):
        assert value(run, "rFonts", "eastAsia") == "Microsoft JhengHei"
        assert value(run, "lang", "eastAsia") == "zh-TW"
        assert value(run, "lang") == "en-GB"
    assert value(han[1], "rFonts", "hint") == "eastAsia"
    assert value(latin[1], "rFonts", "hint") is None


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("他说“好”。", "zh-Hans", ["他说“好”。"]),
        ("“Hello”是你好", "zh-Hans", ["”是你好"]),
        ("It’s 港", "zh-Hans", ["港"]),
        ("the “港口” sign", "en", ["港口"]),
        ("葛\U000e0100飾", "ja", ["葛\U000e0100飾"]),
        ("부산 port", "ko", ["부산 "]),
        ("“…”", "zh-Hans", []),
    ],
)
def test_quotes_take_the_width_of_their_neighbours(
    text: str, tag: str, expected: list[str]
) -> None:
    assert hinted(text, tag) == expected


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("شركة New York Lines في", "ar", ["شركة ", " في"]),
        ("من COVID-19 (Quay 5)", "ar", ["من ", " (", ")"]),
        ("said علي بن محمد today", "en", ["علي بن محمد"]),
        ("65.4%", "ar", ["65.4%"]),
    ],
)
def test_only_letters_from_right_to_left_are_marked_so(
    text: str, tag: str, expected: list[str]
) -> None:
    assert marked(text, tag, "rtl") == expected


def test_thai_takes_the_complex_font() -> None:
    ((text, run), *_) = runs("ท่าเรือ A", "th")
    assert text == "ท่าเรือ"
    assert run.find(f"{W}rPr/{W}cs") is not None
    assert value(run, "lang", "bidi") == "th-TH"


def test_paragraphs_run_in_the_direction_of_their_language() -> None:
    assert "<w:bidi/>" in Typesetter(Language("he")).paragraph("Segment", "")
    assert "<w:bidi/>" not in Typesetter(Language("en")).paragraph("Segment", "")


def test_line_ends_and_tabs_are_elements() -> None:
    content = Typesetter(Language("en")).runs("a\r\nb\rc\nd\te")
    assert plain(parsed(content)) == "a\nb\nc\nd\te"
    assert "\n" not in content


def test_deleted_text_is_named_so() -> None:
    content = Typesetter(Language("en")).compose("gone").deleted_runs(Span(0, 4))
    assert "<w:delText" in content
    assert "<w:t " not in content


def test_the_properties_of_a_run_are_in_the_order_of_the_schema() -> None:
    emphasis = '<w:b/><w:bCs/><w:color w:val="A31515"/>'
    (run,) = parsed(Typesetter(Language("ar")).runs("ميناء", emphasis))
    order = [etree.QName(node).localname for node in run[0]]
    assert order == ["rFonts", "b", "bCs", "color", "rtl", "lang"]


@given(TEXTS, LANGUAGES)
def test_any_text_comes_back_from_its_runs(text: str, language: Language) -> None:
    cleaner = Cleaner()
    cleaned = cleaner.clean(text)
    assert len(cleaned) == len(text)
    assert cleaner.replaced == sum(a != b for a, b in zip(text, cleaned, strict=True))
    content = parsed(Typesetter(language).runs(cleaned))
    assert plain(content) == cleaned.replace("\r\n", "\n").replace("\r", "\n")


def test_a_cut_does_not_alter_the_font_of_a_quote() -> None:
    text = "他说“好”。"
    composed = Typesetter(Language("zh-Hans")).compose(text)
    quote = parsed(composed.runs(Span(4, 5)))
    assert plain(quote) == "”"
    assert value(quote[0], "rFonts", "hint") == "eastAsia"


@given(
    st.text(st.sampled_from("港口“”aB 1ع\n")), st.integers(0, 20), st.integers(0, 20), LANGUAGES
)
def test_runs_can_be_cut_anywhere(text: str, one: int, other: int, language: Language) -> None:
    start, end = sorted((one, other))
    composed = Typesetter(language).compose(text)
    assert plain(parsed(composed.runs(Span(start, end)))) == text[start:end]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_replaced_and_counted(character: str) -> None:
    cleaner = Cleaner()
    assert cleaner.clean(f"a{character}b{character}") == "a\ufffdb\ufffd"
    assert cleaner.replaced == 2


@given(TEXTS)
def test_an_attribute_holds_any_text(text: str) -> None:
    cleaned = Cleaner().clean(text)
    element = etree.fromstring(f'<a b="{attribute(cleaned)}"/>')
    spaced = cleaned.translate({9: " ", 10: " ", 13: " "})
    assert (element.get("b") or "").split() == spaced.split()


@pytest.mark.parametrize("unit", ["“", "\ufe00", "A ", "ع ", "港“", "1"])
def test_long_monotonous_text_takes_linear_time(unit: str) -> None:
    for tag in ("zh-Hant", "ar", "en"):
        assert Typesetter(Language.parse(tag)).runs(unit * 50_000)
