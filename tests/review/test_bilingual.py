"""Two languages in one text."""

import pytest

from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Unwatched
from workbench.review.bilingual import (
    find_arrangement,
    find_direction,
    pair_halves,
    pair_interleaved,
)
from workbench.review.direction import Wish
from workbench.review.proposal import Arrangement

ENGLISH = [
    "The quay was opened on Tuesday.",
    "It is 1,250 meters long, and three ships can moor at it.",
    "Nobody had asked the fishermen what they think of it.",
    "Service begins on April 2.",
]
CHINESE = [
    "碼頭週二啟用。",
    "它長1250公尺，可停靠三艘船。",
    "沒有人問過漁民的看法。",
    "4月2日開航。",
]
FRENCH = [
    "Le quai a été ouvert mardi.",
    "Il est long de 1 250 mètres et trois navires peuvent y accoster.",
    "Personne n'avait demandé aux pêcheurs ce qu'ils en pensent.",
    "Le service commence le 2 avril.",
]
MIXED = [line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair]
EN, FR, HANT = (Language.parse(tag) for tag in ("en", "fr", "zh-Hant"))


def tags(texts: list[str], wish: Wish = Wish()) -> tuple[str, str]:  # noqa: B008 - frozen
    direction = find_direction(texts, wish, "port.txt")
    return direction.source.tag, direction.target.tag


def test_the_language_that_comes_first_is_the_source() -> None:
    assert tags(MIXED) == ("en", "zh-Hant")
    assert tags(MIXED[::-1]) == ("zh-Hant", "en")
    assert tags(MIXED[:2]) == ("en", "zh-Hant")


def test_one_named_language_finds_its_partner() -> None:
    assert tags(MIXED, Wish(source=HANT)) == ("zh-Hant", "en")
    assert tags(MIXED, Wish(target=EN)) == ("zh-Hant", "en")
    assert tags(MIXED, Wish(target=Language.parse("zh-TW"))) == ("en", "zh-Hant-TW")


def test_both_named_are_believed_if_they_are_there() -> None:
    assert tags(MIXED, Wish(HANT, EN)) == ("zh-Hant", "en")


@pytest.mark.parametrize("wish", [Wish(), Wish(EN, HANT), Wish(EN, EN), Wish(source=EN)])
def test_one_language_alone_is_a_problem(wish: Wish) -> None:
    with pytest.raises(InputProblem, match=r"only one language in port\.txt"):
        find_direction(ENGLISH, wish, "port.txt")


def test_alternating_lines_are_told_from_one_text_behind_the_other() -> None:
    direction = find_direction(MIXED, Wish(), "port.txt")
    assert find_arrangement(MIXED, direction) is Arrangement.INTERLEAVED
    assert find_arrangement(ENGLISH + CHINESE, direction) is Arrangement.ONE_AFTER_OTHER
    assert find_arrangement(CHINESE + ENGLISH, direction) is Arrangement.ONE_AFTER_OTHER
    assert find_arrangement(MIXED[:2], direction) is Arrangement.INTERLEAVED


def test_halves_are_aligned_with_the_numbers_of_the_whole() -> None:
    direction = find_direction(MIXED, Wish(), "port.txt")
    beads = pair_halves([*CHINESE, "2026", *ENGLISH], direction, Unwatched())
    pairs = [(bead.source, bead.target) for bead in beads if bead.source and bead.target]
    assert pairs == [((5,), (0,)), ((6,), (1,)), ((7,), (2,)), ((8,), (3,))]
    assert sorted(n for bead in beads for n in bead.source + bead.target) == list(range(9))


def test_two_languages_in_one_alphabet_are_told_apart_by_their_words() -> None:
    mixed = [line for pair in zip(ENGLISH, FRENCH, strict=True) for line in pair]
    assert tags(mixed) == ("en", "fr")
    beads = pair_interleaved(mixed, find_direction(mixed, Wish(), "port.txt"))
    assert [(bead.source, bead.target) for bead in beads] == [
        ((0,), (1,)),
        ((2,), (3,)),
        ((4,), (5,)),
        ((6,), (7,)),
    ]
