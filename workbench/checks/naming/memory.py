"""Document memory: how a document usually renders each of its names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.checks.naming.hearing import LOUD, sounding
from workbench.checks.naming.lines import Line
from workbench.language.mentions.foreign_names import ForeignName
from workbench.language.names.knowledge import Knowledge

_MOST_CANDIDATES = 14
_MANY = 10  # lines from which on one more changes no judgement
_WEAK_SHARE = 0.3
# What is said with names in any report, and so goes with them without rendering them.
_COMPANY = (
    "表示", "认为", "指出", "报道", "透露", "宣布", "告诉", "提到", "补充", "强调", "总统", "主席",
    "部长", "总理", "先生", "女士", "球队", "公司", "政府", "可能", "他们", "我们", "已经", "没有",
)  # fmt: skip
_KINDS = "州市省县区队军族人"


@dataclass(frozen=True, slots=True)
class Usual:
    """A rendering: on ``count`` of the ``total`` other lines with the name.

    ``sound`` is the score of the sound model, ``fit`` how well the lines of both coincide (0-1).
    """

    text: str
    count: int
    total: int
    fit: float
    sound: float
    known: bool

    @property
    def share(self) -> float:
        """How many of the lines with the name have it."""
        return self.count / self.total if self.total else 0.0


@dataclass(slots=True)
class _Candidate:
    text: str
    lines: frozenset[str]
    sound: float
    known: bool


@dataclass(slots=True)
class _Record:
    """What is kept of one name until one of its lines changes."""

    lines: frozenset[str]
    copied: frozenset[str]
    candidates: list[_Candidate] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the lines with a name are judged by."""

    forms: tuple[str, ...]
    count: tuple[int, ...]
    share: tuple[int, ...]
    total: int
    is_copied: bool
    is_name: bool


class Memory:
    """The lines of one document, and for each name the renderings that go with it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._lines: dict[str, Line] = {}
        self._by_key: dict[str, dict[str, None]] = {}
        self._records: dict[str, _Record] = {}
        self._settled: list[tuple[str, str]] | None = None
        self._alone: Counter[str] = Counter()
        self._firm: Counter[str] = Counter()
        self._small: Counter[str] = Counter()

    def add(self, line: Line) -> None:
        """Learn a line."""
        self._lines[line.pair.id] = line
        for key in line.by_key:
            self._by_key.setdefault(key, {})[line.pair.id] = None
        self._count_words(line, 1)
        self._refresh(line)

    def remove(self, pair_id: str) -> None:
        """Forget a line."""
        line = self._lines.pop(pair_id)
        for key in line.by_key:
            del self._by_key[key][pair_id]
            if not self._by_key[key]:
                del self._by_key[key]
        self._count_words(line, -1)
        self._refresh(line)

    def _refresh(self, line: Line) -> None:
        """Drop what is kept of the names of a line, and correct where others' renderings stand."""
        self._settled = None
        for key in line.by_key:
            self._records.pop(key, None)
        own = line.pair.id
        there = own in self._lines
        for record in self._records.values():
            for candidate in record.candidates:
                if candidate.text in line.han.folded:
                    candidate.lines = candidate.lines | {own} if there else candidate.lines - {own}

    def _count_words(self, line: Line, by: int) -> None:
        for key, name in line.by_key.items():
            if not name.is_doubtful:
                self._firm[key] += by
            elif name.is_alone and not line.foreign.is_title:
                self._alone[key] += by
        for key in line.foreign.lower:
            self._small[key] += by

    def __iter__(self) -> Iterator[str]:
        """Give the names of the document."""
        return iter(self._by_key)

    def line(self, pair_id: str) -> Line | None:
        """Give a line that was learned."""
        return self._lines.get(pair_id)

    def lines_with(self, key: str) -> Iterable[str]:
        """Give the ids of the lines with a name."""
        return self._by_key.get(key, {}).keys()

    def lines_of(self, key: str) -> Iterator[Line]:
        """Give the lines with a name."""
        return (self._lines[i] for i in self.lines_with(key))

    def concerns(self, line: Line) -> set[str]:
        """Give the names about which a line may tell something."""
        return {*line.by_key, *(key for key in line.foreign.lower if key in self._by_key)}

    def summary(self, key: str) -> Summary:
        """Give what other lines are judged by, in so far as one more or less makes no odds."""
        usual = self.usual(key, "")
        copied, total = self.copied(key, "")
        return Summary(
            tuple(other.text for other in usual),
            tuple(min(other.count, _MANY) for other in usual[:1]),
            tuple(int(10 * other.share) for other in usual[:1]),
            min(total, _MANY),
            copied * 2 >= total,
            self.is_name(key),
        )

    def departing(self, key: str) -> set[str]:
        """Give the lines with a name but without its usual rendering; of few, all."""
        if len(self._by_key.get(key, ())) <= _MANY:
            return set(self.lines_with(key))
        form = next((usual.text for usual in self.usual(key, "")), "")
        return {line.pair.id for line in self.lines_of(key) if form not in line.han.folded}

    def mentioning(self, key: str, forms: Iterable[str]) -> set[str]:
        """Give the lines with a name or with one of the renderings."""
        found = {i for form in forms for i, line in self._lines.items() if form in line.han.folded}
        return found | set(self.lines_with(key))

    def is_name(self, key: str) -> bool:
        """Whether the document uses a dictionary word as a name: alone, large, never small."""
        if self._firm[key]:
            return True
        least = 1 if self._knowledge.words.is_family_name(key) else 2
        return self._alone[key] >= least and not self._small[key]

    def usual(self, key: str, without: str) -> list[Usual]:
        """Give the renderings of a name on the other lines, the likeliest first."""
        record = self._record(key)
        total = len(record.lines) - (without in record.lines)
        if total < 1:
            return []
        found = []
        for candidate in record.candidates:
            both = candidate.lines & record.lines
            count = len(both) - (without in both)
            spread = len(candidate.lines) - (without in candidate.lines)
            if count:
                fit = 2 * count / (total + spread)
                found.append(
                    Usual(candidate.text, count, total, fit, candidate.sound, candidate.known)
                )
        return _chosen(found)

    def settled(self) -> Sequence[tuple[str, str]]:
        """Give each name on two lines or more with the rendering that goes with it."""
        if self._settled is None:
            self._settled = []
            for key, ids in sorted(self._by_key.items()):
                usual = self.usual(key, "") if len(ids) > 1 and self.is_name(key) else []
                if usual and usual[0].count >= 2:
                    self._settled.append((key, usual[0].text))
        return self._settled

    def written(self, key: str) -> str:
        """Give a name as it is written where it first stands."""
        return self._typical(key).text

    def _typical(self, key: str) -> ForeignName:
        """Give a name as it is mostly written, whatever the order of the lines."""
        names = [line.by_key[key] for line in self.lines_of(key)]
        counts = Counter(name.text for name in names)
        return min(names, key=lambda n: (n.entry is None, -counts[n.text], n.text))

    def copied(self, key: str, without: str) -> tuple[int, int]:
        """Give on how many of the other lines with a name it was left in Latin letters."""
        record = self._record(key)
        total = len(record.lines) - (without in record.lines)
        return len(record.copied) - (without in record.copied), total

    def _record(self, key: str) -> _Record:
        record = self._records.get(key)
        if record is None:
            record = self._records[key] = self._make_record(key)
        return record

    def _make_record(self, key: str) -> _Record:
        ids = list(self.lines_with(key))
        lines = [self._lines[i] for i in ids]
        copied = frozenset(i for i in ids if key in self._lines[i].copies)
        record = _Record(frozenset(ids), copied)
        if len(ids) < 2:
            return record
        name = self._typical(key)
        entry = name.entry
        known = {r.text.split("·")[-1] for r in entry.renderings} if entry else set()
        known = {form for form in known if len(form) > 1}
        known = {form for form in known if any(form in line.han.folded for line in lines)}
        counts = Counter(gram for line in lines for gram in line.grams)
        frequent = {gram: n for gram, n in counts.items() if n >= 2}
        unknown = [line for line in lines if not any(form in line.han.folded for form in known)]
        loud = self._loud_windows(name.text, unknown)
        pool = {_bare(gram) for gram in _maximal(frequent)} | loud.keys() | known
        candidates = []
        for gram in pool:
            posting = frozenset(i for i, line in self._lines.items() if gram in line.han.folded)
            candidates.append((gram, posting))
        ids_set = record.lines
        candidates.sort(
            key=lambda c: (-2 * len(c[1] & ids_set) / (len(c[1]) + len(ids)), -len(c[0]), c[0])
        )
        kept = candidates[:_MOST_CANDIDATES]
        kept += [c for c in candidates[_MOST_CANDIDATES:] if c[0] in loud or c[0] in known]
        for gram, posting in kept:
            guess = gram not in known and gram not in loud
            if guess and (gram.endswith(_COMPANY) or self._is_spoken_for(gram)):
                continue
            sound = loud.get(gram)
            if sound is None:
                sound = self._knowledge.sound.score(name.text, gram)
            record.candidates.append(_Candidate(gram, posting, sound, gram in known))
        return record

    def _is_spoken_for(self, gram: str) -> bool:
        """Whether a stretch of Han is known as the rendering of another name."""
        lexicon = self._knowledge.lexicon
        return bool(lexicon.names_of(gram)) and not lexicon.is_common(gram)

    def _loud_windows(self, name: str, lines: list[Line]) -> Mapping[str, float]:
        found: dict[str, float] = {}
        for line in lines:
            window = sounding(name, line, self._knowledge)
            if window:
                found[window[0]] = window[1]
        return found


def _bare(gram: str) -> str:
    """Take off what says what kind of thing is named: 宾夕法尼亚州, 流浪者队."""
    return gram[:-1] if len(gram) > 2 and gram[-1] in _KINDS else gram


def _maximal(counts: Mapping[str, int]) -> set[str]:
    """Leave out what only occurs inside a longer stretch that is as frequent."""
    inner: set[str] = set()
    for gram, count in counts.items():
        if len(gram) > 2:
            for part in (gram[1:], gram[:-1]):
                if counts.get(part) == count:
                    inner.add(part)
    return set(counts) - inner


def _chosen(found: list[Usual]) -> list[Usual]:
    """Keep what the lexicon or the sound speaks for; else what goes with the name throughout."""
    ranked = sorted(found, key=lambda usual: (-_value(usual), usual.text))
    kept: list[Usual] = []
    for usual in ranked:
        if _is_sure(usual) and not any(_overlap(usual.text, other.text) for other in kept):
            kept.append(usual)
    if kept and kept[0].share >= _WEAK_SHARE:
        return kept
    return [usual for usual in ranked if _goes_with(usual)][:1] or kept


def _is_sure(usual: Usual) -> bool:
    if usual.known or usual.sound >= LOUD:
        return True
    return usual.count >= 2 and usual.sound >= 0 and usual.fit >= 0.6


def _goes_with(usual: Usual) -> bool:
    """Whether a rendering that sounds like nothing stands on all lines and hardly elsewhere."""
    if usual.count >= 4:
        return usual.fit >= 0.75
    if usual.count == 3:
        return usual.fit >= 0.85 and (len(usual.text) > 2 or usual.sound >= -1)
    return usual.count == 2 and usual.fit >= 0.99 and usual.sound >= -0.5


def _overlap(a: str, b: str) -> bool:
    return any(a[i : i + 2] in b for i in range(len(a) - 1))


def _value(usual: Usual) -> float:
    sound = max(-0.5, min(1.5, usual.sound))
    return usual.fit + 0.4 * sound + (0.8 if usual.known else 0) + 0.02 * len(usual.text)
