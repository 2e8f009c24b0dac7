"""Risk rank: which segments a reviewer had better read first, and why; no measure of quality.

Every reason adds points, and segments are ranked by their sum. A segment without points has given
no cause for suspicion, which does not make it right. docs/scores.md tells what the rank was
measured to find.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from statistics import median
from types import MappingProxyType

from workbench.language.detection import dominant_script
from workbench.language.scripts import simplified_characters
from workbench.language.sentences import count_sentences
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction, Language
from workbench.model.progress import Progress
from workbench.model.segments import Pair
from workbench.scoring.untranslated import untranslated_share


class Kind(Enum):
    """A kind of reason."""

    FINDING = "finding"
    LENGTH = "length"
    UNTRANSLATED = "untranslated"
    SCRIPT = "script"
    SENTENCES = "sentences"
    SAME_TARGET = "same-target"
    OTHER_TARGET = "other-target"
    DOUBLED = "doubled"
    DOUBTFUL_PAIR = "doubtful-pair"
    MEANING = "meaning"


REASONS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.LENGTH: "The target has {found} characters; about {expected} are usual here.",
        Kind.UNTRANSLATED: "{share} % of the target stands in the source word for word.",
        Kind.SCRIPT: "The target is not in the script of its language.",
        Kind.SENTENCES: "The source has {source} sentences, the target {target}.",
        Kind.SAME_TARGET: "Row {row} has the same target for another source.",
        Kind.OTHER_TARGET: "Row {row} has the same source and another target.",
        Kind.DOUBLED: "The target says the same sentence twice.",
        Kind.DOUBTFUL_PAIR: "It is not sure that source and target belong together.",
        Kind.MEANING: "Source and target have less in common than in most rows: similarity "
        "{found}, usual {usual}.",
    }
)
"""An English sentence for each kind but findings, whose sentences their checks have."""

# Points were set by hand: what is hardly ever right weighs most. docs/scores.md, "Risk rank".
_BY_SEVERITY = {Severity.ERROR: 4.0, Severity.WARNING: 2.0, Severity.INFO: 0.5}
_SCRIPT_POINTS = 5.0
_DOUBLED_POINTS = 3.0
_SAME_TARGET_POINTS = 3.0
_OTHER_TARGET_POINTS = 0.5
_UNTRANSLATED_POINTS = 6.0
_SENTENCE_POINTS = 0.7
_PAIR_POINTS = 2.0
_MOST_LENGTH_POINTS = 4.0
_MOST_MEANING_POINTS = 4.0

# Under this many segments a document has no usual length to speak of.
_ENOUGH_SEGMENTS = 20
# A normal distribution's standard deviation is so many median absolute deviations.
_NORMAL = 1.4826
_USUAL_Z = 2.0
_USUAL_MEANING_Z = 1.5
# Lines of a list may all be of one length; that makes one more character no wonder.
_LEAST_DEVIATION = 0.25
_LEAST_MEANING_DEVIATION = 0.05
_LEAST_UNTRANSLATED = 0.2
_LEAST_OF_OTHER_SCRIPT = 0.2
_DOUBTFUL = 0.5
# Short lines such as "Photo: dpa" rightly come again.
_LONG_ENOUGH = 12
_STEP = 50


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a segment is ranked where it is; ``values`` fill the sentence of its kind."""

    kind: Kind
    points: float
    values: tuple[tuple[str, str | int], ...] = ()
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """A segment's place in the rank, from 1, with its reasons, the weightiest first."""

    pair: str
    rank: int
    points: float
    reasons: tuple[Reason, ...]


def rank_by_risk(
    pairs: Sequence[Pair],
    findings: Mapping[str, Sequence[Finding]],
    direction: Direction,
    progress: Progress,
    similarities: Mapping[str, float] = MappingProxyType({}),
) -> list[Risk]:
    """Rank segments, the riskiest first; those of equal points stay in their order.

    ``similarities`` has how alike source and target are in meaning, by the ids of the pairs of
    which that is known.
    """
    document = _Document(pairs, direction, similarities)
    judged = []
    for number, pair in enumerate(pairs):
        if number % _STEP == 0:
            progress.advance(number, len(pairs))
        reasons = [_of_finding(finding) for finding in findings.get(pair.id, ())]
        if not pair.is_unpaired:
            reasons += [r for look in _LOOKS for r in look(document, pair, number)]
        reasons.sort(key=lambda reason: -reason.points)
        judged.append((sum(reason.points for reason in reasons), pair.id, tuple(reasons)))
    judged.sort(key=lambda entry: -entry[0])
    return [
        Risk(pair_id, place, points, reasons)
        for place, (points, pair_id, reasons) in enumerate(judged, 1)
    ]


class _Document:
    """What the segments have in common: usual lengths, and which texts come again."""

    def __init__(
        self, pairs: Sequence[Pair], direction: Direction, similarities: Mapping[str, float]
    ) -> None:
        self.direction = direction
        self.meanings = _Meanings(similarities)
        self.lengths = _Lengths(pairs)
        self._sources = [_folded(pair.source) for pair in pairs]
        self._targets = [_folded(pair.target) for pair in pairs]
        self._with_source = _places(self._sources)
        self._with_target = _places(self._targets)
        script = direction.target.script
        self.strange_characters = _strange_characters(script) if script in _CHINESE else None

    def same_target(self, number: int) -> int | None:
        """Give another place that has a segment's target but not its source."""
        source = self._sources[number]
        places = self._with_target[self._targets[number]]
        return next((at for at in places if self._sources[at] != source), None)

    def other_target(self, number: int) -> int | None:
        """Give another place that has a segment's source but not its target."""
        target = self._targets[number]
        places = self._with_source[self._sources[number]]
        return next((at for at in places if self._targets[at] != target), None)


class _Lengths:
    """How long targets are for their sources, learned from the segments themselves.

    Gale and Church 1993, with the median and the median absolute deviation of this text in the
    place of their constants, so that no pair of languages has to be known and no bad segment
    bends the measure.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        known = [lengths for p in pairs if not p.is_unpaired for lengths in (_lengths(p),)]
        self.ratio = median(target / source for source, target in known) if known else 1.0
        spread = [abs(self._apart(*lengths)) for lengths in known]
        self._deviation = 0.0
        if len(spread) >= _ENOUGH_SEGMENTS:
            self._deviation = max(_NORMAL * median(spread), _LEAST_DEVIATION * self.ratio)

    def z(self, pair: Pair) -> float:
        """Give by how many deviations a target is too long, negative: too short."""
        return self._apart(*_lengths(pair)) / self._deviation if self._deviation else 0.0

    def _apart(self, source: int, target: int) -> float:
        return (target - source * self.ratio) / sqrt(source)


class _Meanings:
    """How alike source and target are in meaning, held against what is usual in this text."""

    def __init__(self, similarities: Mapping[str, float]) -> None:
        self.of = similarities
        self.usual = median(similarities.values()) if similarities else 0.0
        spread = [abs(found - self.usual) for found in similarities.values()]
        self._deviation = 0.0
        if len(spread) >= _ENOUGH_SEGMENTS:
            self._deviation = max(_NORMAL * median(spread), _LEAST_MEANING_DEVIATION)

    def z(self, pair: Pair) -> float:
        """Give by how many deviations source and target are less alike than usual."""
        if pair.id not in self.of or not self._deviation:
            return 0.0
        return (self.usual - self.of[pair.id]) / self._deviation


def _of_finding(finding: Finding) -> Reason:
    points = _BY_SEVERITY[finding.severity] * finding.confidence
    return Reason(Kind.FINDING, points, finding=finding)


def _length(document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    z = abs(document.lengths.z(pair))
    if z > _USUAL_Z:
        source, found = _lengths(pair)
        expected = round(source * document.lengths.ratio)
        points = min(z - _USUAL_Z, _MOST_LENGTH_POINTS)
        yield Reason(Kind.LENGTH, points, (("found", found), ("expected", expected)))


def _untranslated(document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    share = untranslated_share(pair, document.direction)
    if share >= _LEAST_UNTRANSLATED:
        yield Reason(
            Kind.UNTRANSLATED, _UNTRANSLATED_POINTS * share, (("share", round(100 * share)),)
        )


def _script(document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    found = dominant_script(pair.target)
    language = document.direction.target
    if not found or len(pair.target) < _LONG_ENOUGH:
        return
    if not _writes(language, found) or _is_strange(pair.target, document.strange_characters):
        yield Reason(Kind.SCRIPT, _SCRIPT_POINTS)


def _sentences(document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    """Fewer sentences make a segment suspect only where it is short as well."""
    source = count_sentences(pair.source, document.direction.source)
    target = count_sentences(pair.target, document.direction.target)
    if target < source and document.lengths.z(pair) < -1:
        points = _SENTENCE_POINTS * (source - target)
        yield Reason(Kind.SENTENCES, points, (("source", source), ("target", target)))


def _again(document: _Document, pair: Pair, number: int) -> Iterator[Reason]:
    same = document.same_target(number)
    if same is not None and len(pair.source) >= _LONG_ENOUGH:
        yield Reason(Kind.SAME_TARGET, _SAME_TARGET_POINTS, (("row", same + 1),))
    other = document.other_target(number)
    if other is not None:
        yield Reason(Kind.OTHER_TARGET, _OTHER_TARGET_POINTS, (("row", other + 1),))


def _doubled(_document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    if _most_alike(pair.target) > _most_alike(pair.source):
        yield Reason(Kind.DOUBLED, _DOUBLED_POINTS)


def _doubtful(_document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    if pair.confidence < _DOUBTFUL:
        yield Reason(Kind.DOUBTFUL_PAIR, _PAIR_POINTS * (1 - pair.confidence))


def _meaning(document: _Document, pair: Pair, _number: int) -> Iterator[Reason]:
    z = document.meanings.z(pair)
    if z > _USUAL_MEANING_Z:
        points = min(z - _USUAL_MEANING_Z, _MOST_MEANING_POINTS)
        found, usual = document.meanings.of[pair.id], document.meanings.usual
        values = (("found", f"{found:.2f}"), ("usual", f"{usual:.2f}"))
        yield Reason(Kind.MEANING, points, values)


_LOOKS: tuple[Callable[[_Document, Pair, int], Iterator[Reason]], ...] = (
    _length,
    _untranslated,
    _script,
    _sentences,
    _again,
    _doubled,
    _doubtful,
    _meaning,
)

_CHINESE = {"Hans", "Hant"}
_ENDS = "。！？.!?\n"


def _lengths(pair: Pair) -> tuple[int, int]:
    """Give the characters of both sides without spaces."""
    return len("".join(pair.source.split())), len("".join(pair.target.split()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _places(texts: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        places.setdefault(text, []).append(number)
    return places


def _most_alike(text: str) -> int:
    """Give how often the sentence stands in a text that stands there most often."""
    sentences = [text]
    for end in _ENDS:
        sentences = [part for sentence in sentences for part in sentence.split(end)]
    counted = Counter(part.strip() for part in sentences if len(part.strip()) >= _LONG_ENOUGH)
    return max(counted.values(), default=0) if counted else 1


def _writes(language: Language, script: str) -> bool:
    written = {"Hans": {"Hani"}, "Hant": {"Hani"}, "Jpan": {"Kana", "Hani"}}
    return script in written.get(language.script, {language.script})


def _strange_characters(script: str) -> frozenset[str]:
    """Give the characters that Chinese in this script hardly has."""
    table = simplified_characters()
    traditional, simplified = frozenset(table), frozenset(table.values())
    return traditional - simplified if script == "Hans" else simplified - traditional


def _is_strange(text: str, characters: frozenset[str] | None) -> bool:
    if characters is None:
        return False
    return sum(c in characters for c in text) >= _LEAST_OF_OTHER_SCRIPT * len(text)
