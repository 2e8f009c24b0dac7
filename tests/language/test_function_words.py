"""The lists of function words."""

from workbench.language.function_words import FUNCTION_WORDS
from workbench.model.languages import Language


def test_every_list_is_for_a_tag_and_long_enough_to_be_met_in_a_sentence() -> None:
    for tag, words in FUNCTION_WORDS.items():
        assert Language.parse(tag).tag == tag
        assert len(words) >= 14
        assert all(word == word.lower() for word in words)
