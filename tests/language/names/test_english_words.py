"""English words are told from personal names."""

import pytest

from workbench.language.names.english_words import PARTICLES, TITLES
from workbench.language.names.knowledge import Knowledge


@pytest.mark.parametrize("word", ["Defense", "Secretary", "Woods", "website", "colour", "Trump’s"])
def test_dictionary_words_are_known_in_any_case(knowledge: Knowledge, word: str) -> None:
    assert knowledge.words.is_word(word)


@pytest.mark.parametrize("word", ["China", "London", "Kavanaugh", "Yorkshire", "Michael"])
def test_names_are_no_words(knowledge: Knowledge, word: str) -> None:
    assert not knowledge.words.is_word(word)


def test_given_and_family_names_are_kept_apart(knowledge: Knowledge) -> None:
    assert knowledge.words.is_given_name("Gary")
    assert knowledge.words.is_family_name("Woods")
    assert not knowledge.words.is_given_name("Kavanaugh")


def test_a_name_of_words_and_names_is_ordinary(knowledge: Knowledge) -> None:
    assert knowledge.words.is_ordinary("gary woods")
    assert not knowledge.words.is_ordinary("gary yorkshire")


def test_titles_and_particles_do_not_overlap() -> None:
    assert "president" in TITLES
    assert "bin" in PARTICLES
    assert not TITLES & PARTICLES
