"""Words, how they are written, and which begin a sentence."""

import pytest

from workbench.language.mentions.capitals import (
    Shape,
    is_calendar_word,
    is_title_case,
    tokens_of,
)


@pytest.mark.parametrize(
    ("word", "shape", "key"),
    [
        ("harbour", Shape.LOWER, "harbour"),
        ("Okafor", Shape.CAPITALISED, "okafor"),
        ("McAllen", Shape.CAPITALISED, "mcallen"),
        ("U.N.", Shape.ACRONYM, "UN"),
        ("WhatsApp", Shape.MIXED, "whatsapp"),
        ("Núñez", Shape.CAPITALISED, "nunez"),
    ],
)
def test_a_word_has_a_shape_and_a_key(word, shape, key):
    (token,) = tokens_of(word)
    assert (token.shape, token.key) == (shape, key)


def test_the_possessive_is_no_part_of_a_word():
    assert [token.text for token in tokens_of("Okafor's boat")] == ["Okafor", "boat"]


def test_sentences_open_after_full_stops_but_not_after_titles():
    tokens = tokens_of("We left. Then Mr. Okafor came.")
    assert [token.text for token in tokens if token.opens] == ["We", "Then"]


def test_a_full_stop_without_a_space_parts_words():
    tokens = tokens_of("Two pillars.China builds U.S. ships at Port.com")
    assert [token.text for token in tokens] == [
        "Two", "pillars", "China", "builds", "U.S.", "ships", "at", "Port.com"
    ]  # fmt: skip
    assert [token.text for token in tokens if token.opens] == ["Two", "China", "ships"]


def test_headlines_are_told_from_sentences():
    assert is_title_case(tokens_of("Harbour Master Opens Second Lock"))
    assert not is_title_case(tokens_of("The harbour master opens a second lock"))


def test_weekdays_and_months_are_known():
    assert is_calendar_word("monday")
    assert not is_calendar_word("okafor")
