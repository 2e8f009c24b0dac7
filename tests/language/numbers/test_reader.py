"""What each language's reader finds: quoted text and value, sentences of our own."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.numbers.quantities import Kind, Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language

TAGS = ("en", "zh-Hans", "zh-Hant", "ja", "de", "fr", "es", "ru", "ar", "hi", "pl")


def read(text: str, tag: str) -> list[tuple[str, object]]:
    found = read_quantities(text, Language.parse(tag))
    return [(q.span.quote(text), q.value) for q in found if q.strength > Strength.FREE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $130 billion.", [("$130 billion", 130 * 10**9)]),
        ("about £2.8m a year", [("£2.8m", 2800000)]),
        ("two hundred and five boats", [("two hundred and five", 205)]),
        ("one hundred and two hundred", [("one hundred", 100), ("two hundred", 200)]),
        ("twenty-two ships", [("twenty-two", 22)]),
        ("half a million nets", [("half a million", 500000)]),
        ("two and a half hours", [("two and a half hours", Fraction(5, 2))]),
        ("two thirds of them", [("two thirds", Fraction(2, 3))]),
        ("three quarters full", [("three quarters", Fraction(3, 4))]),
        ("the 1990s", [("1990s", 1990)]),
        ("the twenty-first century", [("twenty-first century", 21)]),
        ("at 3 p.m. sharp", [("3 p.m.", 900)]),
        ("at 10:30 a.m.", [("10:30 a.m.", 630)]),
        ("by 5 percentage points", [("5 percentage points", 5)]),
        ("On May 5 they may go", [("May", 5), ("5", 5)]),
        ("Theresa May spoke", []),
        ("14 lakh crore", [("14 lakh crore", 14 * 10**12)]),
        ("a 6-foot-6 sailor", [("6-foot-6", Fraction(13, 2))]),
        ("a 6'3\" sailor", [("6'3\"", Fraction(25, 4))]),
        ("14F outside", [("14F", 14)]),
        ("the 125th pier", [("125th", 125)]),
        ("COVID-19 and F-35", [("19", 19), ("35", 35)]),
        ("one of the best, at first", []),
        ("In 1.5 per cent of cases", [("1.5 per cent", Fraction(3, 2))]),
        ("7.55am", [("7.55am", 475)]),
    ],
)
def test_english_is_read(text: str, expected: list[tuple[str, object]]) -> None:
    assert read(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("耗资1300亿美元", [("1300亿美元", 1300 * 10**8)]),
        ("20 世紀 30 年代", [("20 世紀 30 年代", 1930)]),
        ("百分之三十五", [("百分之三十五", 35)]),
        ("三分之二", [("三分之二", Fraction(2, 3))]),
        ("打了三成", [("三成", 30)]),
        ("下午3点30分", [("下午3点30分", 930)]),
        ("八点一刻到", [("八点一刻", 495)]),
        ("三点五米", [("三点五米", Fraction(7, 2))]),
        ("两年半后", [("两年", Fraction(5, 2))]),
        ("翻了两番", [("两番", 4)]),
        ("二〇二六年一月十五日", [("二〇二六年", 2026), ("一月", 1), ("十五日", 15)]),
        ("星期三统一行动", []),
        ("千方百计", []),
        ("50千克", [("50千克", 50)]),
        ("重5兆瓦", [("5兆瓦", 5)]),
        ("第二十四届", [("第二十四", 24)]),
        ("3.5个百分点", [("3.5个百分点", Fraction(7, 2))]),
        ("200多万人", [("200多万", 2000000)]),
        ("三里屯和五道口", []),
        ("2比1获胜", [("2", 2), ("1", 1)]),
        ("１００名", [("１００", 100)]),
    ],
)
def test_chinese_is_read(text: str, expected: list[tuple[str, object]]) -> None:
    assert read(text, "zh-Hans") == expected


def test_multiples_after_growth_count_the_increase() -> None:
    (grown,) = read_quantities("增加了两倍", Language.parse("zh-Hans"))
    (plain,) = read_quantities("是两倍", Language.parse("zh-Hans"))
    assert ("x", 3) in grown.readings
    assert ("x", 2) in plain.readings


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("de", "dreitausendfünfhundert Boote", [("dreitausendfünfhundert", 3500)]),
        ("de", "am 18.12.2018 um 15.30 Uhr", [("18", 18), ("12", 12), ("2018", 2018),
                                              ("15.30 Uhr", 930)]),
        ("de", "1,5 Mio. Euro", [("1,5 Mio. Euro", 1500000)]),
        ("de", "die 1930er Jahre", [("1930er Jahre", 1930)]),
        ("fr", "quatre-vingt-dix-sept bateaux", [("quatre-vingt-dix-sept", 97)]),
        ("fr", "vingt et un ans", [("vingt et un ans", 21)]),
        ("fr", "au XIXe siècle", [("XIXe siècle", 19)]),
        ("fr", "76\u00a0000 habitants", [("76\u00a0000", 76000)]),
        ("es", "treinta y dos mil millones", [("treinta y dos mil millones", 32 * 10**9)]),
        ("es", "los años 30 del siglo XX", [("30 del siglo XX", 1930)]),
        ("es", "el siglo XIX", [("siglo XIX", 19)]),
        ("ru", "двадцать пять лет", [("двадцать пять лет", 25)]),
        ("ru", "1,4 млн рублей", [("1,4 млн рублей", 1400000)]),
        ("ja", "10パーセント以上", [("10パーセント", 10)]),
        ("ja", "1億2,500万ポンド", [("1億2,500万ポンド", 125000000)]),
        ("ar", "١٥٪ من ٢٠٠", [("١٥٪", 15), ("٢٠٠", 200)]),
        ("pl", "w 1.500 domach, 3,5%", [("1.500", 1500), ("3,5%", Fraction(7, 2))]),
    ],
)  # fmt: skip
def test_other_languages_are_read(tag: str, text: str, expected: list[tuple[str, object]]) -> None:
    assert read(text, tag) == expected


def test_a_surname_a_street_and_a_month_are_told_apart() -> None:
    (month,) = read_quantities("早在5月", Language.parse("zh-Hant"))
    assert month.kind is Kind.MONTH


@given(st.text(max_size=80), st.sampled_from(TAGS))
def test_spans_lie_inside_the_text_and_do_not_overlap(text: str, tag: str) -> None:
    found = read_quantities(text, Language.parse(tag))
    ends = [0]
    for quantity in found:
        assert ends[-1] <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.readings
        ends.append(quantity.span.end)


def test_a_flood_of_digits_is_no_number() -> None:
    assert read("9" * 6000, "en") == []
    assert read("亿" * 6000, "zh-Hans") == []
