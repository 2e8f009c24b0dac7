"""Sampling: which segments are looked at when not all can be, the same for the same seed."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

from workbench.model.segments import Pair

STRATA = 3
"""Short, middling and long segments of each document are drawn from apart."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The ids of the drawn pairs in their order, and how much of the whole they are.

    ``words`` and ``all_words`` are in the unit that lengths were given in, ``seed`` is what the
    draw can be repeated with. Pairs that are in it for their risk stand for themselves alone: no
    conclusion from them about the rest is sound.
    """

    pairs: tuple[str, ...]
    words: int
    all_words: int
    seed: int
    is_by_risk: bool = False

    @property
    def share(self) -> float:
        """The share of the words that was drawn, 0 to 1."""
        return self.words / self.all_words if self.all_words else 0.0


def draw(pairs: Sequence[Pair], length: Callable[[Pair], int], words: int, seed: int) -> Sample:
    """Draw about ``words`` words, from each document and length as much as its share.

    A pair's turn depends on the seed and its id alone, so that more words or more rows keep
    what was drawn before. Every stratum gives at least one segment, every segment whole.
    """
    lengths = {pair.id: length(pair) for pair in pairs}
    total = sum(lengths.values())
    drawn: set[str] = set()
    for stratum in _strata(pairs, lengths):
        wanted = words * sum(lengths[name] for name in stratum) / total if total else 0
        drawn.update(_filled(sorted(stratum, key=lambda name: _turn(seed, name)), lengths, wanted))
    chosen = tuple(pair.id for pair in pairs if pair.id in drawn)
    return Sample(chosen, sum(lengths[name] for name in chosen), total, seed)


def riskiest(
    pairs: Sequence[Pair], length: Callable[[Pair], int], words: int, ranked: Sequence[str]
) -> Sample:
    """Take about ``words`` words of the pairs whose ids ``ranked`` has, from its beginning."""
    lengths = {pair.id: length(pair) for pair in pairs}
    turns = [name for name in ranked if lengths.get(name)]
    return kept_by_risk(pairs, length, set(_filled(turns, lengths, words)))


def kept_by_risk(
    pairs: Sequence[Pair], length: Callable[[Pair], int], names: Collection[str]
) -> Sample:
    """Give the sample of pairs that were once chosen by their risk, those that are still there."""
    own = [pair for pair in pairs if pair.id in names]
    words, all_words = (sum(map(length, some)) for some in (own, pairs))
    return Sample(tuple(pair.id for pair in own), words, all_words, 0, is_by_risk=True)


def _strata(pairs: Sequence[Pair], lengths: dict[str, int]) -> Iterable[list[str]]:
    """Cut each document's segments with any text into thirds by their length."""
    ordered = sorted(pairs, key=lambda pair: pair.document)
    for _, group in groupby(ordered, key=lambda pair: pair.document):
        own = sorted((p.id for p in group if lengths[p.id]), key=lambda name: lengths[name])
        cuts = [round(len(own) * n / STRATA) for n in range(STRATA + 1)]
        parts = (own[cuts[n] : cuts[n + 1]] for n in range(STRATA))
        yield from (part for part in parts if part)


def _filled(turns: Sequence[str], lengths: dict[str, int], wanted: float) -> Iterable[str]:
    """Take segments until the next would lead further from what is wanted than none."""
    taken = 0
    for number, name in enumerate(turns):
        if number and taken + lengths[name] / 2 > wanted:
            return
        taken += lengths[name]
        yield name


def _turn(seed: int, name: str) -> bytes:
    """Give a pair's place in the draw; a hash is the same on every machine and version."""
    return blake2b(f"{seed}\x1f{name}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
