"""Names by sound between alphabets, and copies with endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.names.other_scripts import (
    find_alike,
    is_inflected_copy,
    is_same_but_for_endings,
    sounds_alike,
    to_latin,
)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Putin", "Путин"), ("Biden", "Байден"), ("Washington", "Вашингтон"),
        ("Johnson", "Джонсон"), ("Kavanaugh", "Кавано"), ("San Francisco", "サンフランシスコ"),
        ("Trump", "トランプ"), ("Merkel", "メルケル"), ("Johnson", "ジョンソン"),
        ("Papadopoulos", "Παπαδόπουλος"), ("Obama", "오바마"),
    ],
)  # fmt: skip
def test_the_same_name_sounds_alike(name: str, other: str) -> None:
    assert sounds_alike(name, other) >= 0.6


@pytest.mark.parametrize(
    ("name", "other"),
    [("Trump", "Путин"), ("Biden", "Байкал"), ("Merkel", "マクロン"), ("Clinton", "Кремль")],
)
def test_another_name_does_not(name: str, other: str) -> None:
    assert sounds_alike(name, other) < 0.5


def test_the_name_is_found_in_its_line() -> None:
    text = "Президент Джо Байден прибыл в Варшаву"
    found = find_alike("Biden", text)
    assert found is not None
    assert found[0].quote(text) == "Байден"
    assert find_alike("Merkel", text) is None


def test_small_kana_join_the_one_before() -> None:
    assert to_latin("シュミット") == "shumito"
    assert to_latin("フィオナ") == "fiona"


@pytest.mark.parametrize(
    ("name", "word", "base"),
    [("Merkel", "Merkels", "de"), ("Байден", "Байдена", "ru"), ("Москва", "Москве", "ru"),
     ("Paris", "Paris", "fr")],
)  # fmt: skip
def test_endings_of_the_language_are_allowed(name: str, word: str, base: str) -> None:
    assert is_inflected_copy(name, word, base)


def test_another_word_is_no_inflected_copy() -> None:
    assert not is_inflected_copy("Merkel", "Merkez", "de")
    assert not is_inflected_copy("Merkel", "Merkels", "fr")


@given(st.text(max_size=12), st.text(max_size=30))
def test_any_text_is_answered(name: str, text: str) -> None:
    assert 0 <= sounds_alike(name, text) <= 1
    found = find_alike(name, text)
    assert found is None or 0 <= found[0].start < found[0].end <= len(text)
    assert is_inflected_copy(name, text, "de") in (True, False)


@pytest.mark.parametrize(
    ("form", "other", "base", "expected"),
    [
        ("Хендрикса", "Хендриксом", "ru", True),
        ("Мария", "Марии", "ru", True),
        ("Ковальчик", "Ковальчук", "ru", False),
        ("Lindqvists", "Lindqvist", "de", True),
        ("コヴァルチク", "コヴァルチク", "ja", True),
        ("コヴァルチク", "コヴァルヒク", "ja", False),
        ("", "", "ru", True),
    ],
)
def test_endings_make_no_other_name(form: str, other: str, base: str, expected: bool) -> None:
    assert is_same_but_for_endings(form, other, base) is expected


def test_the_parts_of_a_name_in_kana_are_heard_by_themselves() -> None:
    text = "マルタ・コヴァルチクが来た。"
    found = find_alike("Kowalczyk", text)
    assert found is not None
    assert found[0].quote(text) == "コヴァルチク"
