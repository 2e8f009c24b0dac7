"""The study of names: a memory for each document, kept up with every edit."""

from collections.abc import Iterable, Iterator
from itertools import chain

from workbench.checks.naming.alike import AlikeLine, AlikeMemory, AlikeReader
from workbench.checks.naming.documents import Documents
from workbench.checks.naming.hearing import Hearing
from workbench.checks.naming.into_han import IntoHan
from workbench.checks.naming.into_letters import IntoLetters
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.lines import LineReader
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.checks.naming.regional import regional
from workbench.language.names.knowledge import Knowledge, knowledge_for
from workbench.model.languages import Direction
from workbench.model.project import Project
from workbench.model.segments import Pair

_CHINESE = ("zh", "yue")


class NameStudy:
    """What all pairs tell of their names. Documents know nothing of each other."""

    def __init__(self, pairs: Iterable[Pair], direction: Direction, knowledge: Knowledge) -> None:
        self.direction = direction
        self.knowledge = knowledge
        self._reader = LineReader(direction, knowledge)
        self._hearing = Hearing(knowledge)
        self._documents = Documents(pairs, self._learn)

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair."""
        matching = self.matching(pair)
        target = self.direction.target
        if not target.writes_han:
            return IntoLetters(matching).judge()
        return chain(IntoHan(matching).judge(), regional(matching, target))

    def matching(self, pair: Pair) -> Matching:
        """Give the names of a pair with what stands for them."""
        memory = self._documents.learned(pair.document)
        return Matching(self._reader.line(pair), memory, self.knowledge)

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Forget what a pair was, learn what it is; give those that are judged otherwise now."""
        changes = [pair for pair in (before, after) if pair is not None]
        concerned: set[str] = set()
        for document in dict.fromkeys(pair.document for pair in changes):
            old, new = (_in_document(pair, document) for pair in (before, after))
            concerned |= self._revise_document(document, old, new)
        return frozenset(concerned - {pair.id for pair in changes})

    def _revise_document(self, document: str, before: Pair | None, after: Pair | None) -> set[str]:
        memory = self._documents.learned(document)
        learned = memory.pair(before.id) if before else None
        known = self._reader.line(learned) if learned else None
        line = self._reader.line(after) if after else None
        keys = {key for entry in (known, line) if entry for key in memory.concerns(entry)}
        old = {key: memory.summary(key) for key in keys}
        if known:
            memory.remove(known)
            self._documents.drop(document, known.pair.id)
        if line:
            memory.add(line)
            self._documents.put(line.pair)
        concerned: set[str] = set()
        for key in keys:
            new = memory.summary(key)
            if new == old[key]:
                concerned |= memory.departing(key)
            else:
                concerned |= memory.mentioning(key, {*new.forms, *old[key].forms})
        return concerned

    def _learn(self, pairs: Iterable[Pair]) -> Memory:
        memory = Memory(self.knowledge, self._hearing)
        for pair in pairs:
            memory.add(self._reader.line(pair))
        return memory


class AlikeStudy:
    """The same between languages that copy names or write them by sound."""

    def __init__(self, pairs: Iterable[Pair], direction: Direction, knowledge: Knowledge) -> None:
        self.direction = direction
        self.knowledge = knowledge
        self._reader = AlikeReader(direction, knowledge)
        self._documents = Documents(pairs, self._learn)

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair."""
        return self._documents.learned(pair.document).judge(pair)

    def line(self, pair: Pair) -> AlikeLine:
        """Give the names of a pair with what stands for them."""
        return self._reader.line(pair)

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Forget what a pair was, learn what it is; give those that are judged otherwise now."""
        concerned: set[str] = set()
        if before and not before.is_unpaired:
            concerned |= self._documents.learned(before.document).remove(before)
            self._documents.drop(before.document, before.id)
        if after and not after.is_unpaired:
            concerned |= self._documents.learned(after.document).add(after)
            self._documents.put(after)
        return frozenset(concerned - {pair.id for pair in (before, after) if pair})

    def _learn(self, pairs: Iterable[Pair]) -> AlikeMemory:
        memory = AlikeMemory(self._reader)
        for pair in pairs:
            memory.add(pair)
        return memory


class NoStudy:
    """Between two languages in Han, where nothing can be told by scripts."""

    def judge(self, _pair: Pair) -> Iterator[Judgement]:
        """Give nothing."""
        return iter(())

    def revise(self, _before: Pair | None, _after: Pair | None) -> frozenset[str]:
        """Concern nobody."""
        return frozenset()


def study_names(
    project: Project, knowledge: Knowledge | None = None
) -> NameStudy | AlikeStudy | NoStudy:
    """Learn from all pairs; the lexicons are read unless what they tell is given."""
    direction = project.facts.direction
    chinese = [language.base in _CHINESE for language in (direction.source, direction.target)]
    if not any(chinese):
        return AlikeStudy(project, direction, knowledge or knowledge_for(direction))
    if direction.source.writes_han and direction.target.writes_han:
        return NoStudy()
    known = knowledge or knowledge_for(direction)
    decided = {entry.name: entry.renderings for entry in project.names.values()}
    return NameStudy(project, direction, known.with_decided(decided))


def _in_document(pair: Pair | None, document: str) -> Pair | None:
    is_there = pair is not None and pair.document == document and not pair.is_unpaired
    return pair if is_there else None
