"""The likelihood of a bead: what its two sides have in common, against mere chance."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import median

from workbench.alignment.anchors import Anchor, Kind
from workbench.alignment.traits import SHAPES, Traits, joined


@dataclass(frozen=True, slots=True)
class Weights:
    """What the aligner believes before it sees a document; tuned on development data.

    ``agreement`` is the probability that a translation keeps an anchor or a shape of its source
    (else it falls back to how often the document's other side has it). ``sentences`` are the log
    ratios for a difference of 0, 1, 2 and 3 or more sentences.
    """

    agreement: Mapping[Kind, float] = field(
        default_factory=lambda: {
            Kind.VALUE: 0.75,
            Kind.SMALL_VALUE: 0.5,
            Kind.PLACE: 0.7,
            Kind.WORD: 0.75,
        }
    )
    shapes: tuple[float, ...] = (0.8, 0.8, 0.7, 0.4, 0.45, 0.7, 0.75, 0.25, 0.1, 0.7, 0.5, 0.55)
    sentences: tuple[float, ...] = (1.0, -0.3, -1.4, -1.8)
    quote_marks: tuple[float, ...] = (1.1, -0.4, -0.5, -1.4)
    rarity: float = 0.01
    rarity_size: float = 10.0
    background_spread: float = 1.2
    short_noise: float = 2.6
    open_alone: float = 1.5
    open_merged: float = -1.8


WEIGHTS = Weights()
_BELIEF_IN_PAIRS = 3
_NARROWEST, _WIDEST = 0.1, 0.6


@dataclass(frozen=True, slots=True)
class LengthRatio:
    """How long a translation is: middle and spread of log(target weight / source weight)."""

    middle: float = 0.0
    spread: float = 0.15

    def fitted(self, ratios: Sequence[float]) -> "LengthRatio":
        """Move towards what a document shows; with few pairs the old belief holds more."""
        if not ratios:
            return self
        middle = median(ratios)
        spread = 1.4826 * median(abs(ratio - middle) for ratio in ratios)
        share = len(ratios) / (len(ratios) + _BELIEF_IN_PAIRS)
        return LengthRatio(
            share * middle + (1 - share) * self.middle,
            min(_WIDEST, max(_NARROWEST, share * spread + (1 - share) * self.spread)),
        )


class _Rates:
    """How much it says that an anchor of one side is found, or missed, on the other."""

    def __init__(
        self, source: Sequence[Traits], target: Sequence[Traits], weights: Weights
    ) -> None:
        self._weights = weights
        self._source_size, self._target_size = len(source), len(target)
        self._source = Counter(anchor for traits in source for anchor in traits.anchors)
        self._target = Counter(anchor for traits in target for anchor in traits.anchors)
        both = self._source.keys() & self._target.keys()
        self.anchors = {
            anchor
            for anchor in self._source.keys() | self._target.keys()
            if anchor.kind is not Kind.WORD or anchor in both
        }

    def source_loss(self, anchor: Anchor) -> float:
        """Give the log ratio of a source paragraph's anchor that its target lacks."""
        return self._loss(anchor, self._source[anchor], self._target[anchor])

    def target_loss(self, anchor: Anchor) -> float:
        """Give the log ratio of a target paragraph's anchor that its source lacks."""
        return self._loss(anchor, self._target[anchor], self._source[anchor])

    def gain(self, anchor: Anchor) -> float:
        """Give the log ratio of an anchor on both sides, and take back the two losses."""
        share = max(
            self._share(self._source[anchor], self._source_size),
            self._share(self._target[anchor], self._target_size),
        )
        agreement = self._weights.agreement[anchor.kind]
        found = math.log(agreement / share + 1 - agreement)
        return found - self.source_loss(anchor) - self.target_loss(anchor)

    def _loss(self, anchor: Anchor, own: int, other: int) -> float:
        agreement = self._weights.agreement[anchor.kind]
        if anchor.kind is Kind.WORD:
            # English words in a foreign title do not make every "the" an anchor.
            agreement *= min(1.0, other / own)
        return math.log(1 - agreement)

    def _share(self, count: int, size: int) -> float:
        weights = self._weights
        return (count + weights.rarity * weights.rarity_size) / (size + weights.rarity_size)


class Likelihood:
    """Scores beads of one document, in nats; 0 means as likely as by chance."""

    def __init__(
        self, source: Sequence[Traits], target: Sequence[Traits], weights: Weights = WEIGHTS
    ) -> None:
        self._weights = weights
        rates = _Rates(source, target, weights)
        self._gains = {anchor: rates.gain(anchor) for anchor in rates.anchors}
        self._source = _Groups(
            source, {anchor: rates.source_loss(anchor) for anchor in rates.anchors}
        )
        self._target = _Groups(
            target, {anchor: rates.target_loss(anchor) for anchor in rates.anchors}
        )
        self._shape_shares = [
            (sum(bool(traits.shapes & bit) for traits in target) + 1.0) / (len(target) + 4.0)
            for bit in SHAPES
        ]
        self._shape_ratios: dict[tuple[int, int], float] = {}
        self._ratio = LengthRatio()

    def score(self, source: int, source_count: int, target: int, target_count: int) -> float:
        """Give the log-likelihood ratio of a bead; a one-sided one has only its open rule."""
        if not source_count:
            return self._weights.open_alone * self._target.count_open(target, target_count)
        if not target_count:
            return self._weights.open_alone * self._source.count_open(source, source_count)
        weights = self._weights
        one = self._source.get(source, source_count)
        other = self._target.get(target, target_count)
        gained = one.lost + other.lost
        for anchor in one.anchors & other.anchors:
            gained += self._gains[anchor]
        gained += weights.sentences[min(3, abs(one.traits.sentences - other.traits.sentences))]
        if one.traits.quote_marks or other.traits.quote_marks:
            off = abs(one.traits.quote_marks - other.traits.quote_marks)
            gained += weights.quote_marks[min(3, off)]
        gained += self._shapes(one.traits.shapes, other.traits.shapes)
        gained += self._length(one.traits, other.traits)
        if one.mixes_open or other.mixes_open:
            gained += weights.open_merged
        return gained

    def fit(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take the length ratio from pairs of single paragraphs that seem to belong together."""
        self._ratio = LengthRatio().fitted(
            [
                self._target.get(target, 1).traits.log_weight
                - self._source.get(source, 1).traits.log_weight
                for source, target in pairs
            ]
        )

    def _length(self, one: Traits, other: Traits) -> float:
        off = other.log_weight - one.log_weight - self._ratio.middle
        noise = self._weights.short_noise * (1 / (one.weight + 1) + 1 / (other.weight + 1))
        spread = math.sqrt(self._ratio.spread**2 + noise)
        background = max(self._weights.background_spread, 1.5 * spread)
        return max(
            -8.0,
            math.log(background / spread) - 0.5 * off**2 * (1 / spread**2 - 1 / background**2),
        )

    def _shapes(self, one: int, other: int) -> float:
        known = self._shape_ratios.get((one, other))
        if known is None:
            known = self._shape_ratios[one, other] = sum(
                self._shape(agreement, share, one & bit, other & bit)
                for bit, share, agreement in zip(
                    SHAPES, self._shape_shares, self._weights.shapes, strict=True
                )
            )
        return known

    @staticmethod
    def _shape(agreement: float, share: float, one: int, other: int) -> float:
        if one != other:
            return math.log(1 - agreement)
        return math.log(agreement / (share if other else 1 - share) + 1 - agreement)


@dataclass(frozen=True, slots=True)
class _Group:
    traits: Traits
    anchors: frozenset[Anchor]
    lost: float
    mixes_open: bool


class _Groups:
    """Paragraphs of one side, single and joined, with what they lose if nothing is found."""

    def __init__(self, paragraphs: Sequence[Traits], losses: Mapping[Anchor, float]) -> None:
        self._paragraphs = paragraphs
        self._losses = losses
        self._known: dict[tuple[int, int], _Group] = {}
        self._open_before = [0, *accumulate(traits.is_open for traits in paragraphs)]

    def count_open(self, start: int, count: int) -> int:
        return self._open_before[start + count] - self._open_before[start]

    def get(self, start: int, count: int) -> _Group:
        group = self._known.get((start, count))
        if group is None:
            parts = self._paragraphs[start : start + count]
            traits = joined(parts)
            anchors = frozenset(anchor for anchor in traits.anchors if anchor in self._losses)
            group = self._known[start, count] = _Group(
                traits,
                anchors,
                sum(self._losses[anchor] for anchor in anchors),
                count > 1 and any(part.is_open for part in parts),
            )
        return group
