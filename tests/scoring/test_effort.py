"""Reviewer effort counts what changed, and keeps changes of format apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.ter import TER

from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Unwatched
from workbench.model.segments import Pair
from workbench.scoring.effort import Effort, Kind, edit_rate, effort, kind_of_edit

ENGLISH = Language.parse("en")
CHINESE = Language.parse("zh-Hant")


def pair(draft: str, target: str) -> Pair:
    return Pair(f"{draft}>{target}", "harbour", "source", target, draft)


def test_effort_counts_segments_and_characters_with_their_n() -> None:
    pairs = [
        pair("渡輪七點半出發。", "渡輪七點出發。"),
        pair("沒有人問過漁民。", "沒有人問過漁民。"),
        pair("新碼頭,2028年完工。", "新碼頭，2028年完工。"),
        pair("", ""),
    ]

    assert effort(pairs, CHINESE) == Effort(
        n=3, touched=1, format_only=1, changed=1, characters=8 + 8 + 12
    )


def test_share_is_of_the_longer_text_and_never_above_one() -> None:
    assert effort([pair("ab", "xyzw")], ENGLISH).share == 1.0
    assert effort([pair("abcd", "abce")], ENGLISH).share == 0.25
    assert effort([], ENGLISH).share == 0.0


def test_an_omitted_and_an_added_translation_both_count() -> None:
    measured = effort([pair("gone", ""), pair("", "new")], ENGLISH)

    assert (measured.n, measured.touched, measured.changed) == (2, 2, 7)


@pytest.mark.parametrize(
    ("draft", "target"),
    [
        ("他說“好”,就走了.", "他說「好」，就走了。"),
        ("共 12 艘", "共12艘"),
        ("ＡＢＣ公司", "ABC公司"),
        ("等等…", "等等..."),
    ],
)
def test_width_quotes_and_spaces_are_format_only_in_chinese(draft: str, target: str) -> None:
    assert kind_of_edit(pair(draft, target), CHINESE) is Kind.FORMAT_ONLY


@pytest.mark.parametrize(
    ("draft", "target"),
    [
        ("He said “yes”.", 'He said "yes".'),
        ("two  boats ", "two boats"),
        ("two\u00a0boats", "two boats"),
        ("cafe\u0301", "café"),
    ],
)
def test_width_quotes_and_spaces_are_format_only_in_english(draft: str, target: str) -> None:
    assert kind_of_edit(pair(draft, target), ENGLISH) is Kind.FORMAT_ONLY


@pytest.mark.parametrize(
    ("draft", "target", "language"),
    [
        ("a part", "apart", ENGLISH),
        ("10 m²", "10 m2", ENGLISH),
        ("汉字", "漢字", CHINESE),
        ("12艘", "13艘", CHINESE),
    ],
)
def test_another_wording_is_more_than_format(draft: str, target: str, language: Language) -> None:
    assert kind_of_edit(pair(draft, target), language) is Kind.TOUCHED


def test_edit_rate_takes_the_reviewed_text_as_reference() -> None:
    pairs = [pair("Boats of fishing leave early.", "Fishing boats leave."), pair("", "")]
    forward = TER().corpus_score([pairs[0].draft], [[pairs[0].target]])
    backward = TER().corpus_score([pairs[0].target], [[pairs[0].draft]])

    rate = edit_rate(pairs, ENGLISH, Unwatched())

    assert rate.value == forward.score != backward.score
    assert rate.n == 1


def test_edit_rate_of_nothing_is_refused() -> None:
    with pytest.raises(InputProblem, match="nothing to score"):
        edit_rate([], ENGLISH, Unwatched())


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=5))
def test_effort_stays_within_bounds(texts: list[tuple[str, str]]) -> None:
    measured = effort([pair(draft, target) for draft, target in texts], CHINESE)

    assert measured.touched + measured.format_only <= measured.n
    assert 0 <= measured.share <= 1


@given(st.text(max_size=20))
def test_an_untouched_draft_costs_nothing(text: str) -> None:
    measured = effort([pair(text, text)], ENGLISH)

    assert (measured.touched, measured.format_only, measured.changed) == (0, 0, 0)
