"""A report as HTML holds all of it, asks nobody for anything and runs nothing."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from workbench.formats.score_html import score_html
from workbench.formats.score_report import ScoreReport, Section, Table, Tone

VOID = {"meta"}
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


class Reader(HTMLParser):
    """Reads texts, and holds tags against one another."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def report(text: str) -> ScoreReport:
    table = Table((text, "Points"), ((text, 1234.5), ("x", 2), ("y", "none")))
    section = Section(text, (text,), table, (text,))
    return ScoreReport(text, (text,), text, Tone.BAD, "97.5", text, (section,))


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@given(TEXT)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    reader = read(score_html(report(text)))

    assert reader.open == []
    assert reader.texts.count(text) >= 8


def test_markup_in_a_text_stays_text() -> None:
    evil = '<script>alert(1)</script><img src="https://x.invalid/a.png" onerror=alert(1)>&lt;'
    page = score_html(report(evil))

    assert not read(page).tags & {"script", "img", "link", "iframe", "object"}
    assert "<script" not in page


def test_nothing_is_loaded_from_anywhere() -> None:
    page = score_html(report("Ferries"))

    assert not re.search(r"(?:src|href)=|url\(|@import|https?:", page)
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page


def test_numbers_are_set_to_the_right_and_read_as_numbers() -> None:
    page = score_html(report("Ferries"))

    assert '<td dir="auto" class="n">1,234.50</td>' in page
    assert '<th dir="auto" class="n">Points</th>' in page
    assert '<td dir="auto">Ferries</td>' in page


def test_control_characters_are_left_out() -> None:
    assert "ab" in read(score_html(report("a\x00\x1bb"))).texts
