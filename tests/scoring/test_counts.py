"""Lengths are counted as the script has them, and what was counted is said."""

from fractions import Fraction

import pytest

from workbench.model.languages import Direction
from workbench.model.segments import Pair
from workbench.scoring.counts import ruler_of
from workbench.scoring.quality_model import CountBasis, Level, Method, QualityModel

PAIRS = [
    Pair("1", "d", "The ferry is late.", "渡轮今天晚点了。", "渡轮晚点了。"),
    Pair("2", "d", "Two boats", "两 艘", "两 艘"),
]
THERE, BACK = Direction.parse("en", "zh-Hans"), Direction.parse("zh-Hans", "en")


def model(basis: CountBasis, **ratios: Fraction) -> QualityModel:
    levels = (Level("minor", "Minor", Fraction(1)),)
    method = Method.MQM_RAW
    return QualityModel(
        "m", "M", "", "", method, (), levels, basis=basis, characters_per_word=ratios
    )


@pytest.mark.parametrize(
    ("basis", "direction", "units", "said"),
    [
        (CountBasis.SOURCE_WORDS, THERE, 6, "6 words of the source"),
        (CountBasis.SOURCE_CHARACTERS, THERE, 23, "23 characters of the source, white space"),
        (CountBasis.TARGET_CHARACTERS, THERE, 8, "8 characters of the target as it was received"),
        (CountBasis.TARGET_WORDS, THERE, 8, "8 characters of the target as it was received"),
        (CountBasis.TARGET_WORDS, BACK, 7, "7 words of the target as it was received"),
    ],
)
def test_what_was_counted_is_said(
    basis: CountBasis, direction: Direction, units: int, said: str
) -> None:
    ruler = ruler_of(model(basis), direction)

    assert sum(ruler.units(pair) for pair in PAIRS) == units
    assert ruler.named(PAIRS).filled().startswith(said)


def test_a_thousand_chinese_characters_are_not_three_words() -> None:
    """What split() makes of a Chinese article, by which every score is nonsense."""
    article = Pair("1", "d", "渡轮，" * 333 + " 晚 点", "", "")
    ruler = ruler_of(model(CountBasis.SOURCE_WORDS, zh=Fraction(2)), BACK)

    assert len(article.source.split()) == 3
    assert ruler.units(article) == 1001
    assert ruler.words(article) == Fraction(1001, 2)
    assert ruler.counts_words
    assert ruler.named([article]).filled() == (
        "1,001 characters of the source, white space left out, taken as 500 words "
        "at 2 characters a word"
    )


def test_a_ratio_is_for_scripts_without_spaces_and_counts_of_words() -> None:
    ratio = {"zh": Fraction(2), "en": Fraction(5)}

    assert ruler_of(model(CountBasis.SOURCE_WORDS, **ratio), THERE).ratio is None
    assert ruler_of(model(CountBasis.TARGET_CHARACTERS, **ratio), THERE).ratio is None
    assert not ruler_of(model(CountBasis.TARGET_CHARACTERS, **ratio), THERE).counts_words
    assert ruler_of(model(CountBasis.TARGET_WORDS, **ratio), THERE).ratio == 2


def test_a_target_without_a_draft_is_counted_itself() -> None:
    ruler = ruler_of(model(CountBasis.TARGET_WORDS), BACK)

    assert ruler.units(Pair("1", "d", "渡轮", "The ferry", "")) == 2
