"""Splitting: the other side is cut where a sentence ends, or at least between words."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.review.splitting import counterpart


def test_the_nearest_sentence_end_is_taken() -> None:
    english = "It rained. The port was closed. Nobody came."
    chinese = "下雨了。港口關閉。沒有人來。"
    assert english[: counterpart(chinese, 4, english)] == "It rained. "
    assert english[: counterpart(chinese, 9, english)] == "It rained. The port was closed. "


def test_closing_quotes_stay_with_their_sentence() -> None:
    english = "“We are open.” He left."
    assert english[: counterpart("「開放。」他走了。", 5, english)] == "“We are open.” "


def test_without_sentences_the_cut_is_between_words() -> None:
    assert counterpart("上午下午", 2, "morning afternoon") == len("morning ")


def test_without_words_the_cut_is_at_the_same_share() -> None:
    assert counterpart("ab", 1, "上午下午") == 2


def test_an_empty_text_is_cut_at_its_start() -> None:
    assert counterpart("", 0, "上午") == 0
    assert counterpart("abc", 2, "") == 0


@given(st.text(max_size=60), st.integers(0, 60), st.text(max_size=60))
def test_the_place_is_always_inside_the_text(one: str, position: int, other: str) -> None:
    assert 0 <= counterpart(one, min(position, len(one)), other) <= len(other)
