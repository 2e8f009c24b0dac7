"""Texts with errors marked in them, and made-up texts with drafts more or less like them."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any

import pytest

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Span
from workbench.scoring.evaluation import Evaluation

_PLACES = (
    "港口",
    "渡轮",
    "渔民",
    "仓库",
    "市长",
    "码头",
    "委员会",
    "计划",
    "预算",
    "学校",
    "医院",
    "居民",
)
_ACTS = ("表示", "建成", "拆除", "增加", "减少", "通过", "拒绝", "考虑", "宣布", "完成", "停止")
_TIMES = ("在星期一", "去年", "明年春天", "据说", "因为天气", "尽管如此", "与此同时", "在会议上")
_PROSE = """
harbour ferry fishers warehouse mayor quay council plan budget road school hospital bridge said
residents built torn increased reduced passed refused considered on Monday, last year next
(spring) because of the weather; nevertheless 12.5 % meanwhile at a "meeting" the island
"""


@dataclass(frozen=True, slots=True)
class Texts:
    """A reference, another one, a good draft and a worse one, line by line."""

    reference: list[str]
    second: list[str]
    good: list[str]
    worse: list[str]


@pytest.fixture
def texts() -> Callable[[str, int], Texts]:
    """Make so many lines in ``zh`` or ``en``; the same ones each time."""

    def make(language: str, lines: int) -> Texts:
        random = Random(f"{language}{lines}")
        sentence = _chinese if language == "zh" else _english
        units = [sentence(random) for _ in range(lines)]
        gap = "" if language == "zh" else " "
        drafts = [[_altered(line, share, random) for line in units] for share in (0.25, 0.1, 0.3)]
        return Texts(*[[gap.join(line) for line in text] for text in (units, *drafts)])

    return make


def _chinese(random: Random) -> list[str]:
    parts = []
    for _ in range(random.randint(1, 2)):
        number = str(random.randint(2, 2000))
        words = random.choice(_TIMES), random.choice(_PLACES), random.choice(_ACTS), number
        parts.append("".join((*words, "艘", random.choice(_PLACES))))
    return list("，".join(parts) + "。")


def _english(random: Random) -> list[str]:
    return [random.choice(_PROSE.split()) for _ in range(random.randint(2, 24))] + ["."]


def _altered(units: list[str], share: float, random: Random) -> list[str]:
    altered = []
    for unit in units:
        chance = random.random()
        if chance > share / 3:
            altered.append(unit if chance > share else random.choice(units))
    if random.random() < share:
        cut = random.randrange(len(units))
        altered = altered[cut:] + altered[:cut]
    return altered or ["-"]


Mark = Callable[..., Annotation]


@pytest.fixture
def mark() -> Mark:
    """Make a marked error, minor and of no category unless said otherwise."""
    numbers = count()

    def make(
        pair: str = "1", category: str = "", severity: str = "minor", **more: Any
    ) -> Annotation:
        values = {"author": "Ana", "quote": "", "span": Span(0, 1), **more}
        number = next(numbers)
        created = f"2026-01-01T00:00:{number % 60:02}+00:00"
        return Annotation(
            f"m{number}", pair, "", created=created, category=category, severity=severity, **values
        )

    return make


@pytest.fixture
def text() -> Callable[..., list[Pair]]:
    """Make pairs of so many English words each; ids count from 1 in each document."""

    def make(*lengths: int, document: str = "harbour", first: int = 1) -> list[Pair]:
        return [
            Pair(str(number), document, " ".join(["boat"] * words), "船", "船")
            for number, words in enumerate(lengths, first)
        ]

    return make


@pytest.fixture
def evaluated() -> Callable[..., Evaluation]:
    """Make an evaluation of pairs by those who marked something, or by Ana."""

    def make(pairs: list[Pair], *marks: Annotation, **more: Any) -> Evaluation:
        names = tuple(dict.fromkeys(a.annotator for a in marks)) or ("Ana",)
        values = {"all_pairs": pairs, "annotators": names, **more}
        return Evaluation(Direction.parse("en", "zh-Hans"), pairs, annotations=marks, **values)

    return make
