"""The reckoning: each quantity of a project with its partner on the other side, kept true."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from workbench.language.numbers.agreement import Tie
from workbench.language.numbers.disagreements import Disagreement, Fault, compare
from workbench.language.numbers.quantities import Quantity, Stated, Strength
from workbench.language.numbers.reader import read_quantities
from workbench.model.languages import Direction
from workbench.model.progress import Progress
from workbench.model.segments import Pair, Side, Span
from workbench.review.session import Session, Touched

_STEP = 50


class Verdict(Enum):
    """What comparing has shown.

    ALONE is no fault: a word that may count or may not, a number said before, or one in a row
    whose other side is empty.
    """

    AGREES = "agrees"
    DIFFERS = "differs"
    MISSING = "missing"
    ADDED = "added"
    ALONE = "alone"

    @property
    def is_fault(self) -> bool:
        """Whether a reviewer should look at it."""
        return self in {Verdict.DIFFERS, Verdict.MISSING, Verdict.ADDED}


@dataclass(frozen=True, slots=True)
class Entry:
    """A quantity of the pair with this id beside what stands for it; one side may be None.

    ``tie`` says how the two go together where they were matched without a fault; ``fault``, what
    is wrong, or, where they agree, what is lost.
    """

    pair: str
    source: Quantity | None
    target: Quantity | None
    verdict: Verdict
    tie: Tie | None = None
    fault: Fault | None = None

    def spans(self, side: Side) -> tuple[Span, ...]:
        """Give the span on one side, if there is one."""
        quantity = self.source if side is Side.SOURCE else self.target
        return (quantity.span,) if quantity else ()


Entries = tuple[Entry, ...]


def reckon_pair(pair: Pair, direction: Direction) -> Entries:
    """Read both sides and give every quantity once, in the order of the text.

    Words that are numbers only beside one that they stand for (*both*, 一) are left out alone.
    """
    source = read_quantities(pair.source, direction.source)
    target = read_quantities(pair.target, direction.target)
    if not source and not target:
        return ()
    entries = list(_compared(pair, source, target))
    seen = {id(side) for entry in entries for side in (entry.source, entry.target)}
    left, right = _unseen(source, seen), _unseen(target, seen)
    entries += (Entry(pair.id, quantity, None, Verdict.ALONE) for quantity in left)
    entries += (Entry(pair.id, None, quantity, Verdict.ALONE) for quantity in right)
    lengths = len(pair.source) or 1, len(pair.target) or 1
    return tuple(sorted(entries, key=lambda entry: _place(entry, lengths)))


def _compared(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Entry]:
    """Give the faults first, then the matches of what has none."""
    if pair.is_unpaired:
        return
    seen: set[int] = set()
    compared = compare(Stated(pair.source, source), Stated(pair.target, target))
    for fault in compared.disagreements:
        seen |= {id(fault.source), id(fault.target)}
        yield Entry(pair.id, fault.source, fault.target, _verdict(fault), fault=fault.fault)
    for found in compared.matching.matches:
        one, other = source[found.source], target[found.target]
        if id(one) not in seen and id(other) not in seen:
            yield Entry(pair.id, one, other, Verdict.AGREES, tie=found.tie)


def _unseen(quantities: Sequence[Quantity], seen: set[int]) -> Iterator[Quantity]:
    return (q for q in quantities if q.strength is not Strength.FREE and id(q) not in seen)


def _verdict(fault: Disagreement) -> Verdict:
    """Take a lost *over* for no fault of the value, nor words that hardly count alone."""
    if fault.source and fault.target:
        return Verdict.AGREES if fault.fault is Fault.QUALIFIER else Verdict.DIFFERS
    single = fault.source or fault.target
    if single is None or single.strength <= Strength.FAINT:
        return Verdict.ALONE
    return Verdict.MISSING if fault.source else Verdict.ADDED


def _place(entry: Entry, lengths: tuple[int, int]) -> float:
    """Give how far into its text an entry stands, 0 to 1, by the source if it is there."""
    if entry.source:
        return entry.source.span.start / lengths[0]
    return entry.target.span.start / lengths[1] if entry.target else 0.0


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The entries of pairs, by pair id where there are any, read in the languages given."""

    pairs: Sequence[Pair]
    direction: Direction
    entries: Mapping[str, Entries]


def reckon(pairs: Sequence[Pair], direction: Direction, progress: Progress) -> Reckoned:
    """Read and compare pairs; raises Cancelled."""
    found = {}
    for number, pair in enumerate(pairs):
        if number % _STEP == 0:
            progress.advance(number, len(pairs))
        entries = reckon_pair(pair, direction)
        if entries:
            found[pair.id] = entries
    progress.advance(len(pairs), len(pairs))
    return Reckoned(pairs, direction, found)


class Reckoning:
    """The entries of a session's project; after an edit only the touched pairs are read again.

    It holds nothing, and ``is_stale`` is set, until someone reckons all pairs and has it adopted;
    likewise after a change of the languages or of the texts of more than ``at_once`` pairs.
    """

    def __init__(self, session: Session, at_once: int) -> None:
        self.is_stale = True
        self._session = session
        self._at_once = at_once
        self._direction = session.project.facts.direction
        self._entries: dict[str, Entries] = {}
        # The texts as they were read.
        self._read: dict[str, Pair] = {}
        self._counts: Counter[Verdict] = Counter()
        self._observers: list[Callable[[Touched], None]] = []
        session.observe(self._follow)

    def observe(self, observer: Callable[[Touched], None]) -> None:
        """Have ``observer`` called when the entries of pairs or the order of rows change."""
        self._observers.append(observer)

    def entries_of(self, pair_id: str) -> Entries:
        """Give the entries of a pair."""
        return self._entries.get(pair_id, ())

    def entries(self) -> Iterator[Entry]:
        """Give all entries in the order of the rows."""
        rows = (self._entries.get(pair_id, ()) for pair_id in self._session.project.order)
        return chain.from_iterable(rows)

    def counts(self) -> Counter[Verdict]:
        """Count the entries of the project by verdict."""
        return +self._counts

    def adopt(self, reckoned: Reckoned) -> None:
        """Take over what was read; rows edited since are read anew.

        It stays stale if more than ``at_once`` of them were, or the languages are others now.
        """
        pairs = self._session.project.pairs
        self._forget()
        self._direction = self._session.project.facts.direction
        self._read = {pair.id: pair for pair in reckoned.pairs}
        changed = self._changed(self._read.keys() | pairs.keys())
        if reckoned.direction != self._direction or len(changed) > self._at_once:
            self._forget()
            return
        self._entries = dict(reckoned.entries)
        for entries in self._entries.values():
            self._counts.update(entry.verdict for entry in entries)
        self._read_again(changed)
        self.is_stale = False
        self._tell(Touched(frozenset(pairs), reordered=True))

    def _follow(self, touched: Touched) -> None:
        if self.is_stale:
            return
        changed = self._changed(touched.pairs)
        is_other = self._direction != self._session.project.facts.direction
        if is_other or len(changed) > self._at_once:
            changed = self._read.keys() | touched.pairs
            self._forget()
        else:
            self._read_again(changed)
        if changed:
            self._tell(Touched(frozenset(changed), touched.reordered))

    def _changed(self, pair_ids: Iterable[str]) -> set[str]:
        """Give the pairs that came, went or have other texts."""
        return {pair_id for pair_id in pair_ids if self._has_changed(pair_id)}

    def _has_changed(self, pair_id: str) -> bool:
        before, after = self._read.get(pair_id), self._session.project.pairs.get(pair_id)
        if before is None or after is None:
            return before is not after
        return (before.source, before.target) != (after.source, after.target)

    def _read_again(self, pair_ids: Iterable[str]) -> None:
        for pair_id in pair_ids:
            self._counts.subtract(entry.verdict for entry in self._entries.pop(pair_id, ()))
            self._read.pop(pair_id, None)
            pair = self._session.project.pairs.get(pair_id)
            if pair is None:
                continue
            self._read[pair_id] = pair
            entries = reckon_pair(pair, self._direction)
            if entries:
                self._entries[pair_id] = entries
                self._counts.update(entry.verdict for entry in entries)

    def _forget(self) -> None:
        self.is_stale = True
        self._entries.clear()
        self._read.clear()
        self._counts.clear()

    def _tell(self, touched: Touched) -> None:
        for observer in self._observers:
            observer(touched)
