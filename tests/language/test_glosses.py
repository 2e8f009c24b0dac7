"""Crawler glosses: found where they are, and nothing else taken for one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.glosses import clean_glosses, find_glosses


def test_a_gloss_behind_a_character_is_found_with_its_brackets() -> None:
    text = "造船企業(yè)與漁業(yè)協(xié)會"
    assert [span.quote(text) for span in find_glosses(text)] == ["(yè)", "(yè)", "(xié)"]
    assert clean_glosses(text) == "造船企業與漁業協會"


@pytest.mark.parametrize(
    "syllable", ["ā", "chuàng", "xiàn", "lǜ", "nǚ", "ér", "zhuāng", "wǒ", "lüè"]
)
def test_each_shape_of_syllable_is_known(syllable: str) -> None:
    assert clean_glosses(f"字({syllable})") == "字"


def test_tone_marks_may_be_combining() -> None:
    assert clean_glosses(unicodedata.normalize("NFD", "港(gǎng)口、綠(lǜ)")) == "港口、綠"


@pytest.mark.parametrize(
    "text",
    [
        "五公斤(kg)",
        "第一項(a)",
        "陳玉林(Chen)",
        "harbour (yè)",
        "港口(café)",
        "港(gǎng kǒu)",
        "(yè)",
        "港（gǎng）",
    ],
)
def test_units_items_names_and_readings_of_words_stay(text: str) -> None:
    assert clean_glosses(text) == text
    assert find_glosses(text) == []


@given(st.text(alphabet="港口(yèāng) a業", max_size=40))
def test_cleaning_takes_out_exactly_what_is_found(text: str) -> None:
    gone = sum(span.end - span.start for span in find_glosses(text))
    assert len(clean_glosses(text)) == len(text) - gone


def test_the_seed_has_sixty(shared) -> None:
    text = shared("seeds/000_d90a9d820cc179dd.txt").read_text(encoding="utf-8")
    assert len(find_glosses(text)) == 60
    assert "(yè)" not in clean_glosses(text)
