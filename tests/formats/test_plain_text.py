"""Paragraphs out of text files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.format import Paragraphs, Rows, visible_characters
from workbench.formats.plain_text import Paragraphing, PlainText, split_lines
from workbench.model.problems import InputProblem

WRAPPED = """The harbour board said on Tuesday that the new quay
would open in March, two months before the date that
had been agreed on.

Ships of up to 300 meters can moor there, which was
not possible until now.
"""


def texts(text: str, paragraphing: Paragraphing = Paragraphing.AUTO) -> list[tuple[int, str]]:
    read = PlainText(paragraphing).read_text(text, "port.txt")
    assert isinstance(read, Paragraphs)
    return [(item.line, item.text) for item in read.items]


def test_a_line_is_a_paragraph() -> None:
    assert texts("One.\nTwo.\n\nThree.\n") == [(1, "One."), (2, "Two."), (4, "Three.")]


def test_wrapped_lines_between_blank_lines_are_one_paragraph() -> None:
    assert [line for line, _ in texts(WRAPPED)] == [1, 5]
    assert texts(WRAPPED)[1][1] == (
        "Ships of up to 300 meters can moor there, which was not possible until now."
    )


def test_paragraphing_can_be_overruled() -> None:
    assert len(texts(WRAPPED, Paragraphing.LINES)) == 5
    assert texts("One.\nTwo.\n\nThree.", Paragraphing.BLOCKS) == [(1, "One. Two."), (4, "Three.")]


def test_wrapped_chinese_is_joined_without_a_space() -> None:
    text = "港口管理局週二宣布，今年首季貨櫃吞吐量增長百分之十二，\n達到三百四十萬標準箱。"
    assert texts(text, Paragraphing.BLOCKS)[0][1] == text.replace("\n", "")


def test_pairs_of_two_languages_between_blank_lines_are_not_wrapped_text() -> None:
    text = "The new quay is to open in March as planned\n新碼頭將如期於三月啟用\n\n" * 4
    assert len(texts(text)) == 8


def test_short_paragraphs_that_end_in_full_stops_are_not_wrapped_text() -> None:
    text = "The quay was opened on Tuesday.\nThe tide was low that morning.\n" * 3
    assert len(texts(f"{text}\n{text}")) == 12


def test_list_items_in_a_block_stay_apart() -> None:
    text = WRAPPED + "\n- the first item of the list, which is so long that\n  it wraps\n- two\n"
    assert [found for _, found in texts(text)][2:] == [
        "- the first item of the list, which is so long that it wraps",
        "- two",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_line(end: str) -> None:
    assert texts(f"One.{end}{end}Two.{end}") == [(1, "One."), (3, "Two.")]
    assert split_lines(f"a{end}b") == ["a", "b"]


def test_separators_of_data_end_no_line() -> None:
    assert split_lines("a\x1cb\x1db\x1eb") == ["a\x1cb\x1db\x1eb"]


def test_spaces_inside_and_wide_ones_in_front_survive() -> None:
    assert texts("\t10\u00a0% of\u202f1\u202f000 \n\u3000\u3000港口") == [
        (1, "10\u00a0% of\u202f1\u202f000"),
        (2, "\u3000\u3000港口"),
    ]


def test_two_columns_with_a_tab_between_are_rows() -> None:
    read = PlainText().read_text(
        "The quay is open.\t碼頭已啟用。\nThe tide is low.\t潮水低。", "p"
    )
    assert isinstance(read, Rows)
    assert [(row.source, row.target, row.line) for row in read.items] == [
        ("The quay is open.", "碼頭已啟用。", 1),
        ("The tide is low.", "潮水低。", 2),
    ]


def test_tabs_in_a_text_of_one_language_are_no_columns() -> None:
    assert len(texts("1.\tThe quay is open.\n2.\tThe tide is low.")) == 2


@pytest.mark.parametrize("text", ["", " \n\n\t\n", "\u3000\r\n"])
def test_blank_lines_alone_are_a_problem(text: str) -> None:
    with pytest.raises(InputProblem, match=r"only blank lines in port\.txt"):
        PlainText().read_text(text, "port.txt")


def test_the_encoding_used_is_told() -> None:
    read = PlainText().read("碼頭".encode("big5"), "port.txt", "big5")
    assert read.encoding == "big5"


@given(
    st.text(alphabet="ab .碼頭\n\t\u3000\r\u2028-", max_size=200), st.sampled_from(Paragraphing)
)
def test_no_character_gets_lost(text: str, paragraphing: Paragraphing) -> None:
    try:
        read = PlainText(paragraphing).read_text(text, "port.txt")
    except InputProblem:
        assert not text.strip()
        return
    assert read.characters == visible_characters(text)
    if isinstance(read, Rows):
        items = [part for row in read.items for part in (row.source, row.target)]
    else:
        items = [item.text for item in read.items]
    assert sum(map(visible_characters, items)) == read.characters
