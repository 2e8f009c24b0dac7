"""Titles and organisations in Chinese."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.mentions.han_bodies import titles_and_bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拉希米的新片《盐湖》获奖。", ["盐湖"]),
        ("厦门大学的学生来了。", ["厦门大学"]),
        ("他在海川重工集团，后来到泰岳公司。", ["海川重工集团", "泰岳公司"]),
        ("《晨港日报》是报纸。", ["晨港日报"]),
        ("这家公司很大。", []),
        ("大学生来了。", []),
        ("《》", []),
    ],
)
def test_titles_and_plain_organisations_are_found(text: str, expected: list[str]) -> None:
    assert [span.quote(text) for span in titles_and_bodies(text)] == expected


@given(st.text("《》的在大学公司集团甲乙。 a", max_size=30))
def test_they_lie_in_the_text_and_part(text: str) -> None:
    spans = titles_and_bodies(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
