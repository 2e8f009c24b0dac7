import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.sentences import count_sentences
from workbench.model.languages import Language

ENGLISH, GERMAN = Language("en"), Language("de")
CHINESE = Language.parse("zh-Hans")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The tide turned.", 1),
        ("The tide turned. The boats left! Who stayed?", 3),
        ("Harbour opens after the storm", 1),
        ("Mr. Oduya met Dr. Lind at 5.30 p.m. in St. Ives.", 1),
        ("J. R. Oduya works for the U.S. Navy.", 1),
        ('"We waited." She looked away.', 2),
        ("They paid $2.5 million. It was too much", 2),
        ("Well... perhaps. No", 3),
        ("", 0),
        (" — ", 0),
    ],
)
def test_english_sentences_end_at_a_stop_before_a_space(text: str, count: int) -> None:
    assert count_sentences(text, ENGLISH) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("潮水退了。船都走了！谁留了下来？", 3),
        ("“我们等了很久。”她说，“现在该走了。”", 2),
        ("暴风雨后港口重新开放", 1),
        ("他说:潮水退了?船都走了!", 2),
        ("他在U.S. Navy工作，年薪2.5万美元。", 1),
    ],
)
def test_chinese_sentences_need_no_space(text: str, count: int) -> None:
    assert count_sentences(text, CHINESE) == count


def test_german_ordinals_end_no_sentence() -> None:
    text = "Am 3. Mai kam Nr. 7 in den Hafen. Niemand sah hin."
    assert count_sentences(text, GERMAN) == 2
    assert count_sentences("It was May 3. Nobody came.", ENGLISH) == 2


def test_a_script_without_full_stops_counts_as_one() -> None:
    assert count_sentences("ท่าเรือเปิดอีกครั้ง หลังพายุ", Language("th")) == 1


@given(st.text(), st.sampled_from([ENGLISH, GERMAN, CHINESE]))
def test_any_text_has_a_sentence_exactly_if_it_has_letters_or_digits(
    text: str, language: Language
) -> None:
    assert (count_sentences(text, language) > 0) == any(map(str.isalnum, text))
