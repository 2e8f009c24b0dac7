"""Measure the sound model on names that were kept out of its training."""

import random
import time
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workbench.language.names.transliteration import SoundModel

_SAMPLE = 1500
_OTHERS = 99


class Figures(NamedTuple):
    """Shares of the names asked; ``threshold`` accepts one wrong pair in a hundred."""

    asked: int
    first: float
    top_three: float
    top_ten: float
    accepted: float
    accepted_strict: float
    threshold: float
    scores_per_second: float


def is_kept_out(name: str) -> bool:
    """Whether a name belongs to the tenth that is not trained on."""
    return zlib.crc32(name.encode()) % 10 == 0


def evaluate(model: SoundModel, pairs: Sequence[tuple[str, str]]) -> Figures:
    """Rank the right Han of each name among 99 of other names, and accept at fixed error."""
    chance = random.Random(1)
    asked = sorted(chance.sample(sorted(pairs), min(_SAMPLE, len(pairs))))
    every = [han for _, han in asked]
    right, wrong, ranks = [], [], []
    begun = time.perf_counter()
    for latin, han in asked:
        others = [
            other for other in chance.sample(every, min(_OTHERS + 1, len(every))) if other != han
        ][:_OTHERS]
        own = model.score(latin, han)
        scores = [model.score(latin, other) for other in others]
        ranks.append(sum(score >= own for score in scores))
        right.append(own)
        wrong.extend(scores)
    seconds = time.perf_counter() - begun
    wrong.sort()
    one, tenth = (wrong[int(len(wrong) * share)] for share in (0.99, 0.999))
    return Figures(
        asked=len(asked),
        first=_share(rank < 1 for rank in ranks),
        top_three=_share(rank < 3 for rank in ranks),
        top_ten=_share(rank < 10 for rank in ranks),
        accepted=_share(score > one for score in right),
        accepted_strict=_share(score > tenth for score in right),
        threshold=one,
        scores_per_second=round((len(right) + len(wrong)) / seconds),
    )


def _share(answers: Iterable[bool]) -> float:
    every = list(answers)
    return round(sum(every) / len(every), 3)
