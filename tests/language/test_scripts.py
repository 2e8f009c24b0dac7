"""Simplified told from Traditional."""

import pytest

from workbench.language.scripts import chinese_script, simplified_characters, write_han
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("码头将于三月启用。", "Hans"),
        ("碼頭將於三月啟用。", "Hant"),
        ("碼頭將於三月启用。", "Hant"),
        ("The new quay — 碼頭 — opens in March.", "Hant"),
        ("三月二日", "Hans"),
        ("", "Hans"),
    ],
)
def test_the_script_with_more_characters_of_its_own_wins(text: str, script: str) -> None:
    assert chinese_script(text) == script


def test_a_long_latin_beginning_does_not_hide_the_chinese() -> None:
    assert chinese_script("harbour " * 3000 + "碼頭將於三月啟用") == "Hant"


def test_every_traditional_character_has_one_simplified_one() -> None:
    table = simplified_characters()
    assert table["張"] == "张"
    assert "张" not in table
    assert all(len(a) == len(b) == 1 for a, b in table.items())


@pytest.mark.parametrize(
    ("tag", "written"), [("zh-TW", "臺灣"), ("zh-HK", "台灣"), ("zh-CN", "台湾"), ("ja", "台湾")]
)
def test_han_is_written_in_the_characters_of_the_language(tag: str, written: str) -> None:
    assert write_han("台湾", Language.parse(tag)) == written
