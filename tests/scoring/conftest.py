"""Texts with errors marked in them."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Span
from workbench.scoring.evaluation import Evaluation

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
