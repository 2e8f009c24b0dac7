"""Quantity words: what is between two values, as a reader would say it."""

from typing import TYPE_CHECKING

import pytest

from workbench.gui.quantity_words import count_words, quantity_words, value_words, verdict_words
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Direction, Language
from workbench.model.segments import Pair
from workbench.review.reckoning import Verdict, reckon_pair

if TYPE_CHECKING:
    from workbench.review.reckoning import Entry


def entry_of(source: str, target: str) -> "Entry":
    """Give the only entry of an English-Chinese pair."""
    (entry,) = reckon_pair(Pair("p", "d", source, target, ""), Direction.parse("en", "zh-TW"))
    return entry


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cost $130 billion.", "130 billion dollars"),
        ("It cost $1.25m.", "1.25 million dollars"),
        ("All 1,234,567 ships.", "1,234,567"),
        ("Over 2,400 ships.", "over 2,400"),
        ("It rose 30 percent.", "30 %"),
        ("Half of it.", "1/2"),
        ("In May.", "May"),
        ("In the 1990s.", "1990s"),
        ("It left at 9:30 p.m.", "21:30"),
        ("Three decades.", "3 decades"),
        ("One year.", "1 year"),
        ("The 20th century.", "century 20"),
        ("The fourth boat.", "no. 4"),
        ("It covers 40 square kilometres.", "40 km²"),
    ],
)
def test_values_read_like_words(text: str, words: str) -> None:
    assert [quantity_words(q) for q in read_quantities(text, Language.parse("en"))] == [words]


@pytest.mark.parametrize(
    ("source", "target", "words", "verdict"),
    [
        ("It cost $130 billion.", "耗資1300億美元。", "130 billion USD", "Agrees"),
        ("Three decades passed.", "過了30年。", "3 decades = 30 years", "Agrees"),
        ("Half of it.", "其中的50%。", "1/2 = 50 %", "Agrees"),
        ("It is two miles long.", "長3.2公里。", "2 mi ≈ 3.2 km", "Agrees, converted"),
        ("Over 2,400 came.", "來了2400人。", "over 2,400", "Agrees, but as exact"),
        ("It is 12 long.", "長21公里。", "12 ≠ 21 km", "Differs"),
        ("It carried 76 guests.", "載著67名客人。", "76 ≠ 67", "Differs"),
        ("It cost $130 billion.", "耗資130億美元。", "130 billion USD ≠ 13 billion USD",
         "Differs in scale"),
        ("It cost 12 euros.", "耗資12美元。", "12 EUR ≠ 12 USD", "Differs in unit"),
        ("It rose 5 percentage points.", "上升了5%。", "5 percentage points ≠ 5 %",
         "Percent or points"),
        ("It weighs 12 tons.", "它很重。", "12 t", "Missing in target"),
        ("It is heavy.", "它重12公噸。", "12 t", "Added in target"),
        ("It weighs 12 tons.", "", "12 t", "Only here"),
    ],
)  # fmt: skip
def test_an_entry_says_both_values_and_what_was_found(
    source: str, target: str, words: str, verdict: str
) -> None:
    entry = entry_of(source, target)
    assert (value_words(entry), verdict_words(entry)) == (words, verdict)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_counted(verdict: Verdict) -> None:
    assert count_words(1200, verdict).startswith("1,200 ")
