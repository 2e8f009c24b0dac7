"""Differences: the changed stretches between a draft and the edited text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.differences import differences
from workbench.model.languages import Language

TEXTS = st.text(st.sampled_from("港口忙碌1300億万,.%٣ \nabc’é́👍🏽。"), max_size=40)
LANGUAGES = st.sampled_from(["en", "zh-Hant", "ar", "th"]).map(Language.parse)


def changed(draft: str, edited: str, tag: str) -> list[tuple[str, str]]:
    found = differences(draft, edited, Language.parse(tag))
    return [(d.draft.quote(draft), d.edited.quote(edited)) for d in found]


@pytest.mark.parametrize(
    ("draft", "edited", "tag", "expected"),
    [
        ("耗資130億元", "耗資1300億元", "zh-Hant", [("130億", "1300億")]),
        ("突破1300億美元", "突破1300億美元以上", "zh-Hant", [("", "以上")]),
        ("三百人", "三千人", "zh-Hans", [("三百", "三千")]),
        ("65.4%", "65.5%", "en", [("65.4%", "65.5%")]),
        ("the old quay", "the new quay", "en", [("old", "new")]),
        ("one two", "one", "en", [(" two", "")]),
        ("", "港口", "zh-Hant", [("", "港口")]),
        ("港口", "", "zh-Hant", [("港口", "")]),
        ("same", "same", "en", []),
        ("", "", "en", []),
    ],
)
def test_only_whole_tokens_are_replaced(
    draft: str, edited: str, tag: str, expected: list[tuple[str, str]]
) -> None:
    assert changed(draft, edited, tag) == expected


@given(TEXTS, TEXTS, LANGUAGES)
def test_applying_the_differences_to_the_draft_gives_the_edited_text(
    draft: str, edited: str, language: Language
) -> None:
    built, end = "", 0
    for difference in differences(draft, edited, language):
        built += draft[end : difference.draft.start] + difference.edited.quote(edited)
        assert len(built) == difference.edited.end
        end = difference.draft.end
    assert built + draft[end:] == edited


@given(TEXTS, TEXTS, LANGUAGES)
def test_unchanged_text_lies_between_any_two_differences(
    draft: str, edited: str, language: Language
) -> None:
    found = differences(draft, edited, language)
    for former, latter in pairwise(found):
        assert former.draft.end < latter.draft.start
        assert former.edited.end < latter.edited.start


@given(TEXTS, TEXTS, LANGUAGES)
def test_a_number_is_never_cut(draft: str, edited: str, language: Language) -> None:
    for difference in differences(draft, edited, language):
        for text, span in ((draft, difference.draft), (edited, difference.edited)):
            for cut in span:
                around = text[max(cut - 1, 0) : cut + 1]
                assert not (0 < cut < len(text) and around.isdecimal())
