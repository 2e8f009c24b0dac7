"""Simplified told from Traditional."""

import pytest

from workbench.language.scripts import chinese_script


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
