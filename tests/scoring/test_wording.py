"""Sentences are translated before they are filled, and numbers read as people write them."""

from fractions import Fraction

import pytest

from workbench.scoring.wording import number_text, sentence


def test_a_sentence_is_translated_before_it_is_filled() -> None:
    said = sentence("{count} words of {name}", count=1749, name="the source")

    assert said.filled() == "1,749 words of the source"
    assert said.filled(lambda text: text.replace("words of", "Wörter aus")) == (
        "1,749 Wörter aus the source"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1749, "1,749"),
        (1000, "1,000"),
        (Fraction(21, 10), "2.1"),
        (92.944, "92.94"),
        (-0.001, "0"),
        (-30, "-30"),
        (0, "0"),
    ],
)
def test_numbers_have_no_idle_zeros(value: float | Fraction, text: str) -> None:
    assert number_text(value) == text
