import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.values import read_values
from workbench.model.languages import Language


def _values(text: str, tag: str) -> set[str]:
    return set(read_values(text, Language.parse(tag)))


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("$130 billion", "1300亿美元"),
        ("1.33 billion people", "13.3億人"),
        ("250,000 visitors", "25万游客"),
        ("250,000 visitors", "２５万游客"),
        ("twenty-three boats", "二十三艘船"),
        ("three hundred and five", "三百零五"),
        ("three million", "三百万"),
        ("in 2025", "二〇二五年"),
        ("two of them", "其中两人"),
        ("a dozen eggs", "十二个鸡蛋"),
        ("on Tuesday", "周二"),
        ("on Sunday", "星期天"),
        ("on Sunday", "禮拜日"),
        ("in May", "五月"),
        ("in May", "5月"),
        ("the third ship", "第三艘船"),
        ("in 2025", "2025二"),
    ],
)
def test_english_and_chinese_give_the_same_value(english: str, chinese: str) -> None:
    assert _values(english, "en") == _values(chinese, "zh-Hans") != set()


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("12.345,6", "de"), ("12,345.6", "en"), ("12 345,6".replace(" ", "\u202f"), "fr"),
        ("12'345.6", "it"), ("12345.6", "zh-Hans"),
    ],
)  # fmt: skip
def test_separators_follow_the_language(text: str, tag: str) -> None:
    assert _values(text, tag) == {"12345.6"}


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        ("2,4 Millionen", "de", "2400000"),
        ("3 milliards", "fr", "3000000000"),
        ("5 млн", "ru", "5000000"),
        ("3만 명", "ko", "30000"),
        ("am Montag", "de", "day 1"),
        ("en février", "fr", "month 2"),
    ],
)
def test_other_languages_have_their_magnitudes_and_days(text: str, tag: str, value: str) -> None:
    assert value in _values(text, tag)


def test_may_and_march_in_lower_case_are_verbs() -> None:
    assert _values("they may march", "en") == set()


@given(st.text(), st.sampled_from(["en", "zh-Hans", "de", "ja", "th"]))
def test_reading_never_fails(text: str, tag: str) -> None:
    assert all(isinstance(value, str) for value in read_values(text, Language.parse(tag)))


@pytest.mark.parametrize("text", ["5 mıllion", "5 millionſ", "٣٤ ١٢", "9" * 400, "兆" * 40])
def test_odd_letters_and_sizes_do_no_harm(text: str) -> None:
    for tag in ("en", "zh-Hans"):
        assert list(read_values(text, Language.parse(tag))) is not None


@given(st.integers(0, 10**9))
def test_a_grouped_number_is_its_plain_value(number: int) -> None:
    plain = _values(str(number), "en")
    assert plain == _values(f"{number:,}", "en") == _values(f"{number:,}".replace(",", "."), "de")
