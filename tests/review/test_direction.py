"""Which languages two texts are in."""

import pytest

from workbench.model.languages import Direction, Language
from workbench.model.problems import InputProblem
from workbench.review.direction import Wish, decide_direction, looks_like, sample_of

ENGLISH = "The quay was opened on Tuesday, and it is the longest of the coast."
GERMAN = "Der Kai wurde am Dienstag eröffnet, und er ist der längste der Küste."
CHINESE = "碼頭於週二啟用，是沿岸最長的。"
NAMES = ("a.txt", "b.txt")
EN, DE, HANT = (Language.parse(tag) for tag in ("en", "de", "zh-Hant"))


def tags(direction: Direction) -> tuple[str, str]:
    return direction.source.tag, direction.target.tag


def test_languages_that_nobody_named_are_found_out() -> None:
    assert tags(decide_direction(ENGLISH, CHINESE, Wish(), NAMES).direction) == ("en", "zh-Hant")
    assert tags(decide_direction(GERMAN, ENGLISH, Wish(), NAMES).direction) == ("de", "en")


def test_named_languages_are_believed_and_doubts_said() -> None:
    decision = decide_direction(ENGLISH, CHINESE, Wish(DE, HANT), NAMES)
    assert tags(decision.direction) == ("de", "zh-Hant")
    assert [notice.wording for notice in decision.notices] == [
        "a.txt does not look like de; choose another language if that is wrong."
    ]


def test_one_language_may_be_named_and_the_other_found_out() -> None:
    wish = Wish(target=Language.parse("zh-HK"))
    assert tags(decide_direction(ENGLISH, CHINESE, wish, NAMES).direction) == ("en", "zh-Hant-HK")


def test_two_texts_in_one_language_are_a_problem() -> None:
    with pytest.raises(InputProblem, match=r"a\.txt and b\.txt are both in one language \(en\)"):
        decide_direction(ENGLISH, ENGLISH + " Ships came.", Wish(), NAMES)


def test_a_side_without_words_needs_its_language_named() -> None:
    with pytest.raises(InputProblem, match=r"no words in b\.txt"):
        decide_direction(ENGLISH, "1,250", Wish(), NAMES)
    assert tags(decide_direction(ENGLISH, "1,250", Wish(target=DE), NAMES).direction)[1] == "de"


@pytest.mark.parametrize(
    ("source", "target", "wish"),
    [(CHINESE, ENGLISH, Wish(EN, HANT)), (GERMAN, ENGLISH, Wish(EN, DE))],
)
def test_texts_the_wrong_way_round_are_a_problem(source: str, target: str, wish: Wish) -> None:
    with pytest.raises(InputProblem, match="wrong way round"):
        decide_direction(source, target, wish, NAMES)


def test_numbers_alone_are_in_no_wrong_language() -> None:
    assert not decide_direction("1,250", "—", Wish(EN, HANT), NAMES).notices


@pytest.mark.parametrize(
    ("text", "tag", "fits"),
    [
        (ENGLISH, "en-GB", True),
        (ENGLISH, "de", False),
        (ENGLISH, "ru", False),
        (CHINESE, "zh-Hans", True),
        (CHINESE, "ja", True),
        (CHINESE, "en", False),
        ("Meli mpya imefika bandarini leo asubuhi.", "sw", True),
        ("Skipet kom til byen og det var ikke stort, men det er på vei ut igjen nå.", "no", True),
        ("港は火曜日に開かれた", "zh-Hans", False),
        ("Тайга", "ru", True),
    ],
)
def test_a_text_is_held_against_a_language(text: str, tag: str, fits: object) -> None:
    assert looks_like(text, Language.parse(tag)) is fits


def test_a_sample_is_short_and_has_no_blank_lines() -> None:
    assert sample_of(["", "one", " ", "two"]) == "one\ntwo"
    assert len(sample_of(["x" * 100] * 1000)) == 6000
