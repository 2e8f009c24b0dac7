"""Number words that add up; more of them in test_reader."""

import pytest

from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Language


def values(text: str, tag: str) -> list[object]:
    return [quantity.value for quantity in read_quantities(text, Language.parse(tag))]


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("two thousand five hundred", "en", [2500]),
        ("three million two hundred thousand", "en", [3200000]),
        ("five dozen", "en", [60]),
        ("twenty two hundred", "en", [2200]),
        ("six seven", "en", [6, 7]),
        ("twenty-first", "en", [21]),
        ("soixante et onze", "fr", [71]),
        ("vingt premières", "fr", [20, 1]),
        ("dos mil millones", "es", [2 * 10**9]),
        ("тысяча девятьсот сорок пять", "ru", [1945]),
        ("siebenhundertzweiundzwanzig", "de", [722]),
    ],
)
def test_words_add_up_as_far_as_they_belong_together(
    text: str, tag: str, expected: list[object]
) -> None:
    assert values(text, tag) == expected


def test_endless_scales_stay_small() -> None:
    (*_, last) = values(" ".join(["dozen"] * 200), "en")
    assert len(str(last)) < 20
