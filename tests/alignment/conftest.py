"""Documents made up by chance: no sense, but lengths, numbers and marks like a translation's."""

import random
from collections.abc import Callable

import pytest

Texts = tuple[list[str], list[str]]
_WORDS = (
    "boat",
    "quay",
    "tide",
    "rope",
    "wind",
    "light",
    "storm",
    "keeper",
    "lamp",
    "stone",
    "gate",
)
_SIGNS = "船码头潮绳风灯北暴守夜石水门海岸港口渔网"


@pytest.fixture
def invented() -> Callable[[int, int], Texts]:
    """Give so many English paragraphs and as many Chinese ones that could translate them."""

    def texts(count: int, seed: int) -> Texts:
        chance = random.Random(seed)
        pairs = [_pair(chance) for _ in range(count)]
        return [english for english, _ in pairs], [chinese for _, chinese in pairs]

    return texts


def _pair(chance: random.Random) -> tuple[str, str]:
    english, chinese = [], []
    for _ in range(chance.randint(1, 3)):
        words = chance.choices(_WORDS, k=chance.randint(4, 18))
        length = sum(map(len, words)) + len(words)
        signs = chance.choices(_SIGNS, k=max(2, round(length / 2.6 * chance.uniform(0.85, 1.15))))
        if chance.random() < 0.4:
            number = str(chance.randint(2, 900))
            words.append(number)
            signs.append(number)
        english.append(" ".join(words).capitalize() + ".")
        chinese.append("".join(signs) + "。")
    return " ".join(english), "".join(chinese)
