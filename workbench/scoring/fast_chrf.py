"""Fast chrF: the n-gram counts of many segments at once, the same integers sacrebleu counts.

Popović 2015 and 2017. A segment's n-grams become whole numbers in which no two different ones
meet, those of hypotheses and references are sorted together, and equal neighbours are matches.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

AT_ONCE = 256
"""How many segments are best counted together: some milliseconds of work, some megabytes."""

_Numbers = NDArray[np.int64]
# Numbers of tokens and of places in the text have to fit one 63-bit number together.
_MOST_BITS = 62


def count_matches(
    hypotheses: Sequence[Sequence[str]], references: Sequence[Sequence[str]], longest: int
) -> NDArray[np.int64]:
    """Count the n-grams of 1 to ``longest`` tokens in each hypothesis, its reference and both.

    Texts are sequences of tokens (a str is one of its characters). The result has a row for
    each segment and three columns for each n, as sacrebleu orders them: how many the hypothesis
    has (0 where the reference has none of that length), the reference has, and they share.
    """
    texts = [*hypotheses, *references]
    numbers: dict[str, int] = {}
    tokens = np.fromiter(
        (numbers.setdefault(token, len(numbers)) for token in chain.from_iterable(texts)),
        dtype=np.int64,
    )
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    corpus = _Corpus(tokens, lengths, max(len(numbers), 1))
    counts = np.zeros((len(hypotheses), 3 * longest), dtype=np.int64)
    for n in range(1, longest + 1):
        counts[:, 3 * n - 3 : 3 * n] = corpus.matches(n)
    return counts


class _Corpus:
    """Texts one after the other: first all hypotheses, then their references."""

    def __init__(self, tokens: _Numbers, lengths: _Numbers, vocabulary: int) -> None:
        self._tokens = tokens
        self._segments = len(lengths) // 2
        self._bits = int(vocabulary).bit_length()
        texts = np.repeat(np.arange(len(lengths)), lengths)
        self._is_reference = texts >= self._segments
        self._segment_of = texts % self._segments
        # How many tokens of its text follow a token, itself included.
        self._left = np.repeat(np.cumsum(lengths), lengths) - np.arange(len(tokens))
        # An n-gram is its first n - 1 tokens, told apart by segment, and the last.
        self._codes: _Numbers = self._segment_of

    def matches(self, n: int) -> _Numbers:
        """Count the n-grams; to be asked for 1, 2, 3 … in turn."""
        places = np.flatnonzero(self._left >= n)
        self._extend(n, places)
        found = (self._codes[places] << 1) | self._is_reference[places]
        found.sort()
        edges = np.flatnonzero(np.diff(found, prepend=-1, append=-2))
        amounts, kinds = np.diff(edges), found[edges[:-1]]
        twice = np.flatnonzero(kinds[1:] >> 1 == kinds[:-1] >> 1)
        shared = np.minimum(amounts[twice], amounts[twice + 1])
        segments = self._segments
        sides = self._segment_of[places] + segments * self._is_reference[places]
        own, other = np.bincount(sides, minlength=2 * segments).reshape(2, segments)
        # Codes begin with the segment, so that sorting leaves the segments in their order.
        owners = np.repeat(np.arange(segments), own + other)[edges[twice]]
        both = np.bincount(owners, weights=shared, minlength=segments).astype(np.int64)
        return np.stack((np.where(other > 0, own, 0), other, both), axis=1)

    def _extend(self, n: int, places: _Numbers) -> None:
        """Make codes of n-grams out of those of one token less, at places that have n left."""
        codes = self._codes
        if int(codes.max(initial=0)).bit_length() + self._bits >= _MOST_BITS:
            codes = np.unique(codes, return_inverse=True)[1].astype(np.int64)
        extended = np.zeros_like(codes)
        extended[places] = (codes[places] << self._bits) | self._tokens[places + n - 1]
        self._codes = extended
