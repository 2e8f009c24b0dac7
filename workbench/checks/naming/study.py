"""The study of names: a memory for each document, kept up with every edit."""

from collections.abc import Iterable, Iterator

from workbench.checks.naming.into_han import IntoHan
from workbench.checks.naming.into_letters import IntoLetters
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.lines import Line, read_line
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.project import Project
from workbench.model.segments import Pair


class NameStudy:
    """What all pairs tell of their names. Documents know nothing of each other."""

    def __init__(self, pairs: Iterable[Pair], direction: Direction, knowledge: Knowledge) -> None:
        self.direction = direction
        self.knowledge = knowledge
        self._memories: dict[str, Memory] = {}
        for pair in pairs:
            self._learn(pair)

    @classmethod
    def of(cls, project: Project) -> "NameStudy":
        """Read the lexicons and learn from all pairs."""
        direction = project.facts.direction
        return cls(project, direction, Knowledge.load(direction))

    def memory(self, document: str) -> Memory:
        """Give the memory of a document; an empty one if it has no pairs."""
        return self._memories.get(document) or Memory(self.knowledge)

    def line(self, pair: Pair) -> Line:
        """Give a pair as it was read, or read it now."""
        known = self.memory(pair.document).line(pair.id)
        if known and (known.pair.source, known.pair.target) == (pair.source, pair.target):
            return known
        return read_line(pair, self.direction, self.knowledge)

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair; nothing between two languages in Han."""
        if self.direction.source.writes_han == self.direction.target.writes_han:
            return iter(())
        matching = Matching(self.line(pair), self.memory(pair.document), self.knowledge)
        judge = IntoHan if self.direction.target.writes_han else IntoLetters
        return judge(matching).judge()

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Forget what a pair was, learn what it is; give those that are judged otherwise now."""
        changes = [pair for pair in (before, after) if pair is not None]
        concerned: set[str] = set()
        for document in dict.fromkeys(pair.document for pair in changes):
            old, new = (_in_document(pair, document) for pair in (before, after))
            concerned |= self._revise_document(document, old, new)
        return frozenset(concerned - {pair.id for pair in changes})

    def _revise_document(self, document: str, before: Pair | None, after: Pair | None) -> set[str]:
        memory = self._memories.setdefault(document, Memory(self.knowledge))
        known = memory.line(before.id) if before else None
        line = read_line(after, self.direction, self.knowledge) if after else None
        keys = {key for entry in (known, line) if entry for key in memory.concerns(entry)}
        old = {key: memory.summary(key) for key in keys}
        if before and known:
            memory.remove(before.id)
        if line:
            memory.add(line)
        concerned: set[str] = set()
        for key in keys:
            new = memory.summary(key)
            if new == old[key]:
                concerned |= memory.departing(key)
            else:
                concerned |= memory.mentioning(key, {*new.forms, *old[key].forms})
        return concerned

    def _learn(self, pair: Pair) -> Line | None:
        if pair.is_unpaired:
            return None
        memory = self._memories.setdefault(pair.document, Memory(self.knowledge))
        line = read_line(pair, self.direction, self.knowledge)
        memory.add(line)
        return line


def _in_document(pair: Pair | None, document: str) -> Pair | None:
    is_there = pair is not None and pair.document == document and not pair.is_unpaired
    return pair if is_there else None
