"""Numbers that are seldom said: with a point in words, and by tenths, tens or doublings."""

from fractions import Fraction

import pytest

from workbench.language.numbers.german import compound
from workbench.language.numbers.quantities import Kind
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language

Said = list[tuple[str, float, Kind]]
ZH = Language.parse("zh-Hans")


def said(text: str, tag: str) -> Said:
    quantities = read_quantities(text, Language.parse(tag))
    return [(q.span.quote(text), float(Fraction(q.value)), q.kind) for q in quantities]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "It rose to nine point zero four.",
         [("nine point zero four", 9.04, Kind.CARDINAL)]),
        ("en", "It cost two point five million dollars.",
         [("two point five million dollars", 2_500_000, Kind.MONEY)]),
        ("en", "It earned a million and a half.",
         [("million and a half", 1_500_000, Kind.CARDINAL)]),
        ("en", "Hundreds came.", [("Hundreds", 100, Kind.VAGUE)]),
        ("en", "It fell by one tenth.", [("one tenth", 0.1, Kind.FRACTION)]),
        ("en", "It weighs 1,234,567.89 grams.",
         [("1,234,567.89 grams", 1_234_567.89, Kind.MEASURE)]),
        ("ar", "٣٫٥", [("٣٫٥", 3.5, Kind.CARDINAL)]),
        ("ja", "一・五倍になった。", [("一・五倍", 1.5, Kind.MULTIPLE)]),
        ("de", "in zweieinhalb Jahren", [("zweieinhalb Jahren", 2.5, Kind.DURATION)]),
        ("de", "eine Dreizimmerwohnung", [("Dreizimmerwohnung", 3, Kind.CARDINAL)]),
        ("de", "das Zweitelefon", []),
    ],
)  # fmt: skip
def test_words_and_points_add_up(tag: str, text: str, expected: Said) -> None:
    assert said(text, tag) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("六成五", [("六成五", 65, Kind.PERCENT)]),
        ("打八折", [("八折", 80, Kind.PERCENT)]),
        ("翻两番", [("两番", 4, Kind.MULTIPLE)]),
        ("年近七旬", [("七旬", 70, Kind.DECADE)]),
        ("95后", [("95后", 95, Kind.DECADE)]),
        ("四强", [("四强", 4, Kind.CARDINAL)]),
        ("第15名", [("第15", 15, Kind.ORDINAL)]),
        ("百分之零", [("百分之零", 0, Kind.PERCENT)]),
        ("3.5倍", [("3.5倍", 3.5, Kind.MULTIPLE)]),
        ("三点半", [("三点半", 210, Kind.TIME)]),
    ],
)
def test_what_follows_a_han_number_says_what_it_is(text: str, expected: Said) -> None:
    assert said(text, "zh-Hans") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("13月", 13), ("十一成", 11), ("120折", 120), ("翻十番", 10), ("五强", 5)],
)
def test_what_cannot_follow_a_number_leaves_it_plain(text: str, value: int) -> None:
    ((_, found, kind),) = said(text, "zh-Hans")
    assert (found, kind) == (value, Kind.CARDINAL)


def test_nothing_is_divided_by_nothing() -> None:
    assert said("0分之3", "zh-Hans") == []


def test_readings_of_growth_and_comparison_hold_both_uses() -> None:
    grown, heavy = (
        {(reading.scale, reading.value) for reading in read_quantities(text, ZH)[0].readings}
        for text in ("增长两倍", "重两倍")
    )
    assert ("x", 3) in grown
    assert {("x", 2), ("x", 3)} <= heavy


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "It rose .5 percent.", [(".5 percent", 0.5, Kind.PERCENT)]),
        ("zh-Hans", "３．５米", [("３．５米", 3.5, Kind.MEASURE)]),
        ("zh-Hans", "数十人", [("数十", 10, Kind.VAGUE)]),
        ("de", "am zweiundzwanzigsten Tag", [("zweiundzwanzigsten", 22, Kind.ORDINAL)]),
    ],
)
def test_figures_and_words_may_be_set_in_unusual_ways(tag: str, text: str, expected: Said) -> None:
    assert said(text, tag) == expected


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "ja", "ru"])
@pytest.mark.parametrize("text", ["1" * 2000, "千" * 600, "3.5" * 700])
def test_what_is_too_long_for_a_number_is_none(tag: str, text: str) -> None:
    assert all(len(words) < 100 for words, _, _ in said(text, tag))


@pytest.mark.parametrize("word", ["Haus", "drei-und"])
def test_not_every_german_word_is_a_number(word: str) -> None:
    assert compound(word.lower()) is None
