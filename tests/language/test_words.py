"""Words: tokens and lengths."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.words import count_words, split_text
from workbench.model.languages import Language

TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("130萬億亿,.%٣５ \n\u200d\u0301'’-aZ한ก港口"))
)
LANGUAGES = st.sampled_from(["en", "zh-Hant", "zh-Hans", "ja", "ko", "ar", "th", "hi"])

ENGLISH = Language("en")


def tokens(text: str, tag: str) -> list[str]:
    return [piece for piece in split_text(text, Language.parse(tag)) if not piece.isspace()]


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("The quay isn't l’hôtel.", "en", ["The", "quay", "isn't", "l’hôtel", "."]),
        ("港口很忙。", "zh-Hant", ["港", "口", "很", "忙", "。"]),
        ("耗資1300億元", "zh-Hant", ["耗", "資", "1300億", "元"]),
        ("三千五百人", "zh-Hans", ["三千五百", "人"]),
        ("約65.4%，其餘1,300", "zh-Hant", ["約", "65.4%", "，", "其", "餘", "1,300"]),
        ("みなとは100万人", "ja", ["み", "な", "と", "は", "100万", "人"]),
        ("부산항은 1300억 원", "ko", ["부산항은", "1300억", "원"]),
        ("हिन्दी में", "hi", ["हिन्दी", "में"]),
        ("ท่าเรือ", "th", ["ท่", "า", "เ", "รื", "อ"]),
        ("١٬٣٠٠ كتاب", "ar", ["١٬٣٠٠", "كتاب"]),
        ("👩‍👩‍👧 👍🏽", "en", ["👩‍👩‍👧", "👍🏽"]),
        ("葛󠄀", "ja", ["葛󠄀"]),
        ("COVID-19", "en", ["COVID", "-", "19"]),
        ("", "en", []),
        (" \u3000\n", "zh-Hans", []),
    ],
)
def test_a_text_falls_into_its_tokens(text: str, tag: str, expected: list[str]) -> None:
    assert tokens(text, tag) == expected


def test_no_token_of_chinese_holds_a_whole_sentence() -> None:
    assert max(len(token) for token in tokens("新的渡輪碼頭將於明年春天啟用", "zh-Hant")) == 1


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("The state-of-the-art crane isn't 3.5 m wide.", "en", 7),
        ("The 港口 opens", "en", 4),
        ("港口 很忙。", "zh-Hant", 5),
        ("हिन्दी में", "hi", 2),
        ("", "en", 0),
        ("— … !", "en", 0),
        ("\u3000\u200b", "ja", 0),
    ],
)
def test_length_is_counted_in_the_unit_of_the_language(text: str, tag: str, expected: int) -> None:
    assert count_words(text, Language.parse(tag)) == expected


@given(st.text(st.sampled_from("ab_1'.,:/- \n(\x00\x7f"), max_size=20))
def test_ascii_is_counted_as_all_other_text_is(text: str) -> None:
    assert count_words(text, ENGLISH) + 1 == count_words(f"{text} é", ENGLISH)


@given(TEXTS)
def test_characters_that_show_are_counted_one_by_one(text: str) -> None:
    shown = [c for c in text if not c.isspace() and c not in "\u200b\u200c\u200d\u2060\ufeff"]
    assert count_words(text, Language("ja")) == len(shown)


@given(TEXTS, LANGUAGES)
def test_the_pieces_are_the_text_and_white_space_is_in_no_token(text: str, tag: str) -> None:
    pieces = split_text(text, Language.parse(tag))
    assert "".join(pieces) == text
    assert all(not former.isspace() or not latter.isspace() for former, latter in pairwise(pieces))


@given(TEXTS, LANGUAGES)
def test_no_token_ends_inside_a_number(text: str, tag: str) -> None:
    for former, latter in pairwise(split_text(text, Language.parse(tag))):
        assert not (former[-1].isdecimal() and latter[0].isdecimal())
