import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.places import read_places
from workbench.model.languages import Language

ENGLISH, FRENCH = Language("en"), Language("fr")
CHINESE, TAIWANESE = Language.parse("zh-Hans"), Language.parse("zh-Hant-TW")


def test_a_country_has_one_code_in_both_languages_and_scripts() -> None:
    assert list(read_places("He left New Zealand for Norway.", ENGLISH)) == ["NZ", "NO"]
    assert list(read_places("他离开新西兰前往挪威。", CHINESE)) == ["NZ", "NO"]
    assert list(read_places("他離開紐西蘭前往挪威。", TAIWANESE)) == ["NZ", "NO"]


@pytest.mark.parametrize("text", ["the Norwegian captain", "captain from NORWAYS", "turkey soup"])
def test_only_whole_names_count(text: str) -> None:
    assert "TR" not in set(read_places(text, ENGLISH))
    assert list(read_places(text, ENGLISH)) == (["NO"] if "Norwegian" in text else [])


def test_the_longer_name_wins() -> None:
    assert list(read_places("Papua New Guinea", ENGLISH)) == ["PG"]
    assert list(read_places("Equatorial Guinea and Guinea-Bissau", ENGLISH)) == ["GQ", "GW"]
    assert list(read_places("几内亚比绍", CHINESE)) == ["GW"]


def test_other_languages_have_no_list() -> None:
    assert list(read_places("La Norvège et China", FRENCH)) == []


@given(st.text())
def test_reading_never_fails(text: str) -> None:
    assert list(read_places(text, CHINESE)) is not None
    assert list(read_places(text, ENGLISH)) is not None
