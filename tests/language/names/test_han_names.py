"""The tables of Han names are folded and distinct."""

from workbench.language.names.folding import fold_han
from workbench.language.names.han_names import (
    COMPOUND_SURNAMES,
    ORGANISATION_ENDINGS,
    SURNAMES,
    TRANSLITERATION_CHARACTERS,
    is_surname,
)


def test_family_names_of_one_and_two_characters_are_known() -> None:
    assert is_surname("张")
    assert is_surname("欧阳")
    assert not is_surname("帕")
    assert not is_surname("")


def test_every_family_name_is_written_folded() -> None:
    assert all(fold_han(name) == name for name in SURNAMES | COMPOUND_SURNAMES)


def test_grammatical_words_write_no_sounds() -> None:
    assert not TRANSLITERATION_CHARACTERS & set("的是在了和有不这他们")


def test_organisations_end_in_known_words() -> None:
    assert "斯坦福大学".endswith(ORGANISATION_ENDINGS)
