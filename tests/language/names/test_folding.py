"""Folding keeps every offset and joins spellings that count as one."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.names.folding import fold_han, fold_name, name_key, name_keys


@given(st.text())
def test_folding_never_moves_an_offset(text: str) -> None:
    assert len(fold_han(text)) == len(text)
    assert len(fold_name(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_han(fold_han(text)) == fold_han(text)


def test_traditional_and_simplified_characters_fold_alike() -> None:
    assert fold_han("臺灣的張建敏") == fold_han("台湾的张建敏") == "台湾的张建敏"


def test_the_dots_of_foreign_names_fold_to_one() -> None:
    assert fold_han("馬克‧吐溫") == fold_han("马克・吐温") == "马克·吐温"


def test_a_key_forgets_case_accents_apostrophes_and_full_stops() -> None:
    assert name_key("U.S.") == "us"
    assert name_key("Xi’an") == name_key("Xian")
    assert name_key("São  Paulo") == "sao paulo"
    assert name_key("Washington, D.C.") == "washington dc"


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=12)))
def test_many_keys_at_once_are_the_keys_one_by_one(names: list[str]) -> None:
    assert name_keys(names or [""]) == [name_key(name) for name in names or [""]]
