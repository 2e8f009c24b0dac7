"""Syllables in the spellings of the mainland, Taiwan and Hong Kong."""

import pytest

from workbench.language.names.spellings import from_jyutping, from_pinyin, wade_giles


@pytest.mark.parametrize(
    ("pinyin", "wade"),
    [
        ("zhang", "chang"), ("xie", "hsieh"), ("jian", "chien"), ("guo", "kuo"), ("qing", "ching"),
        ("zhi", "chih"), ("si", "ssu"), ("ren", "jen"), ("dong", "tung"), ("luo", "lo"),
        ("xue", "hsueh"), ("yan", "yen"), ("cai", "tsai"), ("gui", "kuei"), ("ma", "ma"),
    ],
)  # fmt: skip
def test_wade_giles_follows_its_rules(pinyin: str, wade: str) -> None:
    assert wade_giles(pinyin) == wade


def test_pinyin_keeps_its_own_spelling_and_adds_others() -> None:
    assert {"ying", "ing"} <= from_pinyin("ying")
    assert {"lu", "lyu", "lv"} <= from_pinyin("lu")


@pytest.mark.parametrize(
    ("jyutping", "spelling"),
    [
        ("loeng", "leung"), ("wong", "wong"), ("zoeng", "cheung"), ("can", "chan"), ("jip", "ip"),
        ("gwok", "kwok"), ("lau", "lau"), ("ng", "ng"), ("syun", "suen"), ("zau", "chow"),
    ],
)  # fmt: skip
def test_hong_kong_spells_cantonese(jyutping: str, spelling: str) -> None:
    assert spelling in from_jyutping(jyutping)
