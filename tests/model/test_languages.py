"""Language tags and what follows from them."""

import pytest

from workbench.model.languages import CountingUnit, Direction, Language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans-CN"),
        ("zh-TW", "zh-Hant-TW"),
        ("zh_hk", "zh-Hant-HK"),
        ("zh-hant", "zh-Hant"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("es-419", "es-419"),
    ],
)
def test_a_tag_is_spelled_as_usual(written: str, tag: str) -> None:
    assert Language.parse(written).tag == tag


@pytest.mark.parametrize("written", ["", "e", "english", "zh Hant", "-en", "日本語", "12"])
def test_what_is_no_tag_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a language tag"):
        Language.parse(written)


def test_the_script_is_the_one_named_or_the_usual_one() -> None:
    assert Language.parse("zh-TW").script == "Hant"
    assert Language.parse("ru").script == "Cyrl"
    assert Language.parse("sr-Latn").script == "Latn"
    assert Language.parse("sw").script == "Latn"


def test_a_region_is_read_whether_letters_or_digits() -> None:
    assert Language.parse("pt-BR").region == "BR"
    assert Language.parse("es-419").region == "419"
    assert Language.parse("zh-Hant").region == ""


def test_arabic_runs_from_the_right_and_chinese_is_counted_in_characters() -> None:
    assert Language.parse("ar").is_right_to_left
    assert not Language.parse("en").is_right_to_left
    assert Language.parse("zh-Hans").counting_unit is CountingUnit.CHARACTERS
    assert Language.parse("ja").writes_han
    assert Language.parse("th").counting_unit is CountingUnit.CHARACTERS
    assert Language.parse("ko").counting_unit is CountingUnit.WORDS


def test_a_direction_can_be_turned_round() -> None:
    direction = Direction.parse("en", "zh-TW")
    assert direction.swapped().swapped() == direction
    assert direction.swapped().source.tag == "zh-Hant-TW"
