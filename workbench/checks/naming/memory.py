"""Document memory: how a document usually renders each of its names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from workbench.checks.naming.concordance import Concordance
from workbench.checks.naming.hearing import Hearing
from workbench.checks.naming.lines import Line
from workbench.checks.naming.votes import Candidate, Usual, candidates_of, chosen
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry
from workbench.model.segments import Pair

_MANY = 10  # lines from which on one more changes no judgement
_NO_COPIES: frozenset[str] = frozenset()


class _Spelling(NamedTuple):
    """A name as it is written on a line."""

    key: str
    text: str
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Trace:
    """What is kept of a line: the pair, to read it again, its Han and its names.

    ``copies`` are the keys of the names that were left in Latin letters in the Han.
    """

    pair: Pair
    folded: str
    names: tuple[_Spelling, ...]
    copies: frozenset[str]

    def has(self, key: str) -> bool:
        """Whether a name stands on the line."""
        return any(name.key == key for name in self.names)


@dataclass(frozen=True, slots=True)
class _Record:
    """What is kept of one name until one of its lines changes."""

    typical: _Spelling
    copied: int
    candidates: tuple[Candidate, ...]


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
    """The names of one document's lines, and the renderings that go with each.

    Of a line it keeps its names and its Han, about a kilobyte; whoever needs more of it reads it
    again.
    """

    def __init__(self, knowledge: Knowledge, hearing: Hearing | None = None) -> None:
        self.hearing = hearing or Hearing(knowledge)
        self._knowledge = knowledge
        self._traces: dict[str, Trace] = {}
        self._texts = Concordance()
        self._by_key: dict[str, list[str]] = {}
        self._records: dict[str, _Record] = {}
        self._settled = _Settled()
        self._alone: Counter[str] = Counter()
        self._firm: Counter[str] = Counter()
        self._small: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._traces)

    def __iter__(self) -> Iterator[str]:
        """Give the names of the document."""
        return iter(self._by_key)

    def add(self, line: Line) -> None:
        """Learn a line."""
        own = line.pair.id
        self._traces[own] = trace = self._trace(line)
        self._texts.add(own, line.han.folded)
        for name in trace.names:
            self._by_key.setdefault(name.key, []).append(own)
        self._count_words(line, 1)
        self._refresh(line, 1)

    def remove(self, line: Line) -> None:
        """Forget a line, as it was learned."""
        own = line.pair.id
        for name in self._traces.pop(own).names:
            self._by_key[name.key].remove(own)
            if not self._by_key[name.key]:
                del self._by_key[name.key]
        self._texts.remove(own)
        self._count_words(line, -1)
        self._refresh(line, -1)

    @staticmethod
    def _trace(line: Line) -> Trace:
        names = (
            _Spelling(intern(key), intern(name.text), name.entry)
            for key, name in line.by_key.items()
        )
        return Trace(line.pair, line.han.folded, tuple(names), line.copies or _NO_COPIES)

    def _refresh(self, line: Line, by: int) -> None:
        """Drop what is kept of the names of a line, and correct where others' renderings stand."""
        for key in line.by_key:
            self._records.pop(key, None)
        self._settled.doubt(self.concerns(line) | line.by_key.keys())
        folded = line.han.folded
        for key, record in self._records.items():
            for candidate in record.candidates:
                if candidate.text in folded:
                    candidate.spread += by
                    self._settled.doubt((key,))

    def _count_words(self, line: Line, by: int) -> None:
        for key, name in line.by_key.items():
            if not name.is_doubtful:
                self._firm[key] += by
            elif name.is_alone and not line.foreign.is_title:
                self._alone[key] += by
        (self._small.update if by > 0 else self._small.subtract)(map(intern, line.foreign.lower))

    def pair(self, pair_id: str) -> Pair | None:
        """Give a pair as it was learned."""
        trace = self._traces.get(pair_id)
        return trace.pair if trace else None

    def lines_of(self, key: str) -> Iterator[Trace]:
        """Give the lines with a name."""
        return (self._traces[pair_id] for pair_id in self._by_key.get(key, ()))

    def is_elsewhere(self, key: str, own: str) -> bool:
        """Whether a name stands on another line."""
        return any(pair_id != own for pair_id in self._by_key.get(key, ()))

    def is_rendered_elsewhere(self, key: str, form: str, own: str) -> bool:
        """Whether another line with a name has a stretch of Han."""
        return any(form in line.folded for line in self.lines_of(key) if line.pair.id != own)

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
        lines = self._by_key.get(key, ())
        if len(lines) <= _MANY:
            return set(lines)
        form = next((usual.text for usual in self.usual(key, "")), "")
        return {line.pair.id for line in self.lines_of(key) if form not in line.folded}

    def mentioning(self, key: str, forms: Iterable[str]) -> set[str]:
        """Give the lines with a name or with one of the renderings."""
        found = {line for form in forms for line in self._texts.lines_with(form)}
        return found.union(self._by_key.get(key, ()))

    def is_name(self, key: str) -> bool:
        """Whether the document uses a dictionary word as a name: alone, large, never small."""
        if self._firm[key]:
            return True
        least = 1 if self._knowledge.words.is_family_name(key) else 2
        return self._alone[key] >= least and not self._small[key]

    def usual(self, key: str, without: str) -> list[Usual]:
        """Give the renderings of a name on the other lines, the likeliest first."""
        lines = self._by_key.get(key, ())
        trace = self._traces.get(without)
        own = int(bool(trace and trace.has(key)))
        total = len(lines) - own
        if total < 1 or len(lines) < 2:
            return []
        text = trace.folded if trace else ""
        record = self._record(key)
        found = []
        for candidate in record.candidates:
            there = int(candidate.text in text)
            count = candidate.both - (there and own)
            fit = 2 * count / (total + candidate.spread - there)
            if count and candidate.can_be_chosen(count, fit):
                sound = candidate.heard
                if sound is None:
                    sound = candidate.heard = self._sound(record, candidate)
                found.append(Usual(candidate.text, count, total, fit, sound, candidate.known))
        return chosen(found)

    def _sound(self, record: _Record, candidate: Candidate) -> float:
        return self._knowledge.sound.score(record.typical.text, candidate.text)

    def settled_in(self, folded: str) -> Sequence[tuple[str, str]]:
        """Give the names on two lines or more whose rendering a text has, with that rendering."""
        for key in self._settled.doubtful():
            usual = []
            if len(self._by_key.get(key, ())) > 1 and self.is_name(key):
                usual = self.usual(key, "")
            self._settled.settle(key, usual[0].text if usual and usual[0].count >= 2 else "")
        return self._settled.found_in(folded)

    def written(self, key: str) -> str:
        """Give a name as it is mostly written."""
        return self._record(key).typical.text

    def copied(self, key: str, without: str) -> tuple[int, int]:
        """Give on how many of the other lines with a name it was left in Latin letters."""
        lines = self._by_key.get(key, ())
        if not lines:
            return 0, 0
        trace = self._traces.get(without)
        own = int(bool(trace and trace.has(key)))
        is_copied = bool(trace and key in trace.copies)
        return self._record(key).copied - is_copied, len(lines) - own

    def _record(self, key: str) -> _Record:
        record = self._records.get(key)
        if record is None:
            record = self._records[key] = self._make_record(key)
        return record

    def _make_record(self, key: str) -> _Record:
        lines = self._by_key[key]
        copied = sum(key in line.copies for line in self.lines_of(key))
        name = self._typical(key)
        if len(lines) < 2:
            return _Record(name, copied, ())
        found = candidates_of(name.text, name.entry, lines, self._texts, self.hearing)
        return _Record(name, copied, found)

    def _typical(self, key: str) -> _Spelling:
        """Give a name as it is mostly written, whatever the order of the lines."""
        names = [name for line in self.lines_of(key) for name in line.names if name.key == key]
        counts = Counter(name.text for name in names)
        return min(names, key=lambda n: (n.entry is None, -counts[n.text], n.text))


class _Settled:
    """The rendering of each name that has one, found by the first two characters."""

    def __init__(self) -> None:
        self._forms: dict[str, str] = {}
        self._heads: dict[str, dict[str, str]] = {}
        self._doubtful: set[str] = set()

    def doubt(self, keys: Iterable[str]) -> None:
        """Take note that names may have another rendering now."""
        self._doubtful.update(keys)

    def doubtful(self) -> set[str]:
        """Give the names that may have another rendering, and take them for settled."""
        doubtful, self._doubtful = self._doubtful, set()
        return doubtful

    def settle(self, key: str, form: str) -> None:
        """Take note of the rendering of a name; empty for none."""
        old = self._forms.pop(key, "")
        if old:
            del self._heads[old[:2]][key]
        if form:
            self._forms[key] = form
            self._heads.setdefault(form[:2], {})[key] = form

    def found_in(self, folded: str) -> list[tuple[str, str]]:
        """Give the names whose rendering a text has, in the order of their keys."""
        heads = {folded[at : at + 2] for at in range(len(folded) - 1)} & self._heads.keys()
        return sorted(
            (key, form)
            for head in heads
            for key, form in self._heads[head].items()
            if form in folded
        )
