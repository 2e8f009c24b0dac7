"""How much like prose a decoding reads."""

import pytest

from workbench.formats.plausibility import plausibility

CHINESE = "港口的新碼頭在三月啟用，這是本市最長的碼頭。"


def test_prose_reads_better_than_the_same_bytes_misread() -> None:
    for wrong in ("gb18030", "cp1252"):
        misread = CHINESE.encode("big5").decode(wrong, "ignore")
        assert plausibility(CHINESE) > plausibility(misread) + 0.2


def test_a_letter_of_another_alphabet_inside_a_word_is_implausible() -> None:
    assert plausibility("café") > plausibility("cafι")


def test_a_wide_character_inside_a_latin_word_is_implausible() -> None:
    text = "größere Schiffe"
    assert plausibility(text) > plausibility(text.encode("cp1252").decode("gb18030"))


def test_capitals_inside_words_are_implausible() -> None:
    assert plausibility("порт вырос") > plausibility("пОРТ вЫРОС")


@pytest.mark.parametrize(("text", "score"), [("plain words", 0.9), ("a\0b\0", 0.0)])
def test_ascii_is_judged_by_its_nul_bytes(text: str, score: float) -> None:
    assert plausibility(text) == score
