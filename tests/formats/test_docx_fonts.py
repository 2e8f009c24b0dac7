"""Fonts and language tags of a text."""

import pytest

from workbench.formats.docx_fonts import Face, typeface, word_tag
from workbench.model.languages import Language


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"),
        ("zh-Hans", "zh-CN"),
        ("zh-SG", "zh-SG"),
        ("en", "en-US"),
        ("en-GB", "en-GB"),
        ("ja", "ja-JP"),
        ("ar", "ar-SA"),
        ("sr-Latn-RS", "sr-Latn-RS"),
        ("cy", "cy"),
    ],
)
def test_languages_are_spelt_as_word_spells_them(tag: str, expected: str) -> None:
    assert word_tag(Language.parse(tag)) == expected


@pytest.mark.parametrize(
    ("tag", "font", "expected"),
    [
        ("zh-Hans", "Microsoft YaHei", "zh-CN"),
        ("zh-Hant", "Microsoft JhengHei", "zh-TW"),
        ("ja", "Yu Gothic", "ja-JP"),
        ("ko", "Malgun Gothic", "ko-KR"),
    ],
)
def test_east_asian_fonts_go_by_script(tag: str, font: str, expected: str) -> None:
    face = typeface(Language.parse("en-GB"), Language.parse(tag))
    assert face.east_asian == Face(font, expected)
    assert face.latin.tag == "en-GB"


def test_the_first_language_with_a_say_decides() -> None:
    chosen = typeface(Language.parse("zh-Hans"), Language.parse("zh-Hant"), Language.parse("he"))
    assert chosen.east_asian.tag == "zh-CN"
    assert chosen.complex == Face("Arial", "he-IL")
    assert chosen.latin.tag == "en-US"
